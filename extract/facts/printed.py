"""One printed value: what a cell says for one column of one row, with the label and context it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from extract.facts.labels import RowLabel
from extract.numbers.cells import ReadValue
from extract.tables.cells import Cell
from extract.tables.columns import Column
from extract.tables.reading import ReadRow


@dataclass(frozen=True, slots=True)
class PrintedValue:
    """A published value before it is normalised; `group` is the heading or total its row stands under."""

    table_id: str
    row: ReadRow
    label: RowLabel
    group: str | None
    column: Column
    cell: Cell
    cell_text: str
    read: ReadValue
