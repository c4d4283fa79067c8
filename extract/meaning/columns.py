"""Columns with a meaning: the role, series, year and period each header says, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace

from extract.flow.rows import TableRow, header_text, months_in
from extract.meaning.column_kinds import (
    as_code,
    as_measure,
    filled_cells,
    is_over_numbers,
    without_codes,
    without_dates_or_steps,
    without_kinds,
)
from extract.meaning.column_sums import with_sums
from extract.meaning.column_times import (
    as_year,
    beside_parts,
    beside_times,
    counted,
    numbered_months,
    of_column_before,
    of_label_and_year,
    of_month,
    of_printed_year,
    of_stubs_year,
    years_of_the_unknown,
)
from extract.meaning.header_cells import column_of_cell, is_below, leaves_and_above, unknown_header
from extract.meaning.headers import Column, Columns, Origins, value_meaning, with_role
from extract.meaning.naming import named, says_series, with_row_series
from extract.meaning.told_columns import against_print, all_as_told, as_told
from extract.meaning.tolerances import MEANING
from extract.meaning.under_headers import cells_under, mostly_values
from extract.page.cells import Cell
from extract.page.findings import Finding
from extract.page.geometry import around
from extract.page.lines import one_line, without_marks
from schemas.profile import Profile
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
    columns = [as_code(column, body) for column in columns]
    if (
        columns
        and columns[0].role == "unknown"
        and _values_only(columns[1:])
        and not mostly_values(filled_cells(columns[0], body))
    ):
        titles.append(columns[0].text)
        columns[0] = with_role(columns[0], "indicator", "assumed", ("indicator", "detail"))
    unknown = [
        cell
        for cell, column in zip(leaves, columns, strict=True)
        if column.role == "unknown" or (not column.told and is_over_numbers(column, profile, body))
    ]
    kinds = [column.kind for column in columns if column.kind]
    title = without_marks(" ".join(dict.fromkeys(titles)))[0] or None
    findings = (
        *(unknown_header(cell, cells_under(cell, body), table_id) for cell in unknown),
        *against_print(columns, table_id, profile),
    )
    columns = [as_year(as_measure(column, body, profile), body, profile) for column in columns]
    columns = years_of_the_unknown(columns, body)
    found = Columns(tuple(columns), title, kinds[0] if kinds else None)
    found = with_row_series(_with_unheaded_series(found, leaves, body, profile), body, profile)
    found = of_stubs_year(found, profile)
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
    columns = [beside_parts(column, columns) for column in columns]
    months = months_in([cell.text for cell in leaves]) or numbered_months(leaves, above, profile)
    for place, month in months.items():
        columns[place] = of_month(columns[place], leaves[place], profile, month)
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
    found = _with_sisters(columns, leaves, above, body, profile)
    if (over.levels or over.titled) and not any(_says_series(column, over, profile) for column in found):
        found = [_under(column, over, profile, body) for column in found]
    found = [of_label_and_year(column, profile, body) for column in found]
    found = beside_times(found, profile, body)
    found = [
        without_kinds(without_dates_or_steps(of_printed_year(column), body), profile, body)
        for column in found
    ]
    return without_codes(with_sums(found, body), body)


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
        texts = [one_line(cell.text) for cell in cells]
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


def _says_series(column: Column, over: Over, profile: Profile) -> bool:
    """Whether the column's own header says a series, or that it is worked out of others."""
    own = map(profile.value_header, column.levels[len(over.levels) :])
    return column.role in ("value", "derived") and any(one.strongest for one in own if one is not None)


def _under(column: Column, over: Over, profile: Profile, body: Sequence[TableRow]) -> Column:
    """The column; one of numbers below unknown words (places, funds) as what stands over the whole header
    says, which is guessed."""
    under = filled_cells(column, body)
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
        if column.role == "unknown" and column.x0 > series.x0 and mostly_values(filled_cells(column, body))
        else column
        for column in columns.columns
    ]
    return replace(columns, columns=tuple(found))


def _of_neighbours(origins: Origins) -> Origins:
    """As much as a neighbour says, by it."""
    return Origins(*("neighbours" if said else None for said in astuple(origins)))


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
    found = of_column_before(columns)
    for place, (leaf, column) in enumerate(zip(leaves, columns, strict=True)):
        if column.role not in ("unknown", "other") or not mostly_values(cells_under(leaf, body)):
            continue
        over = [cell for cell in above if is_below(leaf, cell)]
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


def _is_title(cell: Cell, leaves: Sequence[Cell], columns: Sequence[Column], profile: Profile) -> bool:
    """Whether a cell above the columns names a group: unknown to the profile and not over values alone."""
    under = [column for leaf, column in zip(leaves, columns, strict=True) if is_below(leaf, cell)]
    text = header_text(cell.text, profile)
    known = profile.value_header(text) is not None or profile.header(text) is not None
    return not known and any(column.role not in ("value", "derived", "unknown") for column in under)


def _values_only(columns: Sequence[Column]) -> bool:
    return bool(columns) and all(column.role == "value" for column in columns)
