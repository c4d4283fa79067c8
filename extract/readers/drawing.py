"""What a page draws: the thin lines of its tables, and what covers or carries its text."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.page.content import Glyph

THIN = 2.6
"""Points a rule is thick at most; many programs draw one as a filled box, so that only its sides tell."""

SHORTEST = 3.0
"""Points a rule is long at least; what is smaller all ways may be a dot of a dotted one."""

DOT_GAP = 4.0
"""Points between two dots or dashes of one line."""

MOST_SEGMENTS = 4000
"""Strokes of one path that are looked at, as a map or a chart may have any number of them."""

UserBox = tuple[float, float, float, float]

Matrix = tuple[float, float, float, float, float, float]


def page_rules(page: pdfium.PdfPage) -> Iterator[UserBox]:
    """Every thin line as (left, bottom, right, top) in the page's own space, at most `THIN` points thick.

    The dots and dashes of a dotted line make one line.
    """
    dots: list[UserBox] = []
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4):
        box = item.get_bounds()
        if _is_thin(box):
            yield box
        elif _is_dot(box):
            dots.append(box)
        elif _is_stroked(item.raw):
            yield from _segment_boxes(item)
    yield from _dotted_lines(dots, 0)
    yield from _dotted_lines(dots, 1)


def _is_thin(box: UserBox) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    return min(width, height) <= THIN and max(width, height) >= SHORTEST


def _is_dot(box: UserBox) -> bool:
    return max(box[2] - box[0], box[3] - box[1]) < SHORTEST


def _dotted_lines(dots: list[UserBox], along: int) -> Iterator[UserBox]:
    """The lines that neighbouring dots make along one axis (0: across the page, 1: down the page)."""
    across = 1 - along
    line: UserBox | None = None
    for dot in sorted(dots, key=lambda box: (round(box[across], 1), box[along])):
        if line and abs(dot[across] - line[across]) <= 0.2 and dot[along] - line[along + 2] <= DOT_GAP:
            line = (min(line[0], dot[0]), min(line[1], dot[1]), max(line[2], dot[2]), max(line[3], dot[3]))
            continue
        if line and _is_thin(line):
            yield line
        line = dot
    if line and _is_thin(line):
        yield line


def _is_stroked(path: ctypes.c_void_p) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(path, fill, stroke)) and bool(stroke.value)


def _segment_boxes(item: pdfium.PdfObject) -> Iterator[UserBox]:
    """The straight horizontal and vertical strokes of a path made of several."""
    matrix = item.get_matrix().get()
    start = here = (0.0, 0.0)
    for index in range(min(raw.FPDFPath_CountSegments(item.raw), MOST_SEGMENTS)):
        segment = raw.FPDFPath_GetPathSegment(item.raw, index)
        point = _point(segment, matrix)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _line(here, point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _line(point, start)
        here = point


def _point(segment: ctypes.c_void_p, matrix: Matrix) -> tuple[float, float]:
    x, y = ctypes.c_float(), ctypes.c_float()
    raw.FPDFPathSegment_GetPoint(segment, x, y)
    a, b, c, d, e, f = matrix
    return a * x.value + c * y.value + e, b * x.value + d * y.value + f


def _line(start: tuple[float, float], end: tuple[float, float]) -> Iterator[UserBox]:
    box = (min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))
    if _is_thin(box):
        yield box


DOTS_PER_POINT = 2.0

CONTRAST = 30
"""Of 255: what darkest and lightest dot of a letter's place differ by where there is ink at all."""

LIGHT = 215
"""Of 255: the mean shade of a white letter's place, from which on it is white on paper and can't be seen."""

MOST_OBJECTS = 20_000
"""Objects of a page that are looked at for what may lie over its text."""


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
