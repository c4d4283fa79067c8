"""The printed rows of a plan: values of one row side by side, and the names people know them by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from schemas.codes import STATUS_VALUE
from schemas.phrases import folded_words
from schemas.records import Indicator

Place = tuple[str, str | None, str | None, str | None, str]


class Slot(NamedTuple):
    """What a value shares with those it can be added to: the same series, time and unit."""

    series: str
    period: str
    unit: str | None


@dataclass(frozen=True)
class PrintedRow:
    """One printed row, its values from left to right."""

    values: tuple[Indicator, ...]

    @property
    def first(self) -> Indicator:
        return self.values[0]

    @cached_property
    def slots(self) -> Mapping[Slot, Indicator]:
        """The row's values by what they can be added to; of several in one slot, the first."""
        found: dict[Slot, Indicator] = {}
        for item in self.values:
            found.setdefault(slot(item), item)
        return found

    @cached_property
    def numbers(self) -> Mapping[Slot, Indicator]:
        """As `slots`, without words and dashes in the place of a number."""
        return {slot: item for slot, item in self.slots.items() if number_printed(item)}

    @cached_property
    def yearly(self) -> tuple[Indicator, ...]:
        """The numbers for whole years from the earliest on, in the unit of the last one; the first of a
        year that has several."""
        whole = [item for item in self.values if number_printed(item) and is_whole_year(item)]
        by_year = {item.year: item for item in reversed(whole) if item.unit == whole[-1].unit}
        return tuple(by_year[year] for year in sorted(by_year, key=lambda year: year or 0))

    @cached_property
    def name(self) -> str:
        """The name on which two rows are compared: folded, with its detail and group."""
        parts = (self.first.group, self.first.indicator, self.first.detail)
        return " | ".join(folded_words(part or "") for part in parts)


def printed_rows(values: Iterable[Indicator]) -> tuple[PrintedRow, ...]:
    """The rows of the values, in printed order."""
    return tuple(
        PrintedRow(tuple(row)) for _, row in groupby(values, key=lambda item: (item.table_id, item.row))
    )


def lists(rows: Sequence[PrintedRow]) -> Iterator[tuple[PrintedRow, ...]]:
    """Rows that follow one another under the same owner, section and kind."""
    for _, run in groupby(rows, key=lambda row: place(row.first)):
        yield tuple(run)


def place(value: Indicator) -> Place:
    """Where in the plan a value stands, whatever table and page its layout puts it on."""
    return (value.section, value.perspective, value.line, value.dependency, value.kind)


def slot(value: Indicator) -> Slot:
    return Slot(value.series, value.period or "", value.unit)


def number_printed(value: Indicator) -> bool:
    """Whether the cell holds a number, not a dash or a word in its place."""
    return value.status == STATUS_VALUE and value.value is not None


def is_whole_year(value: Indicator) -> bool:
    return value.year is not None and value.period in (None, str(value.year))


def label(value: Indicator) -> str:
    """The indicator and its detail, as people name the row."""
    return f"{value.indicator} – {value.detail}" if value.detail else value.indicator


def when(value: Indicator) -> str:
    """The year, or the part of it, that the value is for."""
    return value.period or (str(value.year) if value.year else "s. f.")


def told(values: Iterable[Indicator]) -> str:
    """The printed texts with the time each is for: «2020: 12; 2021: 14»."""
    return "; ".join(dict.fromkeys(f"{when(item)}: {item.raw}" for item in values))
