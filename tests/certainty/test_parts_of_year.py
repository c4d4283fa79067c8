"""Parts of the year whose own headers leave their series open, and the whole that they add up to."""

from __future__ import annotations

import pytest

from schemas.records import DocumentRecords
from tests.abroad.plan import done, name, planned, table
from tests.certainty.test_values import doubts_by_column, values


def tribunals(total: str, second: str) -> DocumentRecords:
    over = "Expedientes tramitados por mes"
    months = [done(over, month, period=f"0{at}") for at, month in enumerate(("Enero", "Febrero", "Marzo"), 1)]
    columns = [name("Juzgado"), planned("Meta anual"), *months, done(total, period="Q1")]
    rows = f"Civil | 820 | 61 | 48 | 72 | 181\nPenal | 310 | 20 | 31 | 15 | {second}"
    return values(table(2024, columns, rows))


@pytest.mark.parametrize(
    ("total", "second", "told"),
    [
        ("Ejecutado a marzo", "66", False),
        ("Ejecutado a marzo", "67", True),
        ("Tramitados a marzo", "66", False),
        ("Expedientes a marzo", "66", True),
    ],
    ids=["sum", "no sum", "deeds up to a date", "no series"],
)
def test_parts_of_the_year_are_of_the_series_of_what_they_add_up_to(
    total: str, second: str, told: bool
) -> None:
    found = doubts_by_column(tribunals(total, second))
    assert [("header_half_read" in found[column]) for column in (2, 3, 4)] == [told] * 3
