"""A second reading of every line that may hold a value, from a picture prepared in another way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from extract.ocr.lines import ReadLine
from extract.ocr.recognition import Sign, read_line
from extract.ocr.rendering import Gray, Picture
from extract.ocr.rules import Span
from extract.ocr.scan import may_hold_value

LARGER, SMOOTHER, MARGIN, PAPER = 1.5, 0.45, 0.12, 75


def read_again(lines: Sequence[ReadLine], picture: Picture) -> tuple[ReadLine, ...]:
    """The lines with those that may hold values read anew; the others as they are, without confidence.

    The second picture is smoothed, enlarged and cut wider, so that chance errors of the first don't repeat.
    """
    return tuple(_again(line, picture) if may_hold_value(line.text) else _as_read(line) for line in lines)


def _again(line: ReadLine, picture: Picture) -> ReadLine:
    margin = int(MARGIN * line.span.height)
    signs = read_line(_prepared(_cut(picture.gray, line.span, margin)))
    back = [replace(sign, middle=sign.middle / LARGER - margin) for sign in signs]
    return replace(line, signs=tuple(_kept_inside(back, line.span.width)))


def _cut(gray: Gray, span: Span, margin: int) -> Gray:
    """The line's pixels with a margin in the colour of its paper."""
    part = gray[span.y0 : span.y1, span.x0 : span.x1]
    return np.pad(part, margin, constant_values=int(np.percentile(part, PAPER)))


def _prepared(crop: Gray) -> Gray:
    large = cv2.resize(crop, None, fx=LARGER, fy=LARGER, interpolation=cv2.INTER_CUBIC)
    smooth = np.asarray(cv2.GaussianBlur(large, (0, 0), SMOOTHER * LARGER * 2), dtype=np.float32)
    low, high = float(smooth.min()), float(smooth.max())
    return np.asarray((smooth - low) * (255 / max(high - low, 1.0)), dtype=np.uint8)


def _kept_inside(signs: Sequence[Sign], width: int) -> list[Sign]:
    return [replace(sign, middle=min(max(sign.middle, 0.0), width - 1.0)) for sign in signs]


def _as_read(line: ReadLine) -> ReadLine:
    return replace(line, signs=tuple(replace(sign, confidence=None) for sign in line.signs))
