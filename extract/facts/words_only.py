"""Value columns that hold words instead of numbers: goals in words, crosses in the months of a schedule."""

from __future__ import annotations

from collections.abc import Sequence

from extract.facts.cell_readings import RowReadings
from extract.findings import Finding, finding
from extract.numbers.cells import CellReading
from extract.tables.columns import Column
from extract.tables.roles import RoleCell

TEXT = "text"


def without_words(
    readings: Sequence[RowReadings], table_id: str
) -> tuple[list[RowReadings], tuple[Finding, ...]]:
    """The readings without those of columns in which no cell holds a digit or says why it has no value; one
    finding for each such column."""
    spoken: dict[Column, list[RoleCell]] = {}
    for cells in readings:
        for item, reading in cells:
            if item.column is not None:
                spoken.setdefault(item.column, [])
                spoken[item.column] += [item] * _is_words(item, reading)
    filled = [item.column for cells in readings for item, _ in cells]
    worded = {column: cells for column, cells in spoken.items() if len(cells) == filled.count(column)}
    kept = [[pair for pair in cells if pair[0].column not in worded] for cells in readings]
    return kept, tuple(_finding(column, cells, table_id) for column, cells in worded.items())


def _is_words(item: RoleCell, reading: CellReading) -> bool:
    """Whether a cell is text without any digit."""
    return all(value.status == TEXT for value in reading.values) and not any(map(str.isdigit, item.text))


def _finding(column: Column, cells: Sequence[RoleCell], table_id: str) -> Finding:
    first = cells[0].cell
    return finding("goals-in-words", first.page, first.box, table_id, text=column.text, count=len(cells))
