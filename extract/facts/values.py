"""The printed values of a table: each filled cell of a value column read with its column's units and
separators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extract.facts.labels import RowLabel, row_label
from extract.facts.printed import PrintedValue
from extract.facts.totals import AddendRow, total_heads
from extract.findings import Finding, finding
from extract.numbers.cells import CellReading, ReadValue, read_cell
from extract.numbers.conventions import Convention, Settled, settle_convention
from extract.numbers.oddities import Oddity
from extract.numbers.units import UnitHint, hint_from_text
from extract.tables.columns import Column
from extract.tables.reading import ReadRow, RoleCell, TableReading
from schemas.lexicon import Lexicon
from schemas.profile import Profile

Hints = tuple[UnitHint, ...]
Conventions = dict[Column | None, Convention]


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """A body row with its label and the unit hints of each of its value cells."""

    row: ReadRow
    label: RowLabel
    cells: tuple[tuple[RoleCell, Hints], ...]


@dataclass(frozen=True, slots=True)
class TableValues:
    """The printed values of one table in reading order, and what was odd about them."""

    values: tuple[PrintedValue, ...]
    findings: tuple[Finding, ...]


def labelled_rows(table: TableReading, profile: Profile, lexicon: Lexicon) -> tuple[LabelledRow, ...]:
    """The table's rows that publish values, with what label, measure and header say of their units."""
    found = []
    for row in table.rows:
        label = row_label(row, profile)
        own = _label_hints(label, lexicon)
        cells = tuple((item, own + _header_hints(item.column, lexicon)) for item in row.values())
        if cells:
            found.append(LabelledRow(row, label, cells))
    return tuple(found)


def document_convention(tables: Sequence[Sequence[LabelledRow]]) -> Settled:
    """The separators most of the document's numbers prove."""
    return settle_convention([sample for rows in tables for sample in _samples(rows)])


def table_values(
    table: TableReading, rows: Sequence[LabelledRow], profile: Profile, lexicon: Lexicon, document: Settled
) -> TableValues:
    """The table's printed values; rows below a total that heads them get it as their group."""
    settled = settle_convention(_samples(rows), document)
    conventions = _column_conventions(rows, settled)
    readings = [_read_row(row, conventions, lexicon) for row in rows]
    groups, findings = _groups(rows, readings, profile, table.table.table_id)
    findings += [_issue(item, table) for item in settled.issues]
    values: list[PrintedValue] = []
    for place, (row, cells) in enumerate(zip(rows, readings, strict=True)):
        for item, reading in cells:
            findings.extend(_odd(oddity, item, table) for oddity in reading.oddities)
            values.extend(_printed(table, row, groups[place], item, reading))
        if not row.label.indicator:
            first = row.cells[0][0]
            report = finding(
                "value-without-label", row.row.page, first.cell.box, table.table.table_id, text=first.text
            )
            findings.append(report)
    return TableValues(tuple(values), tuple(findings))


def _label_hints(label: RowLabel, lexicon: Lexicon) -> Hints:
    hints = [hint_from_text(text, lexicon, "label") for text in label.hint_texts]
    hints.append(hint_from_text(label.measure, lexicon, "measure") if label.measure else None)
    return tuple(hint for hint in hints if hint)


def _header_hints(column: Column | None, lexicon: Lexicon) -> Hints:
    hint = hint_from_text(column.text, lexicon, "header") if column else None
    return (hint,) if hint else ()


def _samples(rows: Sequence[LabelledRow]) -> list[tuple[str, UnitHint | None]]:
    return [(item.text, _unit_hint(hints)) for row in rows for item, hints in row.cells]


def _unit_hint(hints: Hints) -> UnitHint | None:
    return next((hint for hint in hints if hint.unit), None)


def _column_conventions(rows: Sequence[LabelledRow], table: Settled) -> Conventions:
    """Each value column's separators, the table's where its own numbers prove none."""
    samples: dict[Column | None, list[tuple[str, UnitHint | None]]] = {}
    for row in rows:
        for item, hints in row.cells:
            samples.setdefault(item.column, []).append((item.text, _unit_hint(hints)))
    return {column: settle_convention(found, table).convention for column, found in samples.items()}


def _read_row(
    row: LabelledRow, conventions: Conventions, lexicon: Lexicon
) -> list[tuple[RoleCell, CellReading]]:
    """The row's cells read; one that tells no unit takes that of the first cell of its row that does."""
    read = [
        (item, hints, read_cell(item.text, hints, conventions[item.column], lexicon))
        for item, hints in row.cells
    ]
    peer = next(
        (value.unit for _, _, reading in read for value in reading.values if _tells_unit(value)), None
    )
    if peer is None:
        return [(item, reading) for item, _, reading in read]
    peers = (UnitHint(peer, None, "peer"),)
    return [
        (
            item,
            read_cell(item.text, hints + peers, conventions[item.column], lexicon)
            if _is_open(hints, reading)
            else reading,
        )
        for item, hints, reading in read
    ]


def _tells_unit(value: ReadValue) -> bool:
    return value.status == "value" and value.unit is not None


def _is_open(hints: Hints, reading: CellReading) -> bool:
    """Whether a cell's unit is still to be told: no hint and no number of its own, as in `n/p`."""
    return _unit_hint(hints) is None and all(value.status != "value" for value in reading.values)


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
    rows: Sequence[LabelledRow],
    readings: Sequence[Sequence[tuple[RoleCell, CellReading]]],
    profile: Profile,
    table_id: str,
) -> tuple[list[str | None], list[Finding]]:
    """Each row's group: the heading above it, or the total row that heads its list."""
    groups = [row.row.group for row in rows]
    findings = []
    addends = [_addend(row, cells) for row, cells in zip(rows, readings, strict=True)]
    for head in total_heads(addends, profile.total_starts):
        label = rows[head.head].label.indicator
        for place in range(head.first, head.last + 1):
            groups[place] = label
        if not head.exact:
            first = rows[head.head].cells[0][0].cell
            findings.append(finding("total-head-off", first.page, first.box, table_id, label=label))
    return groups, findings


def _addend(row: LabelledRow, cells: Sequence[tuple[RoleCell, CellReading]]) -> AddendRow:
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


def _odd(oddity: Oddity, item: RoleCell, table: TableReading) -> Finding:
    return finding(oddity.rule, item.cell.page, item.cell.box, table.table.table_id, **dict(oddity.fields))


def _issue(oddity: Oddity, table: TableReading) -> Finding:
    row = table.rows[0]
    box = row.cells[0].cell.box if row.cells else None
    return finding(oddity.rule, row.page, box, table.table.table_id, **dict(oddity.fields))
