"""The printed values of a table, in reading order, each with its label and the group it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extract.facts.cell_readings import LabelledRow, RowReadings, table_readings
from extract.facts.measures import unknown_units
from extract.facts.printed import PrintedValue
from extract.facts.totals import AddendRow, total_heads
from extract.facts.words_only import without_words
from extract.findings import Finding, finding
from extract.numbers.cells import CellReading
from extract.numbers.conventions import Settled
from extract.numbers.oddities import Oddity
from extract.tables.reading import TableReading
from extract.tables.roles import RoleCell
from schemas.lexicon import Lexicon
from schemas.profile import Profile

BROKEN_NUMBER = re.compile(r"[0-9][.,]? ?\n ?[.,]?[0-9]")


@dataclass(frozen=True, slots=True)
class TableValues:
    """The printed values of one table in reading order, and what was odd about them."""

    values: tuple[PrintedValue, ...]
    findings: tuple[Finding, ...]


def table_values(
    table: TableReading, rows: Sequence[LabelledRow], profile: Profile, lexicon: Lexicon, document: Settled
) -> TableValues:
    """The table's printed values; rows below a total that heads them get it as their group."""
    readings, findings = table_readings(table, rows, lexicon, document)
    readings, worded = without_words(readings, table.table.table_id)
    findings.extend(worded)
    groups = _groups(rows, readings, profile)
    findings.extend(unknown_units(rows, lexicon, table.table.table_id))
    values: list[PrintedValue] = []
    for place, (row, cells) in enumerate(zip(rows, readings, strict=True)):
        for item, reading in cells:
            findings.extend(_odd(oddity, item, table) for oddity in reading.oddities)
            if BROKEN_NUMBER.search(item.cell.text):
                findings.append(_broken(item, table))
            values.extend(_printed(table, row, groups[place], item, reading))
        if cells and not row.label.indicator:
            first = row.cells[0][0]
            report = finding(
                "value-without-label", row.row.page, first.cell.box, table.table.table_id, text=first.text
            )
            findings.append(report)
    return TableValues(tuple(values), tuple(findings))


def _printed(
    table: TableReading, row: LabelledRow, group: str | None, item: RoleCell, reading: CellReading
) -> Iterator[PrintedValue]:
    if item.column is None:
        return
    for value in reading.values:
        yield PrintedValue(
            table.table.table_id, row.row, row.label, group, item.column, item.cell, item.text, value
        )


def _groups(
    rows: Sequence[LabelledRow], readings: Sequence[RowReadings], profile: Profile
) -> list[str | None]:
    """Each row's group: the heading above it, or the total row that heads its list."""
    groups = [row.row.group for row in rows]
    addends = [_addend(row, cells) for row, cells in zip(rows, readings, strict=True)]
    for head in total_heads(addends, profile.total_starts):
        label = rows[head.head].label.indicator
        for place in range(head.first, head.last + 1):
            groups[place] = label
    return groups


def _addend(row: LabelledRow, cells: RowReadings) -> AddendRow:
    numbers: dict[str, Decimal] = {}
    units: set[str | None] = set()
    for place, (_, reading) in enumerate(cells):
        for value in reading.values:
            if value.value is not None and value.part is None:
                numbers[str(place)] = value.value * value.scale
                units.add(value.unit)
    single = len(units) == 1 and row.label.detail is None
    underlined = any(item.cell.underlined for item, _ in cells)
    unit = units.pop() if single else None
    return AddendRow(
        row.label.indicator,
        numbers if single else {},
        unit,
        row.row.segment,
        row.row.group is not None,
        underlined,
    )


def _broken(item: RoleCell, table: TableReading) -> Finding:
    return finding("number-over-lines", item.cell.page, item.cell.box, table.table.table_id, text=item.text)


def _odd(oddity: Oddity, item: RoleCell, table: TableReading) -> Finding:
    return finding(oddity.rule, item.cell.page, item.cell.box, table.table.table_id, **oddity.as_dict())
