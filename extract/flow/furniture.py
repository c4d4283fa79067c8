"""Running headers, footers and page numbers: lines that come back on page after page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from extract.flow.tolerances import FLOW
from extract.page.lines import TextLine
from extract.page.printed import PageReading

PAGE_NUMBER = re.compile(
    r"(?:p[aá]g(?:ina|\.)? )?[-–]? ?\d{1,4} ?[-–]?(?: ?(?:de|/) ?\d{1,4})?", re.IGNORECASE
)

LEADER = "....."


def without_furniture(pages: Sequence[PageReading]) -> tuple[PageReading, ...]:
    """The pages without their running lines, page numbers and tables of contents."""
    running = running_lines(pages)
    return tuple(replace(page, lines=tuple(_kept(page, running))) for page in pages)


def running_lines(pages: Sequence[PageReading]) -> frozenset[tuple[str, int]]:
    """The (text, height) pairs of margin lines printed on at least half of the pages, and on two."""
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for page in pages:
        for line in page.lines:
            if in_margin(line, page):
                for key in _keys(line):
                    seen[key].add(page.number)
    return frozenset(key for key, numbers in seen.items() if len(numbers) >= max(2, len(pages) / 2))


def in_margin(line: TextLine, page: PageReading) -> bool:
    """Whether the line stands in the page's upper or lower margin."""
    return line.box.bottom <= page.height * FLOW.margin or line.box.top >= page.height * (1 - FLOW.margin)


def _keys(line: TextLine) -> tuple[tuple[str, int], ...]:
    """Masked text with the line's height in steps, and with the next step, so that a hair's breadth
    doesn't part them."""
    text = re.sub(r"\d+", "#", line.text)
    step = int(line.baseline // FLOW.same_height)
    return ((text, step), (text, step + 1))


def _kept(page: PageReading, running: frozenset[tuple[str, int]]) -> list[TextLine]:
    return [line for line in page.lines if not is_furniture(line, page, running)]


def is_furniture(line: TextLine, page: PageReading, running: frozenset[tuple[str, int]]) -> bool:
    """Whether a line is a running line, a page number or an entry of the contents page."""
    if LEADER in line.text or is_running(line, page, running):
        return True
    return in_margin(line, page) and bool(PAGE_NUMBER.fullmatch(line.text))


def is_running(line: TextLine, page: PageReading, running: frozenset[tuple[str, int]]) -> bool:
    """Whether a margin line is one that comes back, its numbers aside."""
    return in_margin(line, page) and any(key in running for key in _keys(line))
