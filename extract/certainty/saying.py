"""What is in doubt of a value for what is in doubt of the texts that say what it is: its headers, the labels
of its row, the heading of its group, and what stands above its table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.certainty.headings import TEXT_UNREAD, Place, Stretch, headings_lost, place_of
from extract.certainty.pointing import UNCLAIMED, Pointed, box_of_finding
from extract.page.geometry import Box, box_of
from extract.page.lines import one_line
from extract.records.tolerances import RECORDS
from schemas.codes import UNCLAIMED as NOT_CLAIMED
from schemas.codes import roles
from schemas.doubts import Doubt, doubt_of_rule
from schemas.records import CellRecord, DocumentRecords, FindingRecord, Indicator

UNREAD = frozenset((NOT_CLAIMED, "furniture"))
"""The states of numbers on a page of which nothing was read but what comes back on each."""
MISREAD = frozenset(("not_as_printed", "no_two_readers", "struck_out"))
"""Doubts about the text of a cell that are as much about what it says of others."""
FIELD = "field"
HEADER, LABELS = "header", frozenset((*roles("label"), "banner"))
LOST, BESIDE = "text_lost", "unclaimed_beside"
WITH_YEAR = re.compile(r"[^\W\d_]\s+(?:19|20)[0-9]{2}$")
BROKEN_YEAR = re.compile(r"(?<![0-9])[0-9]{3}(?![0-9])")


@dataclass(frozen=True, slots=True)
class SaidBy:
    """What says something of values: by table the doubtful cells with the codes of their doubts, by table and
    text the places of the headings of groups, the pages of which nothing was read, by page how far down a
    line stands that was not read, by table where in it text was not read that may have headed a group, and by
    table what is in doubt of the header of it or of the table before, which it may go on with, and by table
    of cards the names of these with their places."""

    cells: Mapping[str, Sequence[tuple[CellRecord, frozenset[str]]]]
    groups: Mapping[tuple[str, str], Sequence[tuple[int, Box]]]
    pages: frozenset[int]
    lines: Mapping[int, float]
    headings: Mapping[str, Sequence[Stretch]]
    joints: Mapping[str, frozenset[str]]
    cards: Mapping[str, Sequence[tuple[Place, str]]]

    def doubts(self, value: Indicator, raised: Pointed) -> Iterator[str]:
        """The codes of what is in doubt of the texts that say what a value is."""
        for cell, codes in self.cells.get(value.table_id, ()):
            if _says_of(cell, value) or (
                value.table_id in self.cards and one_line(cell.text) == value.indicator
            ):
                yield from codes
        if self._is_of_another_card(value):
            yield "rows_unsure"
        for page, box in self.groups.get((value.table_id, value.group), ()) if value.group else ():
            # a row with a number of its own heads no group
            yield from {one.code for one in raised.at("", page, value.table_id, box)} & {BESIDE}
        yield from self.joints.get(value.table_id, ())
        if any(first < place_of(value) < last for first, last in self.headings.get(value.table_id, ())):
            yield LOST
        above = self.lines.get(value.page, value.top) < value.top
        before = raised.pages_before(value.page, value.table_id)
        if above or before & self.lines.keys() or any(page < value.page for page in self.pages):
            yield LOST

    def _is_of_another_card(self, value: Indicator) -> bool:
        """Whether the name that a value bears stands below it only, on another card of the table."""
        places = [place for place, name in self.cards.get(value.table_id, ()) if name == value.indicator]
        return bool(places) and all(place > (value.page, value.bottom) for place in places)


def _says_of(cell: CellRecord, value: Indicator) -> bool:
    """Whether a cell heads the value's column, whose number a page turn may change, or its row. What is empty
    though text is printed in it may have been either."""
    if cell.role == HEADER:
        counted = cell.column <= value.column < cell.column + cell.column_span
        # a header that is read as empty may be that of the column that names all rows
        heads = counted or not cell.text.strip() or box_of(cell).overlap_x(box_of(value)) > 0
        return cell.row < value.row and heads
    return (cell.role in LABELS or not cell.text) and cell.row <= value.row < cell.row + cell.row_span


def said_by(records: DocumentRecords) -> SaidBy:
    """What says something of the values of a document."""
    named = {(one.table_id, one.group) for one in records.indicators if one.group}
    groups: dict[tuple[str, str], list[tuple[int, Box]]] = defaultdict(list)
    by_page: dict[int, list[CellRecord]] = defaultdict(list)
    for cell in records.cells:
        by_page[cell.page].append(cell)
        if (key := (cell.table_id, one_line(cell.text))) in named:
            groups[key].append((cell.page, box_of(cell)))
    lines, doubted = _lines_lost(records, by_page), _doubted(records, by_page)
    headings = headings_lost(records.findings, records.cells)
    pages = _pages_lost(records) & lines.keys()
    return SaidBy(doubted, groups, pages, lines, headings, _joints(doubted, by_page), _cards(records.cells))


def _cards(cells: Sequence[CellRecord]) -> dict[str, list[tuple[Place, str]]]:
    """By table of cards the names in it, from top to bottom."""
    of_cards = {cell.table_id for cell in cells if cell.role == FIELD}
    found: dict[str, list[tuple[Place, str]]] = defaultdict(list)
    for cell in cells:
        if cell.table_id in of_cards and cell.role == "indicator":
            found[cell.table_id].append(((cell.page, cell.top), one_line(cell.text)))
    return {name: sorted(names) for name, names in found.items()}


ByPage = Mapping[int, Sequence[CellRecord]]


def _doubted(records: DocumentRecords, by_page: ByPage) -> dict[str, list[tuple[CellRecord, frozenset[str]]]]:
    """The cells that a finding says are misread, and the headers in which a printed number is not read."""
    found: dict[str, list[tuple[CellRecord, frozenset[str]]]] = defaultdict(list)
    for item in records.findings:
        doubt = doubt_of_rule().get(item.rule)
        if doubt is None or (doubt.code not in MISREAD and item.rule not in (UNCLAIMED, TEXT_UNREAD)):
            continue
        for cell in _cells_at(item, by_page):
            if _matters(doubt, cell):
                found[cell.table_id].append((cell, frozenset((doubt.code,))))
    return found


def _joints(
    doubted: Mapping[str, Sequence[tuple[CellRecord, frozenset[str]]]], by_page: ByPage
) -> dict[str, frozenset[str]]:
    """By table what is in doubt of headers for which it may have been parted from what it goes on with: of
    its own where it begins a page, and of that of the table at the end of the page before. What is misread
    may be a header where a table has none on a page, or where it reads like one, whatever it stands in."""
    found: dict[str, frozenset[str]] = {}
    headed = {
        (cell.table_id, page) for page, cells in by_page.items() for cell in cells if cell.role == HEADER
    }
    for table_id, told in doubted.items():
        for cell, codes in told:
            if cell.role != HEADER and (table_id, cell.page) in headed and not WITH_YEAR.search(cell.text):
                continue
            for joined in _beside_joint(table_id, cell.page, by_page):
                found[joined] = found.get(joined, frozenset()) | codes
    return found


def _beside_joint(table_id: str, page: int, by_page: ByPage) -> Iterator[str]:
    """The tables on which it tells whether a table of a page goes on with another: itself, where it may with
    what is on the page before, and the first one of the page behind it, where it is the last."""
    if by_page.get(page - 1) and min(by_page[page], key=_top).table_id == table_id:
        yield table_id
    if by_page.get(page + 1) and max(by_page[page], key=_bottom).table_id == table_id:
        yield min(by_page[page + 1], key=_top).table_id


def _top(cell: CellRecord) -> float:
    return cell.top


def _bottom(cell: CellRecord) -> float:
    return cell.bottom


def _matters(doubt: Doubt, cell: CellRecord) -> bool:
    """Whether a doubt about the text of a cell is one about what it says of others: of a header, where it
    has a number, which may be a year, and where a printed number is not read, what may be left of one."""
    if cell.role != HEADER:
        return doubt.code in MISREAD or not cell.text.strip()
    if doubt.code in MISREAD:
        return any(map(str.isdigit, cell.text))
    return not cell.text.strip() or BROKEN_YEAR.search(cell.text) is not None


def _cells_at(item: FindingRecord, by_page: ByPage) -> Iterator[CellRecord]:
    """The cells in which the middle of what a finding points at stands."""
    box = box_of_finding(item)
    if box is None or item.page is None:
        return
    for cell in by_page.get(item.page, ()):
        if box_of(cell).holds((box.x0 + box.x1) / 2, box.middle):
            yield cell


def _pages_lost(records: DocumentRecords) -> frozenset[int]:
    """The pages on which numbers are printed and none was read; the only one of a cover may be its year."""
    states: dict[int, set[str]] = defaultdict(set)
    for row in records.coverage:
        if row.count:
            states[row.page].add(row.state)
    return frozenset(page for page, found in states.items() if NOT_CLAIMED in found and found <= UNREAD)


def _lines_lost(records: DocumentRecords, by_page: ByPage) -> dict[int, float]:
    """By page the top of the first line that was not read and stands in no cell."""
    found: dict[int, float] = {}
    for item in records.findings:
        box = box_of_finding(item) if item.rule == TEXT_UNREAD else None
        if box is None or item.page is None or any(_cells_at(item, by_page)):
            continue
        if box.x1 - box.x0 >= RECORDS.unread_line:
            found[item.page] = min(box.top, found.get(item.page, box.top))
    return found
