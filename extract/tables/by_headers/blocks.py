"""Blocks: the lines of one cell, stacked at the distance of wrapped text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extract.numbers.lexemes import is_broken
from extract.numbers.looks import is_value_like
from extract.page.content import Glyph
from extract.page.geometry import Box, around
from extract.tables.by_headers.segments import Segment

LOOSE = 1.14

SIDE_BY_SIDE = 0.35

USUAL_PITCH = 1.2

WIDEST_PITCH = 1.36

YEAR_ASIDE = re.compile(r"\((?:19|20)[0-9]{2}\)")


@dataclass(frozen=True, slots=True)
class Block:
    """The text of one cell: its segments from top to bottom, and the box around them."""

    segments: tuple[Segment, ...]
    box: Box

    @property
    def glyphs(self) -> tuple[Glyph, ...]:
        return tuple(glyph for segment in self.segments for glyph in segment.glyphs)

    @property
    def text(self) -> str:
        return " ".join(segment.text for segment in self.segments)

    @property
    def bold(self) -> bool:
        return all(segment.bold for segment in self.segments)

    @property
    def value_like(self) -> bool:
        return is_value_like(self.text)

    @property
    def middle(self) -> float:
        """The height of the block's middle: halfway between its first and last baseline."""
        return (self.segments[0].baseline + self.segments[-1].baseline) / 2


@dataclass(frozen=True, slots=True)
class Separators:
    """Heights at which rules or the edges of shades run across, with the stretch they cover."""

    lines: tuple[Box, ...]

    def between(self, upper: Box, lower: Box) -> bool:
        """Whether a line runs between two boxes, below both."""
        low, high = upper.middle, lower.middle
        return any(
            low < line.middle < high and line.overlap_x(upper) > 0 and line.overlap_x(lower) > 0
            for line in self.lines
        )


def wrap_pitch(lines: Sequence[Sequence[Segment]]) -> float:
    """The usual distance between wrapped lines over text size: the closest spacing that comes often.

    Where even the closest is wider than text is wrapped, the lines are rows and nothing is wrapped.
    """
    seen: Counter[float] = Counter()
    flat = [segment for line in lines for segment in line]
    for place, upper in enumerate(flat):
        for lower in flat[place + 1 : place + 12]:
            gap = (lower.baseline - upper.baseline) / upper.size
            if upper.size == lower.size and 0.9 < gap < 2 and abs(upper.box.x0 - lower.box.x0) < 1.5:
                seen[round(gap, 1)] += 1
                break
    often = [gap for gap, count in seen.items() if count >= max(2, max(seen.values()) / 6)]
    closest = min(often, default=USUAL_PITCH)
    return closest if closest <= WIDEST_PITCH else USUAL_PITCH


def cell_blocks(segments: Sequence[Segment], pitch: float, separators: Separators) -> tuple[Block, ...]:
    """Segments joined to blocks: each goes on with the nearest one right above it in the same column."""
    stacks: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda item: (item.baseline, item.box.x0)):
        near = [item for item in stacks if segment.baseline - item[-1].baseline <= 2 * segment.size]
        stack = next(
            (item for item in reversed(near) if _goes_on(item[-1], segment, pitch, separators)), None
        )
        if stack is None:
            stacks.append([segment])
        else:
            stack.append(segment)
    return tuple(block_of(stack) for stack in stacks)


def block_of(segments: Sequence[Segment]) -> Block:
    """The block of segments that stand below one another, from the top."""
    return Block(tuple(segments), around(segment.box for segment in segments))


def _goes_on(above: Segment, segment: Segment, pitch: float, separators: Separators) -> bool:
    gap = segment.baseline - above.baseline
    if not 0.5 * segment.size < gap <= pitch * LOOSE * segment.size:
        return False
    if above.bold != segment.bold or abs(above.size - segment.size) > 0.6:
        return False
    if above.value_like and segment.value_like and not _split_value(above, segment):
        return False
    narrow = min(above.box.width, segment.box.width)
    return above.box.overlap_x(segment.box) > SIDE_BY_SIDE * narrow and not separators.between(
        above.box, segment.box
    )


def _split_value(above: Segment, segment: Segment) -> bool:
    """Whether two value-like lines are one cell's: a percentage with a count below it, a value with its year
    in parentheses, or a number that its column breaks."""
    if YEAR_ASIDE.fullmatch(segment.text) is not None or is_broken(above.text, segment.text):
        return True
    return ("%" in above.text) != ("%" in segment.text) and not above.text.startswith("n")
