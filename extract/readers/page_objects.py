"""What a page draws, object by object, asked of pdfium directly: a page of a browser has thousands of them,
and an object of Python for each that is passed by takes longer than all else that is asked."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.page.orientation import Corners

# pdfium writes into these, call by call: one process reads one page at a time
_LEFT, _BOTTOM, _RIGHT, _TOP = (ctypes.c_float() for _ in range(4))
_BOUNDS = tuple(map(ctypes.byref, (_LEFT, _BOTTOM, _RIGHT, _TOP)))


def objects_of(page: pdfium.PdfPage, kind: int, nested: int) -> Iterator[Any]:
    """The objects of one kind (`FPDF_PAGEOBJ_*`) on the page and in its forms, in the order in which they are
    drawn; so many levels of these are looked into, the page's own counted. Raises PdfiumError where pdfium
    can't tell them."""
    count = raw.FPDFPage_CountObjects(page.raw)
    return _of_kind(page.raw, count, raw.FPDFPage_GetObject, kind, nested)


def _of_kind(holder: Any, count: int, get: Any, kind: int, nested: int) -> Iterator[Any]:
    kind_of, form = raw.FPDFPageObj_GetType, raw.FPDF_PAGEOBJ_FORM
    if count < 0:
        raise pdfium.PdfiumError("the number of objects can't be told")
    for place in range(count):
        item = get(holder, place)
        if not item:
            raise pdfium.PdfiumError("an object can't be told")
        found = kind_of(item)
        if found == kind:
            yield item
        if found == form and nested > 1:
            held = raw.FPDFFormObj_CountObjects(item)
            yield from _of_kind(item, held, raw.FPDFFormObj_GetObject, kind, nested - 1)


def bounds_of(item: Any) -> Corners:
    """The box around an object (left, bottom, right, top), in points of what holds it; where pdfium can't
    tell it, one without any size."""
    if not raw.FPDFPageObj_GetBounds(item, *_BOUNDS):
        return 0.0, 0.0, 0.0, 0.0
    return _LEFT.value, _BOTTOM.value, _RIGHT.value, _TOP.value


_COLOURS = [ctypes.c_uint() for _ in range(4)]
_BY_COLOUR = tuple(map(ctypes.byref, _COLOURS))


def colour_of(item: Any, ask: Any = raw.FPDFPageObj_GetFillColor) -> tuple[tuple[int, int, int], int]:
    """Red, green and blue of what fills the object, and how opaque it is, each of 255."""
    if not ask(item, *_BY_COLOUR):
        return (0, 0, 0), 255
    red, green, blue, alpha = _COLOURS
    return (red.value, green.value, blue.value), alpha.value


STROKED_MODES = frozenset((raw.FPDF_TEXTRENDERMODE_STROKE, raw.FPDF_TEXTRENDERMODE_STROKE_CLIP))


def text_colour(item: Any, mode: int) -> tuple[tuple[int, int, int], int]:
    """The same of what a text is drawn in, given its mode: of its outlines' strokes where these are not
    filled."""
    if mode in STROKED_MODES:
        return colour_of(item, raw.FPDFPageObj_GetStrokeColor)
    return colour_of(item)
