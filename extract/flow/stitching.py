"""Parts of one table put together: over page breaks, and the small table right below a card."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile
from typing import NamedTuple

from extract.flow.rows import (
    RowKind,
    TableRow,
    begins_with_time,
    counts_columns,
    counts_under,
    goes_on_with_header,
    heads,
    heads_grid,
    heads_values,
    is_figure,
    is_furniture,
    names_under,
    names_values,
    row_kind,
    table_rows,
)
from extract.flow.tolerances import FLOW
from extract.numbers.looks import is_value_like
from extract.page.cells import Cell, RawTable
from extract.page.geometry import Box, around
from extract.page.lines import one_line
from extract.tables.cards import PART, CardWords, Pair, Spot, field_name
from schemas.profile import Profile


def with_first_column(above: RawTable, part: RawTable) -> RawTable:
    """The part, with an empty first cell over its first rows where they begin with a second label."""
    if above.ruled or part.ruled or above.page + 1 != part.page:
        return part
    first, second = _starts(above, 0), _starts(above, 1)
    own = [x0 for x0 in second if first and x0 > min(first) + FLOW.same_start and not _near(x0, first)]
    rows = _leading(part, own)
    if not rows or _starts_at_left(part, rows):
        return part
    x0, x1 = min(first), min(own)
    boxes = [cell.box for cell in part.cells if cell.row in rows]
    box = Box(x0, min(b.top for b in boxes), x1 - FLOW.same_start, max(b.bottom for b in boxes)).rounded()
    empty = Cell("", rows.start, 0, len(rows), 1, part.page, box)
    moved = tuple(_moved(cell, own) for cell in part.cells)
    around = replace(part.box, x0=min(x0, part.box.x0))
    return replace(part, columns=part.columns + 1, cells=(empty, *moved), box=around)


def _starts(table: RawTable, column: int) -> list[float]:
    cells = (cell for cell in table.cells if cell.column == column and _is_label(cell))
    return [cell.box.x0 for cell in cells if cell.column_span < table.columns]


def _is_label(cell: Cell) -> bool:
    return not (cell.bold or cell.empty or is_value_like(cell.text))


def _near(x0: float, others: Sequence[float]) -> bool:
    return any(abs(x0 - other) <= FLOW.same_start for other in others)


def _leading(part: RawTable, second: Sequence[float]) -> range:
    """The first body rows whose first cell begins where a second label does."""
    firsts = [next(iter(part.row_cells(row)), None) for row in range(part.rows)]
    body = [place for place, cell in enumerate(firsts) if cell and not cell.bold]
    start = end = min(body, default=0)
    while end < part.rows and (cell := firsts[end]) and _is_label(cell) and _near(cell.box.x0, second):
        end += 1
    return range(start, end)


def _starts_at_left(part: RawTable, rows: range) -> bool:
    """Whether the part has an empty first cell in these rows already."""
    return any(cell.row in rows and cell.column == 0 and cell.empty for cell in part.cells)


def _moved(cell: Cell, second: Sequence[float]) -> Cell:
    if cell.column > 0 or (_is_label(cell) and _near(cell.box.x0, second)):
        return replace(cell, column=cell.column + 1)
    return replace(cell, column_span=cell.column_span + 1)


@dataclass(frozen=True, slots=True)
class LogicalTable:
    """One table as its author made it, over one or more pages; `kinds` has one entry a row.

    `repeated` are the heading rows that later pages print again, left out of `rows`.
    """

    table_id: str
    parts: tuple[RawTable, ...]
    rows: tuple[TableRow, ...]
    kinds: tuple[RowKind, ...]
    repeated: tuple[TableRow, ...] = ()

    def header_from(self, start: int) -> Sequence[TableRow]:
        """The run of header rows of one part that begins at the place."""
        part = self.rows[start].part
        rows = enumerate(self.rows[start:], start)
        inside = takewhile(lambda row: self.kinds[row[0]] == "header" and row[1].part == part, rows)
        return [row for _, row in inside]

    def body_from(self, start: int) -> Sequence[TableRow]:
        """The body rows from the place on, as far as the next header or the next fields of a card."""
        until = takewhile(
            lambda row: row[1] not in ("header", "field"),
            zip(self.rows[start:], self.kinds[start:], strict=True),
        )
        return [row for row, kind in until if kind == "body"]


class FieldCells(NamedTuple):
    """A field's name, the cell of what it says, None where that is left out, and that of the year it says it
    of."""

    name: Cell
    says: Cell | None
    when: Cell | None


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A row of a card: its fields; `begins` says that another card begins with it."""

    fields: tuple[FieldCells, ...]
    begins: bool


def field_rows(rows: Sequence[TableRow], profile: Profile) -> Mapping[int, FieldRow]:
    """The rows of a table that are of cards, by their place."""
    owned = [[cell for cell in row.cells if row.owns(cell)] for row in rows]
    spots = [[Spot(cell.column, one_line(cell.text)) for cell in cells] for cells in owned]
    words = CardWords(partial(_field_role, profile), partial(_likely_role, profile), profile.heads_fields)
    return {
        place: FieldRow(tuple(_cells(owned[place], pair) for pair in row.pairs), row.begins)
        for place, row in words.card_rows(spots).items()
    }


def _likely_role(profile: Profile, text: str) -> str | None:
    known = profile.likely_header(text)
    return known[0].role if known is not None else None


def _begins_with_name(row: TableRow, profile: Profile) -> bool:
    """Whether the row's first text is the name of a field or of a column."""
    first = next((one_line(cell.text) for cell in row.cells if row.owns(cell) and not cell.empty), "")
    known = (role(profile, field_name(first)) for role in (_field_role, _likely_role))
    return any(role not in (None, PART) for role in known)


def _cells(owned: Sequence[Cell], pair: Pair) -> FieldCells:
    says = owned[pair.says[0]] if pair.says else None
    return FieldCells(owned[pair.name], says, owned[pair.when] if pair.when is not None else None)


def _field_role(profile: Profile, text: str) -> str | None:
    known = profile.header(text)
    if known is not None:
        return known[0].role
    return PART if profile.value_header(text) is not None else None


def begin_table(table: RawTable, profile: Profile) -> LogicalTable:
    """A logical table of one part; its identifier names the page and place it begins at."""
    rows = table_rows(table, 0)
    return LogicalTable(f"p{table.page:03d}-t{table.index}", (table,), rows, _kinds(rows, profile))


def continued(table: LogicalTable, part: RawTable, profile: Profile) -> LogicalTable | None:
    """The table with the next page's part, its repeated header left out; None for a table of its own.

    A part goes on with the table above when the edges match and it needs that table's header: it has rows
    before any header, or repeats the header, or the table above broke off before its first row. On a sheet of
    another size it has as many columns and repeats the header.
    """
    if part.page == table.parts[-1].page:
        return _with_grid_of_card(table, part, profile)
    part = with_first_column(table.parts[-1], part)
    above, rows = table.parts[-1], table_rows(part, len(table.parts))
    alike = same_edges(above, part)
    resized = above.ruled and part.ruled and part.columns == above.columns
    if part.page != above.page + 1:
        return None
    if not (alike or resized or _begin_alike(above, part)):
        cut_off = "field" not in table.kinds  # the values of a card make it one
        return _with_rest_of_card(table, part, rows, profile) if cut_off else None
    if (alike or not resized) and (card := _with_rest_of_card(table, part, rows, profile)):
        return card
    kinds = _kinds(rows, profile)
    repeated = _repeated_head(table, rows, kinds)
    if not (alike or (resized and repeated)):
        return None
    if not (repeated or "body" in _before_header(kinds) or not {"body", "field"}.intersection(table.kinds)):
        return None
    whole, again = table.rows + rows[repeated:], table.repeated + rows[:repeated]
    # the last row of a card may head what the page turn cuts off
    known = _kinds(whole, profile) if "field" in table.kinds else table.kinds + kinds[repeated:]
    return LogicalTable(table.table_id, (*table.parts, part), whole, known, again)


def _with_grid_of_card(table: LogicalTable, part: RawTable, profile: Profile) -> LogicalTable | None:
    """The table whose last card ends right above a part on its page that is its small table in a frame of its
    own: headed by parts of the year, and each row says no more than a series."""
    rows, width = table_rows(part, len(table.parts)), table.parts[-1].box.width
    below = part.box.overlap_x(table.parts[-1].box) >= FLOW.mostly * width
    if table.kinds[-1] != "field" or not below:
        return None
    if not heads_grid(rows[0], rows[1] if len(rows) > 1 else None, profile):
        return None
    names = [next((text for text in row.texts if text), "") for row in rows[1:]]
    if any(profile.value_words.row_series(name) is None for name in names):
        return None
    joined = _below_one_another(table.parts[-1], part)
    whole = (*table.rows, *table_rows(joined, len(table.parts) - 1)[table.parts[-1].rows :])
    return LogicalTable(
        table.table_id, (*table.parts[:-1], joined), whole, _kinds(whole, profile), table.repeated
    )


def _below_one_another(above: RawTable, part: RawTable) -> RawTable:
    """Two parts on one page as one, the rows of the second counted on from those of the first."""
    cells = (*above.cells, *(replace(cell, row=cell.row + above.rows) for cell in part.cells))
    return replace(
        above,
        rows=above.rows + part.rows,
        columns=max(above.columns, part.columns),
        cells=cells,
        box=around((above.box, part.box)).rounded(),
    )


def _with_rest_of_card(
    table: LogicalTable, part: RawTable, rows: tuple[TableRow, ...], profile: Profile
) -> LogicalTable | None:
    """The table with a part that goes on with its last card: with a field that the card hasn't said yet, or
    below the field with which the card begins, printed again."""
    if table.rows and rows[0].texts == _beginning_of_card(table, profile):
        whole = (*table.rows, *rows[1:])
        kinds, again = _kinds(whole, profile), (*table.repeated, rows[0])
        return LogicalTable(table.table_id, (*table.parts, part), whole, kinds, again)
    if not (_begins_with_name(table.rows[-1], profile) and _begins_with_name(rows[0], profile)):
        return None
    whole = (*table.rows, *rows)
    fields = field_rows(whole, profile)
    first = fields.get(len(table.rows))
    if first is None or first.begins or not first.fields or len(table.rows) - 1 not in fields:
        return None
    parts = (*table.parts, part)
    return LogicalTable(table.table_id, parts, whole, _kinds(whole, profile), table.repeated)


def _beginning_of_card(table: LogicalTable, profile: Profile) -> tuple[str, ...] | None:
    """The texts of the row with which the table's last card begins; None where it has no cards."""
    if "field" not in table.kinds:
        return None
    fields = field_rows(table.rows, profile)
    begins = [place for place, row in fields.items() if row.begins and row.fields]
    return table.rows[begins[-1]].texts if begins else None


def _kinds(rows: Sequence[TableRow], profile: Profile) -> tuple[RowKind, ...]:
    kinds: list[RowKind] = []
    fields = field_rows(rows, profile)
    for place in range(len(rows)):
        kinds.append("field" if place in fields else _kind(rows, place, kinds, bool(fields), profile))
    _head_grids(rows, kinds, fields, profile)
    _head_times(rows, kinds, profile)
    for place in reversed(range(len(rows) - 1)):
        first = "body" not in kinds[:place]
        below = _next_filled(rows, place)
        if kinds[place] == "body" and kinds[below] == "header" and heads(rows[place], rows[below], first):
            kinds[place:below] = ["header"] * (below - place)
    return tuple(kinds)


def _next_filled(rows: Sequence[TableRow], place: int) -> int:
    """The place of the next row below that has a filled cell of its own; texts set halfway down the levels of
    a header leave one without."""
    below = range(place + 1, len(rows) - 1)
    return next(
        (at for at in below if any(not c.empty and rows[at].owns(c) for c in rows[at].cells)), len(rows) - 1
    )


def _head_times(rows: Sequence[TableRow], kinds: list[RowKind], profile: Profile) -> None:
    """Make headers of the rows of words, known or not, above rows that each begin with a part of the year:
    they name what is counted in it."""
    if not {"header", "field"}.isdisjoint(kinds):
        return
    timed = [kind == "body" and begins_with_time(row, profile) for row, kind in zip(rows, kinds, strict=True)]
    first = timed.index(True) if True in timed else 0
    run = len(list(takewhile(bool, timed[first:])))
    above = [place for place in range(first) if kinds[place] == "body"]
    texts = [text for place in above for text in rows[place].texts if text]
    if run >= FLOW.fewest_times and 0 < len(above) <= FLOW.most_levels and not any(map(is_figure, texts)):
        for place in above:
            kinds[place] = "header"


def _kind(
    rows: Sequence[TableRow], place: int, before: Sequence[RowKind], cards: bool, profile: Profile
) -> RowKind:
    """What a row is below those `before` it; a table of `cards` counts no columns."""
    row = rows[place]
    if is_furniture(row, profile):
        return "furniture"
    if before and before[-1] == "header":
        above = rows[place - 1]
        if not cards and counts_columns(row):
            levels = takewhile(
                lambda other: other[1] == "header", zip(rows[place - 1 :: -1], before[::-1], strict=False)
            )
            return "header" if any(counts_under(row, level) for level, _ in levels) else "numbering"
        reached = any(not cell.empty for cell in row.cells) and not any(map(row.owns, row.cells))
        below = reached or goes_on_with_header(row, profile) or names_under(row, above)
        if below or _is_below_spanners(row, above):
            return "header"
    if "header" in before and _is_label_alone(row):
        return "body"
    first = not cards and "header" not in before and not any(map(_holds_figures, rows[:place], before))
    return "header" if first and heads_values(row, rows[place + 1 :], profile) else row_kind(row, profile)


def _is_below_spanners(row: TableRow, above: TableRow) -> bool:
    """Whether a row is the lower level of a header: cells of the one above reach into it, others of that are
    over several columns, and all of its own are words."""
    reaching = [cell for cell in row.cells if not row.owns(cell) and not cell.empty and cell in above.cells]
    spanning = any(cell.column_span > 1 for cell in above.cells if above.owns(cell))
    own = [one_line(cell.text) for cell in row.cells if row.owns(cell)]
    worded = own and all(text and not any(map(str.isdigit, text)) for text in own)
    return bool(reaching) and spanning and bool(worded)


def _is_label_alone(row: TableRow) -> bool:
    """Whether the row is a text in the first of its columns, and nothing in any of the others: below a header
    it heads rows, whatever it would name over a column of its own (`GASTOS`)."""
    filled = [cell for cell in row.cells if not cell.empty]
    alone = len(filled) == 1 and len(row.cells) == row.columns > 2 and all(map(row.owns, row.cells))
    return alone and filled[0].column == 0


def _holds_figures(row: TableRow, kind: RowKind) -> bool:
    """Whether a row of the body holds a value: the first ones that hold none may name columns together."""
    return kind == "body" and any(is_figure(text) for text in row.texts)


def _head_grids(
    rows: Sequence[TableRow], kinds: list[RowKind], fields: Container[int], profile: Profile
) -> None:
    """Make headers of the rows that head a small table inside a card, and of what stands over them."""
    inside = [place for place, kind in enumerate(kinds[:-1]) if kind == "body" and place + 1 not in fields]
    for place in inside if "field" in kinds else ():
        if heads_grid(rows[place], None if kinds[place + 1] == "header" else rows[place + 1], profile):
            over = place - 1 if place and kinds[place - 1] == "banner" else place
            kinds[place] = "header"
            kinds[over] = "header" if names_values(rows[over], profile) else kinds[over]


def same_edges(above: RawTable, below: RawTable) -> bool:
    """Whether the parts stand in the same stretch across the page; text without rules may end anywhere in
    it, and a sheet may lie in the scanner further to one side than the one before."""
    if not (above.ruled and below.ruled):
        return above.box.overlap_x(below.box) >= FLOW.mostly * max(above.box.width, below.box.width)
    shift = below.box.x0 - above.box.x0
    grown = below.box.width - above.box.width
    if above.scanned and below.scanned:
        narrowest = min(cell.box.width / cell.column_span for cell in (*above.cells, *below.cells))
        return abs(grown) <= FLOW.same_edge and abs(shift) <= max(FLOW.same_edge, FLOW.most_shift * narrowest)
    ends = abs(shift + grown) <= FLOW.same_edge or _lacks_last_columns(above, below)
    return abs(shift) <= FLOW.same_edge and ends


def _begin_alike(above: RawTable, below: RawTable) -> bool:
    """Whether parts without rules begin at one edge: the fields of a card end where their texts do."""
    return not (above.ruled or below.ruled) and abs(above.box.x0 - below.box.x0) <= FLOW.same_edge


def _lacks_last_columns(above: RawTable, below: RawTable) -> bool:
    """Whether the part has the first columns of the one above, two at least, and ends where one of them does:
    the last ones, empty on its page, are not drawn there."""
    edges, own = _ends(above)[:-1], _ends(below)
    same = [abs(one - other) <= FLOW.same_edge for one, other in zip(edges, own, strict=False)]
    return 1 < len(own) <= len(edges) and all(same)


def _ends(table: RawTable) -> list[float]:
    """Where the columns of a ruled table end, from left to right."""
    ends = {cell.column + cell.column_span: cell.box.x1 for cell in table.cells}
    return [ends[column] for column in sorted(ends)]


def _before_header(kinds: Sequence[RowKind]) -> tuple[RowKind, ...]:
    first = kinds.index("header") if "header" in kinds else len(kinds)
    return tuple(kinds[:first])


def _repeated_head(table: LogicalTable, rows: Sequence[TableRow], kinds: Sequence[RowKind]) -> int:
    """How many of the first rows repeat, word for word, the table's heading rows or its last header.

    What a page turn repeats says nothing new: the columns in force before it stay in force. Several texts
    printed again are a header even where the few rows below them don't show it.
    """
    heads = (_first_head(table), _last_header(table))
    return max(
        _common_start(head, rows) if "header" in kinds[: len(head)] or _has_texts(head) else 0
        for head in heads
    )


def _has_texts(head: Sequence[tuple[str, ...]]) -> bool:
    """Whether several cells of a head hold different texts."""
    return len({text for row in head for text in row if text.strip()}) > 1


def _first_head(table: LogicalTable) -> list[tuple[str, ...]]:
    """The texts of the table's first rows up to the end of its first header."""
    if "header" not in table.kinds:
        return []
    end = table.kinds.index("header")
    while end < len(table.kinds) and table.kinds[end] == "header":
        end += 1
    return [] if "body" in table.kinds[:end] else [row.texts for row in table.rows[:end]]


def _last_header(table: LogicalTable) -> list[tuple[str, ...]]:
    """The texts of the last run of header rows."""
    header: list[tuple[str, ...]] = []
    for above, (row, kind) in zip(
        (None, *table.kinds), zip(table.rows, table.kinds, strict=True), strict=False
    ):
        if kind == "header":
            header = [*header, row.texts] if above == "header" else [row.texts]
    return header


def _common_start(head: Sequence[tuple[str, ...]], rows: Sequence[TableRow]) -> int:
    """The length of the head where all of it is repeated, else 0."""
    return len(head) if head and [row.texts for row in rows[: len(head)]] == list(head) else 0
