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
        (
            (("Puerto", "Faros", "Boyas"), ("Zona norte", "", ""), ("Cabo", "12", "7")),
            [[H, H, H], [R, D, D], [R, D, D]],
        ),
        (
            (("Orden", "Cuenta", "Rubro", "Saldo"), *((str(n), str(100 + n), "Sal", "5") for n in range(4))),
            [[H, H, H, H], *[[R, R, R, D]] * 4],
        ),
        (
            (("Orden", "Piezas", "Bien", "Costo"), *((str(n), str(9 - n), "Silla", "5") for n in range(4))),
            [[H, H, H, H], *[[R, D, R, D]] * 4],
        ),
    ],
    ids=[
        "names",
        "years under an empty corner",
        "two labels",
        "no header",
        "words alone",
        "a heading row",
        "numbers that rise before the names",
        "counts before the names",
    ],
)
def test_a_table_that_was_not_understood(rows: Sequence[Sequence[str]], expected: list[list[str]]) -> None:
    assert kinds(table(rows)) == expected


def test_a_table_that_was_understood() -> None:
    part = table(
        (("Indicador", "Meta", "Unidad"), ("Norte", "", ""), ("Faros", "12", "Faro"), ("Boyas", "7", "3"))
    )
    roles = (("header",) * 3, ("banner",) * 3, *[("indicator", "value", "measure")] * 2)
    assert kinds(part, roles) == [[H] * 3, [B] * 3, [R, D, R], [R, D, D]]


def test_goals_in_words_head_their_rows_and_codes_and_fields_do_wherever_they_stand() -> None:
    part = table(
        (
            ("Abrir el puerto a todos los barcos de la costa", "Puertos", "12", "305", "Sede"),
            ("Alumbrar la entrada del canal del norte", "Faros", "7", "", ""),
        )
    )
    roles = (
        ("value", "indicator", "value", "code", "field"),
        ("value", "indicator", "value", "code", "other"),
    )
    assert kinds(part, roles) == [[R, R, D, R, R], [R, R, D, D, D]]


def test_years_below_a_banner_head_columns() -> None:
    part = table((("Plan", "", ""), ("", "2021", "2022"), ("Norte", "12", "7")))
    roles = (("banner", "unknown", "unknown"), ("unknown",) * 3, ("unknown",) * 3)
    assert kinds(part, roles) == [[B, D, D], [H, H, H], [R, D, D]]
