"""The characters a page prints, in order from top to bottom, found before any table is looked for."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from unicodedata import category, normalize

from extract.geometry import Box
from extract.readers.page import Glyph
from extract.tables.agreement import UNPRINTED

ABOVE = 0.25


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
        (base - size * ABOVE, (x0 + x1) / 2, size, text) for text, x0, _, x1, _, base, size, _, _, _ in glyphs
    ]
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


_BLANKS = {code: None for code in range(128) if not chr(code).isprintable() or chr(code) == " "}


@lru_cache(maxsize=16384)
def _plain(text: str) -> str:
    return "".join([sign for sign in normalize("NFKD", text) if category(sign) not in UNPRINTED])
