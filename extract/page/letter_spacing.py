"""Letters and digits of one word that are set as far apart as words are: M E T A, 1 4 8."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.page.content import Glyph, NotedGlyph, PageContent
from extract.page.geometry import Box
from extract.page.tolerances import PAGE

GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?|\d+[.,]\d{1,2}%?")
"""A number whose separators stand as far from its digits as these from each other."""

Spot = tuple[int, int]


def closed_up(page: PageContent, second: Callable[[PageContent], PageContent]) -> PageContent:
    """The page with the signs of such words each as wide as they stand apart, and noted.

    What says that they are one word is the width that the file itself gives each sign, as the `second` reader
    measures it, or that all signs of a line stand alone, equally far apart, and its words much farther.
    """
    gaps = [place for place in range(1, len(page.glyphs)) if _may_be_one(page.glyphs, place)]
    if not gaps:
        return page
    gaps = _without_rules(page, gaps)
    of_lines = {place for line in _lines_apart(page.glyphs, gaps) for place in line}
    rest = [place for place in gaps if place not in of_lines]
    by_width = _going_on(second(page).glyphs) if rest else frozenset()
    going_on = (place for place in rest if _is_evenly_set(page.glyphs, place, by_width))
    places = sorted(of_lines.union(going_on))
    return _widened(page, places) if places else page


def _may_be_one(glyphs: Sequence[Glyph], place: int) -> bool:
    """Whether two signs stand apart, each alone, and no farther than signs of a word may."""
    before, glyph = glyphs[place - 1], glyphs[place]
    if before.baseline != glyph.baseline or before.size != glyph.size:
        return False
    gap = glyph.x0 - before.x1
    apart = gap > PAGE.word_gap * glyph.size or (glyph.space_before and gap > PAGE.tight * glyph.size)
    if not apart or gap > PAGE.letters_apart * glyph.size:
        return False
    return not (_is_tight(glyphs, place - 1) or _is_tight(glyphs, place + 1))


def _is_tight(glyphs: Sequence[Glyph], place: int) -> bool:
    """Whether the glyph stands right behind the one before it."""
    if not 0 < place < len(glyphs):
        return False
    before, glyph = glyphs[place - 1], glyphs[place]
    return before.baseline == glyph.baseline and abs(glyph.x0 - before.x1) <= PAGE.tight * glyph.size


def _without_rules(page: PageContent, gaps: Sequence[int]) -> list[int]:
    """The gaps through which no line runs down the page: such a line parts columns."""
    upright = [rule.box for rule in page.rules if not rule.horizontal]
    return [place for place in gaps if not any(_parts(line, page.glyphs, place) for line in upright)]


def _parts(line: Box, glyphs: Sequence[Glyph], place: int) -> bool:
    middle = (line.x0 + line.x1) / 2
    between = glyphs[place - 1].center[0] < middle < glyphs[place].center[0]
    return between and line.top <= glyphs[place].center[1] <= line.bottom


def _lines_apart(glyphs: Sequence[Glyph], gaps: Collection[int]) -> Iterator[list[int]]:
    """Of each line whose signs all stand alone and equally far apart the places of those that go on with a
    word, where its words are such as nobody would read sign by sign."""
    known = frozenset(gaps)
    end = 0
    for place in gaps:
        if place <= end:
            continue
        first, end = place - 1, place
        while end + 1 < len(glyphs) and _same_line(glyphs[end], glyphs[end + 1]):
            end += 1
        while first and _same_line(glyphs[first - 1], glyphs[first]):
            first -= 1
        words = [word for word in _words_of(glyphs, range(first, end + 1)) if known.issuperset(word[1:])]
        if _are_words(["".join(glyphs[place].text for place in word) for word in words]):
            yield [place for word in words for place in word[1:]]


def _same_line(before: Glyph, glyph: Glyph) -> bool:
    gap = (glyph.x0 - before.x1) / glyph.size if glyph.size else 0.0
    level = before.baseline == glyph.baseline and before.size == glyph.size
    return level and -PAGE.tight < gap <= PAGE.words_apart


def _words_of(glyphs: Sequence[Glyph], line: range) -> list[list[int]]:
    """The places of each word's signs, of words whose signs stand apart; none where those of others do, or
    the gaps are not of two kinds, within words and between."""
    tight, near = (share * glyphs[line[0]].size for share in (PAGE.tight, PAGE.same_gap))
    widths = [glyphs[b].x0 - glyphs[a].x1 for a, b in pairwise(line)]
    least = min(gap for gap in widths if gap > tight)
    words, kinds = [[line[0]]], [set[bool]()]
    for place, gap in zip(line[1:], widths, strict=True):
        if least + near < gap < PAGE.wider * least:
            return []
        if gap <= least + near:
            words[-1].append(place)
            kinds[-1].add(gap > tight)
        else:
            words.append([place])
            kinds.append(set())
    if {True, False} in kinds:
        return []
    return [word for word, kind in zip(words, kinds, strict=True) if kind == {True}]


def _are_words(words: Sequence[str]) -> bool:
    """Whether these are capitals, and enough not to be marks or a list of letters, or a number with its
    separators."""
    if any(GROUPED.fullmatch(word) for word in words):
        return all(GROUPED.fullmatch(word) or word.isalpha() for word in words)
    letters = [word for word in words if len(word) >= PAGE.fewest_spaced and word.rstrip(".:").isupper()]
    return sum(map(len, letters)) >= PAGE.fewest_capitals and not any(map(_is_series, words))


def _is_series(word: str) -> bool:
    """Whether the letters are marks, all alike, or count in the order of the alphabet."""
    steps = {ord(b) - ord(a) for a, b in pairwise(word)}
    return word.isalpha() and steps in ({0}, {1})


def _going_on(glyphs: Sequence[Glyph]) -> frozenset[Spot]:
    """Where a sign begins just where the one before it ends by its own width in the file."""
    return frozenset(
        _spot(glyph)
        for before, glyph in pairwise(glyphs)
        if not glyph.space_before
        and abs(glyph.x0 - before.x1) <= PAGE.hair
        and abs(glyph.baseline - before.baseline) <= PAGE.hair
    )


def _spot(glyph: Glyph) -> Spot:
    return round(glyph.x0), round(glyph.baseline)


def _is_evenly_set(glyphs: Sequence[Glyph], place: int, by_width: frozenset[Spot]) -> bool:
    """Whether the glyph goes on with the one before, and those beside them, if they do, stand as far apart:
    of a word whose last sign alone is made wide, the next one is another word."""
    if not _goes_on(glyphs, place, by_width):
        return False
    own = glyphs[place].x0 - glyphs[place - 1].x1
    beside = (at for at in (place - 1, place + 1) if 0 < at < len(glyphs) and _goes_on(glyphs, at, by_width))
    near = PAGE.same_gap * glyphs[place].size
    return all(abs(glyphs[at].x0 - glyphs[at - 1].x1 - own) <= near for at in beside)


def _goes_on(glyphs: Sequence[Glyph], place: int, by_width: frozenset[Spot]) -> bool:
    x, y = _spot(glyphs[place])
    near = any((x + right, y + down) in by_width for right in (-1, 0, 1) for down in (-1, 0, 1))
    return near and glyphs[place].baseline == glyphs[place - 1].baseline


def _widened(page: PageContent, places: Sequence[int]) -> PageContent:
    """The page with the glyph before each of the places as wide as reaches to it."""
    glyphs = list(page.glyphs)
    for place in places:
        glyphs[place - 1] = glyphs[place - 1]._replace(x1=glyphs[place].x0)
        glyphs[place] = glyphs[place]._replace(space_before=False)
    told = sorted({*places, *(place - 1 for place in places)})
    noted = (*page.noted, *(NotedGlyph(glyphs[place], "spaced") for place in told))
    return replace(page, glyphs=tuple(glyphs), noted=noted)
