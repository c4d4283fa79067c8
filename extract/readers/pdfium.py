"""The fast reader: characters, fonts and rules of every page through pdfium.

pdfium is not thread-safe: one document, one thread."""

from __future__ import annotations

import ctypes
import math
import struct
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.errors import TruncatedPdf
from extract.page.content import Glyph, PageContent, Paper, Rule, printable
from extract.page.geometry import Box
from extract.page.orientation import Corners, Upright, is_usable, ordered, text_turn, upright
from extract.readers.drawing import boxes_over_text, ink_of, page_rules
from extract.readers.hidden_text import Style, split_visible
from extract.readers.opened import OpenDocument
from extract.readers.playa import media_box
from schemas.texts import Text

INVISIBLE_MODES = frozenset((raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP))

FAINTEST, WHITE = 8, 245
"""Of 255: opacity below which a text is taken for see-through, and shade from which it is taken for white."""

LAYER_MARK = "OC"
"""The name PDF gives to marked content that belongs to an optional layer; pdfium has no other word on it."""

LINE_ENDS = frozenset("\r\n")

BLANKS = frozenset("\0\u00ad\uffff")
"""No signs on paper: what pdfium gives where a font names no character, and soft hyphens."""

HYPHEN_AT_LINE_END = "\ufffe"
"""pdfium gives this non-character where a line ends in a hyphen; the other readers give the hyphen."""

LONGEST_NAME = 128
"""Bytes; a longer name of a font is cut, which may only make two fonts one."""

LEFT, HIGH, RIGHT, LOW = range(4)

FOUR_SIDES = struct.Struct("4f").unpack_from
"""The sides of pdfium's rectangle in its own order, as the places above count them."""


class _Drawn(NamedTuple):
    """How the characters of one text object are drawn: the index of their font, their size in points and
    whether they are seen."""

    font: int
    size: float
    style: Style


def page_glyphs(
    textpage: ctypes.c_void_p, count: int, frame: Upright, fonts: dict[str, int]
) -> Iterator[tuple[Glyph, Style]]:
    """The page's characters in the PDF's own order, in the upright `frame`; `fonts` grows by those met."""
    rect, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    by_rect, by_x, by_y = ctypes.byref(rect), ctypes.byref(x), ctypes.byref(y)
    loose_box, origin = raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin
    ax, bx, cx, ay, by, cy = frame.factors
    across, down, (left, right, upper, lower) = ax + bx, ay + by, _sides(frame)
    objects = _TextObjects(textpage, fonts)
    spaced, foot, baseline, drawn = True, math.nan, math.nan, _Drawn(-1, 0.0, "seen")
    for index, character in enumerate(_characters(textpage, count)):
        sign = _printed(character)
        if sign is None:
            spaced, foot, baseline = spaced or character not in LINE_ENDS, math.nan, math.nan
            continue
        # the loose box has the height of the font, not of the letter: letters of a line share top and bottom
        loose_box(textpage, index, by_rect)
        box = FOUR_SIDES(rect)
        if box[lower] != foot:
            origin(textpage, index, by_x, by_y)
            foot, before, baseline = box[lower], baseline, ay * x.value + by * y.value + cy
            if baseline != before:  # once a line, not once a character: text objects are slow to ask
                drawn = objects.drawn(index)
        x0, top = across * box[left] + cx, down * box[upper] + cy
        x1, bottom = across * box[right] + cx, down * box[lower] + cy
        yield Glyph(sign, x0, top, x1, bottom, baseline, drawn.size, drawn.font, spaced), drawn.style
        spaced = False


def _sides(frame: Upright) -> tuple[int, int, int, int]:
    """Which of the sides (left, top, right, bottom) of a box in the PDF's space is the left, right, upper and
    lower one in the frame."""
    ax, bx, _, ay, by, _ = frame.factors
    across = (LEFT, RIGHT) if ax else (LOW, HIGH)
    down = (LOW, HIGH) if by else (LEFT, RIGHT)
    left, right = across if ax + bx > 0 else across[::-1]
    upper, lower = down if ay + by > 0 else down[::-1]
    return left, right, upper, lower


def _characters(textpage: ctypes.c_void_p, count: int) -> list[str]:
    """The page's characters by index: in one call where pdfium's text has one code unit for each of them."""
    buffer = (ctypes.c_ushort * (count + 1))()
    if raw.FPDFText_GetText(textpage, 0, count, buffer) == count + 1:
        characters = [chr(unit) for unit in buffer[:count]]
        if not any("\ud800" <= character <= "\udfff" for character in characters):
            return characters
    return [chr(raw.FPDFText_GetUnicode(textpage, index)) for index in range(count)]


@lru_cache(maxsize=4096)
def _printed(character: str) -> str | None:
    """The sign that is printed; None for white space and what leaves no trace."""
    if character in BLANKS or character.isspace():
        return None
    return "-" if character == HYPHEN_AT_LINE_END else printable(character)


class _TextObjects:
    """The text objects of one page; what pdfium has said of one, and of a font, is not asked again."""

    def __init__(self, textpage: ctypes.c_void_p, fonts: dict[str, int]) -> None:
        self._textpage, self._fonts = textpage, fonts
        self._known: dict[int, _Drawn] = {}
        self._font_places: dict[int, int] = {}
        self._matrix, self._color = raw.FS_MATRIX(), [ctypes.c_uint() for _ in range(4)]

    def drawn(self, index: int) -> _Drawn:
        """How the character of this index is drawn: as its text object is."""
        text_object = raw.FPDFText_GetTextObject(self._textpage, index)
        if not text_object:
            return _Drawn(self._fonts.setdefault("", len(self._fonts)), self._size(index), "seen")
        address = ctypes.addressof(text_object.contents)
        if address not in self._known:
            self._known[address] = _Drawn(
                self._font(text_object), self._size(index), self._style(text_object)
            )
        return self._known[address]

    def _size(self, index: int) -> float:
        """The font's size as the character's matrix enlarges it."""
        size, matrix = abs(float(raw.FPDFText_GetFontSize(self._textpage, index))), self._matrix
        if raw.FPDFText_GetMatrix(self._textpage, index, matrix):
            size *= math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
        return round(size, 2)

    def _font(self, text_object: Any) -> int:
        font = raw.FPDFTextObj_GetFont(text_object)
        address = ctypes.addressof(font.contents) if font else 0
        if address not in self._font_places:
            buffer = ctypes.create_string_buffer(LONGEST_NAME)
            raw.FPDFFont_GetBaseFontName(font, buffer, LONGEST_NAME)
            name = buffer.value.decode("utf-8", "replace")
            self._font_places[address] = self._fonts.setdefault(name, len(self._fonts))
        return self._font_places[address]

    def _style(self, text_object: Any) -> Style:
        """How the text is drawn: invisible by mode or see-through, white, on a layer, or plainly seen."""
        if raw.FPDFTextObj_GetTextRenderMode(text_object) in INVISIBLE_MODES:
            return "invisible"
        if _is_on_layer(text_object):
            return "layer"
        if not raw.FPDFPageObj_GetFillColor(text_object, *self._color):
            return "seen"
        *shades, alpha = (part.value for part in self._color)
        if alpha < FAINTEST:
            return "invisible"
        return "white" if min(shades) >= WHITE else "seen"


def _is_on_layer(text_object: Any) -> bool:
    """Whether the text belongs to a layer that can be switched off."""
    marks = raw.FPDFPageObj_CountMarks(text_object)
    return marks > 0 and LAYER_MARK in (_mark_name(text_object, place) for place in range(marks))


def _mark_name(text_object: Any, place: int) -> str:
    buffer, length = (ctypes.c_ushort * 8)(), ctypes.c_ulong()
    mark = raw.FPDFPageObj_GetMark(text_object, place)
    # the length is in bytes of UTF-16 and counts the closing zero
    raw.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), length)
    return bytes(buffer)[: max(length.value - 2, 0)].decode("utf-16-le", "replace")


def read_pages(document: OpenDocument, numbers: tuple[int, ...] = ()) -> tuple[PageContent, ...]:
    """The pages named by their 1-based numbers, or all of them. Raises TruncatedPdf where one can't be
    loaded."""
    wanted = numbers or tuple(range(1, document.page_count + 1))
    return tuple(_read_page(document, number) for number in wanted)


def _read_page(document: OpenDocument, number: int) -> PageContent:
    try:
        page = document.pdfium[number - 1]
    except pdfium.PdfiumError as error:
        raise TruncatedPdf(
            Text(f"La página {number} no se puede cargar.", f"Page {number} can't be loaded.")
        ) from error
    try:
        box = page.get_bbox()
        sheet = ordered(page.get_mediabox(fallback_ok=False) or media_box(document, number))
        if not (is_usable(sheet) and is_usable(box)):
            raise TruncatedPdf(
                Text(
                    f"La página {number} no tiene un tamaño utilizable.", f"Page {number} has no usable size."
                )
            )
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
