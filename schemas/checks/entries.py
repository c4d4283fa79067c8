"""The printed rows of a plan's indicators, each with all it says of itself and all its values."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import lru_cache

from schemas.checks.wording import plain
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


@lru_cache(maxsize=1024)
def bare_owner(name: str, kinds: tuple[str, ...]) -> str:
    """A dependency's name as one word: without what kind of dependency it is and without its acronym."""
    told = plain(ASIDE.sub(lambda aside: "" if aside[1].isupper() else aside[1], name))
    for kind in sorted(kinds, key=len, reverse=True):
        if told.startswith(f"{kind} "):
            return told[len(kind) :].replace(" ", "")
    return told.replace(" ", "")
