"""The fast reader: characters, fonts and rules of every page through pdfium.

pdfium is not thread-safe: one document, one thread.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.errors import EncryptedPdf, TooManyPages, TruncatedPdf
from extract.geometry import Box
from extract.readers.page import Glyph, PageContent, Paper, Rule, printable
from extract.readers.pdfium_ink import boxes_over_text, ink_of
from extract.readers.pdfium_rules import page_rules
from extract.readers.playa import media_box
from extract.readers.upright import Corners, Upright, is_usable, ordered, text_turn, upright
from extract.readers.visible import Style, split_visible

INVISIBLE_MODES = frozenset((raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP))
FAINTEST, WHITE = 8, 245
LAYER_MARK = "OC"
MOST_PAGES = 5_000
LINE_ENDS = frozenset("\r\n")
BLANKS = frozenset("\0\u00ad\uffff")
HYPHEN_AT_LINE_END = "\ufffe"
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
    found = list(_glyphs(textpage.raw, count, frame, fonts))
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


def _glyphs(
    textpage: ctypes.c_void_p, count: int, frame: Upright, fonts: dict[str, int]
) -> Iterator[tuple[Glyph, Style]]:
    """Each character and how it is drawn. Font, size and style are asked anew where a word begins or the
    baseline jumps."""
    rect, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    by_rect, by_x, by_y = ctypes.byref(rect), ctypes.byref(x), ctypes.byref(y)
    loose_box, origin = raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin
    ax, bx, cx, ay, by, cy = frame.factors
    spaced, fresh, font, last, size = True, True, -1, -1.0, 0.0
    style: Style = "seen"
    for index, text in enumerate(_characters(textpage, count)):
        if text in BLANKS or text.isspace():
            spaced, fresh = spaced or text not in LINE_ENDS, True
            continue
        loose_box(textpage, index, by_rect)
        origin(textpage, index, by_x, by_y)
        baseline = ay * x.value + by * y.value + cy
        if fresh or baseline != last:
            font, last = _font(textpage, index, fonts), baseline
            style = _style(textpage, index)
            size = round(abs(raw.FPDFText_GetFontSize(textpage, index)) * _scale(textpage, index), 2)
        printed = "-" if text == HYPHEN_AT_LINE_END else printable(text)
        left, low, right, high = rect.left, rect.bottom, rect.right, rect.top
        x0, x1 = ax * left + bx * low + cx, ax * right + bx * high + cx
        y0, y1 = ay * left + by * low + cy, ay * right + by * high + cy
        if x1 < x0:
            x0, x1 = x1, x0
        if y1 < y0:
            y0, y1 = y1, y0
        yield Glyph(printed, x0, y0, x1, y1, baseline, size, font, spaced), style
        spaced = fresh = False


def _characters(textpage: ctypes.c_void_p, count: int) -> list[str]:
    """The page's characters by index: in one call where pdfium's text has one code unit for each of them."""
    buffer = (ctypes.c_ushort * (count + 1))()
    if raw.FPDFText_GetText(textpage, 0, count, buffer) == count + 1:
        characters = [chr(unit) for unit in buffer[:count]]
        if not any("\ud800" <= character <= "\udfff" for character in characters):
            return characters
    return [chr(raw.FPDFText_GetUnicode(textpage, index)) for index in range(count)]


def _font(textpage: ctypes.c_void_p, index: int, fonts: dict[str, int]) -> int:
    """The index of the character's font in `fonts`, which grows by fonts not met before."""
    text_object = raw.FPDFText_GetTextObject(textpage, index)
    name = ""
    if text_object:
        buffer = ctypes.create_string_buffer(128)
        raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(text_object), buffer, 128)
        name = buffer.value.decode("utf-8", "replace")
    return fonts.setdefault(name, len(fonts))


def _style(textpage: ctypes.c_void_p, index: int) -> Style:
    """How the character is drawn: invisible by mode or see-through, white, on a layer, or plainly seen."""
    text_object = raw.FPDFText_GetTextObject(textpage, index)
    if not text_object:
        return "seen"
    if raw.FPDFTextObj_GetTextRenderMode(text_object) in INVISIBLE_MODES:
        return "invisible"
    if _is_on_layer(text_object):
        return "layer"
    color = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(text_object, *color):
        return "seen"
    *shades, alpha = (part.value for part in color)
    if alpha < FAINTEST:
        return "invisible"
    return "white" if min(shades) >= WHITE else "seen"


def _is_on_layer(text_object: ctypes.c_void_p) -> bool:
    """Whether the text belongs to a layer that can be switched off."""
    buffer, length = (ctypes.c_ushort * 8)(), ctypes.c_ulong()
    for place in range(raw.FPDFPageObj_CountMarks(text_object)):
        mark = raw.FPDFPageObj_GetMark(text_object, place)
        raw.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), length)
        if bytes(buffer)[: max(length.value - 2, 0)].decode("utf-16-le", "replace") == LAYER_MARK:
            return True
    return False


def _scale(textpage: ctypes.c_void_p, index: int) -> float:
    """How much the character's matrix enlarges its font."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(textpage, index, matrix):
        return 1.0
    return math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))


@cache
def is_bold(font: str) -> bool:
    """Whether a font's base name says that it is bold."""
    return any(word in font.casefold() for word in BOLD_WORDS)


@cache
def is_italic(font: str) -> bool:
    """Whether a font's base name says that it is slanted."""
    return "italic" in font.casefold() or "oblique" in font.casefold()
