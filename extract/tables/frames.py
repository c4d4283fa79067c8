"""Drawn grids that are no table's cells: the frames of charts, and frames around whole columns of lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.numbers.looks import is_value_like
from extract.page.cells import Cell, RawTable
from extract.page.content import PageContent
from extract.page.lines import glyph_rows
from extract.tables.tolerances import RULED
from extract.tables.unruled.segments import lines_of


def is_grid_of_cells(table: RawTable, page: PageContent) -> bool:
    """Whether the lines drawn bound the table's cells, so that alignment has nothing to add."""
    filled = [cell for cell in table.cells if not cell.empty]
    if not filled or 3 * sum(_is_scraps(cell, page) for cell in filled) >= len(filled):
        return False
    if 2 * len({row for cell in filled for row in range(cell.row, cell.last_row + 1)}) < table.rows:
        return False
    if _is_hollow(filled, table):
        return False
    if all(sum(cell.row == row for cell in filled) < 2 for row in range(table.rows)):
        return table.rows > 1 and table.columns == 1 and not _holds_columns(filled, page)
    lines = [(max(len(cell.text.split("\n")) for cell in row), row) for row in _rows(filled)]
    stacked = sum(count for count, row in lines if count >= RULED.fewest_stacked and _is_stacked(row, page))
    return 2 * stacked < sum(count for count, _ in lines)


def _holds_columns(filled: Sequence[Cell], page: PageContent) -> bool:
    """Whether most cells hold a value apart from a text before it, as whole rows do."""
    lines = [lines_of(glyph_rows(page.glyphs_in(cell.box))) for cell in filled]
    return 2 * sum(any(line.data for line in held) for held in lines) > len(lines)


def _is_hollow(filled: Sequence[Cell], table: RawTable) -> bool:
    """Whether next to no row of many columns holds several texts, as between the lines of a chart."""
    several = sum(len(row) > 1 for row in _rows(filled))
    fullest = max(len(row) for row in _rows(filled))
    return table.columns >= RULED.many_columns and 3 * several < table.rows and 3 * fullest < table.columns


def _is_scraps(cell: Cell, page: PageContent) -> bool:
    """Whether the cell holds single letters below one another, as of text that stands sideways, or letters
    printed over one another."""
    lines = cell.text.split("\n")
    if sum(len(line) <= 2 and line.isalpha() for line in lines) >= RULED.fewest_scraps:
        return True
    pairs = [pair for row in glyph_rows(page.glyphs_in(cell.box)) for pair in pairwise(row)]
    over = sum(right.x0 < (left.x0 + left.x1) / 2 for left, right in pairs)
    return 4 * over > len(pairs) > RULED.fewest_scraps


def _rows(filled: Sequence[Cell]) -> list[list[Cell]]:
    rows: dict[int, list[Cell]] = {}
    for cell in filled:
        rows.setdefault(cell.row, []).append(cell)
    return list(rows.values())


def _is_stacked(row: Sequence[Cell], page: PageContent) -> bool:
    """Whether the cells of the row hold lines that make rows of their own: values on the same baselines."""
    tall = [cell for cell in row if len(cell.text.split("\n")) >= RULED.fewest_stacked]
    if not any(_holds_values(cell) for cell in tall):
        return False
    baselines = [_baselines(cell, page) for cell in tall]
    longest = max(baselines, key=len)
    return sum(_shares(own, longest) for own in baselines) >= max(2, RULED.mostly * len(tall))


def _holds_values(cell: Cell) -> bool:
    lines = cell.text.split("\n")
    return sum(all(_is_value(word) for word in line.split()) for line in lines) >= RULED.mostly * len(lines)


def _is_value(word: str) -> bool:
    return is_value_like(word) or len(word) == 1


def _baselines(cell: Cell, page: PageContent) -> list[float]:
    return [max(glyph.baseline for glyph in row) for row in glyph_rows(page.glyphs_in(cell.box))]


def _shares(own: Sequence[float], other: Sequence[float]) -> bool:
    return all(any(abs(one - two) <= RULED.same_baseline for two in other) for one in own)
