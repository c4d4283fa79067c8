"""Numbers in tables: those of labels and projects, and each value held against the header printed over it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from extract.flow.rows import header_text
from extract.ledger.claims import Claim
from extract.ledger.text import banner_numbers, label_numbers
from extract.meaning.headers import ValueMeaning, value_meaning
from extract.meaning.tolerances import MEANING
from extract.meaning.walk import Walk
from extract.page.findings import Finding, finding
from extract.page.geometry import box_of
from extract.page.printed import numbers_in
from schemas.catalogue import datasets
from schemas.periods import months_of
from schemas.profile import Profile
from schemas.records import CellRecord, DocumentRecords, Indicator, Project

LABEL_TEXTS = datasets()["indicators"].texts_of_class("label", "measure", "remark", "place")
"""The columns of a value that its row, its header and the headings over it may have said."""

LABELS = frozenset((*datasets()["indicators"].printed_columns, "banner", "base_year", "year"))

PROJECT = frozenset(datasets()["projects"].printed_columns)

ASIDE = frozenset(("other", "weight", "responsible", "level", "period", "furniture", "derived"))

SET_ASIDE = ASIDE - LABELS - PROJECT


def cell_claims(records: DocumentRecords) -> Iterator[Claim]:
    """The numbers of labels, headers, projects and of columns whose words say that they are no values.

    A label's numbers are claimed only where one record of its table bears them all; a number in a column of
    values, or in one that no words name, is never claimed here. Dates beside values are set aside: only those
    of projects are published.
    """
    labels = _by_table(records.indicators)
    for cell in records.cells:
        numbers = numbers_in(cell.text)
        if not numbers:
            continue
        box = box_of(cell)
        if cell.role in LABELS and _is_borne(numbers, labels.get(cell.table_id, {})):
            yield Claim("label", cell.page, box, cell.text)
        elif cell.role in PROJECT and _of_project(_owner(cell, records.projects)).issuperset(_bare(numbers)):
            yield Claim("project", cell.page, box, cell.text)
        elif cell.role in SET_ASIDE or (cell.role in PROJECT and cell.table_id in labels):
            yield Claim("set_aside", cell.page, box, cell.text)
        elif cell.role == "header":
            yield Claim("label", cell.page, box, " ".join(label_numbers(cell.text)))
        elif cell.role == "banner":
            yield Claim("label", cell.page, box, " ".join(banner_numbers(cell.text)))


Borne = Mapping[str, Sequence[frozenset[str]]]


def _by_table(values: Sequence[Indicator]) -> dict[str, Borne]:
    """For each table the sets of numbers its records bear in their labels, by each number in them."""
    found: dict[str, dict[frozenset[str], None]] = defaultdict(dict)
    for value in values:
        found[value.table_id].setdefault(_of_label(value))
    return {table: _by_number(sets) for table, sets in found.items()}


def _by_number(sets: Iterable[frozenset[str]]) -> Borne:
    found: dict[str, list[frozenset[str]]] = defaultdict(list)
    for numbers in sets:
        for number in sorted(numbers):
            found[number].append(numbers)
    return dict(found)


def _of_label(value: Indicator) -> frozenset[str]:
    texts = [getattr(value, name) for name in LABEL_TEXTS]
    year = str(value.year) if value.series == "baseline" else None
    return frozenset(number for text in (*texts, year) if text for number in numbers_in(text))


def _owner(cell: CellRecord, projects: Sequence[Project]) -> Project | None:
    """The project in whose row the cell stands; behind a page turn the last one before it, whose row may go
    on."""
    middle, before = (cell.top + cell.bottom) / 2, None
    for project in projects:
        if project.table_id == cell.table_id and project.page == cell.page:
            if project.top <= middle <= project.bottom:
                return project
        elif project.table_id == cell.table_id and project.page < cell.page:
            before = project
    above = any(item.page == cell.page and item.bottom <= middle for item in projects)
    return None if above else before


def _of_project(project: Project | None) -> frozenset[str]:
    """The project's numbers without leading zeros: its dates are published in another spelling."""
    if project is None:
        return frozenset()
    dates = (project.start or "", project.end or "")
    texts = (project.name, *project.objectives, *project.results, *dates)
    return frozenset(_bare(tuple(number for text in texts for number in numbers_in(text))))


def _bare(numbers: Sequence[str]) -> tuple[str, ...]:
    return tuple(number.lstrip("0") or "0" for number in numbers)


def _is_borne(numbers: Sequence[str], borne: Borne) -> bool:
    return any(known.issuperset(numbers) for known in borne.get(numbers[0], ()))


COUNTER = re.compile(r"\(?[0-9]{1,2}\)?(=.*)?")
Headers = Mapping[str, Sequence[CellRecord]]

EXECUTED_BESIDE = ("EJECUTADO", "PROGRAMADO", "P", "E")
"""Headers that may stand beside any other; what they are is not looked up here."""


def header_findings(records: DocumentRecords, walk: Walk, profile: Profile) -> Iterator[Finding]:
    """A finding for each value published for another series, year or part of the year than the header over
    it says. Silent where that header says nothing, and in tables without rules behind a page turn, whose text
    need not stand under the header of the page before, and where it is the very header of the value's column.
    Of a row that says its own series, the lowest header, and no other, can say otherwise: what stands over it
    names the whole table."""
    own = {name: _levels(column.header) for column in records.columns for name in column.value_ids}
    headers: dict[str, list[CellRecord]] = defaultdict(list)
    by_row = {name for column in records.columns if column.series_by == "row" for name in column.value_ids}
    for cell in records.cells:
        if cell.role == "header" and cell.text.strip():
            headers[cell.table_id].append(cell)
    ruled = {
        (item.table.table_id, part.page): part.ruled for item in walk.tables for part in item.table.parts
    }

    @cache
    def meanings(texts: tuple[str, ...]) -> list[ValueMeaning]:
        """What the header says alone, and what it says where another beside it is of what was executed."""
        text, *parents = (header_text(one, profile) for one in texts)
        read = (value_meaning(text, parents, profile, siblings) for siblings in ((), EXECUTED_BESIDE))
        return [said for said in read if said is not None]

    for value in records.indicators:
        above = _last_header(value, headers[value.table_id])
        if not above or not (above[0].page == value.page or ruled.get((value.table_id, value.page))):
            continue
        texts = _over(value, above)
        if value.value_id not in by_row and own.get(value.value_id) in _readings(texts):
            continue
        said = meanings(texts) if texts else []
        if said and not any(_fits(value, one, value.value_id in by_row) for one in said):
            text = " ".join(" ".join(reversed(texts)).split())
            fields = {"text": value.raw, "published": f"{value.series} {value.period}", "header": text}
            box = box_of(value)
            yield finding("value-under-other-header", value.page, box, value.table_id, **fields).about(
                (value.value_id,)
            )


def _levels(texts: Sequence[str]) -> tuple[str, ...]:
    """The levels of a header, the outermost first, however their lines break."""
    return tuple("".join(text.split()) for text in texts if text.strip())


def _readings(texts: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The levels of what stands over a value, the nearest first, and those over the number that counts its
    column."""
    levels = _levels(tuple(reversed(texts)))
    return (levels, levels[:-1]) if len(levels) > 1 and COUNTER.fullmatch(levels[-1]) else (levels,)


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
        cell
        for cell in header
        if cell.row < lowest.row and _shared(cell, lowest) > MEANING.under * _width(lowest)
    ]
    ordered = sorted(parents, key=lambda cell: -cell.row)
    return (lowest.text, *(cell.text for cell in ordered))


def _shared(one: CellRecord | Indicator, other: CellRecord | Indicator) -> float:
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def _width(cell: CellRecord) -> float:
    return cell.x1 - cell.x0


def _fits(value: Indicator, said: ValueMeaning, by_row: bool) -> bool:
    """Whether the value bears what its header says; a baseline's own year may be printed beside it."""
    told = said.series if not by_row or said.origins.series == "header" else None
    if told is not None and value.series != told:
        return False
    if value.series == "baseline":
        return True
    own = "/".join(part.partition("-")[2] for part in (value.period or "").split("/")) or None
    return said.year in (None, value.year) and (
        said.period is None or _is_within(own, said.period, value.series)
    )


def _is_within(own: str | None, said: str, series: str) -> bool:
    """Whether a part of the year is the one a header says, is a month of it, which a letter below it may name
    (`I Semestre | E F M`), or runs from January to its end, as what was executed so far does."""
    if own is None or own == said:
        return own == said
    (first, last), (start, end) = months_of(own), months_of(said)
    return start <= first == last <= end or (series == "executed" and first == 1 and last == end)
