"""Tables with rules down between their columns and none between their rows, broken where headings stand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.tables.test_row_rules import BODY, EDGES, HEIGHT, Sheet, spans

HEADINGS = ("Obras del norte", "Obras del sur")
TURNS = ("P", "E")


def down(sheet: Sheet, top: float, bottom: float, places: Sequence[float], by: float) -> None:
    """Rules from a height to another, drawn in pieces as long as a row."""
    sheet.canvas.setLineWidth(0.75)
    while top < bottom:
        end = min(top + by, bottom)
        for x in places:
            sheet.canvas.line(x, HEIGHT - top, x, HEIGHT - end)
        top = end


@pytest.mark.parametrize("by", [16.0, 500.0], ids=["row by row", "in one piece"])
def test_headings_that_break_the_rules_down_stand_in_rows_of_the_table(by: float) -> None:
    sheet = Sheet()
    sheet.line(50, 470, 100)
    sheet.header(100)
    down(sheet, 100, 132, (190, 330), by)
    down(sheet, 116, 132, (260, 400), by)
    top = 132.0
    for heading in HEADINGS:
        sheet.text(54, top + 11, heading, bold=True)
        sheet.body(top + 16)
        down(sheet, top + 16, top + 64, EDGES[1:-1], by)
        top += 64
    sheet.line(50, 470, top)
    (table,) = sheet.tables()
    found = spans(table)
    assert {(0, 1, 1, 2, "2023"), (0, 1, 3, 2, "2024"), (1, 1, 1, 1, "Meta"), (1, 1, 4, 1, "Logro")} <= set(
        found
    )
    for first, heading in zip((2, 6), HEADINGS, strict=True):
        assert (first, 1, 0, 5, heading) in found
        for row, cells in enumerate(BODY, start=first + 1):
            assert {(row, 1, place, 1, text) for place, text in enumerate(cells)} <= set(found)


def test_rows_that_rules_part_are_told_by_these() -> None:
    """A heading breaks the rules down of a table with rules both ways, too."""
    sheet = Sheet()
    for y in (100, 116, 132, 148, 164):
        sheet.line(50, 470, y)
    sheet.text(54, 127, HEADINGS[0], bold=True)
    sheet.body(100, BODY[:1])
    sheet.body(132, BODY[1:])
    for top, bottom in ((100, 116), (132, 164)):
        down(sheet, top, bottom, EDGES[1:-1], 100)
    down(sheet, 100, 164, (50, 470), 100)
    (table,) = sheet.tables()
    assert table.rows == len(BODY) + 1
    assert table.columns == len(BODY[0])


def test_a_label_beside_the_first_row_of_each_turn_is_of_all_of_it() -> None:
    sheet = Sheet()
    sheet.line(50, 470, 100)
    down(sheet, 100, 116, EDGES[1:-1], 100)
    for place, name in enumerate(("Indicador", "Fila", "2023", "2024", "2025")):
        sheet.text(EDGES[place] + 4, 111, name, bold=True)
    top = 116.0
    for heading in HEADINGS:
        sheet.text(54, top + 11, heading, bold=True)
        down(sheet, top + 16, top + 80, EDGES[1:-1], 100)
        for number in range(4):
            sheet.body(top + 16 + 16 * number, [("", TURNS[number % 2], str(number + 1), "2", "3")])
        for number, name in enumerate(("Casas", "Pozos")):
            sheet.text(54, top + 27 + 32 * number, name)
        top += 80
    sheet.line(50, 470, top)
    (table,) = sheet.tables()
    names = [
        (row, deep, text)
        for row, deep, column, _, text in spans(table)
        if column == 0 and text in ("Casas", "Pozos")
    ]
    assert names == [(2, 2, "Casas"), (4, 2, "Pozos"), (7, 2, "Casas"), (9, 2, "Pozos")]
