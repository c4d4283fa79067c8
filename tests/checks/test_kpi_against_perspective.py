"""Codes whose first number is another perspective's."""

from __future__ import annotations

from checks.outcome import CheckResult
from tests.checks import made


def answer(*places: tuple[str, str]) -> CheckResult:
    rows = [made.indicator(kpi=kpi, perspective=name, indicator=kpi) for kpi, name in places]
    return made.answer("kpi-against-perspective", made.plan(*rows))


FINANCE = [(f"1.{number}", "financiera") for number in range(3)]
LEARNING = [(f"4.{number}", "aprendizaje") for number in range(3)]


def test_the_code_of_another_perspective_is_told() -> None:
    (failure,) = answer(*FINANCE, *LEARNING, ("4.9", "financiera")).failures
    assert ("kpi", "4.9") in failure.fields


def test_codes_in_their_perspectives_pass() -> None:
    assert answer(*FINANCE, *LEARNING).state == "passed"


def test_it_is_silent_where_too_few_codes_show_the_perspective() -> None:
    assert answer(*FINANCE, *LEARNING[:2], ("4.9", "financiera")).state == "not_applicable"


def test_it_is_silent_where_numbers_do_not_go_with_perspectives() -> None:
    mixed = [(f"4.{number}", ("financiera", "aprendizaje")[number % 2]) for number in range(8)]
    assert answer(*FINANCE, *mixed).state == "not_applicable"
