"""Shades: filled boxes behind cells, which tell these as well as rules around them do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.numbers.looks import is_value
from extract.page.content import Glyph, PageContent
from extract.page.geometry import Box, around
from extract.page.grid import Grid, GridCell, GridSpan
from extract.page.lines import glyph_rows, joined_text
from extract.page.tolerances import PAGE
from extract.tables.charts import charts_of
from extract.tables.cut_lines import CutLine, distinct, header_texts, lines_of_pieces
from extract.tables.filling import glyphs_by_cell
from extract.tables.tolerances import RULED


def shaded_cells(page: PageContent, drawn: Sequence[Grid]) -> list[Box]:
    """The page's filled boxes that may be behind cells, outside charts and drawn grids, each once; those
    behind rows of others are not seen."""
    aside = (*charts_of(page), *(grid.box for grid in drawn))
    boxes = sorted({box.rounded(1) for box in page.bars}, key=lambda box: (box.top, box.x0, box.x1))
    tall = [box for box in boxes if box.height >= RULED.lowest_shade and box.width >= RULED.narrowest_piece]
    free = [box for box in tall if not any(box.meets(other, RULED.on_edge) for other in aside)]
    return [box for box in free if not _is_covered(box, free)]


def _is_covered(box: Box, shades: Sequence[Box]) -> bool:
    """Whether narrower shades lie on all of this one, as those of cells do on that of their row."""
    narrower = (other for other in shades if other.width < box.width - RULED.piece_gap)
    covered = sum(box.overlap_x(other) * box.overlap_y(other) for other in narrower)
    return covered >= (1 - RULED.untiled) * box.width * box.height


def shaded_headers(shades: Sequence[Box], page: PageContent) -> list[Grid]:
    """The grids of headers whose cells are shaded one by one, their cells without text. Such a header is
    several texts and no value."""
    grids = (_tiled(_without_stripes(cluster), page.number) for cluster in _clusters(shades))
    several = (grid for grid in grids if grid is not None and grid.columns > 1)
    return [grid for grid in several if header_texts(page, grid.box) >= RULED.mostly * grid.columns]


def shade_lines(shades: Sequence[Box]) -> list[CutLine]:
    """The edges above and below rows of shaded cells, as lines across. The lower one is cut where its cells
    end; the upper one tells nothing of the cells above it."""
    lower = lines_of_pieces([_edge(box, box.bottom) for box in shades])
    upper = lines_of_pieces([_edge(box, box.top) for box in shades])
    edges = [*lower, *(replace(line, tells_above=False) for line in upper)]
    return [replace(line, shade=True) for line in edges]


def with_labels_joined(grid: Grid, page: PageContent) -> Grid:
    """The grid with cells joined that a stripe's edge cuts in two: the text of the lower one goes on as close
    as lines of one cell, off the line that the other texts of its row stand on."""
    held = _lines_by_cell(grid, page)
    pitch = _wrap_pitch(held)
    cells: list[GridCell] = []
    above: dict[int, GridCell] = {}
    for cell in grid.cells:
        over = above.get(cell.span.column)
        if over is not None and _goes_on(held[over], held[cell], _level(cell, held), pitch):
            cells.remove(over)
            rows = [*held[over], *held[cell]]
            span = replace(over.span, row_span=cell.span.last_row - over.span.row + 1)
            cell = GridCell(span, around((over.box, cell.box)).rounded(), "")
            held[cell] = rows
        cells.append(cell)
        above[cell.span.column] = cell
    return replace(grid, cells=tuple(sorted(cells, key=lambda cell: (cell.span.row, cell.span.column))))


def wrap_pitch(grid: Grid, page: PageContent) -> float:
    """The distance of the lines of one cell, in points, as the grid's own cells tell."""
    return _wrap_pitch(_lines_by_cell(grid, page))


Held = Mapping[GridCell, Sequence[Sequence[Glyph]]]
"""The lines of text in each cell."""


def _lines_by_cell(grid: Grid, page: PageContent) -> dict[GridCell, list[list[Glyph]]]:
    inside = zip(grid.cells, glyphs_by_cell(grid, page.glyphs), strict=True)
    return {cell: glyph_rows(glyphs) for cell, glyphs in inside}


def _wrap_pitch(held: Held) -> float:
    pitches = [
        lower[0].baseline - upper[0].baseline
        for cell, rows in held.items()
        if cell.span.row_span == 1
        for upper, lower in pairwise(rows)
    ]
    size = max((glyph.size for rows in held.values() for line in rows for glyph in line), default=0.0)
    return min(pitches, default=PAGE.usual_pitch * size)


def _level(cell: GridCell, held: Held) -> float | None:
    """The line that the values of a cell's row stand on."""
    own = (
        rows
        for other, rows in held.items()
        if other.span.row == cell.span.row and other.span.row_span == 1 and other is not cell
    )
    return next(
        (rows[0][0].baseline for rows in own if len(rows) == 1 and is_value(joined_text(rows[0]))), None
    )


def _goes_on(
    upper: Sequence[Sequence[Glyph]], lower: Sequence[Sequence[Glyph]], level: float | None, pitch: float
) -> bool:
    """Whether the lines of a lower cell go on with those of an upper one."""
    if not upper or not lower or level is None or is_value(joined_text(lower[0])):
        return False
    first, size = lower[0][0].baseline, lower[0][0].size
    close = first - upper[-1][0].baseline <= pitch + RULED.one_line
    return close and abs(first - level) > RULED.off_line * size


def _edge(box: Box, y: float) -> Box:
    return Box(box.x0, y, box.x1, y)


def _clusters(boxes: Sequence[Box]) -> list[list[Box]]:
    """The boxes in groups of those that touch, as the cells of one header do."""
    groups: list[list[Box]] = []
    for box in boxes:
        near = box.widened(RULED.piece_gap)
        met = [group for group in groups if any(map(near.meets, group))]
        groups = [group for group in groups if group not in met]
        groups.append([*(other for group in met for other in group), box])
    return groups


def _without_stripes(boxes: Sequence[Box]) -> list[Box]:
    """The boxes without those from side to side below narrower ones: rows below a header whose cells are
    shaded one by one."""
    whole = around(boxes)
    narrow = [box for box in boxes if box.width < whole.width - RULED.on_edge]
    lowest = max((box.top for box in narrow), default=whole.bottom)
    return [box for box in boxes if box in narrow or box.top < lowest]


def _tiled(boxes: Sequence[Box], page: int) -> Grid | None:
    """The grid of boxes that tile a rectangle, one cell each; None where they leave a gap or overlap."""
    whole = around(boxes)
    area = sum(box.width * box.height for box in boxes)
    if abs(area - whole.width * whole.height) > RULED.untiled * area:
        return None
    rows = distinct(side for box in boxes for side in (box.top, box.bottom))
    columns = distinct(side for box in boxes for side in (box.x0, box.x1))
    cells = [GridCell(_span(box, rows, columns), box, "") for box in boxes]
    ordered = tuple(sorted(cells, key=lambda cell: (cell.span.row, cell.span.column)))
    return Grid(page, whole.rounded(), tuple(rows), tuple(columns), ordered)


def _span(box: Box, rows: Sequence[float], columns: Sequence[float]) -> GridSpan:
    top, bottom, left, right = (
        min(range(len(edges)), key=lambda place: abs(edges[place] - side))
        for edges, side in ((rows, box.top), (rows, box.bottom), (columns, box.x0), (columns, box.x1))
    )
    return GridSpan(top, left, max(1, bottom - top), max(1, right - left))
