"""Where a stretch of a paragraph's text stands on the page."""

from __future__ import annotations

from extract.page.geometry import Box, around
from extract.page.lines import TextLine
from extract.page.paragraphs import Paragraph


def place_of(paragraph: Paragraph, start: int, end: int) -> tuple[int, Box]:
    """The page and the box of the lines that hold the characters `start` to `end` of the paragraph's text.

    Where a page turn cuts the stretch itself, the page it begins on.
    """
    first = _printed(paragraph.text[:start])
    last = max(first, _printed(paragraph.text[:end]) - 1)
    total = sum(_printed(line.text) for line in paragraph.lines)
    bullet = total - _printed(paragraph.text)
    held: list[tuple[int, TextLine]] = []
    seen = -bullet
    for page, line in paged_lines(paragraph):
        before, seen = seen, seen + _printed(line.text)
        if before <= last and first < seen:
            held.append((page, line))
    if not held:
        return paragraph.page, paragraph.box
    return held[0][0], around(line.box for page, line in held if page == held[0][0])


def paged_lines(paragraph: Paragraph) -> tuple[tuple[int, TextLine], ...]:
    """The paragraph's lines with their pages: a line above the one before it stands on the next page."""
    page, lines = paragraph.page, []
    for place, line in enumerate(paragraph.lines):
        if place and page < paragraph.last_page and line.baseline < paragraph.lines[place - 1].baseline:
            page += 1
        lines.append((page, line))
    return tuple(lines)


def _printed(text: str) -> int:
    """How many characters other than white space."""
    return sum(not character.isspace() for character in text)
