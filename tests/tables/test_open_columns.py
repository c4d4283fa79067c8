"""Tables with nothing but rules down between their columns: no line closes them, their header or rows."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tests.tables.test_broken_columns import down
from tests.tables.test_row_rules import EDGES, Sheet, Span, spans

NAMES = ("Indicador", "Unidad", "Meta 2023", "Logro 2023", "Meta 2024")
ROWS = (
    (("Casas entregadas", "a las familias"), ("Casa",), ("12",), ("11",), ("13",)),
    (("Puentes",), ("Puente", "terminado"), ("4",), ("3",), ("5",)),
    (("Pozos",), ("Pozo",), ("7",), ("8",), ("9",)),
)
PITCH, LINE = 32.0, 11.0


def head(sheet: Sheet, top: float) -> None:
    for x, name in zip(EDGES, NAMES, strict=False):
        sheet.text(x + 4, top + 11, name, bold=True)


def body(sheet: Sheet, top: float, rows: Iterable[tuple[tuple[str, ...], ...]] = ROWS) -> float:
    """The rows' texts, each from the top of its row; the height at which they end."""
    for row in rows:
        for x, lines in zip(EDGES, row, strict=False):
            for number, text in enumerate(lines):
                sheet.text(x + 4, top + LINE * (number + 1), text)
        top += PITCH
    return top


def set_out(rows: Iterable[tuple[tuple[str, ...], ...]] = ROWS, first: int = 1) -> set[Span]:
    return {
        (row, 1, column, 1, " ".join(lines))
        for row, cells in enumerate(rows, start=first)
        for column, lines in enumerate(cells)
    }


HEADED = {(0, 1, place, 1, name) for place, name in enumerate(NAMES)}


def test_rules_down_alone_make_a_table_whose_cells_wrap_and_whose_outer_columns_they_do_not_close() -> None:
    sheet = Sheet()
    head(sheet, 100)
    down(sheet, 100, body(sheet, 120), EDGES[1:-1], 500)
    (table,) = sheet.tables()
    assert table.ruled
    assert set(spans(table)) == HEADED | set_out()


@pytest.mark.parametrize("lines", [("Agua",), ("Obras", "de", "agua")], ids=["a line", "three lines"])
def test_a_label_in_the_middle_of_two_rows_is_of_both(lines: tuple[str, ...]) -> None:
    sheet = Sheet()
    head(sheet, 100)
    for turn in range(2):
        middle = 120 + 32 * turn + 16
        for number, text in enumerate(lines):
            sheet.text(54, middle + 3 + LINE * (number - (len(lines) - 1) / 2), text)
        for row in range(2):
            y = 120 + 32 * turn + 16 * row + LINE
            for x, text in zip(EDGES[1:], ("Pozo", f"{turn}{row + 1}", "8", "9"), strict=False):
                sheet.text(x + 4, y, text)
    down(sheet, 100, 184, EDGES[1:-1], 500)
    (table,) = sheet.tables()
    assert table.ruled
    labels = [one for one in spans(table) if one[2] == 0 and one[0]]
    assert labels == [(row, 2, 0, 1, " ".join(lines)) for row in (1, 3)]


@pytest.mark.parametrize("headings", [("Obras del norte",), ("Obras del norte", "Obras del sur")])
def test_headings_that_break_the_rules_stand_over_all_columns(headings: tuple[str, ...]) -> None:
    sheet = Sheet()
    head(sheet, 100)
    top = body(sheet, 120)
    down(sheet, 100, top, EDGES[1:-1], 500)
    want = HEADED | set_out()
    for number, heading in enumerate(headings, start=1):
        sheet.text(54, top + 11, heading, bold=True)
        down(sheet, top + 16, body(sheet, top + 16), EDGES[1:-1], 500)
        top = top + 16 + PITCH * len(ROWS)
        want |= {(4 * number, 1, 0, 5, heading)} | set_out(first=4 * number + 1)
    (table,) = sheet.tables()
    assert table.ruled
    assert set(spans(table)) == want


@pytest.mark.parametrize("title", ["Plan operativo de obras", "Cuadro 2. Obras"])
def test_rows_without_a_label_at_the_top_of_a_page_share_the_cell_of_the_one_before(title: str) -> None:
    """Below a running title; a title in bold begins a table of its own."""
    sheet = Sheet()
    sheet.text(54, 66, title, bold=title.startswith("Cuadro"))
    head(sheet, 76)
    rows = [((), ("Casa",), ("12",), ("11",), ("13",)), ((), ("Puente",), ("4",), ("3",), ("5",))]
    down(sheet, 76, body(sheet, 96, rows), EDGES[1:-1], 500)
    (table,) = sheet.tables()
    merged = (1, 2, 0, 1, "") in spans(table)
    assert merged == title.startswith("Plan")
