"""How recognised lines are set, by the ink under their characters: baseline, size and boldness."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from extract.ocr.heights import line_heights, low_to_capitals, text_size
from extract.ocr.lines import ReadLine, crop_of
from extract.ocr.rendering import Gray, Picture

ALIKE, SIZE_STEP = 0.06, 0.5
FEWEST_LETTERS, HEAVIEST, LEAST_BOLD = 5, 1.5, 1.13
ROUNDS, BETWEEN = 10, 0.55
LARGER, LARGE_AND_HEAVIER = 1.12, 1.08
STROKE, CLEAR, THINNER = 0.45, 0.4, 40


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
    heights = [line_heights(line, picture, ink) for line in lines]
    low = low_to_capitals(heights)
    measured = [text_size(line, low) for line in heights]
    weights = [len(line.signs) for line in lines]
    sizes = settled_sizes([size / picture.scale for size in measured], weights)
    strokes = [stroke_width(crop_of(picture.gray, line.span)) for line in lines]
    weight = [stroke / size for stroke, size in zip(strokes, measured, strict=True)]
    usual, body = _usual(weight, weights), _usual(sizes, weights)
    bold = _bold_lines(lines, [heavy / usual for heavy in weight], [size / body for size in sizes])
    return tuple(
        Setting(line.baseline, size, int(heavy))
        for line, size, heavy in zip(heights, sizes, bold, strict=True)
    )


def stroke_width(gray: Gray) -> float:
    """The usual width in pixels of the upright strokes: the darkness of runs across them over its peak.

    A run ends where the ink is less than half as dark as it gets: letters that a blur joins count for two.
    """
    ground = float(np.percentile(gray, 80))
    dark = np.clip(ground - cv2.medianBlur(gray, 3).astype(np.float32), 0, None)
    peak = float(np.percentile(dark, 99))
    flat = np.pad(np.clip(dark - STROKE * peak, 0, None), ((0, 0), (1, 1))).ravel()
    edges = np.flatnonzero(np.diff(flat > 0)) + 1
    starts = edges[::2]
    if not len(starts):
        return 0.0
    sums, peaks = np.add.reduceat(flat, starts), np.maximum.reduceat(flat, starts)
    clear = peaks > CLEAR * float(peaks.max())
    return float(np.percentile(sums[clear], THINNER) / ((1 - STROKE) * peak))


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
