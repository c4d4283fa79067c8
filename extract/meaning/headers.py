"""What the headers over a value column say together: every level of the header tree is read and counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from extract.page.geometry import Box
from schemas.periods import from_january, part_of_year
from schemas.phrases import fold
from schemas.profile import Profile
from schemas.value_headers import ValueHeader


@dataclass(frozen=True, slots=True)
class ValueMeaning:
    """Series, year and part of the year of a value column; `ordinal` is a part of unknown length.

    `series` is None where no level says it, and `weak` where only a noun above the column's own header does.
    `derived` columns are worked out of others. `years` is a range.
    """

    series: str | None
    year: int | None
    period: str | None
    ordinal: int | None
    derived: bool = False
    years: str | None = None
    weak: bool = False
    whole: bool = False
    cumulative: bool = False
    guessed: bool = False


def value_meaning(
    text: str, parents: Sequence[str], profile: Profile, siblings: Sequence[str] = (), numeric: bool = False
) -> ValueMeaning | None:
    """What a column headed `text` below `parents` (the nearest first) publishes; None where it is no value
    column. What a level above says in words of which some are unknown is `guessed` from the others.

    `siblings` are the headers beside it under the same parent: where one of them says that it is executed,
    a goal beside it is a goal. A year or "acumulado" alone heads values where the cells under it are
    `numeric`.
    """
    own = _marked(text, siblings, profile) or profile.value_header(text)
    above = [_above(parent, profile) for parent in parents]
    known = [header for header, _ in above if header is not None]
    levels = [*([own] if own is not None else []), *known]
    dated = numeric and any(item.year or item.years or item.whole or item.cumulative for item in levels)
    if own is not None and (dated or own.names_values or any(one.names_values or one.span for one in known)):
        found = _meaning([own, *known], _is_beside_executed(siblings, profile))
        return replace(found, guessed=any(half for _, half in above))
    return _joint(text, parents, profile)


def _marked(text: str, siblings: Sequence[str], profile: Profile) -> ValueHeader | None:
    """The series a letter or abbreviation alone says beside one of another series: P and E below a
    quarter."""
    marks = profile.value_words.row_marks
    own = marks.get(fold(text))
    beside = {marks.get(fold(sibling)) for sibling in siblings} - {None, own}
    return ValueHeader(frozenset((own,)), told=own) if own is not None and beside else None


def _above(parent: str, profile: Profile) -> tuple[ValueHeader | None, bool]:
    """What a header above says of the values below it, and whether words of it are unknown."""
    header = profile.value_header(parent)
    if header is None and profile.header(parent) is None and profile.value_words.speaks_of_values(parent):
        return profile.value_words.read_known(parent), True
    return header, False


def _is_beside_executed(siblings: Sequence[str], profile: Profile) -> bool:
    found = (profile.value_header(text) for text in siblings)
    return any(header is not None and header.strongest == "executed" for header in found)


def _joint(text: str, parents: Sequence[str], profile: Profile) -> ValueMeaning | None:
    """The meaning of a header that only makes sense read on from the one above it."""
    found = (profile.value_header(f"{parent} {text}") for parent in parents)
    joint = next((header for header in found if header is not None and header.names_values), None)
    return _meaning([joint]) if joint is not None else None


def _meaning(headers: Sequence[ValueHeader], beside_executed: bool = False) -> ValueMeaning:
    """The meaning of a column from its header's levels, its own first."""
    series = _series(headers, beside_executed)
    period, ordinal = _period(headers)
    years = next((header.years for header in headers if header.years), None)
    year = _year(headers, series)
    return ValueMeaning(
        series,
        year,
        None if series == "baseline" else period,
        ordinal,
        any(header.derived for header in headers),
        years if year is None else None,
        headers[0].strongest is None and not any(header.told for header in headers),
        any(header.whole for header in headers),
        any(header.cumulative for header in headers),
    )


def _series(headers: Sequence[ValueHeader], beside_executed: bool) -> str | None:
    """The series the levels say: the nearest participle's, else the nearest noun's.

    "Meta" below "Alcanzada" or "Avance" is what was reached, unless what was reached stands beside it.
    """
    own = headers[0]
    if own.told or (own.strongest == "plan" and beside_executed):
        return own.strongest
    above = [header.strongest for header in headers[1:] if header.strongest and not _is_both(header)]
    told = [header.told for header in headers[1:] if header.told and not _is_both(header)]
    nouns = [own.strongest] if own.strongest and own.strongest != "plan" else []
    found = [*nouns, *told, *above]
    return found[0] if found else own.strongest


def _is_both(header: ValueHeader) -> bool:
    """Whether a header is over baselines and goals alike and says nothing of either."""
    return {"baseline", "plan"} <= header.series


def _year(headers: Sequence[ValueHeader], series: str | None) -> int | None:
    """The nearest year; a baseline's where it is named."""
    named = [header for header in headers if series != "baseline" or header.strongest == "baseline"]
    nearest = headers[0].year or next((header.year for header in named if header.year), None)
    return int(nearest) if nearest else None


def _period(headers: Sequence[ValueHeader]) -> tuple[str | None, int | None]:
    """The part of the year, and the number of one whose length no level says."""
    within = list(takewhile(lambda header: not header.whole, headers))
    period = next((header.period for header in within if header.period), None)
    span = next((header.span for header in within if header.span), None)
    ordinal = next((header.ordinal for header in within if header.ordinal), None)
    found = period or part_of_year(span, ordinal)
    if found and any(header.cumulative for header in within):
        found = from_january(found)
    return found, None if period or span else ordinal


CLOSE_BY = 36.0

UNDER = 0.3

MOST = 0.5


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `role` as in the profile, `x0`..`x1` in points, `year` the header's own, None without one.

    `period` is the part of the year a value column is for (`Q1`, `S2`, `C3`, `07`), None for the whole year;
    `ordinal` is the number of a part whose length is still to be told.
    """

    x0: float
    x1: float
    text: str
    role: str
    under: tuple[str, ...] = ()
    series: str | None = None
    year: int | None = None
    period: str | None = None
    kind: str | None = None
    rank: int = 0
    ordinal: int | None = None
    years: str | None = None
    levels: tuple[str, ...] = ()
    weak: bool = False
    whole: bool = False
    cumulative: bool = False
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns under one header; `title` is the group the header itself names, `kind` the indicators'
    kind."""

    columns: tuple[Column, ...]
    title: str | None
    kind: str | None

    def of(self, box: Box) -> Column | None:
        """The column that shares most of the box's width; where none does, one that ends or begins near."""
        best = max(self.columns, key=lambda c: _shared(c, box), default=None)
        return best if best and _shared(best, box) > -CLOSE_BY else None

    def over(self, box: Box) -> tuple[Column, ...]:
        """The value columns of which the box covers most, where it covers no other column."""
        covered = tuple(c for c in self.columns if _shared(c, box) > MOST * (c.x1 - c.x0))
        return covered if all(column.role == "value" for column in covered) else ()


def _shared(column: Column, box: Box) -> float:
    """The width the column and the box share; below zero, how far they stand apart."""
    return min(column.x1, box.x1) - max(column.x0, box.x0)
