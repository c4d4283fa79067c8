"""What tells columns of one meaning apart: words of their headers that say nothing of series, time or unit,
as those of the kinds of things that are counted (`Permisos | Inspecciones`, each over `Meta | Logro`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from extract.meaning.headers import Column
from extract.meaning.labels import RowLabel
from schemas.profile import Profile


def words_apart(
    columns: Iterable[Column], proved: Mapping[Column, Column], profile: Profile
) -> dict[Column, str]:
    """The words of each column's header that tell it from others for the same series and time; none where
    some of these have no such words, or the same. `proved` is what the columns were shown to mean."""
    alike: dict[tuple[Any, ...], list[Column]] = {}
    for column in dict.fromkeys(columns):
        if column.role == "value":
            alike.setdefault(_meaning(proved.get(column, column)), []).append(column)
    found: dict[Column, str] = {}
    for group in alike.values():
        own = {column: _own_words(column, group, profile) for column in group}
        if len(group) > 1 and all(own.values()) and len(set(own.values())) == len(group):
            found |= own
    return found


def _meaning(column: Column) -> tuple[Any, ...]:
    part = (column.period, column.ordinal, column.span, column.cumulative)
    return (column.series, column.year, column.years, *part)


def _own_words(column: Column, group: Iterable[Column], profile: Profile) -> str:
    """The levels of the column's header that name something, but for those of all its group."""
    shared = set.intersection(*(set(other.levels) for other in group))
    levels = dict.fromkeys(level for level in column.levels if level not in shared)
    return " ".join(level for level in levels if names_something(level, profile))


def names_something(level: str, profile: Profile) -> bool:
    """Whether a header's level is words that say no series, time or unit, and no label's header."""
    known = profile.value_header(level) is not None or profile.header(level) is not None
    return not known and any(map(str.isalpha, level)) and not profile.value_words.speaks_of_values(level)


def with_words(label: RowLabel, words: str | None) -> RowLabel:
    """The label with the words that tell its value from those of other columns behind its own detail."""
    return replace(label, detail=" ".join(filter(None, (label.detail, words)))) if words else label
