"""One page read from its picture: turned upright, its rules and lines found, its numbers read twice."""

from __future__ import annotations

from collections import Counter
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
from extract.ocr.triage import ScannedPage, is_garbage
from extract.page.content import PageContent, Rule
from extract.page.findings import Finding, finding
from extract.page.geometry import Box
from extract.page.grid import lattices
from extract.page.lines import joined_text
from extract.page.printed import numbers_in
from extract.page.tolerances import PAGE

WHOLE_PAGE = "ocr-page"


def turned(picture: Picture, quarters: int) -> Picture:
    """The picture turned by that many quarters against the clock."""
    return Picture(np.ascontiguousarray(np.rot90(picture.gray, quarters)), picture.scale)


def lies_sideways(picture: Picture, angle: float) -> bool:
    """Whether most of the text of a page that lies askew by `angle` runs up or down it.

    Lines are looked for only where columns of pixels differ as rows of text do: that takes its time.
    """
    if contrast_of_columns(picture.gray, angle) < OCR.may_lie_sideways:
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
    angle = skew_angle(picture.gray)
    quarters = int(lies_sideways(picture, angle))
    sheet = _read_turned(picture, quarters) if quarters else _read_sheet(picture, angle)
    if lies_upside_down(sheet.lines, sheet.bare):
        quarters += 2
        sheet = _read_turned(picture, quarters)
    return _placed(_scanned(sheet, _upright(page, quarters)), picture.enlarged, 0.0, 0.0)


def read_part(picture: Picture, page: PageContent, box: Box) -> ScannedPage | None:
    """What stands in a box of the page's picture, as `read_scan` reads it but measured on the page; None
    where the text there does not stand upright as the page does."""
    scale, wide = picture.scale / picture.enlarged, box.widened(OCR.around_part)
    left, top = max(0, int(wide.x0 * scale)), max(0, int(wide.top * scale))
    right, bottom = int(wide.x1 * scale), int(wide.bottom * scale)
    crop = replace(picture, gray=np.ascontiguousarray(picture.gray[top:bottom, left:right]))
    read = read_scan(crop, page)
    if read.content.rotation != page.rotation:
        return None
    placed = _placed(read, 1.0, left / scale, top / scale)
    content, again = (replace(one, noted=()) for one in (placed.content, placed.again))
    return ScannedPage(content, again, tuple(f for f in placed.findings if f.rule != WHOLE_PAGE))


def _placed(read: ScannedPage, times: float, x: float, y: float) -> ScannedPage:
    """What was read, so many times as large and then moved by points; the page keeps its size."""
    if (times, x, y) == (1.0, 0.0, 0.0):
        return read
    content, again = (_placed_content(one, times, x, y) for one in (read.content, read.again))
    findings = (
        replace(item, box=_placed_box(item.box, times, x, y).rounded() if item.box else None)
        for item in read.findings
    )
    return ScannedPage(content, again, tuple(findings))


def _placed_content(content: PageContent, times: float, x: float, y: float) -> PageContent:
    glyphs = tuple(
        glyph._replace(
            x0=times * glyph.x0 + x,
            top=times * glyph.top + y,
            x1=times * glyph.x1 + x,
            bottom=times * glyph.bottom + y,
            baseline=times * glyph.baseline + y,
            size=times * glyph.size,
        )
        for glyph in content.glyphs
    )
    rules = tuple(Rule(_placed_box(rule.box, times, x, y)) for rule in content.rules)
    return replace(content, glyphs=glyphs, rules=rules)


def _placed_box(box: Box, times: float, x: float, y: float) -> Box:
    return Box(times * box.x0 + x, times * box.top + y, times * box.x1 + x, times * box.bottom + y)


def _read_turned(picture: Picture, quarters: int) -> _Sheet:
    upright = turned(picture, quarters)
    return _read_sheet(upright, skew_angle(upright.gray))


def _read_sheet(picture: Picture, angle: float) -> _Sheet:
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
    findings += _layer_that_differs(page, lines)
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


def _layer_that_differs(page: PageContent, lines: Sequence[ReadLine]) -> list[Finding]:
    """One finding where the text that lies unseen under the picture, as some scanners leave it, has numbers
    that were not read from the picture."""
    layer = [*page.glyphs, *(item.glyph for item in page.hidden)]
    if is_garbage(layer):
        return []
    said, seen = Counter(numbers_in(joined_text(layer))), Counter(numbers_in(" ".join(map(_text, lines))))
    others = list((said - seen).elements())
    quote = ", ".join(others)[: PAGE.longest_quote]
    return [finding("ocr-layer-differs", page.number, count=len(others), text=quote)] if others else []


def _text(line: ReadLine) -> str:
    return line.text


def _box(span: Span, scale: float) -> Box:
    return Box(span.x0 / scale, span.y0 / scale, span.x1 / scale, span.y1 / scale)
