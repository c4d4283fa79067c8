"""Columns of a table without rules: by the white space between them, or by what stands below header cells."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.numbers.looks import counts_on
from extract.page.geometry import Box
from extract.tables.unruled.blocks import Block, BlockRow
from extract.tables.unruled.segments import Line, Word
from extract.tables.unruled.tolerances import UNRULED


@dataclass(frozen=True, slots=True)
class ColumnExtents:
    """The columns from left to right as (x0, x1) of what stands in them, in points.

    `named` gives the header blocks whose column is told by their order.
    """

    spans: tuple[tuple[float, float], ...]
    named: tuple[tuple[Block, int], ...] = ()

    @property
    def cuts(self) -> tuple[float, ...]:
        """The middle of the white space between neighbours."""
        return tuple((left[1] + right[0]) / 2 for left, right in pairwise(self.spans))

    @property
    def edges(self) -> tuple[float, ...]:
        """The lines between the columns; the outer ones at the outermost text."""
        return (self.spans[0][0], *self.cuts, self.spans[-1][1])

    def places(self, box: Box) -> range:
        """The columns whose words the box stands over or under, or the nearest one."""
        met = self._met(box)
        if met:
            return range(met[0], met[-1] + 1)
        nearest = bisect_right(self.cuts, (box.x0 + box.x1) / 2)
        return range(nearest, nearest + 1)

    def covered(self, box: Box) -> range:
        """The places of the columns the box shares width with; the nearest one where it shares none."""
        places = [place for place, (x0, x1) in enumerate(self.spans) if box.overlap_x(Box(x0, 0, x1, 0)) > 0]
        if not places:
            middle = (box.x0 + box.x1) / 2
            nearest = min(range(len(self.spans)), key=lambda place: abs(sum(self.spans[place]) / 2 - middle))
            return range(nearest, nearest + 1)
        return range(places[0], places[-1] + 1)

    def places_of(self, block: Block) -> range:
        """The columns of a block: the one it names, or those it stands over or under."""
        column = dict(self.named).get(block)
        return self.covered(block.box) if column is None else range(column, column + 1)

    def holds(self, box: Box) -> bool:
        """Whether the box stands over or under the words of some column."""
        return bool(self._met(box))

    def crossed(self, line: Line) -> int:
        """How many of the strips between columns a word of the line covers."""
        return sum(any(word.box.x0 < cut < word.box.x1 for word in line.words) for cut in self.cuts)

    def bridged(self, line: Line) -> int:
        """How many words of the line stand over two columns or more."""
        return sum(len(self.places(word.box)) > 1 for word in line.words)

    def in_order(self, blocks: Sequence[Block]) -> bool:
        """Whether the blocks of a header row are one for each column, none of them over another's."""
        return _in_order(blocks, self.spans)

    def _met(self, box: Box) -> list[int]:
        return [
            place
            for place, (x0, x1) in enumerate(self.spans)
            if min(x1, box.x1) - max(x0, box.x0) > UNRULED.touching
        ]


def white_space_columns(lines: Sequence[Line]) -> ColumnExtents:
    """The columns that the lines' words leave apart; one column where they leave no strip of white space."""
    held = HeldLines()
    for line in lines:
        held.add(line)
    return held.columns()


class HeldLines:
    """Lines that are asked for their columns again whenever one is added: where their words begin and end is
    counted once, as rows of one table have their words at the same places."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._begun: Counter[float] = Counter()
        self._ended: Counter[float] = Counter()
        self._size = 0.0

    def add(self, line: Line) -> None:
        self._lines.append(line)
        self._size = max(self._size, line.size)
        self._begun.update(round(word.box.x0, 2) for word in line.words)
        self._ended.update(round(word.box.x1, 2) for word in line.words)

    def and_line(self, line: Line) -> HeldLines:
        """These lines and one more."""
        more = HeldLines()
        more._lines, more._size = list(self._lines), self._size
        more._begun, more._ended = self._begun.copy(), self._ended.copy()
        more.add(line)
        return more

    def columns(self) -> ColumnExtents:
        """The columns that the lines' words leave apart."""
        allowed = int(UNRULED.crossing_lines * len(self._lines))
        spans: list[list[float]] = []
        covered = 0
        for place in sorted(self._begun.keys() | self._ended.keys()):
            left = covered - self._ended[place]
            if left <= allowed < covered:
                spans[-1][1] = place
            covered = left + self._begun[place]
            if left <= allowed < covered and not (spans and not self._is_strip(spans[-1][1], place)):
                spans.append([place, place])
        return ColumnExtents(tuple((x0, x1) for x0, x1 in spans))

    def _is_strip(self, left: float, right: float) -> bool:
        return _is_strip(left, right, self._lines, self._size)


def _is_strip(left: float, right: float, lines: Sequence[Line], size: float) -> bool:
    """Whether the white space is wide enough to part columns; before and between numbers less is enough."""
    width = (right - left) / size
    if width >= UNRULED.narrowest_strip:
        return True
    if width < UNRULED.strip_between_numbers:
        return False
    sides = [_beside(line.words, (left + right) / 2) for line in lines]
    both = [(before, after) for before, after in sides if before is not None and after is not None]
    numbers = sum(
        after.number and (before.number or width >= UNRULED.strip_before_numbers) for before, after in both
    )
    return bool(both) and numbers >= UNRULED.mostly * len(both)


def _beside(words: Sequence[Word], place: float) -> tuple[Word | None, Word | None]:
    before = [word for word in words if word.box.x1 <= place]
    after = [word for word in words if word.box.x0 >= place]
    return (before[-1] if before else None), (after[0] if after else None)


def columns_below_headers(rows: Sequence[BlockRow], headers: Sequence[bool]) -> ColumnExtents:
    """The columns of the rows, from narrow blocks to wide: a block over two columns joins neither of them.

    Only rows of several blocks count: the one block of a banner may stand anywhere, and so may what counts
    the columns below their header. Header cells, often set
    to one side of what they name, are told by their order where they are as many as the columns, or where
    only the labels have fewer; else they come last.
    """
    body = [
        row
        for place, (row, header) in enumerate(zip(rows, headers, strict=True))
        if not header and not (place and headers[place - 1] and counts_on([one.text for one in row.blocks]))
    ]
    full, short = _by_fullness(body)
    columns = sorted(_widened(_widened((), _side_by_side(full)), _side_by_side(short)))
    columns = _with_words_for_none(columns, body)
    named: list[tuple[Block, int]] = []
    uneven: list[BlockRow] = []
    parents: set[Block] = set()
    for run in _header_runs(rows, headers):
        leaves = sorted(_leaves(run), key=lambda block: block.box.x0)
        if _heads_nothing(leaves, columns, body):
            columns.insert(0, [leaves[0].box.x0, leaves[0].box.x1])
        if _in_order(leaves, columns):
            named.extend(zip(leaves, range(len(columns)), strict=True))
        elif over_values := _over_values(leaves, columns, body):
            named.extend(over_values)
        else:
            _draw_to_headers(leaves, columns)
            uneven.extend(row for row in run if not _in_order(row.blocks, columns))
            parents |= _parents(run)
    names = [block for block in _side_by_side(uneven) if block not in parents]
    spans = tuple((x0, x1) for x0, x1 in sorted(_widened(columns, names)))
    return ColumnExtents(spans, tuple(named) if len(spans) == len(columns) else ())


def _with_words_for_none(columns: list[list[float]], body: Sequence[BlockRow]) -> list[list[float]]:
    """The columns, those of nothing but words for no value (`N/D`) joined with the neighbour that has numbers
    in all other rows and in none of these: such words stand in the middle of a column set to one side."""
    held = [_rows_with(column, body) for column in columns]
    for place in range(len(columns)):
        words = list(held[place].values())
        if not words or any(not block.value_like or any(map(str.isdigit, block.text)) for block in words):
            continue
        for other in (place + 1, place - 1):
            if not 0 <= other < len(columns) or not held[other] or held[place].keys() & held[other].keys():
                continue
            numbers = held[other].values()
            whole = len(held[place]) + len(held[other]) >= max(map(len, held))
            if whole and len(numbers) >= len(words) and all(block.value_like for block in numbers):
                joined = [
                    min(columns[place][0], columns[other][0]),
                    max(columns[place][1], columns[other][1]),
                ]
                rest = [one for n, one in enumerate(columns) if n not in (place, other)]
                return _with_words_for_none(sorted([*rest, joined]), body)
    return columns


def _rows_with(column: Sequence[float], body: Sequence[BlockRow]) -> dict[int, Block]:
    """By row the block that stands in the column."""
    x0, x1 = column
    return {
        number: block
        for number, row in enumerate(body)
        for block in row.blocks
        if x0 <= block.box.x0 and block.box.x1 <= x1
    }


def _heads_nothing(
    leaves: Sequence[Block], columns: Sequence[Sequence[float]], body: Sequence[BlockRow]
) -> bool:
    """Whether the first header cell stands left of everything below it, and that is text: the first column
    is empty here, as where a label over several rows stands on the page before."""
    return bool(columns and leaves) and (
        leaves[0].box.x1 <= columns[0][0] and not _holds_values(columns[0], body)
    )


def _draw_to_headers(leaves: Sequence[Block], columns: list[list[float]]) -> None:
    """Widen the columns no header stands over to the nearest header that stands over none, where each is
    the other's nearest: text set to one side of its column slips past a header set to its middle."""
    bare = [leaf for leaf in leaves if not _met(leaf, columns)]
    covered = {place for leaf in leaves for place in _met(leaf, columns)}
    for place, column in enumerate(columns):
        leaf = min(leaves, key=lambda item: _apart(item, column), default=None)
        if place in covered or leaf not in bare:
            continue
        others = [other for other in columns if other is not column]
        if leaf is None or any(_apart(leaf, other) < _apart(leaf, column) for other in others):
            continue
        if not _crowds(column, leaf, columns):
            column[0], column[1] = min(column[0], leaf.box.x0), max(column[1], leaf.box.x1)


def _apart(leaf: Block, column: Sequence[float]) -> float:
    """How far a header cell stands to one side of a column."""
    return max(leaf.box.x0 - column[1], column[0] - leaf.box.x1)


def _over_values(
    leaves: Sequence[Block], columns: Sequence[Sequence[float]], body: Sequence[BlockRow]
) -> list[tuple[Block, int]]:
    """The last header cells with the value columns at the right end, where the labels to their left are
    fewer than their columns; none where a header stands over another column than the one it would name."""
    values = 0
    while values < len(columns) and _holds_values(columns[-1 - values], body):
        values += 1
    labels = len(leaves) - values
    if not values or not 0 < labels < len(columns) - values:
        return []
    pairs = list(zip(leaves[labels:], range(len(columns) - values, len(columns)), strict=True))
    return pairs if all(_met(leaf, columns) in ([], [own]) for leaf, own in pairs) else []


def _in_order(leaves: Sequence[Block], columns: Sequence[Sequence[float]]) -> bool:
    """Whether header cells name the columns by their order: as many as they, and none over other columns
    than its own."""
    met = [_met(leaf, columns) for leaf in leaves]
    return len(leaves) == len(columns) and all(own in over or not over for own, over in enumerate(met))


def _met(leaf: Block, columns: Sequence[Sequence[float]]) -> list[int]:
    return [place for place, (x0, x1) in enumerate(columns) if min(x1, leaf.box.x1) > max(x0, leaf.box.x0)]


def _holds_values(column: Sequence[float], body: Sequence[BlockRow]) -> bool:
    x0, x1 = column
    inside = [block for row in body for block in row.blocks if x0 <= block.box.x0 and block.box.x1 <= x1]
    return sum(block.value_like for block in inside) * 2 > len(inside)


def _header_runs(rows: Sequence[BlockRow], headers: Sequence[bool]) -> list[list[BlockRow]]:
    """Neighbouring header rows together."""
    runs: list[list[BlockRow]] = []
    for place, (row, header) in enumerate(zip(rows, headers, strict=True)):
        if header and place and headers[place - 1]:
            runs[-1].append(row)
        elif header:
            runs.append([row])
    return runs


def _leaves(run: Sequence[BlockRow]) -> set[Block]:
    """The header's blocks that have no other below them: the last row's, and those to either side of it."""
    last = run[-1].blocks
    x0, x1 = min(block.box.x0 for block in last), max(block.box.x1 for block in last)
    above = {block for row in run for block in (*row.blocks, *row.spanning)}
    beside = {
        block
        for block in above
        if not x0 <= (block.box.x0 + block.box.x1) / 2 <= x1 and not any(_is_over(block, o) for o in above)
    }
    return {*last, *beside, *(block for row in run for block in row.spanning)}


def _is_over(block: Block, other: Block) -> bool:
    """Whether a header's block stands wholly above another one."""
    return other.box.top >= block.box.bottom and block.box.overlap_x(other.box) > 0


def _parents(run: Sequence[BlockRow]) -> set[Block]:
    """The header's blocks that are the nearest one above several of its last row: they stand over several
    columns, or over the white space between two."""
    leaves = _leaves(run)
    above = [block for row in run[:-1] for block in row.blocks if block not in leaves]
    if not above:
        return set()
    nearest = [min(above, key=lambda block: _off_middle(block, leaf)) for leaf in run[-1].blocks]
    return {block for block in nearest if nearest.count(block) > 1}


def _off_middle(block: Block, other: Block) -> float:
    return abs(block.box.x0 + block.box.x1 - other.box.x0 - other.box.x1)


def _by_fullness(body: Sequence[BlockRow]) -> tuple[list[BlockRow], list[BlockRow]]:
    """The rows of as many blocks as most have or more, and those of fewer: the first of a total's few cells
    stands over several columns, which the others' tell apart."""
    held = [len(row.blocks) + len(row.spanning) for row in body]
    counts = Counter(count for count in held if count > 1)
    usual = max(counts, key=lambda count: (counts[count], count), default=0)
    full = [row for row, count in zip(body, held, strict=True) if count >= usual]
    return full, [row for row, count in zip(body, held, strict=True) if count < usual]


def _side_by_side(rows: Sequence[BlockRow]) -> list[Block]:
    several = (row for row in rows if len(row.blocks) + len(row.spanning) > 1)
    return list(dict.fromkeys(block for row in several for block in (*row.blocks, *row.spanning)))


def _widened(known: Sequence[Sequence[float]], blocks: Sequence[Block]) -> list[list[float]]:
    """The columns, widened by blocks that stand in one of them, and one more for each block in none."""
    columns = [list(column) for column in known]
    for block in sorted(blocks, key=_width_then_place):
        met = [column for column in columns if min(column[1], block.box.x1) > max(column[0], block.box.x0)]
        if not met:
            columns.append([block.box.x0, block.box.x1])
        elif len(met) == 1 and not _crowds(met[0], block, columns):
            met[0][0], met[0][1] = min(met[0][0], block.box.x0), max(met[0][1], block.box.x1)
    return columns


def _width_then_place(block: Block) -> tuple[float, float, float]:
    return round(block.box.width, 1), block.box.x0, block.box.top


def _crowds(column: list[float], block: Block, columns: Sequence[list[float]]) -> bool:
    """Whether the column, widened by the block, would touch a neighbour."""
    x0, x1 = min(column[0], block.box.x0), max(column[1], block.box.x1)
    return any(other is not column and min(other[1], x1) > max(other[0], x0) for other in columns)
