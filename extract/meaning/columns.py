"""Columns with a meaning: the role, series, year and period each header says, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from itertools import pairwise

from extract.flow.rows import DATED, TableRow, header_text, months_in
from extract.meaning.column_sums import with_sums
from extract.meaning.columns_apart import of_one_list
from extract.meaning.header_cells import (
    OF_TEXTS,
    column_of_cell,
    is_below,
    leaves_and_above,
    unknown_header,
    value_column,
)
from extract.meaning.headers import Column, Columns, Origins, value_meaning, with_role
from extract.meaning.naming import named, says_series, with_row_series
from extract.meaning.told_columns import against_print, all_as_told, as_told
from extract.meaning.tolerances import MEANING
from extract.meaning.under_headers import DATE, are_steps, cells_under, mostly_values
from extract.numbers.looks import is_value_like
from extract.page.cells import Cell
from extract.page.findings import Finding
from extract.page.geometry import around
from extract.page.lines import one_line, without_marks
from schemas.periods import DECEMBER, PARTS, YEAR_IN_TEXT, from_january, part_of_year
from schemas.phrases import fold
from schemas.profile import Profile
from schemas.spoken_words import YEAR
from schemas.value_headers import ValueHeader


@dataclass(frozen=True, slots=True)
class Over:
    """What stands over a whole header: `levels` are spanning rows that say what the values are, the nearest
    first; `titled` says that the text above the table says their series; `stub` is the head of the labels
    where it says something of the columns beside it."""

    levels: tuple[str, ...] = ()
    titled: bool = False
    stub: str | None = None

    def above(self, header: str, profile: Profile) -> tuple[str, ...]:
        """The levels over a column of that header: the stub's head is none of one that says its series."""
        if self.stub is None:
            return self.levels
        said = profile.value_header(header)
        return self.levels if said is not None and said.series else (self.stub, *self.levels)


def columns_of(
    header: Sequence[TableRow],
    profile: Profile,
    table_id: str,
    body: Sequence[TableRow] = (),
    over: Over = Over(),
) -> tuple[Columns, tuple[Finding, ...]]:
    """What the columns under a run of header rows mean, and under what is `over` them; `body` are the rows
    below, which the readings of a header are held against.

    Cells with no header cell below them are the columns; a cell above lends them its words and year. One
    that stands over the labels and that the profile doesn't know, or an unknown first column beside value
    columns only, names the group of the rows below.
    """
    leaves, above = leaves_and_above(header)
    if leaves and not above and _heads_others(leaves, body, profile):
        over = replace(over, stub=header_text(leaves[0].text, profile))
    read = _valued(_dated(leaves, above, profile, body, over), leaves, above, profile, body, over)
    columns = as_told(read, profile)
    titles = [one_line(cell.text) for cell in above if _is_title(cell, leaves, columns, profile)]
    columns = [_as_code(column, body) for column in columns]
    if (
        columns
        and columns[0].role == "unknown"
        and _values_only(columns[1:])
        and not mostly_values(_filled(columns[0], body))
    ):
        titles.append(columns[0].text)
        columns[0] = with_role(columns[0], "indicator", "assumed", ("indicator", "detail"))
    unknown = [
        cell
        for cell, column in zip(leaves, columns, strict=True)
        if column.role == "unknown" or (not column.told and _is_over_numbers(column, profile, body))
    ]
    kinds = [column.kind for column in columns if column.kind]
    title = without_marks(" ".join(dict.fromkeys(titles)))[0] or None
    findings = (
        *(unknown_header(cell, cells_under(cell, body), table_id) for cell in unknown),
        *against_print(columns, table_id, profile),
    )
    columns = [_as_year(_as_measure(column, body, profile), body, profile) for column in columns]
    columns = _of_units_that_answer(columns)
    columns = _years_of_the_unknown(columns, body)
    found = Columns(tuple(columns), title, kinds[0] if kinds else None)
    found = with_row_series(_with_unheaded_series(found, leaves, body, profile), body, profile)
    found = _of_bare_years(_of_stubs_year(found, profile), profile)
    found = all_as_told(_valued_by_rows(found, body), profile)
    return all_as_told(named(found, body, profile), profile), findings


def _heads_others(leaves: Sequence[Cell], body: Sequence[TableRow], profile: Profile) -> bool:
    """Whether the first header says something of the others: what their numbers count, and they are all
    (`Trimestre` before I, II, III, IV), or of what the values are beside which it stands as well
    (`Programado` before dates and what is programmed up to these)."""
    stub, *rest = [profile.value_header(header_text(leaf.text, profile)) for leaf in leaves]
    if stub is None:
        return False
    numbers = {header.ordinal for header in rest if header and header == ValueHeader(ordinal=header.ordinal)}
    counts = stub.span is not None and stub == ValueHeader(span=stub.span)
    all_counted = counts and None not in numbers and len(numbers) == len(rest) > 1
    return all_counted or (bool(stub.series and body) and all(leaves[0] in row.cells for row in body))


def _dated(
    leaves: Sequence[Cell], above: Sequence[Cell], profile: Profile, body: Sequence[TableRow], over: Over
) -> list[Column]:
    """The columns as their own headers name them, with the parts of the year that only a run of headers
    says."""
    texts = {leaf: header_text(leaf.text, profile) for leaf in leaves}
    columns = counted(
        [
            column_of_cell(
                leaf, texts, above, profile, cells_under(leaf, body), over.above(texts[leaf], profile)
            )
            for leaf in leaves
        ]
    )
    columns = [_beside_parts(column, columns) for column in columns]
    months = months_in([cell.text for cell in leaves]) or _numbered_months(leaves, above, profile)
    for place, month in months.items():
        columns[place] = _of_month(columns[place], leaves[place], profile, month)
    return columns


def _valued(
    columns: Sequence[Column],
    leaves: Sequence[Cell],
    above: Sequence[Cell],
    profile: Profile,
    body: Sequence[TableRow],
    over: Over,
) -> list[Column]:
    """The columns, those of numbers below words nobody knows as what stands beside and over them says, and
    codes as codes."""
    found = of_one_list(_with_sisters(columns, leaves, above, body, profile), profile)
    if (over.levels or over.titled) and not any(_says_series(column, over, profile) for column in found):
        found = [_under(column, over, profile, body) for column in found]
    found = [_of_label_and_year(column, profile, body) for column in found]
    found = _beside_times(found, profile, body)
    found = [
        _without_kinds(_without_dates_or_steps(_of_printed_year(column), body), profile, body)
        for column in found
    ]
    return _without_codes(with_sums(found, body), body)


def _beside_times(columns: list[Column], profile: Profile, body: Sequence[TableRow]) -> list[Column]:
    """The columns; beside a first one that says of each row what part of the year, or what year, it is, those
    of numbers below words nobody knows hold what these name: `Consultas telefónicas` beside `Trimestre`."""
    times = [one_line(cell.text) for cell in _filled(columns[0], body)] if columns else []
    said = [profile.value_words.read(text) for text in times]
    timed = sum(one is not None and (bool(one.year) or (bool(one.period) and not one.series)) for one in said)
    if timed < max(MEANING.fewest_named, len(times) - 1):
        return columns
    first, *rest = columns
    return [
        with_role(first, "other", "evidence") if first.role == "value" else first,
        *(_counted_in_times(column, body) for column in rest),
    ]


def _counted_in_times(column: Column, body: Sequence[TableRow]) -> Column:
    """A column beside those times; one of numbers below words nobody knows holds what these name."""
    if column.role != "unknown" or not mostly_values(_filled(column, body)):
        return column
    return replace(with_role(column, "value", "evidence"), guessed=True)


def _is_over_numbers(column: Column, profile: Profile, body: Sequence[TableRow]) -> bool:
    """Whether a column of words by its header, which no entry knows as a whole, holds numbers."""
    labels = column.role in OF_TEXTS and not _is_known(column, profile)
    return labels and mostly_values(_filled(column, body))


def _filled(column: Column, body: Sequence[TableRow]) -> list[Cell]:
    """The filled cells of the body that stand under the column's header cell."""
    return cells_under(column.cell, body) if column.cell else []


def _with_unheaded_series(
    columns: Columns, leaves: Sequence[Cell], body: Sequence[TableRow], profile: Profile
) -> Columns:
    """The columns with one that no header cell stands over alone and that says of each row whether it is
    planned or executed, or of goals in kind or of money, where there is such a one: `Meta`, `Real` under each
    other below an empty header cell, or below the end of the one before."""
    if any(column.role == "series" for column in columns.columns):
        return columns
    headed = {leaf.column for leaf in leaves}
    held: dict[int, list[Cell]] = {}
    for row in body:
        for cell in row.cells:
            if row.owns(cell) and not cell.empty and cell.column_span == 1 and cell.column not in headed:
                held.setdefault(cell.column, []).append(cell)
    for _, cells in sorted(held.items()):
        texts = [profile.meant(one_line(cell.text)) for cell in cells]
        if says_series(texts, profile):
            return _with_unheaded(columns, cells, "series")
        if profile.value_words.tell_kinds(texts):
            return _with_unheaded(columns, cells, "other")
    return columns


def _with_unheaded(columns: Columns, cells: Sequence[Cell], role: str) -> Columns:
    """The columns with one of this role as wide as its cells, the first of which stands for its header's;
    those that reach into it end where it begins."""
    box = around([cell.box for cell in cells])
    own = Column(box.x0, box.x1, "", role, origins=Origins(role="evidence"), cell=cells[0])
    cut = [
        replace(column, x1=box.x0) if column.x0 < box.x0 < column.x1 else column for column in columns.columns
    ]
    return replace(columns, columns=tuple(sorted((*cut, own), key=lambda column: column.x0)))


def _without_codes(columns: Sequence[Column], body: Sequence[TableRow]) -> list[Column]:
    """The columns, those of numbers before any column of words as what they are: below half-read headers
    (`N.° meta`, `Obj. Gasto`) unknown ones, and numbers that count or are codes (`Prog.` over 10.1, 10.2)
    codes, which stand before what they are of."""
    filled = [_filled(column, body) for column in columns]
    worded = (place for place, cells in enumerate(filled) if cells and not mostly_values(cells))
    first = next(worded, 0)
    return [
        _before_words(column, cells) if _may_count(column) and place < first else column
        for place, (column, cells) in enumerate(zip(columns, filled, strict=True))
    ]


def _may_count(column: Column) -> bool:
    """Whether numbers below a header of values may count or be codes: it says no part of a year, nor one."""
    return column.role == "value" and not (column.period or column.year)


def _without_dates_or_steps(column: Column, body: Sequence[TableRow]) -> Column:
    """The column; one of values whose cells are dates says when something ends, whatever its header says:
    `Fin previsto` over 31/05/2024; one whose cells are the steps of a scale is none of values."""
    texts = [cell.text.strip() for cell in _filled(column, body) if any(map(str.isdigit, cell.text))]
    dated = column.role == "value" and texts and all(map(DATE.fullmatch, texts))
    if column.role == "value" and are_steps(texts):
        return with_role(column, "other", "evidence")
    return with_role(column, "end", "evidence") if dated else column


def _without_kinds(column: Column, profile: Profile, body: Sequence[TableRow]) -> Column:
    """The column; one of values whose cells say of each row whether it is of goals in kind or of money says
    what its row is: `Física` and `Financiera` below `Meta`; one of anything else where the two come by turns:
    below `Tipo`, which may be the indicator's."""
    texts = [one_line(cell.text) for cell in _filled(column, body)]
    by_turns = column.role in ("other", "unknown") and len(set(texts[::2])) == len(set(texts[1::2])) == 1
    if column.role != "value" and not by_turns:
        return column
    if len(set(texts)) < 2 or any(map(is_value_like, texts)):
        return column
    return with_role(column, "other", "evidence") if profile.value_words.tell_kinds(texts) else column


def _as_year(column: Column, body: Sequence[TableRow], profile: Profile) -> Column:
    """The column; one headed by a word for years whose cells are years says of which year those beside it
    are: `Año` below `Línea de base`."""
    texts = [cell.text.strip() for cell in _filled(column, body)]
    headed = not profile.value_words.years.isdisjoint(fold(column.own_text).split())
    if column.role != "value" or not (headed and texts and all(map(YEAR.fullmatch, texts))):
        return column
    return with_role(column, "base_year" if column.series == "baseline" else "year", "evidence")


def _of_units_that_answer(columns: Sequence[Column]) -> list[Column]:
    """The columns; beside one of measures by a longer header (`Unidad de medida`) one headed by its first
    word alone (`Unidad`) says which unit answers for a row."""
    headers = [fold(column.own_text) for column in columns if column.role == "measure"]
    return [
        with_role(column, "responsible", "neighbours")
        if column.role == "measure" and any(one.startswith(f"{fold(column.own_text)} ") for one in headers)
        else column
        for column in columns
    ]


def _years_of_the_unknown(columns: Sequence[Column], body: Sequence[TableRow]) -> list[Column]:
    """The columns; one of years right behind numbers that nothing names (`Valor | Año`), or behind baselines
    without a year (`Línea base | Año`), says of which year these are, and not the columns beside them."""
    found = list(columns)
    for place, (before, column) in enumerate(pairwise(columns), start=1):
        beside = before.levels[:-1] == column.levels[:-1]
        of_base = beside and before.role == "value" and before.series == "baseline" and not before.year
        unnamed = before.role == "unknown" and mostly_values(_filled(before, body))
        if column.role == "year" and (of_base or unnamed):
            found[place] = with_role(column, "base_year", "neighbours")
    return found


def _of_stubs_year(columns: Columns, profile: Profile) -> Columns:
    """The columns; where none of values says a year, they are of the one that the head of the labels before
    them says with their series: `Metas 2023` before `I trim.`, `II trim.`"""
    first = columns.columns[0] if columns.columns else None
    said = profile.value_header(first.own_text) if first is not None and first.role != "value" else None
    values = [column for column in columns.columns if column.role == "value"]
    if said is None or not (said.year and said.series) or any(one.year or one.years for one in values):
        return columns
    year = int(said.year)
    dated = (
        replace(one, year=year, origins=replace(one.origins, year="neighbours")) if one in values else one
        for one in columns.columns
    )
    return replace(columns, columns=tuple(dated))


def _of_bare_years(columns: Columns, profile: Profile) -> Columns:
    """The columns, those headed by a bare year before all years that a header calls planned told the last of
    them (`2022 | 2023 | Meta 2024`), and those of a table of which no header says a series told that."""
    values = [one for one in columns.columns if one.role == "value"]
    goals = [one.year for one in values if one.year and one.series == "plan"]
    years = {one: one.year for one in values if one.year and _is_bare_year(one, profile)}
    if years and goals and max(years.values()) < min(goals):
        last = max(years.values())
        told = (replace(one, done_until=last) if one in years else one for one in columns.columns)
        return replace(columns, columns=tuple(told))
    if any(one.series for one in values):
        return columns
    return replace(columns, columns=tuple(replace(one, bare=one in years) for one in columns.columns))


def _is_bare_year(column: Column, profile: Profile) -> bool:
    """Whether a header says nothing but a year, or that of words nobody knows; one of sums or amounts says
    more."""
    said = profile.value_header(column.own_text)
    total = profile.value_words.speaks_of_totals(column.own_text)
    unknown = said is None and not profile.value_words.spoken_series(column.own_text)
    alone = unknown or said == ValueHeader(year=str(column.year))
    return column.series is None and column.period is None and alone and not total


def _before_words(column: Column, cells: Sequence[Cell]) -> Column:
    if _are_codes([cell.text.strip() for cell in cells]):
        return with_role(column, "code", "evidence")
    if not column.guessed:
        return column
    return replace(column, role="unknown", guessed=False, text=column.levels[-1])


def _are_codes(texts: Sequence[str]) -> bool:
    """Whether numbers are codes or counters: each has digits and stops alone, but for a total's name at the
    table's edge, and they rise from row to row, in many rows without falling, or begin with a zero."""
    coded = [text for text in texts if CODED.fullmatch(text)]
    if len(coded) < max(MEANING.fewest_numbers, len(texts) - 1):
        return False
    places = [tuple(map(int, CODE_PART.findall(text))) for text in coded]
    rising = all(above < below for above, below in pairwise(places))
    kept = len(places) >= MEANING.fewest_codes and all(above <= below for above, below in pairwise(places))
    return rising or kept or any(text.startswith("0") and text[1:2].isdigit() for text in coded)


def _says_series(column: Column, over: Over, profile: Profile) -> bool:
    """Whether the column's own header says a series, or that it is worked out of others."""
    own = map(profile.value_header, column.levels[len(over.levels) :])
    return column.role in ("value", "derived") and any(one.strongest for one in own if one is not None)


def _under(column: Column, over: Over, profile: Profile, body: Sequence[TableRow]) -> Column:
    """The column; one of numbers below unknown words (places, funds) as what stands over the whole header
    says, which is guessed."""
    under = _filled(column, body)
    numbers = len(under) >= MEANING.fewest_numbers and mostly_values(under)
    if column.role != "unknown" or not column.text or not numbers:
        return column
    said = value_meaning(over.levels[0], over.levels[1:], profile, (), True) if over.levels else None
    text = " ".join(column.levels) or column.text
    guessed = replace(with_role(column, "value", "parent"), text=text, guessed=True)
    if said is None:
        return guessed
    by = Origins("parent" if said.series else None, "parent" if said.year else None,
                 "parent" if said.period else None, "parent")  # fmt: skip
    return replace(
        guessed, series=said.series, year=said.year, period=said.period, ordinal=said.ordinal, origins=by
    )


def _of_label_and_year(column: Column, profile: Profile, body: Sequence[TableRow]) -> Column:
    """The column; one of numbers below a label's word and a year, which no entry knows as a whole (`Proyecto
    2025`), or below a year with unknown words in brackets (`2025 (proyecto)`), holds values of that year."""
    labelled = YEAR_IN_TEXT.search(column.own_text) and _is_over_numbers(column, profile, body)
    bracketed = column.role == "unknown" and DATED.fullmatch(column.own_text)
    if not labelled and not (bracketed and mostly_values(_filled(column, body))):
        return column
    text = " ".join(column.levels) or column.text
    return replace(with_role(column, "value", "header"), text=text, rank=0, kind=None, guessed=True)


def _of_printed_year(column: Column) -> Column:
    """The column; one whose header is guessed is of the one year that is printed in it all the same."""
    years = {int(year) for level in column.levels for year in YEAR_IN_TEXT.findall(level)}
    if not (column.guessed and len(years) == 1) or column.year or column.years:
        return column
    return replace(column, year=years.pop(), origins=replace(column.origins, year="header"))


def _as_code(column: Column, body: Sequence[TableRow]) -> Column:
    """The column; one of measures in which no letter stands holds the codes of what its header calls
    measures: `Medida` over 1.1, 1.2. So does one of Roman numbers that rise, below an unknown header, but for
    a total's name at the table's edge: `Cap.` over I, II, IV."""
    texts = [cell.text.strip() for cell in _filled(column, body)]
    coded = column.role == "measure" and bool(texts) and all(map(CODED.fullmatch, texts))
    if column.role == "unknown":
        places = [ROMAN.index(text) for text in texts if text in ROMAN]
        rising = all(above < below for above, below in pairwise(places))
        coded = rising and len(places) >= max(MEANING.fewest_numbers, len(texts) - 1)
    return with_role(column, "code", "evidence") if coded else column


ROMAN = (
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"),
    *("XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"),
)


def _as_measure(column: Column, body: Sequence[TableRow], profile: Profile) -> Column:
    """The column; one of a few words in each cell below an unknown header is of measures where at least two
    of them are units and nothing else: `Magnitud` over `Porcentaje`, `Personas`, `Horas`. A place may have
    the name of a currency (`Lempira`)."""
    if column.role != "unknown":
        return column
    texts = [one_line(cell.text) for cell in _filled(column, body)]
    units = [text for text in texts if profile.value_words.names_unit(text)]
    short = all(len(text) <= MEANING.longest_aside and not any(map(str.isdigit, text)) for text in texts)
    told = len(units) >= max(MEANING.fewest_named, MEANING.units_of_measures * len(texts))
    told = told and not (len(set(units)) == 1 and profile.value_words.names_coin(units[0]))
    return with_role(column, "measure", "evidence") if short and told else column


CODED = re.compile(r"[0-9]{1,9}(?:[.-][0-9]{1,9})*[.)]?")

CODE_PART = re.compile(r"[0-9]+")


def _valued_by_rows(columns: Columns, body: Sequence[TableRow]) -> Columns:
    """The columns; where each row says its series, those of numbers below unknown words hold its values."""
    series = next((column for column in columns.columns if column.role == "series"), None)
    if series is None:
        return columns
    found = [
        replace(
            with_role(column, "value", "evidence"),
            text=" ".join(column.levels) or column.text,
            guessed=True,
        )
        if column.role == "unknown" and column.x0 > series.x0 and mostly_values(_filled(column, body))
        else column
        for column in columns.columns
    ]
    return replace(columns, columns=tuple(found))


def _of_neighbours(origins: Origins) -> Origins:
    """As much as a neighbour says, by it."""
    return Origins(*("neighbours" if said else None for said in astuple(origins)))


def _is_known(column: Column, profile: Profile) -> bool:
    """Whether an entry of the profile names the column's header as a whole."""
    return profile.header(column.text) is not None or profile.header(" ".join(column.levels)) is not None


def _of_column_before(columns: Sequence[Column]) -> list[Column]:
    """The columns; where each one of a part of the year is followed by one of the same short header (`%`)
    under the same spanner, these are of the part before them."""
    found = list(columns)
    for place, column in enumerate(columns):
        if column.role != "value" or column.period or column.whole or len(column.levels) < 2:
            continue
        within = [other for other in columns if other.levels[:-1] == column.levels[:-1]]
        alike = [other for other in within if other.levels[-1] == column.levels[-1]]
        dated = [other for other in within if other.period]
        follows = all(within.index(one) % 2 == 1 for one in alike) and place > 0
        if len(alike) == len(dated) > 1 and len(within) == 2 * len(dated) and follows:
            said = columns[place - 1]
            told = replace(column.origins, period="neighbours")
            found[place] = replace(column, period=said.period, origins=told)
    return found


def _with_sisters(
    columns: Sequence[Column],
    leaves: Sequence[Cell],
    above: Sequence[Cell],
    body: Sequence[TableRow],
    profile: Profile,
) -> list[Column]:
    """The columns, those of numbers below unknown words as the value column beside them under the same
    spanner, which is guessed; of which series a unit alone (`%`) or one beside a header that says its own
    (`Meta | Visitas`) is, is left open."""
    found = _of_column_before(columns)
    for place, (leaf, column) in enumerate(zip(leaves, columns, strict=True)):
        if column.role not in ("unknown", "other") or not mostly_values(cells_under(leaf, body)):
            continue
        over = [cell for cell in above if is_below(leaf, cell) and cell.column_span > leaf.column_span]
        sister = next(
            (other for cell, other in zip(leaves, columns, strict=True)
             if other.role == "value" and over and all(is_below(cell, one) for one in over)),
            None,
        )  # fmt: skip
        if sister is not None:
            text = " ".join(column.levels) or column.text
            open_series = (
                profile.value_header(column.text) == ValueHeader() or sister.origins.series == "header"
            )
            by = _of_neighbours(sister.origins)
            found[place] = replace(
                sister,
                series=None if open_series else sister.series,
                year=sister.year if sister.origins.year == "parent" else None,
                period=sister.period if sister.origins.period == "parent" else None,
                ordinal=None,
                x0=column.x0,
                x1=column.x1,
                text=text,
                levels=column.levels,
                cell=column.cell,
                origins=replace(by, series=None) if open_series else by,
                guessed=True,
            )
    return found


def _numbered_months(leaves: Sequence[Cell], above: Sequence[Cell], profile: Profile) -> dict[int, int]:
    """By place the months that a run of bare numbers from 1 on stands for: all twelve, or those below a
    header that says that they are months."""
    runs: list[list[int]] = []
    for place, leaf in enumerate(leaves):
        text = leaf.text.strip()
        if text == "1":
            runs.append([place])
        elif runs and place == runs[-1][-1] + 1 and text == str(len(runs[-1]) + 1):
            runs[-1].append(place)
    return {
        place: month + 1
        for run in runs
        if len(run) == DECEMBER or (len(run) > 1 and _says_months(leaves[run[0]], above, profile))
        for month, place in enumerate(run)
        if month < DECEMBER
    }


def _says_months(leaf: Cell, above: Sequence[Cell], profile: Profile) -> bool:
    return any(is_below(leaf, one) and profile.value_words.speaks_of_months(one.text) for one in above)


def _of_month(column: Column, cell: Cell, profile: Profile, month: int) -> Column:
    """The column headed by the first letter of a month, as the month's name would head it."""
    parents = column.levels[-2::-1]
    named = value_column(cell, profile.value_words.month_names[month], parents, (), profile, numeric=True)
    told = replace(named.origins, period="neighbours")
    return replace(named, text=" ".join(column.levels), levels=column.levels, origins=told)


def counted(columns: Sequence[Column]) -> list[Column]:
    """The columns, those headed by the bare numbers of the parts of a year (I to IV) with their periods: as
    many as there are make the year."""
    bare = [column for column in columns if column.role == "value" and column.ordinal]
    lengths = [span for span, count in PARTS.items() if count == len({column.ordinal for column in bare})]
    return [
        _of_part(column, part)
        if column in bare and lengths and (part := part_of_year(lengths[0], column.ordinal))
        else column
        for column in columns
    ]


def _beside_parts(column: Column, columns: Sequence[Column]) -> Column:
    """The column; one of no part under a header that others of it are the parts of is the whole year's: the
    total below `Programación trimestral`."""
    over = set(column.levels[:-1])
    parts = any(other.period and over.intersection(other.levels[:-1]) for other in columns)
    return replace(column, span=None) if column.span and parts else column


def _of_part(column: Column, period: str) -> Column:
    """The column with the part of the year that the number of its neighbours makes of its own, or up to it
    where it is accumulated."""
    period = (from_january(period) or "") if column.cumulative else period
    return replace(
        column,
        period=period or None,
        whole=column.whole or not period,
        origins=replace(column.origins, period="neighbours"),
    )


def _is_title(cell: Cell, leaves: Sequence[Cell], columns: Sequence[Column], profile: Profile) -> bool:
    """Whether a cell above the columns names a group: unknown to the profile and not over values alone."""
    under = [column for leaf, column in zip(leaves, columns, strict=True) if is_below(leaf, cell)]
    text = header_text(cell.text, profile)
    known = profile.value_header(text) is not None or profile.header(text) is not None
    return not known and any(column.role not in ("value", "derived", "unknown") for column in under)


def _values_only(columns: Sequence[Column]) -> bool:
    return bool(columns) and all(column.role == "value" for column in columns)
