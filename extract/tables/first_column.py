"""A page's part of a table without rules whose first rows begin where the second labels of the part above
do: their first column is empty, as the label stands before the page turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.geometry import Box
from extract.numbers.looks import is_value_like
from extract.tables.cells import Cell, RawTable

SAME_START = 3.0


def with_first_column(above: RawTable, part: RawTable) -> RawTable:
    """The part, with an empty first cell over its first rows where they begin with a second label."""
    if above.ruled or part.ruled or above.page + 1 != part.page:
        return part
    first, second = _starts(above, 0), _starts(above, 1)
    own = [x0 for x0 in second if first and x0 > min(first) + SAME_START and not _near(x0, first)]
    rows = _leading(part, own)
    if not rows or _starts_at_left(part, rows):
        return part
    x0, x1 = min(first), min(own)
    boxes = [cell.box for cell in part.cells if cell.row in rows]
    box = Box(x0, min(b.top for b in boxes), x1 - SAME_START, max(b.bottom for b in boxes)).rounded()
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
    return any(abs(x0 - other) <= SAME_START for other in others)


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
