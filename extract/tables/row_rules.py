"""Tables ruled across alone: rows between lines, and columns where the lines, drawn cell by cell, are cut.

Browsers and some office programs draw the lower edge of each cell as a line of its own. Where the pieces of
one line end is as good as a rule down the table: it tells the columns, the levels of a header and the cells
over several rows, which alignment can only guess.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.numbers.looks import is_value
from extract.page.content import Glyph, PageContent
from extract.page.geometry import Box, around
from extract.page.grid import Grid, GridCell, GridSpan
from extract.page.lines import glyph_rows, joined_text, tight_words
from extract.tables.cut_lines import (
    CutLine,
    cut_at_gutters,
    cut_lines,
    distinct,
    edges_of,
    going_on,
    holds_value,
    of_cells,
    sides_of,
    stacks_of,
    tables_of,
    texts_of,
)
from extract.tables.filling import glyphs_by_cell, words_by_cell
from extract.tables.open_header import (
    closed_above,
    levelled,
    names_above,
    stands_below_header,
    with_headings_apart,
)
from extract.tables.running_text import runs_on
from extract.tables.shades import shade_lines, shaded_cells, shaded_headers
from extract.tables.tolerances import RULED
from extract.tables.unruled.blocks import block_of
from extract.tables.unruled.cells import PlacedBlocks
from extract.tables.unruled.segments import is_mostly_bold, lines_of, segment_lines
from extract.tables.unruled.spanners import Leaves


def row_ruled_grids(page: PageContent, ruled: Sequence[Grid], before: Grid | None = None) -> list[Grid]:
    """The page's grids with those of tables ruled across alone, from top to bottom, their cells without text.

    Such a table stands apart from the `ruled` grids, which rules both ways make, or below one of them that is
    but its header, as shades may draw it, too. The first one may go on with the columns of the last grid on
    the page `before`, of which a row or two tell little.
    """
    shades = shaded_cells(page, ruled)
    drawn = (*ruled, *shaded_headers(shades, page))
    found: list[Grid] = list(drawn)
    lines = sorted((*cut_lines(page), *shade_lines(shades)), key=lambda line: (line.y, line.x0))
    tables = [part for whole in stacks_of(lines) for part in tables_of(whole, page)]
    for place, stack in enumerate(tables):
        goes_on = before is not None and not place and not stands_below_header(stack, page)
        known = going_on(stack, before.column_edges) if before is not None and goes_on else []
        known = known if _stand_inside(known, page) else []
        own = of_cells(stack) or (_cut_in_white(stack, page) if not known else [])
        grid = _grid(with_headings_apart(levelled(closed_above(own, page), page) or known, page), page)
        over = [other for other in drawn if grid is not None and grid.box.meets(other.box, RULED.on_edge)]
        met = [other for other in over if other.columns > 1]
        if grid is None or len(met) > 1 or (met and _ends_on_another(grid, drawn)):
            continue
        whole = _below_header(grid, met[0], page) if met else grid
        if whole is not None:  # in place of its header, and of a frame around all of it
            found = [whole, *(other for other in found if other not in over)]
    return sorted(found, key=lambda grid: (grid.box.top, grid.box.x0))


def _stand_inside(stack: Sequence[CutLine], page: PageContent) -> bool:
    """Whether no value between the lines of a stack runs over an edge of its columns: those are of another
    table."""
    if not stack:
        return True
    x0, x1 = sides_of(stack)
    edges = edges_of(stack)
    lines = lines_of(glyph_rows(page.glyphs_in(Box(x0, stack[0].y, x1, stack[-1].y))))
    boxes = (one.box for line in lines for one in line.segments if is_value(one.text))
    slack = RULED.reader_slack
    return not any(box.x0 + slack < edge < box.x1 - slack for box in boxes for edge in edges)


def _cut_in_white(stack: Sequence[CutLine], page: PageContent) -> list[CutLine]:
    """The stack's lines cut at its gutters, beside the names of columns that stand over its first line."""
    cut = cut_at_gutters(stack, page)
    names = names_above(cut, page)
    return cut_at_gutters(stack, page, names) if names else cut


def _ends_on_another(grid: Grid, drawn: Sequence[Grid]) -> bool:
    """Whether the last line is the first one of another header: nothing closes the rows above it."""
    end = grid.box.bottom
    below = (other for other in drawn if other.columns > 1 and other.box.overlap_x(grid.box) > 0)
    return any(abs(other.box.top - end) <= RULED.on_edge for other in below)


def _below_header(grid: Grid, header: Grid, page: PageContent) -> Grid | None:
    """The grid with the cells of its header as rules both ways draw them; None where these rules go on below
    the header, or part other columns."""
    edge = header.box.bottom
    inside = header.box.x0 >= grid.box.x0 - RULED.on_edge and header.box.x1 <= grid.box.x1 + RULED.on_edge
    goes_on = any(
        not rule.horizontal
        and rule.box.overlap_x(grid.box) > 0
        and rule.box.bottom > edge + RULED.on_edge
        and rule.box.top < grid.box.bottom - RULED.on_edge
        for rule in page.rules
    )
    first = _place_of(edge, grid.row_edges)
    places = [_place_of(x, grid.column_edges) for x in header.column_edges]
    columns = [place for place in places if place is not None]
    if not inside or goes_on or first in (None, grid.rows) or len(columns) < len(places):
        return None
    cells = [_moved(cell, columns) for cell in header.cells]
    below = [
        replace(cell, span=replace(cell.span, row=cell.span.row - first + header.rows))
        for cell in grid.cells
        if cell.span.row >= first
    ]
    rows = (*header.row_edges, *grid.row_edges[first + 1 :])
    box = replace(grid.box, top=header.box.top).rounded()
    return replace(grid, box=box, row_edges=rows, cells=(*cells, *below))


def _place_of(side: float, edges: Sequence[float]) -> int | None:
    return next((place for place, edge in enumerate(edges) if abs(edge - side) <= RULED.on_edge), None)


def _moved(cell: GridCell, columns: Sequence[int]) -> GridCell:
    """The cell in the columns of another grid, those it begins and ends in given for each edge of its own."""
    first, end = columns[cell.span.column], columns[cell.span.last_column + 1]
    return replace(cell, span=replace(cell.span, column=first, column_span=end - first), text="")


def _grid(stack: Sequence[CutLine], page: PageContent) -> Grid | None:
    """The grid of the stack's lines; None where it has no lines, or a single column."""
    if not stack:
        return None
    x0, x1 = sides_of(stack)
    edges = edges_of(stack)
    ordered = sorted(stack, key=lambda line: line.y)
    heights = tuple(distinct(line.y for line in ordered))
    if len(edges) < RULED.fewest_edges or len(heights) == 1:
        return None
    box = Box(x0, heights[0], x1, heights[-1]).rounded()
    frame = Grid(page.number, box, heights, edges, ())
    cells = [cell for column in range(frame.columns) for cell in _column(frame, column, ordered)]
    grid = replace(frame, cells=tuple(sorted(cells, key=_place)))
    return _joined(grid, ordered, page)


def _column(frame: Grid, column: int, lines: Sequence[CutLine]) -> list[GridCell]:
    """The cells of one column: as high as from one line that runs over it to the next."""
    x0, x1 = frame.column_edges[column], frame.column_edges[column + 1]
    last = len(frame.row_edges) - 1
    ends = [row for row, y in enumerate(frame.row_edges) if row in (0, last) or _is_crossed(y, x0, x1, lines)]
    return [
        GridCell(
            GridSpan(first, column, end - first, 1),
            Box(x0, frame.row_edges[first], x1, frame.row_edges[end]).rounded(),
            "",
        )
        for first, end in pairwise(ends)
    ]


def _is_crossed(y: float, x0: float, x1: float, lines: Sequence[CutLine]) -> bool:
    """Whether one of the lines at the height, which stand in order, runs over a stretch."""
    return any(line.runs_over(x0, x1) for line in _at_height(y, lines))


def _at_height(y: float, lines: Sequence[CutLine]) -> Sequence[CutLine]:
    """Those of the lines, from top to bottom, that stand at the height."""
    first = bisect_left(lines, y - RULED.on_edge, key=lambda line: line.y)
    end = bisect_right(lines, y + RULED.on_edge, key=lambda line: line.y)
    return lines[first:end]


def _place(cell: GridCell) -> tuple[int, int]:
    return cell.span.row, cell.span.column


def _joined(grid: Grid, lines: Sequence[CutLine], page: PageContent) -> Grid:
    """The grid with the cells of each row joined that are one: over one piece of the line below them, under a
    text that runs over the edge between them, under a spanner, or all of a row that is one heading. What no
    line parts in rows is left as it is."""
    held = dict(zip(grid.cells, glyphs_by_cell(grid, page.glyphs), strict=True))
    spanned = _spanned(grid, held, lines, page)
    cells: list[GridCell] = []
    for row in range(grid.rows):
        own = [cell for cell in grid.cells if cell.span.row == row]
        if _holds_rows([glyph for cell in own for glyph in held[cell]]):
            cells.extend(own)
            continue
        if _is_heading(own, held, grid, page):
            cells.append(_one_cell(own))
            continue
        groups: list[list[GridCell]] = []
        for cell in own:
            if groups and _are_one(groups[-1][-1], cell, held, spanned, grid, lines):
                groups[-1].append(cell)
            else:
                groups.append([cell])
        cells.extend(map(_one_cell, groups))
    return replace(grid, cells=tuple(sorted(cells, key=_place)))


def _holds_rows(glyphs: Sequence[Glyph]) -> bool:
    """Whether several lines of a row hold values: no lines part its rows."""
    return sum(line.data for line in lines_of(glyph_rows(glyphs))) >= RULED.fewest_stacked


def _is_heading(
    own: Sequence[GridCell], held: Mapping[GridCell, list[Glyph]], grid: Grid, page: PageContent
) -> bool:
    """Whether the row's cells, from side to side, hold one text in bold that begins in the first."""
    glyphs = [glyph for cell in own for glyph in held[cell]]
    whole = sum(cell.span.column_span for cell in own) == grid.columns
    level = all(cell.span.row_span == 1 for cell in own)
    if len(own) < 2 or not (whole and level and held[own[0]] and is_mostly_bold(glyphs, page.fonts)):
        return False
    tabular = any(line.tabular for line in lines_of(glyph_rows(glyphs)))
    return not tabular and not is_value(joined_text(glyphs))


def _are_one(
    left: GridCell,
    right: GridCell,
    held: Mapping[GridCell, list[Glyph]],
    spanned: Mapping[GridCell, int],
    grid: Grid,
    lines: Sequence[CutLine],
) -> bool:
    """Whether two cells that begin in one row are parts of one."""
    if left.span.last_column + 1 != right.span.column or left.span.row_span != right.span.row_span:
        return False
    if left in spanned or right in spanned:
        return spanned.get(left) == spanned.get(right)
    over = _word_over(held[left], held[right], right.box.x0) or _goes_on(held[left], held[right])
    return over or _over_one_piece(left, right, grid, lines)


def _goes_on(left: Sequence[Glyph], right: Sequence[Glyph]) -> bool:
    """Whether a text goes on small behind the edge, no farther than a blank: texts of two columns may stand
    as close as words."""
    return joined_text(right)[:1].islower() and runs_on(left, right)


def _over_one_piece(left: GridCell, right: GridCell, grid: Grid, lines: Sequence[CutLine]) -> bool:
    """Whether one piece of the line below both cells runs over them; the lines stand in order."""
    y = grid.row_edges[left.span.last_row + 1]
    return any(
        line.tells_above and line.has_piece_over(left.box.x0, right.box.x1) for line in _at_height(y, lines)
    )


def _word_over(left: Sequence[Glyph], right: Sequence[Glyph], edge: float) -> bool:
    """Whether a word stands on both sides of the edge between two cells."""
    if not left or not right:
        return False
    words = (around(word) for row in glyph_rows([*left, *right]) for word in tight_words(row))
    return any(word.x0 + RULED.reader_slack < edge < word.x1 - RULED.reader_slack for word in words)


def _spanned(
    grid: Grid, held: Mapping[GridCell, list[Glyph]], lines: Sequence[CutLine], page: PageContent
) -> dict[GridCell, int]:
    """The cells of a header's upper levels that stand under spanners, each with the number of its own. Lower
    levels are dealt out first: no spanner above parts one of theirs."""
    found: dict[GridCell, int] = {}
    end = _end_of_header(grid, held, lines, page)
    rules = [piece for line in lines for piece in line.pieces]
    spans = tuple(pairwise(grid.column_edges))
    lower = {cell: _named(cell, held, page) for cell in grid.cells if cell.span.row < end and held[cell]}
    for strip in reversed(_strips(grid, end, lines)):
        texts = texts_of([glyph for cell in strip for glyph in held[cell]])
        if not 0 < len(texts) < len(strip):
            continue
        below = [name for cell, name in lower.items() if cell.span.row > strip[0].span.last_row]
        run = range(strip[0].span.column, strip[-1].span.last_column + 1)
        shares = Leaves(spans, below, rules).dealt_out([around(text) for text in texts], run)
        for number, share in enumerate(shares, start=len(found)):
            own = [cell for cell in strip if cell.span.column in share]
            found |= dict.fromkeys(own, number)
            over = [name for cell in own if (name := lower.pop(cell, None))]
            if over:
                blocks = tuple(block for name in over for block in name.blocks)
                lower[own[0]] = replace(over[0], blocks=blocks, column=share.start, column_span=len(share))
    return found


def _named(cell: GridCell, held: Mapping[GridCell, list[Glyph]], page: PageContent) -> PlacedBlocks:
    """The header cell with what is written in it."""
    segments = [segment for line in segment_lines(glyph_rows(held[cell]), page) for segment in line]
    span = cell.span
    return PlacedBlocks((block_of(segments),), span.row, span.row_span, span.column, span.column_span, True)


def _strips(grid: Grid, end: int, lines: Sequence[CutLine]) -> list[list[GridCell]]:
    """The neighbouring cells of a header's upper levels, whose rows end before `end`, where the line below
    them is cut at every column and tells no spanner from the next."""
    strips: list[list[GridCell]] = []
    for cell in grid.cells:
        if cell.span.last_row + 1 >= end:
            continue
        last = strips[-1][-1].span if strips else None
        place = (cell.span.row, cell.span.row_span, cell.span.column)
        if last is not None and (last.row, last.row_span, last.last_column + 1) == place:
            strips[-1].append(cell)
        else:
            strips.append([cell])
    return [
        strip
        for strip in strips
        if not any(_over_one_piece(left, right, grid, lines) for left, right in pairwise(strip))
    ]


def _end_of_header(
    grid: Grid, held: Mapping[GridCell, list[Glyph]], lines: Sequence[CutLine], page: PageContent
) -> int:
    """The row behind the grid's header: the rows of its first band where no value stands. Of texts in bold
    above others that are not, one may run over columns and end in a number: `Trimestre 1`."""
    whole = [
        row
        for row, y in enumerate(grid.row_edges[1:], start=1)
        if _is_crossed(y, grid.box.x0, grid.box.x1, lines)
    ]
    end = whole[0] if whole else 0
    glyphs = [glyph for cell in grid.cells if cell.span.row < end for glyph in held[cell]]
    below = [glyph for cell in grid.cells if cell.span.row >= end for glyph in held[cell]]
    if is_mostly_bold(glyphs, page.fonts) and not is_mostly_bold(below, page.fonts):
        texts = [segment.text for line in lines_of(glyph_rows(glyphs)) for segment in line.segments]
    else:
        texts = [joined_text(words) for words in words_by_cell(grid, glyphs) if words]
    return 0 if holds_value(texts) else end


def _one_cell(group: Sequence[GridCell]) -> GridCell:
    first, last = group[0], group[-1]
    span = replace(first.span, column_span=last.span.last_column - first.span.column + 1)
    return GridCell(span, around(cell.box for cell in group).rounded(), "")
