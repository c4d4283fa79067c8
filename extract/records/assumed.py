"""The series, year and period a value is for and what says each of them; and what no print says of it and
was chosen, or the other columns proved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.meaning.evidence import Proof, is_open
from extract.meaning.headers import Column, Origins, ToldBy
from extract.meaning.labels import PrintedValue, is_bare
from extract.meaning.table_reading import TableReading
from extract.page.cells import Cell
from extract.page.findings import Finding, finding
from extract.page.geometry import around, box_of
from extract.records.origin import Origin
from extract.records.tolerances import RECORDS
from schemas.lexicon import Lexicon
from schemas.periods import DECEMBER, YEAR_IN_TEXT, last_month
from schemas.records import Indicator
from schemas.units import COUNT, kind_of

Pairs = Sequence[tuple[PrintedValue, Indicator]]

IN_HEADER = frozenset[ToldBy | None](("header", "parent", "profile"))
"""What says a thing of a column in its header, at whatever level, or in the profile's entry of that."""


@dataclass(frozen=True, slots=True)
class ReadTables:
    """A document's tables, each with its values and their records, and what all of them were read with.

    `home` is what says whose money a bare sign stands for, `reports` that the document tells what was
    executed.
    """

    tables: tuple[tuple[TableReading, Pairs], ...]
    lexicon: Lexicon
    home: ToldBy
    reports: bool


@dataclass(frozen=True, slots=True)
class Told:
    """The series, year and period of a value, `by` what says them."""

    series: str
    year: int | None
    period: str | None
    by: Origins


def told_of(value: PrintedValue, origin: Origin, reports: bool) -> Told:
    """What a value is for; `reports` says that its document tells what was executed."""
    return told_under(value.column, origin, reports, value.row.series, _own_year(value))


def told_under(
    column: Column, origin: Origin, reports: bool, series: str | None = None, year: int | None = None
) -> Told:
    """What a column's values are for, the series and the base year those that a row says of itself; a header
    that names baselines does so for all rows, and so does what the profile says of the very column."""
    by_profile = column.told is not None and column.told.series is not None
    by_row = series is not None and not by_profile and not _heads_baselines(column)
    said_series, by_series = (series, "row") if by_row and series else _series(column, origin, reports)
    said_year, by_year = _year(column, year, origin)
    period, by_period = _period(column, said_year, by_year)
    return Told(said_series, said_year, period, Origins(by_series, by_year, by_period))


def _series(column: Column, origin: Origin, reports: bool) -> tuple[str, ToldBy | None]:
    """The series a column is of.

    Where it says none, a plan's numbers are planned, those of years before it and those as of a date
    executed, and those of its own year that stand bare before the goals of the next; so are those of parts of
    the year, of the year that they add up to, and of a year in a header of which none says a series, in a
    document that `reports` what was executed. What is chosen so is told.
    """
    if column.series is not None:
        return column.series, column.origins.series
    past = column.year is not None and origin.plan_year is not None and column.year < origin.plan_year
    done = column.done_until is not None and origin.plan_year == column.done_until
    if past or done or column.cumulative:
        return "executed", "assumed"
    dated = column.bare and column.year == origin.plan_year
    timed = dated or column.period is not None or column.origins.period == "evidence"
    return ("executed", "plan") if reports and timed else ("plan", "assumed")


def value_year(value: PrintedValue, origin: Origin) -> int | None:
    """The year the value is for: a baseline's own, its column's, else the plan's.

    A baseline's year is printed behind it, in the row's column of base years or in its header.
    """
    return _year(value.column, _own_year(value), origin)[0]


def _year(column: Column, own: int | None, origin: Origin) -> tuple[int | None, ToldBy | None]:
    if own is not None:
        return own, "row"
    if column.year or column.years:
        return column.year, column.origins.year
    return origin.plan_year, "plan" if origin.plan_year else None


def _own_year(value: PrintedValue) -> int | None:
    return base_year(value) if is_baseline(value) else _year_beside(value)


def _year_beside(value: PrintedValue) -> int | None:
    """The year that the row prints in a column of years under the same spanner (`Meta final | Año`), or
    before all values."""
    column, over = value.column, value.column.levels[:-1]
    beside = (
        item.text
        for item in value.row.cells
        if item.role == "year"
        and item.column is not None
        and ((over and item.column.levels[:-1] == over) or _is_before(item.column, column))
    )
    return _year_in(next(beside, None))


def _is_before(years: Column, column: Column) -> bool:
    """Whether a column of years that no header is over stands before one of values that says no year of its
    own: each row is of its year."""
    return len(years.levels) < 2 and years.x0 < column.x0 and column.origins.year != "header"


def is_baseline(value: PrintedValue) -> bool:
    """Whether the value is what a plan starts from, as its header or its row says."""
    return _heads_baselines(value.column) or (value.row.series or value.column.series) == "baseline"


def _heads_baselines(column: Column) -> bool:
    return column.series == "baseline" and column.origins.series == "header"


def base_year(value: PrintedValue) -> int | None:
    """The base year that a baseline's own row prints."""
    return value.read.base_year or _year_in(value.row.text("base_year"))


def is_open_baseline(value: PrintedValue) -> bool:
    """Whether neither a baseline's own row nor its column prints of which year it is."""
    return is_baseline(value) and base_year(value) is None and value.column.year is None


def _year_in(text: str | None) -> int | None:
    """The one year a cell names; None where it names none or several."""
    years = {int(found) for found in YEAR_IN_TEXT.findall(text or "")}
    return years.pop() if len(years) == 1 else None


def _period(column: Column, year: int | None, by_year: ToldBy | None) -> tuple[str | None, ToldBy | None]:
    """The stretch of time the column is for: a part of its year, or the year where it names no part."""
    if year is None:
        return None, None
    first, _, last = (column.period or "").partition("/")
    found = "/".join(f"{year}-{part}" for part in (first, last) if part)
    if found:
        return found, column.origins.period
    return str(year), "assumed" if is_open_part(column) else column.origins.period or by_year


def assumed_findings(
    values: Sequence[PrintedValue], records: Sequence[Indicator], proofs: Sequence[Proof], reports: bool
) -> Iterator[Finding]:
    """One finding for each column of a table whose series or period nobody prints, with its values' ids, and
    one for each that others proved."""
    pairs = list(zip(values, records, strict=True))
    yield from _shared(pairs)
    yield from _without_unit(pairs)
    done = executed_when(records)
    columns = by_column(pairs)
    goals = goal_years(pairs)
    reports = reports or _ends_early(tuple(columns))
    for column, own in columns.items():
        yield from _chosen(column, own, reports, done, goals)
    for column, own in by_column(_sums_so_far(pairs)).items():
        yield _told("period-assumed", column, own, period=own[0][1].period or "—")
    for proof in proofs:
        own = columns.get(proof.told, [])
        plain = proof.rule == "year-by-title" and own and own[0][1].year == own[0][1].plan_year
        if own and not plain:
            by = " + ".join(proof.by)
            said = own[0][1]
            yield _told(proof.rule, proof.column, own, by=by, period=said.period or "—", series=said.series)


def by_column(
    pairs: Iterable[tuple[PrintedValue, Indicator]],
) -> dict[Column, list[tuple[PrintedValue, Indicator]]]:
    """The values of each column, in their order."""
    found: dict[Column, list[tuple[PrintedValue, Indicator]]] = {}
    for pair in pairs:
        found.setdefault(pair[0].column, []).append(pair)
    return found


def _ends_early(columns: Sequence[Column]) -> bool:
    """Whether parts of the year that no header calls planned end before it does, beside a goal for the year:
    what is told so far is as likely what was executed."""
    goals = any(column.series == "plan" and column.period is None for column in columns)
    ends = [last_month(column.period) for column in columns if column.series is None and column.period]
    return goals and max(ends, default=DECEMBER) < DECEMBER


def goal_years(pairs: Pairs) -> frozenset[int]:
    """The years for which a header of the table calls numbers planned."""
    called = [r.year for v, r in pairs if v.column.series == "plan" and v.column.origins.series in IN_HEADER]
    return frozenset(year for year in called if year is not None)


def is_before_goals(column: Column, record: Indicator, goals: frozenset[int]) -> bool:
    """Whether a column of which no print says the series can only be of what was done: its header has a year
    before the `goals` of the table, or a date until which it counts (`Valor 2022 | Meta 2023`)."""
    if (
        column.year is None
        or column.origins.year not in IN_HEADER
        or record.series != "executed"
        or not goals
    ):
        return False
    return column.year < min(goals) or (column.cumulative and column.year == min(goals))


def _chosen(
    column: Column,
    own: Pairs,
    reports: bool,
    done: set[tuple[int | None, str | None]],
    goals: frozenset[int],
) -> Iterator[Finding]:
    """What nobody prints of one column: its series, a word of its header, what tells its cells apart, its
    part of the year."""
    period = own[0][1].period or "—"
    if column.series is None and (open_ones := [pair for pair in own if pair[0].row.series is None]):
        yield _series_chosen(column, open_ones, reports, done, goals)
    if money := [pair for pair in own if _is_money_unsaid(*pair)]:
        yield _told("money-assumed", column, money, unit=money[0][1].unit or "—")
    if shares := [pair for pair in own if _is_percent_unsaid(*pair)]:
        yield _told("percent-assumed", column, shares)
    if column.guessed:
        yield _told("header-half-read", column, own, series=own[0][1].series, period=period)
    if crowded := _crowded(own):
        yield _told("header-over-columns", column, crowded, period=period)
    if period_is_assumed(column, own, done):
        yield _told("period-assumed", column, own, period=period)


def _sums_so_far(pairs: Pairs) -> Iterator[tuple[PrintedValue, Indicator]]:
    """What is published as executed in a year and is the sum of parts that end before it does."""
    rows: dict[int, list[tuple[PrintedValue, Indicator]]] = {}
    for pair in pairs:
        if pair[1].series == "executed" and pair[1].value_base is not None and pair[1].period:
            rows.setdefault(pair[0].row.number, []).append(pair)
    for row in rows.values():
        for whole in row:
            _, record = whole
            alike = [one for _, one in row if (one.year, one.unit) == (record.year, record.unit)]
            parts = [one for one in alike if one.period and "-" in one.period and "/" not in one.period]
            ends = [last_month(part.period) for part in parts if part.period]
            total = sum(part.value_base or 0 for part in parts)
            partly = record.period == str(record.year) and len(parts) > 1 and max(ends) < DECEMBER
            if partly and abs(total - (record.value_base or 0)) < RECORDS.same_sum * max(abs(total), 1):
                yield whole


def _crowded(own: Pairs) -> Pairs:
    """The values of rows that hold several cells under the one header of a column: nothing that is read
    tells what each of them is for."""
    cells: dict[int, set[Cell]] = {}
    for value, _ in own:
        cells.setdefault(value.row.number, set()).add(value.cell)
    return [pair for pair in own if len(cells[pair[0].row.number]) > 1]


def _without_unit(pairs: Pairs) -> Iterator[Finding]:
    """One finding for all the numbers of a table whose unit nothing says. Which they are says `columns`:
    a list of them here would put every plain count of a plan in doubt."""
    bare = [pair for pair in pairs if _is_bare(*pair)]
    if bare:
        columns = dict.fromkeys(value.column.text for value, _ in bare)
        page, table_id = bare[0][0].cell.page, bare[0][0].table_id
        box = around(box_of(record) for value, record in bare if value.cell.page == page).rounded()
        yield finding("unit-assumed", page, box, table_id, text=" · ".join(columns), count=len(bare))


def _is_money_unsaid(value: PrintedValue, record: Indicator) -> bool:
    return kind_of(record.unit) == "money" and is_bare(value, of_budget=True)


def _is_percent_unsaid(value: PrintedValue, record: Indicator) -> bool:
    return kind_of(record.unit) == "percent" and is_bare(value)


def _is_bare(value: PrintedValue, record: Indicator) -> bool:
    """Whether a number is a count because nothing says what it is: no unit, and no measure of what is
    counted."""
    unsaid = value.read.unit_by == "default" and not value.label.measure
    return record.status == "value" and record.unit == COUNT and unsaid


def _shared(pairs: Pairs) -> Iterator[Finding]:
    """One finding for each cell merged over several rows or columns, with the values it is published as."""
    held: dict[Cell, list[tuple[PrintedValue, Indicator]]] = {}
    for pair in pairs:
        held.setdefault(pair[0].cell, []).append(pair)
    for cell, own in held.items():
        owners = {(value.row.number, value.column) for value, _ in own}
        if len(owners) > 1:
            text, table_id = own[0][0].cell_text, own[0][0].table_id
            report = finding("value-shared", cell.page, cell.box, table_id, text=text, count=len(owners))
            yield report.about(record.value_id for _, record in own)


def _series_chosen(
    column: Column,
    own: Pairs,
    reports: bool,
    done: set[tuple[int | None, str | None]],
    goals: frozenset[int],
) -> Finding:
    """Chosen for the only one that a plan's numbers, or those before its goals, can have: a note; where
    numbers of the other series could as well stand there, a warning."""
    if all(is_before_goals(column, record, goals) for _, record in own):
        return _told("series-before-goals", column, own, series=own[0][1].series)
    years = {year for year, _ in done}
    doubtful = reports or any(record.series != "plan" or record.year in years for _, record in own)
    return _told("series-assumed" if doubtful else "series-of-plan", column, own, series=own[0][1].series)


def executed_when(records: Sequence[Indicator]) -> set[tuple[int | None, str | None]]:
    """The years and periods for which something was executed."""
    return {(record.year, record.period) for record in records if record.series == "executed"}


def period_is_assumed(column: Column, own: Pairs, done: set[tuple[int | None, str | None]]) -> bool:
    """Whether nothing says which part of the year a column is for that is of a part."""
    return _is_open_share(column, own, done) or is_open_part(column) or _is_open_end(column, own, done)


def _is_open_end(column: Column, own: Pairs, done: set[tuple[int | None, str | None]]) -> bool:
    """Whether what was executed says no period beside what was executed in parts of the same year that end
    before it does: it may be told so far as well."""
    year = own[0][1].year
    ends = {last_month(period) for of, period in done if of == year and period and "-" in period}
    executed = own[0][0].row.series is None and all(record.series == "executed" for _, record in own)
    return executed and not column.year and is_open(column) and max(ends, default=DECEMBER) < DECEMBER


def is_open_part(column: Column) -> bool:
    """Whether a column is called accumulated and nothing says up to when, or is of a part of the year and
    nothing says of which (`Avance trimestral`) or of what length (`2024-I`)."""
    part = column.cumulative or column.span is not None or column.ordinal is not None
    return part and column.period is None and not column.whole


def _is_open_share(column: Column, own: Pairs, done: set[tuple[int | None, str | None]]) -> bool:
    """Whether executed percentages of no stated period stand beside what was executed in parts of the
    year."""
    said = column.period or column.year or column.whole
    parts = any(period and "-" in period for _, period in done)
    return not said and parts and all(r.series == "executed" and r.unit == "percent" for _, r in own)


def _told(rule: str, column: Column, own: Pairs, **fields: str) -> Finding:
    page = own[0][0].cell.page
    box = around(box_of(record) for value, record in own if value.cell.page == page).rounded()
    report = finding(rule, page, box, own[0][0].table_id, text=column.text, count=len(own), **fields)
    return report.about(record.value_id for _, record in own)
