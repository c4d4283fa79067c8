"""What a page draws: the thin lines of its tables, and which of its text leaves a trace on its picture."""

from __future__ import annotations

import ctypes
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.page.content import Glyph, Reason
from extract.page.geometry import Box
from extract.page.orientation import AS_IT_IS, Matrix, after, moved
from extract.page.tolerances import PAGE
from extract.readers.opened import UserBox
from extract.readers.page_objects import bounds_of, colour_of, objects_of
from extract.readers.tolerances import READERS


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a page draws beside its text, as (left, bottom, right, top) in its own space, in points.

    `rules` are thin lines, at most `thin`; the dots and dashes of a dotted one make one line.
    `outlines` are shapes and pictures that may be signs of text, `strokes` lines that run slanted or bent.
    `areas` are shapes drawn in one go that are too large for signs, `bars` the boxes that filled ones are
    made of, `ways` bent lines that never turn back, as those of charts. `pictured` says that it draws any
    picture.
    """

    rules: tuple[UserBox, ...]
    outlines: tuple[UserBox, ...]
    strokes: tuple[UserBox, ...]
    areas: tuple[UserBox, ...]
    bars: tuple[UserBox, ...]
    ways: tuple[UserBox, ...]
    pictured: bool


def page_drawing(page: pdfium.PdfPage) -> Drawing:
    """The rules and outlines of a page, those of the forms it draws among them."""
    rules: list[UserBox] = []
    dots: list[UserBox] = []
    outlines: list[UserBox] = []
    strokes: list[UserBox] = []
    thin_pictures: list[UserBox] = []
    pictured = False
    shapes = _Shapes(rules, [], [], [])
    objects = (raw.FPDFPage_GetObject(page.raw, i) for i in range(raw.FPDFPage_CountObjects(page.raw)))
    for item, kind, matrix in _placed(objects, AS_IT_IS, 0):
        box = moved(bounds_of(item), matrix)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            pictured = True
            (thin_pictures if _is_thin(box) else outlines).append(box)
        elif _is_thin(box):
            rules.append(box)
        elif _is_dot(box):
            dots.append(box)
        else:
            if _is_stroked(item):
                rules.extend(_segment_boxes(item, matrix))
                if not _is_filled(item) and _is_as_small_as_text(box) and _is_slanted(item):
                    strokes.append(box)
            if _is_outline(item, box):
                outlines.append(box)
            shapes.add(item, matrix, box)
    dotted = *_dotted_lines(dots, 0), *_dotted_lines(dots, 1)
    return Drawing(
        (*rules, *dotted, *_without_slices(thin_pictures)),
        tuple(outlines),
        tuple(strokes),
        tuple(shapes.areas),
        tuple(shapes.bars),
        tuple(shapes.ways),
        pictured,
    )


def _without_slices(thin: Sequence[UserBox]) -> Iterator[UserBox]:
    """The pictures thin as rules that are rules, not slices of a picture: those lie side by side."""
    for across in (0, 1):
        upright = 1 - across
        own = [box for box in thin if box[across + 2] - box[across] >= box[upright + 2] - box[upright]]
        own.sort(key=lambda box: (box[across], box[upright]))
        beside = {
            box
            for first, second in pairwise(own)
            if abs(first[across] - second[across]) <= READERS.thin
            and second[upright] - first[upright + 2] <= READERS.slices_apart
            for box in (first, second)
        }
        yield from (box for box in own if box not in beside)


@dataclass(frozen=True, slots=True)
class _Shapes:
    """What charts and rules in one filled shape are made of, as `Drawing` has them."""

    rules: list[UserBox]
    areas: list[UserBox]
    bars: list[UserBox]
    ways: list[UserBox]

    def add(self, item: Any, matrix: Matrix, box: UserBox) -> None:
        if _is_way(item, box):
            self.ways.append(box)
        elif min(box[2] - box[0], box[3] - box[1]) > READERS.highest_sign and _is_one_shape(item):
            self.areas.append(box)
        if _is_filled(item):
            for part in _filled_boxes(item, matrix, box):
                (self.rules if _is_thin(part) else self.bars).append(part)


def _is_way(item: Any, box: UserBox) -> bool:
    """Whether the shape is one line of several bends from left to right, over more than a sign's width."""
    count = raw.FPDFPath_CountSegments(item)
    if not READERS.fewest_bends < count <= READERS.most_segments or box[2] - box[0] <= READERS.widest_sign:
        return False
    if not _is_stroked(item) or _is_filled(item):
        return False
    segments = [raw.FPDFPath_GetPathSegment(item, place) for place in range(count)]
    kinds = {raw.FPDFPathSegment_GetType(segment) for segment in segments[1:]}
    places = [_point(segment, AS_IT_IS) for segment in segments]
    steps = [(right[0] - left[0], right[1] - left[1]) for left, right in pairwise(places)]
    bent = sum(abs(up) > READERS.thin for _, up in steps)
    return kinds == {raw.FPDF_SEGMENT_LINETO} and all(over > 0 for over, _ in steps) and bent > 1


def _is_one_shape(item: Any) -> bool:
    """Whether the path is drawn in one go, in as few strokes as a frame, be its corners round."""
    count = raw.FPDFPath_CountSegments(item)
    if count > READERS.most_corners:
        return False
    kinds = [raw.FPDFPathSegment_GetType(raw.FPDFPath_GetPathSegment(item, place)) for place in range(count)]
    return kinds.count(raw.FPDF_SEGMENT_MOVETO) == 1


def _filled_boxes(item: Any, place: Matrix, box: UserBox) -> Iterator[UserBox]:
    """The boxes that a filled shape is made of: itself, or one for each part where these are boxes."""
    count = raw.FPDFPath_CountSegments(item)
    if count <= READERS.fewest_strokes:
        yield box
    if not READERS.fewest_strokes < count <= READERS.most_segments:
        return
    matrix, corners = after(_matrix(item), place), list[tuple[float, float]]()
    for index in range(count + 1):
        segment = raw.FPDFPath_GetPathSegment(item, index) if index < count else None
        kind = raw.FPDFPathSegment_GetType(segment) if segment else raw.FPDF_SEGMENT_MOVETO
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            return
        if kind == raw.FPDF_SEGMENT_MOVETO:
            across, up = sorted({round(x, 1) for x, _ in corners}), sorted({round(y, 1) for _, y in corners})
            if len(across) == 2 and len(up) == 2:
                yield across[0], up[0], across[1], up[1]
            corners = []
        if segment:
            corners.append(_point(segment, matrix))


def _placed(objects: Iterable[Any], matrix: Matrix, depth: int) -> Iterator[tuple[Any, int, Matrix]]:
    """The paths and images among the objects and in their forms, each with what moves it to its place."""
    for item in objects:
        kind = raw.FPDFPageObj_GetType(item)
        if kind in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
            yield item, kind, matrix
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < READERS.nested:
            count = raw.FPDFFormObj_CountObjects(item)
            held = (raw.FPDFFormObj_GetObject(item, place) for place in range(count))
            yield from _placed(held, after(_matrix(item), matrix), depth + 1)


def _matrix(item: Any) -> Matrix:
    found = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, found)
    return found.a, found.b, found.c, found.d, found.e, found.f


def _is_outline(path: Any, box: UserBox) -> bool:
    """Whether a shape is as large as text and of more strokes than a box, in a colour that shows."""
    if not _is_as_small_as_text(box) or raw.FPDFPath_CountSegments(path) < READERS.fewest_strokes:
        return False
    shades, alpha = colour_of(path)
    return _is_stroked(path) or (alpha >= READERS.faintest and min(shades) < READERS.white)


def _is_as_small_as_text(box: UserBox) -> bool:
    return box[3] - box[1] <= READERS.highest_sign and box[2] - box[0] <= READERS.widest_sign


def _is_slanted(path: Any) -> bool:
    """Whether one of the shape's strokes is bent or runs neither across nor down the page."""
    before = (0.0, 0.0)
    for index in range(min(raw.FPDFPath_CountSegments(path), READERS.most_segments)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        point, kind = _point(segment, AS_IT_IS), raw.FPDFPathSegment_GetType(segment)
        apart = min(abs(point[0] - before[0]), abs(point[1] - before[1]))
        if kind == raw.FPDF_SEGMENT_BEZIERTO or (kind == raw.FPDF_SEGMENT_LINETO and apart > READERS.thin):
            return True
        before = point
    return False


def _is_thin(box: UserBox) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    return min(width, height) <= READERS.thin and max(width, height) >= READERS.shortest_rule


def _is_dot(box: UserBox) -> bool:
    return max(box[2] - box[0], box[3] - box[1]) < READERS.shortest_rule


def _dotted_lines(dots: list[UserBox], along: int) -> Iterator[UserBox]:
    """The lines that neighbouring dots make along one axis (0: across the page, 1: down the page)."""
    across = 1 - along
    line: UserBox | None = None
    for dot in sorted(dots, key=lambda box: (round(box[across], 1), box[along])):
        if (
            line
            and abs(dot[across] - line[across]) <= 0.2
            and dot[along] - line[along + 2] <= READERS.dot_gap
        ):
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


def _segment_boxes(item: Any, place: Matrix) -> Iterator[UserBox]:
    """The straight horizontal and vertical strokes of a path made of several."""
    matrix = after(_matrix(item), place)
    start = here = (0.0, 0.0)
    for index in range(min(raw.FPDFPath_CountSegments(item), READERS.most_segments)):
        segment = raw.FPDFPath_GetPathSegment(item, index)
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


Shades = tuple[int, int, int]


def doubtful_text(
    page: pdfium.PdfPage, drawn: Mapping[int, tuple[Any, Shades]]
) -> dict[int, tuple[Any, Reason]]:
    """The page's text objects that may not be seen, by address, with the likeliest reason: they lie in a
    form or on a picture, reach out of what they are cut to, have the colour of an area drawn before or
    something over them, or there are more objects than are looked at.

    `drawn` are the text objects with characters and their colours, by their addresses.
    """
    found: dict[int, tuple[Any, Reason]] = {}
    texts: list[tuple[int, Any, int]] = []
    over = _Over()
    count = raw.FPDFPage_CountObjects(page.raw)
    for place in range(min(count, READERS.most_objects)):
        item = raw.FPDFPage_GetObject(page.raw, place)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            address = ctypes.addressof(item.contents)
            texts.append((address, item, len(over.covers)))
            if _is_cut(item):
                found[address] = item, "cut"
            elif _is_like(drawn.get(address, UNKNOWN)[1], over.grounds) or _is_under_any(item, over.beds):
                found[address] = item, "unseen"
            continue
        if kind == raw.FPDF_PAGEOBJ_FORM:
            found |= {ctypes.addressof(text.contents): (text, "unseen") for text in _texts_of(item, 0)}
        over.add(item, kind, len(texts))
    for place, (address, item, before) in enumerate(texts):
        if address not in found and _is_under_any(item, over.later(before, place)):
            found[address] = item, "covered"
    looked_at = {address for address, _, _ in texts} if count <= READERS.most_objects else set()
    left = drawn.keys() - looked_at - found.keys()
    return found | {address: (drawn[address][0], "unseen") for address in left}


UNKNOWN = None, None
"""Of a text object that draws no character."""


class _Over:
    """What is drawn so far that may hide text: boxes over it, of which those of `beds` may hide what is drawn
    on them as well, and colours of areas. All lines in white count as one box, as there may be many."""

    def __init__(self) -> None:
        self.covers: list[UserBox] = []
        self.beds: list[UserBox] = []
        self.grounds: set[Shades] = set()
        self._white: list[UserBox] = []
        self._under_white = 0

    def add(self, item: Any, kind: int, texts: int) -> None:
        """An object that is no text, drawn after so many that are."""
        if kind != raw.FPDF_PAGEOBJ_PATH:
            self.covers.append(bounds_of(item))
            self.beds.append(self.covers[-1])
        elif (colours := _area_colours(item)) and not _is_flat(box := bounds_of(item)):
            self.covers.append(box)
            self.grounds.update(colours)
        elif _is_white_stroke(item):
            left, bottom, right, top = zip(bounds_of(item), *self._white, strict=True)
            self._white = [(min(left), min(bottom), max(right), max(top))]
            self._under_white = texts

    def later(self, before: int, texts: int) -> Sequence[UserBox]:
        """The boxes drawn after a text, of which that many were drawn before it, and so many texts."""
        return [*self.covers[before:], *(self._white if texts < self._under_white else ())]


def _is_white_stroke(path: Any) -> bool:
    if not _is_stroked(path):
        return False
    colour, alpha = colour_of(path, raw.FPDFPageObj_GetStrokeColor)
    return alpha >= READERS.faintest and min(colour) >= READERS.white


def _area_colours(path: Any) -> list[Shades]:
    """The colours in which a shape fills areas: its own, and that of strokes too thick for lines."""
    found = [colour_of(path)[0]] if _is_filled(path) else []
    width = ctypes.c_float()
    if _is_stroked(path) and raw.FPDFPageObj_GetStrokeWidth(path, width) and width.value > READERS.thin:
        found.append(colour_of(path, raw.FPDFPageObj_GetStrokeColor)[0])
    return found


def _texts_of(form: Any, depth: int) -> Iterator[Any]:
    """The text objects in a form, and in the forms it holds."""
    for place in range(min(raw.FPDFFormObj_CountObjects(form), READERS.most_objects)):
        item = raw.FPDFFormObj_GetObject(form, place)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            yield item
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < READERS.nested:
            yield from _texts_of(item, depth + 1)


def _is_filled(path: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(path, fill, stroke)) and fill.value != raw.FPDF_FILLMODE_NONE


def _is_flat(box: UserBox) -> bool:
    return min(box[2] - box[0], box[3] - box[1]) <= READERS.thin


def _is_like(shades: Shades | None, grounds: Collection[Shades]) -> bool:
    return shades is not None and any(
        all(abs(one - other) <= READERS.same_shade for one, other in zip(shades, ground, strict=True))
        for ground in grounds
    )


def _is_under_any(text: Any, covers: Sequence[UserBox]) -> bool:
    if not covers:
        return False
    left, bottom, right, top = bounds_of(text)
    return any(x0 < right and left < x1 and y0 < top and bottom < y1 for x0, y0, x1, y1 in covers)


def _is_cut(text: Any) -> bool:
    """Whether the text reaches out of the boxes of what the page cuts it to."""
    path = raw.FPDFPageObj_GetClipPath(text)
    count = raw.FPDFClipPath_CountPaths(path)
    if count <= 0:
        return False
    left, bottom, right, top = bounds_of(text)
    x, y = ctypes.c_float(), ctypes.c_float()
    for part in range(count):
        segments = raw.FPDFClipPath_CountPathSegments(path, part)
        if segments <= 0:
            continue
        xs, ys = [], []
        for place in range(min(segments, READERS.most_segments)):
            raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(path, part, place), x, y)
            xs.append(x.value)
            ys.append(y.value)
        if left < min(xs) or right > max(xs) or bottom < min(ys) or top > max(ys):
            return True
    return False


Colours = npt.NDArray[np.uint8]
"""Rows of dots of three colours: text may differ from its ground in its colour alone."""


class Sight:
    """The picture of one page, as it is, without some of its text and without any; each drawn when asked for.

    Text once made invisible stays so: the page is of no use for reading its text afterwards.
    """

    def __init__(self, page: pdfium.PdfPage, turn: int) -> None:
        """`turn` is how the page is turned to stand upright, beside its own turn."""
        self._page, self._turn = page, turn
        self._latest: Colours | None = None
        width, height = page.get_size()
        self._scale = min(READERS.dots_per_point, (READERS.most_dots / (width * height)) ** 0.5)

    @cached_property
    def whole(self) -> Colours:
        """The page as it is: to be asked for before any text is made invisible."""
        return self._drawn()

    @cached_property
    def bare(self) -> Colours:
        """The page without any text."""
        for item in objects_of(self._page, raw.FPDF_PAGEOBJ_TEXT, READERS.nested):
            _make_invisible(item)
        return self._drawn()

    def without_trace(self, places: Mapping[int, Glyph], objects: Collection[Any]) -> list[int]:
        """The places of glyphs, all of the text objects given, where the picture stays the same without
        these; what was given before is off it already."""
        before = self._latest = self.whole if self._latest is None else self._latest
        for item in objects:
            _make_invisible(item)
        self._latest = self._drawn()
        changed = _changed(before, self._latest)
        return [place for place, glyph in places.items() if not self._holds(changed, glyph)]

    def with_other_text(self, places: Mapping[int, Glyph]) -> list[int]:
        """The places of glyphs where the picture changes without all of the page's text."""
        changed = _changed(self.whole, self.bare)
        return [place for place, glyph in places.items() if self._holds(changed, glyph)]

    def shows_line(self, box: Box) -> bool:
        """Whether the page without its text has a level line there, along most of the box."""
        scale, picture = self._scale, self.bare
        x0, x1 = round(box.x0 * scale), round(box.x1 * scale)
        top, bottom = int(box.top * scale), int(box.bottom * scale) + 1
        if top < 2 or bottom + 2 > picture.shape[0] or x1 <= x0 or x0 < 0:
            return False
        inside = picture[top:bottom, x0:x1].astype(np.int16)
        above, below = (picture[row, x0:x1].astype(np.int16) for row in (top - 2, bottom + 1))
        apart = np.minimum(np.abs(inside - above).max(axis=(0, 2)), np.abs(inside - below).max(axis=(0, 2)))
        return bool((apart >= READERS.line_contrast).mean() >= READERS.drawn)

    def _drawn(self) -> Colours:
        drawn = self._page.render(scale=self._scale, rotation=self._turn).to_numpy()
        return np.ascontiguousarray(drawn[:, :, :3], dtype=np.uint8)

    def _holds(self, changed: npt.NDArray[np.bool_], glyph: Glyph) -> bool:
        """Whether something changed in the middle of the glyph's box: of a digit more than a hair of it, as
        its round foot may look out from under what covers it."""
        x0, x1, margin = glyph.x0, glyph.x1, READERS.edges * (glyph.x1 - glyph.x0)
        top, bottom = (
            max(glyph.top, glyph.baseline - PAGE.ascent * glyph.size),
            glyph.baseline + READERS.ink_below * glyph.size,
        )
        if not top < min(bottom, glyph.bottom):
            top, bottom = glyph.top, glyph.bottom
        left, right = int((x0 + margin) * self._scale), int((x1 - margin) * self._scale) + 1
        high, low = int(top * self._scale), int(min(bottom, glyph.bottom) * self._scale) + 1
        there = changed[max(0, high) : max(0, low), max(0, left) : max(0, right)]
        if not glyph.text.isdecimal():
            return bool(there.any())
        along = there.any(axis=1 if glyph.bottom - glyph.top >= glyph.x1 - glyph.x0 else 0)
        return bool(along.any()) and int(along.sum()) >= int(READERS.digit_seen * glyph.size * self._scale)


def _changed(one: Colours, other: Colours) -> npt.NDArray[np.bool_]:
    """Where two pictures of the page differ by more than what edges differ by. Most rows of dots are the same
    in both, and only the others are looked at dot by dot."""
    changed = np.zeros(one.shape[:2], dtype=np.bool_)
    rows = np.flatnonzero((one != other).reshape(len(one), -1).any(axis=1))
    if len(rows):
        apart = np.abs(one[rows].astype(np.int16) - other[rows]) > READERS.trace
        changed[rows] = apart[:, :, 0] | apart[:, :, 1] | apart[:, :, 2]
    return changed


def _make_invisible(text: Any) -> None:
    """Text that something drawn later is cut to stays: without it that would be seen whole."""
    if raw.FPDFTextObj_GetTextRenderMode(text) < raw.FPDF_TEXTRENDERMODE_INVISIBLE:
        raw.FPDFTextObj_SetTextRenderMode(text, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
