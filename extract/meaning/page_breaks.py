"""Page breaks: rows and labels cut in two put together, and columns carried over where nothing is ruled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import dropwhile, pairwise

from extract.flow.rows import TableRow, row_kind
from extract.flow.stitching import LogicalTable
from extract.meaning.columns import Over, columns_of
from extract.meaning.headers import Column, Columns
from extract.meaning.roles import RoleCell
from extract.meaning.tolerances import MEANING
from extract.meaning.under_headers import mostly_values
from extract.page.cells import Cell, RawTable
from extract.page.findings import Finding, finding
from extract.page.geometry import around
from extract.page.lines import one_line
from schemas.profile import Profile

CutLabels = Mapping[Cell, str]


def cut_labels(
    above: TableRow, row: TableRow, columns: Columns | None, known: CutLabels, ruled: bool = True
) -> CutLabels:
    """The empty cells of the first row after a page turn in which a label from above goes on, with its text.

    The row's first cell under an indicator's header does wherever it is empty, and so do the empty cells
    right behind it; any other label cell where it is merged with its neighbours on one side of the turn.
    `known` are the ones found at the last turn. Where nothing is `ruled`, a first cell is the one of the
    first column, however wide its text.
    """
    found: dict[Cell, str] = {}
    for place, cell in enumerate(row.cells):
        column = columns.of(cell.box) if columns else None
        if not cell.empty or column is None or column.role == "value":
            continue
        before = next((item for item in above.cells if _same_place(item, cell)), None)
        if not ruled and cell.column == 0:
            before = next((item for item in above.cells if item.column == 0 and _is_label(item, above)), None)
        text = known.get(before, before.text) if before else ""
        leading = len(found) == place and (place > 0 or column.role == "indicator")
        merged = before is not None and (before.row_span > 1 or cell.row_span > 1)
        if text.strip() and (leading or merged):
            found[cell] = text
    return found


def _is_label(cell: Cell, row: TableRow) -> bool:
    return cell.column_span < row.columns


def lost_labels(
    row: TableRow, cells: Sequence[RoleCell], above: Sequence[RoleCell], cut: CutLabels
) -> list[Cell]:
    """The empty first cells that begin in a row without rules and whose label is in doubt: none goes on there
    from before the page turn, or one that had no second label beside it, as this row has."""
    parted = any(item.role == "detail" and item.text for item in above)
    empty = [item.cell for item in cells if item.cell.column == 0 and item.cell.empty]
    return [cell for cell in empty if row.owns(cell) and not (cell in cut and parted)]


def is_rest_of_row(cells: tuple[RoleCell, ...], above: tuple[RoleCell, ...]) -> bool:
    """Whether the first row after a page turn only goes on with the row above.

    Its values hold no digit and no `n/p`, and its name is empty or goes on in lower case; a name that begins
    anew is a row's rest only where other labels stand beside it without any value.
    """
    values = [item for item in cells if item.role in ("value", "derived") and item.text]
    if any(sign.isdigit() or sign == "/" for item in values for sign in item.text):
        return False
    if len(cells) < 2 or not any(item.role == "value" and item.text for item in above):
        return False
    if any(item.cell.empty and item.text and item.cell.row_span > 1 for item in cells):
        return False
    labels = [item for item in cells if item.role != "value" and not item.cell.empty]
    names = [item.text for item in labels if item.role == "indicator"]
    return all(map(_goes_on, names)) or (len(labels) > 1 and not values)


def with_rest(cells: tuple[RoleCell, ...], rest: tuple[RoleCell, ...]) -> tuple[RoleCell, ...]:
    """The row's cells with the texts that stand below them after the page turn; places stay the first
    part's."""
    return tuple(
        replace(item, text=one_line(f"{item.text}\n{more}")) if (more := _below(item, rest)) else item
        for item in cells
    )


def _below(item: RoleCell, rest: tuple[RoleCell, ...]) -> str:
    return next(
        (one_line(r.cell.text) for r in rest if not r.cell.empty and _same_place(item.cell, r.cell)), ""
    )


def _same_place(above: Cell, below: Cell) -> bool:
    """Whether both cells stand between the same column edges."""
    return (
        abs(above.box.x0 - below.box.x0) <= MEANING.same_edge
        and abs(above.box.x1 - below.box.x1) <= MEANING.same_edge
    )


def _goes_on(text: str) -> bool:
    return text[:1].islower() or text[:1] in ("(", ",", ";", ")")


Stretch = tuple[float, float]


def fitted(columns: Columns, part: RawTable, body: Sequence[Cell]) -> Columns:
    """The columns in force with their places across this part, told by its `body` cells.

    Only as many columns of values as the header has are told by their order, and the labels' with them;
    else the places stay the header's, which text of another page may not stand under: see `in_doubt`.
    """
    stretches = _stretches(part, body)
    values = [place for place, held in stretches.items() if mostly_values(held)]
    own = [column for column in columns.columns if column.role == "value"]
    last = list(stretches)[len(stretches) - len(own) :]
    ordered = sorted(columns.columns, key=lambda column: column.x0)
    if not own or values != last or ordered[len(ordered) - len(own) :] != own:
        return columns
    labels = list(stretches)[: len(stretches) - len(own)]
    return replace(columns, columns=_placed(ordered, labels, values))


def in_doubt(columns: Columns, body: Sequence[Cell]) -> list[Cell]:
    """The body cells that do not stand clearly under one of the columns: between two, words under values,
    or a second text under a header that names one."""
    under: dict[Column, set[int]] = {}
    doubtful: list[Cell] = []
    for cell in body:
        column = columns.of(cell.box)
        if cell.empty or column is None:
            continue
        places = under.setdefault(column, set())
        places.add(cell.column)
        beside = min(column.x1, cell.box.x1) - max(column.x0, cell.box.x0) < MEANING.clear * cell.box.width
        words = (
            column.role == "value"
            and not any(map(str.isdigit, cell.text))
            and len(cell.text) > MEANING.longest_status
        )
        if words or (cell.column_span == 1 and (beside or len(places) > max(1, len(column.under)))):
            doubtful.append(cell)
    return doubtful


def _placed(ordered: Sequence[Column], labels: list[Stretch], values: list[Stretch]) -> tuple[Column, ...]:
    """The columns at the part's places: values by order, labels too where it is clear which has several."""
    names = ordered[: len(ordered) - len(values)]
    shared = _shared_out(names, labels)
    if shared:
        edges = _edges([*shared, *values])
        return tuple(
            replace(column, x0=x0, x1=x1) for column, (x0, x1) in zip(ordered, pairwise(edges), strict=True)
        )
    edges = _edges(
        [(min(x0 for x0, _ in labels), max(x1 for _, x1 in labels)), *values] if labels else values
    )
    right = list(pairwise(edges))[-len(values) :]
    moved = [
        replace(column, x0=x0, x1=x1) for column, (x0, x1) in zip(ordered[len(names) :], right, strict=True)
    ]
    kept = [replace(column, x1=min(column.x1, right[0][0])) for column in names[:-1]]
    kept += [replace(column, x1=right[0][0]) for column in names[-1:]]
    return (*kept, *moved)


def _shared_out(names: Sequence[Column], labels: list[Stretch]) -> list[Stretch]:
    """One stretch of label columns for each name: one column each, and those left over to the one header
    that may stand over several; none where that is not clear."""
    over = len(labels) - len(names)
    wide = [place for place, column in enumerate(names) if len(column.under) > over]
    if not names or over < 0 or (over > 0 and len(wide) != 1):
        return []
    if over == 0:
        return labels
    start, end = wide[0], wide[0] + over
    return [*labels[:start], (labels[start][0], labels[end][1]), *labels[end + 1 :]]


def _edges(stretches: Sequence[Stretch]) -> list[float]:
    inner = [(left[1] + right[0]) / 2 for left, right in pairwise(stretches)]
    return [stretches[0][0], *inner, stretches[-1][1]]


def _stretches(part: RawTable, body: Sequence[Cell]) -> dict[Stretch, list[Cell]]:
    """The part's columns from left to right: where the text of their cells of one column stands."""
    found: dict[Stretch, list[Cell]] = {}
    for column in range(part.columns):
        cells = [cell for cell in body if cell.column == column and cell.column_span == 1]
        if cells:
            box = (min(cell.box.x0 for cell in cells), max(cell.box.x1 for cell in cells))
            found[box] = [cell for cell in cells if not cell.empty]
    return dict(sorted(found.items()))


def turned(
    columns: Columns, table: LogicalTable, part: int, profile: Profile, used: int, over: Over
) -> tuple[Columns, list[Finding]]:
    """The columns as they stand on the new part: where its own header says, below what is still `over` it,
    else where its text tells.

    `used` counts the rows that have been read under the columns: they stay in force where the same header
    now reads otherwise, and that is reported; where it reads the same, what its columns mean is what the
    part with more rows shows. A header above no rows had nothing to tell its places by.
    """
    header = repeated_header(table, part, profile)
    body = _body_until_header(table, part)
    if header:
        own = columns_of(header, profile, table.table_id, body, over)[0]
        if not used or (_names(own) == _names(columns) and len(body) > used):
            return own, []
        if _names(own) == _names(columns):
            return replace(columns, columns=_at_places_of(columns, own)), []
        return columns, [_differs(header, columns, own, table.table_id)]
    cells = tuple(dict.fromkeys(cell for row in body for cell in row.cells))
    moved = fitted(columns, table.parts[part], cells)
    doubtful = in_doubt(moved, cells)
    if not doubtful:
        return moved, []
    box = around(cell.box for cell in doubtful).rounded()
    page, count = doubtful[0].page, len(doubtful)
    return moved, [finding("columns-over-page", page, box, table.table_id, count=count)]


def _at_places_of(columns: Columns, own: Columns) -> tuple[Column, ...]:
    """The columns where the header that is repeated has them; what they mean all rows above have told."""
    pairs = zip(columns.columns, own.columns, strict=True)
    return tuple(replace(column, x0=now.x0, x1=now.x1, cell=now.cell) for column, now in pairs)


def repeated_header(table: LogicalTable, part: int, profile: Profile) -> list[TableRow]:
    """The rows of the table's header that the part prints again."""
    again = (row for row in table.repeated if row.part == part)
    return list(dropwhile(lambda row: row_kind(row, profile) != "header", again))


def _names(columns: Columns) -> list[str]:
    return [column.text for column in columns.columns]


def _differs(header: Sequence[TableRow], above: Columns, own: Columns, table_id: str) -> Finding:
    box = around(row.box for row in header).rounded()
    names = {"before": " | ".join(_names(above)), "own": " | ".join(_names(own))}
    return finding("header-names-others", header[0].page, box, table_id, **names)


def _body_until_header(table: LogicalTable, part: int) -> list[TableRow]:
    """The part's body rows above its first header."""
    rows: list[TableRow] = []
    for row, kind in zip(table.rows, table.kinds, strict=True):
        if row.part == part and kind == "header":
            break
        if row.part == part and kind == "body":
            rows.append(row)
    return rows
