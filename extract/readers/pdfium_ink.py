"""What a page draws over its text, and whether there is ink where a glyph is said to stand."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.readers.page import Glyph
from extract.readers.pdfium_rules import THIN, UserBox

DOTS_PER_POINT = 2.0
CONTRAST = 30
LIGHT = 215
MOST_OBJECTS = 20_000


def boxes_over_text(page: pdfium.PdfPage) -> Iterator[UserBox]:
    """The boxes of images and filled areas drawn after the page's first text, in the page's own space."""
    after_text = False
    for place in range(min(raw.FPDFPage_CountObjects(page.raw), MOST_OBJECTS)):
        item = raw.FPDFPage_GetObject(page.raw, place)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            after_text = True
        elif after_text and (
            kind == raw.FPDF_PAGEOBJ_IMAGE or (kind == raw.FPDF_PAGEOBJ_PATH and _is_filled(item))
        ):
            box = _bounds(item)
            if min(box[2] - box[0], box[3] - box[1]) > THIN:
                yield box


def _is_filled(path: ctypes.c_void_p) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(path, fill, stroke)) and fill.value != raw.FPDF_FILLMODE_NONE


def _bounds(item: ctypes.c_void_p) -> UserBox:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def ink_of(page: pdfium.PdfPage, turn: int) -> Callable[[Glyph, bool], bool]:
    """A function that tells whether a glyph's place has both light and dark, and for a white glyph whether
    what lies around it is dark; the page is drawn, turned by `turn`, when it is first asked."""

    @cache
    def picture() -> Any:
        return page.render(scale=DOTS_PER_POINT, rotation=turn, grayscale=True).to_numpy()

    def has_ink(glyph: Glyph, white: bool) -> bool:
        pixels = picture()
        top, bottom = (int(side * DOTS_PER_POINT) for side in (glyph.top, glyph.bottom))
        left, right = (int(side * DOTS_PER_POINT) for side in (glyph.x0, glyph.x1))
        place = pixels[max(top, 0) : bottom + 1, max(left, 0) : right + 1]
        if not place.size or int(place.max()) - int(place.min()) < CONTRAST:
            return False
        return not white or float(place.mean()) < LIGHT

    return has_ink
