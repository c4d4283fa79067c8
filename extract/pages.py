"""One stretch of pages read: the lines around the tables, and the tables with their text settled."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from extract.aligned.grids import is_grid_of_cells
from extract.aligned.tables import aligned_tables
from extract.findings import Finding, finding
from extract.geometry import Box, around
from extract.grids import PageGrids, page_grids
from extract.ocr.scan import ScannedPage, scanned_pages
from extract.readers import pdfium
from extract.readers.integrity import check_streams
from extract.readers.others import OtherReaders
from extract.readers.page import Glyph, PageContent
from extract.tables.cells import RawTable
from extract.tables.filling import fill_table
from extract.text.lines import TextLine, glyph_rows, joined_text, text_line
from extract.unruled.tables import unruled_tables
from schemas.header_words import known_role
from schemas.profile_files import PROFILES

EDGE = 1.0
LONGEST_QUOTE = 80


@dataclass(frozen=True, slots=True)
class PageReading:
    """What one page holds: the lines outside its tables and the tables, both from top to bottom."""

    number: int
    width: float
    height: float
    lines: tuple[TextLine, ...]
    tables: tuple[RawTable, ...]
    findings: tuple[Finding, ...] = ()


def read_page_range(
    path: Path,
    numbers: tuple[int, ...],
    profiles: Path = PROFILES,
    begins_scan: Callable[[], None] = lambda: None,
    by_words: bool = True,
) -> tuple[PageReading, ...]:
    """The pages named by their 1-based numbers, in that order; `profiles` is where header words come from.

    `begins_scan` is called before a page is read from its picture. Tables without a grid are told `by_words`
    that name their columns, or else by their alignment alone. Raises a DocumentError where the PDF can't be
    opened.
    """
    pages = pdfium.read_pages(path, numbers)
    check_streams(path, numbers)
    scans = scanned_pages(path, pages, begins_scan)
    pages = tuple(scans[page.number].content if page.number in scans else page for page in pages)
    readers = OtherReaders(path, {number: scan.again for number, scan in scans.items()})
    grids = page_grids(path, pages, readers.second)
    read = (
        _reading(page, grids.get(page.number, PageGrids(())), readers, profiles if by_words else None)
        for page in pages
    )
    return tuple(_with_scan_findings(reading, scans) for reading in read)


def _with_scan_findings(reading: PageReading, scans: Mapping[int, ScannedPage]) -> PageReading:
    """The page with what there is to report of how it was read from its picture, if it was."""
    odd = scans[reading.number].findings if reading.number in scans else ()
    return replace(reading, findings=(*odd, *reading.findings))


def _reading(
    page: PageContent, grids: PageGrids, readers: OtherReaders, profiles: Path | None
) -> PageReading:
    """One page; without `profiles` no words are known that name columns."""
    third = partial(readers.third, page)
    filled = [fill_table(grid, place, page, third) for place, grid in enumerate(grids.grids, start=1)]
    if profiles is None:
        filled = [(table, odd) for table, odd in filled if is_grid_of_cells(table, page)]
    ruled = tuple(table for table, _ in filled)
    findings = [item for _, items in filled for item in items]
    rows = glyph_rows(_outside(page.glyphs, ruled))
    unruled, odd = (
        unruled_tables(page, rows, len(ruled) + 1, partial(known_role, folder=profiles), readers)
        if profiles is not None
        else aligned_tables(page, rows, len(ruled) + 1, readers)
    )
    tables = tuple(sorted((*ruled, *unruled), key=lambda table: (table.box.top, table.box.x0)))
    rest = [row for row in rows if _outside(row[:1], unruled)]
    lines = tuple(text_line(row, page, page.rules) for row in rest)
    findings += [*odd, *grids.findings, *_hidden_text(page)]
    return PageReading(page.number, page.width, page.height, lines, tables, tuple(findings))


def _hidden_text(page: PageContent) -> list[Finding]:
    """What the page holds but does not show, one finding for each reason, and text that stands sideways."""
    reasons = dict.fromkeys(item.reason for item in page.hidden)
    found = [finding("page-turned", page.number, turn=page.rotation)] if page.turned else []
    for reason in reasons:
        glyphs = [item.glyph for item in page.hidden if item.reason == reason]
        text, box = joined_text(glyphs)[:LONGEST_QUOTE], around(glyphs)
        found.append(finding(f"text-{reason}", page.number, box.rounded(), text=text))
    return found


def _outside(glyphs: Sequence[Glyph], tables: Sequence[RawTable]) -> list[Glyph]:
    left = list(glyphs)
    for box in (_widened(table.box) for table in tables):
        left = [glyph for glyph in left if not box.holds(*glyph.center)]
    return left


def _widened(box: Box) -> Box:
    return Box(box.x0 - EDGE, box.top - EDGE, box.x1 + EDGE, box.bottom + EDGE)
