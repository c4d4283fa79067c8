"""The page as a grey picture, as fine as its scan but within bounds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.readers.guard import library_errors

Gray = npt.NDArray[np.uint8]
COARSEST, FINEST = 200.0, 300.0
MOST_PIXELS = 30_000_000
POINTS_PER_INCH = 72.0


@dataclass(frozen=True, slots=True)
class Picture:
    """An upright page: 0 is black, 255 white; `scale` is pixels per point."""

    gray: Gray
    scale: float


def page_picture(path: Path, number: int) -> Picture:
    """The picture of the page with the 1-based number, 200 to 300 dots per inch where it is not too large.

    Raises TruncatedPdf where pdfium can't draw it.
    """
    with library_errors("drawing a page"):
        document = pdfium.PdfDocument(path)
        try:
            page = document[number - 1]
            scale = _scale(page)
            pixels = page.render(scale=scale, grayscale=True, may_draw_forms=False).to_numpy()
            page.close()
        finally:
            document.close()
    return Picture(np.array(pixels, dtype=np.uint8).reshape(pixels.shape[0], pixels.shape[1]), scale)


def _scale(page: pdfium.PdfPage) -> float:
    """Pixels per point: those of the page's finest large image, within bounds."""
    width, height = page.get_size()
    dpi = min(FINEST, max(COARSEST, _scan_dpi(page)))
    return float(min(dpi / POINTS_PER_INCH, (MOST_PIXELS / (width * height)) ** 0.5))


def _scan_dpi(page: pdfium.PdfPage) -> float:
    """Dots per inch of the finest image that covers a good part of the page; 0 without one."""
    finest, least = 0.0, min(page.get_size()) / 2
    for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        left, bottom, right, top = image.get_bounds()
        if min(right - left, top - bottom) >= least:
            dots = max(image.get_px_size())
            finest = max(finest, POINTS_PER_INCH * dots / max(right - left, top - bottom))
    return finest
