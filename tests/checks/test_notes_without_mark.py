"""Notes that no mark leads to."""

from __future__ import annotations

import pytest

from tests.checks import made
from tests.publish import samples

NAME = "notes-without-mark"


def note(mark: str | None, **changes: object) -> object:
    return samples.statement(
        **{"kind": "note", "mark": mark, "text": f"{mark}Según el plan", "table_id": "t1"} | changes
    )


@pytest.mark.parametrize(
    ("printed", "read", "state"),
    [
        ({"notes": "*"}, note("*"), "passed"),
        ({"notes": "**"}, note("*"), "failed"),
        ({}, note("*"), "failed"),
        ({"notes": "*", "page": 8, "table_id": "t8"}, note("*"), "failed"),
        ({"dependency_notes": "4"}, note("4", page=43, table_id=None), "passed"),
        ({}, note(None), "not_applicable"),
    ],
)
def test_a_note_needs_its_mark_near(printed: dict[str, object], read: object, state: str) -> None:
    assert made.answer(NAME, made.plan(made.indicator(**printed), statements=(read,))).state == state


def test_a_mark_in_parentheses_at_the_end_of_a_cell_counts() -> None:
    cells = (samples.cell(role="indicator", text="Llamadas (1)"),)
    checked = made.plan(made.indicator(), statements=(note("1"),), cells=cells)
    assert made.answer(NAME, checked).state == "passed"


def test_the_second_note_of_a_statement_is_told_alone() -> None:
    text = "* Camas censables ** Cirugías del proyecto"
    checked = made.plan(made.indicator(notes="*"), statements=(note("*", text=text),))
    (told,) = made.shown(NAME, checked)
    assert "** Cirugías" in told
    assert "Camas" not in told
