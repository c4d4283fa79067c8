"""Which cells of a table head columns, which head their row, and which are data, understood or not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.page.cells import Cell, RawTable
from extract.page.geometry import Box
from extract.records.audit import cell_kinds

H, R, B, D = "column_header", "row_header", "banner", "data"


def table(rows: Sequence[Sequence[str]]) -> RawTable:
    cells = [
        Cell(text, r, c, 1, 1, 1, Box(50.0 * c, 10.0 * r, 50.0 * c + 50, 10.0 * r + 10))
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    ]
    return RawTable(
        1, 1, Box(0, 0, 50.0 * len(rows[0]), 10.0 * len(rows)), len(rows), len(rows[0]), tuple(cells)
    )


def kinds(part: RawTable, roles: Sequence[Sequence[str]] | None = None) -> list[list[str]]:
    said = {cell: roles[cell.row][cell.column] if roles else "unknown" for cell in part.cells}
    found = cell_kinds(part, said)
    return [[found[cell] for cell in part.row_cells(row)] for row in range(part.rows)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (("Puerto", "Faros", "Boyas"), ("Norte", "12", "7"), ("Sur", "", "9")),
            [[H, H, H], [R, D, D], [R, D, D]],
        ),
        ((("", "2021", "2022"), ("Norte", "12", "7")), [[H, H, H], [R, D, D]]),
        (
            (("Zona", "Puerto", "Faros"), ("A", "Norte", "12"), ("", "Sur", "9")),
            [[H, H, H], [R, R, D], [R, R, D]],
        ),
        ((("Norte", "12", "7"), ("Sur", "3", "9")), [[R, D, D], [R, D, D]]),
        ((("Tema", "Nota"), ("Mar", "Calma")), [[R, D], [R, D]]),
    ],
    ids=["names", "years under an empty corner", "two labels", "no header", "words alone"],
)
def test_a_table_that_was_not_understood(rows: Sequence[Sequence[str]], expected: list[list[str]]) -> None:
    assert kinds(table(rows)) == expected


def test_a_table_that_was_understood() -> None:
    part = table(
        (("Indicador", "Meta", "Unidad"), ("Norte", "", ""), ("Faros", "12", "Faro"), ("Boyas", "7", "3"))
    )
    roles = (("header",) * 3, ("banner",) * 3, *[("indicator", "value", "measure")] * 2)
    assert kinds(part, roles) == [[H] * 3, [B] * 3, [R, D, R], [R, D, D]]
