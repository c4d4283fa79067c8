"""How recognised lines are set, by the ink under their characters: baseline, size and boldness."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

import cv2
import numpy as np

from extract.ocr.edges import edges_of, line_ink
from extract.ocr.lines import ReadLine
from extract.ocr.rendering import Gray, Picture

CAP_HEIGHT, X_HEIGHT = 0.66, 0.49
ALPHABETS = {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789": CAP_HEIGHT,
    "bdfhkl": 0.74,
    "acemnorsuvwxzgpqy": X_HEIGHT,
}
HEIGHTS = {letter: share for letters, share in ALPHABETS.items() for letter in letters}
BELOW = frozenset("gpqyJQ")
LINE_TO_SIZE = 0.75
ALIKE, SIZE_STEP = 0.09, 0.5
FEWEST_LETTERS, HEAVIEST, LEAST_BOLD = 5, 1.5, 1.13
ROUNDS, BETWEEN = 10, 0.55
LARGER, LARGE_AND_HEAVIER = 1.12, 1.08
FAINT, CLEAR = 25, 0.5


@dataclass(frozen=True, slots=True)
class Shape:
    """What the ink of one line shows, in pixels: its baseline, the height of its characters above it by the
    share of the text size that they usually have, and its strokes' width.

    `guess` is the text size by the box, for a line without characters of known height.
    """

    baseline: float
    heights: Mapping[float, float]
    guess: float
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
    measured = text_sizes(shapes)
    sizes = settled_sizes([size / picture.scale for size in measured], weights)
    weight = [shape.stroke / size for shape, size in zip(shapes, measured, strict=True)]
    usual, body = _usual(weight, weights), _usual(sizes, weights)
    bold = _bold_lines(lines, [heavy / usual for heavy in weight], [size / body for size in sizes])
    return tuple(
        Setting(shape.baseline, size, int(heavy))
        for shape, size, heavy in zip(shapes, sizes, bold, strict=True)
    )


def shape_of(line: ReadLine, picture: Picture, ink: Gray) -> Shape:
    """The line's shape by the characters whose height is known; else, or where its ink doesn't show (light
    on dark), as its box suggests. A character ends where it is half as dark as ink."""
    span = line.span
    crop = picture.gray[span.y0 : span.y1, span.x0 : span.x1]
    part, stroke = line_ink(ink, span), stroke_width(crop)
    dark = part & (crop <= (np.percentile(crop, 80) + np.percentile(crop, 1)) / 2)
    tops: dict[float, list[float]] = {}
    bottoms: list[float] = []
    for sign, (left, right) in zip(line.signs, edges_of(line.signs, part), strict=True):
        rows = np.flatnonzero(dark[:, int(left) : int(right) + 1].any(axis=1))
        share = HEIGHTS.get(sign.text)
        if len(rows) and share:
            tops.setdefault(share, []).append(float(rows[0]))
            if sign.text not in BELOW:
                bottoms.append(float(rows[-1]) + 1)
    guess = LINE_TO_SIZE * span.height
    if not bottoms:
        return Shape(span.y0 + 0.8 * span.height, {}, guess, stroke)
    baseline = median(bottoms)
    heights = {share: max(1.0, baseline - median(places)) for share, places in sorted(tops.items())}
    return Shape(span.y0 + baseline, heights, guess, stroke)


def text_sizes(shapes: Sequence[Shape]) -> list[float]:
    """The text size of each line in pixels, fonts differing in how high their letters are for their size.

    How much higher than small letters capitals and stems are in this page's font is taken from the lines
    that have both, so that a line of capitals is not taken for smaller text.
    """
    factors = dict.fromkeys(ALPHABETS.values(), 1.0)
    for share in factors:
        ratios = [
            shape.heights[share] / share / (shape.heights[X_HEIGHT] / X_HEIGHT)
            for shape in shapes
            if share in shape.heights and X_HEIGHT in shape.heights
        ]
        factors[share] = median(ratios) if ratios else 1.0
    return [
        median(height / share / factors[share] for share, height in shape.heights.items())
        if shape.heights
        else shape.guess
        for shape in shapes
    ]


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
