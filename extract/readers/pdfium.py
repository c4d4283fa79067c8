"""The fast reader: characters, fonts and rules of every page through pdfium.

pdfium is not thread-safe: one document, one thread."""

from __future__ import annotations

import ctypes
import math
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache, partial
from itertools import repeat
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.errors import TruncatedPdf
from extract.page.content import (
    REPLACEMENT,
    Glyph,
    NotedGlyph,
    PageContent,
    Paper,
    Reason,
    Rule,
    printable,
)
from extract.page.furniture import EdgeLine, EdgeText, Side, edge_lines
from extract.page.geometry import Box
from extract.page.lines import Way, laid_level
from extract.page.orientation import Corners, Upright, is_usable, ordered, text_turn, upright
from extract.page.tolerances import PAGE
from extract.readers.drawing import Shades, Sight, doubtful_text, page_drawing
from extract.readers.hidden_text import hidden_places, set_aside, struck_places
from extract.readers.opened import Annotation, OpenDocument
from extract.readers.page_objects import text_colour
from extract.readers.playa import media_box
from extract.readers.tolerances import READERS
from schemas.texts import Text

INVISIBLE_MODES = frozenset((raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP))


LAYER_MARK = "OC".encode("utf-16-le")
"""The name PDF gives to marked content that belongs to an optional layer; pdfium has no other word on it."""

LINE_ENDS = frozenset("\r\n")

BLANKS = frozenset("\0\u00ad\uffff")
"""No signs on paper: what pdfium gives where a font names no character, and soft hyphens."""

UNNAMED = frozenset("\0\uffff")

HYPHEN_AT_LINE_END = "\ufffe"
"""pdfium gives this non-character where a line ends in a hyphen; the other readers give the hyphen."""


LEFT, HIGH, RIGHT, LOW = range(4)

FOUR_SIDES = struct.Struct("4f").unpack_from
"""The sides of pdfium's rectangle in its own order, as the places above count them."""


class _Drawn(NamedTuple):
    """How the characters of one text object are drawn: the index of their font, their size in points, the
    object itself with its address, its colour, why it may not be seen and which way it runs."""

    font: int
    size: float
    item: Any = None
    address: int = 0
    shades: Shades = (0, 0, 0)
    doubt: Reason | None = None
    way: Way = "level"


def page_glyphs(
    textpage: ctypes.c_void_p, count: int, frame: Upright, fonts: dict[str, int], unnamed: list[Box]
) -> tuple[list[Glyph], list[_Drawn]]:
    """The page's characters in the PDF's own order, in the upright `frame`, and how the text object of each
    is drawn, which is asked for each: the next one may be hidden.

    `fonts` grows by those met, `unnamed` by the boxes of what no font says which character it is.
    """
    rect, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    by_rect, by_x, by_y = ctypes.byref(rect), ctypes.byref(x), ctypes.byref(y)
    loose_box, origin = raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin
    ax, bx, cx, ay, by, cy = frame.factors
    across, down, (left, right, upper, lower) = ax + bx, ay + by, _sides(frame)
    objects = _TextObjects(textpage, fonts, frame)
    spaced, foot, baseline = True, math.nan, math.nan
    nameless = _without_names(textpage, count)
    glyphs, drawn = list[Glyph](), list[_Drawn]()
    for index, character in enumerate(_characters(textpage, count)):
        sign = REPLACEMENT if index in nameless else _printed(character)
        if sign is None:
            spaced, foot, baseline = spaced or character not in LINE_ENDS, math.nan, math.nan
            if character in UNNAMED:
                loose_box(textpage, index, by_rect)
                unnamed.append(Box(*frame.corners(rect.left, rect.bottom, rect.right, rect.top)))
            continue
        # the loose box has the height of the font, not of the letter: letters of a line share top and bottom
        loose_box(textpage, index, by_rect)
        box = FOUR_SIDES(rect)
        if box[lower] != foot:
            origin(textpage, index, by_x, by_y)
            foot, baseline = box[lower], ay * x.value + by * y.value + cy
        style = objects.drawn(index)
        x0, top = across * box[left] + cx, down * box[upper] + cy
        x1, bottom = across * box[right] + cx, down * box[lower] + cy
        glyphs.append(Glyph(sign, x0, top, x1, bottom, baseline, style.size, style.font, spaced))
        drawn.append(style)
        spaced = False
    return glyphs, drawn


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


def _without_names(textpage: ctypes.c_void_p, count: int) -> frozenset[int]:
    """The characters of which the PDF does not say what they are, and for which pdfium gives the numbers of
    their shapes; none where that is so of many: then those may be right."""
    told = map(raw.FPDFText_HasUnicodeMapError, repeat(textpage, count), range(count))
    found = [index for index, wrong in enumerate(told) if wrong == 1]
    return frozenset(found) if len(found) <= READERS.most_nameless * count else frozenset()


@lru_cache(maxsize=4096)
def _printed(character: str) -> str | None:
    """The sign that is printed; None for white space and what leaves no trace."""
    if character in BLANKS or character.isspace():
        return None
    return "-" if character == HYPHEN_AT_LINE_END else printable(character)


_ADDRESS_AT = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_text_object_at, _mark_at = (
    _ADDRESS_AT(ctypes.cast(ask, ctypes.c_void_p).value or 0)
    for ask in (raw.FPDFText_GetTextObject, raw.FPDFPageObj_GetMark)
)
"""The address of a character's text object, and of an object's mark, without an object of Python for it."""


class _TextObjects:
    """The text objects of one page; what pdfium has said of one, and of a font, is not asked again."""

    def __init__(self, textpage: ctypes.c_void_p, fonts: dict[str, int], frame: Upright) -> None:
        self._textpage, self._fonts = textpage, fonts
        self._turn = frame.ax, frame.bx, frame.ay, frame.by
        self._known: dict[int, _Drawn] = {}
        self._font_places: dict[int, int] = {}
        self._layers: dict[int, bool] = {}
        self._matrix = raw.FS_MATRIX()

    def drawn(self, index: int) -> _Drawn:
        """How the character of this index is drawn: as its text object is."""
        address = _text_object_at(self._textpage, index)
        if not address:
            return _Drawn(self._fonts.setdefault("", len(self._fonts)), self._size(index))
        known = self._known.get(address)
        if known is None:
            item = raw.FPDFText_GetTextObject(self._textpage, index)
            mode = raw.FPDFTextObj_GetTextRenderMode(item)
            shades, alpha = text_colour(item, mode)
            doubt = self._doubt(item, mode, shades, alpha)
            font, size = self._font(item), self._size(index)
            known = _Drawn(font, size, item, address, shades, doubt, self._way())
            self._known[address] = known
        return known

    def _size(self, index: int) -> float:
        """The font's size as the character's matrix enlarges it."""
        size, matrix = abs(float(raw.FPDFText_GetFontSize(self._textpage, index))), self._matrix
        if raw.FPDFText_GetMatrix(self._textpage, index, matrix):
            size *= math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
        return round(size, 2)

    def _way(self) -> Way:
        """Which way the text runs whose size was asked for last."""
        a, b, ax, bx, ay, by = self._matrix.a, self._matrix.b, *self._turn
        across, down = ax * a + bx * b, ay * a + by * b
        if abs(across) >= abs(down):
            return "level"
        return "down" if down > 0 else "up"

    def _font(self, text_object: Any) -> int:
        font = raw.FPDFTextObj_GetFont(text_object)
        address = ctypes.addressof(font.contents) if font else 0
        if address not in self._font_places:
            buffer = ctypes.create_string_buffer(READERS.longest_name)
            raw.FPDFFont_GetBaseFontName(font, buffer, READERS.longest_name)
            name = buffer.value.decode("utf-8", "replace")
            self._font_places[address] = self._fonts.setdefault(name, len(self._fonts))
        return self._font_places[address]

    def _doubt(self, text_object: Any, mode: int, shades: Shades, alpha: int) -> Reason | None:
        """Why text drawn so may not be seen: it is invisible by its mode or see-through, on a layer, white,
        or behind a mask, which pdfium tells as transparency alone."""
        if mode in INVISIBLE_MODES or alpha < READERS.faintest:
            return "invisible"
        if any(self._is_of_layer(text_object, at) for at in range(raw.FPDFPageObj_CountMarks(text_object))):
            return "layer"
        if min(shades) >= READERS.white:
            return "white"
        return "unseen" if raw.FPDFPageObj_HasTransparency(text_object) else None

    def _is_of_layer(self, text_object: Any, place: int) -> bool:
        """Whether that mark of the text's is of a layer that can be switched off; texts share their marks."""
        address = _mark_at(text_object, place)
        if address not in self._layers:
            self._layers[address] = _names_layer(raw.FPDFPageObj_GetMark(text_object, place))
        return self._layers[address]


_NAME, _LENGTH = (ctypes.c_ushort * 8)(), ctypes.c_ulong()
_NAME_BYTES, _BY_LENGTH = ctypes.sizeof(_NAME), ctypes.byref(_LENGTH)


def _names_layer(mark: Any) -> bool:
    """Whether the mark is a layer's."""
    # the length is in bytes of UTF-16 and counts the closing zero
    raw.FPDFPageObjMark_GetName(mark, _NAME, _NAME_BYTES, _BY_LENGTH)
    return _LENGTH.value == len(LAYER_MARK) + 2 and bytes(_NAME)[: len(LAYER_MARK)] == LAYER_MARK


def read_pages(
    document: OpenDocument, numbers: tuple[int, ...] = (), edges: dict[int, Edges] | None = None
) -> tuple[PageContent, ...]:
    """The pages named by their 1-based numbers, or all of them; `edges` grows by the lines near theirs.
    Raises TruncatedPdf where one can't be loaded."""
    wanted = numbers or tuple(range(1, document.page_count + 1))
    return tuple(_read_page(document, number, edges) for number in wanted)


Edges = Mapping[Side, Sequence[EdgeLine]]
"""The lines near a page's upper and lower edge, read without a look at the signs they are made of."""


def lines_at_edges(document: OpenDocument, numbers: Iterable[int]) -> Iterator[tuple[int, Edges]]:
    """The 1-based number of each of these pages with the lines near its edges; nothing of a page that can't
    be loaded."""
    for number in numbers:
        try:
            page = document.pdfium[number - 1]
        except pdfium.PdfiumError:
            continue
        textpage = page.get_textpage()
        if is_usable(box := page.get_bbox()):
            frame = upright(box, text_turn(textpage.raw, textpage.count_chars(), page.get_rotation()))
            yield number, _edges(textpage, frame)
        textpage.close()
        page.close()


def _edges(textpage: pdfium.PdfTextPage, frame: Upright) -> Edges:
    return edge_lines(_near_edges(textpage, frame), frame.height, partial(_within, textpage))


def _near_edges(textpage: pdfium.PdfTextPage, frame: Upright) -> Iterator[EdgeText]:
    depth, sides = PAGE.edge * frame.height, tuple(ctypes.c_double() for _ in range(4))
    left, top, right, bottom = sides
    by_sides, text = tuple(map(ctypes.byref, sides)), textpage.raw
    _, _, _, ay, by, cy = frame.factors
    for index in range(textpage.count_rects()):
        if not raw.FPDFText_GetRect(text, index, *by_sides):
            raise pdfium.PdfiumError("a rectangle of text can't be told")
        corners = left.value, bottom.value, right.value, top.value
        middle = ay * ((corners[0] + corners[2]) / 2) + by * ((corners[1] + corners[3]) / 2) + cy
        if middle < depth + PAGE.hair or middle > frame.height - depth - PAGE.hair:
            box = Box(*frame.corners(*corners))
            if box.middle < depth or box.middle > frame.height - depth:
                yield EdgeText(box, corners)


def _within(textpage: pdfium.PdfTextPage, corners: Corners) -> str:
    text: str = textpage.get_text_bounded(*corners)
    return text


def turn_of(document: OpenDocument, number: int) -> tuple[int, int]:
    """How the page with that 1-based number has to be turned for its text to stand upright, and how it is
    shown, in degrees. Raises TruncatedPdf where it can't be loaded."""
    with _loaded(document, number) as (page, _, _):
        textpage, shown = page.get_textpage(), page.get_rotation()
        turn = text_turn(textpage.raw, textpage.count_chars(), shown)
        textpage.close()
        return turn, shown


def _read_page(document: OpenDocument, number: int, edges: dict[int, Edges] | None) -> PageContent:
    with _loaded(document, number) as (page, box, sheet):
        textpage = page.get_textpage()
        try:
            notes = document.annotations.get(number, ())
            content = _content(page, textpage, number, box, sheet, notes)
            if edges is not None and content.frame is not None:
                edges[number] = _edges(textpage, content.frame)
            return content
        finally:
            textpage.close()


@contextmanager
def _loaded(document: OpenDocument, number: int) -> Iterator[tuple[pdfium.PdfPage, Corners, Corners]]:
    """The page with what of it is shown and its sheet."""
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
        yield page, box, sheet
    finally:
        page.close()


def _content(
    page: pdfium.PdfPage,
    textpage: pdfium.PdfTextPage,
    number: int,
    box: Corners,
    sheet: Corners,
    notes: Sequence[Annotation],
) -> PageContent:
    fonts, shown = dict[str, int](), page.get_rotation()
    unnamed: list[Box] = []
    count = textpage.count_chars()
    turn = text_turn(textpage.raw, count, shown)
    frame = upright(box, turn)
    glyphs, drawn = page_glyphs(textpage.raw, count, frame, fonts, unnamed)
    drawing = page_drawing(page)
    rules = tuple(Rule(Box(*frame.corners(*line))) for line in drawing.rules)
    doubts = _doubts(page, drawn)
    sight = Sight(page, (turn - shown) % 360)
    unseen = _without_trace(glyphs, drawn, doubts, sight)
    whole = Box(0, 0, frame.width, frame.height)
    reasons, restored = hidden_places(glyphs, unseen, whole, [item.address for item in drawn])
    pens = [Box(*frame.corners(*note.box)) for note in notes if note.kind == "stroke"]
    strokes = [Box(*frame.corners(*stroke)) for stroke in drawing.strokes]
    noted = [NotedGlyph(glyphs[place], "cut-word") for place in restored]
    noted += _written(glyphs, reasons, notes, frame) if notes else []
    left = [place for place in range(len(glyphs)) if place not in reasons]
    struck, crossed = struck_places([glyphs[place] for place in left], rules, sight.shows_line, pens, strokes)
    reasons |= {left[index]: "struck" for index in struck}
    noted += [NotedGlyph(glyphs[left[index]], "crossed") for index in crossed]
    seen, hidden = set_aside(glyphs, reasons)
    seen = laid_level(seen, [item.way for place, item in enumerate(drawn) if place not in reasons])
    paper = _paper(upright(sheet, turn), box)
    return PageContent(
        number,
        frame.width,
        frame.height,
        turn,
        seen,
        rules,
        tuple(fonts),
        paper,
        hidden,
        frame,
        turn != shown,
        noted=tuple(noted),
        outlines=(*unnamed, *(Box(*frame.corners(*box)) for box in drawing.outlines)),
        areas=tuple(Box(*frame.corners(*box)) for box in drawing.areas),
        bars=tuple(Box(*frame.corners(*box)) for box in drawing.bars),
        ways=tuple(Box(*frame.corners(*box)) for box in drawing.ways),
        pictured=drawing.pictured,
    )


def _doubts(page: pdfium.PdfPage, drawn: Sequence[_Drawn]) -> dict[int, tuple[Any, Reason]]:
    """The text objects with characters that may not be seen, by address, with the likeliest reason."""
    objects = {item.address: item for item in drawn if item.item is not None}
    found = doubtful_text(page, {address: (item.item, item.shades) for address, item in objects.items()})
    by_style = {address: (item.item, item.doubt) for address, item in objects.items() if item.doubt}
    return {address: why for address, why in (found | by_style).items() if address in objects}


def _without_trace(
    glyphs: Sequence[Glyph],
    drawn: Sequence[_Drawn],
    doubts: Mapping[int, tuple[Any, Reason]],
    sight: Sight,
) -> dict[int, Reason]:
    """Why each glyph that leaves no trace on the page leaves none, by its place.

    One reason after the other is looked at, first that of what lies undermost: text of one may stand on text
    of the other. Of two texts on one another that are alike pdfium names the first alone: where this one is
    hidden and yet some text shows just there, it is the second that is seen.
    """
    found: dict[int, Reason] = {}
    for reason in sorted({reason for _, reason in doubts.values()}, key=lambda one: (one != "covered", one)):
        objects = {address: item for address, (item, why) in doubts.items() if why == reason}
        places = {place: glyphs[place] for place, item in enumerate(drawn) if item.address in objects}
        found |= dict.fromkeys(sight.without_trace(places, list(objects.values())), reason)
    others = sight.with_other_text({place: glyphs[place] for place in found}) if found else []
    if others:
        boxes = [glyph for place, glyph in enumerate(glyphs) if place not in found]
        for place in others:
            x, y = glyphs[place].center
            if not any(g.x0 < x < g.x1 and g.top < y < g.bottom for g in boxes):
                del found[place]
    return found


def _written(
    glyphs: Sequence[Glyph], reasons: Mapping[int, Reason], notes: Sequence[Annotation], frame: Upright
) -> list[NotedGlyph]:
    """The glyphs in the boxes of fields and notes; the page's own there are not told from theirs."""
    boxes = [(Box(*frame.corners(*note.box)), note.kind) for note in notes]
    return [
        NotedGlyph(glyph, kind)
        for place, glyph in enumerate(glyphs)
        if place not in reasons
        for box, kind in boxes
        if kind != "stroke" and box.holds(*glyph.center)
    ]


def _paper(sheet: Upright, box: Corners) -> Paper:
    left, top, _, _ = sheet.corners(*box)
    return Paper(left, top, sheet.height)
