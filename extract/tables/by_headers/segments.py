"""Segments: stretches of one line that white space sets apart from their neighbours."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.numbers.looks import is_value_like
from extract.page.content import Glyph, PageContent, is_bold
from extract.page.geometry import Box, around
from extract.page.lines import NUMBER_GAP, row_text

COLUMN_GAP = 0.75

FEWEST_GAPS, EVEN, WIDEST_GAP = 4, 1.8, 3.0

MOSTLY, SOME, EQUAL = 0.6, 0.4, 1.1

BLANK, MORE_THAN_BLANK = 0.28, 1.3

NUMERIC = re.compile(r"[-+<>≤≥=$€%(]{0,3} ?[0-9][0-9.,]*[%)*]{0,3}")


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch of a line: its glyphs from left to right, its text and its box."""

    glyphs: tuple[Glyph, ...]
    text: str
    box: Box
    baseline: float
    size: float
    bold: bool

    @property
    def value_like(self) -> bool:
        """Whether the text reads like a printed value: short, mostly not letters, with a digit or a status
        sign."""
        return is_value_like(self.text)


def segment_lines(rows: Sequence[Sequence[Glyph]], page: PageContent) -> tuple[tuple[Segment, ...], ...]:
    """Lines of glyphs from top to bottom, each cut into its segments from left to right."""
    return tuple(tuple(_segment(run, page) for run in _runs(row)) for row in rows)


def may_hold_table(rows: Sequence[Sequence[Glyph]], heads_values: Callable[[str], bool]) -> bool:
    """Whether some line has a gap as between columns and behind it a value or a header of values.

    A value may also end the text itself, behind a gap that is more than a blank: cells may stand as close as
    words.
    """
    cut = [_runs(row) for row in rows]
    texts = (row_text(run) for runs in cut for run in runs[1:])
    if any(is_value_like(text) or heads_values(text) for text in texts):
        return True
    return any(_ends_in_value(run) for runs in cut for run in runs)


def _ends_in_value(run: Sequence[Glyph]) -> bool:
    size = run[0].size
    words = _words(run, size)
    gaps = [right[0].x0 - left[-1].x1 for left, right in pairwise(words)]
    least = MORE_THAN_BLANK * min([BLANK * size, *gaps])
    tails = (place for place, gap in enumerate(gaps, start=1) if gap > least)
    return any(is_value_like(row_text([g for word in words[place:] for g in word])) for place in tails)


def _runs(row: Sequence[Glyph]) -> list[list[Glyph]]:
    """The line cut where the gap is wider than between words, or wider than a space between two numbers."""
    size = row[0].size
    if not any(right.x0 - left.x1 > NUMBER_GAP * size for left, right in pairwise(row)):
        return [list(row)]
    words = _words(row, size)
    if _is_justified(words, size):
        return [list(row)]
    runs = [words[0]]
    for word in words[1:]:
        gap = (word[0].x0 - runs[-1][-1].x1) / size
        numbers = gap > NUMBER_GAP and _is_number(word) and _is_number(_last_word(runs[-1]))
        if gap > COLUMN_GAP or numbers:
            runs.append(word)
        else:
            runs[-1] = runs[-1] + word
    return runs


def _is_justified(words: Sequence[Sequence[Glyph]], size: float) -> bool:
    """Whether the words are running text set to both margins: even gaps, most words in lower case; where the
    gaps are as good as equal, fewer will do."""
    gaps = [right[0].x0 - left[-1].x1 for left, right in pairwise(words)]
    lower = sum(word[0].text.islower() for word in words)
    if len(gaps) < FEWEST_GAPS or max(gaps) >= WIDEST_GAP * size:
        return False
    needed = SOME if max(gaps) <= EQUAL * min(gaps) else MOSTLY
    return max(gaps) <= EVEN * min(gaps) and lower >= needed * len(words)


def _words(row: Sequence[Glyph], size: float) -> list[list[Glyph]]:
    words = [[row[0]]]
    for glyph in row[1:]:
        if glyph.space_before or glyph.x0 - words[-1][-1].x1 > BLANK * size:
            words.append([glyph])
        else:
            words[-1].append(glyph)
    return words


def _last_word(run: Sequence[Glyph]) -> list[Glyph]:
    start = max((place for place, glyph in enumerate(run) if glyph.space_before), default=0)
    return list(run[start:])


def _is_number(word: Sequence[Glyph]) -> bool:
    return NUMERIC.fullmatch("".join(g.text for g in word)) is not None


def _segment(run: Sequence[Glyph], page: PageContent) -> Segment:
    bold = sum(is_bold(page.fonts[g.font]) for g in run) > len(run) / 2
    return Segment(
        tuple(run),
        row_text(run),
        around(run),
        max(g.baseline for g in run),
        max(g.size for g in run),
        bold,
    )
