"""Values that only their column makes doubtful."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.meaning.headers import Column
from extract.meaning.roles import RoleCell
from extract.meaning.values import column_doubts
from extract.numbers.readings import CellReading
from extract.page.cells import Cell
from extract.page.geometry import Box
from tests.numbers.reading import hint, read

Readings = Sequence[Sequence[tuple[RoleCell, CellReading]]]


def column_of(texts: Sequence[str], unit: str, year: int | None = 2024) -> Readings:
    column = Column(10.0, 60.0, "META 2024", "value", year=year)
    rows = []
    for place, text in enumerate(texts):
        cell = Cell(text, place, 1, 1, 1, 1, Box(10.0, 20.0 * place, 60.0, 20.0 * place + 10))
        rows.append([(RoleCell("value", cell, text, column), read(text, hint(unit)))])
    return rows


@pytest.mark.parametrize(
    ("texts", "doubtful"),
    [
        (["85", "0.85", "1", "97.5"], ["0.85", "1"]),
        (["0.85", "0.5", "1"], []),
        (["85", "1", "100"], []),
        (["85%", "0.85%"], []),
        (["85", "0"], []),
    ],
)
def test_shares_of_one_among_percentages_are_told(texts: list[str], doubtful: list[str]) -> None:
    found = column_doubts(column_of(texts, "percent"), "t1")
    assert [item.rule for item in found] == ["share-of-one"] * len(doubtful)
    assert [any(f"«{text}»" in item.message for text in doubtful) for item in found] == [True] * len(doubtful)


@pytest.mark.parametrize(
    ("text", "unit", "year", "told"),
    [
        ("2024", "count", 2024, True),
        ("2025", "count", 2024, False),
        ("2,024", "count", 2024, False),
        ("2024", "usd", 2024, False),
        ("2024", "count", None, False),
    ],
)
def test_a_count_that_is_its_columns_year_is_told(text: str, unit: str, year: int | None, told: bool) -> None:
    found = column_doubts(column_of(["4", text], unit, year), "t1")
    assert [item.rule for item in found] == ["value-is-year"] * told
