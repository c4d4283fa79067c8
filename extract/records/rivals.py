"""How else a table's columns could be read, and how much less of what the page shows that explains."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise, product
from statistics import fmean
from typing import Literal

from extract.meaning.evidence import HUNDRED
from extract.meaning.headers import Column, ToldBy
from extract.meaning.naming import are_words
from extract.meaning.roles import ReadRow
from extract.meaning.table_reading import TableReading
from extract.numbers.cells import read_cell
from extract.numbers.conventions import DEFAULT
from extract.page.findings import Finding, finding
from extract.page.geometry import around, box_of
from extract.page.measures import Share
from extract.records.assumed import Pairs, ReadTables, by_column, told_of
from extract.records.origin import Origin
from extract.records.tolerances import RECORDS
from schemas.codes import STATUS_VALUE
from schemas.lexicon import Lexicon
from schemas.periods import DECEMBER, months_of, stretch
from schemas.phrases import folded_words
from schemas.records import Indicator
from schemas.units import COUNT, PERCENT

Aspect = Literal["name", "series", "period", "unit"]

Rows = Mapping[int, Indicator]
"""By the number of the table's row the one number a column publishes there."""


IN_PRINT: Mapping[ToldBy, Share] = {
    "header": 1.0, "profile": 1.0, "row": 1.0, "evidence": 1.0, "parent": 0.9, "title": 0.8, "plan": 0.7,
    "neighbours": 0.5, "assumed": 0.4,
}  # fmt: skip
"""How much of what a reading says stands in print: all where the column's own header or row says it, less the
farther off it is said; what is chosen is left to the other evidence."""


@dataclass(frozen=True, slots=True)
class Rival:
    """The next best reading of a column in one aspect.

    `reading` and `other` are what the column is published as and what it could be; `explained` and
    `by_other` are the shares of the evidence (print, sums, shares, number shapes) that each agrees with.
    `told` says that another finding tells already that the reading is chosen.
    """

    aspect: Aspect
    reading: str
    other: str
    explained: Share
    by_other: Share
    told: bool = False

    @property
    def margin(self) -> Share:
        """How much more the reading explains; below zero where the other one does."""
        return self.explained - self.by_other

    @property
    def is_close(self) -> bool:
        return self.margin < RECORDS.close_reading


Rivals = Mapping[Column, Rival]
"""By column of a table the closest of its rivals."""


def rivals_of(read: ReadTables, origin: Origin) -> tuple[Rivals, ...]:
    """The rivals of each table's columns, in the order of the tables."""
    return tuple(_rivals(table, pairs, read, origin) for table, pairs in read.tables)


def _rivals(table: TableReading, pairs: Pairs, read: ReadTables, origin: Origin) -> Rivals:
    found = dict(_names(table))
    held = by_column(pairs)
    numbers = {column: _numbers(own) for column, own in held.items()}
    shares = [*_derived(table, read.lexicon), *filter(None, map(_percentages, numbers.values()))]
    as_read, turned = _share_votes(numbers, shares)
    for column, own in held.items():
        close = [
            *_series(own, numbers, (as_read[column], turned[column]), read, origin),
            *_period(column, own, numbers),
            *_coverage(column, own, numbers),
            *_unit(own),
        ]
        if close:
            found[column] = min(close, key=lambda rival: rival.margin)
    return found


def rival_findings(read: ReadTables, found: Sequence[Rivals]) -> Iterator[Finding]:
    """One finding for each column whose rival explains nearly as much, with the ids of the values it doubts:
    those of the column; where it names the rows, all of them."""
    for (_, pairs), rivals in zip(read.tables, found, strict=True):
        held = by_column(pairs)
        for column, rival in rivals.items():
            own = pairs if rival.aspect == "name" else held[column]
            if rival.is_close and own and not rival.told:
                yield _told(f"{rival.aspect}-doubtful", column, own, rival)


def _told(rule: str, column: Column, own: Pairs, rival: Rival) -> Finding:
    page, table_id = own[0][0].cell.page, own[0][0].table_id
    box = around(box_of(record) for value, record in own if value.cell.page == page).rounded()
    said = {"text": column.text, "count": len(own), "reading": rival.reading, "other": rival.other}
    shares = {"explained": round(100 * rival.explained), "by_other": round(100 * rival.by_other)}
    return finding(rule, page, box, table_id, **said, **shares).about(record.value_id for _, record in own)


def _numbers(own: Pairs) -> Rows:
    """The column's numbers; where a cell holds several, none of them can be told to be the row's."""
    rows: dict[int, list[Indicator]] = {}
    for value, record in own:
        rows.setdefault(value.row.number, []).append(record)
    return {row: held[0] for row, held in rows.items() if len(held) == 1 and held[0].status == STATUS_VALUE}


# -- Which column names the rows


def _names(table: TableReading) -> Iterator[tuple[Column, Rival]]:
    """The columns that name the rows, each with the best of the other text columns under its header."""
    headers: dict[int, list[Column]] = {}
    for reading in table.columns:
        if reading.column is not None and reading.column.role in NAMED_BY:
            headers.setdefault(reading.header, []).append(reading.column)
    for columns in headers.values():
        rows = [row for row in table.rows if row.values() and _holds(row, columns)]
        naming = [column for column in columns if column.role == "indicator"]
        others = [
            column
            for column in columns
            if column.role != "indicator"
            and not _is_below(column, naming)
            and are_words([_text(row, column) for row in rows])
        ]
        if len(naming) != 1 or not others or len(rows) < RECORDS.fewest_rows:
            continue
        own = fmean((NAMED_BY_PRINT.get(naming[0].origins.role, 0.0), _apart(naming[0], rows)))
        best = max(others, key=lambda column: _as_name(column, rows))
        yield naming[0], Rival("name", naming[0].text, best.text, own, _as_name(best, rows))


NAMED_BY = ("indicator", "group", "detail", "unknown", "code")
"""The roles of columns that could name the rows where they hold texts."""

NAMED_BY_PRINT: Mapping[ToldBy | None, Share] = {
    "profile": 1.0, "header": 1.0, "parent": 0.9, "neighbours": 0.5, "evidence": 0.5, "assumed": 0.4,
}  # fmt: skip
"""How much of a name stands in print: nothing does where a column names the rows because its texts tell them
apart, which is counted for itself, or because it is the first."""


def _as_name(column: Column, rows: Sequence[ReadRow]) -> Share:
    """How much a column explains as the name; a header known for another level says half of it, and one that
    might name the rows as well all."""
    level = RECORDS.unknown_name if column.role == "unknown" else RECORDS.other_level
    return fmean((1.0 if column.outranked else level, _apart(column, rows)))


def _holds(row: ReadRow, columns: Sequence[Column]) -> bool:
    return any(item.column in columns for item in row.cells)


def _is_below(column: Column, naming: Sequence[Column]) -> bool:
    """Whether a column says the details of what a header names: the rows bear its texts behind the name."""
    by_header = len(naming) == 1 and naming[0].origins.role in ("header", "profile")
    return by_header and column.role == "detail" and not column.outranked


def _apart(column: Column, rows: Sequence[ReadRow]) -> Share:
    """Share of the rows that the texts of the column tell apart within their group."""
    keys = {(row.group, text) for row in rows if (text := _text(row, column))}
    return len(keys) / len(rows)


def _text(row: ReadRow, column: Column) -> str:
    return " ".join(folded_words(item.text) for item in row.cells if item.column == column)


# -- Planned or executed


def _series(
    own: Pairs, numbers: Mapping[Column, Rows], votes: tuple[int, int], read: ReadTables, origin: Origin
) -> Iterator[Rival]:
    """Whether a column's numbers could be of the other series: by print, and by the `votes` of the columns of
    shares that come out of it as read and the other way round."""
    column, series = own[0][0].column, own[0][1].series
    if series not in OTHER or any(record.series != series for _, record in own):
        return
    told = told_of(own[0][0], origin, read.reports)
    by = IN_PRINT.get(told.by.series or "assumed", 0.0)
    unsure = column.guessed or column.weak
    words = min(by, RECORDS.half_said) if unsure else by
    open_to_other = told.by.series == "assumed" and any(
        record.series == "executed" and record.year == own[0][1].year
        for rows in numbers.values()
        for record in rows.values()
    )
    against = words if open_to_other else RECORDS.unspoken if told.by.series == "assumed" else 0.0
    as_read, turned = votes
    if as_read + turned:
        share = as_read / (as_read + turned)
        yield Rival("series", series, OTHER[series], fmean((words, share)), fmean((against, 1 - share)))
    else:
        yield Rival("series", series, OTHER[series], words, against, told=told.by.series == "assumed")


OTHER = {"plan": "executed", "executed": "plan"}


def _share_votes(
    numbers: Mapping[Column, Rows], columns: Sequence[Mapping[int, Decimal]]
) -> tuple[Counter[Column], Counter[Column]]:
    """By column how many columns of shares come out of it and one of the other series as read, and how many
    the other way round only."""
    pairs = _done_and_planned(numbers)
    as_read: Counter[Column] = Counter()
    turned: Counter[Column] = Counter()
    for shares in columns:
        plain = {one for pair in pairs if _is_of(shares, *pair, numbers) for one in pair}
        other = {one for pair in pairs if _is_of(shares, *pair[::-1], numbers) for one in pair}
        as_read.update(plain)
        turned.update(other - plain)
    return as_read, turned


def _done_and_planned(numbers: Mapping[Column, Rows]) -> list[tuple[Column, Column]]:
    """Each column of what was executed with each of what was planned, but for those of percentages."""
    amounts = {column: _series_of(rows) for column, rows in numbers.items() if not _percentages(rows)}
    done = [column for column, series in amounts.items() if series == "executed"]
    planned = [column for column, series in amounts.items() if series == "plan"]
    return list(product(done, planned))


def _series_of(rows: Rows) -> str | None:
    said = {record.series for record in rows.values()}
    return said.pop() if len(said) == 1 else None


def _is_of(
    shares: Mapping[int, Decimal], done: Column, planned: Column, numbers: Mapping[Column, Rows]
) -> bool:
    """Whether every share is the part done of what was planned in percent, to the decimals printed, and
    enough of them are no plain 0 or 100."""
    part, whole, telling = numbers[done], numbers[planned], 0
    for row, share in shares.items():
        if row not in part or row not in whole or not whole[row].value_base:
            continue
        worked_out = Decimal(str(part[row].value_base)) / Decimal(str(whole[row].value_base)) * HUNDRED
        places = max(0, -int(share.normalize().as_tuple().exponent))
        if abs(worked_out - share) > Decimal("0.5").scaleb(-places):
            return False
        telling += share not in (0, HUNDRED)
    return telling >= RECORDS.fewest_rows


def _percentages(rows: Rows) -> dict[int, Decimal]:
    """The numbers of a column that holds percentages only; none of any other."""
    bare = any(record.unit != PERCENT for record in rows.values())
    return {} if bare else {row: Decimal(str(record.value)) for row, record in rows.items()}


def _derived(table: TableReading, lexicon: Lexicon) -> list[dict[int, Decimal]]:
    """By row the numbers of each column that is worked out of others."""
    found: dict[Column, dict[int, Decimal]] = {}
    for row in table.rows:
        for item in row.cells:
            if item.role != "derived" or item.column is None or not item.text:
                continue
            values = read_cell(item.text, (), DEFAULT.convention, lexicon).values
            if len(values) == 1 and values[0].value is not None:
                found.setdefault(item.column, {})[row.number] = values[0].value
    return list(found.values())


# -- For which part of the year


def _period(column: Column, own: Pairs, numbers: Mapping[Column, Rows]) -> Iterator[Rival]:
    """Whether a part of the year could be counted from January on, or what is counted from January on for
    its own part only: what the parts add up to, or where they fall, tells."""
    run = _run(column, numbers)
    place = run.index(column) if column in run else 0
    if place == 0 or own[0][1].year is None:
        return
    (_, before), (first, last) = _months(run[place - 1]), _months(column)
    apart, accumulated = _votes(run, numbers)
    if apart + accumulated < RECORDS.fewest_rows:
        return
    running = first == 1
    share = (accumulated if running else apart) / (apart + accumulated)
    words = IN_PRINT.get(column.origins.period or "assumed", 0.0)
    other = stretch(before + 1, last) if running else stretch(1, last)
    year, reading = own[0][1].year, own[0][1].period or "—"
    yield Rival("period", reading, f"{year}-{other}", fmean((words, share)), (1 - share) / 2)


def _coverage(column: Column, own: Pairs, numbers: Mapping[Column, Rows]) -> Iterator[Rival]:
    """Whether parts from January on that add up to the year's value but end before December are
    longer than they are called, as a university's terms are."""
    wholes = [one for one, rows in numbers.items() if rows and not one.period and not one.cumulative]
    for whole in wholes:
        alike = [
            one
            for one, rows in numbers.items()
            if one.period and rows and not one.cumulative and _kind(rows) == _kind(numbers[whole])
        ]
        run = sorted(alike, key=lambda one: _months(one)[1])
        if len(run) < RECORDS.fewest_rows or column not in run:
            continue
        spans = [_months(one) for one in run]
        follow = spans[0][0] == 1 and all(b[0] == a[1] + 1 for a, b in pairwise(spans))
        if not follow or spans[-1][1] == DECEMBER:
            continue
        hits, misses = _sums(run, whole, numbers)
        if hits >= RECORDS.fewest_rows and hits > misses:
            share, year = hits / (hits + misses), own[0][1].year
            words = IN_PRINT.get(column.origins.period or "assumed", 0.0)
            reading = own[0][1].period or "—"
            yield Rival("period", reading, str(year), fmean((words, 1 - share)), share / 2)


def _sums(run: Sequence[Column], whole: Column, numbers: Mapping[Column, Rows]) -> tuple[int, int]:
    """In how many rows the parts add up to the whole, and in how many not. A single part proves nothing, nor
    does a whole that is one of its parts, as of a level or a rate."""
    hits = misses = 0
    for row in set.intersection(*(set(numbers[one]) for one in (*run, whole))):
        amounts = [Decimal(str(numbers[one][row].value_base)) for one in run]
        total = Decimal(str(numbers[whole][row].value_base))
        telling = sum(amount != 0 for amount in amounts) > 1
        hits += telling and sum(amounts) == total
        misses += sum(amounts) != total and total not in amounts
    return hits, misses


def _months(column: Column) -> tuple[int, int]:
    """The first and last month of a column's part of the year, or of all of it."""
    return months_of(column.period) if column.period is not None else (1, DECEMBER)


def _run(column: Column, numbers: Mapping[Column, Rows]) -> list[Column]:
    """The columns of one series, year and unit whose parts of the year follow each other, or all begin in
    January, in order; none where two are for the same part."""
    alike = [
        other
        for other, rows in numbers.items()
        if other.period and rows and _kind(rows) == _kind(numbers[column])
    ]
    by_end = sorted(alike, key=lambda other: _months(other)[1])
    spans = [_months(other) for other in by_end]
    follow = all(later[0] == earlier[1] + 1 for earlier, later in pairwise(spans))
    begin = len(set(spans)) == len(spans) and {first for first, _ in spans} == {1}
    return by_end if follow or begin else []


def _kind(rows: Rows) -> frozenset[tuple[str, int | None, str | None]]:
    """The series, year and unit of a column's numbers."""
    return frozenset((record.series, record.year, record.unit) for record in rows.values())


def _votes(run: Sequence[Column], numbers: Mapping[Column, Rows]) -> tuple[int, int]:
    """In how many rows the numbers are those of each part for itself, and in how many those from January on,
    where only one can be: an amount that falls is no sum so far, and the last sum so far is the year's."""
    kind = _kind(numbers[run[0]])
    whole = next(
        (rows for other, rows in numbers.items() if rows and not other.period and _kind(rows) == kind), {}
    )
    from_january = len(run) > 1 and _months(run[1])[0] == 1
    apart = accumulated = 0
    for row in set.intersection(*(set(numbers[column]) for column in run)):
        parts = [numbers[column][row] for column in run]
        amounts = [Decimal(str(part.value_base)) for part in parts]
        if any(later < earlier for earlier, later in pairwise(amounts)):
            apart += parts[0].unit != PERCENT
        elif amounts[0] < amounts[-1] and from_january:
            accumulated += 1
        elif amounts[0] < amounts[-1] and row in whole:
            year = Decimal(str(whole[row].value_base))
            accumulated += amounts[-1] == year != sum(amounts)
            apart += sum(amounts) == year != amounts[-1]
    return apart, accumulated


# -- What a bare number is


def _unit(own: Pairs) -> Iterator[Rival]:
    """Whether numbers published as counts because nothing says their unit could be percentages, those with
    decimals up to a hundred; and whether those published as money for their cents could be counts."""
    bare = [
        record
        for value, record in own
        if record.status == STATUS_VALUE and value.read.unit_by == "default" and not record.measure
    ]
    if len(bare) < len(own) or len(bare) < RECORDS.fewest_rows:
        return
    amounts = [Decimal(str(record.value)) for record in bare]
    whole = fmean(amount == int(amount) for amount in amounts)
    words = IN_PRINT["assumed"]
    if bare[0].unit != COUNT:
        yield Rival("unit", bare[0].unit or "—", COUNT, fmean((words, 1.0)), fmean((words, whole)))
        return
    percent = fmean(0 <= amount <= HUNDRED and amount != int(amount) for amount in amounts)
    yield Rival("unit", COUNT, PERCENT, fmean((words, whole)), percent / 2)
