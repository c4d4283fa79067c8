"""Points and commas that group thousands here and mark decimals there."""

from __future__ import annotations

from checks.outcome import CheckResult
from schemas.records import Indicator
from tests.checks import made

NAME = "separator-read-two-ways"


def read(raw: str, value: float) -> list[Indicator]:
    return [made.indicator(raw=raw, value=value, unit="count", scale=1)]


def answer(*numbers: tuple[str, float]) -> CheckResult:
    return made.answer(NAME, made.plan(*(item for number in numbers for item in read(*number))))


def test_a_mark_with_both_roles_fails_once_and_gathers_the_doubtful_numbers() -> None:
    (failure,) = answer(
        ("87.540", 87540), ("176.79", 176.79), ("1521.714", 1521.714), ("24.100", 24100)
    ).failures
    told = dict(failure.fields)
    assert told["grouped"] == "«87.540», «24.100»"
    assert told["pointed"] == "«176.79», «1521.714»"
    assert len(failure.value_ids) == 3


def test_it_is_silent_where_no_number_could_be_another() -> None:
    assert answer(("12.450.300", 12450300), ("1,245.50", 1245.5), ("0.00", 0.0)).failures == ()


def test_a_mark_with_one_role_passes() -> None:
    assert answer(("1,029", 1029), ("176.79", 176.79), ("6, 146, 880", 6146880)).failures == ()
    assert answer(("1.150", 1150), ("97,0", 97.0), ("18.450,75", 18450.75)).failures == ()


def test_numbers_without_marks_are_no_case() -> None:
    assert answer(("300", 300)).state == "not_applicable"
