"""What stands beyond a grid's first and last rules and is of its table all the same: the header above it,
and the rows below one that is but a header."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from extract.numbers.looks import is_value_like
from extract.page.content import Glyph, PageContent
from extract.page.geometry import Box, around
from extract.page.grid import Grid, GridCell, GridSpan
from extract.page.lines import glyph_rows, joined_text, tight_words
from extract.tables.cut_lines import holds_value
from extract.tables.drawn_grids import Second, filled
from extract.tables.filling import glyphs_by_cell
from extract.tables.frames import with_rows_of_lines
from extract.tables.running_text import over_edges
from extract.tables.tolerances import RULED
from extract.tables.unruled.segments import Line, foot_of, head_of, lines_of
from extract.tables.unruled.tolerances import UNRULED

HeaderRole = Callable[[str], str | None]
"""What a column's header names, told from its text."""

VALUE, PART = "value", "part"


def with_header_above(grid: Grid, page: PageContent, second: Second, role: HeaderRole) -> Grid:
    first = [cell.text for cell in grid.cells if cell.span.row == 0 and cell.text.strip()]
    if grid.columns < 2 or heads_columns(first, role):
        return grid
    above = _lines_above(grid, page)
    if not above:
        return grid
    headed = with_first_row(grid, around(above).top - 1.0)
    names = [joined_text(held) for held in glyphs_by_cell(headed, above) if held]
    return filled(headed, second(page)) if heads_columns(names, role) else grid


def heads_columns(texts: Sequence[str], role: HeaderRole) -> bool:
    """Whether two different words of a row name columns, not values alone, and no other word is a value."""
    known = {text: role(text) for text in (" ".join(text.split()) for text in texts)}
    if any(found is None and is_value_like(text) for text, found in known.items()):
        return False
    named = [found for found in known.values() if found not in (None, PART)]
    return len(named) > 1 and set(named) != {VALUE}


def _lines_above(grid: Grid, page: PageContent) -> list[Glyph]:
    """The glyphs of the lines right above the grid of which each word stands within one of its columns."""
    inside = [
        g for g in page.glyphs if grid.box.x0 < g.center[0] < grid.box.x1 and g.bottom <= grid.box.top + 1
    ]
    found: list[Glyph] = []
    edge = grid.box.top
    for row in reversed(glyph_rows(inside)):
        size = max(glyph.size for glyph in row)
        if edge - around(row).bottom > RULED.above_grid * size or not _within_columns(grid, row):
            break
        found.extend(row)
        edge = around(row).top
    return found


def _within_columns(grid: Grid, row: Sequence[Glyph]) -> bool:
    """Whether the line has words in several columns and none runs over a column's edge."""
    inner = grid.column_edges[1:-1]
    words = [around(word) for word in tight_words(row)]
    over = any(
        word.x0 + RULED.reader_slack < edge < word.x1 - RULED.reader_slack for word in words for edge in inner
    )
    return not over and len({bisect_left(inner, (word.x0 + word.x1) / 2) for word in words}) > 1


def with_first_row(grid: Grid, top: float) -> Grid:
    """The grid with one more row on top, of a cell for each column."""
    moved = [replace(cell, span=replace(cell.span, row=cell.span.row + 1)) for cell in grid.cells]
    sides = itertools.pairwise(grid.column_edges)
    heads = [
        GridCell(GridSpan(0, column, 1, 1), Box(left, top, right, grid.row_edges[0]).rounded(), "")
        for column, (left, right) in enumerate(sides)
    ]
    box = replace(grid.box, top=top).rounded()
    return replace(grid, box=box, row_edges=(top, *grid.row_edges), cells=(*heads, *moved))


def with_row_at_top(grid: Grid, page: PageContent) -> Grid:
    """The grid with the row of values that stands above it at the top of the page, as the first row of a
    table that goes on has no shade where the second has one; its cells are without text."""
    head = head_of(page)
    above = [g for g in page.glyphs if head < g.top and g.center[1] < grid.box.top]
    rows = glyph_rows(above)
    lines = [lines_of([row])[0] for row in rows]
    if not lines or not any(line.data for line in lines) or len(lines) > UNRULED.most_header_levels:
        return grid
    near = all(
        below - line.box.bottom <= RULED.below_header * line.size
        for line, below in zip(lines, [*(line.box.top for line in lines[1:]), grid.box.top], strict=True)
    )
    inside = all(_within(line, grid.box) for line in lines) and sum(line.data for line in lines) == 1
    return with_first_row(grid, around(above).top - RULED.reader_slack) if near and inside else grid


def is_header_alone(grid: Grid) -> bool:
    """Whether the grid is a few rows of words over two columns or more, and no value among them."""
    texts = [" ".join(cell.text.split()) for cell in grid.cells]
    named = {cell.span.column for cell, text in zip(grid.cells, texts, strict=True) if text}
    few = grid.rows <= UNRULED.most_header_levels and len(named) >= RULED.mostly * grid.columns
    return few and len(named) > 1 and not holds_value(text for text in texts if text)


def with_rows_below(grid: Grid, page: PageContent, limit: float) -> Grid:
    """The header's grid with the lines below it, down to the limit, as rows of its columns, their cells
    without text; the grid itself where they are no such rows. What stands below the last values heads the
    rows on the next page, or another table where one follows on this one."""
    body: Sequence[list[Glyph]] = list(lines_below(grid, page, limit))
    body = to_last_values(body) if limit < foot_of(page) else body
    if not body:
        return grid
    taller = with_last_row(grid, page, around(glyph for row in body for glyph in row))
    cut = with_rows_of_lines(taller, page)
    if cut is taller and not (len(body) == 1 and lines_of(body)[0].data):
        return grid
    return over_edges(cut, page, grid.rows)


def are_rows_by_line(grid: Grid, page: PageContent, limit: float) -> bool:
    """Whether each line below the grid is a row of values of its own, as far as these go."""
    lines = [lines_of([row])[0] for row in to_last_values(list(lines_below(grid, page, limit)))]
    return bool(lines) and all(line.data for line in lines)


def with_stub(grid: Grid, page: PageContent, limit: float) -> Grid:
    """The header's grid with an empty corner to its left where the labels of the rows below it stand."""
    wide = replace(grid, box=replace(grid.box, x0=0.0))
    rows = [lines_of([row])[0] for row in lines_below(wide, page, limit)]
    labelled = [line for line in rows if line.data and line.segments[0].box.x1 <= grid.box.x0]
    if len(labelled) < UNRULED.fewest_data_rows - 1 or any(
        line.box.x0 > grid.box.x0 for line in rows if line.data
    ):
        return grid
    left = min(line.box.x0 for line in labelled) - RULED.reader_slack
    corner = GridCell(GridSpan(0, 0, grid.rows, 1), replace(grid.box, x0=left, x1=grid.box.x0).rounded(), "")
    moved = [replace(cell, span=replace(cell.span, column=cell.span.column + 1)) for cell in grid.cells]
    box = replace(grid.box, x0=left).rounded()
    return replace(grid, box=box, column_edges=(left, *grid.column_edges), cells=(corner, *moved))


def to_last_values(rows: Sequence[list[Glyph]], pitch: float = 0.0) -> Sequence[list[Glyph]]:
    """The lines down to the last with a value, and those that go on with it as close as wrapped text, or as
    the lines of one cell do: `pitch` is their distance, in points."""
    lines = [lines_of([row])[0] for row in rows]
    end = max((place + 1 for place, line in enumerate(lines) if line.data), default=0)
    while 0 < end < len(lines) and (
        lines[end].baseline - lines[end - 1].baseline
        <= max(RULED.widest_pitch * lines[end].size, pitch + RULED.one_line)
    ):
        end += 1
    return rows[:end]


def lines_below(grid: Grid, page: PageContent, limit: float) -> Iterator[list[Glyph]]:
    """The lines right below the grid that stand within its sides and read as rows or headings of rows, down
    to the limit; where that is the page's margin, wrapped text goes on into it."""
    end = page.height if limit >= foot_of(page) else limit
    low = [g for g in page.glyphs if grid.box.bottom - RULED.on_edge < g.center[1] < end]
    ends = [
        r.box.middle for r in page.rules if r.horizontal and r.box.width >= RULED.across_box * grid.box.width
    ]
    ends = [end for end in ends if end > grid.box.bottom + RULED.on_edge]
    edge = grid.box.bottom
    above: Line | None = None
    for row, line in ((held, line) for held in glyph_rows(low) for line in lines_of([held])):
        if line.box.x1 < grid.box.x0 or line.box.x0 > grid.box.x1:
            continue
        if line.box.top - edge > UNRULED.far_below * line.size or not _within(line, grid.box):
            return
        if line.box.middle >= limit and not (above and _is_wrapped(above, line)):
            return
        above = line
        ruled_off = any(edge < end < line.baseline for end in ends)
        wide = not line.tabular and line.box.width > RULED.heading_width * grid.box.width
        if not line.data and (ruled_off or wide):
            return
        edge = line.box.bottom
        yield row


def _is_wrapped(above: Line, line: Line) -> bool:
    """Whether the line is words, each below words of the line above it, as close as wrapped text is set."""
    begins = [segment.box.x0 for segment in above.segments]
    below = all(any(abs(one.box.x0 - x) <= RULED.on_edge for x in begins) for one in line.segments)
    return below and not line.data and line.baseline - above.baseline <= RULED.widest_pitch * line.size


def names_columns(grid: Grid, role: HeaderRole) -> bool:
    """Whether several words of the grid name columns."""
    known = [role(" ".join(cell.text.split())) for cell in grid.cells if cell.text.strip()]
    return sum(found is not None for found in known) > 1 and any(found not in (None, PART) for found in known)


def stands_over_rows(grid: Grid, page: PageContent, limit: float) -> bool:
    """Whether a row of values stands below the grid within its sides, headings of rows and the first lines of
    its labels before it."""
    low = [g for g in page.glyphs if grid.box.bottom - RULED.on_edge < g.center[1] < limit]
    edge = grid.box.bottom
    for line in lines_of(glyph_rows(low))[: UNRULED.most_banners]:
        if line.box.top - edge > RULED.below_header * line.size or not _within(line, grid.box):
            return False
        if line.data:
            return True
        edge = max(edge, line.box.bottom)
    return False


def _within(line: Line, box: Box) -> bool:
    return line.box.x0 >= box.x0 - line.size and line.box.x1 <= box.x1 + line.size


def with_last_row(grid: Grid, page: PageContent, body: Box) -> Grid:
    """The grid with one more row below, of a cell for each column, around all of the body."""
    bottom = body.bottom + RULED.reader_slack
    left = min(grid.column_edges[0], body.x0 - RULED.reader_slack)
    right = max(grid.column_edges[-1], body.x1 + RULED.reader_slack)
    columns = (left, *grid.column_edges[1:-1], right)
    cells = tuple(
        GridCell(GridSpan(grid.rows, place, 1, 1), Box(x0, grid.row_edges[-1], x1, bottom).rounded(), "")
        for place, (x0, x1) in enumerate(itertools.pairwise(columns))
    )
    box = around((grid.box, *(cell.box for cell in cells))).rounded()
    rows = (*grid.row_edges, bottom)
    taller = replace(grid, box=box, row_edges=rows, column_edges=columns, cells=(*grid.cells, *cells))
    held = zip(taller.cells, glyphs_by_cell(taller, page.glyphs), strict=True)
    filled = (replace(c, text=joined_text(g)) if c.span.row == grid.rows else c for c, g in held)
    return replace(taller, cells=tuple(filled))
