"""Lines of a region cut a second time: where a narrow gap stands in the gutter that other lines show, cells
are as close as words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from extract.page.content import Glyph
from extract.page.geometry import around
from extract.page.lines import WORD_GAP, row_text
from extract.tables.by_headers.segments import Segment

SAME_EDGE = 0.9

WIDER = 1.3

FEWEST = 2

NARROWEST = 0.1

FEWEST_BLANKS = 3

TYPED = 0.08

Line = Sequence[Segment]


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
    cut: list[tuple[Segment, ...]] = []
    for line in lines:
        pieces: list[Segment] = []
        for segment in line:
            places = [
                gap.place
                for gap in wide[id(segment)]
                if _begins_below(gap, starts, weak, odd) or _is_free(gap, segment, lines, wide)
            ]
            pieces.extend(_pieces(segment, places))
        cut.append(tuple(pieces))
    return tuple(cut)


def usual_blank(segments: Sequence[Segment]) -> float:
    """The usual white space between two words, over text size."""
    gaps = [gap.width for segment in segments for gap in word_gaps(segment)]
    return median(gaps) / median(segment.size for segment in segments) if gaps else WORD_GAP


def word_gaps(segment: Segment) -> list[Gap]:
    """The white space between the words of a segment."""
    return [
        Gap(before.x1, after.x0, place)
        for place, (before, after) in enumerate(pairwise(segment.glyphs), start=1)
        if after.space_before or after.x0 - before.x1 > WORD_GAP * segment.size
    ]


def odd_gap(segment: Segment, blank: float) -> Gap | None:
    """The single gap of the segment that is more than its blanks and no number of them; `blank` is the usual
    one over text size."""
    wide = [gap for gap in word_gaps(segment) if is_wide(gap, segment, blank)]
    if len(wide) != 1:
        return None
    own = _own_blank(wide[0], segment, blank) * segment.size
    blanks = wide[0].width / own if own else 0.0
    return wide[0] if abs(blanks - round(blanks)) > TYPED else None


def is_wide(gap: Gap, segment: Segment, blank: float) -> bool:
    """Whether the gap is more than a blank, as the line's other words have it, or those of all where it has
    few."""
    return gap.width >= least_gap(_own_blank(gap, segment, blank)) * segment.size


def _own_blank(gap: Gap, segment: Segment, blank: float) -> float:
    others = [other.width for other in word_gaps(segment) if other != gap]
    return median(others) / segment.size if len(others) >= FEWEST_BLANKS else blank


def least_gap(blank: float) -> float:
    """The least white space that is more than a blank, both over text size."""
    return max(WIDER * blank, blank + NARROWEST)


def _wide_gaps(segment: Segment, blank: float) -> list[Gap]:
    """The gaps that are more than a blank."""
    return [gap for gap in word_gaps(segment) if gap.width >= least_gap(blank) * segment.size]


def _begins_below(gap: Gap, starts: Sequence[float], weak: Sequence[float], odd: Sequence[float]) -> bool:
    """Whether other text begins right where the text behind the gap does, or stands there past an odd gap."""
    strong, near, typeset = (_count_at(gap.x1, places) for places in (starts, weak, odd))
    return (strong > 0 and strong + near >= FEWEST) or typeset >= FEWEST


def _count_at(x0: float, places: Sequence[float]) -> int:
    return sum(abs(x0 - place) <= SAME_EDGE for place in places)


def _is_free(gap: Gap, segment: Segment, lines: Sequence[Line], wide: dict[int, list[Gap]]) -> bool:
    """Whether the white space goes on through the other lines that have text on both sides of it."""
    beside = 0
    for line in lines:
        if segment in line or (len(line) == 1 and line[0].bold):
            continue
        x0, x1 = _space_at(gap, line, wide)
        if min(x1, gap.x1) - max(x0, gap.x0) < WORD_GAP * segment.size:
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
    return [_part(segment, segment.glyphs[start:end]) for start, end in pairwise(edges)]


def _part(segment: Segment, glyphs: Sequence[Glyph]) -> Segment:
    box = around(glyph.box for glyph in glyphs)
    return replace(segment, glyphs=tuple(glyphs), text=row_text(glyphs), box=box)
