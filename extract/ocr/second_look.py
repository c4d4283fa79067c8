"""What recognition may have got wrong: a second reading, unlike digits, the lost dollar sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import cv2
import numpy as np
import numpy.typing as npt

from extract.numbers.looks import may_hold_value
from extract.ocr.letterforms import CAPITALS, edges_of, line_heights, line_ink
from extract.ocr.lines import ReadLine, crop_of
from extract.ocr.picture import Gray, Picture
from extract.ocr.recognition import Sign, read_line
from extract.ocr.rules import Span
from extract.ocr.tolerances import OCR


def read_again(lines: Sequence[ReadLine], picture: Picture) -> tuple[ReadLine, ...]:
    """The lines with those that may hold values read anew; the others as they are, without confidence.

    The second picture is smoothed, enlarged and cut wider, so that chance errors of the first don't repeat.
    """
    return tuple(_again(line, picture) if may_hold_value(line.text) else _as_read(line) for line in lines)


def _again(line: ReadLine, picture: Picture) -> ReadLine:
    margin = int(OCR.wider * line.span.height)
    signs = read_line(_prepared(_cut(picture.gray, line.span, margin)))
    back = [replace(sign, middle=sign.middle / OCR.enlarged - margin) for sign in signs]
    return replace(line, signs=tuple(_kept_inside(back, line.span.width)))


def _cut(gray: Gray, span: Span, margin: int) -> Gray:
    """The line's pixels with a margin in the colour of its paper."""
    part = gray[span.y0 : span.y1, span.x0 : span.x1]
    return np.pad(part, margin, constant_values=int(np.percentile(part, OCR.padding)))


def _prepared(crop: Gray) -> Gray:
    large = cv2.resize(crop, None, fx=OCR.enlarged, fy=OCR.enlarged, interpolation=cv2.INTER_CUBIC)
    smooth = np.asarray(cv2.GaussianBlur(large, (0, 0), OCR.smoother * OCR.enlarged * 2), dtype=np.float32)
    low, high = float(smooth.min()), float(smooth.max())
    return np.asarray((smooth - low) * (255 / max(high - low, 1.0)), dtype=np.uint8)


def _kept_inside(signs: Sequence[Sign], width: int) -> list[Sign]:
    return [replace(sign, middle=min(max(sign.middle, 0.0), width - 1.0)) for sign in signs]


def _as_read(line: ReadLine) -> ReadLine:
    return replace(line, signs=tuple(replace(sign, confidence=None) for sign in line.signs))


DIGITS, OF_NUMBERS = frozenset("0123456789"), frozenset("0123456789.,")


Shape = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Digit:
    """One digit: its places among the lines and in its line, its name, and the darkness of its line, with
    capitals `brought_to` dots high and as much around;
    there its baseline, its width and where it may stand."""

    line: int
    place: int
    text: str
    dark: Shape
    baseline: int
    width: float
    middles: tuple[float, ...]


def with_doubts(lines: Sequence[ReadLine], picture: Picture, ink: Gray) -> tuple[ReadLine, ...]:
    """The lines; digits unlike the page's others, and those beside a digit's room that is empty, unsure."""
    heights = [line_heights(line, picture, ink) for line in lines]
    capitals = [line.usual(CAPITALS, OCR.fewest_capitals) for line in heights]
    usual = median([height for height in capitals if height] or [1.0])
    digits: list[Digit] = []
    odd: set[tuple[int, int]] = set()
    for number, (line, height, capital) in enumerate(zip(lines, heights, capitals, strict=True)):
        if any(sign.text in DIGITS for sign in line.signs):
            high = capital or usual
            digits += _digits(number, line, height.baseline, high, picture, ink)
            odd |= {(number, place) for place in _beside_lost_digits(line, high)}
    odd |= {(digit.line, digit.place) for digit, alike in likenesses(digits) if alike < OCR.alike}
    return tuple(
        _doubted(line, [place for place in range(len(line.signs)) if (number, place) in odd])
        for number, line in enumerate(lines)
    )


def _doubted(line: ReadLine, places: Sequence[int]) -> ReadLine:
    if not places:
        return line
    signs = list(line.signs)
    for place in places:
        signs[place] = replace(signs[place], confidence=min(signs[place].confidence or 0.0, OCR.unsure))
    return replace(line, signs=tuple(signs))


def _beside_lost_digits(line: ReadLine, capital: float) -> Iterator[int]:
    """The places of a number's characters farther apart than a typed space sets them, yet near enough for
    one number."""
    for place, (left, right) in enumerate(pairwise(line.signs)):
        apart = (right.middle - left.middle) / capital
        if {left.text, right.text} <= OF_NUMBERS and OCR.lost_digit < apart < OCR.two_numbers:
            yield from (place, place + 1)


def likenesses(digits: Sequence[Digit]) -> Iterator[tuple[Digit, float]]:
    """Each digit with how like it is to the page's usual one of its name, up to 1; a name that is rare on
    the page proves nothing."""
    for text in sorted({digit.text for digit in digits}):
        same = [digit for digit in digits if digit.text == text]
        width = round(median(digit.width for digit in same)) + OCR.beside
        known = [part for digit in same if (part := _part(digit, digit.middles[0], width, 0)) is not None]
        if len(known) >= OCR.fewest_alike:
            usual = np.median(np.stack([part / max(float(part.max()), 1.0) for part in known]), axis=0)
            yield from ((digit, _likeness(digit, np.asarray(usual, dtype=np.float32))) for digit in same)


def _likeness(digit: Digit, usual: Shape) -> float:
    """The best match of the usual shape with the digit's ink, moved a little all ways."""
    parts = (_part(digit, middle, usual.shape[1], OCR.moved) for middle in digit.middles)
    matches = [
        float(cv2.matchTemplate(part, usual, cv2.TM_CCOEFF_NORMED).max())
        for part in parts
        if part is not None and float(part.std()) > 0
    ]
    return max(matches, default=0.0)


def _part(digit: Digit, middle: float, width: int, room: int) -> Shape | None:
    """The darkness around a place on the baseline; None at the picture's edge."""
    x, y = round(middle - width / 2) - room, digit.baseline - OCR.above - room
    part = digit.dark[max(0, y) : digit.baseline + OCR.below + room, max(0, x) : x + width + 2 * room]
    whole = (OCR.above + OCR.below + 2 * room, width + 2 * room)
    return part if y >= 0 and x >= 0 and part.shape == whole else None


def _digits(
    number: int, line: ReadLine, baseline: float, capital: float, picture: Picture, ink: Gray
) -> Iterator[Digit]:
    gray = crop_of(picture.gray, line.span).astype(np.float32)
    dark = np.clip(float(np.percentile(gray, OCR.paper)) - gray, 0, None)
    zoom = OCR.brought_to / capital
    large = cv2.resize(dark, None, fx=zoom, fy=zoom, interpolation=cv2.INTER_LINEAR)
    around = np.pad(cv2.GaussianBlur(large, (0, 0), 1.0), OCR.brought_to).astype(np.float32)
    foot = round((baseline - line.span.y0) * zoom) + OCR.brought_to
    edges = edges_of(line.signs, line_ink(ink, line.span))
    for place, (sign, (left, right)) in enumerate(zip(line.signs, edges, strict=True)):
        if sign.text in DIGITS:
            middles = tuple(middle * zoom + OCR.brought_to for middle in ((left + right) / 2, sign.middle))
            yield Digit(number, place, sign.text, around, foot, (right - left) * zoom, middles)


DOLLARS = re.compile(r"(?<![^\W\d_])US([S5])(?=MIL|\b|[0-9])")


def restored(lines: Sequence[ReadLine]) -> tuple[tuple[ReadLine, ...], tuple[ReadLine, ...]]:
    """All lines with `US$` where `USS` was read, and those of them that were changed, to be reported."""
    new = tuple(_with_dollars(line) for line in lines)
    changed = tuple(after for before, after in zip(lines, new, strict=True) if after is not before)
    return new, changed


def _with_dollars(line: ReadLine) -> ReadLine:
    places = {match.start(1) for match in DOLLARS.finditer("".join(sign.text for sign in line.signs))}
    if not places:
        return line
    signs = (replace(sign, text="$") if place in places else sign for place, sign in enumerate(line.signs))
    return replace(line, signs=tuple(signs))
