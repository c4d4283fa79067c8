"""One page read from its picture: turned upright, its rules and lines found, its numbers read twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import mean, median

import numpy as np

from extract.ocr.glyphs import FONTS, glyphs_of
from extract.ocr.letterforms import settings_of
from extract.ocr.lines import ReadLine, crop_of, read_lines, without_strokes_of_emblems
from extract.ocr.picture import (
    Gray,
    Picture,
    contrast_of_columns,
    skew_angle,
    straightened,
    without_dark_bands,
)
from extract.ocr.recognition import Sign, read_line, text_spans
from extract.ocr.rules import Span, ink_of, ruled_lines, without_rules
from extract.ocr.second_look import read_again, restored, with_doubts
from extract.ocr.tolerances import OCR
from extract.ocr.triage import ScannedPage
from extract.page.content import PageContent, Rule
from extract.page.findings import Finding, finding
from extract.page.geometry import Box
from extract.page.grid import lattices

WHOLE_PAGE = "ocr-page"


def turned(picture: Picture, quarters: int) -> Picture:
    """The picture turned by that many quarters against the clock."""
    return Picture(np.ascontiguousarray(np.rot90(picture.gray, quarters)), picture.scale)


def lies_sideways(picture: Picture) -> bool:
    """Whether most of the page's text runs up or down it.

    Lines are looked for only where columns of pixels differ as rows of text do: that takes its time.
    """
    if contrast_of_columns(picture.gray) < OCR.may_lie_sideways:
        return False
    spans = text_spans(picture)
    tall = sum(span.height for span in spans if span.height > OCR.tall * span.width)
    wide = sum(span.width for span in spans if span.width > OCR.tall * span.height)
    return tall > OCR.mostly_tall * (tall + wide)


def lies_upside_down(lines: Sequence[ReadLine], picture: Picture) -> bool:
    """Whether the longest lines, where many are doubtful, read more surely turned half about."""
    longest = sorted(lines, key=lambda line: -len(line.signs))[: OCR.longest_lines]
    if not longest or median(_sureness(line.signs) for line in longest) >= OCR.surely_upright:
        return False
    about = [
        read_line(np.ascontiguousarray(np.rot90(crop_of(picture.gray, line.span), 2))) for line in longest
    ]
    return mean(map(_sureness, about)) > mean(_sureness(line.signs) for line in longest) + OCR.clearly_surer


def _sureness(signs: Sequence[Sign]) -> float:
    return mean(sign.confidence or 0.0 for sign in signs) if signs else 0.0


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A picture turned level: its ruled lines, itself and its ink without them, and its lines of text."""

    angle: float
    spans: tuple[Span, ...]
    bare: Picture
    ink: Gray
    lines: tuple[ReadLine, ...]
    unread: tuple[Span, ...]


def read_scan(picture: Picture, page: PageContent) -> ScannedPage:
    """The words, rules and oddities of a picture, as the content of `page`; a sheet that lay sideways or
    upside down is read upright, and its content measured so."""
    quarters = int(lies_sideways(picture))
    sheet = _read_sheet(turned(picture, quarters))
    if lies_upside_down(sheet.lines, sheet.bare):
        quarters += 2
        sheet = _read_sheet(turned(picture, quarters))
    return _scanned(sheet, _upright(page, quarters))


def read_part(picture: Picture, page: PageContent, box: Box) -> ScannedPage | None:
    """What stands in a box of the page's picture, as `read_scan` reads it but measured on the page; None
    where the text there does not stand upright as the page does."""
    scale, wide = picture.scale, box.widened(OCR.around_part)
    left, top = max(0, int(wide.x0 * scale)), max(0, int(wide.top * scale))
    right, bottom = int(wide.x1 * scale), int(wide.bottom * scale)
    crop = Picture(np.ascontiguousarray(picture.gray[top:bottom, left:right]), scale)
    read = read_scan(crop, page)
    if read.content.rotation != page.rotation:
        return None
    x, y = left / scale, top / scale
    content, again = (_moved(one, x, y) for one in (read.content, read.again))
    findings = (
        replace(item, box=_moved_box(item.box, x, y).rounded() if item.box else None)
        for item in read.findings
        if item.rule != WHOLE_PAGE
    )
    return ScannedPage(content, again, tuple(findings))


def _moved(content: PageContent, x: float, y: float) -> PageContent:
    glyphs = tuple(
        glyph._replace(
            x0=glyph.x0 + x,
            top=glyph.top + y,
            x1=glyph.x1 + x,
            bottom=glyph.bottom + y,
            baseline=glyph.baseline + y,
        )
        for glyph in content.glyphs
    )
    rules = tuple(Rule(_moved_box(rule.box, x, y)) for rule in content.rules)
    return replace(content, glyphs=glyphs, rules=rules, noted=())


def _moved_box(box: Box, x: float, y: float) -> Box:
    return Box(box.x0 + x, box.top + y, box.x1 + x, box.bottom + y)


def _read_sheet(picture: Picture) -> _Sheet:
    angle = skew_angle(picture.gray)
    level = without_dark_bands(Picture(straightened(picture.gray, angle), picture.scale))
    whole = ink_of(level)
    spans = without_strokes_of_emblems(ruled_lines(level), whole, level.scale)
    gray, ink = without_rules(level, whole, spans)
    bare = Picture(gray, level.scale)
    return _Sheet(angle, spans, bare, ink, *read_lines(bare, ink, spans))


def _upright(page: PageContent, quarters: int) -> PageContent:
    """The page as turned by quarters against the clock."""
    if not quarters:
        return page
    width, height = (page.height, page.width) if quarters % 2 else (page.width, page.height)
    rotation = (page.rotation - 90 * quarters) % 360
    return replace(page, width=width, height=height, rotation=rotation, turned=True)


def _scanned(sheet: _Sheet, page: PageContent) -> ScannedPage:
    bare, scale = sheet.bare, sheet.bare.scale
    lines, signs = restored(with_doubts(sheet.lines, bare, sheet.ink))
    again = read_again(lines, bare)
    settings = settings_of(lines, bare, sheet.ink)
    rules = tuple(Rule(_box(span, scale)) for span in sheet.spans)
    glyphs, reread = (glyphs_of(read, settings, sheet.ink, scale) for read in (lines, again))
    content = replace(page, glyphs=glyphs, rules=rules, fonts=FONTS, hidden=(), source="ocr")
    second = replace(content, glyphs=reread)
    findings = [finding(WHOLE_PAGE, page.number, angle=f"{sheet.angle:.2f}", lines=len(lines))]
    findings += [
        finding("ocr-sign-restored", page.number, _box(line.span, scale).rounded(), text=line.text)
        for line in signs
    ]
    findings += _unread(sheet.unread, rules, scale, page.number)
    return ScannedPage(content, second, tuple(findings))


def _unread(spans: tuple[Span, ...], rules: tuple[Rule, ...], scale: float, number: int) -> list[Finding]:
    """One finding for each patch of ink inside a ruled table that could not be read."""
    grids = [lattice.box for lattice in lattices(rules)]
    boxes = [_box(span, scale) for span in spans]
    return [
        finding("ocr-unread-ink", number, box.rounded())
        for box in boxes
        if any(grid.holds((box.x0 + box.x1) / 2, box.middle) for grid in grids)
    ]


def _box(span: Span, scale: float) -> Box:
    return Box(span.x0 / scale, span.y0 / scale, span.x1 / scale, span.y1 / scale)
