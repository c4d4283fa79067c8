"""The thin lines a page draws: table rules, underlines and boxes' edges."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

THIN = 2.6
SHORTEST = 3.0
DOT_GAP = 4.0
MOST_SEGMENTS = 4000
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
