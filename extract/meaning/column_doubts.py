"""Doubts about a value that only its column raises: a target that is its own year, a share of one among
percentages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.meaning.headers import Column
from extract.meaning.roles import RoleCell
from extract.numbers.readings import CellReading, ReadValue
from extract.page.findings import Finding, finding
from schemas.units import COUNT, kind_of

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
