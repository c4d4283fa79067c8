"""Lines across a page that are drawn cell by cell, and the stacks of them that are tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, groupby, pairwise, takewhile
from typing import NamedTuple

from extract.numbers.looks import is_value
from extract.page.content import Glyph, PageContent
from extract.page.geometry import Box, around
from extract.page.lines import glyph_rows, joined_text
from extract.tables.tolerances import RULED
from extract.tables.unruled.blocks import names_place
from extract.tables.unruled.close_cells import cut_at_gutters as cells_apart
from extract.tables.unruled.segments import Line, Segment, is_mostly_bold, lines_of


@dataclass(frozen=True, slots=True)
class CutLine:
    """A line across the page as it is drawn: pieces from left to right, each beginning where one ends.

    `tells_above` says that a piece below several columns makes one cell of them; `shade` that the line is the
    edge of shaded cells.
    """

    pieces: tuple[Box, ...]
    tells_above: bool = True
    shade: bool = False

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
    def box(self) -> Box:
        return around(self.pieces)

    @property
    def cuts(self) -> tuple[float, ...]:
        """The places where one piece ends and the next begins."""
        return tuple((left.x1 + right.x0) / 2 for left, right in pairwise(self.pieces))

    def cut_at(self, edges: Sequence[float]) -> CutLine:
        """The line cut at the edges inside it."""
        places = (self.x0, *(edge for edge in edges if self.x0 < edge - 1 and edge + 1 < self.x1), self.x1)
        box = self.pieces[0]
        return replace(self, pieces=tuple(Box(a, box.top, b, box.bottom) for a, b in pairwise(places)))

    def has_piece_over(self, x0: float, x1: float) -> bool:
        """Whether one piece runs over all of a stretch."""
        return any(p.x0 <= x0 + RULED.on_edge and p.x1 >= x1 - RULED.on_edge for p in self.pieces)

    def runs_over(self, x0: float, x1: float) -> bool:
        """Whether the line, in one piece or several, covers a stretch."""
        return self.x0 <= x0 + RULED.on_edge and self.x1 >= x1 - RULED.on_edge


def cut_lines(page: PageContent) -> list[CutLine]:
    """The page's lines across, from top to bottom and from left to right."""
    across = (rule.box for rule in page.rules if rule.horizontal and rule.box.width > RULED.narrowest_piece)
    return lines_of_pieces(list(across))


def lines_of_pieces(pieces: Sequence[Box]) -> list[CutLine]:
    """The lines that level pieces make, of which each begins where one ends; one over others is left out.

    Where cells draw both their edges, the pieces below one cell and above those under it lie on one another:
    the line is cut where any of them ends, and tells nothing of the cells above it.
    """
    return [line for level in levels_of(pieces) for line in _lines_of_level(level)]


def levels_of(pieces: Sequence[Box]) -> list[list[Box]]:
    """The pieces by their height on the page, of those at one height from left to right."""
    levels: list[list[Box]] = []
    for box in sorted(pieces, key=lambda box: box.middle):
        if levels and box.middle - levels[-1][0].middle <= RULED.one_line:
            levels[-1].append(box)
        else:
            levels.append([box])
    return [sorted(level, key=lambda box: (box.x0, box.x1)) for level in levels]


def _lines_of_level(level: Sequence[Box]) -> list[CutLine]:
    over = [box for box in level if _is_over_others(box, level)]
    lines: list[list[Box]] = []
    for box in (box for box in level if box not in over):
        end = lines[-1][-1].x1 if lines else None
        if end is not None and abs(box.x0 - end) <= RULED.piece_gap:
            lines[-1].append(box)
        elif end is None or box.x1 > end + RULED.piece_gap:
            lines.append([box])
    found = (CutLine(tuple(line)) for line in lines)
    return [replace(one, tells_above=not any(box.overlap_x(one.box) > 0 for box in over)) for one in found]


def _is_over_others(box: Box, level: Sequence[Box]) -> bool:
    """Whether shorter pieces lie on all of this one, end to end."""
    slack = RULED.piece_gap
    inside = [
        o for o in level if o.x0 >= box.x0 - slack and o.x1 <= box.x1 + slack and o.width < box.width - slack
    ]
    at = box.x0
    for other in inside:
        at = other.x1 if abs(other.x0 - at) <= slack else at
    return bool(inside) and at >= box.x1 - slack


def stacks_of(lines: Sequence[CutLine]) -> list[list[CutLine]]:
    """Lines that stand over one another, within the sides of the widest, and are cut at the same places."""
    stacks: list[_Stack] = []
    for line in lines:
        stack = next((one for one in reversed(stacks) if _belongs(line, one)), None)
        if stack is None or _is_cut_off(stack, line, stacks):
            stacks.append(_Stack(line))
            continue
        beside = [
            one for one in stacks if one is not stack and _are_level(one, stack) and _belongs(line, one)
        ]
        stacks = [one for one in stacks if not any(one is other for other in beside)]
        for one in beside:
            stack.take(one)
        stack.add(line)
    return _with_own_first_lines([stack.lines for stack in stacks])


class _Stack:
    """Lines over one another, from top to bottom but for the last; what each line that follows asks of them
    is kept, as a page may have thousands: their sides, and all places where pieces begin and end."""

    def __init__(self, line: CutLine) -> None:
        self.lines = [line]
        self.x0, self.x1 = line.x0, line.x1
        self.ends = set(_ends(line))

    def add(self, line: CutLine) -> None:
        if self.lines[-2:] != sorted(self.lines[-2:], key=_from_the_top):
            self.lines.sort(key=_from_the_top)
        self.lines.append(line)
        self._know([line])

    def take(self, other: _Stack) -> None:
        self.lines.extend(other.lines)
        self.lines.sort(key=_from_the_top)
        self._know(other.lines)

    def _know(self, lines: Sequence[CutLine]) -> None:
        self.x0, self.x1 = (
            min(self.x0, *(line.x0 for line in lines)),
            max(self.x1, *(line.x1 for line in lines)),
        )
        self.ends.update(end for line in lines for end in _ends(line))


def _from_the_top(line: CutLine) -> tuple[float, float]:
    return line.y, line.x0


def _are_level(one: _Stack, other: _Stack) -> bool:
    """Whether two stacks are a few lines each so far, the first of one height: below the spanners of one
    header."""
    few = max(len(one.lines), len(other.lines)) <= RULED.most_levels
    return few and abs(one.lines[0].y - other.lines[0].y) <= RULED.one_line


def _with_own_first_lines(stacks: Sequence[list[CutLine]]) -> list[list[CutLine]]:
    """The stacks, with the lines below the last of a stack from side to side given to the one that begins
    below them: there they part the levels of its header. So is a rule in one piece much farther from the line
    above it than from the next stack, whose header it closes."""
    found = list(map(list, stacks))
    for number, stack in enumerate(found):
        if (below := _closed_by_last(stack, found[number + 1 :])) is not None:
            below.insert(0, stack.pop())
        whole = from_side_to_side(stack)
        rest = [line for line in stack if line.y > whole[-1].y + RULED.one_line] if whole else []
        below = next((one for one in found[number + 1 :] if rest and one[0].y > rest[-1].y), None)
        if below is None or len(whole) < RULED.fewest_cut:
            continue
        x0, x1 = sides_of(below)
        slack = RULED.on_edge
        if all(x0 - slack <= line.x0 and line.x1 <= x1 + slack for line in rest):
            found[number] = [line for line in stack if line not in rest]
            below[:0] = rest
    return found


def _closed_by_last(stack: Sequence[CutLine], others: Sequence[list[CutLine]]) -> list[CutLine] | None:
    """The stack below the last line of one, where that is nearer to it than to its own: a rule in one piece
    that covers what it is over."""
    if len(stack) < 2 or len(stack[-1].pieces) > 1 or stack[-1].shade:
        return None
    last = stack[-1]
    below = next((one for one in others if one[0].y > last.y), None)
    if below is None or not last.runs_over(*sides_of(below)):
        return None
    near = RULED.nearer * (below[0].y - last.y) < last.y - stack[-2].y
    return below if near and below[0].shade else None


def _is_cut_off(stack: _Stack, line: CutLine, stacks: Sequence[_Stack]) -> bool:
    """Whether another table, of lines as wide that are cut elsewhere, stands between a stack and a line."""
    last = stack.lines[-1].y
    between = (
        sum(last < one.y < line.y and one.runs_over(stack.x0, stack.x1) for one in other.lines)
        for other in stacks
        if other is not stack
    )
    return any(count >= RULED.fewest_cut for count in between)


def _belongs(line: CutLine, stack: _Stack) -> bool:
    """Whether the line is one of the stack's: inside its sides or around them, and cut where it is cut."""
    slack = RULED.on_edge
    inside = stack.x0 - slack <= line.x0 and line.x1 <= stack.x1 + slack
    around_it = line.x0 <= stack.x0 + slack and stack.x1 <= line.x1 + slack
    if not (inside or around_it):
        return False
    known = [cut for cut in stack.ends if line.x0 + slack < cut < line.x1 - slack]
    return _within(line.cuts, known) or _within(known, line.cuts)


def _ends(line: CutLine) -> tuple[float, ...]:
    """Where the line's pieces begin and end."""
    return (line.x0, *line.cuts, line.x1)


def _within(places: Sequence[float], others: Sequence[float]) -> bool:
    return all(any(abs(place - other) <= RULED.on_edge for other in others) for place in places)


def sides_of(stack: Sequence[CutLine]) -> tuple[float, float]:
    return min(line.x0 for line in stack), max(line.x1 for line in stack)


def from_side_to_side(stack: Sequence[CutLine]) -> list[CutLine]:
    x0, x1 = sides_of(stack)
    return [line for line in stack if line.runs_over(x0, x1)]


def of_cells(stack: Sequence[CutLine]) -> list[CutLine]:
    """The stack's lines without those that underline words: a cell's begins and ends where columns do, as the
    lines from side to side tell. None where next to none of these is drawn cell by cell; rules that are drawn
    in one piece over all columns tell rows alone."""
    x0, x1 = sides_of(stack)
    whole = from_side_to_side(stack)
    cut = [line for line in stack if len(line.pieces) > 1]
    if min(len(cut), len(whole)) < RULED.fewest_cut:
        return []
    edges = [x0, x1, *(end for line in cut for end in _ends(line))]
    kept = [line for line in stack if _within((line.x0, line.x1), edges)]
    rules = [line for line in whole if not line.shade]
    if sum(len(line.pieces) > 1 for line in rules) > RULED.mostly * len(rules):
        return kept
    return [
        line if line.shade and not _is_stripe(line, whole) else replace(line, tells_above=False)
        for line in kept
    ]


def _is_stripe(line: CutLine, whole: Sequence[CutLine]) -> bool:
    """Whether the line ends a shade from side to side, which may be behind a row of cells."""
    return len(line.pieces) == 1 and line in whole


def going_on(stack: Sequence[CutLine], columns: Sequence[float]) -> list[CutLine]:
    """The stack's lines where they go on with a table of these columns, in one piece all of them cut at its
    edges; none where they have other sides or other columns, as those below the spanners of a header."""
    whole = from_side_to_side(stack)
    ends = [end for line in whole for end in _ends(line)]
    if (
        len(whole) < RULED.fewest_cut
        or not _within((columns[0], columns[-1]), ends)
        or not _within(ends, columns)
    ):
        return []
    if any(whole[0].y < line.y < whole[1].y and not _within(_ends(line), columns) for line in stack):
        return []
    kept = [line for line in stack if _within(_ends(line), columns)]
    if not any(len(line.pieces) > 1 for line in kept):
        return [line.cut_at(columns) for line in kept]
    return [replace(line, tells_above=line.tells_above and not line.shade) for line in kept]


def cut_at_gutters(stack: Sequence[CutLine], page: PageContent, names: Sequence[Box] = ()) -> list[CutLine]:
    """The rules of a stack that are drawn in one piece, cut where white space runs down its rows and beside
    the `names` of columns above them; none where all run from side to side, and tell no more than alignment
    does, or where one ends inside a column."""
    stack = [line for line in stack if not line.shade]
    if not stack or any(len(line.pieces) > 1 for line in stack):
        return []
    x0, x1 = sides_of(stack)
    slack = RULED.on_edge
    whole = from_side_to_side(stack)
    if not RULED.fewest_lines <= len(whole) < len(stack):
        return []
    heights = distinct(line.y for line in stack)
    lines = lines_of(glyph_rows(page.glyphs_in(Box(x0, heights[0], x1, heights[-1]))))
    apart = cells_apart([line.segments for line in lines])
    # by the centre of its glyphs, as they are in the box: their ink may reach into the row above
    cut = [(line.segments[0].glyphs[0].center[1], own) for line, own in zip(lines, apart, strict=True)]
    bands = [
        _texts([segment for middle, own in cut if top < middle < bottom for segment in own])
        for top, bottom in pairwise(heights)
    ]
    boxes = [[around(text) for text in band] for band in bands]
    filled = [len(band) > 1 and holds_value(map(joined_text, band)) for band in bands]
    rows = [own for own, full in zip(boxes, filled, strict=True) if full]
    if len(rows) < RULED.fewest_rows_between:
        return []
    header = boxes[: filled.index(True)]
    upper = header[-2] if len(header) > 1 else []
    names = next((own for own in reversed(header) if len(own) > 1), names)
    alone = [text for text in upper if not any(text.overlap_x(name) > 0 for name in names)]
    cuts = [_beside(cut, [*names, *alone]) for cut in _around_empty(_gutters(rows), names)]
    ends = [end for line in stack for end in (line.x0, line.x1) if x0 + slack < end < x1 - slack]
    told = [next((end for end in ends if low <= end <= high), (low + high) / 2) for low, high in cuts]
    kept = [line for line in stack if _within((line.x0, line.x1), (x0, *told, x1))]
    return [line.cut_at(told) for line in kept] if told and len(kept) > len(whole) else []


def _around_empty(gutters: Sequence[tuple[float, float]], names: Sequence[Box]) -> list[tuple[float, float]]:
    """The gutters, those in two that hold the name of a column without values between columns with names of
    their own."""
    edges = [0.0, *(side for gutter in gutters for side in gutter), max((n.x1 for n in names), default=0.0)]
    named = [
        any(n.x0 < high and low < n.x1 for n in names)
        for low, high in zip(edges[::2], edges[1::2], strict=True)
    ]
    found: list[tuple[float, float]] = []
    for (low, high), between in zip(gutters, pairwise(named), strict=True):
        inside = [name for name in names if low < name.x0 and name.x1 < high] if all(between) else []
        sides = [low, *(side for name in inside for side in (name.x0, name.x1)), high]
        found.extend(zip(sides[::2], sides[1::2], strict=True))
    return found


def _beside(gutter: tuple[float, float], texts: Sequence[Box]) -> tuple[float, float]:
    """The part of a gutter that no text of the header reaches into; one over all of it, or inside it, is a
    spanner."""
    low, high = gutter
    for text in texts:
        if text.x0 <= low < text.x1 < high:
            low = text.x1
        elif low < text.x0 < high <= text.x1:
            high = text.x0
    return (low, high) if low < high else gutter


def _gutters(rows: Sequence[Sequence[Box]]) -> list[tuple[float, float]]:
    """The stretches from left to right that the boxes of next to no row cover, each before where some begin,
    and of each as much as none covers: what only few texts reach into is the end of the last column."""
    few = RULED.crossing_rows * len(rows)
    marks = sorted({side for row in rows for box in row for side in (box.x0, box.x1)})
    last = max((box.x0 for row in rows for box in row), default=0.0)
    free: list[_Stretch] = []
    for left, right in pairwise(marks):
        over = sum(any(box.x0 <= left and right <= box.x1 for box in row) for row in rows)
        if over <= few and left < last:
            free.append(_Stretch(left, right, over))
    return [_least_covered(run) for run in _touching(free)]


class _Stretch(NamedTuple):
    """A stretch from left to right, and how many rows cover it."""

    left: float
    right: float
    over: int


def _touching(stretches: Iterable[_Stretch]) -> list[list[_Stretch]]:
    """The runs of stretches of which each begins where the one before it ends."""
    runs: list[list[_Stretch]] = []
    for one in stretches:
        if runs and runs[-1][-1].right == one.left:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _least_covered(parts: Sequence[_Stretch]) -> tuple[float, float]:
    """The widest run of the stretches that the fewest rows cover."""
    least = min(one.over for one in parts)
    runs = _touching(one for one in parts if one.over == least)
    widest = max(runs, key=lambda run: run[-1].right - run[0].left)
    return widest[0].left, widest[-1].right


def header_texts(page: PageContent, box: Box) -> int:
    """How many texts a box holds that may be a header's; none where one of them is a value."""
    texts = [joined_text(text) for text in texts_of(page.glyphs_in(box))]
    return 0 if holds_value(texts) else len(texts)


def holds_value(texts: Iterable[str]) -> bool:
    """Whether one of the texts is a value, and none that may name a column, as a year does, or months and the
    columns themselves by number: 1, 2, 3 and on."""
    every = list(texts)
    values = [text for text in every if is_value(text) and not names_place(text)]
    return bool(values) and not _count_columns(values, len(every))


def _count_columns(texts: Sequence[str], most: int) -> bool:
    """Whether the texts are numbers from 1 on, none of them larger than there are columns, one of them with
    what it is worked out of: `(1)`, `(2)`, `(3)=(1)/(2)`."""
    bare = [text.split("=")[0].strip("() ") for text in texts]
    if len(bare) < RULED.fewest_counted or not all(text.isascii() and text.isdigit() for text in bare):
        return False
    numbers = [int(text) for text in bare]
    rising = all(before < after for before, after in pairwise(numbers))
    return rising and numbers[0] == 1 and numbers[-1] <= most


def tables_of(stack: Sequence[CutLine], page: PageContent) -> Iterator[list[CutLine]]:
    """The stack's lines table by table: one ends above text in no cells that stands over another header, in
    bold where the first one's is, or where the first begins with values as it goes on from another page, and
    shades with the last above a shaded header; the rows between have none. The line below a row that is one
    cell is not cut. Where a header stands behind rows with no line between, neither is closed by the line
    below it."""
    if (narrower := _end_of_narrower(stack)) is not None:
        yield from tables_of(stack[:narrower], page)
        yield from tables_of(stack[narrower:], page)
        return
    x0, x1 = sides_of(stack)
    whole = _one_a_height(from_side_to_side(stack))
    bands = [_Band.of(page.glyphs_in(box), box, page.fonts) for box in _between(whole, x0, x1)]
    start = stack[0].y
    for above, line, band in zip(whole, whole[1:], bands, strict=False):
        if band.heads_next:
            yield from tables_of([one for one in stack if one.y <= above.y + RULED.one_line], page)
            yield from tables_of([one for one in stack if one.y >= line.y], page)
            return
    for place, (band, below) in enumerate(pairwise(bands)):
        above, line = whole[place], whole[place + 1]
        ruled = not (above.shade or line.shade)
        parted = ruled and not _are_cut_alike(above, line)
        if place and (_is_open_header(bands, place) or (parted and _is_open_row(bands, place))):
            yield [one for one in stack if start <= one.y <= above.y + RULED.one_line]
            start = above.y + RULED.on_edge
            continue
        if ruled and (band.heads_table or _is_over_header(band, below)):
            yield [one for one in stack if start <= one.y <= above.y]
            start = line.y
            continue
        in_no_cell = band.texts == 1 and len(line.pieces) > 1
        least = 2 if in_no_cell else max(2, RULED.mostly * bands[0].texts)
        heads = below.bold or not (bands[0].bold or bands[0].valued)
        if below.texts < least or below.valued or not heads:
            continue
        apart = band.texts == 1 or _are_around_unshaded(above, line)
        if apart or _heads_no_values(bands, place + 1):
            end = above if apart else line
            yield [one for one in stack if start <= one.y <= end.y]
            start = line.y
    yield [line for line in stack if start <= line.y]


def _end_of_narrower(stack: Sequence[CutLine]) -> int | None:
    """The place behind the lines of one table where those of another, which all end elsewhere to the right,
    stand in the same stack; None where none do. What parts the rows of a label begins farther right."""
    runs = [list(run) for _, run in groupby(stack, key=_right_side)]
    place = 0
    for run, below in pairwise(runs):
        place += len(run)
        plain = all(len(line.pieces) == 1 and not line.shade for line in (*run, *below))
        if plain and min(len(run), len(below)) >= RULED.fewest_cut and _begin_alike(run, below):
            return place
    return None


def _right_side(line: CutLine) -> int:
    return round(line.x1 / RULED.on_edge)


def _begin_alike(run: Sequence[CutLine], below: Sequence[CutLine]) -> bool:
    """Whether two runs of lines begin at the same left side, and the lower one with a line from there."""
    left = min(line.x0 for line in run)
    return abs(below[0].x0 - left) <= RULED.on_edge


def _between(lines: Sequence[CutLine], x0: float, x1: float) -> list[Box]:
    return [Box(x0, above.y, x1, below.y) for above, below in pairwise(lines)]


def _one_a_height(lines: Sequence[CutLine]) -> list[CutLine]:
    """The lines from top to bottom, of those at one height a rule before the edge of a shade."""
    found: list[CutLine] = []
    for line in lines:
        if not found or line.y - found[-1].y > RULED.on_edge:
            found.append(line)
        elif found[-1].shade:
            found[-1] = line
    return found


def _is_open_header(bands: Sequence[_Band], place: int) -> bool:
    """Whether names in bold stand below a title and between rows of values, those below them not in bold: the
    header of another table, which no line closes above. Headings may stand over the first of these."""
    band, rows = bands[place], dropwhile(lambda one: one.bold and one.texts == 1, bands[place + 1 :])
    below = next(rows, None)
    names = band.titled and band.bold and band.texts > 1 and not band.valued
    return names and bands[place - 1].valued and below is not None and below.valued and not below.bold


def _is_open_row(bands: Sequence[_Band], place: int) -> bool:
    """Whether a title stands apart over the first row of another table, which no line closes above; a heading
    of rows has a line below it where the rows do."""
    band = bands[place]
    return band.apart and band.texts > 1 and not bands[place - 1].apart


def _is_over_header(band: _Band, below: _Band) -> bool:
    """Whether the last line between two lines is text alone in larger letters than the names in bold below:
    the title of another table, notes of the one above before it."""
    names = below.bold and below.texts > 1 and not below.valued
    return names and band.texts == 1 and not band.valued and band.size >= RULED.title_size * below.size


def _are_cut_alike(above: CutLine, line: CutLine) -> bool:
    """Whether two lines are cut at the same places, as those of one table are."""
    return len(above.pieces) > 1 and _within(above.cuts, line.cuts) and _within(line.cuts, above.cuts)


def _are_around_unshaded(above: CutLine, below: CutLine) -> bool:
    """Whether two lines are the lower edge of shades and the upper edge of the next ones."""
    return above.shade and below.shade and above.tells_above and not below.tells_above


def _heads_no_values(bands: Sequence[_Band], place: int) -> bool:
    """Whether values stand in the bands above the one at the place, which is set in bold, and none in it and
    those below: it is of those who sign below a table. Fields of a card begin as those of the one before."""
    valued, own = [band.valued for band in bands], bands[place]
    again = any(band.first == own.first for band in bands[:place])
    return own.bold and any(valued[1:place]) and not any(valued[place:]) and not again


@dataclass(frozen=True, slots=True)
class _Band:
    """What stands between two lines from side to side: how many texts beside each other, whether a value is
    among them, whether they are set in bold, whether a text alone stands over the others, which is not asked
    whether it is, whether it is set apart from them as no lines of one cell are, whether below rows of
    values, which are not in bold, names that are stand last, and whether it is a title of what comes below:
    one text with more white above it than a line is high, and less below it; `first` is its first text,
    `size` that of its last line."""

    texts: int
    valued: bool
    bold: bool
    titled: bool
    apart: bool
    heads_next: bool
    heads_table: bool
    first: str
    size: float

    @classmethod
    def of(cls, glyphs: Sequence[Glyph], box: Box, fonts: Sequence[str]) -> _Band:
        lines = lines_of(glyph_rows(glyphs))
        segments = [segment.text for line in lines for segment in line.segments]
        valued = holds_value(segments)
        texts = max((len(line.segments) for line in lines), default=0)
        over = len(list(takewhile(lambda line: len(line.segments) == 1, lines)))
        titled = 0 < over < len(lines)
        pitch = lines[over].baseline - lines[over - 1].baseline if titled else 0.0
        apart = titled and lines[over].tabular and pitch > RULED.widest_pitch * lines[over].size
        own = [g for line in lines[titled and over :] for segment in line.segments for g in segment.glyphs]
        bold = bool(own) and is_mostly_bold(own, fonts)
        heads_next = valued and not bold and _end_in_header(lines, fonts)
        first = next(iter(segments), "")
        size = lines[-1].size if lines else 0.0
        return cls(texts, valued, bold, titled, apart, heads_next, _is_title(lines, box), first, size)


def _is_title(lines: Sequence[Line], box: Box) -> bool:
    """Whether one line of text stands at the foot of a space that is higher than a row of it."""
    if len(lines) != 1 or len(lines[0].segments) != 1:
        return False
    above, below = lines[0].box.top - box.top, box.bottom - lines[0].box.bottom
    return above > RULED.above_title * lines[0].size and below < above / 2


def _end_in_header(lines: Sequence[Line], fonts: Sequence[str]) -> bool:
    """Whether the last of the lines is of names in bold, and none of it a value."""
    last = lines[-1].segments
    glyphs = [glyph for segment in last for glyph in segment.glyphs]
    named = len(last) > 1 and not holds_value(segment.text for segment in last)
    return named and is_mostly_bold(glyphs, fonts)


def edges_of(stack: Sequence[CutLine]) -> tuple[float, ...]:
    """The sides of the stack's columns."""
    x0, x1 = sides_of(stack)
    ends = (end for line in stack for end in _ends(line))
    return (x0, *distinct(end for end in ends if x0 + RULED.on_edge < end < x1 - RULED.on_edge), x1)


def distinct(places: Iterable[float]) -> list[float]:
    """The places in order, of those that are one and the same line the first."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > RULED.on_edge:
            found.append(place)
    return found


def texts_of(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """The texts that stand beside one another, from left to right, each with all its lines."""
    return _texts([segment for line in lines_of(glyph_rows(glyphs)) for segment in line.segments])


def _texts(segments: Sequence[Segment]) -> list[list[Glyph]]:
    texts: list[tuple[Box, list[Glyph]]] = []
    for segment in segments:
        over = [(box, text) for box, text in texts if box.overlap_x(segment.box) > 0]
        texts = [(box, text) for box, text in texts if box.overlap_x(segment.box) <= 0]
        whole = [*(glyph for _, text in over for glyph in text), *segment.glyphs]
        texts.append((around([*(box for box, _ in over), segment.box]), whole))
    return [text for _, text in sorted(texts, key=lambda one: one[0].x0)]
