"""Dashes in the place of numbers that a note explains otherwise."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checks.outcome import CheckResult
from tests.checks import made
from tests.publish import samples

NAME = "dashes-explained"
OTHERWISE = "— Los recursos de este indicador se incluyen en el anterior."


def answer(notes: Sequence[str], raw: str = "—", page: int = 3) -> CheckResult:
    told = [samples.statement(statement_id=f"n{at}", kind="note", text=text) for at, text in enumerate(notes)]
    value = made.indicator(raw=raw, status="not_planned", value=None, value_base=None, page=page)
    return made.answer(NAME, made.plan(value, statements=tuple(told)))


def test_a_note_that_begins_with_the_dash_of_a_cell_may_explain_it_otherwise() -> None:
    (failure,) = answer([OTHERWISE]).failures
    assert dict(failure.fields)["text"] == "—"
    assert len(failure.value_ids) == 1


@pytest.mark.parametrize("note", ["— No se programó en este año.", "— Sin información del ejecutor."])
def test_one_that_explains_it_as_a_status_is_what_is_published(note: str) -> None:
    assert answer([note]).state == "passed"


@pytest.mark.parametrize(
    ("notes", "raw", "page"),
    [
        (["Los recursos se incluyen en el anterior."], "—", 3),
        ([OTHERWISE], "-", 3),
        ([OTHERWISE], "—", 4),
        ([OTHERWISE, "— Dato preliminar."], "—", 3),
    ],
    ids=["no dash", "another dash", "another page", "a list"],
)
def test_it_is_silent_where_no_note_is_of_the_dash(notes: list[str], raw: str, page: int) -> None:
    assert answer(notes, raw, page).state == "not_applicable"
