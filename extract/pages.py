"""The pages of a document read: the lines around the tables, and the tables with their text settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from extract.numbers.units import money_stated
from extract.ocr.nameless import with_nameless_read, without_lying_digits, without_unlike_digits
from extract.ocr.scan import PastedPicture, parts_read, pasted_pictures_read, scanned_pages
from extract.ocr.tolerances import OCR
from extract.ocr.triage import ScannedPage, means_nothing, needs_ocr, picture_count
from extract.page.accents import with_accents
from extract.page.cells import Cell, RawTable
from extract.page.content import NOT_AS_IN_FILE, SCAN, Glyph, NotedGlyph, PageContent
from extract.page.findings import Finding, finding
from extract.page.furniture import RunningLines, edge_line, lines_that_run, rows_aside, with_frames_aside
from extract.page.geometry import Box, around
from extract.page.letter_spacing import closed_up
from extract.page.lines import glyph_rows, joined_text, one_line, text_line, tight_words
from extract.page.printed import PageReading, number_tokens, printed_text
from extract.page.tolerances import PAGE
from extract.process.allowance import (
    ask_for_pages,
    ask_for_pictures,
    raise_own_limits,
    stop_telling,
    tell_page_done,
    tell_whole,
)
from extract.process.workers import START, map_apart
from extract.readers import pdfium
from extract.readers.damage import damaged_pages
from extract.readers.opened import OpenDocument
from extract.readers.playa import with_named_fonts
from extract.tables.beyond_rules import heads_columns
from extract.tables.cards import CardWords, Spot
from extract.tables.charts import charts_of
from extract.tables.drawn_grids import PageGrids
from extract.tables.filling import fill_table
from extract.tables.frames import is_grid_of_cells
from extract.tables.reader_vote import OtherReaders, drawn_cell
from extract.tables.ruled import page_grids
from extract.tables.unruled.by_alignment import aligned_tables
from extract.tables.unruled.by_headers import unruled_tables
from schemas.lexicon import load_lexicon
from schemas.profile_files import PROFILES
from schemas.profile_reading import OBJECTIVE, PART, heads_fields, known_role, likely_role, names_part

EDGE = 1.0

UNREAD_INK = "ocr-unread-ink"
"""The rule of ink in a picture's table that is no text."""


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
    running: RunningLines | None = None,
) -> RangeReading:
    """The pages named by their 1-based numbers, in that order, but for damaged ones; `profiles` is where
    header words come from and `running` the lines that come back on the document's pages, looked for where
    they are not given.

    `begins_scan` is called before a page is read from its picture; such a page is never told by alignment
    alone. Raises a DocumentError where a page can't be read.
    """
    ask_for_pages(len(numbers))
    damaged = damaged_pages(document, [number for number in (numbers[0] - 1, *numbers) if number])
    numbers, before = tuple(number for number in numbers if number not in damaged), numbers[0] - 1
    if not numbers:
        return RangeReading((), ())
    as_in_file, document, edges = document, document.as_shown, dict[int, pdfium.Edges]()
    as_read = pdfium.read_pages(document, numbers, edges if running is None else None)
    running = running_in(as_in_file, edges if document is as_in_file else {}) if running is None else running
    pages = tuple(with_accents(with_named_fonts(document, page)) for page in as_read)
    scans = scanned_pages(document, pages, begins_scan)
    pages = tuple(
        scans[page.number].content if page.number in scans else _with_signs_read(document, page)
        for page in pages
    )
    readers = OtherReaders(document, {number: scan.again for number, scan in scans.items()})
    pages = tuple(page if page.number in scans else closed_up(page, readers.second) for page in pages)
    role = partial(known_role, folder=profiles)
    grids = page_grids(
        document, pages, readers.second, role, _page_before(document, 0 if before in damaged else before)
    )
    found = [grids.get(page.number, PageGrids(())) for page in pages]
    filled = []
    for page, item in zip(pages, found, strict=True):
        filled.append(_filled(page, item, readers))
        tell_page_done()
    words = partial(unruled_tables, role=role, cards=card_words(profiles), readers=readers)
    read = tuple(
        _with_scan_findings(_reading(page, tables, item, words, running), scans)
        for page, tables, item in zip(pages, filled, found, strict=True)
    )
    pasted = {page.number: _pasted(document, page, profiles) for page in pages if page.number not in scans}
    seen = partial(_with_pictures, document, pasted)
    read = tuple(seen(content, page) for content, page in zip(pages, read, strict=True))
    if names_columns((table for page in read for table in page.tables), profiles):
        return RangeReading(read, None)
    aligned = partial(aligned_tables, readers=readers)
    again = (
        known
        if page.source == SCAN
        else seen(page, _reading(page, _grids_of_cells(page, tables), item, aligned, running))
        for known, page, tables, item in zip(read, pages, filled, found, strict=True)
    )
    return RangeReading(read, tuple(again))


def _page_before(document: OpenDocument, number: int) -> PageContent | None:
    """The page before those that are read, if there is one, unless that is a scan: how pages are dealt out to
    workers must not change what is read."""
    for read in pdfium.read_pages(document, (number,)) if number else ():
        page = with_accents(with_named_fonts(document, read))
        if not needs_ocr(document, page):
            return closed_up(_with_signs_read(document, page), OtherReaders(document, {}).second)
    return None


def _with_signs_read(document: OpenDocument, page: PageContent) -> PageContent:
    honest = without_lying_digits(document, without_unlike_digits(page))
    return with_nameless_read(document, honest)


def _grids_of_cells(page: PageContent, tables: Sequence[Filled]) -> list[Filled]:
    return [table for table in tables if is_grid_of_cells(table[0], page)]


def _with_scan_findings(reading: PageReading, scans: Mapping[int, ScannedPage]) -> PageReading:
    """The page with what there is to report of how it was read from its picture, if it was."""
    odd = scans[reading.number].findings if reading.number in scans else ()
    return replace(reading, findings=(*odd, *reading.findings))


Pasted = tuple[PastedPicture, PageReading | None]
"""A picture on a page of text, and what stands in it as tables and lines; None where it was not read."""


def _pasted(document: OpenDocument, page: PageContent, profiles: Path) -> tuple[Pasted, ...]:
    """The pictures of a page of text that may hold text themselves, each read as a page of its own."""
    return tuple(
        (item, _picture_reading(document, item.read, profiles) if item.read else None)
        for item in pasted_pictures_read(document, page)
    )


def _picture_reading(document: OpenDocument, scan: ScannedPage, profiles: Path) -> PageReading:
    page = scan.content
    readers = OtherReaders(document, {page.number: scan.again})
    role = partial(known_role, folder=profiles)
    grids = page_grids(document, (page,), readers.second, role).get(page.number, PageGrids(()))
    words = partial(unruled_tables, role=role, cards=card_words(profiles), readers=readers)
    reading = _reading(page, _filled(page, grids, readers), grids, words)
    return replace(reading, findings=(*scan.findings, *reading.findings))


def _with_pictures(
    document: OpenDocument, pasted: Mapping[int, tuple[Pasted, ...]], page: PageContent, reading: PageReading
) -> PageReading:
    """The reading of a page of text with what its pictures and the drawings in its cells say."""
    if page.number not in pasted:
        return reading
    return _with_drawn(document, page, _with_pasted(reading, pasted[page.number]))


def _with_pasted(page: PageReading, pasted: Sequence[Pasted]) -> PageReading:
    """The page with the tables of its pictures, those that hold any read whole, and what to tell of each."""
    for item, read in pasted:
        box = item.box.rounded()
        if read is None:
            told = finding("picture-unread", page.number, box)
        elif _holds_tables(read):
            page = _joined(page, read)
            told = finding("picture-read", page.number, box, count=len(read.tables))
        elif text := _all_text(read):
            told = finding("picture-with-text", page.number, box, text=text[: PAGE.longest_quote])
        else:
            continue
        page = replace(page, findings=(*page.findings, told))
    return page


def _holds_tables(read: PageReading) -> bool:
    cells = [cell for table in read.tables for cell in table.cells]
    filled = sum(not cell.empty for cell in cells)
    unread = sum(item.rule == UNREAD_INK for item in read.findings)
    return filled >= max(1, OCR.cells_filled * len(cells)) and unread <= OCR.cells_unread * len(cells)


def _all_text(read: PageReading) -> str:
    """What was recognised, without what are strokes rather than words."""
    cells = (cell.text for table in read.tables for cell in table.cells)
    texts = (" ".join(text.split()) for text in (*(line.text for line in read.lines), *cells))
    return " ".join(text for text in texts if sum(map(str.isalnum, text)) > 1)


def _joined(page: PageReading, part: PageReading) -> PageReading:
    """The page with all that a part of it holds, both from top to bottom."""
    first = len(page.tables)
    new = (replace(table, index=table.index + first) for table in part.tables)
    return replace(
        page,
        lines=tuple(sorted((*page.lines, *part.lines), key=lambda line: line.baseline)),
        tables=tuple(sorted((*page.tables, *new), key=lambda table: (table.box.top, table.box.x0))),
        findings=(*page.findings, *part.findings),
        numbers=(*page.numbers, *part.numbers),
        printed=page.printed and part.printed and page.printed.with_more(part.printed),
    )


def _with_drawn(document: OpenDocument, page: PageContent, reading: PageReading) -> PageReading:
    """The page with the text of its cells that is drawn as shapes or pictures, or in a font that names no
    sign, read from its own picture, and each such cell told."""
    drawn = {
        (place, cell): around(signs)
        for place, table in enumerate(reading.tables)
        for cell in table.cells
        if (signs := _signs_in(cell, page))
    }
    read: dict[tuple[int, Cell], Cell] = {}
    for key, part in zip(drawn, parts_read(document, page, list(drawn.values())), strict=True):
        cell, box = key[1], key[1].box
        glyphs = part.content.glyphs if part else ()
        text = joined_text(glyphs)
        if part is None or sum(map(str.isalnum, text)) < OCR.fewest_signs:
            label = _label(reading.tables[key[0]], cell)
            told = [finding("drawn-text-unread", page.number, box, text=label)]
        else:
            read[key], odd = drawn_cell(cell, glyphs, part.again.glyphs)
            told = [finding("drawn-text-read", page.number, box, text=text), *odd]
            reading = replace(
                reading,
                numbers=(*reading.numbers, *number_tokens(glyphs)),
                printed=reading.printed and reading.printed.with_more(printed_text(glyphs)),
            )
        reading = replace(reading, findings=(*reading.findings, *told))
    tables = (
        replace(table, cells=tuple(read.get((place, cell), cell) for cell in table.cells))
        for place, table in enumerate(reading.tables)
    )
    return replace(reading, tables=tuple(tables)) if read else reading


def _signs_in(cell: Cell, page: PageContent) -> list[Box]:
    """The shapes in a cell without text that are as large as signs, and not its shade; and the signs of a
    text of which the PDF says of none what it is."""
    box, text = cell.box, "".join(cell.text.split())
    if text:
        nameless = len(text) >= OCR.fewest_signs and all(map(means_nothing, text))
        return [glyph.box for glyph in page.glyphs_in(box)] if nameless else []
    if len(page.outlines) > OCR.most_shapes:
        return []
    return [
        sign
        for sign in page.outlines
        if sign.height >= OCR.lowest_sign
        and box.holds((sign.x0 + sign.x1) / 2, sign.middle)
        and (sign.width < OCR.fills * box.width or sign.height < OCR.fills * box.height)
    ]


def _label(table: RawTable, cell: Cell) -> str:
    """What the cell's row begins with."""
    return next((" ".join(one.text.split()) for one in table.row_cells(cell.row) if not one.empty), "—")


def _filled(page: PageContent, grids: PageGrids, readers: OtherReaders) -> list[Filled]:
    third = partial(readers.third, page)
    return [fill_table(grid, place, page, third) for place, grid in enumerate(grids.grids, start=1)]


def _reading(
    page: PageContent,
    filled: Sequence[Filled],
    grids: PageGrids,
    unruled_of: UnruledTables,
    running: RunningLines | None = None,
) -> PageReading:
    """One page with its ruled tables, and those that `unruled_of` finds outside them and running lines."""
    ruled = tuple(table for table, _ in filled)
    free = _outside(page.glyphs, ruled)
    rows, charts = glyph_rows(free), charts_of(page)
    again = rows_aside(rows, running or {}, page, _is_of_table)
    left = [row for at, row in enumerate(rows) if at not in again]
    unruled, odd = unruled_of(page, _beside(charts, left), len(ruled) + 1)
    tables = tuple(sorted((*ruled, *unruled), key=lambda table: (table.box.top, table.box.x0)))
    read = {
        at: text_line(row, page, page.rules)
        for at, row in enumerate(rows)
        if at in again or _outside(row[:1], unruled)
    }
    lines = tuple(read.values())
    aside = tuple(line for at, line in read.items() if at in again)
    held = [item for _, items in filled for item in items]
    told = [_chart_left_out(chart, page) for chart in charts]
    findings = (*held, *odd, *grids.findings, *told, *_hidden_text(page))
    numbers, printed = number_tokens(page.glyphs), printed_text(page.glyphs)
    return PageReading(
        page.number, page.width, page.height, lines, tables, findings, numbers, printed, aside, page.source
    )


def _beside(charts: Sequence[Box], rows: Sequence[Sequence[Glyph]]) -> Sequence[Sequence[Glyph]]:
    """The rows of the glyphs that stand in none of the charts."""
    if not charts:
        return rows
    return glyph_rows([g for row in rows for g in row if not any(chart.holds(*g.center) for chart in charts)])


def running_in(
    document: OpenDocument, known: Mapping[int, pdfium.Edges] = MappingProxyType({})
) -> RunningLines:
    """The lines that come back on the document's pages: on one page alone, none. Of some pages it may be
    `known` already what stands near their edges."""
    if document.page_count < 2:
        return lines_that_run({})
    left = (number for number in range(1, document.page_count + 1) if number not in known)
    edges = {**known, **dict(pdfium.lines_at_edges(document, left))}
    return lines_that_run(dict(sorted(edges.items())))


def _is_of_table(parts: Sequence[str]) -> bool:
    """Whether a line that comes back belongs to the table below it: as the header of its columns, by words or
    as more texts than a running title has beside each other, or by what it says of it."""
    known = any(known_role(part, PROFILES) not in (None, PART, OBJECTIVE) for part in parts)
    columns = len(parts) > MOST_PARTS and edge_line(parts).number is None
    return (known and len(parts) > 1) or columns or _says_of_tables(parts)


def heads_tables(parts: Sequence[str]) -> bool:
    """Whether a row that comes back in a grid of its own heads a table's columns or says something of it."""
    return heads_columns(parts, partial(known_role, folder=PROFILES)) or _says_of_tables(parts)


def _says_of_tables(parts: Sequence[str]) -> bool:
    """Whether a line says the unit of the tables below it or of what part of the year they are."""
    text = " ".join(parts)
    return names_part(text, PROFILES) or money_stated(text, load_lexicon()) is not None


def _chart_left_out(chart: Box, page: PageContent) -> Finding:
    count = len(number_tokens(page.glyphs_in(chart)))
    return finding("chart-left-out", page.number, chart.rounded(), count=count)


def _hidden_text(page: PageContent) -> list[Finding]:
    """What the page holds but does not show or shows struck out, what was written on it and what is cut, one
    finding for each reason; and text that stands sideways."""
    found = [finding("page-turned", page.number, turn=page.rotation)] if page.turned else []
    told: list[tuple[str, Glyph]] = [(item.reason, item.glyph) for item in page.hidden]
    told += dict.fromkeys((item.mark, glyph) for item in page.noted for glyph in _told_with(item, page))
    for reason in dict.fromkeys(reason for reason, _ in told):
        glyphs = [glyph for other, glyph in told if other == reason]
        text, box = joined_text(glyphs)[: PAGE.longest_quote], around(glyphs)
        found.append(finding(f"text-{reason}", page.number, box.rounded(), text=text))
    return found


def _told_with(item: NotedGlyph, page: PageContent) -> Sequence[Glyph]:
    """The glyph, or its whole word where it was read by itself."""
    if item.mark not in NOT_AS_IN_FILE:
        return (item.glyph,)
    return next((word for word in tight_words(page.glyphs) if item.glyph in word), [item.glyph])


def _outside(glyphs: Sequence[Glyph], tables: Sequence[RawTable]) -> list[Glyph]:
    left = list(glyphs)
    for box in (table.box.widened(EDGE) for table in tables):
        left = [glyph for glyph in left if not box.holds(*glyph.center)]
    return left


MOST_PARTS = 2
"""Texts beside each other in a running line without a page number: more are the columns of a table."""

FEWEST_PAGES = 8

MOST_PAGES = 60

MOST_PICTURES = 4


def read_all_pages(document: OpenDocument, jobs: int) -> tuple[PageReading, ...]:
    """Every page in order but for damaged ones, read in stretches that keep memory bounded. Raises a
    DocumentError where a page that seems sound can't be read.

    In a document in whose tables no words name the columns of a plan, tables without a grid are those that
    their alignment tells.
    """
    read = _read_ranges(document, jobs)
    aligned = [item.by_alignment for item in read if item.by_alignment is not None]
    pages = chain.from_iterable(aligned if len(aligned) == len(read) else (i.by_words for i in read))
    return with_frames_aside(tuple(pages), heads_tables)


def _read_ranges(document: OpenDocument, jobs: int) -> tuple[RangeReading, ...]:
    count = document.page_count
    tell_whole(count)
    pictures = picture_count(document) if jobs > 1 else 0
    workers = min(jobs, max(count // FEWEST_PAGES, pictures))
    least = -(-count // MOST_PAGES)
    if workers <= 1 and least == 1:
        return (read_page_range(document, tuple(range(1, count + 1)), begins_scan=ask_for_pictures),)
    running = running_in(document)
    if workers <= 1:
        alone = partial(read_page_range, document, begins_scan=ask_for_pictures, running=running)
        return tuple(map(alone, _ranges(count, least)))
    ask_for_pictures(pictures)
    if START == "spawn":
        ask_for_pages(count)
        stop_telling()
    else:
        raise_own_limits(count)
    ranges = tuple(_ranges(count, max(workers, least, -(-pictures // MOST_PICTURES))))
    take = partial(_take, document.path, document.data)
    return tuple(map_apart(partial(_read_in_worker, running), ranges, min(workers, len(ranges)), take))


def _read_in_worker(running: RunningLines, numbers: tuple[int, ...]) -> RangeReading:
    return read_page_range(_opened_in_worker(), numbers, running=running)


_given: list[tuple[Path, bytes]] = []
"""In a worker: the file and what stood in it when the document was opened, whatever stands in it by now."""


def _take(path: Path, data: bytes) -> None:
    _given[:] = [(path, data)]


@cache
def _opened_in_worker() -> OpenDocument:
    """The document as this worker opens it, once; it is closed when the worker ends, with its last pages."""
    return OpenDocument(*_given[0])


def _ranges(count: int, stretches: int) -> Iterator[tuple[int, ...]]:
    """Neighbouring pages in as many stretches as asked for, of lengths that differ by one at most."""
    for place in range(stretches):
        yield tuple(range(1 + count * place // stretches, 1 + count * (place + 1) // stretches))


def names_columns(tables: Iterable[RawTable], profiles: Path = PROFILES) -> bool:
    """Whether some row of the tables holds words that name the columns of a plan, or rows the fields of a
    card; one alone, such as a total, or months may head the columns of any table."""
    role = cache(partial(known_role, folder=profiles))
    cards = card_words(profiles)
    return any(
        any(heads_columns([cell.text for cell in row if not cell.empty], role) for row in rows)
        or bool(cards.card_rows([[Spot(cell.column, one_line(cell.text)) for cell in row] for row in rows]))
        for rows in ([table.row_cells(row) for row in range(table.rows)] for table in tables)
    )


def card_words(profiles: Path) -> CardWords:
    """What the profiles of the folder say of the fields of cards."""
    known, likely = partial(known_role, folder=profiles), partial(likely_role, folder=profiles)
    return CardWords(known, likely, partial(heads_fields, folder=profiles))
