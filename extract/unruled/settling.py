"""The text of a cell without a grid, settled between the readers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from extract.geometry import Box
from extract.readers.others import OtherReaders
from extract.readers.page import Glyph, PageContent
from extract.tables.agreement import Settled, settle
from extract.tables.scanned import SCAN, settle_scan
from extract.text.lines import joined_text

SLACK = 1.0


def settled_text(
    page: PageContent, readers: OtherReaders, glyphs: Sequence[Glyph], inner: Box, other: Sequence[Glyph]
) -> Settled:
    """What the readers agree on in the box of a cell; `other` are the second reader's glyphs around it."""
    if page.source == SCAN:
        return settle_scan(glyphs, _glyphs_in(other, inner))
    third = partial(_third, readers, page, inner)
    return settle("playa", _text_in(other, inner), joined_text(glyphs), third)


def second_glyphs(page: PageContent, readers: OtherReaders, box: Box) -> tuple[Glyph, ...]:
    """The second reader's glyphs in and right around a table."""
    return readers.second(page).glyphs_in(_widened(box))


def _third(readers: OtherReaders, page: PageContent, box: Box) -> str:
    return _text_in(readers.third(page).glyphs, box)


def _text_in(glyphs: Sequence[Glyph], box: Box) -> str:
    return joined_text(_glyphs_in(glyphs, box))


def _glyphs_in(glyphs: Sequence[Glyph], box: Box) -> list[Glyph]:
    wide = _widened(box)
    return [glyph for glyph in glyphs if wide.holds(*glyph.center)]


def _widened(box: Box) -> Box:
    return Box(box.x0 - SLACK, box.top - SLACK, box.x1 + SLACK, box.bottom + SLACK)
