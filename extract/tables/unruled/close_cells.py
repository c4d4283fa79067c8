"""Cells as close as words, cut where other lines of the region show a gutter or a column's edge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from extract.numbers.looks import is_value_like
from extract.page.geometry import Box
from extract.page.tolerances import PAGE
from extract.tables.unruled.blocks import Block, BlockRow, block_of
from extract.tables.unruled.columns import ColumnExtents
from extract.tables.unruled.segments import Segment, part_of
from extract.tables.unruled.tolerances import UNRULED

Line = Sequence[Segment]

Rows = Sequence[BlockRow]


@dataclass(frozen=True, slots=True)
class Gap:
    """White space inside a segment, from x0 to x1; `place` counts the glyphs before it."""

    x0: float
    x1: float
    place: int

    @property
    def width(self) -> float:
        return self.x1 - self.x0


def cut_at_gutters(lines: Sequence[Line]) -> tuple[tuple[Segment, ...], ...]:
    """The region's lines, their segments cut at gaps wider than a blank that stand in a gutter.

    A gutter is told by text of another line that begins behind it at the very same place, by gaps of several
    lines that end there and no blanks make up, or by white space of several lines that no text of the region
    crosses.
    """
    blank = usual_blank([segment for line in lines for segment in line])
    wide = {id(segment): _wide_gaps(segment, blank) for line in lines for segment in line}
    starts = [segment.box.x0 for line in lines for segment in line]
    weak = [gap.x1 for gaps in wide.values() for gap in gaps]
    odd = [gap.x1 for line in lines for segment in line if (gap := odd_gap(segment, blank))]
    glued = {id(segment): _glued_place(segment) for line in lines for segment in line}
    touch = [(s.glyphs[n].x0, s.box.x0) for line in lines for s in line if (n := glued[id(s)])]
    cut: list[tuple[Segment, ...]] = []
    for line in lines:
        pieces: list[Segment] = []
        for segment in line:
            places = [
                gap.place
                for gap in wide[id(segment)]
                if _begins_below(gap, starts, weak, odd) or _is_free(gap, segment, lines, wide)
            ]
            n = glued[id(segment)]
            if n and _is_edge(segment.glyphs[n].x0, touch):
                places = sorted({n, *places})
            pieces.extend(_pieces(segment, places))
        cut.append(tuple(pieces))
    return tuple(cut)


def _glued_place(segment: Segment) -> int:
    """How many glyphs of a value stand at the segment's beginning right before a word; 0 where none do."""
    glyphs = segment.glyphs
    found = (n for n, glyph in enumerate(glyphs) if n and glyph.text.isalpha() and not glyph.space_before)
    place = next(found, 0)
    word = segment.text[place : place + UNRULED.fewest_letters]
    if not glyphs[place - 1].text.isdigit() or not (word.isalpha() and len(word) == UNRULED.fewest_letters):
        return 0
    return place if is_value_like(part_of(segment, glyphs[:place]).text) else 0


def _is_edge(x0: float, glued: Sequence[tuple[float, float]]) -> bool:
    """Whether several words begin at the place that numbers of different lengths run into."""
    begun = [start for word, start in glued if abs(word - x0) <= UNRULED.same_edge]
    return len(begun) > UNRULED.fewest_at_gutter and max(begun) - min(begun) > UNRULED.same_edge


def touching_cells(rows: Rows) -> list[Block]:
    """The values whose text touches a word of the next cell: only the edge of its column parts them."""
    return [
        left
        for row in rows
        for left, right in pairwise(row.blocks)
        if left.value_like and right.text[:1].isalpha() and _touch(left, right)
    ]


def _touch(left: Block, right: Block) -> bool:
    return right.box.x0 - left.box.x1 < PAGE.tight * left.segments[0].size


def usual_blank(segments: Sequence[Segment]) -> float:
    """The usual white space between two words, over text size."""
    gaps = [gap.width for segment in segments for gap in word_gaps(segment)]
    return median(gaps) / median(segment.size for segment in segments) if gaps else PAGE.word_gap


def word_gaps(segment: Segment) -> list[Gap]:
    """The white space between the words of a segment."""
    return [
        Gap(before.x1, after.x0, place)
        for place, (before, after) in enumerate(pairwise(segment.glyphs), start=1)
        if after.space_before or after.x0 - before.x1 > PAGE.word_gap * segment.size
    ]


def odd_gap(segment: Segment, blank: float) -> Gap | None:
    """The single gap of the segment that is more than its blanks and no number of them; `blank` is the usual
    one over text size."""
    wide = [gap for gap in word_gaps(segment) if is_wide(gap, segment, blank)]
    if len(wide) != 1:
        return None
    own = _own_blank(wide[0], segment, blank) * segment.size
    blanks = wide[0].width / own if own else 0.0
    return wide[0] if abs(blanks - round(blanks)) > UNRULED.typed_blanks else None


def is_wide(gap: Gap, segment: Segment, blank: float) -> bool:
    """Whether the gap is more than a blank, as the line's other words have it, or those of all where it has
    few."""
    return gap.width >= least_gap(_own_blank(gap, segment, blank)) * segment.size


def _own_blank(gap: Gap, segment: Segment, blank: float) -> float:
    others = [other.width for other in word_gaps(segment) if other != gap]
    return median(others) / segment.size if len(others) >= UNRULED.fewest_own_blanks else blank


def least_gap(blank: float) -> float:
    """The least white space that is more than a blank, both over text size."""
    return max(UNRULED.more_than_blank * blank, blank + UNRULED.least_above_blank)


def _wide_gaps(segment: Segment, blank: float) -> list[Gap]:
    """The gaps that are more than a blank."""
    return [gap for gap in word_gaps(segment) if gap.width >= least_gap(blank) * segment.size]


def _begins_below(gap: Gap, starts: Sequence[float], weak: Sequence[float], odd: Sequence[float]) -> bool:
    """Whether other text begins right where the text behind the gap does, or stands there past an odd gap."""
    strong, near, typeset = (_count_at(gap.x1, places) for places in (starts, weak, odd))
    return (strong > 0 and strong + near >= UNRULED.fewest_at_gutter) or typeset >= UNRULED.fewest_at_gutter


def _count_at(x0: float, places: Sequence[float]) -> int:
    return sum(abs(x0 - place) <= UNRULED.same_edge for place in places)


def _is_free(gap: Gap, segment: Segment, lines: Sequence[Line], wide: dict[int, list[Gap]]) -> bool:
    """Whether the white space goes on through the other lines that have text on both sides of it."""
    beside = 0
    for line in lines:
        if segment in line or (len(line) == 1 and line[0].bold):
            continue
        x0, x1 = _space_at(gap, line, wide)
        if min(x1, gap.x1) - max(x0, gap.x0) < PAGE.word_gap * segment.size:
            return False
        beside += int(line[0].box.x0 < gap.x0 and line[-1].box.x1 > gap.x1)
    return beside > 0


def _space_at(gap: Gap, line: Line, wide: dict[int, list[Gap]]) -> tuple[float, float]:
    """The white space of the line around the middle of the gap; empty where a word covers it."""
    middle = (gap.x0 + gap.x1) / 2
    edges = sorted(
        edge
        for item in line
        for edge in (
            item.box.x0,
            item.box.x1,
            *(end for own in wide[id(item)] for end in (own.x0, own.x1)),
        )
    )
    left = [edge for edge in edges if edge <= middle]
    right = edges[len(left) :]
    if len(left) % 2:
        return middle, middle
    return left[-1] if left else float("-inf"), right[0] if right else float("inf")


def _pieces(segment: Segment, places: Sequence[int]) -> list[Segment]:
    if not places:
        return [segment]
    edges = [0, *places, len(segment.glyphs)]
    return [part_of(segment, segment.glyphs[start:end]) for start, end in pairwise(edges)]


Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Halves:
    """A block on both sides of a column's left edge; `apart` says that more than a blank is between them."""

    left: Block
    right: Block
    apart: bool


def resplit(rows: Rows, columns: ColumnExtents, headers: Sequence[bool] = ()) -> tuple[BlockRow, ...]:
    """The rows with blocks over several columns cut at a column's left edge, where each of their lines that
    crosses the edge has a word beginning right there, behind more than a blank, and before a value that
    stands in its column."""
    edges, blank = _left_edges(rows, columns), _blank(rows)
    names = [*headers, *(False for _ in rows[len(headers) :])]
    values = _value_spans([row for row, header in zip(rows, names, strict=True) if not header], columns)
    return tuple(
        _resplit_row(row, edges, blank, () if header else values)
        for row, header in zip(rows, names, strict=True)
    )


def texts_at_edges(rows: Rows, columns: ColumnExtents) -> list[Block]:
    """The texts left whole in which a word begins right where a column does and as its labels do: it may be
    one of them, though no more than a blank stands before it."""
    edges, blank = _left_edges(rows, columns), _blank(rows)
    blocks = [block for row in rows for block in row.blocks if not block.value_like]
    return [block for block in blocks if any(_may_begin(block, edge, blank, blocks) for edge in edges)]


def texts_with_gaps(rows: Rows) -> list[Block]:
    """The texts in one line of which a single gap is clearly more than the blanks beside it, and no number of
    them: where no header says where columns begin, two cells may stand there."""
    blank = _blank(rows)
    blocks = [block for row in rows for block in row.blocks if not block.value_like]
    return [block for block in blocks if any(odd_gap(segment, blank) for segment in block.segments)]


def _may_begin(block: Block, edge: float, blank: float, others: Sequence[Block]) -> bool:
    """Whether a label may begin at the edge inside the block: no small letter where the labels that do begin
    there have capitals."""
    halves = _halves(block, edge, blank)
    if halves is None:
        return False
    labels = [other for other in others if abs(other.box.x0 - edge) <= UNRULED.same_edge]
    small = sum(label.text[:1].islower() for label in labels)
    return bool(labels) and (2 * small > len(labels) or not halves.right.text[:1].islower())


def _blank(rows: Rows) -> float:
    return usual_blank([segment for row in rows for block in row.blocks for segment in block.segments])


def _value_spans(rows: Rows, columns: ColumnExtents) -> list[Span]:
    """The columns in which most blocks read like values: several of them, or one left of such a column."""
    held: dict[Span, int] = dict.fromkeys(columns.spans[1:], 0)
    for block in (block for row in rows for block in row.blocks):
        places = columns.covered(block.box)
        if len(places) == 1 and columns.spans[places.start] in held:
            held[columns.spans[places.start]] += 1 if block.value_like else -1
    found: list[Span] = []
    for span, more in reversed(held.items()):
        if more >= UNRULED.fewest_at_edge or (more > 0 and found):
            found.insert(0, span)
    return found


def _left_edges(rows: Rows, columns: ColumnExtents) -> tuple[float, ...]:
    """The left edges of columns at which several blocks begin."""
    starts: Counter[float] = Counter()
    for row in rows:
        for block in (*row.blocks, *row.spanning):
            starts.update(x0 for x0, _ in columns.spans[1:] if abs(block.box.x0 - x0) <= UNRULED.same_edge)
    return tuple(sorted(x0 for x0, count in starts.items() if count >= UNRULED.fewest_at_edge))


def _resplit_row(row: BlockRow, edges: Sequence[float], blank: float, values: Sequence[Span]) -> BlockRow:
    cut = [piece for block in row.blocks for piece in _cut(block, edges, blank, [x0 for x0, _ in values])]
    pieces = [piece for block in cut for piece in _without_value(block, values)]
    if len(pieces) == len(row.blocks):
        return row
    return replace(row, blocks=tuple(sorted(pieces, key=lambda block: block.box.x0)))


def _cut(block: Block, edges: Sequence[float], blank: float, values: Sequence[float]) -> list[Block]:
    for edge in edges:
        halves = _halves(block, edge, blank)
        if halves and (halves.apart or (edge in values and halves.right.value_like)):
            return [halves.left, *_cut(halves.right, edges, blank, values)]
    return [block]


def _halves(block: Block, edge: float, blank: float) -> Halves | None:
    """The block on both sides of the edge; None where it is on one of them or a word runs across."""
    if not block.box.x0 < edge - UNRULED.beyond_edge < edge + UNRULED.beyond_edge < block.box.x1:
        return None
    left: list[Segment] = []
    right: list[Segment] = []
    apart = False
    for segment in block.segments:
        if segment.box.x1 <= edge + UNRULED.same_edge:
            left.append(segment)
        elif segment.box.x0 >= edge - UNRULED.same_edge:
            right.append(segment)
        elif gap := _gap_at(segment, edge):
            left.append(part_of(segment, segment.glyphs[: gap.place]))
            right.append(part_of(segment, segment.glyphs[gap.place :]))
            apart = apart or is_wide(gap, segment, blank)
        else:
            return None
    return Halves(block_of(left), block_of(right), apart) if left and right else None


def _gap_at(segment: Segment, edge: float) -> Gap | None:
    """The gap between two words of the line behind which one begins at the edge."""
    return next((gap for gap in word_gaps(segment) if abs(gap.x1 - edge) <= UNRULED.same_edge), None)


def _without_value(block: Block, values: Sequence[Span]) -> list[Block]:
    """The block of one line in two where words end in a value under its column: a word too wide for its own
    cell may come as close as a blank."""
    if len(block.segments) > 1 or block.value_like:
        return [block]
    (segment,) = block.segments
    for place in (n for n, glyph in enumerate(segment.glyphs) if n and glyph.space_before):
        words, value = part_of(segment, segment.glyphs[:place]), part_of(segment, segment.glyphs[place:])
        if value.value_like and any(
            words.box.x0 < x0 - UNRULED.beyond_edge and value.box.overlap_x(Box(x0, 0, x1, 0)) > 0
            for x0, x1 in values
        ):
            return [block_of([words]), block_of([value])]
    return [block]
