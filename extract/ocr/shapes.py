"""How recognised lines are set, by the ink under their characters: baseline, size and boldness."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import cv2
import numpy as np

from extract.ocr.edges import edges_of, line_ink
from extract.ocr.lines import ReadLine
from extract.ocr.rendering import Gray, Picture

CAP_HEIGHT = 0.66
ALPHABETS = {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789": CAP_HEIGHT,
    "bdfhkl": 0.74,
    "acemnorsuvwxzgpqy": 0.49,
}
HEIGHTS = {letter: share for letters, share in ALPHABETS.items() for letter in letters}
BELOW = frozenset("gpqyJQ")
LINE_TO_SIZE, LOWEST_SIZE = 0.75, 0.35
ALIKE, SIZE_STEP = 0.09, 0.5
FEWEST_LETTERS, HEAVIEST, LEAST_BOLD = 5, 1.5, 1.13
ROUNDS, BETWEEN = 10, 0.55
LARGER, LARGE_AND_HEAVIER = 1.12, 1.08
FAINT, CLEAR = 25, 0.5


@dataclass(frozen=True, slots=True)
class Shape:
    """What the ink of one line shows, in pixels: its baseline, its text size and its strokes' width."""

    baseline: float
    size: float
    stroke: float


@dataclass(frozen=True, slots=True)
class Setting:
    """How one line is set: its baseline in pixels, its size in points, the index of its font."""

    baseline: float
    size: float
    font: int


def settings_of(lines: Sequence[ReadLine], picture: Picture, ink: Gray) -> tuple[Setting, ...]:
    """The setting of each line; sizes that the measure hardly tells apart become equal."""
    if not lines:
        return ()
    shapes = [shape_of(line, picture, ink) for line in lines]
    weights = [len(line.signs) for line in lines]
    sizes = settled_sizes([shape.size / picture.scale for shape in shapes], weights)
    weight = [shape.stroke / shape.size for shape in shapes]
    usual, body = _usual(weight, weights), _usual(sizes, weights)
    bold = _bold_lines(lines, [heavy / usual for heavy in weight], [size / body for size in sizes])
    return tuple(
        Setting(shape.baseline, size, int(heavy))
        for shape, size, heavy in zip(shapes, sizes, bold, strict=True)
    )


def shape_of(line: ReadLine, picture: Picture, ink: Gray) -> Shape:
    """The line's shape by the characters whose height is known; else, or where its ink doesn't show (light
    on dark), as its box suggests."""
    span = line.span
    part = line_ink(ink, span)
    stroke = stroke_width(picture.gray[span.y0 : span.y1, span.x0 : span.x1])
    tops: list[tuple[float, float]] = []
    bottoms: list[float] = []
    for sign, (left, right) in zip(line.signs, edges_of(line.signs, part), strict=True):
        rows = np.flatnonzero(part[:, int(left) : int(right) + 1].any(axis=1))
        share = HEIGHTS.get(sign.text)
        if len(rows) and share:
            tops.append((float(rows[0]), share))
            if sign.text not in BELOW:
                bottoms.append(float(rows[-1]) + 1)
    if not bottoms:
        return Shape(span.y0 + 0.8 * span.height, LINE_TO_SIZE * span.height, stroke)
    baseline = median(bottoms)
    size = median((baseline - top) / share for top, share in tops)
    return Shape(span.y0 + baseline, max(size, LOWEST_SIZE * span.height), stroke)


def stroke_width(gray: Gray) -> float:
    """The usual width in pixels of the upright strokes: the darkness of runs across them over its peak."""
    ground = float(np.percentile(gray, 80))
    dark = np.clip(ground - FAINT - cv2.medianBlur(gray, 3).astype(np.float32), 0, None)
    flat = np.pad(dark, ((0, 0), (1, 1))).ravel()
    edges = np.flatnonzero(np.diff(flat > 0)) + 1
    starts = edges[::2]
    if not len(starts):
        return 0.0
    sums, peaks = np.add.reduceat(flat, starts), np.maximum.reduceat(flat, starts)
    clear = peaks > CLEAR * float(peaks.max())
    return float(np.median(sums[clear]) / np.percentile(peaks[clear], 95))


def settled_sizes(sizes: Sequence[float], weights: Sequence[int]) -> list[float]:
    """The sizes with those that the measure hardly tells apart made equal, the most used first."""
    settled: dict[float, float] = {}
    while rest := [size for size in sizes if size not in settled]:
        seen = {
            size: sum(
                weight
                for other, weight in zip(sizes, weights, strict=True)
                if other not in settled and abs(other - size) <= ALIKE * size
            )
            for size in sorted(set(rest))
        }
        usual = max(seen, key=lambda size: seen[size])
        shown = max(SIZE_STEP, round(usual / SIZE_STEP) * SIZE_STEP)
        settled |= {size: shown for size in seen if abs(size - usual) <= ALIKE * usual}
    return [settled[size] for size in sizes]


def _usual(values: Sequence[float], weights: Sequence[int]) -> float:
    """The value in the middle of all characters."""
    ordered = sorted(zip(values, weights, strict=True))
    half, seen = sum(weights) / 2, 0
    for value, weight in ordered:
        seen += weight
        if seen >= half:
            return value
    return ordered[-1][0]


def _bold_lines(lines: Sequence[ReadLine], weights: Sequence[float], sizes: Sequence[float]) -> list[bool]:
    """Which lines of several letters are heavier than the page's text; both measures are relative to it."""
    worded = [sum(sign.text.isalpha() for sign in line.signs) >= FEWEST_LETTERS for line in lines]
    least = _boldness([weight for weight, words in zip(weights, worded, strict=True) if words])
    return [
        words and (weight > least or (size >= LARGER and weight > LARGE_AND_HEAVIER))
        for words, weight, size in zip(worded, weights, sizes, strict=True)
    ]


def _boldness(weights: Sequence[float]) -> float:
    """The weight from which lines are bold: between the middles of the light and of the heavy ones.

    Coarse scans blur the difference, so that no fixed weight will do.
    """
    light, heavy = 1.0, HEAVIEST
    for _ in range(ROUNDS):
        middle = (light + heavy) / 2
        below = [weight for weight in weights if weight <= middle]
        above = [min(weight, HEAVIEST) for weight in weights if weight > middle]
        light = sum(below) / len(below) if below else light
        heavy = sum(above) / len(above) if above else heavy
    return max(LEAST_BOLD, light + BETWEEN * (heavy - light))
