"""Drawings the size of a logo in the page's upper and lower margin, whose letters are no text of the page."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from extract.ocr.rendering import Gray
from extract.ocr.rules import Span, crossing, mask_of

MARGIN, EMBLEM = 0.14, (24.0, 110.0)


def emblems(ink: Gray, scale: float) -> list[Span]:
    """The boxes of such drawings; `scale` is pixels per point."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    margin = MARGIN * ink.shape[0]
    return [
        Span(x, y, x + width, y + height)
        for x, y, width, height, _ in stats[1:count].tolist()
        if EMBLEM[0] * scale <= min(width, height) and max(width, height) <= EMBLEM[1] * scale
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
