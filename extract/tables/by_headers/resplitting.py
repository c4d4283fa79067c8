"""Blocks cut where a column begins: cells so close that their gap looked like one between words.

A word of one text may begin there by chance: then the gap before it is a blank as any other of its line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.page.content import Glyph
from extract.page.geometry import Box, around
from extract.page.lines import row_text
from extract.tables.by_headers.blocks import Block, block_of
from extract.tables.by_headers.columns import Bands
from extract.tables.by_headers.gutters import Gap, is_wide, odd_gap, usual_blank, word_gaps
from extract.tables.by_headers.rows import BlockRow
from extract.tables.by_headers.segments import Segment

ON_EDGE = 0.9

BEYOND = 2.0

FEWEST = 2

Span = tuple[float, float]

Rows = Sequence[BlockRow]


@dataclass(frozen=True, slots=True)
class Halves:
    """A block on both sides of a column's left edge; `apart` says that more than a blank is between them."""

    left: Block
    right: Block
    apart: bool


def resplit(rows: Rows, bands: Bands, headers: Sequence[bool] = ()) -> tuple[BlockRow, ...]:
    """The rows with blocks over several columns cut at a column's left edge, where each of their lines that
    crosses the edge has a word beginning right there, behind more than a blank, and before a value that
    stands in its column."""
    edges, blank = _left_edges(rows, bands), _blank(rows)
    names = [*headers, *(False for _ in rows[len(headers) :])]
    values = _value_spans([row for row, header in zip(rows, names, strict=True) if not header], bands)
    return tuple(
        _resplit_row(row, edges, blank, () if header else values)
        for row, header in zip(rows, names, strict=True)
    )


def texts_at_edges(rows: Rows, bands: Bands) -> list[Block]:
    """The texts left whole in which a word begins right where a column does and as its labels do: it may be
    one of them, though no more than a blank stands before it."""
    edges, blank = _left_edges(rows, bands), _blank(rows)
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
    labels = [other for other in others if abs(other.box.x0 - edge) <= ON_EDGE]
    small = sum(label.text[:1].islower() for label in labels)
    return bool(labels) and (2 * small > len(labels) or not halves.right.text[:1].islower())


def _blank(rows: Rows) -> float:
    return usual_blank([segment for row in rows for block in row.blocks for segment in block.segments])


def _value_spans(rows: Rows, bands: Bands) -> list[Span]:
    """The columns in which most blocks read like values: several of them, or one left of such a column."""
    held: dict[Span, int] = dict.fromkeys(bands.spans[1:], 0)
    for block in (block for row in rows for block in row.blocks):
        places = bands.covered(block.box)
        if len(places) == 1 and bands.spans[places.start] in held:
            held[bands.spans[places.start]] += 1 if block.value_like else -1
    found: list[Span] = []
    for span, more in reversed(held.items()):
        if more >= FEWEST or (more > 0 and found):
            found.insert(0, span)
    return found


def _left_edges(rows: Rows, bands: Bands) -> tuple[float, ...]:
    """The left edges of columns at which several blocks begin."""
    starts: Counter[float] = Counter()
    for row in rows:
        for block in (*row.blocks, *row.spanning):
            starts.update(x0 for x0, _ in bands.spans[1:] if abs(block.box.x0 - x0) <= ON_EDGE)
    return tuple(sorted(x0 for x0, count in starts.items() if count >= FEWEST))


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
    if not block.box.x0 < edge - BEYOND < edge + BEYOND < block.box.x1:
        return None
    left: list[Segment] = []
    right: list[Segment] = []
    apart = False
    for segment in block.segments:
        if segment.box.x1 <= edge + ON_EDGE:
            left.append(segment)
        elif segment.box.x0 >= edge - ON_EDGE:
            right.append(segment)
        elif gap := _gap_at(segment, edge):
            left.append(_part(segment, segment.glyphs[: gap.place]))
            right.append(_part(segment, segment.glyphs[gap.place :]))
            apart = apart or is_wide(gap, segment, blank)
        else:
            return None
    return Halves(block_of(left), block_of(right), apart) if left and right else None


def _gap_at(segment: Segment, edge: float) -> Gap | None:
    """The gap between two words of the line behind which one begins at the edge."""
    return next((gap for gap in word_gaps(segment) if abs(gap.x1 - edge) <= ON_EDGE), None)


def _without_value(block: Block, values: Sequence[Span]) -> list[Block]:
    """The block of one line in two where words end in a value under its column: a word too wide for its own
    cell may come as close as a blank."""
    if len(block.segments) > 1 or block.value_like:
        return [block]
    (segment,) = block.segments
    for place in (n for n, glyph in enumerate(segment.glyphs) if n and glyph.space_before):
        words, value = _part(segment, segment.glyphs[:place]), _part(segment, segment.glyphs[place:])
        if value.value_like and any(
            words.box.x0 < x0 - BEYOND and value.box.overlap_x(Box(x0, 0, x1, 0)) > 0 for x0, x1 in values
        ):
            return [block_of([words]), block_of([value])]
    return [block]


def _part(segment: Segment, glyphs: Sequence[Glyph]) -> Segment:
    box = around(glyphs)
    return replace(segment, glyphs=tuple(glyphs), text=row_text(glyphs), box=box)
