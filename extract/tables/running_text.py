"""Text that runs over the edge between two cells: a label over two columns, a total beside no code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.numbers.looks import is_value
from extract.page.content import Glyph, PageContent
from extract.page.geometry import around
from extract.page.grid import Grid, GridCell
from extract.page.lines import glyph_rows, joined_text, tight_words
from extract.page.tolerances import PAGE
from extract.tables.filling import glyphs_by_cell


def over_edges(grid: Grid, page: PageContent, first: int) -> Grid:
    """The grid with cells joined, from the row `first` on, where one text runs over the edge between them."""
    held = zip(grid.cells, glyphs_by_cell(grid, page.glyphs), strict=True)
    cells: list[GridCell] = []
    last: list[Glyph] = []
    for cell, glyphs in held:
        left = cells[-1] if cells else None
        beside = left is not None and left.span.row == cell.span.row >= first
        if beside and left and runs_on(last, glyphs):
            span = replace(left.span, column_span=left.span.column_span + cell.span.column_span)
            cells[-1] = replace(left, span=span, box=around((left.box, cell.box)).rounded())
            last = [*last, *glyphs]
        else:
            cells.append(cell)
            last = list(glyphs)
    return replace(grid, cells=tuple(cells))


def runs_on(left: Sequence[Glyph], right: Sequence[Glyph]) -> bool:
    """Whether a line of one cell goes on in the next one, no farther than a blank, and neither up to a value
    nor behind a number, as a code is."""
    worded = any(map(str.isalpha, joined_text(left)))
    last = max(tight_words(right), key=lambda word: word[-1].x1, default=[])
    if not left or not right or not worded or is_value(joined_text(right)) or is_value(joined_text(last)):
        return False
    ends = [max(row, key=lambda glyph: glyph.x1) for row in glyph_rows(left)]
    starts = [min(row, key=lambda glyph: glyph.x0) for row in glyph_rows(right)]
    return any(
        abs(end.baseline - start.baseline) <= PAGE.hair and start.x0 - end.x1 <= PAGE.number_gap * end.size
        for end in ends
        for start in starts
    )
