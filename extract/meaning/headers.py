"""What the headers over a value column say together: every level of the header tree is read and counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import astuple, dataclass, field, replace
from itertools import takewhile
from typing import Literal

from extract.meaning.tolerances import MEANING
from extract.numbers.units import ASIDE, UnitHint, hint_from_text, measure_hint
from extract.page.cells import Cell
from extract.page.geometry import Box
from schemas.column_entries import ColumnEntry
from schemas.lexicon import Lexicon, words_of
from schemas.periods import DECEMBER, from_january, last_month, part_of_year
from schemas.phrases import fold
from schemas.profile import Profile
from schemas.spoken_words import YEAR
from schemas.value_headers import STRONGEST, ValueHeader

SET_APART = re.compile(r"[(\[]|(?:^|\s)en\s", re.IGNORECASE)
"""What sets a unit apart from what is counted: a bracket, or "en"."""

ToldBy = Literal[
    "header", "parent", "profile", "title", "plan", "neighbours", "evidence", "row", "assumed"
]  # fmt: skip
"""What says something of a column, as in the code list `told_by`: its own header, one above it, the profile's
entry of a header, the text above the table, the document, the columns beside it, arithmetic, each row for
itself, or nothing at all."""


@dataclass(frozen=True, slots=True)
class Origins:
    """What says the series, the year, the period and the role of a column; None where nothing on the page
    does."""

    series: ToldBy | None = None
    year: ToldBy | None = None
    period: ToldBy | None = None
    role: ToldBy | None = None


@dataclass(frozen=True, slots=True)
class ValueMeaning:
    """Series, year and part of the year of a value column; `ordinal` is a part of unknown length, and `span`
    the length of one of which nothing says which it is (`Q` of `Avance trimestral`).

    `series` is None where no level says it, `weak` where only a noun above the column's own header does, and
    `firm` where a participle of its own does.
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
    span: str | None = None
    firm: bool = False
    origins: Origins = field(default=Origins(), compare=False)


def value_meaning(
    text: str,
    parents: Sequence[str],
    profile: Profile,
    siblings: Sequence[str] = (),
    numeric: bool = False,
    row: Sequence[str] = (),
    signed: bool = False,
) -> ValueMeaning | None:
    """What a column headed `text` below `parents` (the nearest first) publishes; None where it is no value
    column. What a level says in words of which some are unknown is `guessed` from the others: of a level
    above, and of its own where the cells under it are `numeric` and a word names a series.

    `siblings` are the headers beside it under the same parent: where one of them says that it is executed,
    a goal beside it is a goal. `row` are all the others of the header. A year or "acumulado" alone heads
    values where the cells under it are `numeric`; unknown words head what one above them names. Where those
    are `signed` with units, what only begins with a label's word is none (`Fuente 11 Ingresos`), but a
    weight's.
    """
    marked = _marked(text, row, profile)
    own = marked or profile.value_header(text) or (_as_value(text, profile) if numeric else None)
    own = _stage(own, text, row, profile)
    open_series = numeric and own is not None and not own.series
    above = [_above(parent, profile, open_series) for parent in parents]
    dated = bool(YEAR.search(text))
    half = own is None and numeric and not _is_label(text, profile, signed)
    words = profile.value_words
    if half and (
        dated or words.speaks_of_series(text) or words.tells_deeds(text) or words.tells_intent(text)
    ):
        own = profile.value_words.read_known(text)
    if own is not None and own.series:
        above = [_without_deeds(said, parent, profile) for said, parent in zip(above, parents, strict=True)]
    known = [header for header, _ in above if header is not None]
    levels = [*([own] if own is not None else []), *known]
    of_time = numeric and any(item.year or item.years or item.whole or item.cumulative for item in levels)
    beside = siblings if parents else row
    of_both = numeric and own == ValueHeader() and words.says_percent(text) and _are_both(beside, profile)
    if own is not None and (
        of_time or of_both or own.names_values or any(one.names_values or one.span for one in known)
    ):
        found = _meaning([own, *known], _is_beside_executed(siblings, profile))
        if of_both and not found.derived:
            found = replace(
                found, series="executed", origins=replace(found.origins, series="neighbours"), weak=False
            )
        series: ToldBy | None = "neighbours" if found.series and marked else found.origins.series
        told = replace(found.origins, series=series)
        return replace(found, guessed=half or any(unread for _, unread in above), origins=told)
    joint = _joint(text, parents, profile)
    if joint is None and half and any(one.names_values or one.year for one in known):
        found = _meaning(known)
        return replace(found, guessed=True, origins=_above_all(found.origins))
    return joint


def _is_label(text: str, profile: Profile, signed: bool) -> bool:
    """Whether a header, or the words it begins with, names a column of other things than values; a year
    beside a name's word (`Proyecto 2025`) heads values."""
    known = profile.header(text) or profile.likely_header(text)
    if signed and known is not None and known[0].role != "weight" and profile.header(text) is None:
        known = None
    named = known is not None and known[0].role in NAMES and YEAR.search(text)
    return known is not None and not named and known[0].role not in ("value", "derived")


NAMES = ("indicator", "detail", "name", "group", "objectives", "results")
"""Roles of columns that name what the rows, or groups of them, are."""


def _as_value(text: str, profile: Profile) -> ValueHeader | None:
    """What a label's header says over numbers, in words of values alone (`Compromiso`); None where these name
    no series."""
    said = profile.value_words.read(text)
    return said if said is not None and said.strongest in STRONGEST else None


def _stage(own: ValueHeader | None, text: str, row: Sequence[str], profile: Profile) -> ValueHeader | None:
    """What a header says; a commitment beside another stage of spending (`Compromiso | Devengado`) is one,
    and executed; one beside what was done of goals, of which no header tells of budgets, is a goal."""
    words = profile.value_words
    stages = words.stages_in(text)
    if own is None or not (stages or words.commits(text)):
        return own
    if own.strongest == "plan" and any(words.stages_in(other) - stages for other in row):
        return replace(own, series=frozenset(("executed",)), told="executed")
    if own.strongest == "executed" and words.commits(text) and _are_done_goals(text, row, profile):
        return replace(own, series=frozenset(("plan",)), told="plan")
    return own


def _are_done_goals(text: str, row: Sequence[str], profile: Profile) -> bool:
    """Whether the headers beside one speak of goals and of what was done, none of budgets or, of those with a
    year where its own has one, of what is planned."""
    words, dated = profile.value_words, YEAR.search(text) is not None
    alike = [other for other in row if not dated or YEAR.search(other)]
    series = frozenset[str]().union(*(words.spoken_series(other) for other in alike))
    goals = any(map(words.speaks_of_goals, row))
    return goals and series == {"executed"} and not any(map(words.speaks_of_money, row))


def _marked(text: str, row: Sequence[str], profile: Profile) -> ValueHeader | None:
    """The series a letter or abbreviation alone says in a header with one of another series: P and E below
    a quarter."""
    marks = profile.value_words.row_marks
    own = marks.get(fold(text))
    beside = {marks.get(fold(other)) for other in row} - {None, own}
    return ValueHeader(frozenset((own,)), told=own) if own is not None and beside else None


def _above(parent: str, profile: Profile, open_series: bool) -> tuple[ValueHeader | None, bool]:
    """What a header above says of the values below it, and whether words of it are unknown; a label's word
    (`Compromisos`) where those below leave their series open."""
    header = profile.value_header(parent) or (_as_value(parent, profile) if open_series else None)
    words = profile.value_words
    speaks = words.speaks_of_values(parent) or words.tells_deeds(parent)
    if header is None and profile.header(parent) is None and speaks:
        return words.read_known(parent), True
    return header, False


def _without_deeds(
    said: tuple[ValueHeader | None, bool], parent: str, profile: Profile
) -> tuple[ValueHeader | None, bool]:
    """What a header above says to one that says its own series: nothing of it where it only names what was
    done (`Matriculados` over `2025 (proyección)`)."""
    header, unread = said
    if header is None or not profile.value_words.tells_deeds(parent):
        return said
    return replace(header, series=frozenset()), unread


def _is_beside_executed(siblings: Sequence[str], profile: Profile) -> bool:
    found = (profile.value_header(text) for text in siblings)
    return any(header is not None and header.strongest == "executed" for header in found)


def _are_both(siblings: Sequence[str], profile: Profile) -> bool:
    """Whether the headers beside one are of what was planned and of what was executed: `%` beside both is
    what was executed of what was planned; a score is what its own header says alone."""
    marks = profile.value_words.row_marks
    headers = (profile.value_header(text) or _told(text, profile) for text in siblings)
    said = {header.strongest for header in headers if header is not None}
    return {"plan", "executed"} <= said | {marks.get(fold(text)) for text in siblings}


def _told(text: str, profile: Profile) -> ValueHeader | None:
    """What a header of words that are not all known says of its series."""
    words = profile.value_words
    told = words.speaks_of_series(text) or words.tells_deeds(text) or words.tells_intent(text)
    return words.read_known(text) if told else None


def _joint(text: str, parents: Sequence[str], profile: Profile) -> ValueMeaning | None:
    """The meaning of a header that only makes sense read on from the one above it."""
    found = (profile.value_header(f"{parent} {text}") for parent in parents)
    joint = next((header for header in found if header is not None and header.names_values), None)
    if joint is None:
        return None
    meaning = _meaning([joint])
    return replace(meaning, origins=_above_all(meaning.origins))


def _meaning(headers: Sequence[ValueHeader], beside_executed: bool = False) -> ValueMeaning:
    """The meaning of a column from its header's levels, its own first."""
    series, names_it = _series(headers, beside_executed)
    period, ordinal, span, bounds_it = _period(headers)
    years = next((header for header in headers if header.years), None)
    dated = _year(headers, series)
    year = int(dated.year) if dated is not None and dated.year else None
    baseline = series == "baseline"
    return ValueMeaning(
        series,
        year,
        None if baseline else period,
        ordinal,
        any(header.derived for header in headers),
        years.years if years is not None and year is None else None,
        headers[0].strongest is None and not any(header.told for header in headers),
        any(header.whole for header in headers) or _is_to_december(headers),
        any(header.cumulative for header in headers),
        span=None if baseline else span,
        firm=headers[0].told is not None,
        origins=Origins(
            _level(names_it, headers, listed=True) if series else None,
            _level(dated or years, headers),
            None if baseline else _level(bounds_it, headers, listed=True),
        ),
    )


def _is_to_december(headers: Sequence[ValueHeader]) -> bool:
    """Whether what adds up from January on is told up to December: `Acumulado | Dic`."""
    ends = any(header.period and last_month(header.period) == DECEMBER for header in headers)
    return ends and any(header.cumulative for header in headers)


def _level(header: ValueHeader | None, headers: Sequence[ValueHeader], listed: bool = False) -> ToldBy | None:
    """Which of the levels a header is; `listed` where the profile may say it of the header."""
    if header is None:
        return None
    if listed and header.listed:
        return "profile"
    return "header" if header is headers[0] else "parent"


def _series(headers: Sequence[ValueHeader], beside_executed: bool) -> tuple[str | None, ValueHeader]:
    """The series the levels say, and the one that says it: the nearest participle's, else the nearest noun's.

    "Meta" below "Alcanzada" or "Avance" is what was reached, unless what was reached stands beside it.
    """
    own = headers[0]
    if own.told or (own.strongest == "plan" and beside_executed):
        return own.strongest, own
    over = [header for header in headers[1:] if not _is_both(header)]
    above = [(header.strongest, header) for header in over if header.strongest]
    told = [(header.told, header) for header in over if header.told]
    nouns = [(own.strongest, own)] if own.strongest and own.strongest != "plan" else []
    return [*nouns, *told, *above, (own.strongest, own)][0]


def _is_both(header: ValueHeader) -> bool:
    """Whether a header is over baselines and goals alike and says nothing of either."""
    return {"baseline", "plan"} <= header.series


def _year(headers: Sequence[ValueHeader], series: str | None) -> ValueHeader | None:
    """The level that says the nearest year; a baseline's where it is named."""
    if headers[0].year:
        return headers[0]
    named = [header for header in headers if series != "baseline" or header.strongest == "baseline"]
    return next((header for header in named if header.year), None)


def _period(
    headers: Sequence[ValueHeader],
) -> tuple[str | None, int | None, str | None, ValueHeader | None]:
    """The part of the year, the number of one whose length no level says, the length of one whose number none
    says, and the level that says which part, or that it is the whole year."""
    within = list(takewhile(lambda header: not header.whole, headers))
    bounded = next((header for header in within if header.period), None)
    span = next((header.span for header in within if header.span), None)
    counted = next((header for header in within if header.ordinal), None)
    ordinal = counted.ordinal if counted is not None else None
    period = bounded.period if bounded is not None else None
    found = period or part_of_year(span, ordinal)
    if found and any(header.cumulative for header in within):
        found = from_january(found)
    says = (bounded or counted) if found else next((header for header in headers if header.whole), None)
    return found, None if period or span else ordinal, None if found else span, says


def _above_all(origins: Origins) -> Origins:
    """The origins of a header that only makes sense read on from the one above it: both say what is said."""
    return Origins(*("parent" if said == "header" else said for said in astuple(origins)))


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `role` as in the profile, `x0`..`x1` in points, `year` the header's own, None without one.

    `period` is the part of the year a value column is for (`Q1`, `S2`, `C3`, `07`), None for the whole year;
    `ordinal` is the number of a part whose length is still to be told, `span` the length (`Q`) of one of
    which nothing says which; `outranked` says that the header may name the rows as well as the one that does;
    `done_until` is the last of the bare years before the goals of later ones, where its own is one of them;
    `bare` says that it has a year alone and no header beside it a series;
    `told` is the profile's entry of the column itself. `origins` is what says them
    and `cell` the header's own cell: columns that mean the same are equal wherever they are printed.
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
    span: str | None = None
    firm: bool = False
    outranked: bool = False
    done_until: int | None = None
    bare: bool = False
    told: ColumnEntry | None = None
    origins: Origins = field(default=Origins(), compare=False)
    cell: Cell | None = field(default=None, compare=False, repr=False)

    @property
    def own_text(self) -> str:
        """What the column's own header cell says, what stands above it aside."""
        return self.levels[-1] if self.levels else self.text


def with_role(column: Column, role: str, by: ToldBy, under: tuple[str, ...] = ()) -> Column:
    """The column in another role, `by` what tells that it plays it."""
    return replace(column, role=role, under=under, origins=replace(column.origins, role=by))


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns under one header; `title` is the group the header itself names, `kind` the indicators'
    kind."""

    columns: tuple[Column, ...]
    title: str | None
    kind: str | None

    def of(self, box: Box) -> Column | None:
        """The column that shares most of the box's width; where none does, one that ends or begins near."""
        best, most = None, -MEANING.close_by
        for column in self.columns:
            if (shared := _shared(column, box)) > most:
                best, most = column, shared
        return best

    def over(self, box: Box) -> tuple[Column, ...]:
        """The value columns of which the box covers most, where it covers no other column."""
        covered = tuple(c for c in self.columns if _shared(c, box) > MEANING.most * (c.x1 - c.x0))
        return covered if all(column.role == "value" for column in covered) else ()


def _shared(column: Column, box: Box) -> float:
    """The width the column and the box share; below zero, how far they stand apart."""
    right = column.x1 if column.x1 < box.x1 else box.x1
    return right - (column.x0 if column.x0 > box.x0 else box.x0)


def header_hint(column: Column, profile: Profile, lexicon: Lexicon) -> UnitHint | None:
    """The unit and scale that the levels of a column's header name, the nearest first.

    A year beside a unit measures nothing. Days, months or years are a unit only in parentheses, behind "en"
    or where nothing else stands in the header: "Meses de 2024" says which months.
    """
    found = [hint for hint in level_hints(_levels(column), profile, lexicon) if hint is not None]
    named = next((hint for hint in found if hint.unit), None)
    scale = next((hint.scale for hint in found if hint.scale), None)
    if named is None:
        return found[0] if found else None
    fitting = named.scale or (scale if named.unit in lexicon.money_units else None)
    return UnitHint(named.unit, fitting, "header")


def header_says(column: Column, profile: Profile, lexicon: Lexicon) -> tuple[ToldBy, ToldBy]:
    """Whether the column's own header or one above it names the unit, and which the scale, where one does."""
    own = level_hints(_levels(column), profile, lexicon)[0]
    unit: ToldBy = "header" if own is not None and own.unit else "parent"
    return unit, "header" if own is not None and own.scale else "parent"


def _levels(column: Column) -> Sequence[str]:
    return column.levels or (column.text,)


def level_hints(levels: Sequence[str], profile: Profile, lexicon: Lexicon) -> list[UnitHint | None]:
    """What each level of a header names of the unit, the nearest (the last of them) first; None for one that
    names nothing."""
    found, parted = [], False
    for level in reversed(levels):
        hint = stated_in(YEAR.sub(" ", level), lexicon)
        timed = hint is not None and hint.unit in lexicon.time_units
        found.append(None if timed and (parted or not _is_unit_of_time(level, profile)) else hint)
        said = profile.value_header(level)
        parted = parted or (said is not None and said.period is not None)  # months under `MESES`
    return found


def stated_in(level: str, lexicon: Lexicon) -> UnitHint | None:
    """What one level names: as a label does, or by a currency's sign alone in parentheses or at its end:
    `(S/)`. A sign knows better than a word for any money: `Monto (S/)`."""
    alone = (*ASIDE.findall(level), level.split()[-1] if level.split() else "")
    signs = (sign_alone(text, lexicon) for text in alone if text and len(text) <= MEANING.longest_sign)
    hint = hint_from_text(level, lexicon, "header")
    sign = next((one for one in signs if one is not None and one.unit in lexicon.money_units), None)
    if sign is None or (hint and (hint.open_scale or hint.unit not in (None, lexicon.home_currency))):
        return hint
    return UnitHint(sign.unit, sign.scale or (hint.scale if hint is not None else None), "header")


def sign_alone(text: str, lexicon: Lexicon) -> UnitHint | None:
    """What a sign that stands alone is of; a letter alone may be of anything, but not several (`Bs`)."""
    words = words_of(text)
    letters = lexicon.phrase_at(words, 0, ("prefix",)) if words and len(text) > 1 else None
    if letters is not None and letters.words == words:
        return UnitHint(letters.unit, None, "header")
    return measure_hint(text, lexicon)


def _is_unit_of_time(level: str, profile: Profile) -> bool:
    said = profile.value_header(level)
    alone = said is None or not (said.names_values or said.year or said.span)
    return SET_APART.search(level) is not None or alone
