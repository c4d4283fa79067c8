"""Camelot's own text engine asked directly: the second reader where camelot finds no grid to put text in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import playa

from extract.readers.guard import library_errors
from extract.readers.page import Glyph, PageContent
from extract.readers.upright import Upright, upright

ASCENT, DESCENT = 0.75, 0.25


def read_page(path: Path, page: PageContent) -> PageContent:
    """The characters of a page pdfium has read, in the same frame; rules and fonts are left to pdfium."""
    frame = page.frame or upright((0, 0, page.width, page.height), 0)
    with library_errors("reading its text again"), playa.open(path, space="default") as document:
        return replace(
            page, glyphs=tuple(_glyphs(document.pages[page.number - 1], frame)), rules=(), fonts=()
        )


def media_box(path: Path, number: int) -> tuple[float, float, float, float]:
    """The sheet of a page that takes it from its parents, as (left, bottom, right, top) in points.

    Raises TruncatedPdf where it is not four numbers.
    """
    with library_errors("reading the size of a page"), playa.open(path) as document:
        left, bottom, right, top = (float(side) for side in document.pages[number - 1].mediabox)
    return left, bottom, right, top


def _glyphs(page: Any, frame: Upright) -> Iterator[Glyph]:
    """The visible characters; the height of a line is taken from the text's size."""
    spaced = True
    for item in page.glyphs:
        text = item.text or ""
        if not text.strip():
            spaced = True
            continue
        (x, y), (right, up) = item.origin, item.displacement
        (x0, baseline), (x1, _), size = frame.point(x, y), frame.point(x + right, y + up), item.size
        yield Glyph(
            text, x0, baseline - ASCENT * size, x1, baseline + DESCENT * size, baseline, size, 0, spaced
        )
        spaced = False
