"""Targets that the other section lacks."""

from __future__ import annotations

from tests.checks import made

NAME = "targets-in-one-section"


def test_targets_without_a_counterpart_are_told_by_dependency() -> None:
    rows = [
        made.indicator(indicator="Eventos"),
        made.indicator(indicator="Campañas de prensa"),
        made.indicator(indicator="Eventos", section="annex"),
    ]
    (failure,) = made.answer(NAME, made.plan(*rows)).failures
    assert failure.value_ids == (rows[1].value_id,)
    assert "1 de 2: «Campañas de prensa»" in made.shown(NAME, made.plan(*rows))[0]


def test_targets_in_both_sections_pass() -> None:
    assert made.answer(NAME, made.facing({}, {})).state == "passed"


def test_it_is_silent_on_a_kind_that_one_section_publishes() -> None:
    assert made.answer(NAME, made.facing({}, {"kind": "result"})).state == "not_applicable"
