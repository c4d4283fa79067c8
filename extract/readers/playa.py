"""Camelot's own text engine asked directly: the second reader where camelot finds no grid to put text in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import playa

from extract.readers.guard import library_errors
from extract.readers.page import Glyph, PageContent, Paper

ASCENT, DESCENT = 0.75, 0.25


def read_pages(path: Path, papers: Mapping[int, Paper]) -> tuple[PageContent, ...]:
    """The characters of the pages named by their 1-based numbers, each with the paper it is cut from;
    rules, fonts and page sizes are left to pdfium."""
    with library_errors("reading its text again"), playa.open(path, space="page") as document:
        return tuple(
            _read_page(document.pages[number - 1], number, papers[number]) for number in sorted(papers)
        )


def media_box(path: Path, number: int) -> tuple[float, float, float, float]:
    """The sheet of a page that takes it from its parents, as (left, bottom, right, top) in points.

    Raises TruncatedPdf where it is not four numbers.
    """
    with library_errors("reading the size of a page"), playa.open(path) as document:
        left, bottom, right, top = (float(side) for side in document.pages[number - 1].mediabox)
    return left, bottom, right, top


def _read_page(page: Any, number: int, paper: Paper) -> PageContent:
    return PageContent(
        number, page.width, page.height, page.rotate, tuple(_glyphs(page, paper)), (), (), paper
    )


def _glyphs(page: Any, paper: Paper) -> Iterator[Glyph]:
    """The visible characters; the height of a line is taken from the text's size."""
    floor, spaced = paper.height - paper.top, True
    for item in page.glyphs:
        text = item.text or ""
        if not text.strip():
            spaced = True
            continue
        (x, y), size = item.origin, item.size
        x0, baseline = x - paper.left, floor - y
        x1 = x0 + item.displacement[0]
        yield Glyph(
            text, x0, baseline - ASCENT * size, x1, baseline + DESCENT * size, baseline, size, 0, spaced
        )
        spaced = False
