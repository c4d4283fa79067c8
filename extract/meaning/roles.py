"""The role each cell of a body row plays: its column's, or its place among the cells under one header; and
which labels, printed once for rows of one indicator, each of a series or a kind of its own, are theirs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.flow.rows import TableRow, begins_with_total
from extract.flow.stitching import LogicalTable
from extract.headings import Context
from extract.meaning.headers import Column, Columns
from extract.meaning.tolerances import MEANING
from extract.numbers.lexemes import number_line
from extract.numbers.looks import is_value_like
from extract.page.cells import Cell
from extract.page.lines import one_line
from schemas.language.headers import HeaderEntry
from schemas.phrases import folded_words
from schemas.profile import Profile

LABELS = ("indicator", "detail")


@dataclass(frozen=True, slots=True)
class RoleCell:
    """One cell of a body row with the role it plays there; `column` is set for the cells of value columns."""

    role: str
    cell: Cell
    text: str
    column: Column | None = None


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One body row under the `context` and `group` in force; `number` counts the table's rows from 0.

    `segment` counts the headers and banners above it: rows of one segment stand in one unbroken list.
    `series` is what a column of the table says of the whole row, None where none does; `named` is the text
    over the table that names a row whose own first cell says when it is.
    """

    number: int
    page: int
    segment: int
    first_of_part: bool
    context: Context
    kind: str | None
    group: str | None
    cells: tuple[RoleCell, ...]
    series: str | None = None
    named: str | None = None

    def text(self, role: str) -> str | None:
        """The text of the row's first cell with the role; None without one or where it is empty."""
        return next((item.text for item in self.cells if item.role == role and item.text), None)

    def values(self) -> tuple[RoleCell, ...]:
        """The filled cells of the value columns."""
        return tuple(item for item in self.cells if item.role == "value" and item.text)


def role_cells(
    columns: Columns | None,
    row: TableRow,
    profile: Profile,
    cut: Mapping[Cell, str] | None = None,
    ruled: bool = False,
) -> tuple[RoleCell, ...]:
    """The row's cells with their roles.

    A value cell that rules merge over several rows counts in each that begins an indicator of its own, and
    one merged over several value columns in each of them; where nothing is `ruled`, in the row it begins in
    only. `cut` gives the text of cells that began before a page turn.
    """
    named = ruled and columns is not None and _begins_indicator(columns, row)
    found: list[RoleCell] = []
    for cell in row.cells:
        over = columns.over(cell.box) if columns and ruled and cell.column_span > 1 else ()
        column = columns.of(cell.box) if columns else None
        role = column.role if column else "unknown"
        if role == "value" and not (row.owns(cell) or named):
            continue
        text = (cut or {}).get(cell, cell.text)
        line = (number_line if role == "value" else one_line)(text)
        if role in LABELS and column is not None and _counts_too(column.own_text, profile):
            line = COUNT_BEFORE.sub("", line)
        spanned = over if role == "value" and len(over) > 1 else (column,)
        found.extend(RoleCell(role, cell, line, one) for one in spanned)
    return _spread(found, profile)


def with_total_name(
    cells: tuple[RoleCell, ...], row: TableRow, profile: Profile, ruled: bool
) -> tuple[RoleCell, ...]:
    """The row's cells; in a total's, whose name stands in a column that does not name the other rows, or
    over several at the table's edge, that cell names it. Where nothing is `ruled`, a label that reaches down
    to such a row from above is none of its."""
    labels = [item for item in cells if item.role in LABELS and item.text]
    if any(ruled or row.owns(item.cell) for item in labels) or not begins_with_total(row, profile):
        return cells
    first = next((item for item in cells if item.text and row.owns(item.cell)), None)
    if first is None or first.role == "series":
        return cells
    if first.role == "value" and first.cell.column_span == 1 and is_value_like(first.text):
        return cells
    aside = (*labels, *(item for item in cells if item.cell == first.cell))
    roles = {id(item): "other" for item in aside} | {id(first): "indicator"}
    return tuple(replace(item, role=roles.get(id(item), item.role)) for item in cells)


COUNT_BEFORE = re.compile(r"^[0-9]{1,3}[.)]? (?=[^\W\d])")


def _counts_too(header: str, profile: Profile) -> bool:
    """Whether a header is over what counts the rows and over their names at once: `No. Actividad`."""
    first, _, rest = header.partition(" ")
    counts = profile.header(first)
    return bool(rest) and counts is not None and counts[0].role == "code" and profile.header(header) is None


def _begins_indicator(columns: Columns, row: TableRow) -> bool:
    """Whether a label of the row begins in it."""
    owned = [columns.of(cell.box) for cell in row.cells if row.owns(cell) and not cell.empty]
    return any(column is not None and column.role in LABELS for column in owned)


def _spread(cells: list[RoleCell], profile: Profile) -> tuple[RoleCell, ...]:
    """Several filled cells under one header get the roles the profile lists for them; the last one the
    last role."""
    roles: dict[int, str] = {}
    for column in {
        id(item.column): item.column for item in cells if item.column and item.column.under
    }.values():
        places = [place for place, item in enumerate(cells) if item.column is column and item.text]
        if not places:
            continue
        roles |= dict(
            zip(places, _roles_under(column, [cells[place].text for place in places], profile), strict=True)
        )
    roles |= dict.fromkeys(_counters_before_names(cells), "code")
    return tuple(replace(item, role=roles.get(place, item.role)) for place, item in enumerate(cells))


def _counters_before_names(cells: Sequence[RoleCell]) -> Iterator[int]:
    """The places of counters that stand, in a cell of their own, before a name under one header that lists
    no roles: `1 | Obras` below `Programa`."""
    for place, (first, name) in enumerate(pairwise(cells)):
        one = first.column is not None and first.column is name.column and not first.column.under
        if one and first.role == name.role == "indicator" and COUNTER.fullmatch(first.text.strip()):
            yield place


def _roles_under(column: Column, texts: list[str], profile: Profile) -> list[str]:
    under, count = column.under, len(texts)
    if count == 1:
        return ["indicator" if "indicator" in under else column.role]
    if under[0] == "code":
        coded = texts[0].replace(".", "").isdigit() or folded_words(texts[0]) in profile.no_code
        return (
            [*under[:1], *("indicator",) * (count - 1)]
            if coded
            else ["indicator", *("detail",) * (count - 1)]
        )
    if COUNTER.fullmatch(texts[0].strip()):
        return ["code", *_roles_under(column, texts[1:], profile)]
    if count >= len(under):
        return [*under[:-1], *("detail",) * (count - len(under)), under[-1]]
    return [*under[: count - 1], under[-1]]


COUNTER = re.compile(
    r"(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)\-º°]{1,2}|[0-9]{1,3}|[a-zA-Z]|[A-Z]{1,3}[-.]?[0-9]{1,3}(?:[.-][0-9]{1,3})?"
)
"""What counts rows before their names under one header: `a)`, `3.`, `IV.`, `2`."""

NAMED_ONCE = ("indicator", "detail", "measure", "code", "kpi", "formula", "standard", "group")

NAMED_BY = (*LABELS, "code", "kpi", "measure")

ASIDE = ("unknown", "other")


def labels_of_cycle(
    table: LogicalTable, number: int, cells: Sequence[RoleCell], columns: Columns, profile: Profile
) -> tuple[RoleCell, ...]:
    """The row's cells, its labels those that are printed level with the rows of its cycle (planned,
    executed): an indicator is named once for all of them."""
    cycle = _cycle(table, number, columns, profile)
    top, bottom = _extent(table, cycle, columns)
    found: dict[int, list[Cell]] = {}
    places = {id(column): place for place, column in enumerate(columns.columns)}
    for row in cycle:
        for cell in table.rows[row].cells:
            column = columns.of(cell.box)
            if column is None or column.role not in NAMED_ONCE or cell.empty:
                continue
            held = found.setdefault(places[id(column)], [])
            if top <= cell.box.middle <= bottom and cell not in held:
                held.append(cell)
    roles = {
        places[id(item.column)]: item for item in cells if item.column is not None and item.role in NAMED_ONCE
    }
    labels = [
        _label(roles.get(place), columns.columns[place], held)
        for place, held in sorted(found.items())
        if held
    ]
    return (*labels, *(item for item in cells if item.role not in NAMED_ONCE))


def _label(known: RoleCell | None, column: Column, held: Sequence[Cell]) -> RoleCell:
    text = " ".join(one_line(cell.text) for cell in sorted(held, key=lambda cell: cell.box.top))
    if known is not None:
        return replace(known, cell=held[0], text=text)
    return RoleCell(column.role, held[0], text, column)


def _cycle(table: LogicalTable, number: int, columns: Columns, profile: Profile) -> range:
    """The rows of the cycle that a row stands in: from one of the series that the table's first row is of to
    before the next; a page may begin in the middle of one."""
    part, start = table.rows[number].part, number
    while start > 0 and _is_body(table, start - 1, part):
        start -= 1
    first = _series(table.rows[table.kinds.index("body")], columns, profile)
    begin, end = number, number + 1
    while begin > start and _series(table.rows[begin], columns, profile) != first:
        begin -= 1
    while (
        end < len(table.rows)
        and _is_body(table, end, part)
        and _series(table.rows[end], columns, profile) != first
    ):
        end += 1
    return range(begin, end)


def _is_body(table: LogicalTable, place: int, part: int) -> bool:
    """Whether a row of the table is one of values in the page's part."""
    return table.kinds[place] == "body" and table.rows[place].part == part


def _series(row: TableRow, columns: Columns, profile: Profile) -> tuple[str | None, int | None]:
    """The series that the row says it is of, and the year where it names one too."""
    for cell in row.cells:
        column = columns.of(cell.box)
        if column is not None and column.role == "series" and not cell.empty:
            return profile.value_words.row_series_and_year(one_line(cell.text))
    return None, None


def _extent(table: LogicalTable, cycle: range, columns: Columns) -> tuple[float, float]:
    """The height the cycle's values stand in, half the distance to the next rows added at both ends."""
    boxes = [
        cell.box
        for row in cycle
        for cell in table.rows[row].cells
        if (column := columns.of(cell.box)) is not None
        and column.role in ("value", "series")
        and not cell.empty
    ]
    top, bottom = min(box.top for box in boxes), max(box.bottom for box in boxes)
    slack = (bottom - top) / len(cycle) / 2
    return top - slack / 2, bottom + slack / 2


def is_other_kind(
    cells: Sequence[RoleCell], above: Sequence[RoleCell], says_kinds: Callable[[Column], bool]
) -> bool:
    """Whether a row without label, code or measure says beside its values that they are of another kind than
    those of the row above (`Fís.`, `Fin. (S/)`): the indicator above them is theirs too."""
    if any(item.role in NAMED_BY and item.text for item in cells):
        return False
    others = {id(item.column): item.text for item in above if item.role in ASIDE and item.text}
    return any(
        others.get(id(item.column), item.text) != item.text and says_kinds(item.column)
        for item in cells
        if item.role in ASIDE and item.text and item.column is not None
    )


def names_kinds(column: Column, table: LogicalTable, columns: Columns) -> bool:
    """Whether the column's cells say again and again one of a few things."""
    texts = [
        one_line(cell.text)
        for row, kind in zip(table.rows, table.kinds, strict=True)
        for cell in row.cells
        if kind == "body" and row.owns(cell) and not cell.empty and columns.of(cell.box) is column
    ]
    return 1 < len(set(texts)) <= MEANING.most_kinds and len(texts) >= 2 * len(set(texts))


def with_name_above(cells: tuple[RoleCell, ...], above: Sequence[RoleCell]) -> tuple[RoleCell, ...]:
    """The row's cells; where it is the second one of an indicator, whose labels are printed once, with
    those."""
    if any(item.role in LABELS and item.text for item in cells):
        return cells
    labels = tuple(item for item in above if item.role in LABELS and item.text)
    return (*labels, *(item for item in cells if item.role not in LABELS))


def with_whole_labels(row: ReadRow, whole: Mapping[Cell, str]) -> ReadRow:
    """The row with the whole text of the labels of which it has a part."""
    cells = (replace(item, text=whole[item.cell]) if item.cell in whole else item for item in row.cells)
    return replace(row, cells=tuple(cells))


def name_in_heading(cell: Cell, columns: Columns | None, profile: Profile) -> RoleCell | None:
    """What a spanning row says that the rows below it are of, which name its details: behind the label of an
    indicator (`Indicador: Usos registrados`), or over rows that by their header are places."""
    known, said = _behind_label(cell, profile)
    if known is not None and known.role == "indicator" and known.rank < 0:  # a programme heads others
        return RoleCell("indicator", cell, said)
    first, text = _naming(columns), one_line(cell.text)
    placed = first is not None and profile.context.heads_places(first.own_text)
    names = ":" not in text and len(text.split()) >= MEANING.fewest_naming
    named = placed and names and not profile.context.names_place(text)
    return RoleCell("indicator", cell, text) if named else None


def measure_in_heading(cell: Cell, profile: Profile) -> RoleCell | None:
    """What a spanning row says that the rows below it are counted in, behind the label of a measure: `Unidad
    de medida: PERSONAS`."""
    known, said = _behind_label(cell, profile)
    return RoleCell("measure", cell, said) if known is not None and known.role == "measure" else None


def _behind_label(cell: Cell, profile: Profile) -> tuple[HeaderEntry | None, str]:
    """What a spanning row's label, a known header before a colon, means, and the text behind it; None where
    it has no such label or no text."""
    label, _, said = (part.strip() for part in one_line(cell.text).partition(":"))
    known = profile.header(label) if said else None
    return (known[0] if known is not None else None), said


def _naming(columns: Columns | None) -> Column | None:
    """The column that names the rows, else the first one: places come again below each heading."""
    every = columns.columns if columns else ()
    return next((one for one in every if one.role == "indicator"), next(iter(every), None))


def below_name(cells: Sequence[RoleCell], name: RoleCell, columns: Columns | None) -> tuple[RoleCell, ...]:
    """The cells of a row below a heading that names the indicator: what names the row is its detail, unless
    it has one of its own."""
    if any(cell.role == "detail" and cell.text for cell in cells):
        return tuple(cells)
    first = _naming(columns)

    def names(cell: RoleCell) -> bool:
        below_first = columns is not None and first is not None and columns.of(cell.cell.box) is first
        return below_first or cell.role == "indicator"

    return (name, *(replace(cell, role="detail") if names(cell) else cell for cell in cells))
