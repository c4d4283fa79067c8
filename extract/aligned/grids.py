"""Drawn grids that are no table's cells: the frames of charts, and frames around whole columns of lines."""

from __future__ import annotations

from collections.abc import Sequence

from extract.readers.page import PageContent
from extract.tables.cells import Cell, RawTable
from extract.text.lines import glyph_rows
from extract.unruled.segments import is_value_like

STACKED = 3
MOSTLY = 0.6
SAME = 1.0
SCRAPS = 3


def is_grid_of_cells(table: RawTable, page: PageContent) -> bool:
    """Whether the lines drawn bound the table's cells, so that alignment has nothing to add."""
    filled = [cell for cell in table.cells if not cell.empty]
    if not filled or 3 * sum(_is_scraps(cell) for cell in filled) >= len(filled):
        return False
    if all(sum(cell.row == row for cell in filled) < 2 for row in range(table.rows)):
        return table.rows > 1 and table.columns == 1
    stacked = sum(_is_stacked(row, page) for row in _rows(filled))
    return 2 * stacked < len({cell.row for cell in filled})


def _is_scraps(cell: Cell) -> bool:
    """Whether the cell holds single letters below one another, as of text that stands sideways."""
    lines = cell.text.split("\n")
    return sum(len(line) <= 2 and line.isalpha() for line in lines) >= SCRAPS


def _rows(filled: Sequence[Cell]) -> list[list[Cell]]:
    rows: dict[int, list[Cell]] = {}
    for cell in filled:
        rows.setdefault(cell.row, []).append(cell)
    return list(rows.values())


def _is_stacked(row: Sequence[Cell], page: PageContent) -> bool:
    """Whether the cells of the row hold lines that make rows of their own: values on the same baselines."""
    tall = [cell for cell in row if len(cell.text.split("\n")) >= STACKED]
    if not any(_holds_values(cell) for cell in tall):
        return False
    baselines = [_baselines(cell, page) for cell in tall]
    longest = max(baselines, key=len)
    return sum(_shares(own, longest) for own in baselines) >= max(2, MOSTLY * len(tall))


def _holds_values(cell: Cell) -> bool:
    lines = cell.text.split("\n")
    return sum(is_value_like(line) or len(line) == 1 for line in lines) >= MOSTLY * len(lines)


def _baselines(cell: Cell, page: PageContent) -> list[float]:
    return [max(glyph.baseline for glyph in row) for row in glyph_rows(page.glyphs_in(cell.box))]


def _shares(own: Sequence[float], other: Sequence[float]) -> bool:
    return all(any(abs(one - two) <= SAME for two in other) for one in own)
