"""Blocks cut where a column begins: cells so close that their gap looked like one between words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.geometry import Box, around
from extract.readers.page import Glyph
from extract.text.lines import row_text
from extract.unruled.blocks import Block, block_of
from extract.unruled.columns import Bands
from extract.unruled.rows import BlockRow
from extract.unruled.segments import Segment

ON_EDGE = 0.9
BEYOND = 2.0
WORD_GAP = 0.3
FEWEST = 2
Span = tuple[float, float]


def resplit(rows: Sequence[BlockRow], bands: Bands, headers: Sequence[bool] = ()) -> tuple[BlockRow, ...]:
    """The rows with blocks over several columns cut at a column's left edge, where each of their lines that
    crosses the edge has a word beginning right there, and before a value that stands in its column."""
    edges = _left_edges(rows, bands)
    values = _value_spans(rows, bands)
    names = [*headers, *(False for _ in rows[len(headers) :])]
    return tuple(
        _resplit_row(row, edges, () if header else values) for row, header in zip(rows, names, strict=True)
    )


def _value_spans(rows: Sequence[BlockRow], bands: Bands) -> list[Span]:
    """The columns in which most blocks read like values, several of them."""
    held: dict[Span, int] = dict.fromkeys(bands.spans[1:], 0)
    for block in (block for row in rows for block in row.blocks):
        places = bands.covered(block.box)
        if len(places) == 1 and bands.spans[places.start] in held:
            held[bands.spans[places.start]] += 1 if block.value_like else -1
    return [span for span, more in held.items() if more >= FEWEST]


def _left_edges(rows: Sequence[BlockRow], bands: Bands) -> tuple[float, ...]:
    """The left edges of columns at which several blocks begin."""
    starts: Counter[float] = Counter()
    for row in rows:
        for block in (*row.blocks, *row.spanning):
            starts.update(x0 for x0, _ in bands.spans[1:] if abs(block.box.x0 - x0) <= ON_EDGE)
    return tuple(sorted(x0 for x0, count in starts.items() if count >= FEWEST))


def _resplit_row(row: BlockRow, edges: Sequence[float], values: Sequence[Span]) -> BlockRow:
    cut = [piece for block in row.blocks for piece in _cut(block, edges)]
    pieces = [piece for block in cut for piece in _without_value(block, values)]
    if len(pieces) == len(row.blocks):
        return row
    return replace(row, blocks=tuple(sorted(pieces, key=lambda block: block.box.x0)))


def _cut(block: Block, edges: Sequence[float]) -> list[Block]:
    for edge in edges:
        if block.box.x0 < edge - BEYOND and block.box.x1 > edge + BEYOND:
            parts = [_split(segment, edge) for segment in block.segments]
            if all(part is not None for part in parts) and any(part and part[1] for part in parts):
                left = [part[0] for part in parts if part and part[0]]
                right = [part[1] for part in parts if part and part[1]]
                return [block_of(left), *_cut(block_of(right), edges)] if left else [block]
    return [block]


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


def _split(segment: Segment, edge: float) -> tuple[Segment | None, Segment | None] | None:
    """What of the line stands left and right of the edge; None where a word runs across it."""
    if segment.box.x1 <= edge + ON_EDGE:
        return segment, None
    if segment.box.x0 >= edge - ON_EDGE:
        return None, segment
    for place, (before, after) in enumerate(pairwise(segment.glyphs), start=1):
        if abs(after.x0 - edge) <= ON_EDGE and after.x0 - before.x1 >= WORD_GAP * segment.size:
            return _part(segment, segment.glyphs[:place]), _part(segment, segment.glyphs[place:])
    return None


def _part(segment: Segment, glyphs: Sequence[Glyph]) -> Segment:
    box = around(glyphs)
    return replace(segment, glyphs=tuple(glyphs), text=row_text(glyphs), box=box)
