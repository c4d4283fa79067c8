"""Which pages have no text worth reading: pictures of pages, and text that stands for nothing one can see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.ocr.tolerances import OCR
from extract.page.content import REPLACEMENT, Glyph, PageContent
from extract.page.findings import Finding
from extract.page.geometry import Box, around
from extract.page.orientation import Upright
from extract.readers.opened import OpenDocument
from extract.readers.page_objects import bounds_of, objects_of

LATIN, SIGNS, GREEK = range(0x250), range(0x2000, 0x2C00), range(0x370, 0x400)


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """A page as read from its picture; in `again` the lines that hold numbers are read a second time.

    The glyphs of `again` that are not read a second time are those of `content`, without confidence.
    Lengths are in points on the page once it is turned level about its middle.
    """

    content: PageContent
    again: PageContent
    findings: tuple[Finding, ...]


def needs_ocr(document: OpenDocument, page: PageContent) -> bool:
    """Whether the page has to be read from its picture.

    That is so where its text is mostly characters without a meaning, where a picture fills the page and
    next to no text stands beside it or all text lies under it, and where a page without text shows
    something all the same.
    """
    if is_garbage(page.glyphs):
        return True
    if len(page.glyphs) > OCR.beside_picture and not page.pictured:
        return False
    drawn = document.pdfium[page.number - 1]
    try:
        share = picture_share(drawn)
        if len(page.glyphs) > OCR.beside_picture:
            return share >= OCR.page_sized and _leaves_no_trace(drawn)
        shown = share >= (OCR.page_sized if page.glyphs else OCR.half_empty)
        return shown or (not page.glyphs and _is_drawn(drawn, page))
    finally:
        drawn.close()


def picture_count(document: OpenDocument) -> int:
    """How many pages look as if they had to be read from their pictures: next to no text, or text not seen.

    A quick guess, for how to share the work and how long to wait.
    """
    return sum(_is_likely(document.pdfium, index) for index in range(document.page_count))


def _is_likely(document: pdfium.PdfDocument, index: int) -> bool:
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return False
    text = page.get_textpage()
    count, mode = text.count_chars(), -1
    if count and (first := raw.FPDFText_GetTextObject(text.raw, 0)):
        mode = raw.FPDFTextObj_GetTextRenderMode(first)
    text.close()
    bare = count <= OCR.beside_picture or mode == raw.FPDF_TEXTRENDERMODE_INVISIBLE
    likely = bare or (picture_share(page) >= OCR.page_sized and _leaves_no_trace(page))
    page.close()
    return bool(likely)


def is_garbage(glyphs: Sequence[Glyph]) -> bool:
    """Whether a good part of the characters are replacements, private ones or of no Latin script."""
    if len(glyphs) < OCR.fewest_to_judge:
        return False
    return sum(means_nothing(glyph.text) for glyph in glyphs) > OCR.most_unreadable * len(glyphs)


def picture_share(page: pdfium.PdfPage) -> float:
    """How much of the page its images cover, from 0 to 1, as if none lay over another."""
    left, bottom, right, top = page.get_bbox()
    area = 0.0
    for image in objects_of(page, raw.FPDF_PAGEOBJ_IMAGE, OCR.nested):
        x0, y0, x1, y1 = bounds_of(image)
        area += max(0.0, min(x1, right) - max(x0, left)) * max(0.0, min(y1, top) - max(y0, bottom))
    whole = (right - left) * (top - bottom)
    return min(1.0, area / whole) if whole else 0.0


def pasted_pictures(document: OpenDocument, page: PageContent) -> tuple[Box, ...]:
    """The boxes of the pictures on a page of text that may hold text themselves, from top to bottom; many
    shapes close to one another make a picture too.

    Emblems of the letterhead and of the foot, and what the page's text is written over, are none of them.
    """
    if page.frame is None:
        return ()
    boxes = _pictures(document, page.number, page.frame) if page.pictured else []
    whole = Box(0.0, 0.0, page.width, page.height)
    pictures = [*_joined(boxes, whole, OCR.between_tiles), *_drawings(page, whole)]
    found = [box for box in pictures if _may_hold_text(box, page)]
    return tuple(sorted(found, key=lambda box: (box.top, box.x0)))


def _pictures(document: OpenDocument, number: int, frame: Upright) -> list[Box]:
    drawn = document.pdfium[number - 1]
    try:
        images = objects_of(drawn, raw.FPDF_PAGEOBJ_IMAGE, OCR.nested)
        return [Box(*frame.corners(*bounds_of(image))) for image in images]
    finally:
        drawn.close()


def _drawings(page: PageContent, whole: Box) -> list[Box]:
    """The boxes of many shapes close to one another."""
    if not OCR.fewest_shapes <= len(page.outlines) <= OCR.most_shapes:
        return []
    middles = [((box.x0 + box.x1) / 2, box.middle) for box in page.outlines]
    return [
        box
        for box in _joined(page.outlines, whole, OCR.between_shapes)
        if sum(box.holds(*middle) for middle in middles) >= OCR.fewest_shapes
    ]


def _joined(boxes: Sequence[Box], page: Box, gap: float) -> list[Box]:
    """The boxes on the page, those no farther apart than the gap made one."""
    joined: list[Box] = []
    for box in sorted(boxes, key=lambda box: (box.top, box.x0)):
        own = Box(
            max(box.x0, page.x0), max(box.top, page.top), min(box.x1, page.x1), min(box.bottom, page.bottom)
        )
        if own.width <= 0 or own.height <= 0:
            continue
        while near := [other for other in joined if _touch(own, other, gap)]:
            joined = [other for other in joined if other not in near]
            own = around((own, *near))
        joined.append(own)
    return joined


def _touch(one: Box, other: Box, gap: float) -> bool:
    wide = one.widened(gap)
    return wide.overlap_x(other) > 0 and wide.overlap_y(other) > 0


def _may_hold_text(box: Box, page: PageContent) -> bool:
    if box.width < OCR.narrowest_picture or box.height < OCR.lowest_picture:
        return False
    if box.width * box.height < OCR.smallest_picture * page.width * page.height:
        return False
    aside = box.bottom <= OCR.letterhead * page.height or box.top >= OCR.foot * page.height
    if aside and box.height <= OCR.shallow * page.height:
        return False
    return len(page.glyphs_in(box)) < OCR.written_over


def _leaves_no_trace(page: pdfium.PdfPage) -> bool:
    """Whether the page looks the same without its text, as where a scan lies over what was recognised on it.

    The text is made invisible on the page that was given.
    """
    shown = _drawn(page)
    for item in objects_of(page, raw.FPDF_PAGEOBJ_TEXT, OCR.nested):
        raw.FPDFTextObj_SetTextRenderMode(item, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
    return not np.any(np.abs(shown - _drawn(page)) > OCR.chance)


def _drawn(page: pdfium.PdfPage) -> npt.NDArray[np.int16]:
    return np.asarray(page.render(grayscale=True).to_numpy(), dtype=np.int16)


def _is_drawn(page: pdfium.PdfPage, content: PageContent) -> bool:
    """Whether a page without characters draws letters all the same: as outlines, or in a font without
    names for them."""
    kinds = [item.type for item in page.get_objects(max_depth=OCR.nested)]
    unnamed = not content.hidden and raw.FPDF_PAGEOBJ_TEXT in kinds
    return unnamed or kinds.count(raw.FPDF_PAGEOBJ_PATH) >= OCR.outlines


@lru_cache(maxsize=4096)
def means_nothing(text: str) -> bool:
    """Whether the text's first sign is a replacement, a private one or of no Latin script."""
    code = ord(text[0])
    return text[0] == REPLACEMENT or not any(code in script for script in (LATIN, SIGNS, GREEK))
