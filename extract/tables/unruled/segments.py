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
from extract.page.lines import is_parted, row_text
from extract.page.tolerances import PAGE
from extract.tables.unruled.tolerances import UNRULED

LEADERS = re.compile(r"(?<![.…·_])(?<![.…·_]\s)(?:[.…·_]\s?){4,}$")

LAST_DOT = re.compile(r"[.…·_]$")

LEADER_SIGNS = frozenset(".…·_")

NUMBER = re.compile(r"[-+−–<>≤≥±=$€£¥%(]{0,3}[0-9][0-9.,'’:/]*[)%*†]{0,4}|[-–—.·]|[*†]{1,3}")

CAPTION = re.compile(r"\W*(?:table|tabla|cuadro|figure|fig\.|figura|gr[áa]fico|chart|source|fuente)\b", re.I)


@dataclass(frozen=True, slots=True)
class Spacing:
    """The least white space between two words and between two segments, in text sizes; between two numbers
    less is enough for segments."""

    words: float
    segments: float
    number: re.Pattern[str]

    def are_numbers(self, left: Word, right: Word) -> bool:
        return all(self.number.fullmatch(word.text) for word in (left, right))


PLAIN_NUMBER = re.compile(r"[-+<>≤≥=$€%(]{0,3} ?[0-9][0-9.,]*[%)*]{0,3}")


def under_headers() -> Spacing:
    """How words and cells are told where header words tell the columns."""
    return Spacing(PAGE.word_gap, UNRULED.segment_gap, PLAIN_NUMBER)


def by_white_space() -> Spacing:
    """How words and cells are told where nothing but white space tells the columns."""
    return Spacing(UNRULED.aligned_word_gap, UNRULED.aligned_segment_gap, NUMBER)


@dataclass(frozen=True)
class Word:
    """Glyphs without white space between them, from left to right."""

    glyphs: tuple[Glyph, ...]

    @cached_property
    def box(self) -> Box:
        return around(self.glyphs)

    @cached_property
    def text(self) -> str:
        return "".join([glyph.text for glyph in self.glyphs])

    @property
    def number(self) -> bool:
        return NUMBER.fullmatch(self.text) is not None


@dataclass(frozen=True)
class Segment:
    """Neighbouring words of a line that stand no wider apart than words do; `bold` says that most are."""

    words: tuple[Word, ...]
    baseline: float
    size: float
    bold: bool

    @cached_property
    def glyphs(self) -> tuple[Glyph, ...]:
        return tuple(glyph for word in self.words for glyph in word.glyphs)

    @cached_property
    def box(self) -> Box:
        return around(self.glyphs)

    @cached_property
    def text(self) -> str:
        return row_text(self.glyphs)

    @cached_property
    def value_like(self) -> bool:
        """Whether the text reads like a printed value: short, mostly not letters, with a digit or a status
        sign."""
        return is_value_like(self.text)

    @property
    def wordy(self) -> bool:
        """Whether it has as many words as a sentence has."""
        return len(self.words) >= UNRULED.prose_words


@dataclass(frozen=True)
class Line:
    """One line of the page from left to right."""

    segments: tuple[Segment, ...]
    baseline: float
    size: float

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for segment in self.segments for word in segment.words)

    @cached_property
    def box(self) -> Box:
        return around(word.box for word in self.words)

    @property
    def tabular(self) -> bool:
        return len(self.segments) > 1

    @cached_property
    def data(self) -> bool:
        """Whether a value stands apart from something to its left."""
        return any(segment.value_like for segment in self.segments[1:])

    @property
    def prose(self) -> bool:
        """Whether the line reads as running text, with no value apart from it."""
        return not self.data and any(segment.wordy for segment in self.segments)


def words_of(row: Sequence[Glyph], size: float, spacing: Spacing) -> list[Word]:
    """The words of a line of glyphs of the text size: a space of the PDF's own parts them, or white space."""
    runs, gap = [[row[0]]], spacing.words * size
    for glyph in row[1:]:
        if is_parted(runs[-1][-1], glyph, gap):
            runs.append([glyph])
        else:
            runs[-1].append(glyph)
    return [Word(tuple(run)) for run in runs]


def _parted(words: Sequence[Word], size: float, spacing: Spacing) -> list[list[Word]]:
    """The words in runs: parted by more white space than stands between words, or between two numbers."""
    runs = [[words[0]]]
    for left, right in pairwise(words):
        gap = (right.box.x0 - left.box.x1) / size
        if gap > spacing.segments or (gap > PAGE.number_gap and spacing.are_numbers(left, right)):
            runs.append([right])
        else:
            runs[-1].append(right)
    return runs


def segment_of(words: Sequence[Word], fonts: Sequence[str]) -> Segment:
    """The segment that neighbouring words make; `fonts` are the names of the page's fonts."""
    glyphs = [glyph for word in words for glyph in word.glyphs]
    baseline, size = max(g.baseline for g in glyphs), max(g.size for g in glyphs)
    return Segment(tuple(words), baseline, size, is_mostly_bold(glyphs, fonts))


def part_of(segment: Segment, glyphs: Sequence[Glyph]) -> Segment:
    """Some neighbouring glyphs of a segment as one of their own, on the same baseline."""
    words = words_of(glyphs, segment.size, under_headers())
    return Segment(tuple(words), segment.baseline, segment.size, segment.bold)


def is_mostly_bold(glyphs: Sequence[Glyph], fonts: Sequence[str]) -> bool:
    """Whether more than half of the glyphs are bold."""
    return 2 * sum(is_bold(fonts[glyph.font]) for glyph in glyphs) > len(glyphs)


def segment_lines(rows: Sequence[Sequence[Glyph]], page: PageContent) -> tuple[tuple[Segment, ...], ...]:
    """Lines of glyphs from top to bottom, each cut into its segments from left to right; running text set to
    both margins stays one."""
    return tuple(tuple(segment_of(run, page.fonts) for run in runs) for runs in _cut_lines(rows))


def _cut_lines(rows: Sequence[Sequence[Glyph]]) -> list[list[list[Word]]]:
    """The runs of words of each line; what only looks like running text is cut, too, where each part stands
    over or under a cell of its own of the line right above or below."""
    cut = [_runs(row) for row in rows]
    return [
        parts
        if len(runs) == 1
        and len(parts := _parted(runs[0], row[0].size, under_headers())) > 1
        and any(_part_a_cell(parts, cut[near]) for near in (at - 1, at + 1) if _is_beside(rows, at, near))
        else runs
        for at, (row, runs) in enumerate(zip(rows, cut, strict=True))
    ]


def _is_beside(rows: Sequence[Sequence[Glyph]], place: int, other: int) -> bool:
    if not 0 <= other < len(rows):
        return False
    pitch = abs(rows[other][0].baseline - rows[place][0].baseline)
    return pitch <= UNRULED.header_pitch * rows[place][0].size


def _part_a_cell(parts: Sequence[Sequence[Word]], cells: Sequence[Sequence[Word]]) -> bool:
    """Whether each part stands over or under one cell, which no other part does."""
    boxes = [around(word.box for word in cell) for cell in cells]
    met = [
        [at for at, box in enumerate(boxes) if around(word.box for word in part).overlap_x(box) > 0]
        for part in parts
    ]
    places = [at for one in met for at in one]
    return all(len(one) == 1 for one in met) and len(places) == len(set(places))


def may_hold_table(
    rows: Sequence[Sequence[Glyph]], heads_values: Callable[[str], bool], names_card: Callable[[str], bool]
) -> bool:
    """Whether some line has a gap as between columns and behind it a value or a header of values, or before
    it what names a card.

    A value may also end the text itself, behind a gap that is more than a blank: cells may stand as close as
    words.
    """
    cut = [_runs(row) for row in rows]
    texts = (_text(run) for runs in cut for run in runs[1:])
    if any(is_value_like(text) or heads_values(text) for text in texts):
        return True
    if any(len(runs) > 1 and names_card(_text(runs[0])) for runs in cut):
        return True
    return any(_ends_in_value(run) for runs in cut for run in runs)


def _text(words: Sequence[Word]) -> str:
    return row_text([glyph for word in words for glyph in word.glyphs])


def _ends_in_value(words: Sequence[Word]) -> bool:
    gaps = _gaps(words)
    least = UNRULED.more_than_blank * min([PAGE.word_gap * words[0].glyphs[0].size, *gaps])
    tails = (place for place, gap in enumerate(gaps, start=1) if gap > least)
    return any(is_value_like(_text(words[place:])) for place in tails)


def _runs(row: Sequence[Glyph]) -> list[list[Word]]:
    size = row[0].size
    words = words_of(row, size, under_headers())
    return [words] if _is_justified(words, size) else _parted(words, size, under_headers())


def _is_justified(words: Sequence[Word], size: float) -> bool:
    """Whether the words are running text set to both margins: even gaps, most words in lower case; where the
    gaps are as good as equal, fewer will do. What the line lacked was less than one more word."""
    gaps = _gaps(words)
    if len(gaps) < UNRULED.fewest_justified_gaps or max(gaps) >= UNRULED.widest_justified_gap * size:
        return False
    spare = sum(gaps) - len(gaps) * PAGE.word_gap * size
    if spare > min(UNRULED.longest_word * size, sum(word.box.width for word in words)):
        return False
    lower = sum(word.glyphs[0].text.islower() for word in words)
    needed = UNRULED.some_lower_case if max(gaps) <= UNRULED.equal_gaps * min(gaps) else UNRULED.mostly
    return max(gaps) <= UNRULED.even_gaps * min(gaps) and lower >= needed * len(words)


def _gaps(words: Sequence[Word]) -> list[float]:
    return [right.glyphs[0].x0 - left.glyphs[-1].x1 for left, right in pairwise(words)]


def head_of(page: PageContent) -> float:
    """How far down the page its own content may begin, in points: above stands what repeats on pages."""
    return page.height * UNRULED.page_margin


def foot_of(page: PageContent) -> float:
    """Where the page's lower margin begins."""
    return page.height * (1 - UNRULED.page_margin)


def lines_of(rows: Sequence[Sequence[Glyph]]) -> tuple[Line, ...]:
    """Rows of glyphs, from top to bottom, as lines; leaders of dots count as white space."""
    found = (_line(row) for row in rows)
    return tuple(line for line in found if line is not None)


def _line(row: Sequence[Glyph]) -> Line | None:
    size = max([glyph.size for glyph in row])
    words = _without_leaders(words_of(row, size, by_white_space()), size)
    if not words:
        return None
    baseline = max([glyph.baseline for glyph in row if glyph.size == size])
    runs = _parted(words, size, by_white_space())
    return Line(tuple(Segment(tuple(run), baseline, size, bold=False) for run in runs), baseline, size)


def _without_leaders(words: Sequence[Word], size: float) -> list[Word]:
    """The words but those of leaders: four dots or more close together, alone or behind a text."""
    found: list[Word] = []
    dots: list[Word] = []
    for word in words:
        dotted = LEADER_SIGNS.issuperset(word.text.strip())
        if dots and (not dotted or word.box.x0 - dots[-1].box.x1 > UNRULED.leader_gap * size):
            found = _with_dots(found, dots)
            dots = []
        if dotted:
            dots.append(word)
        else:
            found.append(_clipped(word, LEADERS))
    return _with_dots(found, dots)


def _with_dots(words: list[Word], dots: Sequence[Word]) -> list[Word]:
    """The words with the dots behind them, or without where these lead: then one more at their end is one."""
    if sum(len(word.glyphs) for word in dots) < UNRULED.fewest_leader_dots:
        return [*words, *dots]
    return [*words[:-1], _clipped(words[-1], LAST_DOT)] if words else []


def _clipped(word: Word, end: re.Pattern[str]) -> Word:
    leaders = end.search(word.text)
    if leaders is None or leaders.start() == 0 or len(word.text) != len(word.glyphs):
        return word
    return Word(word.glyphs[: leaders.start()])
