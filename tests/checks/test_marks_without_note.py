"""Marks that lead to no note."""

from __future__ import annotations

import pytest

from tests.checks import made
from tests.publish import samples

NAME = "marks-without-note"


def note(mark: str, text: str = "Según el plan", **changes: object) -> object:
    return samples.statement(
        **{"kind": "note", "mark": mark, "text": f"{mark} {text}", "table_id": "t1"} | changes
    )


@pytest.mark.parametrize(
    ("notes", "state"),
    [
        ((), "failed"),
        ((note("*"),), "passed"),
        ((note("**"),), "failed"),
        ((note("*", table_id="t9", page=9),), "failed"),
        ((note("*", table_id="t9", page=3),), "passed"),
        ((note("*", table_id=None, page=9),), "passed"),
        ((note("1", "Uno. ** Dos. * Tres"),), "passed"),
    ],
)
def test_a_sign_leads_to_a_note_of_its_table_or_page(notes: tuple[object, ...], state: str) -> None:
    assert made.answer(NAME, made.plan(made.indicator(notes="*"), statements=notes)).state == state


def test_a_note_that_its_own_table_claims_is_not_another_table_s() -> None:
    values = (made.indicator(notes="*"), made.indicator(notes="*", table_id="t9"))
    checked = made.plan(*values, statements=(note("*", table_id="t9", page=3),))
    (failure,) = made.answer(NAME, checked).failures
    assert failure.value_ids == (values[0].value_id,)


def test_a_number_leads_to_a_note_anywhere() -> None:
    value = made.indicator(dependency_notes="4")
    assert (
        made.answer(NAME, made.plan(value, statements=(note("4", table_id=None, page=43),))).state == "passed"
    )
    assert (
        made.answer(NAME, made.plan(value, statements=(note("5", table_id=None, page=43),))).state == "failed"
    )


@pytest.mark.parametrize(
    ("text", "state"), [("Control de cáncer*", "failed"), ("Superficie en km²", "not_applicable")]
)
def test_headings_inside_tables_bear_marks_and_powers_are_none(text: str, state: str) -> None:
    cell = samples.cell(role="banner", text=text)
    assert made.answer(NAME, made.plan(made.indicator(), cells=(cell,))).state == state


@pytest.mark.parametrize(("group", "state"), [("Control de cáncer", "failed"), (None, "not_applicable")])
def test_a_label_alone_in_its_row_is_a_heading_of_the_rows_below(group: str | None, state: str) -> None:
    cell = samples.cell(role="indicator", text="Control de cáncer*")
    assert made.answer(NAME, made.plan(made.indicator(group=group), cells=(cell,))).state == state


def test_letters_lead_to_the_notes_that_run_on_in_one_text() -> None:
    both = note("a", table_id="t1", text="a/ Según partes. b/ De 0 a 10.")
    for mark, state in (("a", "passed"), ("b", "passed"), ("c", "failed")):
        assert made.answer(NAME, made.plan(made.indicator(notes=mark), statements=(both,))).state == state
