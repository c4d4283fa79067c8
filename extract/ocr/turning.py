"""Sheets that lay sideways or upside down in the scanner, turned so that their text stands upright."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean, median

import numpy as np

from extract.ocr.deskew import contrast_of_columns
from extract.ocr.lines import ReadLine, crop_of
from extract.ocr.recognition import Sign, read_line, text_spans
from extract.ocr.rendering import Picture

MAY_LIE_SIDEWAYS = 0.5
TALL, MOSTLY = 1.5, 0.5
SURE, CLEARLY_SURER = 0.9, 0.05
LONGEST_LINES = 8


def turned(picture: Picture, quarters: int) -> Picture:
    """The picture turned by that many quarters against the clock."""
    return Picture(np.ascontiguousarray(np.rot90(picture.gray, quarters)), picture.scale)


def lies_sideways(picture: Picture) -> bool:
    """Whether most of the page's text runs up or down it.

    Lines are looked for only where columns of pixels differ as rows of text do: that takes its time.
    """
    if contrast_of_columns(picture.gray) < MAY_LIE_SIDEWAYS:
        return False
    spans = text_spans(picture)
    tall = sum(span.height for span in spans if span.height > TALL * span.width)
    wide = sum(span.width for span in spans if span.width > TALL * span.height)
    return tall > MOSTLY * (tall + wide)


def lies_upside_down(lines: Sequence[ReadLine], picture: Picture) -> bool:
    """Whether the longest lines, where many are doubtful, read more surely turned half about."""
    longest = sorted(lines, key=lambda line: -len(line.signs))[:LONGEST_LINES]
    if not longest or median(_sureness(line.signs) for line in longest) >= SURE:
        return False
    about = [
        read_line(np.ascontiguousarray(np.rot90(crop_of(picture.gray, line.span), 2))) for line in longest
    ]
    return mean(map(_sureness, about)) > mean(_sureness(line.signs) for line in longest) + CLEARLY_SURER


def _sureness(signs: Sequence[Sign]) -> float:
    return mean(sign.confidence or 0.0 for sign in signs) if signs else 0.0
