"""Digits of which a font says two things: which sign its text is, and which sign it draws. Who sees the page
sees what is drawn; all readers of text are told the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from weakref import WeakKeyDictionary

from playa.pdftypes import ContentStream, resolve1

from extract.errors import READING_AGAIN, library_errors
from extract.page.content import Glyph, PageContent
from extract.page.orientation import upright
from extract.readers.opened import OpenDocument
from extract.readers.playa import meaning, name_of, placed

DIGITS = frozenset("0123456789")

SYMBOLIC_IS_OFF = 32
"""The flag of a font whose signs are found by their names."""

CODES = bytes(range(256))
"""All of a font whose codes are a byte each; the others have no names for them."""


def digits_drawn_otherwise(document: OpenDocument, page: PageContent) -> tuple[Glyph, ...]:
    """The signs of a page, in the frame pdfium has read it in, that are a digit by their text and another
    sign by their font's name for them, or the other way round, or drawn by it as another digit is."""
    asked = document.playa.pages[page.number - 1]
    frame = page.frame or upright((0, 0, page.width, page.height), 0)
    with library_errors(READING_AGAIN):
        if not (_draws_forms(asked.resources) or any(map(_says_two_things, asked.fonts.values()))):
            return ()
        alike = {id(font): _drawn_alike(font) for font in asked.fonts.values()}
        return tuple(
            placed(item, item.text or "", frame, False)[0]
            for item in asked.glyphs
            if _is_another(item, alike.setdefault(id(item.font), _drawn_alike(item.font)))
        )


def _draws_forms(resources: Mapping[str, Any]) -> bool:
    """Whether parts of the page are drawn that have fonts of their own."""
    drawn = resolve1(resources.get("XObject"))
    streams = map(resolve1, drawn.values()) if isinstance(drawn, dict) else ()
    forms = (one for one in streams if type(one) is ContentStream)
    return any(getattr(resolve1(form.attrs.get("Subtype")), "name", "") == "Form" for form in forms)


def _says_two_things(font: Any) -> bool:
    """Whether the font does so of any code that text may have: to ask that of its codes, once, is quicker
    than of all signs of all pages."""
    if font not in _ASKED:
        _ASKED[font] = _may_say_two_things(font) and _does_of_a_code(font)
    return _ASKED[font]


_ASKED: WeakKeyDictionary[Any, bool] = WeakKeyDictionary()
"""What was found of the fonts of the documents that are open."""


def _may_say_two_things(font: Any) -> bool:
    return getattr(font, "tounicode", None) is not None or bool(getattr(font, "charprocs", None))


def _does_of_a_code(font: Any) -> bool:
    names = getattr(font, "encoding", None)
    if not isinstance(names, dict):
        return False  # no code has a name
    table = font.tounicode
    if table is not None and set(table.code_lengths) != {1}:
        return True  # what a code means may depend on those before it
    alike = _drawn_alike(font)
    return any(_are_others(font, name_of(font, code), text or "", alike) for code, text in font.decode(CODES))


def _is_another(item: Any, alike: frozenset[str]) -> bool:
    """Whether one of the two things said of the character is a digit, and the other is not the same."""
    return _are_others(item.font, name_of(item.font, item.cid), item.text or "", alike)


def _are_others(font: Any, name: str, text: str, alike: frozenset[str]) -> bool:
    if name in alike:
        return True
    drawn = meaning(name) if _draws_by_name(font) else ""
    return bool(drawn) and drawn != text and (drawn in DIGITS or text in DIGITS)


def _draws_by_name(font: Any) -> bool:
    """Whether the font's name for a code decides what is drawn: the signs of an embedded TrueType font are
    found by their codes unless it says that it has the usual ones."""
    embedded = "FontFile2" in font.descriptor
    return not embedded or bool(font.flags & SYMBOLIC_IS_OFF)


def _drawn_alike(font: Any) -> frozenset[str]:
    """The names of digits that a font drawn by hand (Type 3) draws in the same way as others."""
    names: dict[bytes, list[str]] = {}
    for name, drawing in _drawings(font):
        if meaning(name) in DIGITS:
            names.setdefault(drawing, []).append(name)
    return frozenset(name for same in names.values() if len(same) > 1 for name in same)


def _drawings(font: Any) -> Iterator[tuple[str, bytes]]:
    drawn = getattr(font, "charprocs", None) or {}
    for name, written in drawn.items():
        found = resolve1(written)
        if type(found) is ContentStream:
            yield name, found.buffer
