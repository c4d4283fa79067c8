"""Columns of parts of the year that a sum proves to be of the series of another column, whose own header says
it: what adds up to `Resueltos acumulados` was resolved, whatever words stand over the months."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from extract.meaning.headers import Column
from extract.records.tolerances import RECORDS
from schemas.periods import DECEMBER, months_of
from schemas.records import Indicator

Months = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Summand:
    """One number of a row of a table; `sure` says that its own header says its series, in known words."""

    row: int
    column: Column
    record: Indicator
    sure: bool

    @property
    def months(self) -> Months:
        """The first and last month it is for."""
        return months_of(self.column.period) if self.column.period else (1, DECEMBER)

    @property
    def kind(self) -> tuple[object, ...]:
        return self.record.series, self.record.year, self.record.unit


def proven_by_sum(numbers: Iterable[Summand]) -> frozenset[Column]:
    """The columns of a table that add up to a sure one, in several rows and without exception."""
    rows: dict[int, list[Summand]] = defaultdict(list)
    for number in numbers:
        rows[number.row].append(number)
    fits: dict[tuple[Column, ...], list[bool]] = defaultdict(list)
    for row in rows.values():
        for parts, fit in _sums(row):
            fits[parts].append(fit)
    proven = (parts for parts, held in fits.items() if all(held) and len(held) >= RECORDS.fewest_rows)
    return frozenset(column for parts in proven for column in parts)


def _sums(row: Sequence[Summand]) -> Iterator[tuple[tuple[Column, ...], bool]]:
    """The columns whose months are together those of a sure number of the row, and whether they add up."""
    for whole in (one for one in row if one.sure):
        (first, last), alike = whole.months, [one for one in row if not one.sure and one.kind == whole.kind]
        parts = sorted((one for one in alike if one.column.period), key=lambda one: one.months)
        spans = [part.months for part in parts]
        follow = len(parts) > 1 and all(after[0] == before[1] + 1 for before, after in pairwise(spans))
        if follow and (spans[0][0], spans[-1][1]) == (first, last):
            total = sum(Decimal(str(part.record.value_base)) for part in parts)
            yield tuple(part.column for part in parts), total == Decimal(str(whole.record.value_base))
