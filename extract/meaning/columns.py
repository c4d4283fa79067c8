"""Columns with a meaning: the role, series, year and period each header says, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace

from extract.flow.rows import TableRow, header_text, months_in
from extract.meaning.headers import Column, Columns, Origins, ToldBy, value_meaning, with_role
from extract.meaning.naming import named, with_row_series
from extract.meaning.tolerances import MEANING
from extract.numbers.looks import is_value_like
from extract.page.cells import Cell
from extract.page.findings import Finding, finding
from extract.page.geometry import Box, around
from extract.page.lines import one_line, without_marks
from extract.tables.cards import field_name
from schemas.language.headers import HeaderEntry
from schemas.periods import DECEMBER, PARTS
from schemas.profile import Profile
from schemas.value_headers import YEAR


@dataclass(frozen=True, slots=True)
class Over:
    """What stands over a whole header: `levels` are spanning rows that say what the values are, the nearest
    first; `titled` says that the text above the table says their series."""

    levels: tuple[str, ...] = ()
    titled: bool = False


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
    leaves, above = _leaves_and_above(header)
    columns = counted(
        [_column(cell, leaves, above, profile, _cells_under(cell, body), over.levels) for cell in leaves]
    )
    columns = [_beside_parts(column, columns) for column in columns]
    months = months_in([cell.text for cell in leaves]) or _numbered_months(leaves, above, profile)
    for place, month in months.items():
        columns[place] = _of_month(columns[place], leaves[place], profile, month)
    columns = _with_sisters(_without_codes(columns, body), leaves, above, body)
    if (over.levels or over.titled) and not any(_says_series(column, over, profile) for column in columns):
        columns = [_under(column, over, profile, body) for column in columns]
    titles = [one_line(cell.text) for cell in above if _is_title(cell, leaves, columns, profile)]
    if columns and columns[0].role == "unknown" and _values_only(columns[1:]):
        titles.append(columns[0].text)
        columns[0] = with_role(columns[0], "indicator", "assumed", ("indicator", "detail"))
    unknown = [
        cell
        for cell, column in zip(leaves, columns, strict=True)
        if column.role == "unknown"
        or (
            column.role in OF_TEXTS
            and not _is_known(column, profile)
            and mostly_values(_cells_under(cell, body))
        )
    ]
    kinds = [column.kind for column in columns if column.kind]
    title = without_marks(" ".join(dict.fromkeys(titles)))[0] or None
    findings = tuple(unknown_header(cell, _cells_under(cell, body), table_id) for cell in unknown)
    columns = [_as_code(column, body) for column in columns]
    found = with_row_series(Columns(tuple(columns), title, kinds[0] if kinds else None), body, profile)
    return named(_valued_by_rows(found, body), body), findings


def _without_codes(columns: Sequence[Column], body: Sequence[TableRow]) -> list[Column]:
    """The columns, those of numbers below half-read headers before any column of words (`N.° meta`, `Obj.
    Gasto`) as unknown ones: codes stand before what they are of."""
    filled = [_cells_under(column.cell, body) if column.cell else [] for column in columns]
    worded = (place for place, cells in enumerate(filled) if cells and not mostly_values(cells))
    first = next(worded, 0)
    return [
        replace(column, role="unknown", guessed=False, text=column.levels[-1])
        if column.role == "value" and column.guessed and place < first
        else column
        for place, column in enumerate(columns)
    ]


def _says_series(column: Column, over: Over, profile: Profile) -> bool:
    """Whether the column's own header says a series, or that it is worked out of others."""
    own = map(profile.value_header, column.levels[len(over.levels) :])
    return column.role in ("value", "derived") and any(one.strongest for one in own if one is not None)


def _under(column: Column, over: Over, profile: Profile, body: Sequence[TableRow]) -> Column:
    """The column; one of numbers below unknown words (places, funds) as what stands over the whole header
    says, which is guessed."""
    under = _cells_under(column.cell, body) if column.cell else []
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


def _as_code(column: Column, body: Sequence[TableRow]) -> Column:
    """The column; one of measures in which no letter stands holds the codes of what its header calls
    measures: `Medida` over 1.1, 1.2."""
    texts = [cell.text for cell in _cells_under(column.cell, body)] if column.cell else []
    coded = column.role == "measure" and texts and all(map(CODED.fullmatch, map(str.strip, texts)))
    return with_role(column, "code", "evidence") if coded else column


CODED = re.compile(r"[0-9]+(?:[.-][0-9]+)*[.)]?")


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
        if column.role == "unknown"
        and column.x0 > series.x0
        and column.cell
        and mostly_values(_cells_under(column.cell, body))
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


def _with_sisters(
    columns: Sequence[Column], leaves: Sequence[Cell], above: Sequence[Cell], body: Sequence[TableRow]
) -> list[Column]:
    """The columns, those of numbers below unknown words as the value column beside them under the same
    spanner, which is guessed."""
    found = list(columns)
    for place, (leaf, column) in enumerate(zip(leaves, columns, strict=True)):
        if column.role not in ("unknown", "other") or not mostly_values(_cells_under(leaf, body)):
            continue
        over = [cell for cell in above if _is_below(leaf, cell)]
        sister = next(
            (other for cell, other in zip(leaves, columns, strict=True)
             if other.role == "value" and over and all(_is_below(cell, one) for one in over)),
            None,
        )  # fmt: skip
        if sister is not None:
            text = " ".join(column.levels) or column.text
            found[place] = replace(
                sister,
                year=sister.year if sister.origins.year == "parent" else None,
                period=sister.period if sister.origins.period == "parent" else None,
                ordinal=None,
                x0=column.x0,
                x1=column.x1,
                text=text,
                levels=column.levels,
                cell=column.cell,
                origins=_of_neighbours(sister.origins),
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
    return any(_is_below(leaf, one) and profile.value_words.speaks_of_months(one.text) for one in above)


def _of_month(column: Column, cell: Cell, profile: Profile, month: int) -> Column:
    """The column headed by the first letter of a month, as the month's name would head it."""
    parents = column.levels[-2::-1]
    named = _value_column(cell, profile.value_words.month_names[month], parents, (), profile, numeric=True)
    told = replace(named.origins, period="neighbours")
    return replace(named, text=" ".join(column.levels), levels=column.levels, origins=told)


def _cells_under(leaf: Cell, body: Sequence[TableRow]) -> list[Cell]:
    """The filled cells of the body that stand under a header cell, each once."""
    return [
        cell
        for row in body
        for cell in row.cells
        if row.owns(cell) and not cell.empty and leaf.page == cell.page and _is_beside(leaf.box, cell.box)
    ]


def _is_beside(above: Box, below: Box) -> bool:
    return above.overlap_x(below) > MEANING.under * min(above.width, below.width)


def counted(columns: Sequence[Column]) -> list[Column]:
    """The columns, those headed by the bare numbers of the parts of a year (I to IV) with their periods: as
    many as there are make the year."""
    bare = [column for column in columns if column.role == "value" and column.ordinal]
    lengths = [span for span, count in PARTS.items() if count == len({column.ordinal for column in bare})]
    return [
        _of_part(column, f"{lengths[0]}{column.ordinal}") if column in bare and lengths else column
        for column in columns
    ]


def _beside_parts(column: Column, columns: Sequence[Column]) -> Column:
    """The column; one of no part under a header that others of it are the parts of is the whole year's: the
    total below `Programación trimestral`."""
    over = set(column.levels[:-1])
    parts = any(other.period and over.intersection(other.levels[:-1]) for other in columns)
    return replace(column, span=None) if column.span and parts else column


def _of_part(column: Column, period: str) -> Column:
    """The column with the part of the year that the number of its neighbours makes of its own."""
    return replace(column, period=period, origins=replace(column.origins, period="neighbours"))


def _leaves_and_above(header: Sequence[TableRow]) -> tuple[list[Cell], list[Cell]]:
    """The header's cells that have none below them, from left to right, and the others; one below several
    narrower ones stands over the columns as well as one above them would."""
    cells = list(dict.fromkeys(cell for row in header for cell in row.cells if not cell.empty))
    under = [cell for cell in cells if _is_under_several(cell, cells)]
    leaves = [
        cell
        for cell in cells
        if cell not in under and not any(_is_below(other, cell) for other in cells if other not in under)
    ]
    above = [cell for cell in cells if cell not in leaves]
    return sorted(leaves, key=lambda cell: (cell.box.x0, cell.box.top)), above


def _is_under_several(cell: Cell, cells: Sequence[Cell]) -> bool:
    """Whether the cell stands right below several that are narrower, as `Logro esperado` below its years."""
    above = [other for other in cells if other.last_row + 1 == cell.row and _is_below(cell, other)]
    return len(above) > 1 and all(other.column_span < cell.column_span for other in above)


def _is_below(cell: Cell, other: Cell) -> bool:
    return cell.row > other.last_row and _is_beside(other.box, cell.box)


def field_column(name: Cell, says: Cell | None, profile: Profile) -> Column:
    """The column that a card's field is: its name heads what it says, and nothing else does."""
    plain = replace(name, text=field_name(name.text))
    return replace(_column(plain, (), (), profile, [says] if says is not None else []), cell=name)


def _column(
    cell: Cell,
    leaves: Sequence[Cell],
    above: Sequence[Cell],
    profile: Profile,
    under: Sequence[Cell],
    spanners: Sequence[str] = (),
) -> Column:
    """The column a header cell names over the cells `under` it, alone or together with what stands above it
    and with the `spanners` over all columns.

    Where a header reads as labels and as values, its cells tell which it is.
    """
    text = header_text(cell.text, profile)
    over = [other for other in above if _is_below(other, cell)]
    over += [other for other in reversed(above) if _is_below(cell, other)]
    parents = [header_text(other.text, profile) for other in over]
    numeric = mostly_values(under)
    outer = [*parents, *spanners]
    value = _value_column(cell, text, outer, _siblings(cell, over, leaves, profile), profile, numeric)
    value = _of_base_year(value, cell, over)
    loosely = value.role == "unknown" or not (numeric or not under)
    words = _label_words(text, parents, profile, loosely, any(_is_number(cell.text) for cell in under))
    label = words is not None and words.role not in ("value", "derived")
    if words is not None and label and not (value.role != "unknown" and numeric and words.role in OF_TEXTS):
        by: ToldBy = "profile" if profile.header(text) is not None else "parent"
        return Column(
            cell.box.x0, cell.box.x1, text, words.role, words.under, kind=words.kind, rank=words.rank,
            levels=(*reversed(parents), text), origins=Origins(role=by), cell=cell,
        )  # fmt: skip
    return replace(value, kind=words.kind) if words and value.role == "value" else value


def _of_base_year(column: Column, cell: Cell, over: Sequence[Cell]) -> Column:
    """The column; one of baselines right below a year that stands over no other column is of that year."""
    alone = [
        other
        for other in over
        if other.column_span == cell.column_span and YEAR.fullmatch(other.text.strip())
    ]
    if column.series != "baseline" or column.year or not alone:
        return column
    return replace(column, year=int(alone[0].text), origins=replace(column.origins, year="parent"))


DATE = re.compile(r"[0-9]{1,2}([/.-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})")

NUMBER = re.compile(r"[0-9][0-9.,]*")

OF_TEXTS = (
    "indicator",
    "detail",
    "name",
    "objectives",
    "results",
    "responsible",
    "other",
    "level",
    "measure",
)
"""Roles of columns of words: numbers under their headers speak for the headers' other reading."""


def _label_words(
    text: str, parents: Sequence[str], profile: Profile, loosely: bool, numbers: bool
) -> HeaderEntry | None:
    """What the profile says of the header, read alone, below and before each one above it; `loosely` by the
    words it begins with too, and by the labels' header that it stands under, which is over no `numbers`."""
    readings = [
        text,
        *(f"{parent} {text}" for parent in parents),
        *(f"{text} {parent}" for parent in parents),
    ]
    known = next((found[0] for found in map(profile.header, readings) if found is not None), None)
    if not loosely or (known is not None and known.role not in ("value", "derived")):
        return known
    begun = next(
        filter(None, map(profile.likely_header, (text, *(f"{one} {text}" for one in parents)))), None
    )
    over = () if numbers else filter(None, map(profile.header, parents))
    return begun[0] if begun else next((found[0] for found in over if found[0].role == "other"), known)


def _is_number(text: str) -> bool:
    """Whether a cell holds one number, no range of a scale (`0 - 6`, `90 a 100`)."""
    return is_value_like(text) and len(NUMBER.findall(text)) == 1


def _siblings(cell: Cell, over: Sequence[Cell], leaves: Sequence[Cell], profile: Profile) -> list[str]:
    """The headers beside one under the header right above it."""
    return [
        header_text(leaf.text, profile)
        for leaf in leaves
        if over and leaf is not cell and _is_below(leaf, over[0])
    ]


def mostly_values(cells: Sequence[Cell]) -> bool:
    """Whether most of the cells are printed values; dates are none."""
    values = [cell for cell in cells if is_value_like(cell.text) and not DATE.fullmatch(cell.text.strip())]
    return 2 * len(values) > len(cells)


def _value_column(
    cell: Cell, text: str, parents: Sequence[str], siblings: Sequence[str], profile: Profile, numeric: bool
) -> Column:
    """The value column a header cell names below its parents; an unknown one where it names none."""
    value, levels = value_meaning(text, parents, profile, siblings, numeric), (*reversed(parents), text)
    if value is None:
        return Column(cell.box.x0, cell.box.x1, text, "unknown", levels=levels, cell=cell)
    said = value.origins
    if value.derived:
        by_words = Origins(role="header")
        return Column(
            cell.box.x0, cell.box.x1, " ".join(levels), "derived", levels=levels, origins=by_words, cell=cell
        )
    return Column(
        cell.box.x0,
        cell.box.x1,
        " ".join(levels),
        "value",
        series=value.series,
        year=value.year,
        period=value.period,
        ordinal=value.ordinal,
        years=value.years,
        levels=levels,
        weak=value.weak,
        whole=value.whole,
        cumulative=value.cumulative,
        guessed=value.guessed,
        span=value.span,
        origins=replace(said, role=said.series or said.period or said.year or "header"),
        cell=cell,
    )


def _is_title(cell: Cell, leaves: Sequence[Cell], columns: Sequence[Column], profile: Profile) -> bool:
    """Whether a cell above the columns names a group: unknown to the profile and not over values alone."""
    under = [column for leaf, column in zip(leaves, columns, strict=True) if _is_below(leaf, cell)]
    text = header_text(cell.text, profile)
    known = profile.value_header(text) is not None or profile.header(text) is not None
    return not known and any(column.role not in ("value", "derived", "unknown") for column in under)


def _values_only(columns: Sequence[Column]) -> bool:
    return bool(columns) and all(column.role == "value" for column in columns)


def unknown_header(cell: Cell, under: Sequence[Cell], table_id: str) -> Finding:
    """The report of a header nobody knows; where values stand under it, of them too."""
    text = one_line(cell.text)
    lines = f'headers: [{{texts: ["{text}"], role: other}}]'
    values = [other for other in under if is_value_like(other.text)]
    box = around([cell.box, *(other.box for other in values)]).rounded()
    return finding("unknown-header", cell.page, box, table_id, text=text, lines=lines)
