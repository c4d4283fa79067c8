"""Rows and label cells that a page turn cuts in two, put together again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.tables.cells import Cell
from extract.tables.columns import Columns
from extract.tables.roles import RoleCell
from extract.tables.rows import TableRow
from extract.text.joining import one_line

SAME_EDGE = 3.0
CutLabels = Mapping[Cell, str]


def cut_labels(
    above: TableRow, row: TableRow, columns: Columns | None, known: CutLabels, ruled: bool = True
) -> CutLabels:
    """The empty cells of the first row after a page turn in which a label from above goes on, with its text.

    The row's first cell under an indicator's header does wherever it is empty; any other label cell where it
    is merged with its neighbours on one side of the turn. `known` are the ones found at the last turn. Where
    nothing is `ruled`, a first cell is the one of the first column, however wide its text.
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
        leading = place == 0 and column.role == "indicator"
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
    values = [item for item in cells if item.role == "value" and item.text]
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
    return abs(above.box.x0 - below.box.x0) <= SAME_EDGE and abs(above.box.x1 - below.box.x1) <= SAME_EDGE


def _goes_on(text: str) -> bool:
    return text[:1].islower() or text[:1] in ("(", ",", ";", ")")
