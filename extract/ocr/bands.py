"""Dark bands with light text in them, as table headers have, turned into light bands with dark text."""

from __future__ import annotations

import cv2
import numpy as np

from extract.ocr.rendering import Gray, Picture

DARK = 0.62
STRIP_LONG, STRIP_HIGH = 24.0, 2.2
TEXT_HIGH, BAND_HIGH = 16.0, 8.0
MOSTLY = 0.5
EDGE = 5


def without_dark_bands(picture: Picture) -> Picture:
    """The picture with its dark bands in negative, their edges as light as the bands have become."""
    gray, scale = picture.gray, picture.scale
    paper = float(np.percentile(gray, 90))
    dark = np.asarray((gray < DARK * paper) * 255, dtype=np.uint8)
    mask = _bands(dark, scale)
    if not mask.any():
        return picture
    square = np.ones((EDGE, EDGE), np.uint8)
    ring = cv2.subtract(cv2.dilate(mask, square), cv2.erode(mask, square))
    light = np.where(mask > 0, paper - np.minimum(gray, paper) + float(gray[mask > 0].min()), gray)
    return Picture(np.where(ring > 0, paper, light).astype(np.uint8), scale)


def _bands(dark: Gray, scale: float) -> Gray:
    """255 inside the boxes of dark strips that text of the other colour parts, 0 elsewhere."""
    strip = np.ones((int(STRIP_HIGH * scale), int(STRIP_LONG * scale)), np.uint8)
    strips = cv2.morphologyEx(cv2.medianBlur(dark, 3), cv2.MORPH_OPEN, strip)
    joined = cv2.morphologyEx(strips, cv2.MORPH_CLOSE, np.ones((int(TEXT_HIGH * scale), 1), np.uint8))
    mask = np.zeros_like(dark)
    count, _, stats, _ = cv2.connectedComponentsWithStats(np.asarray(joined, dtype=np.uint8), connectivity=8)
    for x, y, width, height, _ in stats[1:count].tolist():
        inside = dark[y : y + height, x : x + width]
        if height >= BAND_HIGH * scale and float((inside > 0).mean()) >= MOSTLY:
            mask[y : y + height, x : x + width] = 255
    return mask
