"""The arbiter: pdfplumber (pdfminer's text) on the pages where the other two differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from extract.errors import READING_AGAIN, library_errors
from extract.page.content import Glyph, PageContent, Paper
from extract.page.geometry import Box
from extract.page.lines import Way, laid_level
from extract.readers.opened import OpenDocument


def read_page(document: OpenDocument, page: PageContent) -> PageContent:
    """The characters of a page pdfium has read, in the same frame; rules are left to pdfium."""
    with library_errors(READING_AGAIN):
        sheet = document.plumber_page(page.number)
        fonts: dict[str, int] = {}
        found = list(_glyphs(sheet, page, fonts))
        sheet.close()
    glyphs = laid_level([glyph for glyph, _ in found], [way for _, way in found])
    return replace(page, glyphs=glyphs, rules=(), fonts=tuple(fonts), hidden=())


def _glyphs(sheet: Any, page: PageContent, fonts: dict[str, int]) -> Iterator[tuple[Glyph, Way]]:
    """The visible characters, each with the way it runs.

    pdfplumber measures them on the sheet as it is shown, from its upper left corner, while `page` may be read
    turned: then they are turned as far.
    """
    left, above = sheet.mediabox[:2]
    turn = (page.rotation - (sheet.rotation or 0)) % 360
    size = float(sheet.width), float(sheet.height)
    spaced = True
    for char in sheet.chars:
        text = char["text"]
        if not text:  # a font's table of texts may say that a sign means nothing
            continue
        if text.isspace():
            spaced = True
            continue
        points = (char["x0"], char["top"]), (char["x1"], char["bottom"]), _origin(char, left)
        (x0, y0), (x1, y1), (_, baseline) = (
            _turned((x - left, y - above), turn, size, page.paper) for x, y in points
        )
        box = Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        way = _way(char["matrix"], turn)
        high = box.height if way == "level" else box.width
        font = fonts.setdefault(char["fontname"], len(fonts))
        yield Glyph(text, box.x0, box.top, box.x1, box.bottom, baseline, high, font, spaced), way
        spaced = False


def _origin(char: dict[str, Any], left: float) -> tuple[float, float]:
    """Where the character's baseline begins: its matrix says so, measured from the sheet's lower left."""
    matrix = char["matrix"]
    return matrix[4] + left, char["y0"] + char["bottom"] - matrix[5]


def _turned(
    point: tuple[float, float], turn: int, sheet: tuple[float, float], paper: Paper
) -> tuple[float, float]:
    """The point of the shown sheet where it stands on the page that is read turned so far clockwise."""
    (x, y), (width, height) = point, sheet
    turns = {0: (x, y), 90: (height - y, x), 180: (width - x, height - y), 270: (y, width - x)}
    across, down = turns[turn]
    return across - paper.left, down - paper.top


def _way(matrix: tuple[float, ...], turn: int) -> Way:
    """Which way a character of the matrix runs once the sheet is turned."""
    across, down = matrix[0], -matrix[1]
    if turn in (90, 270):
        across, down = (-down, across) if turn == 90 else (down, -across)
    elif turn == 180:
        across, down = -across, -down
    if abs(across) >= abs(down):
        return "level"
    return "down" if down > 0 else "up"
