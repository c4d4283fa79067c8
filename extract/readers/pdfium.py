"""The fast reader: characters, fonts and rules of every page through pdfium.

pdfium is not thread-safe: one document, one thread.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.errors import EncryptedPdf, TooManyPages, TruncatedPdf
from extract.geometry import Box
from extract.readers.page import PageContent, Paper, Rule
from extract.readers.pdfium_glyphs import page_glyphs
from extract.readers.pdfium_ink import boxes_over_text, ink_of
from extract.readers.pdfium_rules import page_rules
from extract.readers.playa import media_box
from extract.readers.upright import Corners, Upright, is_usable, ordered, text_turn, upright
from extract.readers.visible import split_visible

MOST_PAGES = 5_000
BOLD_WORDS = ("bold", "black", "heavy", "semibold", "demi")


def read_pages(path: Path, numbers: tuple[int, ...] = ()) -> tuple[PageContent, ...]:
    """The pages named by their 1-based numbers, or all of them.

    Raises EncryptedPdf where a password is needed and TruncatedPdf where pdfium can't open the file.
    """
    document = open_document(path)
    try:
        wanted = numbers or tuple(range(1, len(document) + 1))
        return tuple(_read_page(document, path, number) for number in wanted)
    finally:
        document.close()


def page_count(path: Path) -> int:
    """How many pages the document has. Raises as `read_pages` does."""
    document = open_document(path)
    try:
        return len(document)
    finally:
        document.close()


def open_document(path: Path) -> pdfium.PdfDocument:
    """An open document the caller closes. Raises EncryptedPdf or TruncatedPdf."""
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise EncryptedPdf() from error
        raise TruncatedPdf() from error
    count = len(document)
    if not 0 < count <= MOST_PAGES:
        document.close()
        raise (
            TooManyPages(f"The PDF has {count:,} pages.") if count else TruncatedPdf("The PDF has no pages.")
        )
    return document


def _read_page(document: pdfium.PdfDocument, path: Path, number: int) -> PageContent:
    try:
        page = document[number - 1]
    except pdfium.PdfiumError as error:
        raise TruncatedPdf(f"Page {number} can't be loaded.") from error
    try:
        box = page.get_bbox()
        sheet = ordered(page.get_mediabox(fallback_ok=False) or media_box(path, number))
        if not (is_usable(sheet) and is_usable(box)):
            raise TruncatedPdf(f"Page {number} has no usable size.")
        return _content(page, number, box, sheet)
    finally:
        page.close()


def _content(page: pdfium.PdfPage, number: int, box: Corners, sheet: Corners) -> PageContent:
    textpage, fonts, shown = page.get_textpage(), dict[str, int](), page.get_rotation()
    count = textpage.count_chars()
    turn = text_turn(textpage.raw, count, shown)
    frame = upright(box, turn)
    found = list(page_glyphs(textpage.raw, count, frame, fonts))
    seen, hidden = split_visible(
        [glyph for glyph, _ in found],
        [style for _, style in found],
        Box(0, 0, frame.width, frame.height),
        [Box(*frame.corners(*cover)) for cover in boxes_over_text(page)],
        ink_of(page, (turn - shown) % 360),
    )
    rules = tuple(Rule(Box(*frame.corners(*line))) for line in page_rules(page))
    textpage.close()
    paper = _paper(upright(sheet, turn), box)
    size = frame.width, frame.height
    return PageContent(number, *size, turn, seen, rules, tuple(fonts), paper, hidden, frame, turn != shown)


def _paper(sheet: Upright, box: Corners) -> Paper:
    left, top, _, _ = sheet.corners(*box)
    return Paper(left, top, sheet.height)


@cache
def is_bold(font: str) -> bool:
    """Whether a font's base name says that it is bold."""
    return any(word in font.casefold() for word in BOLD_WORDS)


@cache
def is_italic(font: str) -> bool:
    """Whether a font's base name says that it is slanted."""
    return "italic" in font.casefold() or "oblique" in font.casefold()
