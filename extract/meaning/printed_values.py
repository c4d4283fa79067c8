"""One printed value: what a cell says for one column of one row, with the label and context it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from extract.meaning.cells import RowLabel
from extract.meaning.columns import Column
from extract.meaning.tables import ReadRow
from extract.numbers.readings import ReadValue
from extract.page.cells import Cell


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
