"""The lines of text on a picture: cut at rules, completed by overlooked ink, freed of logos."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import cv2
import numpy as np

from extract.ocr.picture import Gray, Picture
from extract.ocr.recognition import Sign, read_line, text_spans
from extract.ocr.rules import Span, crossing, mask_of
from extract.ocr.tolerances import OCR


def emblems(ink: Gray, scale: float) -> list[Span]:
    """The boxes of logos, drawings of one piece in the page's margin; `scale` is pixels per point."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    margin = OCR.emblem_margin * ink.shape[0]
    return [
        Span(x, y, x + width, y + height)
        for x, y, width, height, _ in stats[1:count].tolist()
        if OCR.smallest_emblem * scale <= min(width, height)
        and max(width, height) <= OCR.largest_emblem * scale
        if y + height <= margin or y >= ink.shape[0] - margin
    ]


def without_strokes_of_emblems(rules: Sequence[Span], ink: Gray, scale: float) -> tuple[Span, ...]:
    """The ruled lines but those that are strokes of an emblem, such as the sides of a ring around it.

    Painted over as lines are, they would leave an emblem in pieces that pass for text.
    """
    free = np.asarray(np.where(mask_of(ink.shape, crossing(rules)) > 0, 0, ink), dtype=np.uint8)
    drawn = emblems(free, scale)
    return tuple(rule for rule in rules if not any(_holds(emblem, rule) for emblem in drawn))


def _holds(emblem: Span, rule: Span) -> bool:
    x, y = (rule.x0 + rule.x1) // 2, (rule.y0 + rule.y1) // 2
    return emblem.x0 <= x < emblem.x1 and emblem.y0 <= y < emblem.y1


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One line of one cell: its box in pixels and its characters, placed from the box's left edge."""

    span: Span
    signs: tuple[Sign, ...]

    @property
    def text(self) -> str:
        return "".join(
            f" {sign.text}" if sign.spaced and place else sign.text for place, sign in enumerate(self.signs)
        )

    @property
    def confidence(self) -> float:
        return min((sign.confidence or 0.0 for sign in self.signs), default=0.0)


def read_lines(
    picture: Picture, ink: Gray, rules: Sequence[Span]
) -> tuple[tuple[ReadLine, ...], tuple[Span, ...]]:
    """The page's lines, and the boxes of ink that looks like text but could not be read.

    `picture` and `ink` are bare of ruled lines; `rules` are where they were.
    """
    drawn = emblems(ink, picture.scale)
    spans = [span for span in _outermost(text_spans(picture)) if not _lies_in(span, drawn)]
    found = [_whole(part, ink) for span in spans for part in _cut(span, rules)]
    lines = [line for span in found if (line := _read(picture, span))]
    left = overlooked(ink, picture.scale, [*found, *drawn])
    usual = median([_contrast(picture.gray, ink, span) for span in found]) if found else 0.0
    dark = [span for span in left if _contrast(picture.gray, ink, span) >= OCR.faintest * usual]
    extra = [(span, _read(picture, span)) for span in dark]
    sure = [line for _, line in extra if line and line.confidence >= OCR.sure_ink]
    unread = [span for span, line in extra if not line or line.confidence < OCR.sure_ink]
    ordered = sorted((*lines, *sure), key=lambda line: (line.span.y0, line.span.x0, line.span.x1))
    return tuple(ordered), tuple(unread)


def crop_of(gray: Gray, span: Span) -> Gray:
    return gray[span.y0 : span.y1, span.x0 : span.x1]


def _read(picture: Picture, span: Span) -> ReadLine | None:
    signs = read_line(crop_of(picture.gray, span))
    return ReadLine(span, signs) if signs else None


def _outermost(spans: Sequence[Span]) -> list[Span]:
    """The boxes that don't lie inside a larger one."""
    by_size = sorted(spans, key=lambda span: -span.width * span.height)
    kept: list[Span] = []
    for span in by_size:
        if not _lies_in(span, kept):
            kept.append(span)
    return sorted(kept, key=lambda span: (span.y0, span.x0))


def _lies_in(span: Span, others: Sequence[Span]) -> bool:
    return any(_shared(span, other) >= OCR.inside * span.width * span.height for other in others)


def _shared(first: Span, second: Span) -> int:
    width = min(first.x1, second.x1) - max(first.x0, second.x0)
    height = min(first.y1, second.y1) - max(first.y0, second.y0)
    return max(0, width) * max(0, height)


def _cut(span: Span, rules: Sequence[Span]) -> list[Span]:
    """The box in pieces where lines down the page run through it."""
    middle = (span.y0 + span.y1) // 2
    places = sorted(
        (rule.x0, rule.x1)
        for rule in rules
        if not rule.level and rule.y0 <= middle < rule.y1 and span.x0 < rule.x0 and rule.x1 < span.x1
    )
    edges = [span.x0, *(edge for place in places for edge in place), span.x1]
    pieces = [
        Span(left, span.y0, right, span.y1) for left, right in zip(edges[::2], edges[1::2], strict=True)
    ]
    return [piece for piece in pieces if piece.width > piece.height / 4]


def _whole(span: Span, ink: Gray) -> Span:
    """The box with the characters whole that its left or right edge runs through, and a little room."""
    core = span.height // 6
    inked = np.asarray(ink[span.y0 + core : max(span.y1 - core, span.y0 + core + 1)].any(axis=0))
    x0, x1 = span.x0, span.x1
    while x0 > 0 and inked[x0] and span.x0 - x0 < span.height:
        x0 -= 1
    while x1 < len(inked) and inked[x1 - 1] and x1 - span.x1 < span.height:
        x1 += 1
    room = span.height // OCR.room
    x0 -= room if not inked[max(0, x0 - room) : x0].any() else 0
    x1 += room if not inked[x1 : x1 + room].any() else 0
    return Span(max(0, x0), span.y0, min(len(inked), x1), span.y1)


def _contrast(gray: Gray, ink: Gray, span: Span) -> float:
    """How much darker a patch's ink is than the darker part of what lies around it.

    The edge of a shaded cell is darker than the paper beside it, but no darker than the shade.
    """
    part, own = crop_of(gray, span), crop_of(ink, span) > 0
    near, far = (
        cv2.dilate(own.astype(np.uint8), np.ones((side, side), np.uint8)) > 0
        for side in (OCR.near_ring, OCR.far_ring)
    )
    around = part[far & ~near]
    if not own.any() or not len(around):
        return 0.0
    return float(np.percentile(around, OCR.darker_part) - np.median(part[own]))


def overlooked(ink: Gray, scale: float, found: Sequence[Span]) -> list[Span]:
    """Boxes around ink outside every found line that is as large as characters are."""
    rest = ink.copy()
    for span in found:
        rest[max(0, span.y0 - 2) : span.y1 + 2, max(0, span.x0 - 2) : span.x1 + 2] = 0
    usual = median([span.height for span in found]) if found else 12 * scale
    gap = np.ones((1, max(1, int(OCR.wide_gap * usual))), np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(
        np.asarray(cv2.morphologyEx(rest, cv2.MORPH_CLOSE, gap), dtype=np.uint8), connectivity=8
    )
    pad = int(OCR.pad * scale)
    spans = [
        Span(max(0, x - pad), max(0, y - pad), min(ink.shape[1], x + w + pad), min(ink.shape[0], y + h + pad))
        for x, y, w, h, _ in stats[1:count].tolist()
        if OCR.lowest_ink * scale <= h <= OCR.taller * usual and w >= OCR.narrowest_ink * scale
    ]
    return sorted(spans, key=lambda span: (span.y0, span.x0))
