"""Where headings of groups and labels of several rows may have stood that were not read: what stands below
them in their table may be of a group, or have a name, that it is not published with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extract.certainty.pointing import box_of_finding
from extract.page.geometry import Box, around, box_of
from extract.records.tolerances import RECORDS
from schemas.records import CellRecord, FindingRecord, Indicator

TEXT_UNREAD = "text-unread"
BANNER = "banner"
NO_LABELS = frozenset(("header", "value"))
Place = tuple[int, float]
"""A page and how far down on it, in points."""
Stretch = tuple[Place, Place]
BEGIN: Place = (0, 0.0)
END: Place = (10**9, 0.0)


def headings_lost(
    findings: Iterable[FindingRecord], cells: Sequence[CellRecord]
) -> Mapping[str, Sequence[Stretch]]:
    """By table the stretches below text that was not read, stands in it and may have headed a group, alone in
    its row or where no cell is, or been the label of several rows; each ends at the next heading or label."""
    tables: dict[str, list[CellRecord]] = defaultdict(list)
    for cell in cells:
        tables[cell.table_id].append(cell)
    lost: dict[int, list[Box]] = defaultdict(list)
    for item in findings:
        box = box_of_finding(item) if item.rule == TEXT_UNREAD else None
        if box is not None and item.page is not None:
            lost[item.page].append(box)
    found = {name: tuple(_below(own, lost)) for name, own in tables.items()} if lost else {}
    return {name: stretches for name, stretches in found.items() if stretches}


def _below(own: Sequence[CellRecord], lost: Mapping[int, Sequence[Box]]) -> Iterator[Stretch]:
    pages: dict[int, list[CellRecord]] = defaultdict(list)
    for cell in own:
        pages[cell.page].append(cell)
    banners = sorted((cell.page, cell.top) for cell in own if cell.role == BANNER and cell.text.strip())
    for page in sorted(lost.keys() & pages.keys()):
        for box in lost[page]:
            place = (page, box.top)
            if _is_row(box, pages[page]):
                yield BEGIN, END  # what it holds may be a part of a total that heads the others
            elif _may_head(box, pages[page]):
                yield place, next((other for other in banners if other > place), END)
            else:
                yield from _of_empty_labels(box, page, own)


def _is_row(box: Box, cells: Sequence[CellRecord]) -> bool:
    """Whether text not read is a row of a table: between rows that are read, across several columns."""
    heads = [box_of(cell) for cell in cells if cell.column_span == 1]
    columns = {(head.x0, head.x1) for head in heads if head.overlap_x(box) > 0}
    between = min(cell.bottom for cell in cells) < box.middle < max(cell.top for cell in cells)
    return between and len(columns) > 1 and not any(_stands_in(box, cell) for cell in cells)


def _may_head(box: Box, cells: Sequence[CellRecord]) -> bool:
    """Whether text not read stands below the first row that a page has of a table, and in an empty row of it,
    or in no cell of it; below its last row only what begins at its edge or is as long as a heading."""
    table, middle = around(map(box_of, cells)), (box.x0 + box.x1) / 2
    if not table.x0 <= middle <= table.x1 or box.middle < min(cell.bottom for cell in cells):
        return False
    if box.middle > table.bottom:
        return box.x1 - box.x0 >= RECORDS.unread_line or abs(box.x0 - table.x0) < box.bottom - box.top
    return not any(cell.text.strip() for cell in cells if cell.top <= box.middle <= cell.bottom)


def _of_empty_labels(box: Box, page: int, own: Sequence[CellRecord]) -> Iterator[Stretch]:
    """Where text not read may be the label of several rows: from the empty cell of a column without values
    that it stands in down to the next text of that column, or down to the next heading where its row has no
    other label, as a total that heads a list may have none but that."""
    empty = (cell for cell in own if cell.page == page and cell.column_span == 1 and not cell.text.strip())
    for cell in (cell for cell in empty if cell.role not in NO_LABELS and _stands_in(box, cell)):
        place = (page, box_of(cell).middle)
        filled = [one for one in own if one.text.strip()]
        row = [one for one in filled if (one.page, one.row) == (page, cell.row)]
        alone = bool(row) and all(one.role == "value" for one in row)
        beside = (one for one in filled if one.role == BANNER or (not alone and one.column == cell.column))
        yield place, min((spot for one in beside if (spot := (one.page, one.top)) > place), default=END)


def _stands_in(box: Box, cell: CellRecord) -> bool:
    return box_of(cell).holds((box.x0 + box.x1) / 2, box.middle)


def place_of(value: Indicator) -> Place:
    """Where a value stands."""
    return value.page, value.top
