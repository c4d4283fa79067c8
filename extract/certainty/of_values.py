"""What of one value is in doubt by itself and for what stands around it in its table: its text, name, series,
year, period, unit, scale and currency."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.certainty.comparing import NO_HEAD, Head
from extract.meaning.headers import Column, ToldBy
from extract.meaning.labels import PrintedValue
from extract.meaning.roles import RoleCell
from extract.meaning.tolerances import MEANING
from extract.records.assumed import IN_HEADER, Pairs, goal_years, is_before_goals
from extract.records.said import Said, Sayings, ValueSaid
from schemas.codes import STATUS_TEXT, STATUS_VALUE, roles
from schemas.doubts import About
from schemas.phrases import folded_words
from schemas.profile import Profile
from schemas.records import Indicator, TableValue
from schemas.units import COUNT, KindName, kind_of
from schemas.value_headers import STRONGEST, ValueWords

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
    of what was done before the goals of its table.
    """

    named: ToldBy | None
    rivals: bool = False
    other_units: bool = False
    unit_beside: bool = False
    uneven: bool = False
    past: bool = False
    cut_off: bool = False
    before_goals: bool = False


Told = Sequence[tuple[PrintedValue, Indicator, ValueSaid]]


def around_values(
    pairs: Pairs, sayings: Sayings
) -> Iterator[tuple[PrintedValue, Indicator, ValueSaid, Around]]:
    """The values of one table, each with what is said of it and what stands around it."""
    told = [(value, record, sayings.of(value)) for value, record in pairs]
    table = _Table(told, goal_years(pairs))
    for value, record, said in told:
        yield value, record, said, table.around(value, record)


class _Table:
    """The values of one table by row, column and label."""

    def __init__(self, told: Told, goals: frozenset[int]) -> None:
        self.goals = goals
        self.rows: dict[int, list[PrintedValue]] = defaultdict(list)
        self.units: dict[Column, set[str | None]] = defaultdict(set)
        self.decimals: dict[tuple[object, ...], set[bool]] = defaultdict(set)
        self.texts = _texts_by_column(told)
        self.cut_off: set[int] = set()
        self.past = False
        for value, record, said in told:
            self.rows[value.row.number].append(value)
            if record.status == STATUS_VALUE:
                self.units[value.column].add(record.unit)
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
        )

    def _is_rival(self, item: RoleCell, namer: RoleCell | None) -> bool:
        """Whether another text of the row could name it: not where its column says the same of several rows
        that the names tell apart, as what stands over them does."""
        if not _may_name(item):
            return False
        told, names = (self.texts[one.column] for one in (item, namer)) if namer else ((), ())
        return len(set(told)) >= len(told) or len(set(names)) < len(names)

    def _has_own_unit(self, other: PrintedValue, value: PrintedValue) -> bool:
        """Whether another value of the row prints a unit of its own, in a column that is of several."""
        own = other.read.unit_by == "value" and kind_of(other.read.unit) in OF_ITS_OWN
        return own and other.column != value.column and len(self.units[other.column]) > 1


def _texts_by_column(told: Told) -> Mapping[Column | None, Sequence[str]]:
    """The words in each column, those of a row once."""
    rows = {value.row.number: value.row for value, _, _ in told}
    found: dict[Column | None, list[str]] = defaultdict(list)
    for row in rows.values():
        for item in row.cells:
            if item.text:
                found[item.column].append(item.text)
    return found


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


BOTH_READERS = frozenset(("all", "camelot+pdfium", "pdfium+playa", "ocr+ocr"))
"""What both readers that are always asked agree on; another pair is what a third one decided."""
PRINTED = IN_HEADER | {"title", "row", "evidence"}
"""What says a thing in print of the value's own, or proves it."""
UNSAID = frozenset[ToldBy | None](("assumed", None))
"""What says a thing where no print does."""


@dataclass(frozen=True, slots=True)
class Own:
    """What is in doubt of a value by itself, what of it print says, what says its column's series, and which
    doubts its print settles."""

    codes: tuple[str, ...] = ()
    printed: frozenset[About] = frozenset()
    head: Head = NO_HEAD
    settled: frozenset[str] = frozenset()


def own_of(pairs: Pairs, sayings: Sayings) -> Iterator[tuple[str, Own]]:
    """The values of one table by identifier, whatever findings say of them."""
    words = sayings.profile.value_words
    for value, record, said, around in around_values(pairs, sayings):
        codes = tuple(own_doubts(value, record, said, around, sayings.profile))
        yield (
            record.value_id,
            Own(
                codes,
                _printed(said),
                _head(value, record, said, words),
                frozenset(settled(value, record, said, words)),
            ),
        )


def _head(value: PrintedValue, record: Indicator, said: ValueSaid, words: ValueWords) -> Head:
    text = value.column.own_text
    planned = said.series.by == "header" and words.spoken_series(text) == {"plan"}
    budgeted = planned and kind_of(record.unit) == "money"
    percent = kind_of(record.unit) == "percent"
    share_of = (words.speaks_of_money(text), words.says_unit(text)) if percent else None
    levels, in_row = tuple(value.column.levels), folded_words(value.row.text("series") or "")
    return Head(said.series.by, words.stages_in(text), levels, budgeted, share_of, in_row)


def settled(value: PrintedValue, record: Indicator, said: ValueSaid, words: ValueWords) -> Iterator[str]:
    """The codes of doubts that other print of the value settles. Words that nobody knows do not matter where
    the row says the series, a known word does in the value's own header or above that, the title over headers
    that speak of no series, the header's date for what is done, or the sign of a share beside what it is of;
    decimals do not where the row says what is measured. A row of a time whose name stands over its column is
    named by that."""
    series, levels = said.series.what, value.column.levels
    spoken = [words.spoken_series(text) & {*STRONGEST} for text in levels]
    own, above = spoken[-1:], spoken[:-1]
    past = not any(spoken) and _is_of_the_past(value, record)
    says = {
        "row": True,
        "header": own == [{series}] or past,
        "parent": {series} in above or past,
        "neighbours": kind_of(record.unit) == "percent" and not any(map(str.isalpha, value.column.own_text)),
        "title": not any(spoken),
    }
    if says.get(said.series.by or "", False):
        yield "header_half_read"
    if value.label.measure:
        yield "count_with_decimals"
    if value.row.named is not None and value.label.indicator != value.row.named:
        yield "name_chosen"


def _is_of_the_past(value: PrintedValue, record: Indicator) -> bool:
    """Whether a header whose words tell of deeds counts them up to a date, or in a year before the plan's:
    `Solicitudes recibidas a junio`. Of the plan's own year they may be what it offers (`Cupos ofertados`)."""
    before = None not in (record.year, record.plan_year) and record.year < record.plan_year  # type: ignore[operator]
    return record.series == "executed" and (value.column.cumulative or before)


def own_doubts(
    value: PrintedValue, record: Indicator, said: ValueSaid, around: Around, profile: Profile
) -> Iterator[str]:
    """The codes of what is in doubt of a value by itself."""
    yield from doubts_of_text(record)
    if record.status == STATUS_TEXT:
        yield "no_number"
    yield from _of_name(value, around, profile)
    yield from _of_time(value, record, said, around)
    yield from _of_measure(value, record, said, around, profile)


def _printed(said: ValueSaid) -> frozenset[About]:
    """What of a value print says, as far as a doubt may ask for it."""
    told: dict[About, Said] = {
        "series": said.series,
        "year": said.year,
        "period": said.period,
        "unit": said.unit,
        "scale": said.scale,
        "currency": said.currency,
    }
    return frozenset(about for about, one in told.items() if one.by in PRINTED)


def doubts_of_text(record: Indicator | TableValue) -> Iterator[str]:
    """What is in doubt of a text for how it was read."""
    if record.agreement == "single":
        yield "one_reader"
    elif record.agreement == "none":
        yield "no_two_readers"
    elif record.agreement not in BOTH_READERS:
        yield "readers_differ"
    if record.text_source == "ocr":
        yield "recognised"


def _of_name(value: PrintedValue, around: Around, profile: Profile) -> Iterator[str]:
    """A column that no header calls the name names the rows for certain where the row has no other words, and
    a total is one wherever the word stands."""
    if not value.label.indicator:
        yield "name_missing"
    total = folded_words(value.label.indicator) in profile.total_starts
    if value.row.named is not None or (
        not total and (around.named is None or (around.named not in IN_HEADER and around.rivals))
    ):
        yield "name_chosen"


def _of_time(value: PrintedValue, record: Indicator, said: ValueSaid, around: Around) -> Iterator[str]:
    column, by = value.column, said.series.by
    if column.guessed:
        yield "header_half_read"
    if by == "neighbours" and _is_unknown(column, record):
        yield "header_half_read"
    if by in UNSAID and not around.before_goals:
        yield "series_unsaid"
    if by == "title" and around.past:
        yield "title_unsure"
    if (
        by == "row"
        and column.series not in (None, record.series)
        and column.origins.series in IN_HEADER - {"parent"}
    ):
        yield "series_contradicted"
    if said.year.by in UNSAID:
        yield "year_unsaid"
    if said.period.by in UNSAID or (said.period.by == "title" and around.cut_off and record.series == "plan"):
        yield "period_unsaid"


def _is_unknown(column: Column, record: Indicator) -> bool:
    """Whether a column has a header of its own that is neither a share nor the mark of a series, so that only
    what stands beside it makes it one of values: a code or a score has numbers, too."""
    alone = len(column.levels) < 2 and column.origins.role == "neighbours"
    return alone and kind_of(record.unit) != "percent"


def _of_measure(
    value: PrintedValue, record: Indicator, said: ValueSaid, around: Around, profile: Profile
) -> Iterator[str]:
    """A plain number is a count of what its row names, unless something printed speaks of another unit."""
    if record.status != STATUS_VALUE:
        return
    by = said.unit.by
    if by in (*UNSAID, "neighbours") and (record.unit != COUNT or _is_open(value, around, profile)):
        yield "unit_unsaid"
    if by == "title" and around.other_units:
        yield "unit_of_title"
    if kind_of(record.unit) == "money" and said.scale.by == "neighbours":
        yield "scale_unsaid"
    if said.currency.by in ("assumed", "neighbours"):
        yield "currency_open"


def _is_open(value: PrintedValue, around: Around, profile: Profile) -> bool:
    """Whether a count that nothing calls one may be something else."""
    money = profile.value_words.speaks_of_money(" ".join(value.column.levels))
    name = folded_words(value.label.indicator)
    measured = not value.label.measure and name.partition(" ")[0] in profile.percentages.measured
    return money or measured or around.unit_beside or around.uneven
