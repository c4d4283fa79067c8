"""Pictures of the place a row was read from: its page with the box drawn in, and a close view of the box."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from extract.errors import DocumentError, TruncatedPdf
from extract.page.geometry import Box
from extract.process.isolation import read_one
from extract.process.job import Job, Limits
from extract.source import SourceDocument, content_of
from schemas.texts import Text

if TYPE_CHECKING:
    from PIL.Image import Image

    from extract.readers.opened import OpenDocument

READER, GIVES = "extract.pictures:draw_place", "extract.pictures:PlacePictures"
DOTS_PER_INCH = 144
POINTS_PER_INCH = 72.0
SCALE = DOTS_PER_INCH / POINTS_PER_INCH
MARGIN, LINE = 6.0, 1.5
COLOUR, TELLING = (200, 0, 60), (0, 90, 200)


@dataclass(frozen=True, slots=True)
class Place:
    """A 1-based page of a source and a box on it, in points on the upright page; `telling` are the boxes of
    what says on the same page what stands there means."""

    page: int
    box: Box
    telling: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacePictures:
    """Two PNG files as bytes, 144 dots per inch: the whole page, upright, with the boxes drawn around; and
    the box alone with a little room about it, nothing drawn in."""

    page: bytes
    crop: bytes


def place_pictures(source: SourceDocument, place: Place, limits: Limits) -> PlacePictures | DocumentError:
    """The pictures of a place, drawn in a child process as the page was read in one."""
    outcome: object = read_one(Job(READER, source, place, limits, GIVES)).outcome
    return outcome if isinstance(outcome, (PlacePictures, DocumentError)) else DocumentError()


def draw_place(source: SourceDocument, place: Place) -> PlacePictures:
    """Draw the place. Raises a DocumentError where the PDF or its page can't be drawn."""
    from PIL import ImageDraw

    from extract.readers.opened import OpenDocument

    with OpenDocument(source.path, content_of(source), passwords=source.passwords) as document:
        picture = upright_picture(document, place.page)
    left, top, right, bottom = corners = _corners(place.box)
    room = MARGIN * SCALE
    crop = picture.crop(
        (
            int(max(0, left - room)),
            int(max(0, top - room)),
            int(min(picture.width, right + room)),
            int(min(picture.height, bottom + room)),
        )
    )
    pen = ImageDraw.Draw(picture)
    for box in place.telling:
        pen.rectangle(_corners(box), outline=TELLING, width=round(LINE * SCALE))
    pen.rectangle(corners, outline=COLOUR, width=round(LINE * SCALE))
    return PlacePictures(_png(picture), _png(crop))


def _corners(box: Box) -> tuple[float, float, float, float]:
    """The corners of a box on the picture, in dots."""
    return SCALE * box.x0, SCALE * box.top, SCALE * box.x1, SCALE * box.bottom


def upright_picture(document: OpenDocument, number: int, dots_per_inch: int = DOTS_PER_INCH) -> Image:
    """The page as pdfplumber cuts it, with what was written on it, turned where its text runs another way
    than the page is shown."""
    from pdfplumber.display import PageImage

    from extract.errors import DRAWING, library_errors
    from extract.readers import pdfium

    if number > document.page_count:
        raise TruncatedPdf(Text(f"El PDF no tiene la página {number}.", f"The PDF has no page {number}."))
    document = document.as_shown
    turn, shown_turned = pdfium.turn_of(document, number)
    with library_errors(DRAWING):
        page = document.plumber_page(number)
        whole = _drawn(document, number, dots_per_inch)
        picture: Image = PageImage(page, whole, dots_per_inch).original
        shown = (page.rotation or 0) % 360
        page.close()
    return picture.rotate(-((turn - shown) % 360), expand=True) if turn != shown_turned else picture


def _drawn(document: OpenDocument, number: int, dots_per_inch: int) -> Image:
    """The page with hard edges, as pdfplumber draws it, which would open the document once more."""
    page = document.pdfium[number - 1]
    drawn: Image = page.render(
        scale=dots_per_inch / POINTS_PER_INCH,
        no_smoothtext=True,
        no_smoothpath=True,
        no_smoothimage=True,
        prefer_bgrx=True,
    ).to_pil()
    picture = drawn.convert("RGB")
    page.close()
    return picture


def _png(picture: Image) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()
