"""Pages read from their pictures: which ones, and what comes of each. Readers are loaded only for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.util import find_spec

from extract.ocr.triage import ScannedPage, needs_ocr
from extract.page.content import PageContent
from extract.page.findings import finding
from extract.process.allowance import tell_picture_read
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


def _read(document: OpenDocument, page: PageContent) -> ScannedPage:
    from extract.ocr.page import read_scan
    from extract.ocr.picture import page_picture

    return read_scan(page_picture(document, page.number), page)


def is_installed() -> bool:
    """Whether the packages of the extra `ocr` are there."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None
