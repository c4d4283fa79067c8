"""What of one value is in doubt by itself: its text, name, series, year, period, unit, scale and currency."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extract.certainty.around import IN_HEADER, Around, around_values
from extract.meaning.headers import ToldBy
from extract.meaning.labels import PrintedValue
from extract.records.assumed import Pairs
from extract.records.said import Said, Sayings, ValueSaid
from schemas.codes import STATUS_TEXT, STATUS_VALUE
from schemas.doubts import About
from schemas.profile import Profile
from schemas.records import Indicator, TableValue
from schemas.units import COUNT, kind_of

BOTH_READERS = frozenset(("all", "camelot+pdfium", "pdfium+playa", "ocr+ocr"))
"""What both readers that are always asked agree on; another pair is what a third one decided."""
PRINTED = IN_HEADER | {"title", "row", "evidence"}
"""What says a thing in print of the value's own, or proves it."""
UNSAID = frozenset[ToldBy | None](("assumed", None))
"""What says a thing where no print does."""


@dataclass(frozen=True, slots=True)
class Own:
    """What is in doubt of a value by itself, what of it print says, what says its series, and the stages of
    spending that its column's own header names."""

    codes: tuple[str, ...] = ()
    printed: frozenset[About] = frozenset()
    series_by: ToldBy | None = None
    stages: frozenset[str] = frozenset()


def own_of(pairs: Pairs, sayings: Sayings) -> Iterator[tuple[str, Own]]:
    """The values of one table by identifier, whatever findings say of them."""
    words = sayings.profile.value_words
    for value, record, said, around in around_values(pairs, sayings):
        codes = tuple(own_doubts(value, record, said, around, sayings.profile))
        yield (
            record.value_id,
            Own(codes, _printed(said), said.series.by, words.stages_in(value.column.own_text)),
        )


def own_doubts(
    value: PrintedValue, record: Indicator, said: ValueSaid, around: Around, profile: Profile
) -> Iterator[str]:
    """The codes of what is in doubt of a value by itself."""
    yield from doubts_of_text(record)
    if record.status == STATUS_TEXT:
        yield "no_number"
    yield from _of_name(value, around)
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


def _of_name(value: PrintedValue, around: Around) -> Iterator[str]:
    """A column that no header calls the name names the rows for certain where the row has no other words."""
    if not value.label.indicator:
        yield "name_missing"
    if (
        value.row.named is not None
        or (around.named not in IN_HEADER and around.rivals)
        or around.named is None
    ):
        yield "name_chosen"


def _of_time(value: PrintedValue, record: Indicator, said: ValueSaid, around: Around) -> Iterator[str]:
    column, by = value.column, said.series.by
    if column.guessed:
        yield "header_half_read"
    if by in UNSAID:
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
    if said.period.by in UNSAID:
        yield "period_unsaid"


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
    return money or around.unit_beside or around.uneven
