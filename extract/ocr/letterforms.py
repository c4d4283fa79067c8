"""How recognised lines are set, by the ink under them: edges, heights, baseline, size, boldness."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import cv2
import numpy as np
import numpy.typing as npt

from extract.ocr.lines import ReadLine, crop_of
from extract.ocr.picture import Gray, Picture
from extract.ocr.recognition import Sign
from extract.ocr.rules import Span
from extract.ocr.tolerances import OCR


def line_ink(ink: Gray, span: Span) -> npt.NDArray[np.bool_]:
    """The ink of one line; what only reaches into its box from the line above or below is left out."""
    part = ink[span.y0 : span.y1, span.x0 : span.x1]
    count, labels, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    inside = np.ones(count, dtype=np.bool_)
    inside[0] = False
    for label, (_, y, _, height, _) in enumerate(stats.tolist()):
        at_border = y == 0 or y + height == span.height
        inside[label] &= not (at_border and height < OCR.reaching_in * span.height)
    return np.asarray(inside[labels])


def edges_of(signs: Sequence[Sign], part: npt.NDArray[np.bool_]) -> list[tuple[float, float]]:
    """Where each character's ink begins and ends across the crop, between the middles of its neighbours; a
    character where none is left, such as one of several read in one place, is a dot wide all the same."""
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
        return left, max(left + 1, right)
    return int(left) + float(inked[0]), int(left) + float(inked[-1]) + 1


CAPITALS, TALL, LOW = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", "bdfhkl", "acemnorsuvwxzgpqy"

KINDS = {letter: kind for kind in (CAPITALS, TALL, LOW) for letter in kind}


BELOW = frozenset("gpqyJQ")


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
    both = [(line.usual(LOW, OCR.fewest_low), line.usual(CAPITALS)) for line in lines]
    shares = [low / capital for low, capital in both if low and capital]
    return median(shares) if len(shares) >= OCR.fewest_lines else OCR.low_to_capitals


def text_size(line: LineHeights, low: float) -> float:
    """The line's text size in pixels; `low` is the height of low letters for each pixel of capitals."""
    shares = {
        CAPITALS: OCR.cap_height,
        TALL: OCR.tall_to_capitals * OCR.cap_height,
        LOW: low * OCR.cap_height,
    }
    if not line.letters:
        return OCR.line_to_size * line.box
    return max(median(height / shares[kind] for kind, height in line.letters), OCR.lowest_size * line.box)


def _darkness(gray: Gray, part: npt.NDArray[np.bool_]) -> npt.NDArray[np.float32]:
    """How much darker than its paper the line is, on and right around its own ink."""
    near = cv2.dilate(part.astype(np.uint8), np.ones((OCR.ink_down, OCR.ink_across), np.uint8)) > 0
    ground = np.float32(np.percentile(gray, OCR.paper))
    return np.asarray(np.where(near, np.clip(ground - gray, 0, None), 0), dtype=np.float32)


def _reach(dark: npt.NDArray[np.float32]) -> tuple[float, float] | None:
    """Where a character begins and ends down its columns: at half its darkness, between two rows.

    However blurred an edge is, it passes its half where the sharp one was; where it first shows is the
    farther out the more it is blurred.
    """
    darkest = np.sort(dark, axis=1)[:, -OCR.ink_across :].mean(axis=1) if dark.size else np.zeros(1)
    peak = float(np.percentile(darkest[darkest > 0], OCR.peak)) if darkest.any() else 0.0
    if peak < OCR.faint:
        return None
    rows = np.flatnonzero(darkest >= OCR.half * peak)
    first, last = int(rows[0]), int(rows[-1])
    around = np.pad(darkest, 1)
    return (
        first + 0.5 - _beyond(darkest[first], around[first], OCR.half * peak),
        last + 0.5 + _beyond(darkest[last], around[last + 2], OCR.half * peak),
    )


def _beyond(inside: float, outside: float, level: float) -> float:
    """How far from one row's middle towards the next the darkness passes the level, from 0 to 1."""
    return float((inside - level) / (inside - outside))


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
    flat = np.pad(np.clip(dark - OCR.stroke * peak, 0, None), ((0, 0), (1, 1))).ravel()
    edges = np.flatnonzero(np.diff(flat > 0)) + 1
    starts = edges[::2]
    if not len(starts):
        return 0.0
    sums, peaks = np.add.reduceat(flat, starts), np.maximum.reduceat(flat, starts)
    clear = peaks > OCR.clear * float(peaks.max())
    return float(np.percentile(sums[clear], OCR.thinner) / ((1 - OCR.stroke) * peak))


def settled_sizes(sizes: Sequence[float], weights: Sequence[int]) -> list[float]:
    """The sizes with those that the measure hardly tells apart made equal, the most used first."""
    settled: dict[float, float] = {}
    while rest := [size for size in sizes if size not in settled]:
        seen = {
            size: sum(
                weight
                for other, weight in zip(sizes, weights, strict=True)
                if other not in settled and abs(other - size) <= OCR.same_size * size
            )
            for size in sorted(set(rest))
        }
        usual = max(seen, key=lambda size: seen[size])
        shown = max(OCR.size_step, round(usual / OCR.size_step) * OCR.size_step)
        settled |= {size: shown for size in seen if abs(size - usual) <= OCR.same_size * usual}
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
    worded = [sum(sign.text.isalpha() for sign in line.signs) >= OCR.fewest_letters for line in lines]
    least = _boldness([weight for weight, words in zip(weights, worded, strict=True) if words])
    return [
        words and (weight > least or (size >= OCR.larger and weight > OCR.large_and_heavier))
        for words, weight, size in zip(worded, weights, sizes, strict=True)
    ]


def _boldness(weights: Sequence[float]) -> float:
    """The weight from which lines are bold: between the middles of the light and of the heavy ones.

    Coarse scans blur the difference, so that no fixed weight will do.
    """
    light, heavy = 1.0, OCR.heaviest
    for _ in range(OCR.rounds):
        middle = (light + heavy) / 2
        below = [weight for weight in weights if weight <= middle]
        above = [min(weight, OCR.heaviest) for weight in weights if weight > middle]
        light = sum(below) / len(below) if below else light
        heavy = sum(above) / len(above) if above else heavy
    return max(OCR.least_bold, light + OCR.between * (heavy - light))
