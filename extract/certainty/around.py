"""What stands around a value in its table and bears on how sure it is: what else could name its row, and what
the others of its row, its column and its table say of unit and series."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.meaning.headers import Column, ToldBy
from extract.meaning.labels import PrintedValue
from extract.meaning.roles import RoleCell
from extract.meaning.tolerances import MEANING
from extract.records.assumed import Pairs
from extract.records.said import Sayings, ValueSaid
from schemas.codes import STATUS_VALUE, roles
from schemas.records import Indicator
from schemas.units import COUNT, KindName, kind_of

IN_HEADER = frozenset[ToldBy | None](("header", "parent", "profile"))
NAMERS = frozenset(("group", "code", "detail"))
"""The roles of columns that are labels of the row, too, and could name it."""
ASIDE = (
    frozenset((*roles("label", "project", "side"), "unknown")) - NAMERS - {"indicator", "measure", "formula"}
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
    the title calls planned what is of a year before the plan's, in some column.
    """

    named: ToldBy | None
    rivals: bool = False
    other_units: bool = False
    unit_beside: bool = False
    uneven: bool = False
    past: bool = False


Told = Sequence[tuple[PrintedValue, Indicator, ValueSaid]]


def around_values(
    pairs: Pairs, sayings: Sayings
) -> Iterator[tuple[PrintedValue, Indicator, ValueSaid, Around]]:
    """The values of one table, each with what is said of it and what stands around it."""
    told = [(value, record, sayings.of(value)) for value, record in pairs]
    table = _Table(told)
    for value, record, said in told:
        yield value, record, said, table.around(value, record)


class _Table:
    """The values of one table by row, column and label."""

    def __init__(self, told: Told) -> None:
        self.rows: dict[int, list[PrintedValue]] = defaultdict(list)
        self.units: dict[Column, set[str | None]] = defaultdict(set)
        self.decimals: dict[tuple[object, ...], set[bool]] = defaultdict(set)
        self.past = False
        for value, record, said in told:
            self.rows[value.row.number].append(value)
            if record.status == STATUS_VALUE:
                self.units[value.column].add(record.unit)
                self.decimals[_label(record)].add(_has_decimals(record))
            self.past |= said.series.by == "title" and _is_past(record)

    def around(self, value: PrintedValue, record: Indicator) -> Around:
        namer = next((item for item in value.row.cells if item.role == "indicator" and item.text), None)
        named = namer.column.origins.role if namer is not None and namer.column is not None else None
        return Around(
            named,
            any(_may_name(item) for item in value.row.cells if item is not namer),
            len(self.units[value.column]) > 1,
            any(self._has_own_unit(other, value) for other in self.rows[value.row.number]),
            len(self.decimals[_label(record)]) > 1 or (_has_decimals(record) and not record.measure),
            self.past,
        )

    def _has_own_unit(self, other: PrintedValue, value: PrintedValue) -> bool:
        """Whether another value of the row prints a unit of its own, in a column that is of several."""
        own = other.read.unit_by == "value" and kind_of(other.read.unit) in OF_ITS_OWN
        return own and other.column != value.column and len(self.units[other.column]) > 1


def _may_name(item: RoleCell) -> bool:
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
