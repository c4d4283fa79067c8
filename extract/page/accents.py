"""Accents that a page sets as signs of their own, over a letter or behind it, made one letter with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from unicodedata import combining, normalize

from extract.page.content import Glyph, NotedGlyph, PageContent
from extract.page.tolerances import PAGE

OVER_LETTERS = {
    "`": "\u0300",
    "´": "\u0301",
    "ˆ": "\u0302",
    "^": "\u0302",
    "˜": "\u0303",
    "~": "\u0303",
    "¨": "\u0308",
    "˚": "\u030a",
    "ˇ": "\u030c",
    "¸": "\u0327",
}
"""Signs that are accents where they are drawn over a letter, each as the mark that Unicode joins to one."""

DOTLESS = {"ı": "i", "ȷ": "j"}


def with_accents(page: PageContent) -> PageContent:
    """The page with these letters whole; those whose accent is a sign like any other are noted."""
    if all(map(_is_common, page.glyphs)):
        return page
    glyphs, drawn = _joined(page.glyphs)
    noted = (NotedGlyph(glyphs[place], "composed") for place in drawn)
    return replace(page, glyphs=tuple(glyphs), noted=(*page.noted, *noted))


def _is_common(glyph: Glyph) -> bool:
    return glyph.text.isalnum() or (glyph.text not in OVER_LETTERS and not any(map(combining, glyph.text)))


def _joined(glyphs: Sequence[Glyph]) -> tuple[Sequence[Glyph], list[int]]:
    """The glyphs without the accents that belong to others, and the places of the letters they are drawn
    over; what is given where there is none."""
    whole, gone, drawn = list(glyphs), set[int](), set[int]()
    for place, accent in enumerate(glyphs):
        mark = OVER_LETTERS.get(accent.text, accent.text)
        if len(mark) > 1 or not combining(mark):
            continue
        base = place - 1 if mark == accent.text else _under(glyphs, place)
        letter = _composed(whole[base].text, mark) if base >= 0 else ""
        if letter:
            whole[base] = whole[base]._replace(text=letter)
            gone.add(place)
            drawn.update({base} if mark != accent.text else ())
    if not gone:
        return glyphs, []
    kept = [place for place in range(len(whole)) if place not in gone]
    return tuple(whole[place] for place in kept), [at for at, place in enumerate(kept) if place in drawn]


def _composed(letter: str, mark: str) -> str:
    """The letter with the accent; nothing where there is none such."""
    found = normalize("NFC", DOTLESS.get(letter, letter) + mark)
    return found if len(found) == 1 and letter.isalpha() else ""


def _under(glyphs: Sequence[Glyph], place: int) -> int:
    """The place of the letter that the accent at this place is drawn over; -1 without one."""
    accent = glyphs[place]
    middle = (accent.x0 + accent.x1) / 2
    over = (
        at
        for at, glyph in enumerate(glyphs)
        if glyph.x0 < middle < glyph.x1
        and abs(glyph.baseline - accent.baseline) <= PAGE.accent * glyph.size
        and glyph.text.isalpha()
    )
    return next(over, -1)
