"""Lines cut into words, and into the segments that white space sets apart from one another."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from extract.numbers.looks import is_value_like
from extract.page.content import Glyph, PageContent, is_bold
from extract.page.geometry import Box, around
from extract.page.lines import NUMBER_GAP, row_text

WORD_GAP = 0.2

STRETCH_GAP = 0.85

LEADERS = re.compile(r"(?:[.…·_]\s?){4,}$")

LAST_DOT = re.compile(r"[.…·_]$")

LEADER_SIGNS = frozenset(".…·_")

NUMBER = re.compile(r"[-+−–<>≤≥±=$€£¥%(]{0,3}[0-9][0-9.,'’:/]*[)%*†]{0,4}|[-–—.·]|[*†]{1,3}")

CAPTION = re.compile(r"\W*(?:table|tabla|cuadro|figure|fig\.|figura|gr[áa]fico|chart|source|fuente)\b", re.I)

PROSE_WORDS = 9

FEWEST_DOTS = 4

LEADER_GAP = 1.2


@dataclass(frozen=True, slots=True)
class Word:
    """Glyphs without white space between them."""

    glyphs: tuple[Glyph, ...]
    box: Box

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def number(self) -> bool:
        return NUMBER.fullmatch(self.text) is not None


@dataclass(frozen=True)
class Stretch:
    """Neighbouring words of a line that stand no wider apart than words do."""

    words: tuple[Word, ...]

    @cached_property
    def box(self) -> Box:
        return around(word.box for word in self.words)

    @cached_property
    def text(self) -> str:
        return row_text([glyph for word in self.words for glyph in word.glyphs])

    @cached_property
    def value_like(self) -> bool:
        return is_value_like(self.text)

    @property
    def wordy(self) -> bool:
        """Whether the stretch has as many words as a sentence has."""
        return len(self.words) >= PROSE_WORDS


@dataclass(frozen=True)
class Line:
    """One line of the page from left to right."""

    stretches: tuple[Stretch, ...]
    baseline: float
    size: float

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for stretch in self.stretches for word in stretch.words)

    @cached_property
    def box(self) -> Box:
        return around(word.box for word in self.words)

    @property
    def tabular(self) -> bool:
        return len(self.stretches) > 1

    @cached_property
    def data(self) -> bool:
        """Whether a value stands apart from something to its left."""
        return any(stretch.value_like for stretch in self.stretches[1:])

    @property
    def prose(self) -> bool:
        """Whether the line reads as running text, with no value apart from it."""
        return not self.data and any(stretch.wordy for stretch in self.stretches)


def lines_of(rows: Sequence[Sequence[Glyph]]) -> tuple[Line, ...]:
    """Rows of glyphs, from top to bottom, as lines; leaders of dots count as white space."""
    found = (_line(row) for row in rows)
    return tuple(line for line in found if line is not None)


def _line(row: Sequence[Glyph]) -> Line | None:
    size = max(glyph.size for glyph in row)
    words = _without_leaders(_words(row, size), size)
    if not words:
        return None
    stretches: list[list[Word]] = [[words[0]]]
    for left, right in pairwise(words):
        if _is_apart(left, right, size):
            stretches.append([right])
        else:
            stretches[-1].append(right)
    baseline = max(glyph.baseline for glyph in row if glyph.size == size)
    return Line(tuple(Stretch(tuple(words)) for words in stretches), baseline, size)


def _is_apart(left: Word, right: Word, size: float) -> bool:
    gap = (right.box.x0 - left.box.x1) / size
    return gap > STRETCH_GAP or (gap > NUMBER_GAP and left.number and right.number)


def _words(row: Sequence[Glyph], size: float) -> list[Word]:
    runs = [[row[0]]]
    for glyph in row[1:]:
        if glyph.space_before or glyph.x0 - runs[-1][-1].x1 > WORD_GAP * size:
            runs.append([glyph])
        else:
            runs[-1].append(glyph)
    return [Word(tuple(run), around(run)) for run in runs]


def _without_leaders(words: Sequence[Word], size: float) -> list[Word]:
    """The words but those of leaders: four dots or more close together, alone or behind a text."""
    found: list[Word] = []
    dots: list[Word] = []
    for word in words:
        dotted = LEADER_SIGNS.issuperset(word.text.strip())
        if dots and (not dotted or word.box.x0 - dots[-1].box.x1 > LEADER_GAP * size):
            found = _with_dots(found, dots)
            dots = []
        if dotted:
            dots.append(word)
        else:
            found.append(_clipped(word, LEADERS))
    return _with_dots(found, dots)


def _with_dots(words: list[Word], dots: Sequence[Word]) -> list[Word]:
    """The words with the dots behind them, or without where these lead: then one more at their end is one."""
    if sum(len(word.glyphs) for word in dots) < FEWEST_DOTS:
        return [*words, *dots]
    return [*words[:-1], _clipped(words[-1], LAST_DOT)] if words else []


def _clipped(word: Word, end: re.Pattern[str]) -> Word:
    leaders = end.search(word.text)
    if leaders is None or leaders.start() == 0 or len(word.text) != len(word.glyphs):
        return word
    kept = word.glyphs[: leaders.start()]
    return Word(kept, around(kept))


COLUMN_GAP = 0.75

FEWEST_GAPS, EVEN, WIDEST_GAP = 4, 1.8, 3.0

MOSTLY_LOWER, SOME, EQUAL = 0.6, 0.4, 1.1

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
    words = _words_of_run(run, size)
    gaps = [right[0].x0 - left[-1].x1 for left, right in pairwise(words)]
    least = MORE_THAN_BLANK * min([BLANK * size, *gaps])
    tails = (place for place, gap in enumerate(gaps, start=1) if gap > least)
    return any(is_value_like(row_text([g for word in words[place:] for g in word])) for place in tails)


def _runs(row: Sequence[Glyph]) -> list[list[Glyph]]:
    """The line cut where the gap is wider than between words, or wider than a space between two numbers."""
    size = row[0].size
    if not any(right.x0 - left.x1 > NUMBER_GAP * size for left, right in pairwise(row)):
        return [list(row)]
    words = _words_of_run(row, size)
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
    needed = SOME if max(gaps) <= EQUAL * min(gaps) else MOSTLY_LOWER
    return max(gaps) <= EVEN * min(gaps) and lower >= needed * len(words)


def _words_of_run(row: Sequence[Glyph], size: float) -> list[list[Glyph]]:
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
