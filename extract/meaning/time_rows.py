"""Rows that say before their values when they are: month by month, or year by year, of what is named over the
table or by each of its columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.meaning.evidence import Title
from extract.meaning.headers import Column
from extract.meaning.roles import ReadRow, RoleCell
from extract.meaning.texts_above import without_number
from extract.meaning.tolerances import MEANING
from schemas.phrases import fold
from schemas.profile import Profile
from schemas.value_headers import DERIVED, ValueHeader

WHEN = "period"
"""The role of a text that says of what time the values of its row are."""


def rows_of_time(
    rows: Sequence[ReadRow], caption: str | None, profile: Profile, said: Title | None = None
) -> list[ReadRow]:
    """The rows of a table whose first cells say when each of them is, month by month: of these times, and
    named by their group or the `caption` of the table, or each of their values by the header of its column;
    as they are where other rows than totals stand among them. `said` is what the table's title says."""
    valued = [row for row in rows if row.values()]
    timed = {row.number: at_time(row.cells, profile) for row in valued}
    others = [row for row in valued if timed[row.number] == row.cells]
    named = {row.number: _over_times(row) or caption for row in valued}
    totals = all(_is_total(row, profile) or _of_year(row, profile) for row in others)
    if len(valued) - len(others) < MEANING.fewest_named or not totals:
        return list(rows)
    if _are_named_by_headers(valued, profile):
        of = said.series if said is not None else None
        return [one for row in rows for one in _by_headers(row, timed.get(row.number, ()), of, profile)]
    if not all(named.values()):
        return list(rows)
    return [
        _of_name(replace(row, cells=timed[row.number]), named[row.number], profile)
        if row.number in timed and row not in others
        else row
        for row in rows
    ]


def _of_year(row: ReadRow, profile: Profile) -> tuple[str, int] | None:
    """The series and the year that the first text of a row says it is of: `Meta 2026`."""
    first = next((cell.text for cell in row.cells if cell.text), "")
    series, year = profile.value_words.row_series_and_year(first)
    return (series, year) if series and series != DERIVED and year else None


def _is_total(row: ReadRow, profile: Profile) -> bool:
    first = next((cell.text for cell in row.cells if cell.text), "")
    return fold(first).startswith(tuple(profile.total_starts))


def _are_named_by_headers(rows: Sequence[ReadRow], profile: Profile) -> bool:
    """Whether each of several columns of values is headed by what it counts (`Reclamos recibidos`), in words
    that say nothing of plans or of time."""
    columns = {cell.column for row in rows for cell in row.values() if cell.column is not None}
    texts = {_name_in(column, profile) for column in columns}
    return len(texts) > 1 and all(
        any(map(str.isalpha, text)) and profile.value_header(text) is None for text in texts
    )


def _by_headers(
    row: ReadRow, timed: Sequence[RoleCell], series: str | None, profile: Profile
) -> list[ReadRow]:
    """The row as one for each of its values, named by the header of this, of the series that the table's
    title says; a total is of the whole year that its name or the header over the times says."""
    cells = timed or row.cells
    values = [cell for cell in cells if cell.role == "value" and cell.text and cell.column]
    if not values:
        return [row]
    said = [cell for cell in cells if cell.role != "value"]
    of_row = _of_year(row, profile)
    if tuple(timed) == row.cells:
        said = [replace(cell, role=WHEN) if cell.text else cell for cell in said]
        years = (_year_in(text, profile) for cell in said for text in _of_times(cell))
        year = of_row[1] if of_row is not None else next(filter(None, years), None)
        values = [in_year(cell, year) if year else cell for cell in values]
    if of_row is not None or series is not None:
        told = of_row[0] if of_row is not None else series or ""
        values = [_of_series(cell, told, of_row is not None) for cell in values]
    return [
        replace(row, cells=(*said, cell), named=_name_in(cell.column, profile), group=None)
        for cell in values
        if cell.column is not None
    ]


def _of_series(cell: RoleCell, series: str, by_row: bool) -> RoleCell:
    """A value of the series that the title or its row says; what was done to what is counted is part of its
    name."""
    column = cell.column
    if column is None or not (column.guessed or by_row):
        return cell
    origins = replace(column.origins, series="row" if by_row else "title")
    return replace(cell, column=replace(column, series=series, weak=False, origins=origins))


def _name_in(column: Column, profile: Profile) -> str:
    """What the header of a column says is counted: its last level that is more than a unit."""
    named = (level for level in reversed(column.levels) if not _is_unit(level, profile))
    return next(named, column.own_text)


def _is_unit(text: str, profile: Profile) -> bool:
    short = len(text) < MEANING.shortest_name
    return short or profile.value_words.names_unit(text) or not any(map(str.isalpha, text))


def _of_times(cell: RoleCell) -> tuple[str, ...]:
    """What a cell that says when its row is says, and what stands over it."""
    return (cell.text, *(cell.column.levels if cell.column is not None else ()))


def _year_in(text: str, profile: Profile) -> int | None:
    said = profile.value_words.read_known(text)
    return int(said.year) if said is not None and said.year else None


def _of_name(row: ReadRow, name: str | None, profile: Profile) -> ReadRow:
    """The row named by what stands over it; where that is its group, it has no other one."""
    own = name and _without_label(without_number(name), profile)
    return replace(row, named=own, group=None if row.group == name else row.group)


def _without_label(title: str, profile: Profile) -> str:
    """A title without the word that says it is a name (`Indicador: `), and then without a unit in brackets
    at its end."""
    label, colon, name = title.partition(": ")
    known = profile.header(label) if colon else None
    if known is None or known[0].role != "indicator" or not name.strip():
        return title
    plain, bracket, unit = name.strip().rpartition(" (")
    stated = unit.endswith(")") and profile.value_words.read(unit[:-1]) == ValueHeader()
    return plain if bracket and stated else name.strip()


def _over_times(row: ReadRow) -> str | None:
    """The group of a row; none where it is the header over the times themselves (`Mes`)."""
    first = next((cell for cell in row.cells if cell.text), None)
    own = first.column.text if first is not None and first.column is not None else None
    return row.group if row.group != own else None


def at_time(cells: tuple[RoleCell, ...], profile: Profile) -> tuple[RoleCell, ...]:
    """The cells of a row that says before its values of what part of the year, or of what year, they are."""
    first = next((cell for cell in cells if cell.text), None)
    if first is None or first.role in ("value", "derived") or _is_code(first, cells):
        return cells
    above = first.column.levels if first.column is not None else ()
    read = [profile.value_words.read(text) for text in (first.text, " ".join((*above, first.text)))]
    told = [one for one in read if one is not None and (one.period or one.year)]
    said = next((one for one in told if one.year), told[0] if told else None)
    if said is None or said.series:
        return cells
    year = int(said.year) if said.year else None
    timed = tuple(
        replace(cell, column=_of_time(cell.column, year, said.period))
        if cell.role == "value" and cell.column is not None
        else cell
        for cell in cells
    )
    return tuple(replace(cell, role=WHEN) if cell is first else cell for cell in timed)


def _is_code(first: RoleCell, cells: Sequence[RoleCell]) -> bool:
    """Whether a text of a letter and numbers (`C1`) is the code of a row that another cell names."""
    named = any(cell.role == "indicator" and cell.text and cell is not first for cell in cells)
    return named and sum(map(str.isalpha, first.text)) < MEANING.shortest_name


def in_year(cell: RoleCell, year: int) -> RoleCell:
    """A cell of values in a row that is of one year."""
    return replace(cell, column=_of_time(cell.column, year, None)) if cell.column is not None else cell


def _of_time(column: Column, year: int | None, period: str | None) -> Column:
    """A column of values in a row that is of one time: its own where its header says none."""
    origins = column.origins
    if period and not column.period:
        column = replace(column, period=period, span=None, ordinal=None)
        origins = replace(origins, period="row")
    if year and not (column.year or column.years):
        column, origins = replace(column, year=year), replace(origins, year="row")
    return replace(column, origins=origins)
