"""Each value held against the header printed over it: its series and its year are those of that column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from extract.context.walk import Walk
from extract.findings import Finding, finding
from extract.geometry import box_of
from extract.tables.header_text import header_text
from extract.tables.value_columns import ValueMeaning, value_meaning
from schemas.profile import Profile
from schemas.records import CellRecord, Indicator

Headers = Mapping[str, Sequence[CellRecord]]
UNDER = 0.3


def header_findings(
    values: Sequence[Indicator], cells: Sequence[CellRecord], walk: Walk, profile: Profile
) -> Iterator[Finding]:
    """A finding for each value published for another series, year or part of the year than the header over
    it says. Silent where that header says nothing, and in tables without rules behind a page turn, whose text
    need not stand under the header of the page before."""
    headers: dict[str, list[CellRecord]] = defaultdict(list)
    for cell in cells:
        if cell.role == "header" and cell.text.strip():
            headers[cell.table_id].append(cell)
    ruled = {
        (item.table.table_id, part.page): part.ruled for item in walk.tables for part in item.table.parts
    }

    @cache
    def meaning(texts: tuple[str, ...]) -> ValueMeaning | None:
        text, *parents = (header_text(one, profile) for one in texts)
        return value_meaning(text, parents, profile)

    for value in values:
        above = _last_header(value, headers[value.table_id])
        if not above or not (above[0].page == value.page or ruled.get((value.table_id, value.page))):
            continue
        texts = _over(value, above)
        said = meaning(texts) if texts else None
        if said is not None and not _fits(value, said):
            text = " ".join(" ".join(reversed(texts)).split())
            fields = {"text": value.raw, "published": f"{value.series} {value.period}", "header": text}
            box = box_of(value)
            yield finding("value-under-other-header", value.page, box, value.table_id, **fields).about(
                (value.value_id,)
            )


def _last_header(value: Indicator, headers: Sequence[CellRecord]) -> list[CellRecord]:
    """The cells of the last run of header rows printed above the value."""
    above = [cell for cell in headers if (cell.page, cell.top) < (value.page, value.top)]
    if not above:
        return []
    page = max(cell.page for cell in above)
    here = [cell for cell in above if cell.page == page]
    rows = {row for cell in here for row in range(cell.row, cell.row + cell.row_span)}
    first = max(rows)
    while first - 1 in rows:
        first -= 1
    return [cell for cell in here if cell.row >= first]


def _over(value: Indicator, header: Sequence[CellRecord]) -> tuple[str, ...]:
    """The texts over the value, the nearest first: that of the lowest cell that shares most of its width, and
    those above it."""
    lowest = max(header, key=lambda cell: (_shared(cell, value) > 0, cell.row, _shared(cell, value)))
    if _shared(lowest, value) <= 0:
        return ()
    parents = [
        cell for cell in header if cell.row < lowest.row and _shared(cell, lowest) > UNDER * _width(lowest)
    ]
    ordered = sorted(parents, key=lambda cell: -cell.row)
    return (lowest.text, *(cell.text for cell in ordered))


def _shared(one: CellRecord | Indicator, other: CellRecord | Indicator) -> float:
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def _width(cell: CellRecord) -> float:
    return cell.x1 - cell.x0


def _fits(value: Indicator, said: ValueMeaning) -> bool:
    """Whether the value bears what its header says; a baseline's own year may be printed beside it."""
    if value.series != said.series:
        return False
    if value.series == "baseline":
        return True
    own = (value.period or "").partition("-")[2] or None
    return said.year in (None, value.year) and (said.period is None or said.period == own)
