"""Tables ruled across alone: rows between lines, and columns where the lines, drawn cell by cell, are cut.

Browsers and some office programs draw the lower edge of each cell as a line of its own. Where the pieces of
one line end is as good as a rule down the table: it tells the columns, the levels of a header and the cells
over several rows, which alignment can only guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.page.content import Glyph, PageContent
from extract.page.geometry import Box, around
from extract.page.grid import Grid, GridCell, GridSpan
from extract.page.lines import glyph_rows, joined_text, tight_words
from extract.page.tolerances import PAGE
from extract.tables.filling import glyphs_by_cell
from extract.tables.frames import is_value
from extract.tables.tolerances import RULED
from extract.tables.unruled.blocks import block_of, names_place
from extract.tables.unruled.cells import PlacedBlocks
from extract.tables.unruled.segments import is_mostly_bold, lines_of, segment_lines
from extract.tables.unruled.spanners import Leaves


@dataclass(frozen=True, slots=True)
class CutLine:
    """A line across the page as it is drawn: pieces from left to right, each beginning where one ends."""

    pieces: tuple[Box, ...]

    @property
    def y(self) -> float:
        return self.pieces[0].middle

    @property
    def x0(self) -> float:
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        return self.pieces[-1].x1

    @property
    def cuts(self) -> tuple[float, ...]:
        """The places where one piece ends and the next begins."""
        return tuple((left.x1 + right.x0) / 2 for left, right in pairwise(self.pieces))

    def cut_at(self, edges: Sequence[float]) -> CutLine:
        """The line cut at the edges inside it."""
        places = (self.x0, *(edge for edge in edges if self.x0 < edge - 1 and edge + 1 < self.x1), self.x1)
        box = self.pieces[0]
        return CutLine(tuple(Box(a, box.top, b, box.bottom) for a, b in pairwise(places)))

    def piece_over(self, x0: float, x1: float) -> Box | None:
        """The piece that runs over all of a stretch."""
        slack = RULED.on_edge
        return next((p for p in self.pieces if p.x0 <= x0 + slack and p.x1 >= x1 - slack), None)

    def runs_over(self, x0: float, x1: float) -> bool:
        """Whether the line, in one piece or several, covers a stretch."""
        return self.x0 <= x0 + RULED.on_edge and self.x1 >= x1 - RULED.on_edge


def row_ruled_grids(page: PageContent, drawn: Sequence[Grid]) -> list[Grid]:
    """The page's grids with those of tables ruled across alone, from top to bottom, their cells without text.

    Such a table stands apart from the `drawn` grids, which rules both ways make, or below one of them that is
    but its header.
    """
    found: list[Grid] = list(drawn)
    for stack in (part for whole in _stacks(_cut_lines(page)) for part in _tables(whole, page)):
        grid = _grid(_of_cells(stack) or _cut_at_gutters(stack, page), page)
        met = [other for other in drawn if grid is not None and _meet(grid.box, other.box)]
        if grid is None or len(met) > 1:
            continue
        whole = _below_header(grid, met[0], page) if met else grid
        if whole is not None:
            found = [whole, *(other for other in found if other not in met)]
    return sorted(found, key=lambda grid: (grid.box.top, grid.box.x0))


def _meet(box: Box, other: Box) -> bool:
    slack = RULED.on_edge
    return box.overlap_x(other) > slack and box.overlap_y(other) > slack


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
    first = next((row for row, y in enumerate(grid.row_edges) if abs(y - edge) <= RULED.on_edge), None)
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


def _place_of(x: float, edges: Sequence[float]) -> int | None:
    return next((place for place, edge in enumerate(edges) if abs(edge - x) <= RULED.on_edge), None)


def _moved(cell: GridCell, columns: Sequence[int]) -> GridCell:
    """The cell in the columns of another grid, those it begins and ends in given for each edge of its own."""
    first, end = columns[cell.span.column], columns[cell.span.last_column + 1]
    return replace(cell, span=replace(cell.span, column=first, column_span=end - first), text="")


def _cut_lines(page: PageContent) -> list[CutLine]:
    """The page's lines across, from top to bottom and from left to right."""
    across = [rule.box for rule in page.rules if rule.horizontal and rule.box.width > RULED.narrowest_piece]
    lines: list[list[Box]] = []
    for box in sorted(across, key=lambda box: (round(box.middle), box.x0)):
        last = lines[-1][-1] if lines else None
        level = last is not None and abs(last.middle - box.middle) <= RULED.one_line
        if last is not None and level and abs(box.x0 - last.x1) <= RULED.piece_gap:
            lines[-1].append(box)
        elif not (last is not None and level and box.x1 <= last.x1 + RULED.piece_gap):
            lines.append([box])
    return [CutLine(tuple(line)) for line in lines]


def _stacks(lines: Sequence[CutLine]) -> list[list[CutLine]]:
    """Lines that stand over one another, within the sides of the widest, and are cut at the same places."""
    stacks: list[list[CutLine]] = []
    for line in lines:
        stack = next((one for one in reversed(stacks) if _belongs(line, one)), None)
        if stack is None:
            stacks.append([line])
        else:
            stack.append(line)
    return stacks


def _belongs(line: CutLine, stack: Sequence[CutLine]) -> bool:
    """Whether the line is one of the stack's: inside its sides or around them, and cut where it is cut."""
    x0, x1 = _sides(stack)
    slack = RULED.on_edge
    inside = x0 - slack <= line.x0 and line.x1 <= x1 + slack
    around_it = line.x0 <= x0 + slack and x1 <= line.x1 + slack
    if not (inside or around_it):
        return False
    known = [cut for other in stack for cut in _ends(other) if line.x0 + slack < cut < line.x1 - slack]
    return _within(line.cuts, known) or _within(known, line.cuts)


def _ends(line: CutLine) -> tuple[float, ...]:
    """Where the line's pieces begin and end."""
    return (line.x0, *line.cuts, line.x1)


def _within(places: Sequence[float], others: Sequence[float]) -> bool:
    return all(any(abs(place - other) <= RULED.on_edge for other in others) for place in places)


def _sides(stack: Sequence[CutLine]) -> tuple[float, float]:
    return min(line.x0 for line in stack), max(line.x1 for line in stack)


def _of_cells(stack: Sequence[CutLine]) -> list[CutLine]:
    """The stack's lines without those that underline words: a cell's begins and ends where columns do, as the
    lines from side to side tell. None where most of these are not drawn cell by cell."""
    x0, x1 = _sides(stack)
    whole = [line for line in stack if line.runs_over(x0, x1)]
    cut = sum(len(line.pieces) > 1 for line in whole)
    if len(whole) < RULED.fewest_whole or cut <= RULED.mostly * len(whole):
        return []
    edges = [end for line in whole for end in _ends(line)]
    return [line for line in stack if _within((line.x0, line.x1), edges)]


def _cut_at_gutters(stack: Sequence[CutLine], page: PageContent) -> list[CutLine]:
    """The lines of a stack that are drawn in one piece, cut where white space runs down its rows; none where
    all run from side to side, and tell no more than alignment does, or where one ends inside a column."""
    x0, x1 = _sides(stack)
    slack = RULED.on_edge
    whole = [line for line in stack if line.runs_over(x0, x1)]
    if not RULED.fewest_whole <= len(whole) < len(stack):
        return []
    heights = _distinct_heights(sorted(line.y for line in stack))
    bands = [_texts(page.glyphs_in(Box(x0, top, x1, bottom))) for top, bottom in pairwise(heights)]
    boxes = [[around(text) for text in band] for band in bands]
    filled = [any(is_value(joined_text(text)) for text in band) and len(band) > 1 for band in bands]
    rows = [own for own, full in zip(boxes, filled, strict=True) if full]
    if len(rows) < RULED.fewest_rows_between:
        return []
    names = [own for own in boxes[: filled.index(True)] if len(own) > 1][-1:]
    cuts = [_beside(cut, box) for cut in _gutters(rows) for box in (names or [[]])]
    ends = [end for line in stack for end in (line.x0, line.x1) if x0 + slack < end < x1 - slack]
    told = [next((end for end in ends if low <= end <= high), (low + high) / 2) for low, high in cuts]
    kept = [line for line in stack if _within((line.x0, line.x1), (x0, *told, x1))]
    return [line.cut_at(told) for line in kept] if told and len(kept) > len(whole) else []


def _beside(gutter: tuple[float, float], texts: Sequence[Box]) -> tuple[float, float]:
    """The part of a gutter that no text reaches into; what runs over all of it is a spanner."""
    low, high = gutter
    for text in texts:
        if text.x0 <= low < text.x1 < high:
            low = text.x1
        elif low < text.x0 < high <= text.x1:
            high = text.x0
    return (low, high) if low < high else gutter


def _gutters(rows: Sequence[Sequence[Box]]) -> list[tuple[float, float]]:
    """The stretches from left to right that the boxes of next to no row cover, between some that do."""
    few = RULED.crossing_rows * len(rows)
    marks = sorted({side for row in rows for box in row for side in (box.x0, box.x1)})
    found: list[tuple[float, float]] = []
    for left, right in pairwise(marks):
        over = sum(any(box.x0 <= left and right <= box.x1 for box in row) for row in rows)
        if over > few:
            continue
        if found and found[-1][1] == left:
            found[-1] = (found[-1][0], right)
        else:
            found.append((left, right))
    return found


def _tables(stack: Sequence[CutLine], page: PageContent) -> Iterator[list[CutLine]]:
    """The stack's lines table by table: one ends above text in no cells that stands over another header."""
    x0, x1 = _sides(stack)
    whole = [line for line in stack if line.runs_over(x0, x1)]
    bands = [_Band.of(page.glyphs_in(Box(x0, a.y, x1, b.y)), page.fonts) for a, b in pairwise(whole)]
    start = stack[0].y
    for place, (band, below) in enumerate(pairwise(bands)):
        if band.texts == 1 and below.is_header_like(bands[0]):
            yield [line for line in stack if start <= line.y <= whole[place].y]
            start = whole[place + 1].y
    yield [line for line in stack if start <= line.y]


@dataclass(frozen=True, slots=True)
class _Band:
    """What stands between two lines from side to side: how many texts beside each other, whether a value is
    among them, and whether they are set in bold."""

    texts: int
    valued: bool
    bold: bool

    @classmethod
    def of(cls, glyphs: Sequence[Glyph], fonts: Sequence[str]) -> _Band:
        lines = lines_of(glyph_rows(glyphs))
        segments = [segment.text for line in lines for segment in line.segments]
        valued = any(is_value(text) and not names_place(text) for text in segments)
        texts = max((len(line.segments) for line in lines), default=0)
        return cls(texts, valued, bool(glyphs) and is_mostly_bold(glyphs, fonts))

    def is_header_like(self, header: _Band) -> bool:
        """Whether the band may be a header as the one given is."""
        return (
            self.texts >= max(2, RULED.mostly * header.texts) and not self.valued and self.bold == header.bold
        )


def _edges(stack: Sequence[CutLine]) -> tuple[float, ...]:
    """The sides of the stack's columns."""
    x0, x1 = _sides(stack)
    return (x0, *_distinct([cut for line in stack for cut in _ends(line)], x0, x1), x1)


def _grid(stack: Sequence[CutLine], page: PageContent) -> Grid | None:
    """The grid of the stack's lines; None where it has no lines, or a single column."""
    if not stack:
        return None
    x0, x1 = _sides(stack)
    edges = _edges(stack)
    ordered = sorted(stack, key=lambda line: line.y)
    heights = tuple(_distinct_heights([line.y for line in ordered]))
    if len(edges) < RULED.fewest_edges or len(heights) < RULED.fewest_edges:
        return None
    box = Box(x0, heights[0], x1, heights[-1]).rounded()
    frame = Grid(page.number, box, heights, edges, ())
    cells = [cell for column in range(frame.columns) for cell in _column(frame, column, ordered)]
    grid = replace(frame, cells=tuple(sorted(cells, key=_place)))
    return _joined(grid, ordered, page)


def _distinct(places: Sequence[float], x0: float, x1: float) -> list[float]:
    """Places that stand apart from each other and from both sides, in order."""
    found: list[float] = []
    for place in sorted(places):
        inside = x0 + RULED.on_edge < place < x1 - RULED.on_edge
        if inside and (not found or place - found[-1] > RULED.on_edge):
            found.append(place)
    return found


def _distinct_heights(heights: Sequence[float]) -> list[float]:
    found: list[float] = []
    for y in heights:
        if not found or y - found[-1] > RULED.on_edge:
            found.append(y)
    return found


def _column(frame: Grid, column: int, lines: Sequence[CutLine]) -> list[GridCell]:
    """The cells of one column: as high as from one line that runs over it to the next."""
    x0, x1 = frame.column_edges[column], frame.column_edges[column + 1]
    last = len(frame.row_edges) - 1
    ends = [
        row
        for row, y in enumerate(frame.row_edges)
        if row in (0, last)
        or any(abs(line.y - y) <= RULED.on_edge and line.runs_over(x0, x1) for line in lines)
    ]
    return [
        GridCell(
            GridSpan(first, column, end - first, 1),
            Box(x0, frame.row_edges[first], x1, frame.row_edges[end]).rounded(),
            "",
        )
        for first, end in pairwise(ends)
    ]


def _place(cell: GridCell) -> tuple[int, int]:
    return cell.span.row, cell.span.column


def _joined(grid: Grid, lines: Sequence[CutLine], page: PageContent) -> Grid:
    """The grid with the cells of each row joined that are one: over one piece of the line below them, under a
    text that runs over the edge between them, under a spanner, or all of a row that is one heading."""
    held = dict(zip(grid.cells, glyphs_by_cell(grid, page.glyphs), strict=True))
    spanned = _spanned(grid, held, lines, page)
    cells: list[GridCell] = []
    for row in range(grid.rows):
        own = [cell for cell in grid.cells if cell.span.row == row]
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


def _is_heading(
    own: Sequence[GridCell], held: Mapping[GridCell, list[Glyph]], grid: Grid, page: PageContent
) -> bool:
    """Whether the row's cells, from side to side, hold one text in bold that begins in the first."""
    glyphs = [glyph for cell in own for glyph in held[cell]]
    whole = sum(cell.span.column_span for cell in own) == grid.columns
    if len(own) < 2 or not whole or not held[own[0]] or not is_mostly_bold(glyphs, page.fonts):
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
    over = runs_over(held[left], held[right], right.box.x0)
    return over or _over_one_piece(left, right, grid, lines)


def _over_one_piece(left: GridCell, right: GridCell, grid: Grid, lines: Sequence[CutLine]) -> bool:
    """Whether one piece of the line below both cells runs over them."""
    y = grid.row_edges[left.span.last_row + 1]
    return any(
        abs(line.y - y) <= RULED.on_edge and line.piece_over(left.box.x0, right.box.x1) is not None
        for line in lines
    )


def runs_on(left: Sequence[Glyph], right: Sequence[Glyph]) -> bool:
    """Whether a line of one cell goes on in the next one, no farther than a blank, and not with a value."""
    if not left or not right or is_value(joined_text(right)):
        return False
    ends = [max(row, key=lambda glyph: glyph.x1) for row in glyph_rows(left)]
    starts = [min(row, key=lambda glyph: glyph.x0) for row in glyph_rows(right)]
    return any(
        abs(end.baseline - start.baseline) <= PAGE.hair and start.x0 - end.x1 <= PAGE.number_gap * end.size
        for end in ends
        for start in starts
    )


def runs_over(left: Sequence[Glyph], right: Sequence[Glyph], edge: float) -> bool:
    """Whether a word stands on both sides of the edge between two cells."""
    if not left or not right:
        return False
    words = (around(word) for row in glyph_rows([*left, *right]) for word in tight_words(row))
    return any(word.x0 + RULED.reader_slack < edge < word.x1 - RULED.reader_slack for word in words)


def _names_below(
    strip: Sequence[GridCell], grid: Grid, held: Mapping[GridCell, list[Glyph]], page: PageContent
) -> list[PlacedBlocks]:
    """The header cells right below a strip, each in the strip's column it stands in."""
    row, first = strip[0].span.last_row + 1, strip[0].span.column
    found: list[PlacedBlocks] = []
    for cell in grid.cells:
        column = cell.span.column - first
        if cell.span.row == row and 0 <= column < len(strip) and held[cell]:
            segments = [segment for line in segment_lines(glyph_rows(held[cell]), page) for segment in line]
            found.append(PlacedBlocks((block_of(segments),), row, cell.span.row_span, column, 1, True))
    return found


def _spanned(
    grid: Grid, held: Mapping[GridCell, list[Glyph]], lines: Sequence[CutLine], page: PageContent
) -> dict[GridCell, int]:
    """The cells of a header's upper levels that stand under spanners, each with the number of its own."""
    found: dict[GridCell, int] = {}
    rules = [piece for line in lines for piece in line.pieces]
    for strip in _strips(grid, held, lines):
        words = [glyph for cell in strip for glyph in held[cell]]
        texts = _texts(words)
        if not 0 < len(texts) < len(strip):
            continue
        spans = tuple((cell.box.x0, cell.box.x1) for cell in strip)
        leaves = Leaves(spans, _names_below(strip, grid, held, page), rules)
        shares = leaves.dealt_out([around(text) for text in texts], range(len(strip)))
        first = len(found)
        for number, share in enumerate(shares, start=first):
            found |= {strip[place]: number for place in share}
    return found


def _strips(
    grid: Grid, held: Mapping[GridCell, list[Glyph]], lines: Sequence[CutLine]
) -> list[list[GridCell]]:
    """The neighbouring cells of a header's upper levels, where the line below them is cut at every column and
    tells no spanner from the next."""
    end = _end_of_header(grid, held, lines)
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


def _end_of_header(grid: Grid, held: Mapping[GridCell, list[Glyph]], lines: Sequence[CutLine]) -> int:
    """The row behind the grid's header: the rows of its first band where no value stands."""
    whole = [
        row
        for row, y in enumerate(grid.row_edges[1:], start=1)
        if any(
            abs(line.y - y) <= RULED.on_edge and line.runs_over(grid.box.x0, grid.box.x1) for line in lines
        )
    ]
    end = whole[0] if whole else 0
    texts = [joined_text(held[cell]) for cell in grid.cells if cell.span.row < end and held[cell]]
    return 0 if any(is_value(text) and not names_place(text) for text in texts) else end


def _texts(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """The texts that stand beside one another, from left to right, each with all its lines."""
    texts: list[list[Glyph]] = []
    for line in lines_of(glyph_rows(glyphs)):
        for segment in line.segments:
            over = [text for text in texts if around(text).overlap_x(segment.box) > 0]
            texts = [text for text in texts if text not in over]
            texts.append([*(glyph for text in over for glyph in text), *segment.glyphs])
    return sorted(texts, key=lambda text: around(text).x0)


def _one_cell(group: Sequence[GridCell]) -> GridCell:
    first, last = group[0], group[-1]
    span = replace(first.span, column_span=last.span.last_column - first.span.column + 1)
    return GridCell(span, around(cell.box for cell in group).rounded(), "")
