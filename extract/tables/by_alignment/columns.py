"""Columns told by white space: strips that next to no line of a table crosses."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.page.geometry import Box
from extract.tables.by_alignment.words import Line, Word

NARROWEST = 0.7

BEFORE_NUMBERS = 0.45

BETWEEN_NUMBERS = 0.3

CROSSING = 0.04

MOSTLY = 0.6

TOUCHING = 0.5


@dataclass(frozen=True, slots=True)
class Columns:
    """The stretches across the page in which the columns' words stand, from left to right."""

    spans: tuple[tuple[float, float], ...]

    @property
    def cuts(self) -> tuple[float, ...]:
        """The middle of the white space between neighbours."""
        return tuple((left[1] + right[0]) / 2 for left, right in pairwise(self.spans))

    def places(self, box: Box) -> range:
        """The columns whose words the box stands over or under, or the nearest one."""
        met = [
            place for place, (x0, x1) in enumerate(self.spans) if min(x1, box.x1) - max(x0, box.x0) > TOUCHING
        ]
        if met:
            return range(met[0], met[-1] + 1)
        nearest = bisect_right(self.cuts, (box.x0 + box.x1) / 2)
        return range(nearest, nearest + 1)

    def crossed(self, line: Line) -> int:
        """How many of the strips between columns a word of the line covers."""
        return sum(any(word.box.x0 < cut < word.box.x1 for word in line.words) for cut in self.cuts)

    def bridged(self, line: Line) -> int:
        """How many words of the line stand over two columns or more."""
        return sum(len(self.places(word.box)) > 1 for word in line.words)

    def holds(self, box: Box) -> bool:
        """Whether the box stands over or under the words of some column."""
        return any(min(x1, box.x1) - max(x0, box.x0) > TOUCHING for x0, x1 in self.spans)


def columns_of(lines: Sequence[Line]) -> Columns:
    """The columns that the lines' words leave apart; one column where they leave no strip of white space."""
    allowed = int(CROSSING * len(lines))
    size = max(line.size for line in lines)
    edges = sorted((place, step) for line in lines for word in line.words for place, step in _ends(word.box))
    spans: list[list[float]] = []
    covered = 0
    for place, step in edges:
        before, covered = covered, covered + step
        if before <= allowed < covered:
            if spans and not _is_strip(spans[-1][1], place, lines, size):
                continue
            spans.append([place, place])
        elif covered <= allowed < before:
            spans[-1][1] = place
    return Columns(tuple((x0, x1) for x0, x1 in spans))


def _ends(box: Box) -> tuple[tuple[float, int], tuple[float, int]]:
    return (round(box.x0, 2), 1), (round(box.x1, 2), -1)


def _is_strip(left: float, right: float, lines: Sequence[Line], size: float) -> bool:
    """Whether the white space is wide enough to part columns; before and between numbers less is enough."""
    width = (right - left) / size
    if width >= NARROWEST:
        return True
    if width < BETWEEN_NUMBERS:
        return False
    sides = [_beside(line.words, (left + right) / 2) for line in lines]
    both = [(before, after) for before, after in sides if before is not None and after is not None]
    numbers = sum(after.number and (before.number or width >= BEFORE_NUMBERS) for before, after in both)
    return bool(both) and numbers >= MOSTLY * len(both)


def _beside(words: Sequence[Word], place: float) -> tuple[Word | None, Word | None]:
    before = [word for word in words if word.box.x1 <= place]
    after = [word for word in words if word.box.x0 >= place]
    return (before[-1] if before else None), (after[0] if after else None)
