"""The second reader, camelot's own text engine asked directly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from string import ascii_letters
from typing import Any
from unicodedata import normalize

from playa.encodingdb import name2unicode

from extract.errors import READING_AGAIN, library_errors
from extract.page.content import REPLACEMENT, Glyph, PageContent
from extract.page.lines import Way, laid_level
from extract.page.orientation import Upright, upright
from extract.page.tolerances import PAGE
from extract.readers.opened import OpenDocument
from schemas.texts import Text


def read_page(document: OpenDocument, page: PageContent) -> PageContent:
    """The characters of a page pdfium has read, in the same frame; rules and fonts are left to pdfium."""
    frame = page.frame or upright((0, 0, page.width, page.height), 0)
    with library_errors(READING_AGAIN):
        found = list(_glyphs(document.playa.pages[page.number - 1], frame))
    glyphs = laid_level([glyph for glyph, _ in found], [way for _, way in found])
    return replace(page, glyphs=glyphs, rules=(), fonts=())


def with_named_fonts(document: OpenDocument, page: PageContent) -> PageContent:
    """The page with the names of fonts that pdfium does not tell, as of those whose signs are drawn one by
    one (Type 3), each by the sign at the same place; the page itself where pdfium names them all."""
    if "" not in page.fonts:
        return page
    frame = page.frame or upright((0, 0, page.width, page.height), 0)
    names: dict[tuple[int, int], str] = {}
    with library_errors(READING_AGAIN):
        for item in document.playa.pages[page.number - 1].glyphs:
            x0, baseline = frame.point(*item.origin)
            names[round(x0), round(baseline)] = str(getattr(item.font, "fontname", None) or "")
    places = {name: place for place, name in enumerate(page.fonts)}
    unnamed = places[""]
    glyphs = tuple(
        glyph
        if glyph.font != unnamed or not (name := names.get((round(glyph.x0), round(glyph.baseline)), ""))
        else glyph._replace(font=places.setdefault(name, len(places)))
        for glyph in page.glyphs
    )
    return replace(page, glyphs=glyphs, fonts=tuple(places))


def named_ligatures(document: OpenDocument, page: PageContent) -> tuple[Glyph, ...]:
    """The signs that their font's encoding names as several letters, whatever its table of texts says, each
    with these letters, in the frame of the page pdfium has read."""
    frame = page.frame or upright((0, 0, page.width, page.height), 0)
    with library_errors(READING_AGAIN):
        return tuple(
            placed(item, letters, frame, False)[0]
            for item in document.playa.pages[page.number - 1].glyphs
            if (letters := _ligature(item))
        )


def _ligature(item: Any) -> str:
    letters = normalize("NFKC", meaning(name_of(item.font, item.cid)))
    return letters if len(letters) > 1 and letters.isalpha() else ""


def _is_guessed(item: Any) -> bool:
    """Whether nothing says which character it is: its font has no table of texts and a name of its own for
    it, and where no name of such a font means anything its codes are taken for characters.

    A name that is a letter and the code itself, as TeX gives, says that they are.
    """
    name = name_of(item.font, item.cid)
    if not name or getattr(item.font, "tounicode", None) is not None or meaning(name):
        return False
    return name.lstrip(ascii_letters) != str(item.cid)


def name_of(font: Any, code: int) -> str:
    """The name that the font's encoding has for the code of a character."""
    names = getattr(font, "encoding", None)
    name = names.get(code) if isinstance(names, dict) else None
    return name if isinstance(name, str) else ""


@lru_cache(maxsize=4096)
def meaning(name: str) -> str:
    """The text that a glyph's name stands for."""
    try:
        return name2unicode(name) if name else ""
    except (KeyError, ValueError):
        return ""


def media_box(document: OpenDocument, number: int) -> tuple[float, float, float, float]:
    """The sheet of a page that takes it from its parents, as (left, bottom, right, top) in points.

    Raises TruncatedPdf where it is not four numbers.
    """
    with library_errors(Text("leer el tamaño de una página", "reading the size of a page")):
        left, bottom, right, top = (float(side) for side in document.playa.pages[number - 1].mediabox)
    return left, bottom, right, top


def _glyphs(page: Any, frame: Upright) -> Iterator[tuple[Glyph, Way]]:
    """The visible characters, each with the way it runs; the height of a line is taken from the text's
    size."""
    spaced = True
    for item in page.glyphs:
        text = REPLACEMENT if _is_guessed(item) else item.text or ""
        if not text.strip():
            spaced = True
            continue
        yield placed(item, text, frame, spaced)
        spaced = False


def placed(item: Any, text: str, frame: Upright, spaced: bool) -> tuple[Glyph, Way]:
    """A character of playa with a text as a glyph in a frame, and the way it runs."""
    (x, y), (right, up), size = item.origin, item.displacement, item.size
    (x0, y0), (x1, y1) = frame.point(x, y), frame.point(x + right, y + up)
    above, below = PAGE.ascent * size, PAGE.descent * size
    if abs(x1 - x0) >= abs(y1 - y0):
        return Glyph(text, x0, y0 - above, x1, y0 + below, y0, size, 0, spaced), "level"
    if y1 < y0:
        return Glyph(text, x0 - above, y1, x0 + below, y0, y0, size, 0, spaced), "up"
    return Glyph(text, x0 - below, y0, x0 + above, y1, y0, size, 0, spaced), "down"
