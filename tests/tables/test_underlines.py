"""What underlines text in a cell: a rule of its own under the words, which is no line of the grid."""

from __future__ import annotations

import pytest

from extract.page.cells import Cell
from extract.page.content import Glyph, PageContent, Paper, Rule
from extract.page.geometry import Box
from extract.page.grid import grid_of, lattices
from extract.tables.filling import fill_table

SIDES = (50.0, 120.0, 190.0)
LINES = (60.0, 74.0, 88.0)
GRID = [
    *(Rule(Box(SIDES[0], y, SIDES[-1], y)) for y in LINES),
    *(Rule(Box(x, LINES[0], x, LINES[-1])) for x in SIDES),
]


def word(text: str, x: float, baseline: float) -> list[Glyph]:
    top, bottom = baseline - 6, baseline + 2
    return [
        Glyph(sign, x + 5 * place, top, x + 5 * place + 5, bottom, baseline, 9.0, 0, place == 0)
        for place, sign in enumerate(text)
    ]


def first_cell(rules: list[Rule], baseline: float) -> Cell:
    glyphs = tuple(word("Total", 53, baseline))
    page = PageContent(1, 300, 200, 0, glyphs, tuple(rules), ("Sans",), Paper(0, 0, 200))
    (lattice,) = lattices(page.rules)
    table, _ = fill_table(grid_of(lattice, 1), 1, page, lambda: page)
    assert (table.rows, table.columns) == (2, 2)
    return table.cells[0]


@pytest.mark.parametrize("close", [1.5, 2.5])
def test_a_line_under_words_underlines_them_and_cuts_no_row(close: float) -> None:
    under = Rule(Box(53.5, LINES[1] - close, 78, LINES[1] - close))
    cell = first_cell([*GRID, under], LINES[1] - close - 1)
    assert (cell.text, cell.row_span) == ("Total", 1)
    assert cell.underlined


def test_the_lower_edge_of_a_cell_underlines_nothing() -> None:
    assert not first_cell(GRID, LINES[1] - 1.5).underlined
