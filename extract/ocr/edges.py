"""Where the ink of each recognised character begins and ends across its line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from extract.ocr.recognition import Sign
from extract.ocr.rendering import Gray
from extract.ocr.rules import Span

REACHING_IN = 0.4


def line_ink(ink: Gray, span: Span) -> npt.NDArray[np.bool_]:
    """The ink of one line; what only reaches into its box from the line above or below is left out."""
    part = ink[span.y0 : span.y1, span.x0 : span.x1]
    count, labels, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    inside = np.ones(count, dtype=np.bool_)
    inside[0] = False
    for label, (_, y, _, height, _) in enumerate(stats.tolist()):
        at_border = y == 0 or y + height == span.height
        inside[label] &= not (at_border and height < REACHING_IN * span.height)
    return np.asarray(inside[labels])


def edges_of(signs: Sequence[Sign], part: npt.NDArray[np.bool_]) -> list[tuple[float, float]]:
    """Where each character's ink begins and ends across the crop, between the middles of its neighbours."""
    columns = np.asarray(part.any(axis=0))
    cuts = [0.0, *(_cut(left, right, columns) for left, right in pairwise(signs)), float(part.shape[1])]
    return [_tight(columns, left, right) for left, right in pairwise(cuts)]


def _cut(left: Sign, right: Sign, columns: npt.NDArray[np.bool_]) -> float:
    """The place between two characters: the middle of the widest bare stretch between their middles."""
    start, end = int(left.middle), min(len(columns), int(right.middle) + 1)
    best, begin = (0, (left.middle + right.middle) / 2), start
    for place in range(start, end + 1):
        if place == end or columns[place]:
            if place - begin > best[0]:
                best = (place - begin, (begin + place) / 2)
            begin = place + 1
    return best[1]


def _tight(columns: npt.NDArray[np.bool_], left: float, right: float) -> tuple[float, float]:
    inked = np.flatnonzero(columns[int(left) : max(int(left) + 1, int(right))])
    if not len(inked):
        return left, right
    return int(left) + float(inked[0]), int(left) + float(inked[-1]) + 1
