"""What the fields of a card say together: each value with the name, measure, formula and year of its card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.flow.rows import TableRow
from extract.flow.stitching import FieldRow
from extract.meaning.header_cells import field_column, unknown_header
from extract.meaning.headers import Column
from extract.meaning.naming import PROJECT_NAMES
from extract.meaning.roles import LABELS, ReadRow, RoleCell
from extract.meaning.time_rows import WHEN, at_time
from extract.meaning.told_columns import column_as_told
from extract.numbers.lexemes import number_line
from extract.page.cells import Cell
from extract.page.findings import Finding
from extract.page.lines import one_line
from extract.tables.cards import field_name
from schemas.periods import YEAR_IN_TEXT
from schemas.phrases import fold
from schemas.profile import Profile
from schemas.value_headers import DERIVED, ValueHeader

NAMES = ("indicator", *PROJECT_NAMES)


@dataclass(frozen=True, slots=True)
class Field:
    """One field: the row it stands in, its name read as the header of what it says, `when` the year beside
    it."""

    row: int
    column: Column
    name: Cell
    says: Cell | None
    when: Cell | None = None

    @property
    def text(self) -> str:
        """What the field says, on one line."""
        if self.says is None:
            return ""
        return (number_line if self.column.role == "value" else one_line)(self.says.text)

    @property
    def cell(self) -> RoleCell | None:
        """What the field says, in the role its name gives it; None where it says nothing."""
        if self.says is None or self.says.empty:
            return None
        return RoleCell(self.column.role, self.says, self.text, self.column)


@dataclass(frozen=True, slots=True)
class Card:
    """The fields of one card as they count together; `labels` are what they say of each of its values."""

    fields: tuple[Field, ...]
    findings: tuple[Finding, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        return tuple(field.column for field in self.fields)

    @property
    def cells(self) -> tuple[RoleCell, ...]:
        return tuple(cell for field in self.fields if (cell := field.cell) is not None)

    @property
    def labels(self) -> tuple[RoleCell, ...]:
        return tuple(cell for cell in self.cells if cell.role not in ("value", "derived", "unknown"))

    @property
    def name(self) -> str | None:
        return " ".join(cell.text for cell in self.labels if cell.role == "indicator") or None

    @property
    def kind(self) -> str | None:
        """The kind of indicator that the field of its name is over."""
        return next((field.column.kind for field in self.fields if field.column.role == "indicator"), None)

    def values(self) -> Iterator[tuple[int, tuple[RoleCell, ...]]]:
        """By row the cells that hold the card's values."""
        for row in dict.fromkeys(field.row for field in self.fields):
            own = (field.cell for field in self.fields if field.row == row)
            cells = tuple(cell for cell in own if cell is not None and cell.role == "value")
            if cells:
                yield row, cells


def fields_of(number: int, row: FieldRow, profile: Profile) -> Iterator[Field]:
    """The fields of a row, each read by itself."""
    for name, says, when in row.fields:
        column = column_as_told(field_column(name, says, profile), profile)
        if fold(field_name(one_line(name.text))) in profile.value_words.of_year:
            column = replace(column, role=WHEN, under=())
        elif when is not None and not (column.year or column.years):
            year = int(YEAR_IN_TEXT.findall(when.text)[0])
            column = replace(column, year=year, origins=replace(column.origins, year="row"))
        yield Field(number, column, name, says, when)


def card_of(fields: Sequence[Field], table_id: str, profile: Profile) -> Card:
    """The card that the fields make: named by one of them, dated by the one that says when, and a finding for
    each field that nobody knows and that holds a figure."""
    unknown = (
        unknown_header(field.name, [field.says], table_id)
        for field in fields
        if field.column.role == "unknown" and field.says is not None and any(map(str.isdigit, field.text))
    )
    return Card(tuple(_dated(_named(fields), profile)), tuple(unknown))


def _named(fields: Sequence[Field]) -> list[Field]:
    """The fields, one of them as the name of the card; those that might name it before are its group, those
    behind it something beside it."""
    known = [place for place, field in enumerate(fields) if field.column.role in NAMES and field.text]
    naming = min(known, key=lambda place: _rank(fields[place].column), default=None)
    found = list(fields)
    for place in known:
        role = (
            "indicator" if place == naming else "group" if naming is not None and place < naming else "other"
        )
        found[place] = replace(fields[place], column=replace(fields[place].column, role=role, under=()))
    return found


def _rank(column: Column) -> tuple[bool, int, bool]:
    """What names a card best: an indicator, of the lowest rank, and no product or project that it counts."""
    return column.role != "indicator", column.rank, column.kind is not None


def _dated(fields: Sequence[Field], profile: Profile) -> list[Field]:
    """The fields, those of values that say no year for the one that another field says, and what was executed
    for the part of the year it says."""
    said = next((field.text for field in fields if field.column.role == WHEN and field.text), None)
    header = profile.value_words.read(said) if said else None
    years = {int(year) for year in YEAR_IN_TEXT.findall(said or "")}
    if len(years) == 1:
        year, span = years.pop(), None
    else:
        year, span = None, "/".join(map(str, sorted(years))) or None
    period = header.period if header is not None else None
    return [
        replace(field, column=_at(field.column, year, span, period))
        if field.column.role == "value"
        else field
        for field in fields
    ]


def _at(column: Column, year: int | None, years: str | None, period: str | None) -> Column:
    """The column of a field for the time its card says, as far as it says none itself."""
    open_part = not (column.period or column.whole or column.ordinal)
    undated = not (column.year or column.years)
    if column.series != "baseline" and undated and (year or years):
        origins = replace(column.origins, year="row")
        column = replace(column, year=year, years=years, origins=origins)
    if column.series == "executed" and period and open_part:
        column = replace(column, period=period, origins=replace(column.origins, period="row"))
    return column


def card_rows(
    card: Card, labelled: ReadRow, inside: Iterable[ReadRow], rows: Sequence[TableRow], profile: Profile
) -> list[ReadRow]:
    """The rows of a card in printed order: one for each row of fields with values, and those of a table
    `inside` it. `labelled` is a row with what the card says of each of them and nothing else."""
    own = [
        replace(labelled, number=number, page=rows[number].page, cells=(*labelled.cells, *values))
        for number, values in card.values()
    ]
    within = [_inside_card(row, card, labelled, profile) for row in inside]
    return sorted((*own, *within), key=lambda row: row.number)


def _says_owner(row: ReadRow) -> bool:
    """Whether the row itself says who answers for it, and no heading of the plan."""
    place = row.context.dependency_place
    return place is not None and place.by == "column"


def _inside_card(row: ReadRow, card: Card, labelled: ReadRow, profile: Profile) -> ReadRow:
    """A row of a table inside a card: the card's own, of the series and the time that what stands before its
    values says; or, with a name of its own, one that the card heads."""
    context = row.context if _says_owner(row) or not labelled.context.dependency else labelled.context
    cells = at_time(row.cells, profile)
    names = [cell for cell in cells if cell.role in LABELS and cell.text]
    series = {profile.value_words.row_series(cell.text) for cell in names}
    bare = bool(names) and all(profile.value_header(cell.text) == ValueHeader() for cell in names)
    if bare:  # `Valor` names nothing, and says no series
        series = {row.series}
    elif len(series) > 1 or None in series or DERIVED in series:
        return replace(row, cells=cells, context=context, group=row.group or card.name)
    role = "other" if bare else "series"
    kept = tuple(replace(cell, role=role) if cell in names else cell for cell in cells)
    own = {cell.role for cell in kept if cell.text}
    said = (*(cell for cell in labelled.cells if cell.role not in own), *kept)
    of = row.series or next(iter(series), None)
    return replace(row, cells=said, series=of, context=context, group=labelled.group)
