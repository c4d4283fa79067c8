"""What stands around a value in its table: what else could name its row, what units its column and its row
have, and what other columns say of time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.meaning.headers import Column, ToldBy, stated_in
from extract.meaning.labels import PrintedValue
from extract.meaning.roles import RoleCell
from extract.meaning.tolerances import MEANING
from extract.records.assumed import IN_HEADER, Pairs, goal_years, is_before_goals
from extract.records.said import Sayings, ValueSaid
from schemas.codes import STATUS_VALUE, roles
from schemas.lexicon import Lexicon
from schemas.periods import DECEMBER, last_month
from schemas.records import Indicator
from schemas.units import COUNT, KindName, kind_of

NAMERS = frozenset(("group", "code", "detail"))
"""The roles of columns that are labels of the row, too, and could name it."""
ASIDE = (
    frozenset((*roles("label", "project", "side"), "unknown"))
    - NAMERS
    - {"indicator", "measure", "formula", "series"}
)
OF_ITS_OWN = frozenset[KindName](("percent", "rate", "time"))
"""Kinds of unit that a number prints for its row: what stands beside it is most likely in the same."""
DECIMALS = re.compile(r"[0-9][.,][0-9]{1,2}(?![.,]?[0-9])")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around one value.

    `named` is what says which column names its row, `rivals` that another text of the row could as well;
    `other_units` that its column holds values of other units; `unit_beside` that a value of its row prints a
    unit of its own; `uneven` that of its label's numbers some have decimals and some have none; `past` that
    the title calls planned what is of a year before the plan's, in some column; `cut_off` that a value of its
    row is executed up to the cut-off that the document's first page names; `before_goals` that it can only be
    of what was done before the goals of its table; `unit_over` that the heading over its row names its unit;
    `so_far` that it is executed in one of several parts of the year under one header, which end before it
    does: a plan would go on to its end; `unit_shared` that several numbers of its row, or one of it and
    one of its column as far as either has any, are published in its unit.
    """

    named: ToldBy | None
    rivals: bool = False
    other_units: bool = False
    unit_beside: bool = False
    uneven: bool = False
    past: bool = False
    cut_off: bool = False
    before_goals: bool = False
    unit_over: bool = False
    so_far: bool = False
    unit_shared: bool = False


Told = Sequence[tuple[PrintedValue, Indicator, ValueSaid]]


def around_values(
    pairs: Pairs, sayings: Sayings
) -> Iterator[tuple[PrintedValue, Indicator, ValueSaid, Around]]:
    """The values of one table, each with what is said of it and what stands around it."""
    told = [(value, record, sayings.of(value)) for value, record in pairs]
    table = _Table(told, goal_years(pairs), sayings.read.lexicon)
    for value, record, said in told:
        yield value, record, said, table.around(value, record)


class _Table:
    """The values of one table by row, column and label."""

    def __init__(self, told: Told, goals: frozenset[int], lexicon: Lexicon) -> None:
        self.goals = goals
        self.units_over = {text: _unit_in(text, lexicon) for text in {record.group for _, record, _ in told}}
        self.rows: dict[int, list[PrintedValue]] = defaultdict(list)
        self.units: dict[Column, set[str | None]] = defaultdict(set)
        self.units_in_row: dict[int, list[str | None]] = defaultdict(list)
        self.decimals: dict[tuple[object, ...], set[bool]] = defaultdict(set)
        self.texts = _texts_by_column(told)
        self.cut_off: set[int] = set()
        self.past = False
        self.parts: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for value, record, said in told:
            self.rows[value.row.number].append(value)
            if value.column.period:
                self.parts[value.column.levels[:-1]].add(value.column.period)
            if record.status == STATUS_VALUE:
                self.units[value.column].add(record.unit)
                self.units_in_row[value.row.number].append(record.unit)
                self.decimals[_label(record)].add(_has_decimals(record))
            if record.series == "executed" and said.period.by == "plan" and record.period != str(record.year):
                self.cut_off.add(value.row.number)
            self.past |= said.series.by == "title" and _is_past(record)

    def around(self, value: PrintedValue, record: Indicator) -> Around:
        namer = next((item for item in value.row.cells if item.role == "indicator" and item.text), None)
        named = namer.column.origins.role if namer is not None and namer.column is not None else None
        return Around(
            named,
            any(self._is_rival(item, namer) for item in value.row.cells if item is not namer),
            len(self.units[value.column]) > 1,
            any(self._has_own_unit(other, value) for other in self.rows[value.row.number]),
            len(self.decimals[_label(record)]) > 1 or (_has_decimals(record) and not record.measure),
            self.past,
            value.row.number in self.cut_off,
            is_before_goals(value.column, record, self.goals),
            self.units_over[record.group] == record.unit,
            record.series == "executed" and self._ends_early(value.column),
            self._shares_unit(value, record.unit),
        )

    def _shares_unit(self, value: PrintedValue, unit: str | None) -> bool:
        in_row, in_column = self.units_in_row[value.row.number], self.units[value.column]
        if len(in_row) > 1 and set(in_row) == {unit}:
            return True
        told = [units for units in (in_row, in_column) if units]
        return bool(told) and all(unit in units for units in told)

    def _ends_early(self, column: Column) -> bool:
        parts = self.parts[column.levels[:-1]]
        return len(parts) > 1 and column.period in parts and max(map(last_month, parts)) < DECEMBER

    def _is_rival(self, item: RoleCell, namer: RoleCell | None) -> bool:
        """Whether another text of the row could name it: not where its column says the same of several rows
        that the names tell apart, as what stands over them does."""
        if not may_name(item):
            return False
        told, names = (self.texts[one.column] for one in (item, namer)) if namer else ((), ())
        return len(set(told)) >= len(told) or len(set(names)) < len(names)

    def _has_own_unit(self, other: PrintedValue, value: PrintedValue) -> bool:
        """Whether another value of the row prints a unit of its own, in a column that is of several."""
        own = other.read.unit_by == "value" and kind_of(other.read.unit) in OF_ITS_OWN
        return own and other.column != value.column and len(self.units[other.column]) > 1


def _unit_in(text: str | None, lexicon: Lexicon) -> str | None:
    hint = stated_in(text, lexicon) if text else None
    return hint.unit if hint else None


def _texts_by_column(told: Told) -> Mapping[Column | None, Sequence[str]]:
    """The words in each column, those of a row once."""
    rows = {value.row.number: value.row for value, _, _ in told}
    found: dict[Column | None, list[str]] = defaultdict(list)
    for row in rows.values():
        for item in row.cells:
            if item.text:
                found[item.column].append(item.text)
    return found


def may_name(item: RoleCell) -> bool:
    """Whether a cell holds words of a column that names rows, or of one whose header does not say what it
    is."""
    if sum(map(str.isalpha, item.text or "")) < MEANING.shortest_name:
        return False
    said = item.column.origins.role if item.column is not None else None
    return item.role in NAMERS or (item.role in ASIDE and said not in IN_HEADER)


def _label(record: Indicator) -> tuple[object, ...]:
    return record.unit, record.indicator, record.detail, record.measure


def _has_decimals(record: Indicator) -> bool:
    return record.unit == COUNT and DECIMALS.search(record.raw) is not None


def _is_past(record: Indicator) -> bool:
    years = record.year, record.plan_year
    return record.series == "plan" and None not in years and record.year < record.plan_year  # type: ignore[operator]
