"""Ruled lines found on the picture of a page, and the picture without them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.ocr.picture import Gray, Picture
from extract.ocr.tolerances import OCR


@dataclass(frozen=True, slots=True)
class Span:
    """A rectangle of pixels: columns x0..x1-1 and rows y0..y1-1."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def width(self) -> int:
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        return self.y1 - self.y0

    @property
    def level(self) -> bool:
        return self.width >= self.height


def ink_of(picture: Picture) -> Gray:
    """255 where the page is clearly darker than its surroundings, 0 elsewhere; specks are left out."""
    return _darker(np.asarray(cv2.medianBlur(picture.gray, 3), dtype=np.uint8), picture.scale)


def ruled_lines(picture: Picture) -> tuple[Span, ...]:
    """The long thin lines of the picture, across and down the page, in reading order; of dotted and dashed
    ones those across that part a table's rows."""
    ink, sharp = ink_of(picture), _darker(picture.gray, picture.scale)
    across, down = (
        [
            span
            for span in _thin(_runs(picture, level), picture.scale, level)
            if _is_line(ink, sharp, span, level)
        ]
        for level in (True, False)
    )
    across += _dotted(picture, sharp, down)
    pieces = [piece for span in down for piece in _pieces(span, across, sharp, picture.scale)]
    return tuple(sorted((*across, *pieces), key=lambda span: (span.y0, span.x0, span.y1, span.x1)))


def _pieces(span: Span, across: Sequence[Span], sharp: Gray, scale: float) -> list[Span]:
    """A line down the page between the lines it crosses; stretches that strokes of letters fill are left out.

    A short piece is one only where it ends at lines across.
    """
    met = sorted(rule.y0 for rule in across if _cross(span, rule) and span.y0 < rule.y0 < span.y1)
    edges = [span.y0, *met, span.y1]
    pieces = (Span(span.x0, top, span.x1, bottom) for top, bottom in pairwise(edges))
    cut = [piece for piece in pieces if piece.height > piece.width] or [span]
    drawn = [_share(sharp.T[piece.x0 : piece.x1, piece.y0 : piece.y1]) for piece in cut]
    usual = sorted(drawn)[len(drawn) // 2]
    kept = [
        piece for piece, share in zip(cut, drawn, strict=True) if share >= min(OCR.solid, OCR.fainter * usual)
    ]
    if span.height >= OCR.long_down * scale:
        return kept
    ends = [rule for rule in across if _cross(span, rule)]
    near = OCR.touching + int(OCR.rule_gap * scale)
    bound = any(abs(r.y0 - span.y0) <= near for r in ends) and any(abs(r.y1 - span.y1) <= near for r in ends)
    return kept if bound else []


def without_rules(picture: Picture, ink: Gray, rules: Sequence[Span]) -> tuple[Gray, Gray]:
    """The grey picture and its ink without the lines, in the colour beside them.

    Lines that cross no other stay in the grey picture: painting over an underline would cut off tails.
    """
    down = [rule for rule in rules if not rule.level]
    grid = [*down, *(rule for rule in crossing(rules) if rule.level)]
    whole, mask = mask_of(ink.shape, rules), mask_of(ink.shape, grid)
    reach = int(OCR.thickest * picture.scale) | 1
    ground = cv2.dilate(cv2.medianBlur(picture.gray, 3), np.ones((reach, reach), np.uint8))
    ground = cv2.blur(ground, (reach, reach))
    gray = np.where(mask > 0, ground, picture.gray).astype(np.uint8)
    return gray, np.where(whole > 0, 0, ink).astype(np.uint8)


def crossing(rules: Sequence[Span]) -> list[Span]:
    """The lines that touch one of the other way."""
    ways = {way: _sides([rule for rule in rules if rule.level is way]) for way in (True, False)}
    return [rule for rule in rules if _crosses_any(rule, ways[not rule.level])]


def _sides(rules: Sequence[Span]) -> NDArray[np.int64]:
    """A row for each line: its left, right, upper and lower side."""
    return np.array([(rule.x0, rule.x1, rule.y0, rule.y1) for rule in rules], dtype=np.int64).reshape(-1, 4)


def _crosses_any(rule: Span, others: NDArray[np.int64]) -> bool:
    """As `_cross` of each of the others, which all run the other way: of thousands at once."""
    x0, x1, y0, y1 = others.T
    across = (rule.x0 - OCR.touching <= x1) & (x0 <= rule.x1 + OCR.touching)
    return bool((across & (rule.y0 - OCR.touching <= y1) & (y0 <= rule.y1 + OCR.touching)).any())


def mask_of(shape: tuple[int, ...], rules: Sequence[Span]) -> Gray:
    """255 on the lines and right beside them, 0 elsewhere."""
    mask, halo = np.zeros(shape, np.uint8), OCR.halo
    for rule in rules:
        mask[max(0, rule.y0 - halo) : rule.y1 + halo, max(0, rule.x0 - halo) : rule.x1 + halo] = 255
    return mask


def _cross(rule: Span, other: Span) -> bool:
    """Whether two lines of different ways touch."""
    if rule.level == other.level:
        return False
    across = rule.x0 - OCR.touching <= other.x1 and other.x0 <= rule.x1 + OCR.touching
    return across and rule.y0 - OCR.touching <= other.y1 and other.y0 <= rule.y1 + OCR.touching


def _darker(gray: Gray, scale: float) -> Gray:
    block = int(OCR.neighbourhood * scale) | 1
    ink = cv2.adaptiveThreshold(
        gray, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, OCR.darker
    )
    return np.asarray(ink, dtype=np.uint8)


def _runs(picture: Picture, level: bool) -> Gray:
    """The ink that stands in long straight runs: dashes first, then those that a small gap parts.

    Noise is smoothed along the lines only, which keeps hairlines. A line that is not quite level steps from
    one row of pixels to the next: thickened, it stays whole.
    """
    scale, along = picture.scale, max(3, int(OCR.smooth * picture.scale))
    calm = cv2.blur(picture.gray, (along, 1) if level else (1, along))
    ink = _darker(np.asarray(calm, dtype=np.uint8), scale)
    thick = cv2.dilate(ink, _bar(3, not level))
    dashes = _opened(np.asarray(thick, dtype=np.uint8), _bar(OCR.dash * scale, level))
    long = OCR.long_across if level else OCR.short_down
    return _opened(_closed(dashes, _bar(OCR.rule_gap * scale, level)), _bar(long * scale, level))


def _bar(length: float, level: bool) -> Gray:
    return np.ones((1, int(length)) if level else (int(length), 1), np.uint8)


def _opened(ink: Gray, bar: Gray) -> Gray:
    """The ink where the bar fits in, where it is: with a bar of even length OpenCV moves it by a dot."""
    there, back = _anchors(bar)
    return np.asarray(cv2.dilate(cv2.erode(ink, bar, anchor=there), bar, anchor=back), dtype=np.uint8)


def _closed(ink: Gray, bar: Gray) -> Gray:
    """The ink with the gaps filled that the bar doesn't fit into, where it is."""
    there, back = _anchors(bar)
    return np.asarray(cv2.erode(cv2.dilate(ink, bar, anchor=there), bar, anchor=back), dtype=np.uint8)


def _anchors(bar: Gray) -> tuple[tuple[int, int], tuple[int, int]]:
    """The dot of the bar it is held by on its way there, and that on its way back: as far from the other
    end."""
    height, width = bar.shape
    return (width // 2, height // 2), (width - 1 - width // 2, height - 1 - height // 2)


def _thin(runs: Gray, scale: float, level: bool) -> list[Span]:
    count, _, stats, _ = cv2.connectedComponentsWithStats(runs, connectivity=8)
    found = []
    for x, y, width, height, area in stats[1:count].tolist():
        long, thick = (width, height) if level else (height, width)
        if area / long <= OCR.thickest * scale and thick <= 2 * OCR.thickest * scale:
            found.append(Span(x, y, x + width, y + height))
    return found


def _is_line(ink: Gray, sharp: Gray, span: Span, level: bool) -> bool:
    """Whether the span is one solid line, or a broken one with both sides bare or lines themselves.

    The tops and feet of letters in a row are neither: they have gaps, and strokes stick out of them. A coarse
    scan all but closes the gaps of those across the page.
    """
    page, drawn = (ink, sharp) if level else (ink.T, sharp.T)
    first, last = (span.y0, span.y1) if level else (span.x0, span.x1)
    start, end = (span.x0, span.x1) if level else (span.y0, span.y1)
    drawn_share = _share(drawn[first:last, start:end])
    sides = [
        _share(side)
        for side in (page[max(0, first - 2) : first, start:end], page[last : last + 2, start:end])
    ]
    if drawn_share >= OCR.solid:
        letters = level and any(OCR.letters_beside < side < OCR.line_beside for side in sides)
        return drawn_share >= OCR.unbroken or not letters
    return drawn_share >= OCR.broken and not any(OCR.bare_beside < side < OCR.line_beside for side in sides)


def _dotted(picture: Picture, sharp: Gray, down: Sequence[Span]) -> list[Span]:
    """The lines of dots or dashes across the page, each from one line down the page to another.

    Evened out along the page, a row of marks becomes a thin line. The dots that lead from a text to its page
    number reach from word to word instead.
    """
    scale = picture.scale
    calm = cv2.blur(picture.gray, (int(OCR.evened * scale) | 1, 1))
    runs = _opened(_darker(np.asarray(calm, dtype=np.uint8), scale), _bar(OCR.long_across * scale, True))
    sides = [rule for rule in down if rule.height >= OCR.long_down * scale]
    return [
        span
        for span in _thin(runs, scale, True)
        if span.height <= OCR.thin_marks * scale and _reaches(span, sides, scale) and _is_even(sharp, span)
    ]


def _reaches(span: Span, sides: Sequence[Span], scale: float) -> bool:
    """Whether lines down the page stand at both ends of the span."""
    near = OCR.evened * scale
    met = [rule for rule in sides if _cross(span, rule)]
    return all(any(abs(rule.x0 - end) <= near for rule in met) for end in (span.x0, span.x1))


def _is_even(sharp: Gray, span: Span) -> bool:
    """Whether the span holds many marks that are equally far apart."""
    marks = np.asarray(sharp[span.y0 : span.y1, span.x0 : span.x1].max(axis=0) > 0, dtype=np.int8)
    steps = np.diff(np.flatnonzero(np.diff(marks) > 0).astype(np.float64))
    if len(steps) < OCR.fewest_marks:
        return False
    usual = float(np.median(steps))
    return float((np.abs(steps - usual) <= OCR.uneven * usual).mean()) >= OCR.mostly_even


def _share(band: Gray) -> float:
    """How much of a band's length has ink anywhere across it."""
    return float((band > 0).any(axis=0).mean()) if band.size else 0.0
