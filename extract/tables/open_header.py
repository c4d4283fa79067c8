"""Lines that the header of a table ruled across lacks: above it, and between its levels.

Where the pieces of the lines below it end, the columns are told; its words say the rest by where they stand.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import pairwise, takewhile

from extract.page.content import Glyph, PageContent
from extract.page.geometry import Box, around
from extract.page.grid import Grid, GridCell, GridSpan
from extract.page.lines import glyph_rows
from extract.tables.cell_lines import cell_lines, has_room, is_of_values
from extract.tables.cut_lines import CutLine, edges_of, from_side_to_side, holds_value, sides_of, texts_of
from extract.tables.tolerances import RULED
from extract.tables.unruled.segments import Line, is_mostly_bold, lines_of


def closed_above(stack: Sequence[CutLine], page: PageContent) -> list[CutLine]:
    """The stack's lines with one above the header that stands over the first from side to side, and one below
    it where the heading of the first rows follows; as they are where no header stands there, or where no row
    below it holds a value."""
    whole = from_side_to_side(stack) if stack else []
    x0, x1 = sides_of(stack) if stack else (0.0, 0.0)
    boxes = (Box(x0, above.y, x1, below.y) for above, below in pairwise(whole))
    bands = (lines_of(glyph_rows(page.glyphs_in(box))) for box in boxes)
    if not any(line.data for band in bands for line in band):
        return list(stack)
    edges = edges_of(stack)
    heading = _heading_over(stack[0].y, edges, page)
    heights = [line.y for line in stack if line.y <= whole[0].y]
    if heading:  # as much room as below it is above it
        heights = [around(heading).top - (heights[0] - around(heading).bottom)]
    words = _header_over(heights, edges, page)
    top = around(words).top - RULED.reader_slack if words else heights[0]
    if top >= heights[0]:
        return list(stack)
    above = CutLine((Box(x0, top, x1, top),), tells_above=False)
    if not heading:
        return [above, *stack]
    y = max(heights[0], around(words).bottom)
    below = CutLine(tuple(Box(left, y, right, y) for left, right in pairwise(edges)), tells_above=False)
    return [above, below, *stack]


def names_above(stack: Sequence[CutLine], page: PageContent) -> list[Box]:
    """The texts of the header that stands over the first line of a stack."""
    words = _header_over([stack[0].y], edges_of(stack), page) if stack else []
    return [around(text) for text in texts_of(words)]


def stands_below_header(stack: Sequence[CutLine], page: PageContent) -> bool:
    """Whether words in bold that may head columns stand right above the first line: several, and no value."""
    x0, x1 = sides_of(stack)
    inside = [g for g in page.glyphs if x0 < g.center[0] < x1 and g.bottom <= stack[0].y + RULED.on_edge]
    row = next(reversed(glyph_rows(inside)), [])
    (line,) = lines_of([row]) if row else (None,)
    if line is None or len(line.segments) == 1 or not is_mostly_bold(row, page.fonts):
        return False
    near = stack[0].y - line.box.bottom <= RULED.above_grid * line.size
    return near and not holds_value(segment.text for segment in line.segments)


def _heading_over(y: float, edges: Sequence[float], page: PageContent) -> list[Glyph]:
    """The words right above a height that are the heading of the rows below it: one text in bold alone, from
    the first column on and over others; none where there is no such."""
    inside = [g for g in page.glyphs if edges[0] < g.center[0] < edges[-1] and g.bottom <= y + RULED.on_edge]
    row = next(reversed(glyph_rows(inside)), [])
    lines = lines_of([row]) if row else []
    if not lines or len(lines[0].segments) > 1 or y - lines[0].box.bottom > RULED.above_grid * lines[0].size:
        return []
    box = lines[0].segments[0].box
    heads = box.x0 < edges[1] < box.x1 and is_mostly_bold(row, page.fonts)
    return list(row) if heads and not holds_value([lines[0].segments[0].text]) else []


def levelled(stack: Sequence[CutLine], page: PageContent) -> list[CutLine]:
    """The stack's lines with those between the spanners of its header and the words under them, where none of
    its own parts these; the lines as they are where the header has one level."""
    whole = from_side_to_side(stack) if stack else []
    if len(whole) < RULED.fewest_cut:
        return list(stack)
    (top, bottom), edges = (line.y for line in whole[:2]), edges_of(stack)
    parted = any(top < line.y - RULED.on_edge and line.y + RULED.on_edge < bottom for line in stack)
    valued = cache(partial(_holds_values, edges, (bottom, whole[-1].y), page))
    levels = [] if parted else _levels(range(len(edges) - 1), edges, (top, bottom), page, valued)
    return sorted([*stack, *levels], key=lambda line: line.y)


def with_levels_cut(grid: Grid, page: PageContent) -> Grid:
    """The grid with the first row in two where spanners and the words of their columns are in one cell each,
    with no rule between them; the grid itself where its first row is no such header."""
    first = [cell for cell in grid.cells if cell.span.row == 0]
    cuts = [_between_levels(cell, grid, page) for cell in first if cell.span.column_span > 1]
    found = [cut for cut in cuts if cut is not None]
    if not found or len(found) < len(cuts) or any(cell.span.row_span > 1 for cell in first):
        return grid
    high, low = max(top for top, _ in found), min(bottom for _, bottom in found)
    if high >= low or holds_value(cell.text for cell in first if cell.span.column_span == 1):
        return grid
    y = (high + low) / 2
    cells = [
        replace(cell, span=replace(cell.span, row=cell.span.row + 1))
        for cell in grid.cells
        if cell not in first
    ]
    for cell in first:
        if cell.span.column_span == 1:
            cells.append(replace(cell, span=replace(cell.span, row_span=2)))
            continue
        cells.append(GridCell(cell.span, replace(cell.box, bottom=y).rounded(), ""))
        for place in cell.span.column_range:
            x0, x1 = grid.column_edges[place : place + 2]
            cells.append(GridCell(GridSpan(1, place, 1, 1), Box(x0, y, x1, cell.box.bottom).rounded(), ""))
    rows = (grid.row_edges[0], y, *grid.row_edges[1:])
    return replace(
        grid, row_edges=rows, cells=tuple(sorted(cells, key=lambda c: (c.span.row, c.span.column)))
    )


def _between_levels(cell: GridCell, grid: Grid, page: PageContent) -> tuple[float, float] | None:
    """The heights between a spanner and the last lines of its cell, where these hold a text in each of the
    columns; None where they do not, or where a value stands among them. Lines of one text in the middle of
    the cell are the spanner's, else as many as can be."""
    lines = lines_of(glyph_rows(page.glyphs_in(cell.box)))
    edges = grid.column_edges[cell.span.column : cell.span.last_column + 2]
    if holds_value(segment.text for line in lines for segment in line.segments):
        return None
    parts = [place for place in range(1, len(lines)) if _name_all(lines[place:], edges)]
    parts = [place for place in parts if _bottom(lines[:place]) <= min(one.box.top for one in lines[place:])]
    if not parts:
        return None
    middles = list(takewhile(lambda line: _is_in_middle(line, cell.box), lines))
    place = len(middles) if len(middles) in parts else parts[-1]
    return _bottom(lines[:place]), min(line.box.top for line in lines[place:])


def _bottom(lines: Sequence[Line]) -> float:
    return max(line.box.bottom for line in lines)


def _name_all(lines: Sequence[Line], edges: Sequence[float]) -> bool:
    """Whether the words of some lines stand in columns, in each of them some."""
    columns = [_column_of(word.box, edges) for line in lines for word in line.words]
    return None not in columns and set(columns) == set(range(len(edges) - 1))


def _is_in_middle(line: Line, box: Box) -> bool:
    """Whether the line is one text in the middle of a cell."""
    off = (line.box.x0 + line.box.x1 - box.x0 - box.x1) / 2
    return len(line.segments) == 1 and abs(off) <= RULED.off_centre * line.size


def with_headings_apart(stack: Sequence[CutLine], page: PageContent) -> list[CutLine]:
    """The stack's lines with those above and below each heading that stands between two of them with a row:
    a line in bold alone, beside rows of values that are not."""
    whole = from_side_to_side(stack) if stack else []
    edges = edges_of(stack) if stack else ()
    cuts = [y for above, below in pairwise(whole) for y in _around_headings((above.y, below.y), edges, page)]
    parts = (tuple(Box(x0, y, x1, y) for x0, x1 in pairwise(edges)) for y in cuts)
    return sorted([*stack, *(CutLine(pieces, tells_above=False) for pieces in parts)], key=lambda one: one.y)


def _around_headings(between: tuple[float, float], edges: Sequence[float], page: PageContent) -> list[float]:
    """The heights between the headings and the rows that stand between two heights."""
    rows = glyph_rows(page.glyphs_in(Box(edges[0], between[0], edges[-1], between[1])))
    lines = lines_of(rows)
    bold = [is_mostly_bold(row, page.fonts) for row in rows]
    data = [line.baseline for line in lines if line.data]
    alone = [
        own
        and not line.tabular
        and line.segments[0].box.x0 < edges[1]
        and has_room(line.box, line.size, data)
        and not any(other is not line and line.box.overlap_y(other.box) > 0 for other in lines)
        for own, line in zip(bold, lines, strict=True)
    ]
    rest = [line for line, heads in zip(lines, alone, strict=True) if not heads]
    plain = not any(own and not heads for own, heads in zip(bold, alone, strict=True))
    if len(rest) == len(lines) or not plain or not any(line.data for line in rest):
        return []
    return [
        (upper.box.bottom + lower.box.top) / 2
        for (upper, lower), (over, under) in zip(pairwise(lines), pairwise(alone), strict=True)
        if over != under and lower.box.top > upper.box.bottom
    ]


def _holds_values(
    edges: Sequence[float], between: tuple[float, float], page: PageContent, place: int
) -> bool:
    """Whether a column holds values between two heights."""
    box = Box(edges[place], between[0], edges[place + 1], between[1])
    return is_of_values(cell_lines(page.glyphs_in(box)))


def _levels(
    places: range,
    edges: Sequence[float],
    between: tuple[float, float],
    page: PageContent,
    valued: Callable[[int], bool],
) -> list[CutLine]:
    """The lines that part the levels of some columns of a header, between two heights, from the top; `valued`
    tells which columns hold values."""
    top, bottom = between
    box = Box(edges[places.start], top, edges[places.stop], bottom)
    header = lines_of(glyph_rows(page.glyphs_in(box)))
    if holds_value(segment.text for line in header for segment in line.segments):
        return []
    for upper in header[:-1]:
        below = _columns_below(upper, header, edges, (top + bottom) / 2)
        over = [segment.box for segment in upper.segments if _is_over(segment.box, upper, below, edges)]
        run = _run_below(over, below, edges) if over else range(0)
        if len(over) == 1:
            run = _in_the_middle_of(over[0], run, edges, valued)
        if run:
            low = min(below[place].top for place in run)
            high = max(line.box.bottom for line in header if line.box.bottom <= low)
            y = (high + low) / 2
            pieces = tuple(Box(edges[place], y, edges[place + 1], y) for place in run)
            return [CutLine(pieces, tells_above=False), *_levels(run, edges, (y, bottom), page, valued)]
    return []


def _is_over(text: Box, line: Line, below: Mapping[int, Box], edges: Sequence[float]) -> bool:
    """Whether a text of the line stands over several columns, or in one with words farther below it than the
    lines of one text are."""
    place = _column_of(text, edges)
    words = below.get(place) if place is not None else None
    return place is None or (words is not None and words.top - text.bottom > RULED.wrapped * line.size)


def _columns_below(
    upper: Line, header: Sequence[Line], edges: Sequence[float], middle: float
) -> Mapping[int, Box]:
    """By column the box of its words where all of them stand below a line of the header, and lower than a
    text in the middle of its height."""
    words: dict[int, list[Box]] = {}
    for word in (word for line in header if line is not upper for word in line.words):
        place = _column_of(word.box, edges)
        if place is not None:
            words.setdefault(place, []).append(word.box)
    boxes = {place: around(own) for place, own in words.items()}
    low = middle + RULED.off_line * upper.size
    return {place: box for place, box in boxes.items() if box.top >= upper.box.bottom and box.middle > low}


def _run_below(over: Sequence[Box], below: Container[int], edges: Sequence[float]) -> range:
    """The neighbouring columns with words below that all texts over several stand over; none where one stands
    over another."""
    sides = [(bisect_left(edges, box.x0) - 1, bisect_left(edges, box.x1) - 1) for box in over]
    first, last = min(left for left, _ in sides), max(right for _, right in sides)
    while first - 1 in below:
        first -= 1
    while last + 1 in below:
        last += 1
    return range(first, last + 1) if all(place in below for place in range(first, last + 1)) else range(0)


def _in_the_middle_of(text: Box, run: range, edges: Sequence[float], valued: Callable[[int], bool]) -> range:
    """Of a run of columns those of values that a spanner which is no wider than one stands in the middle of,
    as many as there are; all of the run where it stands in no middle, or over several."""
    place = _column_of(text, edges)
    if place is None:
        return run
    found, reach = run, 1
    while all(at in run and valued(at) for at in (place - reach, place, place + reach)):
        off = (text.x0 + text.x1 - edges[place - reach] - edges[place + reach + 1]) / 2
        if abs(off) <= RULED.off_centre * text.height:
            found = range(place - reach, place + reach + 1)
        reach += 1
    return found


def _header_over(heights: Sequence[float], edges: Sequence[float], page: PageContent) -> list[Glyph]:
    """The words of the rows right above the lowest of some heights, at which lines part them, that name most
    of the columns; none where a value stands among them."""
    inside = [g for g in page.glyphs if edges[0] < g.center[0] < edges[-1] and g.center[1] < heights[-1]]
    found: list[Glyph] = []
    named: set[int] = set()
    edge = heights[-1]
    for row in reversed(glyph_rows(inside)):
        (line,) = lines_of([row])
        edge = min((edge, *(y for y in heights if y >= line.box.bottom)))
        if edge - line.box.bottom > RULED.above_grid * line.size or not _is_of_header(line, edges, found):
            break
        if holds_value(segment.text for segment in line.segments):
            return []
        named |= {place for word in line.words if (place := _column_of(word.box, edges)) is not None}
        found.extend(row)
        edge = line.box.top
    return found if len(named) >= RULED.mostly * (len(edges) - 1) else []


def _is_of_header(line: Line, edges: Sequence[float], below: Sequence[Glyph]) -> bool:
    """Whether the line may be one of a header's: several texts stand in columns or over some, one alone over
    some behind the first, or in a column where it goes on below. A title stands apart from the first."""
    (first, *others) = line.segments
    if others or first.box.x0 >= edges[1]:
        return True
    under = [glyph.top for glyph in below if first.box.x0 < glyph.center[0] < first.box.x1]
    tops = under or [glyph.top for glyph in below]
    goes_on = not below or min(tops) - line.box.bottom <= RULED.wrapped * line.size
    return goes_on and _column_of(first.box, edges) is not None


def _column_of(box: Box, edges: Sequence[float]) -> int | None:
    """The column that a text stands in; None of one that runs over an edge between two."""
    left = bisect_left(edges, box.x0 + RULED.reader_slack)
    right = bisect_left(edges, box.x1 - RULED.reader_slack)
    return left - 1 if left == right else None
