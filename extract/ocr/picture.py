"""The page's picture in grey: as fine as its scan within bounds, turned level, dark bands turned light."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.errors import DRAWING, library_errors
from extract.ocr.tolerances import OCR
from extract.page.measures import POINTS_PER_INCH
from extract.readers.opened import OpenDocument

Gray = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Picture:
    """An upright page: 0 is black, 255 white; `scale` is pixels per point of its sheet.

    `enlarged` is how many points of the page are one of the sheet: more than one where a picture was saved
    without its dots per inch, which makes a page of it that is larger than any sheet.
    """

    gray: Gray
    scale: float
    enlarged: float = 1.0


def page_picture(document: OpenDocument, number: int, least: float = OCR.coarsest) -> Picture:
    """The picture of the page with the 1-based number, `least` to 300 dots per inch unless it is too large.

    Raises TruncatedPdf where pdfium can't draw it.
    """
    with library_errors(DRAWING):
        page = document.pdfium[number - 1]
        try:
            scan = _scan_dpi(page)
            enlarged = _enlargement(page, scan)
            scale = _scale(page, max(least, scan * enlarged), enlarged)
            drawn = page.render(scale=scale / enlarged, grayscale=True, may_draw_forms=False).to_numpy()
            pixels = np.array(drawn, dtype=np.uint8).reshape(drawn.shape[0], drawn.shape[1])
        finally:
            page.close()
    return Picture(pixels, scale, enlarged)


def _enlargement(page: pdfium.PdfPage, scan: float) -> float:
    """Points of the page for each of its sheet, which is taken for a usual one where the page is larger than
    sheets are and its picture, at `scan` dots per inch, coarser than scanners make them."""
    longer = max(page.get_size())
    oversized = longer > OCR.longest_sheet and 0 < scan < OCR.coarsest_scan
    return float(longer / OCR.usual_sheet) if oversized else 1.0


def _scale(page: pdfium.PdfPage, dpi: float, enlarged: float) -> float:
    """Pixels per point of the sheet, within bounds."""
    width, height = (side / enlarged for side in page.get_size())
    return float(min(min(OCR.finest, dpi) / POINTS_PER_INCH, (OCR.most_pixels / (width * height)) ** 0.5))


def _scan_dpi(page: pdfium.PdfPage) -> float:
    """Dots per inch of the finest image that covers a good part of the page; 0 without one."""
    finest, least = 0.0, min(page.get_size()) / 2
    for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=OCR.nested):
        left, bottom, right, top = image.get_bounds()
        if min(right - left, top - bottom) >= least:
            dots = max(image.get_px_size())
            finest = max(finest, POINTS_PER_INCH * dots / max(right - left, top - bottom))
    return finest


STEPS = (1.0, 0.25, 0.05, 0.01)
"""Degrees between the angles tried; each round looks one step of the round before to both sides."""


def skew_angle(gray: Gray) -> float:
    """Degrees by which the page's lines fall to the right (positive) or rise; 0 for a page without any.

    The angle sought is the one at which rows of pixels are most unlike one another, as text and rules make
    them; it is found from coarse to fine.
    """
    ink = _small_ink(gray)
    if not ink.any():
        return 0.0
    angle, reach = 0.0, OCR.widest_skew
    for step in STEPS:
        tried = np.arange(angle - reach, angle + reach + step / 2, step)
        angle = float(max(tried, key=lambda turn: _contrast(ink, float(turn))))
        reach = step
    return round(angle, 2)


def contrast_of_columns(gray: Gray, angle: float) -> float:
    """How much neighbouring columns of pixels differ for each bit that neighbouring rows do, both where the
    page, askew by `angle`, lies level: little for lines of text, much where they run up or down it."""
    ink = _small_ink(gray)
    rows, columns = _contrast(ink, angle), _contrast(np.ascontiguousarray(ink.T), -angle)
    return columns / rows if rows else 0.0


def straightened(gray: Gray, angle: float) -> Gray:
    """The picture turned about its middle so that lines falling by `angle` degrees lie level."""
    if abs(angle) < OCR.hardly_askew:
        return gray
    height, width = gray.shape
    turn = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), angle, 1.0)
    turned = cv2.warpAffine(
        gray, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(turned, dtype=np.uint8)


def _small_ink(gray: Gray) -> npt.NDArray[np.float32]:
    """Where the page is darker than its surroundings, on a picture of a manageable size."""
    shrink = min(1.0, OCR.sought_on / max(gray.shape))
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


def without_dark_bands(picture: Picture) -> Picture:
    """The picture with its dark bands in negative, their edges as light as the bands have become."""
    gray, scale = picture.gray, picture.scale
    paper = float(np.percentile(gray, 90))
    dark = np.asarray((gray < OCR.dark * paper) * 255, dtype=np.uint8)
    mask = _bands(dark, scale)
    if not mask.any():
        return picture
    square = np.ones((OCR.band_edge, OCR.band_edge), np.uint8)
    ring = cv2.subtract(cv2.dilate(mask, square), cv2.erode(mask, square))
    light = np.where(mask > 0, paper - np.minimum(gray, paper) + float(gray[mask > 0].min()), gray)
    return Picture(np.where(ring > 0, paper, light).astype(np.uint8), scale)


def _bands(dark: Gray, scale: float) -> Gray:
    """255 inside the boxes of dark strips that text of the other colour parts, 0 elsewhere."""
    strip = np.ones((int(OCR.strip_high * scale), int(OCR.strip_long * scale)), np.uint8)
    strips = cv2.morphologyEx(cv2.medianBlur(dark, 3), cv2.MORPH_OPEN, strip)
    joined = cv2.morphologyEx(strips, cv2.MORPH_CLOSE, np.ones((int(OCR.band_text * scale), 1), np.uint8))
    mask = np.zeros_like(dark)
    count, _, stats, _ = cv2.connectedComponentsWithStats(np.asarray(joined, dtype=np.uint8), connectivity=8)
    for x, y, width, height, _ in stats[1:count].tolist():
        inside = dark[y : y + height, x : x + width]
        if height >= OCR.band_high * scale and float((inside > 0).mean()) >= OCR.band_filled:
            mask[y : y + height, x : x + width] = 255
    return mask
