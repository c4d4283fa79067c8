"""From recognised lines to glyphs in points, each as wide as the ink under it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import numpy as np
import numpy.typing as npt

from extract.ocr.letterforms import Setting, edges_of, line_ink
from extract.ocr.lines import ReadLine
from extract.ocr.picture import Gray
from extract.ocr.recognition import Sign
from extract.ocr.tolerances import OCR
from extract.page.content import Glyph
from extract.page.tolerances import PAGE

BULLETS = frozenset("•●▪■◦○·‣–—-*")

DIGITS = frozenset("0123456789")

FONTS = ("Scan", "Scan-Bold")


def glyphs_of(
    lines: Sequence[ReadLine], settings: Sequence[Setting], ink: Gray, scale: float
) -> tuple[Glyph, ...]:
    """The glyphs of the lines, line by line, each line as it is set; `scale` is pixels per point.

    A line that the second reading leaves empty gives none.
    """
    return tuple(
        glyph
        for line, setting in zip(lines, settings, strict=True)
        if line.signs
        for glyph in _line_glyphs(line, setting.baseline, setting.size, setting.font, ink, scale)
    )


def _line_glyphs(
    line: ReadLine, baseline: float, size: float, font: int, ink: Gray, scale: float
) -> Iterator[Glyph]:
    span = line.span
    part = line_ink(ink, span)
    edges = edges_of(line.signs, part)
    words = _word_confidences(line.signs)
    spaces = _spaces(line.signs, edges, size * scale)
    raised = [
        _raised(sign, part[:, int(left) : int(right) + 1], baseline - span.y0, size * scale)
        for sign, (left, right) in zip(line.signs, edges, strict=True)
    ]
    marks = _marks(line.signs, raised)
    for sign, (left, right), confidence, spaced, mark in zip(
        line.signs, edges, words, spaces, marks, strict=True
    ):
        own, ground = size, baseline
        if mark is not None:
            own, ground = size * OCR.smaller, span.y0 + mark
        yield Glyph(
            sign.text,
            (span.x0 + left) / scale,
            (ground - OCR.cap_height * own * scale) / scale,
            (span.x0 + right) / scale,
            ground / scale + PAGE.descent * own,
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
    least = max(OCR.like_a_space * median(known), OCR.narrowest_space * size) if known else float("inf")
    letters = [False, *(left.text.isalpha() and right.text.isalpha() for left, right in pairwise(signs))]
    return [
        sign.spaced or (between and gap >= least)
        for sign, gap, between in zip(signs, gaps, letters, strict=True)
    ]


def _word_confidences(signs: Sequence[Sign]) -> list[float | None]:
    """Each character's word's confidence: that of the word's least sure character."""
    words: list[list[float | None]] = []
    for sign in signs:
        if sign.spaced or not words:
            words.append([])
        words[-1].append(None if sign.text in BULLETS else sign.confidence)
    return [_lowest(word) for word in words for _ in word]


def _lowest(confidences: Sequence[float | None]) -> float | None:
    known = [confidence for confidence in confidences if confidence is not None]
    return round(min(known), 4) if known else None


def _marks(signs: Sequence[Sign], raised: Sequence[float | None]) -> list[float | None]:
    """The raised digits but those that a number goes on behind: of these only a part of the ink was seen."""
    kept: list[float | None] = []
    goes_on = False
    for place in range(len(signs) - 1, -1, -1):
        kept.append(None if goes_on else raised[place])
        digit = signs[place].text in DIGITS and kept[-1] is None
        goes_on = not signs[place].spaced and (digit or (goes_on and signs[place].text in ".,"))
    return kept[::-1]


def _raised(sign: Sign, part: npt.NDArray[np.bool_], baseline: float, size: float) -> float | None:
    """The bottom of a small digit's ink well above the baseline, as a footnote mark has; else None."""
    if unicodedata.category(sign.text[0]) not in ("Nd", "No"):
        return None
    rows = np.flatnonzero(part.any(axis=1))
    if not len(rows):
        return None
    top, bottom = float(rows[0]), float(rows[-1]) + 1
    capitals = size * OCR.cap_height
    if baseline - bottom > OCR.raised * capitals and bottom - top < OCR.smaller * capitals:
        return bottom
    return None
