"""Segments, blocks and rows made from text and place, as if read from a page."""

from __future__ import annotations

from extract.page.content import Glyph
from extract.tables.unruled.blocks import Block, BlockRow, block_of
from extract.tables.unruled.segments import Segment, under_headers, words_of

SIZE, ADVANCE = 10.0, 5.0


def segment(text: str, x0: float, baseline: float) -> Segment:
    """One line set in signs of one width; a blank is as wide as a sign."""
    glyphs: list[Glyph] = []
    spaced = False
    for place, sign in enumerate(text):
        if sign == " ":
            spaced = True
            continue
        x = x0 + place * ADVANCE
        glyphs.append(Glyph(sign, x, baseline - 7.5, x + ADVANCE, baseline + 2.5, baseline, SIZE, 0, spaced))
        spaced = False
    return Segment(tuple(words_of(glyphs, SIZE, under_headers())), baseline, SIZE, bold=False)


def block(text: str, x0: float, baseline: float) -> Block:
    """Lines of text, 12 points apart, that all begin at `x0`."""
    return block_of([segment(line, x0, baseline + 12 * n) for n, line in enumerate(text.split("\n"))])


def row(*cells: tuple[str, float], baseline: float = 100.0) -> BlockRow:
    """A row of blocks given as text and left edge."""
    return BlockRow(tuple(block(text, x0, baseline) for text, x0 in cells))
