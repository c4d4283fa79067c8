"""Codes in one section only."""

from __future__ import annotations

from schemas.records import Indicator
from tests.checks import made

NAME = "kpi-in-one-section"


def common() -> tuple[Indicator, Indicator]:
    """A code that both sections print."""
    return made.indicator(kpi="1.1", indicator="Fondo"), made.indicator(
        kpi="1.1", indicator="Fondo", section="annex"
    )


def test_a_code_missing_in_the_other_section_is_told_with_the_row_that_lacks_it() -> None:
    body = made.indicator(kpi="3.1", indicator="Tiempo de entrega")
    annex = made.indicator(indicator="Tiempo de entrega", section="annex", page=44)
    checked = made.plan(*common(), body, annex)
    (failure,) = made.answer(NAME, checked).failures
    assert failure.value_ids == (body.value_id, annex.value_id)
    assert "sin código (anexo, página 44)" in made.shown(NAME, checked)[0]


def test_a_code_whose_indicator_is_nowhere_else_is_told_too() -> None:
    (told,) = made.shown(NAME, made.plan(*common(), made.indicator(kpi="3.1", indicator="Tiempo de entrega")))
    assert "no está en ninguna otra parte" in told


def test_it_is_silent_where_the_indicator_bears_another_code() -> None:
    one = made.indicator(kpi="3.1", indicator="Tiempo de entrega")
    other = made.indicator(kpi="3.9", indicator="Tiempo de entrega", section="annex")
    assert made.answer(NAME, made.plan(*common(), one, other)).state == "passed"


def test_it_is_silent_where_only_one_section_prints_codes() -> None:
    checked = made.plan(made.indicator(kpi="3.1"), made.indicator(section="annex"))
    assert made.answer(NAME, checked).state == "not_applicable"
