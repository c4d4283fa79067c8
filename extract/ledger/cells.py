"""Numbers in the cells of tables: part of a label where a record bears it, of a project, or of a header."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extract.geometry import box_of
from extract.ledger.claims import Claim
from extract.ledger.tokens import numbers_in
from extract.ledger.wording import banner_numbers, label_numbers
from schemas.records import CellRecord, DocumentRecords, Indicator, Project

LABELS = frozenset(
    ("indicator", "detail", "formula", "standard", "measure", "kpi", "code", "group", "banner", "base_year")
)
PROJECT = frozenset(("name", "objectives", "results", "start", "end"))
SET_ASIDE = frozenset(("other", "weight", "responsible", "level", "period"))


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
    texts = (
        *(value.indicator, value.detail, value.formula, value.standard, value.measure, value.kpi, value.code),
        *(value.group, value.perspective, value.line, value.dependency, value.notes),
        str(value.year) if value.series == "baseline" else None,
    )
    return frozenset(number for text in texts if text for number in numbers_in(text))


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
