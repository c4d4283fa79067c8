"""The arbiter: pdfplumber (pdfminer's text) on the pages where the other two differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pdfplumber

from extract.readers.page import Glyph, PageContent

SAME_LINE = 0.1


def read_pages(path: Path, numbers: Iterable[int]) -> tuple[PageContent, ...]:
    """The characters of the pages named by their 1-based numbers; rules are left to pdfium."""
    wanted = sorted(set(numbers))
    if not wanted:
        return ()
    with pdfplumber.open(path, pages=wanted) as document:
        return tuple(_read_page(page) for page in document.pages)


def _read_page(page: Any) -> PageContent:
    fonts: dict[str, int] = {}
    glyphs = tuple(_glyphs(page.chars, fonts))
    content = PageContent(
        page.page_number, page.width, page.height, page.rotation or 0, glyphs, (), tuple(fonts)
    )
    page.close()
    return content


def _glyphs(chars: Iterable[dict[str, Any]], fonts: dict[str, int]) -> Iterator[Glyph]:
    spaced = True
    for char in chars:
        text = char["text"]
        if text.isspace():
            spaced = True
            continue
        font = fonts.setdefault(char["fontname"], len(fonts))
        baseline = char["bottom"] - _descent(char)
        yield Glyph(
            text, char["x0"], char["top"], char["x1"], char["bottom"], baseline, char["size"], font, spaced
        )
        spaced = False


def _descent(char: dict[str, Any]) -> float:
    """How far the character's box reaches below its baseline: its matrix holds the baseline's origin."""
    page_bottom = char["y0"] + char["bottom"]
    return float(max(0.0, char["bottom"] - (page_bottom - char["matrix"][5])))
