"""The characters of one page through pdfium, each with how it is drawn.

Every question to pdfium costs about as much as all the work on its answer. So only a character's box is asked
for each; where a word begins, or a character stands higher or lower than the one before it, its baseline and
its text object are asked too, and of each text object once what its font, size and colour are.
"""

from __future__ import annotations

import ctypes
import math
import struct
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from extract.readers.page import Glyph, printable
from extract.readers.upright import Upright
from extract.readers.visible import Style

INVISIBLE_MODES = frozenset((raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP))
FAINTEST, WHITE = 8, 245
LAYER_MARK = "OC"
LINE_ENDS = frozenset("\r\n")
BLANKS = frozenset("\0\u00ad\uffff")
HYPHEN_AT_LINE_END = "\ufffe"
LONGEST_NAME = 128
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
    objects: dict[int, _Drawn] = {}
    spaced, foot, baseline, drawn = True, math.nan, 0.0, _Drawn(-1, 0.0, "seen")
    for index, character in enumerate(_characters(textpage, count)):
        sign = _printed(character)
        if sign is None:
            spaced, foot = spaced or character not in LINE_ENDS, math.nan
            continue
        loose_box(textpage, index, by_rect)
        box = FOUR_SIDES(rect)
        if box[lower] != foot:
            origin(textpage, index, by_x, by_y)
            foot, baseline = box[lower], ay * x.value + by * y.value + cy
            drawn = _drawn(textpage, index, fonts, objects)
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


def _drawn(textpage: ctypes.c_void_p, index: int, fonts: dict[str, int], known: dict[int, _Drawn]) -> _Drawn:
    """How the character is drawn: that of its text object, which `known` keeps once it was asked."""
    text_object = raw.FPDFText_GetTextObject(textpage, index)
    address = ctypes.addressof(text_object.contents) if text_object else 0
    drawn = known.get(address)
    if drawn is None:
        size = round(raw.FPDFText_GetFontSize(textpage, index) * _scale(textpage, index), 2)
        font = fonts.setdefault(_font_name(text_object), len(fonts))
        drawn = _Drawn(font, size, _style(text_object))
        if address:
            known[address] = drawn
    return drawn


def _font_name(text_object: Any) -> str:
    if not text_object:
        return ""
    buffer = ctypes.create_string_buffer(LONGEST_NAME)
    raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(text_object), buffer, LONGEST_NAME)
    return buffer.value.decode("utf-8", "replace")


def _style(text_object: Any) -> Style:
    """How the text is drawn: invisible by mode or see-through, white, on a layer, or plainly seen."""
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


def _is_on_layer(text_object: Any) -> bool:
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
