"""Where the rows of a sum stand: whether all rows between them were read."""

from __future__ import annotations

from collections.abc import Sequence

from checks.outcome import CheckedPlan
from checks.rows import PrintedRow

KEY = "rows read"
Read = dict[str, frozenset[int]]


def rows_between(plan: CheckedPlan, rows: Sequence[PrintedRow]) -> bool:
    """Whether the rows stand in one table and each row between the first and the last of them was read: a row
    that is missing there may be the part that a sum lacks."""
    tables = {row.first.table_id for row in rows}
    if len(tables) > 1:
        return False
    numbers = [row.first.row for row in rows]
    known = _rows_read(plan).get(next(iter(tables)), frozenset())
    return known.issuperset(range(min(numbers), max(numbers) + 1))


def _rows_read(plan: CheckedPlan) -> Read:
    """By table the rows that hold a value or any other cell, worked out once."""
    if KEY not in plan.memo:
        found: dict[str, set[int]] = {}
        for value in plan.records.indicators:
            found.setdefault(value.table_id, set()).add(value.row)
        for cell in plan.records.cells:
            rows = range(cell.row, cell.row + cell.row_span)
            found.setdefault(cell.table_id, set()).update(rows)
        plan.memo[KEY] = {name: frozenset(rows) for name, rows in found.items()}
    read = plan.memo[KEY]
    assert isinstance(read, dict)
    return read
