"""The columns of every table as they were read: header, role, what their values are for, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from extract.meaning.headers import Column, ToldBy
from extract.meaning.labels import PrintedValue
from extract.meaning.table_reading import ColumnReading, TableReading
from extract.page.cells import Cell
from extract.page.findings import Finding, finding
from extract.page.lines import one_line
from extract.records.assumed import (
    Pairs,
    ReadTables,
    by_column,
    executed_when,
    period_is_assumed,
    told_of,
    told_under,
)
from extract.records.origin import DependencyColumns, Ordinals, Origin, dependency_columns
from extract.records.rivals import Rival, Rivals
from extract.records.said import Said, Sayings
from extract.records.tolerances import RECORDS
from schemas.codes import STATUS_VALUE
from schemas.profile import Profile
from schemas.records import ColumnRecord, Indicator

SUREST: tuple[ToldBy, ...] = (
    "header", "parent", "profile", "title", "row", "neighbours", "evidence", "plan", "assumed",
)  # fmt: skip
"""What says something, the surest first."""

OF_THE_COLUMN = frozenset[ToldBy](("header", "parent", "profile", "title"))
"""What says it in print of all the column's values together: a row that says otherwise is an exception."""


def column_records(
    read: ReadTables, rivals: Sequence[Rivals], profile: Profile, origin: Origin
) -> tuple[ColumnRecord, ...]:
    """The columns of every table, header by header, each from left to right; `rivals` are each table's, or
    none where nobody asks for them."""
    owners = dependency_columns(origin.institution, profile)
    sayings = Sayings(read, profile, origin)
    builder = _ColumnBuilder(sayings, Ordinals(), owners)
    others = rivals or [{} for _ in read.tables]
    return tuple(
        record
        for (table, pairs), other in zip(read.tables, others, strict=True)
        for record in builder.records(table, pairs, other)
    )


def unused_entries(tables: Iterable[TableReading], profile: Profile) -> Iterator[Finding]:
    """One finding for each of the profile's entries of columns whose header no table prints."""
    used = {one.column.told for table in tables for one in table.columns if one.column is not None}
    for entry in profile.columns:
        if entry not in used:
            text = " › ".join(entry.header)
            yield finding("profile-column-unused", profile=profile.name, text=text)


@dataclass(frozen=True, slots=True)
class _ColumnBuilder:
    """Makes the rows of one document's columns; columns of one name are told apart by their order."""

    sayings: Sayings
    ordinals: Ordinals
    owners: DependencyColumns

    def records(self, table: TableReading, pairs: Pairs, rivals: Rivals) -> Iterator[ColumnRecord]:
        by_cell: dict[Cell, list[tuple[PrintedValue, Indicator]]] = {}
        for pair in pairs:
            by_cell.setdefault(pair[0].cell, []).append(pair)
        done = executed_when([record for _, record in pairs])
        for _, columns in groupby(table.columns, key=lambda one: one.header):
            for place, column in enumerate(columns):
                own = [
                    pair
                    for item in column.cells
                    for pair in by_cell.get(item.cell, ())
                    if item.column is not None and _stand_together(pair[0].column, item.column)
                ]
                rival = _closest(column, own, rivals)
                yield self._record(table.table.table_id, column, place, own, done, rival)

    def _record(
        self,
        table_id: str,
        reading: ColumnReading,
        place: int,
        own: Pairs,
        done: set[tuple[int | None, str | None]],
        rival: Rival | None,
    ) -> ColumnRecord:
        column, context = reading.column, reading.context
        head = column.cell if column is not None and column.cell is not None else reading.cells[0].cell
        header = tuple(one_line(text) for text in (column.levels if column is not None else ()) if text)
        named = (context.section, context.line, context.dependency, reading.title, " / ".join(header))
        texts = dict.fromkeys(one_line(item.text or item.cell.text) for item in reading.cells)
        return ColumnRecord(
            column_id=self.ordinals.numbered_id(
                "column", self.sayings.origin.institution, self.sayings.origin.plan_year, *named
            ),
            **self.sayings.origin.columns,
            section=context.section,
            line=context.line,
            **self.owners.of(context.dependency),
            title=reading.title,
            table_id=table_id,
            header_number=reading.header,
            column=place,
            header=header,
            role=column.role if column is not None else "unknown",
            role_by=column.origins.role if column is not None else None,
            **self._time(column, own, done),
            **self._measures(own),
            margin=round(rival.margin, 3) if rival else None,
            rival_of=rival.aspect if rival else None,
            rival=rival.other if rival else None,
            cells=len(reading.cells),
            values=len(own),
            samples=tuple(texts)[: RECORDS.samples],
            value_ids=tuple(record.value_id for _, record in own),
            page=head.page,
            **head.box.sides,
        )

    def _time(
        self, column: Column | None, own: Pairs, done: set[tuple[int | None, str | None]]
    ) -> dict[str, Any]:
        """Series, year and period of the column's values, each with what says it; of a column of values that
        are all blank, or words, what its header says."""
        told = [told_of(value, self.sayings.origin, self.sayings.read.reports) for value, _ in own]
        if column is not None and column.role == "value" and not told:
            told = [told_under(column, self.sayings.origin, self.sayings.read.reports)]
        series = _settled(Said(one.series, one.by.series) for one in told)
        year = _settled(Said(one.year, one.by.year) for one in told)
        period = _settled(Said(one.period, one.by.period) for one in told)
        if any(period_is_assumed(one, pairs, done) for one, pairs in by_column(own).items()):
            period = Said(period.what, "assumed")
        return {**_named("series", series), **_named("year", year), **_named("period", period)}

    def _measures(self, own: Pairs) -> dict[str, Any]:
        """Unit, scale and currency of the column's numbers, each with what says it; without a number, of what
        stands in their place."""
        numbers = [value for value, record in own if record.status == STATUS_VALUE]
        measured = numbers or [value for value, _ in own if value.read.unit is not None]
        said = [self.sayings.of(value) for value in measured]
        money = [one.currency for one in said if one.currency.by is not None]
        return {
            **_named("unit", _settled(one.unit for one in said)),
            **_named("scale", _settled(one.scale for one in said)),
            **_named("currency", _settled(money)),
        }


def _closest(reading: ColumnReading, own: Pairs, rivals: Rivals) -> Rival | None:
    """The rival of the column that explains most beside it: of its own reading, or of its values'."""
    columns = [*([reading.column] if reading.column else []), *(value.column for value, _ in own)]
    found = [rivals[column] for column in dict.fromkeys(columns) if column in rivals]
    return min(found, key=lambda rival: rival.margin, default=None)


def _stand_together(one: Column, other: Column) -> bool:
    """Whether two readings of a header's columns are of one: of a cell merged over several, each has its own
    values, and what arithmetic proves of a column it proves on each page that prints the same header."""
    return (one.x0, one.x1) == (other.x0, other.x1)


def _settled(said: Iterable[Said]) -> Said:
    """What holds for the column: what its header says, whatever a row says for itself; else what is said of
    all its values alike, and the least sure of what says it. Nothing where they differ: each row says it."""
    found = list(said)
    found = [one for one in found if one.by in OF_THE_COLUMN] or found
    by = max((one.by for one in found if one.by is not None), key=SUREST.index, default=None)
    whats = {one.what for one in found}
    if len(whats) > 1:
        return Said(None, "row" if any(one.by == "row" for one in found) else by)
    return Said(next(iter(whats), None), by)


def _named(name: str, said: Said) -> dict[str, Any]:
    return {name: said.what, f"{name}_by": said.by}
