"""What of one value is in doubt by itself and for what stands around it in its table: its text, name, series,
year, period, unit, scale and currency."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extract.certainty.around import Around, around_values, may_name
from extract.certainty.comparing import NO_HEAD, Head
from extract.meaning.headers import Column, ToldBy
from extract.meaning.labels import PrintedValue
from extract.records.assumed import IN_HEADER, Pairs, is_open_baseline
from extract.records.said import Said, Sayings, ValueSaid
from schemas.codes import STATUS_TEXT, STATUS_VALUE
from schemas.doubts import About
from schemas.lexicon import is_dash
from schemas.phrases import folded_words
from schemas.profile import Profile
from schemas.records import Indicator, TableValue
from schemas.units import COUNT, kind_of
from schemas.value_headers import STRONGEST, ValueWords

BOTH_READERS = frozenset(("all", "camelot+pdfium", "pdfium+playa", "ocr+ocr"))
"""What both readers that are always asked agree on; another pair is what a third one decided."""
PRINTED = IN_HEADER | {"title", "row", "evidence"}
"""What says a thing in print of the value's own, or proves it."""
HALF_READ = "header_half_read"
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
        unexplained = is_dash(record.raw) and not sayings.read.lexicon.is_stated(record.raw)
        codes = tuple(own_doubts(value, record, said, around, sayings.profile))
        codes = (*codes, "dash_unexplained") if unexplained else codes
        shown = frozenset(settled(value, record, said, around, words))
        yield record.value_id, Own(codes, _printed(said), _head(value, record, said, words), shown)


def _head(value: PrintedValue, record: Indicator, said: ValueSaid, words: ValueWords) -> Head:
    text = value.column.own_text
    planned = said.series.by == "header" and words.spoken_series(text) == {"plan"}
    budgeted = planned and kind_of(record.unit) == "money"
    percent = kind_of(record.unit) == "percent"
    share_of = (words.speaks_of_money(text), words.says_unit(text)) if percent else None
    levels, in_row = tuple(value.column.levels), folded_words(value.row.text("series") or "")
    return Head(said.series.by, words.stages_in(text), levels, budgeted, share_of, in_row)


def settled(
    value: PrintedValue, record: Indicator, said: ValueSaid, around: Around, words: ValueWords
) -> Iterator[str]:
    """The codes of doubts that other print of the value settles. Words that nobody knows do not matter where
    the row says the series, a known word does in the value's own header or above that, the title over headers
    that speak of no series, the goals of later years, a sum, the header's date for what is done, or the sign
    of a share beside what it is of; decimals do not where the row says what is measured. A row of a time is
    named by what stands over its column, or over its table where no other words of the row could name it."""
    series, levels = said.series.what, value.column.levels
    spoken = [words.spoken_series(text) & {*STRONGEST} for text in levels]
    own, above = spoken[-1:], spoken[:-1]
    past = not any(spoken) and (around.so_far or _is_of_the_past(value, record))
    above_it = {words.said_series(text) for text in levels[:-1]}
    says = {
        "row": True,
        "header": own == [{series}] or past,
        "parent": {series} in above or past or series in above_it,
        "neighbours": kind_of(record.unit) == "percent" and not any(map(str.isalpha, value.column.own_text)),
        "title": not any(spoken),
        "assumed": around.before_goals,
        "evidence": True,
    }
    if says.get(said.series.by or "", False):
        yield HALF_READ
    if value.label.measure:
        yield "count_with_decimals"
    if value.row.named is not None and _is_named_above(value):
        yield "name_chosen"


def _is_named_above(value: PrintedValue) -> bool:
    """Whether a row of a time bears what stands over its column, or over its table and has no other words."""
    name, own = value.label.indicator, (item for item in value.row.cells if item.role != "period")
    return name in value.column.levels[:-1] or (name == value.row.named and not any(map(may_name, own)))


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
    if record.status == STATUS_TEXT and any(map(str.isdigit, record.raw)):
        yield "no_number"
    yield from _of_name(value, around, profile)
    yield from _of_header_as_name(value, record, profile.value_words)
    if value.group == "":
        yield "text_lost"  # what heads its list has no name that was read
    yield from _of_time(value, record, said, around)
    if _is_as_it_stands(value, record, profile.value_words):
        yield "period_chosen"
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


def _of_header_as_name(value: PrintedValue, record: Indicator, words: ValueWords) -> Iterator[str]:
    """Where a name has the words of a header alone and a year, or a part of it and nothing else, it may be
    that of values beside it: `Meta 2025`, `Trimestre`. What it says of them must be what is published."""
    said = words.read(value.label.indicator) if value.label.indicator else None
    if said is None or not (said.year or (said.span and not said.series)):
        return
    if said.strongest in STRONGEST and said.strongest != record.series:
        yield "series_contradicted"
    if said.year and said.year != str(record.year):
        yield "year_unsaid"
    if not said.year:
        yield "name_chosen"


def _of_time(value: PrintedValue, record: Indicator, said: ValueSaid, around: Around) -> Iterator[str]:
    column, by = value.column, said.series.by
    if column.guessed:
        yield HALF_READ
    if by == "neighbours" and _is_unknown(column, record):
        yield HALF_READ
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
    if said.year.by in UNSAID or is_open_baseline(value):
        yield "year_unsaid"
    if said.period.by in UNSAID or (said.period.by == "title" and around.cut_off and record.series == "plan"):
        yield "period_unsaid"


def _is_as_it_stands(value: PrintedValue, record: Indicator, words: ValueWords) -> bool:
    """Whether a value of a stretch from January on is planned money as it stands at its end, which may be
    that of the year: `Vigente a agosto`."""
    told = value.column.cumulative and record.series == "plan" and kind_of(record.unit) == "money"
    return told and words.speaks_of_standing(value.column.own_text)


def _is_unknown(column: Column, record: Indicator) -> bool:
    """Whether a column has a header of its own that is neither a share nor the mark of a series, so that only
    what stands beside it makes it one of values: a code or a score has numbers, too."""
    alone = len(column.levels) < 2 and column.origins.role == "neighbours"
    return alone and kind_of(record.unit) != "percent"


def _of_measure(
    value: PrintedValue, record: Indicator, said: ValueSaid, around: Around, profile: Profile
) -> Iterator[str]:
    """A plain number is a count of what its row names, unless something printed speaks of another unit. What
    stands in a number's place has the unit of numbers of its row or column, or one that nothing says."""
    by = said.unit.by
    if record.status != STATUS_VALUE:
        if record.unit is not None and by in (*UNSAID, "neighbours") and not around.unit_shared:
            yield "unit_unsaid"
        return
    if record.series == "executed" and record.comparator != "=" and record.raw[:1].isalpha():
        yield "number_odd"  # what was done is no bound: `Menor de 70%` may be of a legend
    if by in (*UNSAID, "neighbours") and (record.unit != COUNT or _is_open(value, around, profile)):
        yield "unit_unsaid"
    if by == "title" and around.other_units and not around.unit_over:
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
