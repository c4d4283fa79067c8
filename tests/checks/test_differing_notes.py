"""One mark at one indicator with two notes."""

from __future__ import annotations

import pytest

from tests.checks import made
from tests.publish import samples

NAME = "differing-notes"


def note(text: str, table_id: str, mark: str) -> object:
    return samples.statement(kind="note", mark=mark, text=f"{mark}{text}", table_id=table_id)


@pytest.mark.parametrize(
    ("text", "mark", "state"),
    [
        ("Cirugías de la jornada de oportunidad", "*", "failed"),
        ("Cirugías del plan de la línea 4.", "*", "passed"),
        ("Cirugías de la jornada de oportunidad", "3", "not_applicable"),
    ],
)
def test_notes_are_compared(text: str, mark: str, state: str) -> None:
    checked = made.facing({"table_id": "t1"}, {"table_id": "t2"}, notes=mark)
    notes = (note("Cirugías del plan de la línea 4", "t1", mark), note(text, "t2", mark))
    assert made.answer(NAME, made.plan(*checked.records.indicators, statements=notes)).state == state


def test_it_is_silent_where_only_one_section_marks_the_indicator() -> None:
    checked = made.facing({"notes": "*"}, {})
    assert made.answer(NAME, checked).state == "not_applicable"
