"""A logical table read row by row: banners set the context, headers the columns, and each body row its
cells' roles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import takewhile

from extract.flow.rows import RowKind, TableRow, split_labels
from extract.flow.stitching import FieldRow, LogicalTable, field_rows, same_edges
from extract.headings import Context, HeadingReader, NamePlace
from extract.meaning.cards import Field, card_of, card_rows, fields_of
from extract.meaning.columns import Over, columns_of
from extract.meaning.evidence import Title
from extract.meaning.headers import Column, Columns
from extract.meaning.page_breaks import (
    CutLabels,
    cut_labels,
    is_rest_of_row,
    lost_labels,
    repeated_header,
    turned,
    with_rest,
)
from extract.meaning.roles import (
    LABELS,
    ReadRow,
    RoleCell,
    below_name,
    is_other_kind,
    labels_of_cycle,
    measure_in_heading,
    name_in_heading,
    names_kinds,
    role_cells,
    with_name_above,
    with_total_name,
    with_whole_labels,
)
from extract.meaning.table_reading import Banner, Headed, TableReading
from extract.meaning.texts_above import caption_of, title_above
from extract.meaning.time_rows import WHEN, in_year, rows_of_time
from extract.page.cells import Cell
from extract.page.findings import Finding, finding
from extract.page.geometry import around
from extract.page.lines import one_line, without_marks
from extract.page.paragraphs import Paragraph
from extract.page.tolerances import PAGE
from schemas.phrases import first_match, folded_words
from schemas.profile import Profile
from schemas.value_headers import DERIVED


@dataclass(slots=True)
class _State:
    """What the rows read so far have settled; lives only while one table is read."""

    context: Context
    said: Title | None = None
    header: tuple[Sequence[TableRow], Sequence[TableRow]] = ((), ())
    over: tuple[str, ...] = ()
    columns: Columns | None = None
    part: int = 0
    group: str | None = None
    names: RoleCell | None = None
    measure: RoleCell | None = None
    level: str | None = None
    owned_within: bool = False
    after_group_banner: bool = False
    segment: int = 0
    cut: CutLabels = field(default_factory=dict)
    rows: list[ReadRow] = field(default_factory=list)
    worked_out: list[ReadRow] = field(default_factory=list)
    banners: list[Banner] = field(default_factory=list)
    roles: list[tuple[Cell, str]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    headed: list[Headed] = field(default_factory=list)
    of_kinds: dict[Column, bool] = field(default_factory=dict)
    fields: list[Field] = field(default_factory=list)
    rows_before_card: int = 0
    card_below_banner: bool = False

    @property
    def last(self) -> ReadRow | None:
        """The row above, of the same card where the rows are of cards."""
        return self.rows[-1] if len(self.rows) > self.rows_before_card else None


def read_table(
    table: LogicalTable,
    context: Context,
    headings: HeadingReader,
    title: str | None = None,
    above: Sequence[Paragraph] = (),
) -> TableReading:
    """The table's rows with a meaning, under the headings in force before it; `title` is a group named
    above it, and `above` the texts close above it, the nearest first."""
    said = title_above(above, headings.profile)
    state = _State(context, group=title, after_group_banner=title is not None, said=said)
    state.roles.extend((cell, "header") for row in table.repeated for cell in row.cells if row.owns(cell))
    state.headed.append(Headed(0, context, title))
    fields = field_rows(table.rows, headings.profile) if "field" in table.kinds else {}
    place = 0
    while place < len(table.rows):
        if table.rows[place].part != state.part:
            _turn_page(state, table, table.rows[place].part, headings.profile)
        place += _read_at(state, table, place, fields, headings)
    _close_card(state, table, headings.profile)
    if "field" not in table.kinds:
        state.rows = rows_of_time(state.rows, caption_of(above), headings.profile, said)
        state.findings.extend(_named_above(state.rows, table.table_id))
    if "header" not in table.kinds and "body" in table.kinds:
        state.findings.extend(_without_header(table))
    state.findings.extend(_furniture(table))
    return TableReading(
        table,
        tuple(state.rows),
        tuple(state.banners),
        tuple(state.roles),
        _left_behind(state, context),
        tuple(state.findings),
        tuple(reading for headed in state.headed for reading in headed.readings()),
        said,
        tuple(above),
        tuple(state.worked_out),
    )


def _read_at(
    state: _State, table: LogicalTable, place: int, fields: Mapping[int, FieldRow], headings: HeadingReader
) -> int:
    """Read the row at a place, or the whole header that begins there; how many rows were read."""
    row, kind = table.rows[place], table.kinds[place]
    if kind == "header":
        header = table.header_from(place)
        state.segment += 1
        _read_header(state, header, table.body_from(place + len(header)), headings, table.table_id)
        return len(header)
    if kind == "banner":
        state.segment += 1
        _read_banner(state, row, headings, not {"body", "field"}.intersection(table.kinds[place:]))
    elif kind in PLAIN_ROLES:
        state.roles.extend((cell, PLAIN_ROLES[kind]) for cell in row.cells if row.owns(cell))
    elif kind == "field" and place in fields:
        _read_fields(state, table, place, fields[place], headings.profile)
    elif kind == "body":
        _read_body(state, table, place, headings)
    return 1


PLAIN_ROLES: Mapping[RowKind, str] = {"numbering": "header", "furniture": "furniture"}
"""The role of all cells of rows that say nothing of values."""


def _read_fields(state: _State, table: LogicalTable, place: int, row: FieldRow, profile: Profile) -> None:
    """A row of a card: its fields wait until the card is whole, as each may say what the others are."""
    if row.begins:
        _close_card(state, table, profile)
        state.segment += 1
        state.rows_before_card = len(state.rows)
        state.card_below_banner = state.after_group_banner and bool(state.banners)
        state.headed.append(Headed(len(state.headed), state.context, state.group))
    state.columns = None
    state.fields.extend(fields_of(place, row, profile))
    names = [field.name for field in row.fields]
    heads = [] if names else [cell for cell in table.rows[place].cells if table.rows[place].owns(cell)]
    state.roles.extend((cell, "field") for cell in (*names, *heads))


def _close_card(state: _State, table: LogicalTable, profile: Profile) -> None:
    """The rows of a card that is whole: one for each row of fields with values, and those of a table inside
    it, all with what its fields say."""
    if not state.fields:
        return
    card = card_of(state.fields, table.table_id, profile)
    context, labels = _placed(state, card.labels, profile), card.labels
    group = _joined(labels, "group") or state.group
    kind = _level(labels, profile) or state.level or card.kind or state.context.kind
    above = ReadRow(0, 0, state.segment, False, context, kind, group, labels)
    inside = state.rows[state.rows_before_card :]
    state.rows[state.rows_before_card :] = card_rows(card, above, inside, table.rows, profile)
    state.roles.extend((field.says, field.column.role) for field in state.fields if field.says is not None)
    state.roles.extend((field.when, WHEN) for field in state.fields if field.when is not None)
    state.findings.extend(card.findings)
    headed = next(one for one in reversed(state.headed) if not one.columns)
    headed.head(card.columns)
    for item in card.cells:
        headed.hold(item)
    state.fields = []


def _left_behind(state: _State, before: Context) -> Context:
    """The context for what follows; whom a label among the table's rows names answers for that table only."""
    if not state.owned_within:
        return state.context
    return replace(
        state.context,
        dependency=before.dependency,
        dependency_marks=before.dependency_marks,
        dependency_place=before.dependency_place,
    )


def _turn_page(state: _State, table: LogicalTable, part: int, profile: Profile) -> None:
    """Where nothing is ruled, or the sheet has another size, the columns in force stand where the new part's
    own text tells."""
    state.part = part
    moved = not table.parts[part].ruled or not same_edges(*table.parts[part - 1 : part + 1])
    if moved and state.columns is not None:
        state.columns, odd = turned(state.columns, table, part, profile, len(state.rows), _over(state))
        state.findings.extend(odd)
        if not odd and (header := repeated_header(table, part, profile)):
            state.header = header, state.header[1]
        if any(column.cell not in state.headed[-1].places for column in state.columns.columns):
            state.headed[-1].head(state.columns.columns)


def _furniture(table: LogicalTable) -> list[Finding]:
    """One finding for all rows of the table that are a page's furniture, at the first of them."""
    rows = [row for row, kind in zip(table.rows, table.kinds, strict=True) if kind == "furniture"]
    if not rows:
        return []
    cells = [cell for row in rows for cell in row.cells if row.owns(cell) and not cell.empty]
    box = around(cell.box for cell in cells if cell.page == rows[0].page)
    text = "», «".join(one_line(cell.text) for cell in cells)
    return [finding("furniture-in-table", rows[0].page, box, table.table_id, text=text[: PAGE.longest_quote])]


def _named_above(rows: Sequence[ReadRow], table_id: str) -> list[Finding]:
    """One finding for each page of rows that say when they are and are named by what stands above them."""
    pages: dict[int, list[ReadRow]] = {}
    for row in rows:
        if row.named is not None:
            pages.setdefault(row.page, []).append(row)
    return [
        finding(
            "name-by-title",
            page,
            around(item.cell.box for row in held for item in row.cells if item.cell.page == page).rounded(),
            table_id,
            text=held[0].named,
            count=len(held),
        )
        for page, held in pages.items()
    ]


def _without_header(table: LogicalTable) -> list[Finding]:
    """One finding for each page of a table whose columns nothing names."""
    firsts: dict[int, TableRow] = {}
    for row in table.rows:
        firsts.setdefault(row.page, row)
    return [finding("table-without-header", page, row.box, table.table_id) for page, row in firsts.items()]


def _read_header(
    state: _State,
    header: Sequence[TableRow],
    body: Sequence[TableRow],
    headings: HeadingReader,
    table_id: str,
) -> None:
    state.header = header, body
    state.columns, findings = columns_of(header, headings.profile, table_id, body, _over(state))
    state.findings.extend(findings)
    state.roles.extend((cell, "header") for row in header for cell in row.cells if row.owns(cell))
    if state.columns.title and headings.is_dependency(state.columns.title):
        place = _title_place(header, state.columns.title)
        state.context = headings.with_dependency(state.context, state.columns.title, place)
        state.group = None
    elif not state.fields and (state.columns.title or not state.after_group_banner):
        state.group = state.columns.title
    state.after_group_banner = False
    state.headed.append(Headed(len(state.headed), state.context, state.group))
    state.headed[-1].head(state.columns.columns)


def _title_place(header: Sequence[TableRow], title: str) -> NamePlace:
    """Where a header prints its title: the cells whose words are in it."""
    cells = [cell for row in header for cell in row.cells if not cell.empty]
    named = [cell for cell in cells if without_marks(one_line(cell.text))[0] in title] or cells
    return NamePlace("header", named[0].page, around(one.box for one in named if one.page == named[0].page))


def _over(state: _State) -> Over:
    """What stands over the whole header and says what its values are: the text above the table, and the
    spanning rows in force, the nearest first."""
    return Over(state.over, state.said is not None and state.said.series is not None)


def _read_spanner(state: _State, text: str, profile: Profile) -> None:
    """A spanning row that says a series or a part of the year heads the rows below as one above the header
    would: it takes the place of the one that said so before, and of those below that."""
    says = _aspects(text, profile)
    outer = takewhile(lambda level: not says & _aspects(level, profile), reversed(state.over))
    state.over = (text, *reversed(list(outer)))
    header, body = state.header
    if state.columns is not None and header:
        state.columns = columns_of(header, profile, "", body, _over(state))[0]
        state.headed.append(Headed(len(state.headed), state.context, state.group))
        state.headed[-1].head(state.columns.columns)


def _aspects(text: str, profile: Profile) -> set[str]:
    """What a spanning row says of the values below it, where every word of it is known: their series by a
    participle or beside their unit, their part of the year, their year. A noun alone ("Metas") heads a
    group."""
    said = profile.value_header(without_marks(text)[0])
    if said is None or said.derived:
        return set()
    held = {
        "series": said.told is not None
        or (said.strongest == "executed" and profile.value_words.says_unit(text)),
        "period": said.period is not None or said.span is not None or said.ordinal is not None,
        "year": said.year is not None,
    }
    return {name for name, is_said in held.items() if is_said}


def _read_banner(state: _State, row: TableRow, headings: HeadingReader, is_last: bool) -> None:
    cell = next(cell for cell in row.cells if not cell.empty)
    text = one_line(cell.text)
    state.roles.extend((one, "banner") for one in row.cells if row.owns(one) and not one.empty)
    state.after_group_banner, state.names = False, None
    # Below the last row of values a label tells who answers for the sheet, such as a signature.
    place = NamePlace("banner", row.page, cell.box)
    context = None if is_last and headings.labelled(text) else headings.after(state.context, text, place)
    if measure := measure_in_heading(cell, headings.profile):
        role, state.measure = "measure", measure
    elif first_match(headings.profile.context.objective, text) is not None:
        role = "objective"
    elif context is not None:
        role, state.context, state.group = "context", context, None
        state.owned_within = bool(headings.labelled(text)) and state.columns is not None
    elif state.fields and not is_last:
        role = "group"  # it heads some fields of the card, and one above the first field the others
        state.group = None if state.card_below_banner else state.group
    elif _aspects(text, headings.profile):
        role = "spanner"
        _read_spanner(state, text, headings.profile)
    elif name := name_in_heading(cell, state.columns, headings.profile):
        role, state.group, state.names = "group", None, name
    else:
        role, state.group, state.after_group_banner = "group", without_marks(text)[0], True
        state.level = headings.profile.level_kind(text)
    state.banners.append(Banner(role, text, row.page, cell.box, state.context))


COUNTED = ("measure", "formula")
"""What a row says of how its indicator is counted: with it, its label is no heading of the rows below."""


def _read_body(state: _State, table: LogicalTable, number: int, headings: HeadingReader) -> None:
    row, table_id = table.rows[number], table.table_id
    first = number > 0 and table.rows[number - 1].part < row.part
    ruled = table.parts[row.part].ruled
    if first:
        _cut_labels(state, table, number, ruled)
    cells, series = _labelled_cells(state, table, number, headings.profile)
    if not ruled:
        before = state.last.cells if state.last else ()
        for cell in lost_labels(row, cells, before, state.cut):
            state.findings.append(
                finding("first-label-missing", row.page, cell.box, table_id, count=cell.row_span)
            )
    cells = below_name(cells, state.names, state.columns) if state.names else cells
    if state.measure is not None and not _joined(cells, "measure"):
        cells = (*cells, state.measure)
    group = _joined(cells, "group") or state.group
    kind = _level(cells, headings.profile) or state.level or _kind(state)
    placed = _placed(state, cells, headings.profile)
    read = ReadRow(number, row.page, state.segment, first, placed, kind, group, cells, series)
    state.after_group_banner = False
    above = state.last if first else None
    if above and is_rest_of_row(cells, above.cells):
        state.rows[-1] = replace(above, cells=with_rest(above.cells, cells))
        state.findings.append(finding("row-over-page", row.page, cells[0].cell.box, table_id))
    elif read.values() or state.columns is None or not _has_value_columns(state.columns):
        state.rows.append(read)
        state.findings.extend(
            finding(
                "label-over-page" if item.cell.empty else "label-split-over-page",
                row.page,
                item.cell.box,
                table_id,
                text=item.text,
            )
            for item in cells
            if first and item.cell in state.cut
        )
    elif series == DERIVED:
        state.worked_out.append(read)
    elif labels := [item for item in cells if item.role in LABELS and item.text]:
        if measure := measure_in_heading(labels[0].cell, headings.profile):
            state.measure = measure
        else:
            _read_without_value(state, cells, labels[0], table_id)


def _cut_labels(state: _State, table: LogicalTable, number: int, ruled: bool) -> None:
    """Settle which labels go on over the page turn before the row; the rows above have those that it cuts in
    two whole."""
    above, row = table.rows[number - 1 : number + 1]
    state.cut = cut_labels(above, row, state.columns, state.cut, ruled)
    split = split_labels(above, row) if ruled else {}
    if split:
        state.cut = {**state.cut, **split}
        state.rows = [with_whole_labels(read, split) for read in state.rows]


GLUED = re.compile(r"[<>≤≥]? ?[0-9][0-9.,]*%?[^\W\d_]{3,}|.*[^\W\d_]{3}[0-9][0-9.,]*%?$")
"""A number right before or behind a word, as where two cells touch."""


def _read_without_value(state: _State, cells: Sequence[RoleCell], label: RoleCell, table_id: str) -> None:
    """A row with a label and no value heads those below it, unless it says how it is counted or a number
    runs into a text beside the label."""
    name = without_marks(label.text)[0]
    glued = next((item for item in cells if item.role not in LABELS and GLUED.match(item.text)), None)
    counted = any(item.role in COUNTED and item.text for item in cells)
    state.group = state.group if counted or glued else name
    if glued:
        found = finding("value-glued", glued.cell.page, glued.cell.box, table_id, text=glued.text)
    else:
        rule = "row-without-value" if counted else "label-without-value"
        found = finding(rule, label.cell.page, label.cell.box, table_id, text=name)
    state.findings.append(found)


def _labelled_cells(
    state: _State, table: LogicalTable, number: int, profile: Profile
) -> tuple[tuple[RoleCell, ...], str | None]:
    """The cells of a row, with the labels it shares with rows about it, and the series it says it is of."""
    row = table.rows[number]
    ruled = table.parts[row.part].ruled
    cells, series = _own_cells(state, row, profile, ruled)
    if series and not ruled and state.columns is not None:
        cells = labels_of_cycle(table, number, cells, state.columns, profile)
    above = state.last
    if series and above is not None and above.series is not None:
        cells = with_name_above(cells, above.cells)
    elif (
        above is not None
        and not ruled
        and is_other_kind(cells, above.cells, partial(_says_kinds, state, table))
    ):
        cells = with_name_above(cells, above.cells)
        text = " ".join(item.text for item in cells if item.role in LABELS)
        state.findings.append(finding("label-shared", row.page, row.box, table.table_id, text=text))
    return cells, series


def _says_kinds(state: _State, table: LogicalTable, column: Column) -> bool:
    """Whether a column says of what kind its rows are: told by all of its cells, and so once for all rows."""
    if state.columns is not None and column not in state.of_kinds:
        state.of_kinds[column] = names_kinds(column, table, state.columns)
    return state.of_kinds.get(column, False)


def _own_cells(
    state: _State, row: TableRow, profile: Profile, ruled: bool
) -> tuple[tuple[RoleCell, ...], str | None]:
    """The row's cells with their roles, recorded, and the series that it says of itself; the values of a row
    worked out of others are none."""
    cells = with_total_name(role_cells(state.columns, row, profile, state.cut, ruled), row, profile, ruled)
    series, year = _row_series(cells, profile)
    if year:
        cells = tuple(in_year(item, year) if item.role == "value" else item for item in cells)
    if series == DERIVED:
        cells = tuple(replace(item, role=DERIVED) if item.role == "value" else item for item in cells)
    for item in cells:
        if row.owns(item.cell):
            state.roles.append((item.cell, item.role))
            if not item.cell.empty:
                state.headed[-1].hold(item)
    return cells, series


def _row_series(cells: Sequence[RoleCell], profile: Profile) -> tuple[str | None, int | None]:
    """The series that the row's own cell says it is of, and the year where it names one too."""
    text = _joined(cells, "series")
    return profile.value_words.row_series_and_year(profile.meant(text)) if text else (None, None)


def _joined(cells: Sequence[RoleCell], role: str) -> str | None:
    """The texts of the row's cells with the role, in order."""
    return " ".join(item.text for item in cells if item.role == role and item.text) or None


def _level(cells: Sequence[RoleCell], profile: Profile) -> str | None:
    """The kind of target that the row's level in a results matrix stands for."""
    text = _joined(cells, "level")
    return profile.level_kind(text) if text else None


def _placed(state: _State, cells: Sequence[RoleCell], profile: Profile) -> Context:
    """The context, with the row's responsible unit as its dependency where no heading names one, or that of
    the cover does: it wrote the plan; or where the row names a unit, not a post or a person."""
    responsible = _joined(cells, "responsible")
    named = [item for item in cells if item.role == "responsible" and item.text]
    if not responsible:
        return state.context
    unit = HeadingReader(profile).is_dependency(responsible)
    if state.context.dependency and not (unit or _is_of_plan(state.context, named[0], profile)):
        return state.context
    page = named[0].cell.page
    box = around(item.cell.box for item in named if item.cell.page == page)
    place = NamePlace("column", page, box)
    return replace(state.context, dependency=responsible, dependency_place=place)


def _is_of_plan(context: Context, named: RoleCell, profile: Profile) -> bool:
    """Whether a heading of the document's first page names the dependency: on another page than the one
    named in a row, or below a header that says that dependencies are named there."""
    place = context.dependency_place
    if place is None or place.by != "heading" or place.page != 1:
        return False
    header = named.column.own_text if named.column else ""
    return named.cell.page > 1 or folded_words(header) in profile.context.dependency_labels


def _kind(state: _State) -> str | None:
    return (state.columns.kind if state.columns else None) or state.context.kind


def _has_value_columns(columns: Columns) -> bool:
    return any(column.role == "value" for column in columns.columns)
