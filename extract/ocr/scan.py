"""Pages read from their pictures: which ones, and what comes of it. The readers are loaded only for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from extract.allowance import tell_picture_read
from extract.findings import Finding, finding
from extract.ocr.triage import needs_ocr
from extract.readers.page import PageContent

OCR_MISSING = "ocr-not-installed"
SHORT = 12


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """A page as read from its picture; in `again` the lines that hold numbers are read a second time.

    The glyphs of `again` that are not read a second time are those of `content`, without confidence.
    Lengths are in points on the page once it is turned level about its middle.
    """

    content: PageContent
    again: PageContent
    findings: tuple[Finding, ...]


def scanned_pages(
    path: Path, pages: Sequence[PageContent], begins: Callable[[], None] = lambda: None
) -> dict[int, ScannedPage]:
    """The pages without usable text, read from their pictures, by number; `begins` is called before each.

    Without the packages of the extra `ocr` a page comes back as it is, with a finding that says so.
    """
    read: dict[int, ScannedPage] = {}
    for page in pages:
        if not needs_ocr(path, page):
            continue
        if is_installed():
            begins()
            read[page.number] = _read(path, page)
            tell_picture_read()
        else:
            read[page.number] = ScannedPage(page, page, (finding(OCR_MISSING, page.number),))
    return read


def _read(path: Path, page: PageContent) -> ScannedPage:
    from extract.ocr.page import read_scan
    from extract.ocr.rendering import page_picture

    return read_scan(page_picture(path, page.number), page)


def is_installed() -> bool:
    """Whether the packages of the extra `ocr` are there."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def may_hold_value(text: str) -> bool:
    """Whether a misread character could change a value: the text has digits, or is as short as `n/p`."""
    return any("0" <= sign <= "9" for sign in text) or len(text) <= SHORT
