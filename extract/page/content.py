"""What a reader sees on one upright page: glyphs, rules and fonts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Literal, NamedTuple
from unicodedata import category

from extract.page.by_height import ByHeight
from extract.page.geometry import Box
from extract.page.orientation import Upright

REPLACEMENT = "\ufffd"

UNPRINTABLE = frozenset(("Cc", "Cs", "Cn"))


def printable(text: str) -> str:
    """The text with a replacement sign for what no file or screen can hold: controls, halves of pairs."""
    if text.isprintable():
        return text
    return "".join(REPLACEMENT if category(sign) in UNPRINTABLE and sign != "\n" else sign for sign in text)


class Glyph(NamedTuple):
    """One printed character; lengths in points on the upright page, `font` an index into the page's fonts.

    `space_before` says that the PDF's own text has white space between this glyph and the one before it.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    font: int
    space_before: bool
    confidence: float | None = None

    @property
    def box(self) -> Box:
        return Box(self.x0, self.top, self.x1, self.bottom)

    @property
    def center(self) -> tuple[float, float]:
        """The point that decides which cell the glyph belongs to: middle of its width, on its x-height."""
        return (self.x0 + self.x1) / 2, self.baseline - self.size * 0.25


@dataclass(frozen=True, slots=True)
class Rule:
    """One thin drawn line, as its box; a line is as long as the longer side."""

    box: Box

    @property
    def horizontal(self) -> bool:
        return self.box.width >= self.box.height

    @property
    def length(self) -> float:
        return max(self.box.width, self.box.height)


@dataclass(frozen=True, slots=True)
class Paper:
    """The upright sheet the page is cut from, in points: readers that don't crop measure from its edges.

    `left` and `top` say how far the page's left and upper edges lie inside the sheet's.
    """

    left: float
    top: float
    height: float


Reason = Literal["off-page", "invisible", "white", "layer", "covered", "cut", "unseen", "doubled", "struck"]


@dataclass(frozen=True, slots=True)
class HiddenGlyph:
    """One glyph that is not seen where it stands, was printed there before or is struck out, and why it is
    set aside."""

    glyph: Glyph
    reason: Reason


Mark = Literal[
    "form-field", "annotation", "cut-word", "crossed", "spaced", "composed", "named", "recognised", "unlike"
]

READ_SIGNS: frozenset[Mark] = frozenset(("named", "recognised", "unlike"))
"""Marks of signs of which the PDF does not say what they are, whichever reader is asked."""

NOT_AS_IN_FILE: frozenset[Mark] = READ_SIGNS | {"composed"}
"""Marks of signs that are others than the PDF's own text has."""


@dataclass(frozen=True, slots=True)
class NotedGlyph:
    """One glyph that is read and told: it was written into a form or on the page, belongs to a word of which
    the page shows the greater part or whose signs stand apart, has its accent drawn over it, something is
    drawn over it that may strike it out, its font's name of it or its picture alone says which it is, or it
    is no digit though the PDF says so."""

    glyph: Glyph
    mark: Mark


@dataclass(frozen=True, slots=True)
class PageContent:
    """One page as pdfium reads it; `number` is 1-based, `fonts` are the base names of its fonts.

    `source` says whether the glyphs are the page's own text or recognised on its picture ("ocr").
    `hidden` are the glyphs the page holds but does not show or shows struck out, `noted` those of its glyphs
    that there is something to tell of; `outlines` are shapes and pictures that may be signs, `areas` shapes
    too large for signs, `bars` boxes that are filled and `ways` bent lines, as those of charts. `rotation`
    and `frame` set the text upright; `turned` says that the page itself would show it otherwise. A page that
    is not `pictured` draws no picture.
    """

    number: int
    width: float
    height: float
    rotation: int
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]
    fonts: tuple[str, ...]
    paper: Paper
    hidden: tuple[HiddenGlyph, ...] = ()
    frame: Upright | None = None
    turned: bool = False
    source: str = "text"
    noted: tuple[NotedGlyph, ...] = ()
    outlines: tuple[Box, ...] = ()
    areas: tuple[Box, ...] = ()
    bars: tuple[Box, ...] = ()
    ways: tuple[Box, ...] = ()
    pictured: bool = True
    _found: dict[str, ByHeight[Glyph]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def glyphs_in(self, box: Box) -> tuple[Glyph, ...]:
        """The glyphs whose centre lies in the box, in the PDF's own order."""
        if "glyphs" not in self._found:
            self._found["glyphs"] = ByHeight(self.glyphs, lambda glyph: glyph.center[1])
        near, x0, x1 = self._found["glyphs"].between(box.top, box.bottom), box.x0, box.x1
        beside = [g for g in near if x0 <= (g.x0 + g.x1) / 2 < x1]
        return tuple([g for g in beside if box.holds(*g.center)])


BOLD_WORDS = ("bold", "black", "heavy", "semibold", "demi")


@cache
def is_bold(font: str) -> bool:
    """Whether a font's base name says that it is bold."""
    return any(word in font.casefold() for word in BOLD_WORDS)


@cache
def is_italic(font: str) -> bool:
    """Whether a font's base name says that it is slanted."""
    return "italic" in font.casefold() or "oblique" in font.casefold()


SCAN = "ocr"
