"""What says of one value its series, year, period, unit, scale and currency: which print, or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from extract.meaning.headers import Column, ToldBy, header_says
from extract.meaning.home_money import is_named_as_elsewhere, is_of_home
from extract.meaning.labels import PrintedValue
from extract.numbers.readings import Source
from extract.records.assumed import ReadTables, told_of
from extract.records.origin import Origin
from schemas.profile import Profile

SAID_BY: Mapping[Source, ToldBy] = {
    "value": "row", "label": "row", "measure": "row", "formula": "row", "header": "header", "above": "title",
    "peer": "neighbours", "profile": "profile", "default": "assumed",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a column or a value, None where nothing is, and what says it."""

    what: Any = None
    by: ToldBy | None = None


@dataclass(frozen=True, slots=True)
class ValueSaid:
    """What is said of one value; `currency` is empty where it is no money."""

    series: Said
    year: Said
    period: Said
    unit: Said
    scale: Said
    currency: Said


@dataclass(frozen=True, slots=True)
class Sayings:
    """Tells what says what of the values of one document."""

    read: ReadTables
    profile: Profile
    origin: Origin
    levels: dict[Column, tuple[ToldBy, ToldBy]] = field(default_factory=dict)

    def of(self, value: PrintedValue) -> ValueSaid:
        """What is said of the value."""
        told = told_of(value, self.origin, self.read.reports)
        unit_level, scale_level = self._levels(value.column)
        unit = Said(value.read.unit, _by(value.read.unit_by, unit_level))
        scale = Said(value.read.scale, _by(value.read.scale_by, scale_level))
        money = unit.what in self.read.lexicon.money_units
        return ValueSaid(
            Said(told.series, told.by.series),
            Said(told.year, told.by.year),
            Said(told.period, told.by.period),
            unit,
            scale,
            Said(unit.what, self._home(value, unit.by)) if money else Said(),
        )

    def _levels(self, column: Column) -> tuple[ToldBy, ToldBy]:
        """Which level of its header names the unit, and which the scale, where one does."""
        if column not in self.levels:
            self.levels[column] = header_says(column, self.profile, self.read.lexicon)
        return self.levels[column]

    def _home(self, value: PrintedValue, by: ToldBy | None) -> ToldBy | None:
        """What says whose money a value is: what says its unit, or that all bare signs are of home; nothing
        where other countries call theirs so and the document doesn't tell which it is of."""
        lexicon = self.read.lexicon
        if by != "title" and is_of_home(value, lexicon):
            return self.read.home
        return "assumed" if self.read.home == "assumed" and is_named_as_elsewhere(value, lexicon) else by


def _by(source: Source, level: ToldBy) -> ToldBy:
    return level if source == "header" else SAID_BY[source]
