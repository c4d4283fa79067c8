"""The pages of a document read: the lines around the tables, and the tables with their text settled."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain
from pathlib import Path

from extract.ocr.scan import scanned_pages
from extract.ocr.triage import ScannedPage, picture_count
from extract.page.cells import RawTable
from extract.page.content import SCAN, Glyph, PageContent
from extract.page.findings import Finding, finding
from extract.page.geometry import around
from extract.page.lines import glyph_rows, joined_text, text_line
from extract.page.printed import number_tokens, printed_text
from extract.page.reading import PageReading
from extract.page.tolerances import PAGE
from extract.process.allowance import ask_for_pages, ask_for_pictures, raise_own_limits, stop_telling
from extract.readers import pdfium
from extract.readers.opened import OpenDocument
from extract.readers.playa import check_streams
from extract.tables.filling import fill_table
from extract.tables.frames import is_grid_of_cells
from extract.tables.reader_vote import OtherReaders
from extract.tables.ruled import PageGrids, heads_columns, page_grids
from extract.tables.unruled.by_alignment import aligned_tables
from extract.tables.unruled.by_headers import unruled_tables
from schemas.profile_files import PROFILES
from schemas.profile_reading import known_role

EDGE = 1.0


@dataclass(frozen=True, slots=True)
class RangeReading:
    """Pages with their tables without a grid told by the words that name a plan's columns; and by their
    alignment alone, or None where such words are among them."""

    by_words: tuple[PageReading, ...]
    by_alignment: tuple[PageReading, ...] | None


Filled = tuple[RawTable, Sequence[Finding]]

Tables = tuple[Sequence[RawTable], Sequence[Finding]]

UnruledTables = Callable[[PageContent, Sequence[Sequence[Glyph]], int], Tables]


def read_page_range(
    document: OpenDocument,
    numbers: tuple[int, ...],
    profiles: Path = PROFILES,
    begins_scan: Callable[[], None] = lambda: None,
) -> RangeReading:
    """The pages named by their 1-based numbers, in that order; `profiles` is where header words come from.

    `begins_scan` is called before a page is read from its picture; such a page is never told by alignment
    alone. Raises a DocumentError where a page can't be read.
    """
    ask_for_pages(len(numbers))
    check_streams(document, numbers)
    document = document.as_shown
    pages = pdfium.read_pages(document, numbers)
    scans = scanned_pages(document, pages, begins_scan)
    pages = tuple(scans[page.number].content if page.number in scans else page for page in pages)
    readers = OtherReaders(document, {number: scan.again for number, scan in scans.items()})
    role = partial(known_role, folder=profiles)
    grids = page_grids(document, pages, readers.second, role)
    found = [grids.get(page.number, PageGrids(())) for page in pages]
    filled = [_filled(page, item, readers) for page, item in zip(pages, found, strict=True)]
    words = partial(unruled_tables, role=role, readers=readers)
    read = tuple(
        _with_scan_findings(_reading(page, tables, item, words), scans)
        for page, tables, item in zip(pages, filled, found, strict=True)
    )
    if names_columns((table for page in read for table in page.tables), profiles):
        return RangeReading(read, None)
    aligned = partial(aligned_tables, readers=readers)
    again = (
        known
        if page.source == SCAN
        else _reading(page, [it for it in tables if is_grid_of_cells(it[0], page)], item, aligned)
        for known, page, tables, item in zip(read, pages, filled, found, strict=True)
    )
    return RangeReading(read, tuple(again))


def _with_scan_findings(reading: PageReading, scans: Mapping[int, ScannedPage]) -> PageReading:
    """The page with what there is to report of how it was read from its picture, if it was."""
    odd = scans[reading.number].findings if reading.number in scans else ()
    return replace(reading, findings=(*odd, *reading.findings))


def _filled(page: PageContent, grids: PageGrids, readers: OtherReaders) -> list[Filled]:
    third = partial(readers.third, page)
    return [fill_table(grid, place, page, third) for place, grid in enumerate(grids.grids, start=1)]


def _reading(
    page: PageContent, filled: Sequence[Filled], grids: PageGrids, unruled_of: UnruledTables
) -> PageReading:
    """One page with its ruled tables, and those that `unruled_of` finds outside them."""
    ruled = tuple(table for table, _ in filled)
    rows = glyph_rows(_outside(page.glyphs, ruled))
    unruled, odd = unruled_of(page, rows, len(ruled) + 1)
    tables = tuple(sorted((*ruled, *unruled), key=lambda table: (table.box.top, table.box.x0)))
    rest = [row for row in rows if _outside(row[:1], unruled)]
    lines = tuple(text_line(row, page, page.rules) for row in rest)
    held = [item for _, items in filled for item in items]
    findings = (*held, *odd, *grids.findings, *_hidden_text(page))
    numbers, printed = number_tokens(page.glyphs), printed_text(page.glyphs)
    return PageReading(page.number, page.width, page.height, lines, tables, findings, numbers, printed)


def _hidden_text(page: PageContent) -> list[Finding]:
    """What the page holds but does not show or shows struck out, what was written on it and what is cut, one
    finding for each reason; and text that stands sideways."""
    found = [finding("page-turned", page.number, turn=page.rotation)] if page.turned else []
    told: list[tuple[str, Glyph]] = [(item.reason, item.glyph) for item in page.hidden]
    told += [(item.mark, item.glyph) for item in page.noted]
    for reason in dict.fromkeys(reason for reason, _ in told):
        glyphs = [glyph for other, glyph in told if other == reason]
        text, box = joined_text(glyphs)[: PAGE.longest_quote], around(glyphs)
        found.append(finding(f"text-{reason}", page.number, box.rounded(), text=text))
    return found


def _outside(glyphs: Sequence[Glyph], tables: Sequence[RawTable]) -> list[Glyph]:
    left = list(glyphs)
    for box in (table.box.widened(EDGE) for table in tables):
        left = [glyph for glyph in left if not box.holds(*glyph.center)]
    return left


FEWEST_PAGES = 8

MOST_PAGES = 60

MOST_PICTURES = 4

START = "fork" if sys.platform == "linux" else "spawn"
"""A forked process has all it needs loaded. The reading process is fit for it: no library has threads yet."""


def read_all_pages(document: OpenDocument, jobs: int) -> tuple[PageReading, ...]:
    """Every page in order, read in stretches that keep memory bounded. Raises a DocumentError where a page
    can't be read.

    In a document in whose tables no words name the columns of a plan, tables without a grid are those that
    their alignment tells.
    """
    read = _read_ranges(document, jobs)
    aligned = [item.by_alignment for item in read if item.by_alignment is not None]
    return tuple(chain.from_iterable(aligned if len(aligned) == len(read) else (i.by_words for i in read)))


def _read_ranges(document: OpenDocument, jobs: int) -> tuple[RangeReading, ...]:
    count = document.page_count
    pictures = picture_count(document) if jobs > 1 else 0
    workers = min(jobs, max(count // FEWEST_PAGES, pictures))
    least = -(-count // MOST_PAGES)
    if workers <= 1:
        alone = partial(read_page_range, document, begins_scan=ask_for_pictures)
        return tuple(map(alone, _ranges(count, least)))
    ask_for_pictures(pictures)
    if START == "spawn":
        ask_for_pages(count)
        stop_telling()
    else:
        raise_own_limits(count)
    ranges = tuple(_ranges(count, max(workers, least, -(-pictures // MOST_PICTURES))))
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context(START)) as pool:
        return tuple(pool.map(partial(_read_in_worker, document.path), ranges))


def _read_in_worker(path: Path, numbers: tuple[int, ...]) -> RangeReading:
    return read_page_range(_opened_in_worker(path), numbers)


@cache
def _opened_in_worker(path: Path) -> OpenDocument:
    """The document as this worker opens it, once; it is closed when the worker ends, with its last pages."""
    return OpenDocument(path)


def _ranges(count: int, stretches: int) -> Iterator[tuple[int, ...]]:
    """Neighbouring pages in as many stretches as asked for, of lengths that differ by one at most."""
    for place in range(stretches):
        yield tuple(range(1 + count * place // stretches, 1 + count * (place + 1) // stretches))


def names_columns(tables: Iterable[RawTable], profiles: Path = PROFILES) -> bool:
    """Whether some row of the tables holds words that name the columns of a plan; one alone, such as a
    total, or months may head the columns of any table."""
    role = cache(partial(known_role, folder=profiles))
    return any(
        heads_columns([cell.text for cell in table.row_cells(row) if not cell.empty], role)
        for table in tables
        for row in range(table.rows)
    )
