"""Which grids a page draws, each with the header above it, or the rows below it, that its rules leave out,
and with the rows and columns that they do not part."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.numbers.looks import is_value
from extract.page.content import SCAN, PageContent
from extract.page.geometry import Box, around
from extract.page.grid import Grid, GridCell
from extract.page.lines import glyph_rows, joined_text, tight_words
from extract.readers.opened import OpenDocument
from extract.tables.beyond_rules import (
    HeaderRole,
    are_rows_by_line,
    is_header_alone,
    lines_below,
    names_columns,
    stands_over_rows,
    to_last_values,
    with_header_above,
    with_last_row,
    with_row_at_top,
    with_rows_below,
    with_stub,
)
from extract.tables.cards import PART
from extract.tables.charts import charts_of, without_charts
from extract.tables.drawn_grids import PageGrids, Second, drawn_grids, filled
from extract.tables.filling import glyphs_by_cell
from extract.tables.frames import with_rows_of_lines
from extract.tables.open_header import with_levels_cut
from extract.tables.row_rules import row_ruled_grids
from extract.tables.running_text import over_edges
from extract.tables.shades import with_labels_joined, wrap_pitch
from extract.tables.tolerances import RULED
from extract.tables.unruled.blocks import names_place
from extract.tables.unruled.segments import Line, foot_of, lines_of
from extract.tables.value_rows import with_labels_apart


def page_grids(
    document: OpenDocument,
    pages: Sequence[PageContent],
    second: Second,
    role: HeaderRole,
    before: PageContent | None = None,
) -> Mapping[int, PageGrids]:
    """The grids of each page by its number. `second` reads a page with playa, where that is needed; `role`
    tells from its text what a column's header names; tables may go on from the page `before` the first."""
    every = (*([] if before is None else [before]), *pages)
    found = _with_row_ruled(drawn_grids(document, every, second), every, second)
    contents = {page.number: page for page in pages}
    return {
        number: _completed(item, contents[number], second, role)
        for number, item in found.items()
        if number in contents
    }


def _with_row_ruled(
    found: Mapping[int, PageGrids], pages: Sequence[PageContent], second: Second
) -> dict[int, PageGrids]:
    """The grids of each page with those of lines across alone, which may go on with the columns that the page
    before tells by itself."""
    every = dict(found)
    last: Grid | None = None
    for page in pages:
        drawn = found.get(page.number, PageGrids(()))
        known = {id(grid) for grid in drawn.grids}
        alone = row_ruled_grids(page, drawn.grids)
        grids = row_ruled_grids(page, drawn.grids, last) if last is not None else alone
        if any(id(grid) not in known for grid in grids):
            whole = (grid if id(grid) in known else filled(grid, second(page)) for grid in grids)
            every[page.number] = replace(drawn, grids=tuple(whole))
        goes_on = page.source != SCAN and alone and id(alone[-1]) not in known
        last = alone[-1] if goes_on else None
    return every


def _completed(found: PageGrids, page: PageContent, second: Second, role: HeaderRole) -> PageGrids:
    """The grids outside charts, each with the header and the rows that its rules leave out."""
    charts = charts_of(page)
    seen = (without_charts(grid, charts) for grid in found.grids)
    found = replace(found, grids=tuple(grid for grid in seen if grid))
    limits = [
        min([foot_of(page), *(o.box.top for o in found.grids if _is_below(grid, o))]) for grid in found.grids
    ]
    pairs = zip(found.grids, limits, strict=True)
    own = (_with_own_lines(grid, page, end, second, role) for grid, end in pairs)
    return replace(found, grids=tuple(grid for grid in own if grid is not None))


def _is_below(grid: Grid, other: Grid) -> bool:
    return other.box.top >= grid.box.bottom - RULED.on_edge and other.box.overlap_x(grid.box) > 0


def _with_own_lines(
    grid: Grid, page: PageContent, limit: float, second: Second, role: HeaderRole
) -> Grid | None:
    """The grid with the header that stands above its first rule in line with its columns, and with the rows
    that the lines inside its rules make, or those below it down to the limit where it is but a header; None
    of a header over rows that its columns don't cut, of the frame around a card or its first field, or around
    a table that no rule parts into columns, of what shades inside a card tell, and of rows that nothing
    parts: alignment tells those."""
    if _begins_card(grid, page, limit, role) or _is_around_fields(grid, page, role):
        return None
    if _is_around_columns(grid, page):
        return None
    headed = _with_columns_split(with_header_above(grid, page, second, role), page)
    headed = _refilled(headed, with_levels_cut(headed, page), page, second)
    shaded = _is_shaded_alone(headed, page)
    if shaded and _is_inside_card(headed, page):
        return None
    if shaded and not is_header_alone(headed):
        topped = _refilled(headed, with_row_at_top(headed, page), page, second)
        return _shaded(topped, page, limit, second)
    cut = with_rows_of_lines(headed, page)
    cut = cut if cut is headed else over_edges(cut, page, 0)
    if cut is headed and is_header_alone(headed):
        cut = with_rows_below(with_stub(headed, page, limit), page, limit)
        shaded = shaded and not are_rows_by_line(headed, page, limit)
        if shaded or (names_columns(headed, role) and stands_over_rows(cut, page, limit)):
            return None
        cut = cut if cut.rows > headed.rows else headed
    if _holds_columns_of_values(cut, page):
        return None
    return _refilled(headed, cut, page, second)


def _refilled(grid: Grid, cut: Grid, page: PageContent, second: Second) -> Grid:
    """What a grid was cut to with the texts of its new cells; itself where nothing was cut."""
    return grid if cut is grid else filled(cut, second(page))


def _begins_card(grid: Grid, page: PageContent, limit: float, role: HeaderRole) -> bool:
    """Whether the grid is the name of a field and what it says, with another field right below both."""
    texts = [" ".join(cell.text.split()) for cell in grid.cells]
    if grid.rows > 1 or len(texts) != 2 or role(texts[0]) is None or role(texts[1]) is not None:
        return False
    below = next(lines_below(grid, page, limit), None)
    line = lines_of([below])[0] if below else None
    if line is None or len(line.segments) != 2 or line.data or role(line.segments[0].text) is None:
        return False
    sides = itertools.pairwise(grid.column_edges)
    return all(left < one.box.x0 < right for one, (left, right) in zip(line.segments, sides, strict=True))


def _is_around_fields(grid: Grid, page: PageContent, role: HeaderRole) -> bool:
    """Whether the first cell of a row holds names of fields below one another, and no rule runs down: lines
    above and below a card."""
    down = (rule.box for rule in page.rules if not rule.horizontal)
    if any(grid.box.widened(RULED.on_edge).holds(box.x0, box.middle) for box in down):
        return False
    stubs = (cell.text.strip().split("\n") for cell in grid.cells if not cell.span.column)
    return any(
        len(names) >= RULED.fewest_fields
        and sum(role(name) not in (None, PART) for name in names) > RULED.mostly * len(names)
        for names in stubs
    )


def _is_around_columns(grid: Grid, page: PageContent) -> bool:
    """Whether the grid is one cell wide and its lines of text hold several side by side: the frame around a
    table, and lines below its header or its rows."""
    if grid.columns > 1:
        return False
    lines = [line for cell in grid.cells for line in lines_of(glyph_rows(page.glyphs_in(cell.box)))]
    parted = sum(line.tabular for line in lines) > RULED.mostly * len(lines)
    return parted and any(len(line.segments) >= RULED.fewest_edges for line in lines)


def _with_columns_split(grid: Grid, page: PageContent) -> Grid:
    """The grid with the cells over several columns that hold rows of values as one for each of these: the
    rules between them are broken where a heading runs from side to side."""
    cells: list[GridCell] = []
    for cell in grid.cells:
        glyphs = page.glyphs_in(cell.box) if cell.span.column_span > 1 and cell.text.strip() else []
        rows = lines_of(glyph_rows(glyphs))
        if sum(line.data for line in rows) < RULED.fewest_stacked and not _are_values_each(cell, grid, rows):
            cells.append(cell)
            continue
        places = cell.span.column_range
        spans = [replace(cell.span, column=place, column_span=1) for place in places]
        boxes = [replace(cell.box, x0=grid.column_edges[at], x1=grid.column_edges[at + 1]) for at in places]
        parts = [GridCell(span, box.rounded(), "") for span, box in zip(spans, boxes, strict=True)]
        held = glyphs_by_cell(replace(grid, cells=tuple(parts)), glyphs)
        cells.extend(replace(part, text=joined_text(own)) for part, own in zip(parts, held, strict=True))
    return replace(grid, cells=tuple(cells)) if len(cells) > len(grid.cells) else grid


def _are_values_each(cell: GridCell, grid: Grid, rows: Sequence[Line]) -> bool:
    """Whether a cell over several columns holds rows of a value in each of them and nothing else."""
    edges = grid.column_edges[cell.span.column : cell.span.last_column + 2]
    return bool(rows) and all(_holds_one_each(line, edges) for line in rows)


def _holds_one_each(line: Line, edges: Sequence[float]) -> bool:
    """Whether each column has one text of the line, a value."""
    places = {
        bisect_left(edges, text.box.x0) - 1
        for text in line.segments
        if bisect_left(edges, text.box.x0) == bisect_left(edges, text.box.x1)
    }
    each = len(line.segments) == len(places) == len(edges) - 1
    return each and all(is_value(text.text) for text in line.segments)


def _is_shaded_alone(grid: Grid, page: PageContent) -> bool:
    """Whether no rule draws anything of the grid's rows, only shades do: none is at it at all, or none but
    lines across that close its header in."""
    beside = [
        rule
        for rule in page.rules
        if rule.box.widened(RULED.on_edge).overlap_x(grid.box) > 0 and _is_beside(rule.box, grid.box)
    ]
    end = _end_of_header(grid) + RULED.on_edge
    return all(rule.horizontal and rule.box.middle <= end for rule in beside)


def _end_of_header(grid: Grid) -> float:
    """The lower edge of the last row above the first that holds a value; the upper one of a grid without."""
    texts = ((cell.span, " ".join(cell.text.split())) for cell in grid.cells if cell.span.column)
    valued = (span.row for span, text in texts if is_value(text) and not names_place(text))
    return grid.row_edges[min(valued, default=0)]


def _is_inside_card(grid: Grid, page: PageContent) -> bool:
    """Whether the shade behind the grid's first cell goes on from one right above it, and those of its other
    cells from none: the names of fields are shaded, and its first row heads a small table among them."""
    first = min(grid.cells, key=lambda cell: (cell.span.row, cell.span.column)).box
    bars = {box.rounded(1) for box in page.bars if box.height >= RULED.lowest_shade}
    above = [box for box in bars if abs(box.bottom - first.top) <= RULED.piece_gap]
    named = any(abs(box.x0 - first.x0) + abs(box.x1 - first.x1) <= RULED.on_edge for box in above)
    return named and sum(map(grid.box.overlap_x, above)) < RULED.mostly * grid.box.width


def _is_beside(rule: Box, box: Box) -> bool:
    return box.top - RULED.on_edge <= rule.middle <= box.bottom + RULED.on_edge


def _shaded(grid: Grid, page: PageContent, limit: float, second: Second) -> Grid | None:
    """The grid that shades alone draw, with the rows below the last shade; None where rows without shades
    stand below one another that nothing parts, or begin left of all shades."""
    if _begin_outside(grid, page):
        return None
    body = to_last_values(list(lines_below(grid, page, limit)), wrap_pitch(grid, page))
    taller = with_last_row(grid, page, around(g for row in body for g in row)) if body else grid
    cut = with_rows_of_lines(taller, page)
    if any(_holds_rows(cut, row, page) for row in range(cut.rows)):
        return None
    joined = with_labels_joined(cut if cut is grid else over_edges(cut, page, grid.rows), page)
    joined = with_labels_apart(joined, page)
    return grid if joined == grid else filled(joined, second(page))


def _begin_outside(grid: Grid, page: PageContent) -> bool:
    """Whether most lines of text in the grid begin left of it: its shades are not behind whole rows."""
    box = grid.box
    lines = glyph_rows(page.glyphs_in(replace(box, x0=0.0)))
    held = [line for line in lines if any(glyph.x0 >= box.x0 for glyph in line)]
    outside = sum(min(glyph.x1 for glyph in line) <= box.x0 for line in held)
    return outside > RULED.mostly * len(held)


def _holds_rows(grid: Grid, row: int, page: PageContent) -> bool:
    """Whether two cells of a row hold values below one another each; what is set aside in parentheses is of
    the value above it."""
    stacked = 0
    for cell in grid.cells:
        if cell.span.row == row and cell.span.row_span == 1:
            texts = [joined_text(line) for line in glyph_rows(page.glyphs_in(cell.box))]
            stacked += sum(is_value(text) and not text.startswith("(") for text in texts) > 1
    return stacked > 1


def _holds_columns_of_values(grid: Grid, page: PageContent) -> bool:
    """Whether some row of the grid holds whole columns of values, or a cell over several of its columns whole
    rows of them: rules part its columns and not its rows."""
    for row, own in enumerate(_by_rows(grid)):
        held = [cell.text.strip().split("\n") for cell in own]
        words = (lines for lines in held if not any(map(is_value, lines)))
        labels = max((sum(line[:1].isupper() for line in lines) for lines in words), default=0)
        stacked = [len(lines) for lines in held if _is_stacked(lines)]
        deep = sum(len(lines) >= RULED.fewest_stacked and all(map(is_value, lines)) for lines in held) > 1
        if deep or (labels > 1 and len(stacked) >= max(2, RULED.mostly * (len(held) - 1))):
            return True
        if max(map(len, held), default=0) >= RULED.fewest_stacked and _cuts_words(grid, row, page):
            return True
    wide = [cell for cell in grid.cells if cell.span.column_span > 1 and cell.text.count("\n") > 1]
    return any(
        sum(line.data for line in lines_of(glyph_rows(page.glyphs_in(cell.box)))) >= RULED.fewest_stacked
        for cell in wide
    )


def _by_rows(grid: Grid) -> list[list[GridCell]]:
    """The cells by the row they begin in."""
    rows: list[list[GridCell]] = [[] for _ in range(grid.rows)]
    for cell in grid.cells:
        rows[cell.span.row].append(cell)
    return rows


def _cuts_words(grid: Grid, row: int, page: PageContent) -> bool:
    """Whether sides of the row's cells cut several words: rules run down a frame whose rows have cells of
    their own widths."""
    own = [cell for cell in grid.cells if cell.span.row == row]
    words = [
        around(word)
        for line in glyph_rows(page.glyphs_in(around(c.box for c in own)))
        for word in tight_words(line)
    ]
    slack = RULED.reader_slack
    cut = [
        w
        for w in words
        if any(
            w.x0 + slack < cell.box.x1 < w.x1 - slack and cell.box.top < w.middle < cell.box.bottom
            for cell in own
        )
    ]
    return len(cut) > 1


def _is_stacked(lines: Sequence[str]) -> bool:
    """Whether the lines are values of one kind below one another: a percentage over the count it comes from
    is one value in two ways."""
    kinds = {("%" in line, "(" in line) for line in lines}
    return len(lines) > 1 and len(kinds) == 1 and all(map(is_value, lines))
