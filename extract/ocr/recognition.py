"""RapidOCR: where text stands on a picture, and what one line of it says.

The only module that imports rapidocr, and only once a page needs it. Its models lie in the package; one
thread computes, so that the same picture gives the same characters on any machine and beside any load.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import cv2
import numpy as np

from extract.ocr.picture import Gray, Picture
from extract.ocr.rules import Span
from extract.ocr.tolerances import OCR
from extract.page.measures import POINTS_PER_INCH

NO_TELEMETRY = "ORT_DISABLE_TELEMETRY"
"""What keeps onnxruntime from telling its maker of each run, and from keeping files for that at home."""

SETTINGS = {
    "Global.log_level": "critical",
    "Global.use_cls": False,
    "Global.use_preprocess_img": False,
    "Global.text_score": 0.0,  # by default RapidOCR drops what it is unsure of, without a word
    "Det.limit_type": "max",
    "Det.limit_side_len": 10_000,
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}


@dataclass(frozen=True, slots=True)
class Sign:
    """One recognised character: its middle in pixels from the crop's left edge, and how sure it is (0..1).

    `spaced` says that white space stands before it.
    """

    text: str
    middle: float
    confidence: float | None
    spaced: bool


def text_spans(picture: Picture) -> tuple[Span, ...]:
    """The boxes of the text lines on the picture, from top to bottom, in its own pixels."""
    shrink = min(1.0, OCR.lines_sought_at / (POINTS_PER_INCH * picture.scale))
    small = cv2.resize(picture.gray, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    found = _engine()(
        _coloured(np.asarray(small, dtype=np.uint8)), use_det=True, use_rec=False, use_cls=False
    )
    if found.boxes is None:
        return ()
    height, width = picture.gray.shape
    spans = []
    for corners in np.asarray(found.boxes) / shrink:
        x0, y0 = np.floor(corners.min(axis=0)).astype(int).tolist()
        x1, y1 = np.ceil(corners.max(axis=0)).astype(int).tolist()
        spans.append(Span(max(0, x0), max(0, y0), min(width, x1), min(height, y1)))
    return tuple(sorted(spans, key=lambda span: (span.y0, span.x0, span.y1, span.x1)))


def read_line(crop: Gray) -> tuple[Sign, ...]:
    """The characters of a crop that holds one line of text, from left to right; none where it shows none."""
    if min(crop.shape) < 2:
        return ()
    found = _engine()(_coloured(crop), use_det=False, use_rec=True, use_cls=False, return_word_box=True)
    if not found.txts or not found.txts[0].strip():
        return ()
    info = found.word_results[0]
    columns = (column for word in info.word_cols for column in word)
    steps = crop.shape[1] / float(info.line_txt_len)
    return tuple(_signs(found.txts[0], info.confs, columns, steps))


def _signs(text: str, confidences: Iterable[float], columns: Iterator[int], pixels: float) -> Iterator[Sign]:
    spaced = True
    for character, confidence in zip(text, confidences, strict=False):
        if character.isspace():
            spaced = True
            continue
        column = next(columns, None)
        if column is None:
            return
        yield Sign(character, (column + 0.5) * pixels, float(confidence), spaced)
        spaced = False


def _coloured(gray: Gray) -> Gray:
    # RapidOCR takes pictures of three colours
    return np.ascontiguousarray(np.repeat(gray[:, :, None], 3, axis=2))


@cache
def _engine() -> Any:
    """The models, loaded once in each process."""
    os.environ[NO_TELEMETRY] = "1"  # looked at once, as the library is loaded
    from rapidocr import RapidOCR

    cv2.setNumThreads(1)
    return RapidOCR(params=SETTINGS)
