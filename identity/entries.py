"""The printed rows of a plan's indicators, each with all it says of itself and all its values."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from identity.owners import ASIDE
from identity.similarity import contains
from identity.wording import plain
from schemas.records import Indicator


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of one table as published: its values, of which the first speaks for the row; the plain words
    of its group, of its indicator, and of indicator and detail together; `heads` tells a row whose name is
    the group of others."""

    first: Indicator
    values: tuple[Indicator, ...]
    group: str
    indicator: str
    detail: str
    name: str
    heads: bool

    @property
    def shown(self) -> str:
        """The name as it is shown to people."""
        return " — ".join(part for part in (self.first.indicator, self.first.detail) if part)


def entries(indicators: Iterable[Indicator]) -> tuple[Entry, ...]:
    """The rows in printed order."""
    rows: dict[tuple[str, str, int], list[Indicator]] = {}
    for item in indicators:
        rows.setdefault((item.section, item.table_id, item.row), []).append(item)
    groups = {(item.table_id, plain(item.group)) for items in rows.values() for item in items if item.group}
    return tuple(_entry(tuple(values), groups) for values in rows.values())


def _entry(values: tuple[Indicator, ...], groups: Container[tuple[str, str]]) -> Entry:
    first = values[0]
    indicator, detail = plain(first.indicator), plain(first.detail)
    name = f"{indicator} {detail}".rstrip()
    return Entry(
        first,
        values,
        plain(first.group),
        indicator,
        detail,
        name,
        (first.table_id, indicator) in groups,
    )


def says_all(one: Entry, other: Entry, spelling: float) -> bool:
    """Whether one of two names says all the words of the other, and that is no mere accident: the shorter one
    has two words at least, unless both stand in a group, and is half of the longer one, or the whole of it
    without what it gives in parentheses, or the whole of that."""
    short, long = sorted((one, other), key=lambda row: len(row.name))
    few, many = len(short.name.split()), len(set(long.name.split()))
    if not few or (few == 1 and not (one.group and other.group)):
        return False
    if not contains(long.name, short.name, spelling):
        return False
    told = long.first.indicator
    parts = (ASIDE.sub(" ", told), *ASIDE.findall(told))
    return 2 * few >= many or any(
        contains(short.name, plain(part), spelling) for part in parts if plain(part)
    )
