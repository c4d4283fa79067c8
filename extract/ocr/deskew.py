"""By how much a scanned page is turned, and the page turned back."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from extract.ocr.rendering import Gray

WIDEST = 5.0
STEPS = (1.0, 0.25, 0.05, 0.01)
LONGEST_SIDE = 1400
HARDLY = 0.03


def skew_angle(gray: Gray) -> float:
    """Degrees by which the page's lines fall to the right (positive) or rise; 0 for a page without any.

    The angle sought is the one at which rows of pixels are most unlike one another, as text and rules make
    them; it is found from coarse to fine.
    """
    ink = _small_ink(gray)
    if not ink.any():
        return 0.0
    angle, reach = 0.0, WIDEST
    for step in STEPS:
        tried = np.arange(angle - reach, angle + reach + step / 2, step)
        angle = float(max(tried, key=lambda turn: _contrast(ink, float(turn))))
        reach = step
    return round(angle, 2)


def contrast_of_columns(gray: Gray) -> float:
    """How much neighbouring columns of pixels differ for each bit that neighbouring rows do, both where the
    page lies level: little for lines of text, much where they run up or down the page."""
    ink = _small_ink(gray)
    angle = skew_angle(gray)
    rows, columns = _contrast(ink, angle), _contrast(np.ascontiguousarray(ink.T), -angle)
    return columns / rows if rows else 0.0


def straightened(gray: Gray, angle: float) -> Gray:
    """The picture turned about its middle so that lines falling by `angle` degrees lie level."""
    if abs(angle) < HARDLY:
        return gray
    height, width = gray.shape
    turn = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), angle, 1.0)
    turned = cv2.warpAffine(
        gray, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(turned, dtype=np.uint8)


def _small_ink(gray: Gray) -> npt.NDArray[np.float32]:
    """Where the page is darker than its surroundings, on a picture of a manageable size."""
    shrink = min(1.0, LONGEST_SIDE / max(gray.shape))
    small = cv2.resize(gray, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    ground = cv2.medianBlur(small, 31)
    return np.asarray(np.clip(ground.astype(np.float32) - small - 40, 0, 80), dtype=np.float32)


def _contrast(ink: npt.NDArray[np.float32], angle: float) -> float:
    """How much neighbouring rows differ once the picture is sheared level."""
    height, width = ink.shape
    slope = np.tan(np.radians(angle))
    level = np.array([[1, 0, 0], [-slope, 1, slope * width / 2]], dtype=np.float32)
    rows = cv2.warpAffine(ink, level, (width, height), flags=cv2.INTER_LINEAR).sum(axis=1)
    return float(np.square(np.diff(rows)).sum())
