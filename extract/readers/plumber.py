"""The arbiter: pdfplumber (pdfminer's text) on the pages where the other two differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from extract.errors import READING_AGAIN, library_errors
from extract.page.content import Glyph, PageContent, Paper
from extract.readers.opened import OpenDocument


def read_pages(document: OpenDocument, papers: Mapping[int, Paper]) -> tuple[PageContent, ...]:
    """The characters of the pages named by their 1-based numbers, each with the paper it is cut from;
    rules are left to pdfium."""
    with library_errors(READING_AGAIN):
        return tuple(_read_page(document.plumber_page(number), papers[number]) for number in sorted(papers))


def _read_page(page: Any, paper: Paper) -> PageContent:
    fonts: dict[str, int] = {}
    origin = page.mediabox[0] + paper.left, page.mediabox[1] + paper.top
    glyphs = tuple(_glyphs(page.chars, origin, fonts))
    content = PageContent(
        page.page_number, page.width, page.height, page.rotation or 0, glyphs, (), tuple(fonts), paper
    )
    page.close()
    return content


def _glyphs(
    chars: Iterable[dict[str, Any]], origin: tuple[float, float], fonts: dict[str, int]
) -> Iterator[Glyph]:
    """The visible characters, measured from `origin`: the page's upper left corner in pdfplumber's
    measure."""
    left, above = origin
    spaced = True
    for char in chars:
        text = char["text"]
        if text.isspace():
            spaced = True
            continue
        font = fonts.setdefault(char["fontname"], len(fonts))
        top, bottom = char["top"] - above, char["bottom"] - above
        x0, x1, baseline = char["x0"] - left, char["x1"] - left, bottom - _descent(char)
        yield Glyph(text, x0, top, x1, bottom, baseline, char["size"], font, spaced)
        spaced = False


def _descent(char: dict[str, Any]) -> float:
    """How far the character's box reaches below its baseline: its matrix holds the baseline's origin."""
    page_bottom = char["y0"] + char["bottom"]
    return float(max(0.0, char["bottom"] - (page_bottom - char["matrix"][5])))
