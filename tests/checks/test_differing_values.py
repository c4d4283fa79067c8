"""One indicator with two values."""

from __future__ import annotations

import pytest

from checks.outcome import CheckedPlan
from extract.page.findings import Finding
from extract.records.audit import check_plan
from tests.checks import made

NAME = "differing-values"


def test_the_sentence_names_both_texts_and_both_places() -> None:
    (told,) = made.shown(NAME, made.facing({"raw": "180"}, {"raw": "120", "value": 6.0}))
    assert "«180» (cuerpo del plan, página 3)" in told
    assert "«120» (anexo, página 30)" in told


def test_it_is_shown_at_the_first_value_and_concerns_both() -> None:
    checked = made.facing({}, {"value": 6.0})
    (failure,) = made.answer(NAME, checked).failures
    assert failure.value_ids == tuple(item.value_id for item in checked.records.indicators)
    assert failure.place is checked.records.indicators[0]


def test_a_number_against_no_number_differs() -> None:
    annex = {"value": None, "value_base": None, "status": "not_planned"}
    assert len(made.answer(NAME, made.facing({}, annex)).failures) == 1


def test_twice_in_one_section_is_told_too() -> None:
    rows = (made.indicator(value=2.0, scale=1), made.indicator(value=3.0, scale=1))
    assert len(made.answer(NAME, made.plan(*rows)).failures) == 1


@pytest.mark.parametrize("annex", [{}, {"raw": "5.0"}, {"period": "2021", "year": 2021, "value": 9.0}])
def test_it_passes_or_is_silent_where_nothing_is_said_twice(annex: dict[str, object]) -> None:
    assert made.answer(NAME, made.facing({}, annex)).failures == ()


def test_it_is_silent_where_the_unit_is_another() -> None:
    result = made.answer(NAME, made.facing({}, {"unit": "count", "value": 6.0}))
    assert result.state == "not_applicable"


def test_of_several_values_in_one_cell_those_of_one_unit_are_compared() -> None:
    both = {"indicator": "Cobertura", "scale": 1, "section": "body", "row": 1}
    body = [
        made.indicator(**both, value=5.0, unit="percent"),
        made.indicator(**both, value=700.0, unit="count"),
    ]
    annex = made.indicator(**both | {"section": "annex", "row": 2}, value=701.0, unit="count")
    (failure,) = made.answer(NAME, made.plan(*body, annex)).failures
    assert failure.value_ids == (body[1].value_id, annex.value_id)


def test_it_is_no_error_where_the_rows_are_one_indicator_only_by_their_likeness() -> None:
    (certain,) = findings(made.facing({}, {"value": 9.0}))
    longer = {"indicator": "Consultas de medicina general y familiar", "indicator_id": "f" * 16}
    (likely,) = findings(made.facing({}, longer | {"value": 9.0}))
    assert (certain.severity, likely.severity) == ("error", "warning")
    assert likely.message.startswith("Si es un solo indicador")


def findings(checked: CheckedPlan) -> tuple[Finding, ...]:
    """The findings of the check on the plan."""
    _, found = check_plan(checked)
    return tuple(item for item in found if item.rule == NAME)
