"""One page read from its picture: content as a text page has it, and a second reading of its numbers."""

from __future__ import annotations

from dataclasses import replace

from extract.findings import Finding, finding
from extract.geometry import Box
from extract.ocr.bands import without_dark_bands
from extract.ocr.deskew import skew_angle, straightened
from extract.ocr.glyphs import FONTS, glyphs_of
from extract.ocr.lines import read_lines
from extract.ocr.rendering import Picture
from extract.ocr.rereading import read_again
from extract.ocr.restoring import restored
from extract.ocr.rules import Span, ink_of, ruled_lines, without_rules
from extract.ocr.scan import ScannedPage
from extract.ocr.shapes import settings_of
from extract.readers.page import PageContent, Rule
from extract.tables.lattice import lattices


def read_scan(picture: Picture, page: PageContent) -> ScannedPage:
    """The words, rules and oddities of a picture, as the content of `page`."""
    angle = skew_angle(picture.gray)
    level = without_dark_bands(Picture(straightened(picture.gray, angle), picture.scale))
    spans = ruled_lines(level)
    gray, ink = without_rules(level, ink_of(level), spans)
    bare = Picture(gray, level.scale)
    found, unread = read_lines(bare, ink, spans)
    lines, signs = restored(found)
    again = read_again(lines, bare)
    settings = settings_of(lines, bare, ink)
    rules = tuple(Rule(_box(span, level.scale)) for span in spans)
    glyphs, reread = (glyphs_of(read, settings, ink, bare.scale) for read in (lines, again))
    content = replace(page, glyphs=glyphs, rules=rules, fonts=FONTS, hidden=(), source="ocr")
    second = replace(content, glyphs=reread)
    findings = [finding("ocr-page", page.number, angle=f"{angle:.2f}", lines=len(lines))]
    findings += [
        finding("ocr-sign-restored", page.number, _box(line.span, level.scale).rounded(), text=line.text)
        for line in signs
    ]
    findings += _unread(unread, rules, level.scale, page.number)
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
