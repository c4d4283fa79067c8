"""Set documents as a scanner gives them: each page a picture, turned a little, noisy and pressed."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
from PIL import Image

from extract.ocr.picture import Gray

Smudge = Callable[[Gray, float], None]
DARKEST = 30.0


@dataclass(frozen=True, slots=True)
class Scanner:
    """How pages are scanned: `turn` in degrees, falling to the right; `paper` is the white of the paper;
    `quarters` against the clock is how the sheet lay."""

    dpi: float = 200.0
    turn: float = 0.0
    paper: float = 235.0
    noise: float = 4.0
    quality: int = 75
    quarters: int = 0


PLAIN_SCANNER = Scanner()


def pictures(pdf: bytes, dpi: float) -> list[Gray]:
    """Every page drawn in grey."""
    document = pdfium.PdfDocument(pdf)
    drawn = [page.render(scale=dpi / 72, grayscale=True).to_numpy() for page in document]
    return [np.array(page, dtype=np.uint8).reshape(page.shape[:2]) for page in drawn]


def turned_picture(gray: Gray, degrees: float) -> Gray:
    """The picture turned about its middle so that its lines fall to the right by that many degrees."""
    height, width = gray.shape
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), -degrees, 1.0)
    turned = cv2.warpAffine(gray, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(255,))
    return np.asarray(turned, dtype=np.uint8)


def scanned(pdf: bytes, scanner: Scanner = PLAIN_SCANNER, smudge: Smudge | None = None) -> bytes:
    """The document as pictures only; `smudge` may draw on each picture, whose pixels per point it is told."""
    result = pdfium.PdfDocument.new()
    source = pdfium.PdfDocument(pdf)
    random = np.random.default_rng(1)
    for place, gray in enumerate(pictures(pdf, scanner.dpi)):
        if smudge:
            smudge(gray, scanner.dpi / 72)
        width, height = source[place].get_size()[:: -1 if scanner.quarters % 2 else 1]
        image = pdfium.PdfImage.new(result)
        lying = np.rot90(turned_picture(gray, scanner.turn), scanner.quarters)
        image.load_jpeg(io.BytesIO(_pressed(lying, scanner, random)))
        image.set_matrix(pdfium.PdfMatrix().scale(width, height))
        page = result.new_page(width, height)
        page.insert_obj(image)
        page.gen_content()
    out = io.BytesIO()
    result.save(out)
    return out.getvalue()


def _pressed(gray: Gray, scanner: Scanner, random: np.random.Generator) -> bytes:
    faded: npt.NDArray[np.float64] = DARKEST + (scanner.paper - DARKEST) * gray.astype(np.float64) / 255
    noisy = np.clip(faded + random.normal(0, scanner.noise, gray.shape), 0, 255)
    out = io.BytesIO()
    Image.fromarray(noisy.astype(np.uint8)).save(out, "JPEG", quality=scanner.quality)
    return out.getvalue()
