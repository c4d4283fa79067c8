"""How high the letters of recognised lines are, finer than a pixel, and what text size that makes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

import cv2
import numpy as np
import numpy.typing as npt

from extract.ocr.edges import edges_of, line_ink
from extract.ocr.lines import ReadLine, crop_of
from extract.ocr.rendering import Gray, Picture

CAP_HEIGHT = 0.66
CAPITALS, TALL, LOW = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", "bdfhkl", "acemnorsuvwxzgpqy"
KINDS = {letter: kind for kind in (CAPITALS, TALL, LOW) for letter in kind}
TALL_TO_CAPITALS, USUAL_LOW_TO_CAPITALS = 1.03, 0.75
BELOW = frozenset("gpqyJQ")
FEWEST_LOW, FEWEST_LINES = 4, 3
LINE_TO_SIZE, LOWEST_SIZE = 0.75, 0.35
PAPER, FAINT, HALF, PEAK = 80, 20.0, 0.5, 80
ACROSS, DOWN = 3, 5


@dataclass(frozen=True, slots=True)
class LineHeights:
    """One line in pixels: its baseline on the page, the height of its box, and those of its letters above
    the baseline, each with its kind. Without letters of a known kind both are as its box suggests."""

    baseline: float
    box: int
    letters: tuple[tuple[str, float], ...] = ()

    def usual(self, kind: str, fewest: int = 1) -> float | None:
        """The usual height of the letters of one kind; None with fewer than asked for."""
        heights = [height for own, height in self.letters if own is kind]
        return median(heights) if len(heights) >= fewest else None


def line_heights(line: ReadLine, picture: Picture, ink: Gray) -> LineHeights:
    """The heights of a line's letters on the grey picture; `ink` tells where each of them stands."""
    span = line.span
    part = line_ink(ink, span)
    dark = _darkness(crop_of(picture.gray, span), part)
    reaches: list[tuple[str, float, float]] = []
    for sign, (left, right) in zip(line.signs, edges_of(line.signs, part), strict=True):
        reach = _reach(dark[:, int(left) : int(right) + 1]) if sign.text in KINDS else None
        if reach:
            reaches.append((sign.text, *reach))
    feet = [bottom for letter, _, bottom in reaches if letter not in BELOW]
    if not feet:
        return LineHeights(span.y0 + 0.8 * span.height, span.height)
    foot = median(feet)
    letters = tuple((KINDS[letter], foot - top) for letter, top, _ in reaches)
    return LineHeights(span.y0 + foot, span.height, letters)


def low_to_capitals(lines: Iterable[LineHeights]) -> float:
    """How high the page's low letters are for each pixel of its capitals, by the lines that hold both.

    That share is the typeface's own; another one would make small letters of a text look larger or smaller
    than its capitals.
    """
    both = [(line.usual(LOW, FEWEST_LOW), line.usual(CAPITALS)) for line in lines]
    shares = [low / capital for low, capital in both if low and capital]
    return median(shares) if len(shares) >= FEWEST_LINES else USUAL_LOW_TO_CAPITALS


def text_size(line: LineHeights, low: float) -> float:
    """The line's text size in pixels; `low` is the height of low letters for each pixel of capitals."""
    shares = {CAPITALS: CAP_HEIGHT, TALL: TALL_TO_CAPITALS * CAP_HEIGHT, LOW: low * CAP_HEIGHT}
    if not line.letters:
        return LINE_TO_SIZE * line.box
    return max(median(height / shares[kind] for kind, height in line.letters), LOWEST_SIZE * line.box)


def _darkness(gray: Gray, part: npt.NDArray[np.bool_]) -> npt.NDArray[np.float32]:
    """How much darker than its paper the line is, on and right around its own ink."""
    near = cv2.dilate(part.astype(np.uint8), np.ones((DOWN, ACROSS), np.uint8)) > 0
    ground = np.float32(np.percentile(gray, PAPER))
    return np.asarray(np.where(near, np.clip(ground - gray, 0, None), 0), dtype=np.float32)


def _reach(dark: npt.NDArray[np.float32]) -> tuple[float, float] | None:
    """Where a character begins and ends down its columns: at half its darkness, between two rows.

    However blurred an edge is, it passes its half where the sharp one was; where it first shows is the
    farther out the more it is blurred.
    """
    darkest = np.sort(dark, axis=1)[:, -ACROSS:].mean(axis=1) if dark.size else np.zeros(1)
    peak = float(np.percentile(darkest[darkest > 0], PEAK)) if darkest.any() else 0.0
    if peak < FAINT:
        return None
    rows = np.flatnonzero(darkest >= HALF * peak)
    first, last = int(rows[0]), int(rows[-1])
    around = np.pad(darkest, 1)
    return (
        first + 0.5 - _beyond(darkest[first], around[first], HALF * peak),
        last + 0.5 + _beyond(darkest[last], around[last + 2], HALF * peak),
    )


def _beyond(inside: float, outside: float, level: float) -> float:
    """How far from one row's middle towards the next the darkness passes the level, from 0 to 1."""
    return float((inside - level) / (inside - outside))
