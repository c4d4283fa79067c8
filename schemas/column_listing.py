"""The columns of a plan by their headers, as a profile's entries speak of them: what each was read as, what
of that was chosen, and the entry that says so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from schemas.column_entries import (
    ANY_YEAR,
    WHOLE_YEAR,
    Header,
    are_one_header,
    header_words,
    of_any_year,
    with_any_year,
)
from schemas.records import ColumnRecord
from schemas.units import COUNT

READ = ("role", "series", "year", "period", "unit", "scale")
"""What is read of a column, as it is published."""
CHOSEN = frozenset((None, "assumed", "neighbours"))
"""What says something that no print does: it was chosen."""
BY_CELLS = "evidence"
"""What the texts and numbers below a header say of its column, in place of its header."""
IN_ROWS = "row"
CLOSE = 0.2
"""How much more a reading explains at least than the next best one; with less it is in doubt."""
VALUE, UNKNOWN = "value", "unknown"
BRACES = re.compile(r"[{}]")

Said = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class ListedColumn:
    """The columns of one `header`, written as an entry of a profile writes it; those of one meaning in
    several years have one with {year}.

    `said` is what an entry may say of them all: what differs between them is left out. `chosen` names what of
    it no print says, and `differ` what is not the same of all.
    """

    header: tuple[str, ...]
    columns: tuple[ColumnRecord, ...]
    said: Said
    chosen: tuple[str, ...]
    differ: tuple[str, ...]

    @property
    def can_be_written(self) -> bool:
        """Whether an entry can name the header: one with braces of its own it can't."""
        return not BRACES.search("".join(self.header).replace(ANY_YEAR, ""))

    @property
    def is_doubtful(self) -> bool:
        """Whether somebody ought to look at the columns."""
        return bool(self.chosen or self.differ)


@dataclass(frozen=True, slots=True)
class AskedColumn:
    """The columns of one header, and the entry that may be said of them: what was `read`, or `guessed` from
    all of their cells where nothing was, or where they can't be what they were read as."""

    listed: ListedColumn
    said: Said
    guessed: bool = False

    @property
    def is_doubtful(self) -> bool:
        return self.guessed or self.listed.is_doubtful


@dataclass(frozen=True, slots=True)
class PlanWords:
    """What a profile of a plan could say: all columns, and each once, in printed order, the words that the
    profile in use doesn't know."""

    profile: str
    recognised_by: tuple[str, ...]
    institution: str | None
    columns: tuple[AskedColumn, ...]
    dependencies: tuple[str, ...]
    units: tuple[str, ...]
    statuses: tuple[str, ...]
    currency_open: bool = False


def listed_columns(columns: Iterable[ColumnRecord]) -> tuple[ListedColumn, ...]:
    """The columns that have a header, by it and in printed order; headers that an entry can't tell apart are
    one."""
    headed = [column for column in columns if column.header]
    groups = _by_header(headed, [of_any_year(header_words(column.header)) for column in headed])
    return tuple(found for group in groups for found in _listed(group))


def _by_header(columns: Sequence[ColumnRecord], headers: Sequence[Header]) -> list[list[ColumnRecord]]:
    groups: dict[Header, list[ColumnRecord]] = {}
    for column, header in zip(columns, headers, strict=True):
        known = (
            header
            if header in groups
            else next((one for one in groups if are_one_header(one, header)), header)
        )
        groups.setdefault(known, []).append(column)
    return list(groups.values())


def _listed(group: Sequence[ColumnRecord]) -> tuple[ListedColumn, ...]:
    """The columns whose headers differ by their years alone: together where all mean the same."""
    together = _of_one_header(with_any_year(group[0].header), group)
    years = _by_header(group, [header_words(column.header) for column in group])
    if len(years) == 1 or not set(together.differ) - {"year"}:
        return (together,)
    return tuple(_of_one_header(columns[0].header, columns) for columns in years)


def _of_one_header(header: tuple[str, ...], columns: Sequence[ColumnRecord]) -> ListedColumn:
    told = [column for column in columns if column.cells] or list(columns)
    differ = tuple(name for name in READ if len({_what(column, name) for column in told}) > 1)
    differ = tuple(name for name in differ if not _follows(name, told))
    chosen = tuple(name for name in READ if any(_is_chosen(column, name) for column in told))
    said = {
        name: what
        for name in READ
        if name not in differ and (what := _offered(told, name, chosen)) is not None
    }
    return ListedColumn(header, tuple(columns), said if "role" in said else {}, chosen, differ)


def _follows(name: str, columns: Sequence[ColumnRecord]) -> bool:
    """Whether a difference between columns of one header is none of what its entry says: years and parts of
    the year that are printed, units that each row or table says for itself."""
    if name in ("unit", "scale"):
        return True
    return name == "year" and all(column.year_by not in CHOSEN for column in columns)


def _what(column: ColumnRecord, name: str) -> str | int | None:
    """What is read of a column; of a period the part of the year."""
    if name == "period":
        return part_of(column.period)
    what: str | int | None = getattr(column, name)
    return what


def part_of(period: str | None) -> str | None:
    """The part of a year that a published period is, as an entry says it: `Q1`, `01/09`, `year`."""
    if period is None:
        return None
    ends = [end.partition("-")[2] for end in period.split("/")]
    return "/".join(ends) if all(ends) else WHOLE_YEAR


def _is_chosen(column: ColumnRecord, name: str) -> bool:
    """Whether no print says it of the column, or another reading explains as much."""
    if column.margin is not None and column.margin < CLOSE and name == ASPECT.get(column.rival_of or ""):
        return True
    if name == "role":
        return column.role == UNKNOWN or (column.role_by in CHOSEN and column.role_by is not None)
    if column.role != VALUE or not column.values or name == "scale":
        return False
    if name == "unit":
        return column.unit_by in CHOSEN and column.unit not in (None, COUNT)
    by: str | None = getattr(column, f"{name}_by")
    return by in CHOSEN and (name != "year" or column.year is None)


ASPECT = {"name": "role", "series": "series", "period": "period", "unit": "unit"}
"""By aspect of a rival reading what of a column it is about."""


def _offered(columns: Sequence[ColumnRecord], name: str, chosen: Sequence[str]) -> str | int | None:
    """What an entry says of columns that are alike: what is printed, or each row says, it leaves to print."""
    column = columns[0]
    what = _what(column, name)
    if name == "role":
        return None if what == UNKNOWN else what
    by: str | None = getattr(column, f"{name}_by")
    if column.role != VALUE or by == IN_ROWS or what is None:
        return None
    if name in ("year", "unit") or (name == "period" and what == WHOLE_YEAR):
        return what if name in chosen else None
    return None if name == "scale" else what


def entry_text(header: Sequence[str], said: Said) -> str:
    """An entry of `columns` on one line, as YAML."""
    levels = ", ".join(json.dumps(level, ensure_ascii=False) for level in header)
    rest = "".join(f", {name}: {_scalar(said[name])}" for name in READ if name in said)
    return f"- {{header: [{levels}]{rest}}}"


def _scalar(what: str | int) -> str:
    return json.dumps(what) if isinstance(what, str) and not what.isalpha() else str(what)
