"""One code for two indicators."""

from __future__ import annotations

from checks.outcome import CheckResult
from schemas.records import Indicator
from tests.checks import made


def answer(*rows: Indicator) -> CheckResult:
    return made.answer("kpi-of-two-indicators", made.plan(*rows))


def test_two_names_with_one_code_are_told_once_with_all_values() -> None:
    rows = [made.indicator(kpi="4.2", indicator=name) for name in ("Preinversión", "Inversión")]
    (failure,) = answer(*rows).failures
    assert failure.value_ids == tuple(row.value_id for row in rows)


def test_the_details_of_one_indicator_pass() -> None:
    rows = [
        made.indicator(kpi="3.2", indicator="Nivel de:", detail=detail) for detail in ("Insumos", "Equipo")
    ]
    assert answer(*rows).state == "passed"


def test_another_name_of_the_same_indicator_elsewhere_passes() -> None:
    body = made.indicator(kpi="3.2", indicator="Medidas ambientales")
    assert answer(
        body, made.indicator(kpi="3.2", section="annex", indicator="Medidas ambientales tomadas")
    ).state == ("passed")


def test_one_code_for_two_indicators_of_two_sections_fails() -> None:
    body = made.indicator(kpi="3.2", indicator="Medidas ambientales")
    assert answer(body, made.indicator(kpi="3.2", section="annex", indicator="Quejas")).state == "failed"


def test_it_is_silent_without_codes() -> None:
    assert answer(made.indicator()).state == "not_applicable"
