"""The printed values of a table in reading order, each with its label and the group it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extract.meaning.cells import LabelledRow, RowReadings, table_readings, unknown_units, without_words
from extract.meaning.columns_apart import names_something, words_apart
from extract.meaning.doubtful_names import names_in_doubt
from extract.meaning.evidence import (
    PERCENT_BY_SHARE,
    PartSaid,
    PrintedNumber,
    Proof,
    Title,
    by_cut_off,
    by_elimination,
    by_title,
    proofs,
    settled_shares,
)
from extract.meaning.headers import Column
from extract.meaning.labels import PrintedValue, with_words
from extract.meaning.likely_units import with_likely_units
from extract.meaning.roles import RoleCell
from extract.meaning.table_reading import TableReading
from extract.meaning.told_columns import units_against_print
from extract.meaning.tolerances import MEANING
from extract.meaning.totals import AddendRow, total_heads
from extract.numbers.conventions import Settled
from extract.numbers.readings import CellReading, Oddity, ReadValue
from extract.page.findings import Finding, finding
from schemas.lexicon import Lexicon
from schemas.profile import Profile
from schemas.units import COUNT, kind_of

BROKEN_NUMBER = re.compile(r"[0-9][.,]? ?\n ?[.,]?[0-9]")


@dataclass(frozen=True, slots=True)
class TableValues:
    """The printed values of one table in reading order, and what was odd about them."""

    values: tuple[PrintedValue, ...]
    findings: tuple[Finding, ...]
    proofs: tuple[Proof, ...] = ()


def table_values(
    table: TableReading,
    rows: Sequence[LabelledRow],
    profile: Profile,
    lexicon: Lexicon,
    document: Settled,
    parts: Sequence[PartSaid] = (),
) -> TableValues:
    """The table's printed values; rows below a total that heads them get it as their group. `parts` are those
    of a year that the texts over it name."""
    readings, findings = table_readings(table, rows, lexicon, document)
    readings, worded = without_words(readings, table.table.table_id)
    findings.extend(worded)
    groups = _groups(rows, readings, profile)
    proved = _proved(rows, readings, table.said, parts)
    told = {proof.column: proof.told for proof in proved}
    findings.extend(unknown_units(rows, lexicon, table.table.table_id))
    valued = dict.fromkeys(item.column for row in rows for item, _ in row.cells if item.column is not None)
    findings.extend(units_against_print(tuple(valued), profile, lexicon, table.table.table_id))
    findings.extend(column_doubts(readings, table.table.table_id))
    values: list[PrintedValue] = []
    columns = (item.column for cells in readings for item, _ in cells if item.column is not None)
    apart = words_apart(columns, told, profile, lexicon)
    for place, (row, cells) in enumerate(zip(rows, readings, strict=True)):
        for item, reading in cells:
            over = _label_over(row, item)
            if over is not None and place and any(one.cell == item.cell for one in rows[place - 1].row.cells):
                continue  # it is published once, with the first row of its label
            findings.extend(_odd(oddity, item, table) for oddity in reading.oddities)
            if BROKEN_NUMBER.search(item.cell.text):
                findings.append(_broken(item, table))
            named = _named_by_header(row, item, profile) if over is None else _named_over(row, over)
            if item.column in apart:
                named = replace(named, label=with_words(named.label, apart[item.column]))
            group = groups[place] if over is None or over.role != "group" else None
            values.extend(_printed(table, named, group, item, reading, told))
    shares = frozenset(proof.told for proof in proved if proof.rule == PERCENT_BY_SHARE)
    findings.extend(names_in_doubt(rows, table, profile, lexicon))
    told_units = with_likely_units(values, shares, profile, lexicon)
    return TableValues(told_units, tuple(findings), proved)


def _named_by_header(row: LabelledRow, item: RoleCell, profile: Profile) -> LabelledRow:
    """The row; one of a time, which nothing in it names, by what its column's header counts where words over
    the column do: `Sentencias | Programado` over the months."""
    if row.row.named is None or item.column is None or len(item.column.levels) < 2:
        return row
    outer = (level for level in item.column.levels[:-1] if names_something(level, profile))
    name = next(outer, None)
    return replace(row, label=replace(row.label, indicator=name, detail=None)) if name else row


def _label_over(row: LabelledRow, item: RoleCell) -> RoleCell | None:
    """The label over the very rows that a value is over, where each of these has a name of its own behind it:
    what is planned beside a list of what it costs is the label's, and no row's of the list."""
    if item.cell.row_span == 1:
        return None
    names = [one.cell for one in row.row.cells if one.role == "indicator" and one.text]
    if not names or any(one.row_span > 1 or one.column < item.cell.column for one in names):
        return None
    rows = (item.cell.row, item.cell.row_span)
    over = [
        one
        for one in row.row.cells
        if one.role in ("group", "unknown", "other")
        and (one.cell.row, one.cell.row_span) == rows
        and one.cell.column < item.cell.column
        and sum(map(str.isalpha, one.text)) >= MEANING.fewest_letters
    ]
    return max(over, key=lambda one: (one.role == "group", one.cell.column), default=None)


def _named_over(row: LabelledRow, over: RoleCell) -> LabelledRow:
    return replace(row, label=replace(row.label, indicator=over.text, detail=None, code=None))


def _proved(
    rows: Sequence[LabelledRow],
    readings: Sequence[RowReadings],
    title: Title | None,
    parts: Sequence[PartSaid],
) -> tuple[Proof, ...]:
    """What the title proves of the columns, and arithmetic of them as the title tells them; a column that
    both tell has what both say."""
    numbers = _numbers(readings)
    titled = by_title(tuple(numbers), title, any(row.row.series for row in rows), parts)
    first = {proof.column: proof.told for proof in titled}
    before = {first.get(column, column): column for column in numbers}
    shown = proofs({first.get(column, column): held for column, held in numbers.items()})
    untold = [column for column in before if column not in {proof.column for proof in shown}]
    shown = settled_shares(shown, by_cut_off(untold, parts))
    proved = {proof.column for proof in shown}
    rest = {column: numbers[first_read] for column, first_read in before.items() if column not in proved}
    of_rows = any(row.row.series or row.row.named for row in rows)
    likely = (*by_cut_off(tuple(rest), parts), *(() if of_rows else by_elimination(rest)))
    found = {proof.column: proof.told for proof in (*shown, *likely)}
    again = proofs({found.get(column, column): numbers[own] for column, own in before.items()})
    shown = (
        *shown,
        *likely,
        *(proof for proof in again if proof.column in rest and proof.column not in found),
    )
    last = {proof.column: proof.told for proof in shown}
    return (
        *(replace(proof, told=last.get(proof.told, proof.told)) for proof in titled),
        *(replace(proof, column=before[proof.column]) for proof in shown),
    )


def _printed(
    table: TableReading,
    row: LabelledRow,
    group: str | None,
    item: RoleCell,
    reading: CellReading,
    proved: Mapping[Column, Column],
) -> Iterator[PrintedValue]:
    if item.column is None:
        return
    column = proved.get(item.column, item.column)
    shared = item.cell.row_span > 1 and column.series is not None
    own = replace(row.row, series=None) if shared else row.row  # rows of both series share what is in it
    for value in reading.values:
        yield PrintedValue(table.table.table_id, own, row.label, group, column, item.cell, item.text, value)


def _numbers(readings: Sequence[RowReadings]) -> dict[Column, dict[int, PrintedNumber]]:
    """By column and row the number of each cell that holds one number."""
    found: dict[Column, dict[int, PrintedNumber]] = {}
    for row, cells in enumerate(readings):
        for item, reading in cells:
            if item.column is None:
                continue
            own = found.setdefault(item.column, {})
            if len(reading.values) == 1 and (value := reading.values[0].value) is not None:
                places = -int(value.as_tuple().exponent)
                read = reading.values[0]
                stated = read.unit_by not in ("default", "above", "peer")
                own[row] = PrintedNumber(value * read.scale, value, read.unit, places, stated)
    return found


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


Cells = list[tuple[RoleCell, ReadValue]]


def column_doubts(
    readings: Sequence[Sequence[tuple[RoleCell, CellReading]]], table_id: str
) -> tuple[Finding, ...]:
    """One finding for each doubtful value, column by column."""
    columns: dict[Column | None, Cells] = {}
    for cells in readings:
        for item, reading in cells:
            numbers = [(item, value) for value in reading.values if value.value is not None]
            columns.setdefault(item.column, []).extend(numbers)
    return tuple(
        found
        for column, numbers in columns.items()
        for found in (*_years(column, numbers, table_id), *_shares(numbers, table_id))
    )


def _years(column: Column | None, numbers: Cells, table_id: str) -> Iterator[Finding]:
    """A count that is the very year its column is headed with: a date more likely than so many cases."""
    year = str(column.year) if column is not None and column.year is not None else None
    for item, value in numbers:
        if value.raw.strip() == year and value.unit == COUNT:
            yield finding("value-is-year", item.cell.page, item.cell.box, table_id, text=value.raw)


def _shares(numbers: Cells, table_id: str) -> Iterator[Finding]:
    """Percentages without a sign that may be shares of one, as `0.85` beside `85`: no larger than one, in a
    column where one of them has decimals and others are larger."""
    bare = [
        (item, value, value.value)
        for item, value in numbers
        if kind_of(value.unit) == "percent" and "%" not in value.raw and value.value is not None
    ]
    small = [(item, value) for item, value, worth in bare if 0 < worth <= 1]
    decimals = any(0 < worth < 1 for _, _, worth in bare)
    larger = max((worth for _, _, worth in bare), default=Decimal(0))
    if not decimals or larger <= 1:
        return
    for item, value in small:
        yield finding("share-of-one", item.cell.page, item.cell.box, table_id, text=value.raw, larger=larger)
