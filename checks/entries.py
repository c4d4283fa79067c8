"""The printed rows of a plan's indicators, each with all it says of itself and all its values."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import lru_cache

from identity.wording import contains, plain
from schemas.codes import CODE_LISTS
from schemas.records import Indicator

ASIDE = re.compile(r"\(([^()]*)\)")
SECTIONS = {code.code: code for code in CODE_LISTS["section"]}
SERIES = {code.code: code for code in CODE_LISTS["series"]}


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


def where(letter: str, value: Indicator) -> dict[str, str]:
    """The fields that tell where a value is printed: `a_es` and `a_en`, or of another letter."""
    section = SECTIONS[value.section]
    return {
        f"{letter}_es": f"{section.es.lower()}, página {value.page}",
        f"{letter}_en": f"{section.en.lower()}, page {value.page}",
    }


def when(value: Indicator) -> dict[str, str]:
    """The fields that tell what a value is for: `when_es` and `when_en`."""
    series, period = SERIES[value.series], value.period or "—"
    return {"when_es": f"{series.es.lower()} {period}", "when_en": f"{series.en.lower()} {period}"}


def whose(value: Indicator) -> str:
    """The dependency or line of work a value belongs to, as it is shown to people."""
    return value.dependency or value.line or "—"


def first_named(indicators: Iterable[Indicator]) -> dict[str, Indicator]:
    """The first value under each name of a dependency, by the name as printed."""
    found: dict[str, Indicator] = {}
    for item in indicators:
        if item.dependency and item.dependency not in found:
            found[item.dependency] = item
    return found


def same_owner(one: Indicator, other: Indicator, kinds: tuple[str, ...]) -> bool:
    """Whether two values belong to one dependency under whatever name: with its acronym or without, with or
    without the `kinds` of dependency its name begins with, or by the part of it that a name gives in
    parentheses. Without a dependency the line of work decides."""
    if one.dependency is None or other.dependency is None:
        return (one.dependency, one.line) == (other.dependency, other.line)
    if one.dependency_acronym and one.dependency_acronym == other.dependency_acronym:
        return True
    return bool(_owner_names(one.dependency, kinds) & _owner_names(other.dependency, kinds))


@lru_cache(maxsize=1024)
def _owner_names(name: str, kinds: tuple[str, ...]) -> frozenset[str]:
    asides = (aside for aside in ASIDE.findall(name) if not aside.isupper())
    return frozenset(filter(None, (bare_owner(part, kinds) for part in (ASIDE.sub(" ", name), *asides))))


def bare_owner(name: str, kinds: tuple[str, ...]) -> str:
    """A dependency's name as one word: without what kind of dependency it is and without its acronym."""
    return owner_words(name, kinds).replace(" ", "")


@lru_cache(maxsize=1024)
def owner_words(name: str, kinds: tuple[str, ...]) -> str:
    """A dependency's plain name without what kind of dependency it is and without its acronym."""
    told = plain(ASIDE.sub(lambda aside: "" if aside[1].isupper() else aside[1], name))
    while kind := next(
        (one for one in sorted(kinds, key=len, reverse=True) if told.startswith(f"{one} ")), ""
    ):
        told = told[len(kind) :].strip()
    return told
