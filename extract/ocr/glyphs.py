"""From recognised lines to glyphs in points: the ink under each character gives its box, its line's
baseline and size, and how heavy it is."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import cv2
import numpy as np
import numpy.typing as npt

from extract.ocr.lines import ReadLine
from extract.ocr.recognition import Sign
from extract.ocr.rendering import Gray, Picture
from extract.readers.page import Glyph

BULLETS = frozenset("•●▪■◦○·‣–—-*")
FONTS = ("Scan", "Scan-Bold")
CAP_HEIGHT, DESCENT = 0.66, 0.25
ALPHABETS = {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789": CAP_HEIGHT,
    "bdfhkl": 0.74,
    "acemnorsuvwxzgpqy": 0.49,
}
HEIGHTS = {letter: share for letters, share in ALPHABETS.items() for letter in letters}
BELOW = frozenset("gpqyJQ")
LINE_TO_SIZE, LOWEST_SIZE = 0.75, 0.35
ALIKE, SIZE_STEP = 0.09, 0.5
HEAVIER, FEWEST_LETTERS = 1.16, 5
LARGER, LARGE_AND_HEAVIER = 1.12, 1.08
LIKE_A_SPACE, NARROWEST_SPACE = 0.7, 0.15
RAISED, SMALLER = 0.25, 0.72
FAINT, CLEAR = 25, 0.5


@dataclass(frozen=True, slots=True)
class Shape:
    """What the ink of one line shows, in pixels: its baseline, its text size and its strokes' width."""

    baseline: float
    size: float
    stroke: float


def glyphs_of(lines: Sequence[ReadLine], picture: Picture, ink: Gray) -> tuple[Glyph, ...]:
    """The glyphs of the lines, line by line; sizes near the page's usual one become equal to it."""
    if not lines:
        return ()
    shapes = [shape_of(line, picture, ink) for line in lines]
    weights = [len(line.signs) for line in lines]
    sizes = settled_sizes([shape.size / picture.scale for shape in shapes], weights)
    weight = [shape.stroke / shape.size for shape in shapes]
    usual, body = _usual(weight, weights), _usual(sizes, weights)
    glyphs: list[Glyph] = []
    for line, shape, size, heavy in zip(lines, shapes, sizes, weight, strict=True):
        bold = _is_bold(line, heavy / usual, size / body)
        glyphs.extend(_line_glyphs(line, shape.baseline, size, int(bold), ink, picture.scale))
    return tuple(glyphs)


def _is_bold(line: ReadLine, weight: float, size: float) -> bool:
    """Whether a line of several letters is heavier than the page's text; `weight` and `size` are relative."""
    if sum(sign.text.isalpha() for sign in line.signs) < FEWEST_LETTERS:
        return False
    return weight > HEAVIER or (size >= LARGER and weight > LARGE_AND_HEAVIER)


def shape_of(line: ReadLine, picture: Picture, ink: Gray) -> Shape:
    """The line's shape by the characters whose height is known; else, or where its ink doesn't show (light
    on dark), as its box suggests."""
    span = line.span
    part = ink[span.y0 : span.y1, span.x0 : span.x1] > 0
    stroke = stroke_width(picture.gray[span.y0 : span.y1, span.x0 : span.x1])
    tops: list[tuple[float, float]] = []
    bottoms: list[float] = []
    for sign, (left, right) in zip(line.signs, _edges(line.signs, part), strict=True):
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


def _usual(values: Sequence[float], weights: Sequence[int]) -> float:
    """The value in the middle of all characters."""
    ordered = sorted(zip(values, weights, strict=True))
    half, seen = sum(weights) / 2, 0
    for value, weight in ordered:
        seen += weight
        if seen >= half:
            return value
    return ordered[-1][0]


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


def _line_glyphs(
    line: ReadLine, baseline: float, size: float, font: int, ink: Gray, scale: float
) -> Iterator[Glyph]:
    span = line.span
    part = ink[span.y0 : span.y1, span.x0 : span.x1] > 0
    edges = _edges(line.signs, part)
    words = _word_confidences(line.signs)
    spaces = _spaces(line.signs, edges, size * scale)
    for sign, (left, right), confidence, spaced in zip(line.signs, edges, words, spaces, strict=True):
        own, ground = size, baseline
        raised = _raised(sign, part[:, int(left) : int(right) + 1], baseline - span.y0, size * scale)
        if raised is not None:
            own, ground = size * SMALLER, span.y0 + raised
        yield Glyph(
            sign.text,
            (span.x0 + left) / scale,
            (ground - CAP_HEIGHT * own * scale) / scale,
            (span.x0 + right) / scale,
            ground / scale + DESCENT * own,
            ground / scale,
            own,
            font,
            spaced,
            confidence,
        )


def _spaces(signs: Sequence[Sign], edges: Sequence[tuple[float, float]], size: float) -> list[bool]:
    """Whether white space stands before each character: where one was recognised, and between letters as
    far apart as the line's words are."""
    gaps = [0.0, *(right[0] - left[1] for left, right in pairwise(edges))]
    known = [gap for sign, gap in zip(signs[1:], gaps[1:], strict=True) if sign.spaced]
    least = max(LIKE_A_SPACE * median(known), NARROWEST_SPACE * size) if known else float("inf")
    letters = [False, *(left.text.isalpha() and right.text.isalpha() for left, right in pairwise(signs))]
    return [
        sign.spaced or (between and gap >= least)
        for sign, gap, between in zip(signs, gaps, letters, strict=True)
    ]


def _edges(signs: Sequence[Sign], part: npt.NDArray[np.bool_]) -> list[tuple[float, float]]:
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


def _word_confidences(signs: Sequence[Sign]) -> list[float | None]:
    """Each character's word's confidence: that of the word's least sure character."""
    words: list[list[float | None]] = []
    for sign in signs:
        if sign.spaced or not words:
            words.append([])
        words[-1].append(None if sign.text in BULLETS else sign.confidence)
    return [_lowest(word) for word in words for _ in word]


def _raised(sign: Sign, part: npt.NDArray[np.bool_], baseline: float, size: float) -> float | None:
    """The bottom of a small digit's ink well above the baseline, as a footnote mark has; else None."""
    if unicodedata.category(sign.text[0]) not in ("Nd", "No"):
        return None
    rows = np.flatnonzero(part.any(axis=1))
    if not len(rows):
        return None
    top, bottom = float(rows[0]), float(rows[-1]) + 1
    if baseline - bottom > RAISED * size * CAP_HEIGHT and bottom - top < SMALLER * size * CAP_HEIGHT:
        return bottom
    return None


def _lowest(confidences: Sequence[float | None]) -> float | None:
    known = [confidence for confidence in confidences if confidence is not None]
    return round(min(known), 4) if known else None
