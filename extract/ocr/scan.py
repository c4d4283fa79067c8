"""Pages read from their pictures: which ones, and what comes of each. Readers are loaded only for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec

from extract.ocr.tolerances import OCR
from extract.ocr.triage import ScannedPage, needs_ocr, pasted_pictures
from extract.page.content import PageContent
from extract.page.findings import finding
from extract.page.geometry import Box
from extract.process.allowance import ask_for_pictures, tell_picture_read
from extract.readers.opened import OpenDocument

OCR_MISSING = "ocr-not-installed"


def scanned_pages(
    document: OpenDocument, pages: Sequence[PageContent], begins: Callable[[], None] = lambda: None
) -> dict[int, ScannedPage]:
    """The pages without usable text, read from their pictures, by number; `begins` is called before each.

    Without the packages of the extra `ocr` a page comes back as it is, with a finding that says so.
    """
    read: dict[int, ScannedPage] = {}
    for page in pages:
        if not needs_ocr(document, page):
            continue
        if is_installed():
            begins()
            read[page.number] = _read(document, page)
            tell_picture_read()
        else:
            read[page.number] = ScannedPage(page, page, (finding(OCR_MISSING, page.number),))
    return read


@dataclass(frozen=True, slots=True)
class PastedPicture:
    """A picture on a page of text: its box, and what was read there; None where it could not be read."""

    box: Box
    read: ScannedPage | None


def pasted_pictures_read(document: OpenDocument, page: PageContent) -> tuple[PastedPicture, ...]:
    """The pictures on a page of text that may hold text, each read from the picture of the page."""
    boxes = pasted_pictures(document, page)
    return tuple(map(PastedPicture, boxes, parts_read(document, page, boxes)))


def parts_read(
    document: OpenDocument, page: PageContent, boxes: Sequence[Box]
) -> tuple[ScannedPage | None, ...]:
    """What stands in boxes of a page of text, each read from the picture of the page.

    None without the packages of the extra `ocr`, where the page lies on its side and of very many boxes.
    """
    if not boxes or page.turned or len(boxes) > OCR.most_parts or not is_installed():
        return (None,) * len(boxes)
    from extract.ocr.page import read_part
    from extract.ocr.picture import page_picture

    ask_for_pictures()
    picture = page_picture(document, page.number, OCR.finest)
    found = tuple(read_part(picture, page, box) for box in boxes)
    tell_picture_read()
    return found


def _read(document: OpenDocument, page: PageContent) -> ScannedPage:
    from extract.ocr.page import read_scan
    from extract.ocr.picture import page_picture

    return read_scan(page_picture(document, page.number), page)


def is_installed() -> bool:
    """Whether the packages of the extra `ocr` are there."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None
