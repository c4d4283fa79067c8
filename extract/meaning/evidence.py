"""Columns whose header leaves their series or period unsaid, told by the title of their table, or by
arithmetic: sums and shares of the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, product
from typing import Literal

from extract.meaning.headers import Column, ToldBy
from extract.meaning.tolerances import MEANING
from schemas.periods import DECEMBER, PARTS, from_january, months_of, stretch
from schemas.phrases import fold
from schemas.units import PERCENT

Numbers = Mapping[Column, Mapping[int, "PrintedNumber"]]
"""By column and row the one number printed there."""


HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """A number with its unit; `plain` is it without its scale, `places` how many decimals it is printed with,
    and `stated` says that print names its unit at the number, its row or its header."""

    value: Decimal
    plain: Decimal
    unit: str | None
    places: int
    stated: bool


@dataclass(frozen=True, slots=True)
class Proof:
    """A column told by others or by a title: `told` is the column with what they prove, `by` is what they
    print, `rule` names how."""

    column: Column
    told: Column
    by: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Title:
    """What the text above a table says of all its values: their series, and the part of a year executed ones
    are for (`03` or `01/03`, with the year; None for a whole year). `of_year` says that the year is that of
    all of them; `planned` that it says so by more than a plan's or a goal's name; `of_both` that the part is
    that of planned ones too (`metas y logros del primer semestre`), `bounded` that it is of those which their
    header calls planned for it is no cut-off (`segundo trimestre`); `base_year` is that of baselines."""

    text: str
    series: str | None
    period: str | None
    year: int | None
    of_year: bool
    planned: bool = False
    of_both: bool = False
    base_year: int | None = None
    bounded: bool = False


@dataclass(frozen=True, slots=True)
class PartSaid:
    """A part of a year that a text over the table names: close above it (`title`) or as the `plan`'s."""

    text: str
    period: str
    year: int | None
    by: Literal["title", "plan"]


def by_title(
    columns: Sequence[Column],
    title: Title | None,
    by_rows: bool = False,
    parts: Sequence[PartSaid] = (),
) -> tuple[Proof, ...]:
    """What a table's title proves: the series where no header says any, the period of what was executed where
    the header says none, and the year of columns that say none; and which part of the year those are of that
    name its length only. `by_rows` says that each row has a series. What is planned and may be of the title's
    part is told."""
    found: list[Proof] = []
    planned = title is not None and title.series == "plan" and title.planned
    alike = (None, "plan") if planned else (None,)
    unsaid = not by_rows and all(
        column.series in alike or (title is not None and _is_left_open(column, title)) for column in columns
    )
    for column in columns:
        told = _titled(column, title, unsaid) if title is not None else column
        part = _part_of(told, parts)
        text = part.text if part is not None else title.text if title is not None else ""
        told = _within(told, part) if part is not None else told
        if title is not None and _may_be_of_part(column, title):
            found.append(Proof(column, told, (text,), "year-or-part"))
        elif told != column:
            found.append(Proof(column, told, (text,), _rule(column, told)))
    return tuple(found)


def _may_be_of_part(column: Column, title: Title) -> bool:
    """Whether a plan's column that says no time may be of the part of the year that the title is of
    (`Aprobado` under `enero – junio de 2024`); it is read as the year's, as goals and budgets mostly are."""
    undated = is_open(column) and column.year is None and not column.cumulative
    sure = title.of_both or column.firm
    return title.bounded and column.series == "plan" and undated and not sure


def _part_of(column: Column, parts: Sequence[PartSaid]) -> PartSaid | None:
    """The part that an open column is of: of its length and year, and the only one that is said so near."""
    if not (column.span or column.cumulative) or column.period is not None or column.whole:
        return None
    fitting = [
        replace(part, period=period)
        for part in parts
        if (period := _in_part(column, part.period))
        and (part.year is None or column.year in (None, part.year))
    ]
    for by in ("title", "plan"):
        near = [part for part in fitting if part.by == by]
        if near:
            return near[0] if len({part.period for part in near}) == 1 else None
    return None


def _in_part(column: Column, period: str) -> str | None:
    """What an open column is of where a text says a part of the year (`Q3`, or up to its end, `01/09`): that
    part, or where it is accumulated the months up to its end; None where a part of its length doesn't end
    there."""
    first, last = months_of(period)
    length = DECEMBER // PARTS[column.span] if column.span else 1
    if last % length or (first != 1 and last - first + 1 != length and column.span):
        return None
    if column.cumulative:
        return from_january(f"{column.span}{last // length}" if column.span else stretch(1, last))
    return f"{column.span}{last // length}"


def by_elimination(numbers: Numbers) -> tuple[Proof, ...]:
    """What a column without a series is of beside others of the same part of the same year: beside what was
    planned what was executed, in the same units unless another column is, in percent where another one is;
    beside what was executed alone what was planned. That is likely and no more."""
    found: list[Proof] = []
    for column in numbers:
        dated = column.period or column.whole
        if column.series is not None or not (dated or column.year):
            continue
        beside = [one for one in numbers if one is not column and _when(one) == _when(column)]
        alike = [one for one in beside if _same_units(numbers[one], numbers[column])]
        said = {one.series for one in alike}
        share = _is_percent(numbers[column]) and {"plan", "executed"} <= {one.series for one in beside}
        reached = dated and (share or said == {"plan"})
        if not reached and said != {"executed"}:
            continue
        series = "executed" if reached else "plan"
        told = replace(column, series=series, origins=replace(column.origins, series="neighbours"))
        found.append(Proof(column, told, _printed(beside if share else alike), "series-by-neighbour"))
    return tuple(found)


def _when(column: Column) -> tuple[int | None, str | None, bool]:
    return column.year, column.period, column.whole


def _is_percent(numbers: Mapping[int, PrintedNumber]) -> bool:
    return all(number.unit == PERCENT for number in numbers.values())


def _same_units(one: Mapping[int, PrintedNumber], other: Mapping[int, PrintedNumber]) -> bool:
    return all(number.unit == other[row].unit for row, number in one.items() if row in other)


def by_cut_off(columns: Sequence[Column], parts: Sequence[PartSaid]) -> tuple[Proof, ...]:
    """What was executed and says no period, as of the only stretch from January on that the first page names:
    what a report tells is told up to its cut-off. That is likely and no more."""
    ends = {(part.year, part.period) for part in parts if part.by == "plan"}
    said = next((part for part in parts if part.by == "plan"), None)
    if said is None or len(ends) > 1 or not _begins_year(said.period):
        return ()
    found = [
        (column, _within(column, said))
        for column in columns
        if column.series == "executed" and is_open(column) and column.year in (None, said.year)
    ]
    return tuple(Proof(column, told, (said.text,), "period-by-plan") for column, told in found)


def settled_shares(proved: Sequence[Proof], cut_off: Sequence[Proof]) -> tuple[Proof, ...]:
    """What is proved, but for shares of a whole year that come out of what is told up to a cut-off: they are
    told up to it, too."""
    ends = {proof.column.text for proof in cut_off}
    return tuple(
        proof
        for proof in proved
        if proof.rule != PERIOD_BY_SHARE or proof.told.period is not None or ends.isdisjoint(proof.by)
    )


def is_open(column: Column) -> bool:
    """Whether nothing that heads the column says for which part of the year it is, or that it is for all of
    it."""
    said = column.period or column.span or column.whole or column.ordinal or column.years
    return not (said or column.origins.period)


def _begins_year(period: str) -> bool:
    first, last = months_of(period)
    return first == 1 and last > 1


def _within(column: Column, part: PartSaid) -> Column:
    dated = not (column.year or column.years) and part.year is not None
    origins = replace(column.origins, period=part.by, year=part.by if dated else column.origins.year)
    year = part.year if dated else column.year
    return replace(column, period=part.period, year=year, span=None, origins=origins)


def _rule(column: Column, told: Column) -> str:
    if told.series != column.series:
        return "series-by-title"
    return "period-by-title" if told.period != column.period else "year-by-title"


def _is_left_open(column: Column, title: Title) -> bool:
    """Whether no header says the column's series, or only a noun does of which the title says that it is
    planned: `Avance acumulado` under `Avance previsto`."""
    above = {word for level in column.levels[:-1] for word in fold(level).split() if len(word) > 3}
    shared = title.planned and not above.isdisjoint(fold(title.text).split())
    return column.series is None or (column.weak and shared)


def _titled(column: Column, title: Title, unsaid: bool) -> Column:
    before_goals = title.series == "plan" and column.done_until is not None
    by_title = unsaid and title.series is not None and _is_left_open(column, title) and not before_goals
    series = title.series if by_title else column.series
    origins = replace(column.origins, series="title") if by_title else column.origins
    column = replace(column, weak=False) if by_title else column
    undated = column.year is None and not column.years
    said = column.period or column.whole or column.ordinal or column.years or column.cumulative
    open_period = not (said or column.span)
    meant = series == "executed" or (series == "plan" and (title.of_both or (title.bounded and column.firm)))
    if meant and title.period and open_period and (undated or column.year == title.year):
        origins = replace(origins, period="title", year=column.origins.year or "title")
        return replace(
            column, series=series, period=title.period, year=title.year, span=None, origins=origins
        )
    if undated and series == "baseline" and title.base_year:
        return replace(column, year=title.base_year, origins=replace(origins, year="title"))
    of_year = title.of_year or (title.period and title.year and series == "plan" and open_period)
    if undated and of_year and series != "baseline":
        return replace(column, series=series, year=title.year, origins=replace(origins, year="title"))
    return replace(column, series=series, origins=origins)


def proofs(numbers: Numbers) -> tuple[Proof, ...]:
    """What sums, and then shares, prove of the columns that say it in no level of their headers."""
    sums = {proof.column: proof for proof in (*_parts_of_told(numbers), *_sums(numbers))}
    told = {sums[column].told if column in sums else column: own for column, own in numbers.items()}
    shares = {proof.column: proof for proof in _shares(told)}
    return tuple({**sums, **shares}.values())


def _sums(numbers: Numbers) -> Iterator[Proof]:
    """A column of a stretch without a series of its own that is the sum of its parts in one series only."""
    for column in numbers:
        if is_unbounded(column):
            yield from _stretch(column, numbers)
            continue
        months = _months(column)
        if months is None or not (column.series is None or column.weak):
            continue
        adding = [
            parts
            for series in ("plan", "executed")
            if (parts := _parts_of(column, months, series, numbers)) and _adds_up(column, parts, numbers)
        ]
        if len(adding) == 1:
            series = adding[0][0].series
            told = replace(
                column, series=series, weak=False, origins=replace(column.origins, series="evidence")
            )
            yield Proof(column, told, _printed(adding[0]), "series-by-sum")


def _parts_of_told(numbers: Numbers) -> Iterator[Proof]:
    """Parts of the year of no stated series that add up to what was planned, or to what was executed, in the
    stretch they make together, and not to both."""
    found: dict[tuple[Column, ...], list[Column]] = {}
    for column in numbers:
        months = _months(column) or _of_the_year(column)
        if months is None or column.series not in ("plan", "executed") or column.weak:
            continue
        parts = _parts_of(column, months, None, numbers)
        if parts and _adds_up(column, parts, numbers):
            found.setdefault(parts, []).append(column)
    for parts, totals in found.items():
        if len({total.series for total in totals}) != 1:
            continue
        for part in parts:
            origins = replace(part.origins, series="evidence")
            told = replace(part, series=totals[0].series, weak=False, origins=origins)
            yield Proof(part, told, _printed(totals), "series-by-sum")


def _printed(columns: Iterable[Column]) -> tuple[str, ...]:
    return tuple(column.text for column in columns)


def is_unbounded(column: Column) -> bool:
    """Whether a column is of a stretch whose ends no header says: accumulated, of a length alone
    (`Trimestre`), or what may be a total of the parts beside it."""
    total = column.series != "baseline" and is_open(column)
    return column.period is None and not column.years and (column.cumulative or bool(column.span) or total)


def _stretch(column: Column, numbers: Numbers) -> Iterator[Proof]:
    """What a column is for that is called accumulated, a part of some length, or a total, and says no more:
    the parts that it adds up, in one series and one stretch only."""
    whole = replace(column)  # itself may be a part of what it is looked at as
    proved = [
        (series, months, parts)
        for series, months in product(("plan", "executed", None), _stretches(column, numbers))
        if column.series in (None, series)
        and (parts := _parts_of(whole, months, series, numbers))
        and _adds_up(column, parts, numbers)
    ]
    if len(proved) != 1:
        return
    series, months, parts = proved[0]
    said = column.origins.series if column.series else "evidence"
    told = replace(
        column,
        series=series,
        period=stretch(*months) if months != (1, DECEMBER) else None,
        span=None,
        weak=False,
        origins=replace(column.origins, series=said if series else None, period="evidence"),
    )
    yield Proof(column, told, _printed(parts), "period-by-sum")


def _stretches(column: Column, numbers: Numbers) -> Sequence[tuple[int, int]]:
    """The stretches of months that such a column may be for: the parts of its length; from January on, or of
    a total from where its neighbours' parts begin, to any of their ends."""
    if column.span and not column.cumulative:
        length = DECEMBER // PARTS[column.span]
        return [(last - length + 1, last) for last in range(length, DECEMBER + 1, length)]
    months = [found for other in numbers if other is not column and (found := _months(other))]
    first = 1 if column.cumulative else min((begin for begin, _ in months), default=1)
    return [(first, last) for last in range(first + 1, DECEMBER + 1)]


def _parts_of(
    column: Column, months: tuple[int, int], series: str | None, numbers: Numbers
) -> tuple[Column, ...]:
    """The columns of the series whose stretches, one behind the other, make the column's."""
    parts: list[Column] = []
    at = months[0]
    others = [
        other
        for other in numbers
        if other is not column
        and other.series == series
        and (other.year or column.year) == (column.year or other.year)
    ]
    while at <= months[1] and len(parts) <= MEANING.most_parts:
        following = [
            other
            for other in others
            if (span := _months(other)) and span[0] == at and span != months and span[1] <= months[1]
        ]
        if len(following) != 1:
            return ()
        parts.append(following[0])
        at = (_months(following[0]) or (0, 12))[1] + 1
    return tuple(parts) if len(parts) > 1 else ()


def _months(column: Column) -> tuple[int, int] | None:
    """The first and last month of the column's part of the year."""
    return months_of(column.period) if column.period is not None else None


def _of_the_year(column: Column) -> tuple[int, int] | None:
    """All months, of a column that is of no part of its year (`Total ejecutado`)."""
    part = column.period or column.years or column.cumulative or column.span or column.ordinal
    return None if part else (1, DECEMBER)


def _adds_up(column: Column, parts: Sequence[Column], numbers: Numbers) -> bool:
    """Whether the parts add up to the column wherever all are printed but in rows of percentages."""
    rows = hits = 0
    for row, total in numbers[column].items():
        held = [numbers[part].get(row) for part in parts]
        known = [one.value for one in held if one is not None]
        if not known or total.unit == PERCENT:
            continue
        if sum(known) == total.value:
            rows, hits = rows + 1, hits + bool(total.value)
        elif len(known) == len(parts):
            return False
    return hits > 0 and rows >= MEANING.fewest_proofs


def _shares(numbers: Numbers) -> Iterator[Proof]:
    """A column of percentages of no stated period, or of numbers without a unit, that is what was executed of
    what was planned in one."""
    for column, own in numbers.items():
        percent = _is_percent(own)
        bare = not any(one.stated for one in own.values()) and (column.series == "executed" or column.weak)
        around = column.origins.year != "header" and not column.whole
        unsaid = column.series is None or not (column.period or (column.year and not around))
        if not (percent and unsaid) and not bare:
            continue
        pairs = [
            pair
            for pair in _pairs(numbers)
            if column not in pair
            and (column.period == pair[0].period or not column.period or column.origins.period == "title")
            and _is_share(column, pair, numbers)
        ]
        periods = {(done.year, done.period) for done, _ in pairs}
        if len(periods) == 1 and (column.series in (None, "executed") or column.weak):
            told = _as_share(column, pairs[0][0])
            rule = PERIOD_BY_SHARE if percent else PERCENT_BY_SHARE
            yield Proof(column, told, _printed(pairs[0]), rule)


def _as_share(column: Column, done: Column) -> Column:
    said: ToldBy | None = column.origins.series if column.series and not column.weak else "evidence"
    year: ToldBy | None = "evidence" if done.year else None
    origins = replace(column.origins, series=said, year=year, period="evidence")
    return replace(column, series="executed", year=done.year, period=done.period, weak=False, origins=origins)


PERIOD_BY_SHARE = "period-by-share"
PERCENT_BY_SHARE = "percent-by-share"
"""The rule of numbers that nothing calls percentages but what they are worked out of."""


def _pairs(numbers: Numbers) -> Iterator[tuple[Column, Column]]:
    """What was executed beside what was planned; so is what is accumulated up to a part of the year where its
    header says no more."""
    for one, other in combinations(numbers, 2):
        for done, planned in ((one, other), (other, one)):
            up_to = done.series is None and done.cumulative and done.period is not None
            if (done.series == "executed" or up_to) and planned.series == "plan":
                yield done, planned


def _is_share(column: Column, pair: tuple[Column, Column], numbers: Numbers) -> bool:
    """Whether the share comes out, to the decimals printed, in every row that prints all three."""
    rows, hits, (done, planned) = 0, 0, pair
    for row, share in numbers[column].items():
        part, whole = numbers[done].get(row), numbers[planned].get(row)
        if (
            part is None
            or whole is None
            or not whole.value
            or part.unit != whole.unit
            or part.unit == PERCENT
        ):
            continue
        if abs(part.value / whole.value * HUNDRED - share.plain) > Decimal("0.5").scaleb(-share.places):
            return False
        rows, hits = rows + 1, hits + (share.plain not in (0, HUNDRED))
    return hits > 0 and rows >= MEANING.fewest_proofs
