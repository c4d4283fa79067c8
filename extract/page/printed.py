"""What a page prints, found before any table: its characters from top to bottom and its numbers; and what
reading leaves of the page."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple
from unicodedata import category, normalize

from extract.page.cells import RawTable
from extract.page.content import Glyph
from extract.page.findings import Finding
from extract.page.geometry import Box
from extract.page.lines import TextLine
from extract.page.tolerances import PAGE

SOFT_HYPHEN = "\u00ad"

UNPRINTED = ("Zs", "Zl", "Zp", "Cc", "Cf")

_BLANKS = {code: None for code in range(128) if category(chr(code)) in UNPRINTED}


def squash(text: str) -> str:
    """Text as compared between readers: one form for equal characters, nothing that leaves no mark."""
    if text.isascii():
        return text.translate(_BLANKS)
    plain = normalize("NFKC", text)
    return "".join([sign for sign in plain if sign == SOFT_HYPHEN or category(sign) not in UNPRINTED])


@dataclass(frozen=True, slots=True)
class PrintedText:
    """A page's characters from top to bottom; `xs` and `ys` are the points that tell where each belongs and
    `sizes` their type, all in points on the upright page."""

    texts: tuple[str, ...]
    xs: array[float]
    ys: array[float]
    sizes: array[float]

    def inside(self, box: Box) -> list[int]:
        """The places of the characters in the box; its left and upper edges belong to it."""
        first, last = bisect_left(self.ys, box.top), bisect_left(self.ys, box.bottom)
        x0, x1 = box.x0, box.x1
        return [place for place, x in enumerate(self.xs[first:last], first) if x0 <= x < x1]

    def with_more(self, other: PrintedText) -> PrintedText:
        """The characters of both."""
        return _sorted([*self._rows(), *other._rows()])

    def _rows(self) -> Iterator[tuple[float, float, float, str]]:
        return zip(self.ys, self.xs, self.sizes, self.texts, strict=True)

    def text(self, places: Sequence[int]) -> str:
        return "".join(itemgetter(*places)(self.texts)) if places else ""

    def around(self, places: Sequence[int]) -> Box:
        """The box that holds the characters, about as large as their type."""
        reach = max(self.sizes[place] for place in places) / 2
        xs, ys = [self.xs[place] for place in places], [self.ys[place] for place in places]
        return Box(min(xs) - reach, min(ys) - reach, max(xs) + reach, max(ys) + reach).rounded()


def printed_text(glyphs: Sequence[Glyph]) -> PrintedText:
    """The characters of the glyphs, as those are told to belong to cells."""
    found = [
        (base - size * PAGE.above_baseline, (x0 + x1) / 2, size, text)
        for text, x0, _, x1, _, base, size, _, _, _ in glyphs
    ]
    return _sorted(found)


def _sorted(found: list[tuple[float, float, float, str]]) -> PrintedText:
    found.sort()
    return PrintedText(
        tuple([text for _, _, _, text in found]),
        array("d", [x for _, x, _, _ in found]),
        array("d", [y for y, _, _, _ in found]),
        array("d", [size for _, _, size, _ in found]),
    )


def characters(text: str) -> str:
    """The characters of a text that leave a mark, sorted, in one form for equal ones."""
    return "".join(sorted(text.translate(_BLANKS) if text.isascii() else _plain(text)))


@lru_cache(maxsize=16384)
def _plain(text: str) -> str:
    return "".join([sign for sign in normalize("NFKD", text) if category(sign) not in UNPRINTED])


SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"

NUMERALS = "¼-¾⅐-↋①-⓿❶-➓"

NUMBER = re.compile(rf"[0-9]+(?:[.,'’][0-9]+)*|[{SUPERSCRIPTS}]+|[{NUMERALS}]|[^\D0-9]+")

NUMERAL = re.compile(rf"[{SUPERSCRIPTS}{NUMERALS}]|\d")

ASCII_DIGITS = frozenset("0123456789")

SEPARATORS = frozenset(".,'’")


class NumberToken(NamedTuple):
    """One printed number: its digits and separators, and its place on the upright page in points.

    `before` and `after` are the white space beside it on its line, in sizes of its text; None where the PDF
    puts no other character of that line next to it. `raised` tells a footnote mark.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    raised: bool
    before: float | None
    after: float | None

    @property
    def box(self) -> Box:
        return Box(self.x0, self.top, self.x1, self.bottom)

    @property
    def center(self) -> tuple[float, float]:
        """The point that tells where it belongs, as that of its characters."""
        return (self.x0 + self.x1) / 2, self.baseline - self.size * 0.25


@lru_cache(maxsize=16384)
def numbers_in(text: str) -> tuple[str, ...]:
    """The numbers of a text in its order, raised digits as plain ones."""
    return tuple(plain(found) for found in NUMBER.findall(text))


def plain(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFKC", text).replace("⁄", "/")


def number_tokens(glyphs: Sequence[Glyph]) -> tuple[NumberToken, ...]:
    """The numbers the glyphs print, in the PDF's own order; lengths in points."""
    runs: list[tuple[int, int]] = []
    for place, glyph in enumerate(glyphs):
        text = glyph.text
        if text not in ASCII_DIGITS and (text.isascii() or not NUMERAL.match(text)):
            continue
        if runs and _goes_on(glyphs, runs[-1][1], place):
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return tuple(_token(glyphs, first, last) for first, last in runs)


def _goes_on(glyphs: Sequence[Glyph], last: int, place: int) -> bool:
    """Whether the digit at `place` goes on with the number that ends at `last`, maybe behind a separator."""
    before, glyph = glyphs[last], glyphs[place]
    if _kind(before.text) != _kind(glyph.text) or _kind(glyph.text) == "single":
        return False
    if place == last + 1:
        return _follows(before, glyph)
    between = glyphs[last + 1]
    if place != last + 2 or between.text not in SEPARATORS or glyph.text not in ASCII_DIGITS:
        return False
    return _follows(before, between) and _follows(between, glyph)


def _kind(text: str) -> str:
    if text in ASCII_DIGITS:
        return "digit"
    if text in SUPERSCRIPTS:
        return "superscript"
    return "other" if text.isdecimal() else "single"


def _follows(before: Glyph, glyph: Glyph) -> bool:
    near = -PAGE.overlap * glyph.size < glyph.x0 - before.x1 <= PAGE.word_gap * glyph.size
    return near and not glyph.space_before and abs(glyph.baseline - before.baseline) < PAGE.hair


def _token(glyphs: Sequence[Glyph], first: int, last: int) -> NumberToken:
    head, tail = glyphs[first], glyphs[last]
    own = glyphs[first : last + 1]
    left = glyphs[first - 1] if first else None
    right = glyphs[last + 1] if last + 1 < len(glyphs) else None
    text = "".join([glyph.text for glyph in own])
    return NumberToken(
        plain(text),
        head.x0,
        min([glyph.top for glyph in own]),
        tail.x1,
        max([glyph.bottom for glyph in own]),
        head.baseline,
        head.size,
        text[0] in SUPERSCRIPTS or _raised(head, left) or _raised(head, right),
        _gap(left, head) if left else None,
        _gap(tail, right) if right else None,
    )


def _raised(glyph: Glyph, beside: Glyph | None) -> bool:
    """Whether the glyph is set small and above the baseline of the one beside it."""
    if beside is None or glyph.size > PAGE.small * beside.size:
        return False
    near = max(glyph.x0 - beside.x1, beside.x0 - glyph.x1) < beside.size
    return near and PAGE.raised * beside.size < beside.baseline - glyph.baseline < beside.size


def _gap(left: Glyph, right: Glyph) -> float | None:
    """The white space between two neighbours of one line, in sizes; None where they stand on two lines."""
    size = max(left.size, right.size)
    if abs(left.baseline - right.baseline) > 0.5 * size or right.x0 < left.x0:
        return None
    return round((right.x0 - left.x1) / size, 2) if size else None


@dataclass(frozen=True, slots=True)
class PageReading:
    """What one page holds: the lines outside its tables and the tables, both from top to bottom.

    `numbers` are all that it prints, found before any table and in the PDF's own order; `printed` are its
    characters, None where nothing is to be compared with them. `aside` are lines that earlier pages print as
    well: running titles and letterheads, of no paragraph and no table. `source` says how it was read, from
    its text or its picture.
    """

    number: int
    width: float
    height: float
    lines: tuple[TextLine, ...]
    tables: tuple[RawTable, ...]
    findings: tuple[Finding, ...] = ()
    numbers: tuple[NumberToken, ...] = ()
    printed: PrintedText | None = None
    aside: tuple[TextLine, ...] = ()
    source: str = "text"
