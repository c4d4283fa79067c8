"""The year and the part of the year of columns whose own headers do not say them as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.flow.rows import DATED, TableRow
from extract.meaning.column_kinds import filled_cells, is_over_numbers
from extract.meaning.header_cells import is_below, value_column
from extract.meaning.headers import Column, Columns, with_role
from extract.meaning.tolerances import MEANING
from extract.meaning.under_headers import mostly_values
from extract.page.cells import Cell
from extract.page.lines import one_line
from schemas.periods import DECEMBER, PARTS, YEAR_IN_TEXT, from_january, part_of_year
from schemas.phrases import fold
from schemas.profile import Profile
from schemas.spoken_words import YEAR


def beside_times(columns: list[Column], profile: Profile, body: Sequence[TableRow]) -> list[Column]:
    """The columns; beside a first one that says of each row what part of the year, or what year, it is, those
    of numbers below words nobody knows hold what these name: `Consultas telefónicas` beside `Trimestre`."""
    times = [one_line(cell.text) for cell in filled_cells(columns[0], body)] if columns else []
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
    if column.role != "unknown" or not mostly_values(filled_cells(column, body)):
        return column
    return replace(with_role(column, "value", "evidence"), guessed=True)


def as_year(column: Column, body: Sequence[TableRow], profile: Profile) -> Column:
    """The column; one headed by a word for years whose cells are years says of which year those beside it
    are: `Año` below `Línea de base`."""
    texts = [cell.text.strip() for cell in filled_cells(column, body)]
    headed = not profile.value_words.years.isdisjoint(fold(column.own_text).split())
    if column.role != "value" or not (headed and texts and all(map(YEAR.fullmatch, texts))):
        return column
    return with_role(column, "base_year" if column.series == "baseline" else "year", "evidence")


def years_of_the_unknown(columns: Sequence[Column], body: Sequence[TableRow]) -> list[Column]:
    """The columns; one of years right behind numbers that nothing names (`Valor | Año`) says of which year
    these are, as of baselines, and not the columns beside them."""
    found = list(columns)
    for place, (before, column) in enumerate(pairwise(columns), start=1):
        if column.role == "year" and before.role == "unknown" and mostly_values(filled_cells(before, body)):
            found[place] = with_role(column, "base_year", "neighbours")
    return found


def of_stubs_year(columns: Columns, profile: Profile) -> Columns:
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


def of_label_and_year(column: Column, profile: Profile, body: Sequence[TableRow]) -> Column:
    """The column; one of numbers below a label's word and a year, which no entry knows as a whole (`Proyecto
    2025`), or below a year with unknown words in brackets (`2025 (proyecto)`), holds values of that year."""
    labelled = YEAR_IN_TEXT.search(column.own_text) and is_over_numbers(column, profile, body)
    bracketed = column.role == "unknown" and DATED.fullmatch(column.own_text)
    if not labelled and not (bracketed and mostly_values(filled_cells(column, body))):
        return column
    text = " ".join(column.levels) or column.text
    return replace(with_role(column, "value", "header"), text=text, rank=0, kind=None, guessed=True)


def of_printed_year(column: Column) -> Column:
    """The column; one whose header is guessed is of the one year that is printed in it all the same."""
    years = {int(year) for level in column.levels for year in YEAR_IN_TEXT.findall(level)}
    if not (column.guessed and len(years) == 1) or column.year or column.years:
        return column
    return replace(column, year=years.pop(), origins=replace(column.origins, year="header"))


def of_column_before(columns: Sequence[Column]) -> list[Column]:
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


def numbered_months(leaves: Sequence[Cell], above: Sequence[Cell], profile: Profile) -> dict[int, int]:
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


def of_month(column: Column, cell: Cell, profile: Profile, month: int) -> Column:
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


def beside_parts(column: Column, columns: Sequence[Column]) -> Column:
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
