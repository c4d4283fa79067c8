"""What was read of one table: its rows, banners, columns and the roles of its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extract.flow.stitching import LogicalTable
from extract.headings import Context
from extract.meaning.evidence import Title
from extract.meaning.headers import Column
from extract.meaning.roles import ReadRow, RoleCell
from extract.page.cells import Cell
from extract.page.findings import Finding
from extract.page.geometry import Box
from extract.page.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class Banner:
    """A row that fills its table's width: `role` is context, objective, group, or spanner where it says what
    the values below it are."""

    role: str
    text: str
    page: int
    box: Box
    context: Context


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """One column below one header: `column` as that header is read, None where nothing heads its cells.

    `header` counts the table's headers from 1 and is 0 above the first; `cells` are the filled body cells
    that begin in it, those of rows without values included. `title` is the group its header stands under.
    """

    header: int
    column: Column | None
    cells: tuple[RoleCell, ...]
    context: Context
    title: str | None


@dataclass(frozen=True, slots=True)
class TableReading:
    """What a table says: its body rows, its banners, its columns, the role of every cell, the context it
    leaves behind, what the texts above it say of its values, and these, the nearest first; and the rows that
    say they are worked out of others."""

    table: LogicalTable
    rows: tuple[ReadRow, ...]
    banners: tuple[Banner, ...]
    roles: tuple[tuple[Cell, str], ...]
    context: Context
    findings: tuple[Finding, ...]
    columns: tuple[ColumnReading, ...] = ()
    said: Title | None = None
    above: tuple[Paragraph, ...] = ()
    worked_out: tuple[ReadRow, ...] = ()


@dataclass(slots=True)
class Headed:
    """What stands under one header so far: its columns, and by the place of each the cells below it; behind
    them, by column of the page's grid, those that nothing heads."""

    number: int
    context: Context
    title: str | None
    columns: tuple[Column, ...] = ()
    places: dict[Cell | None, int] = field(default_factory=dict)
    cells: dict[int, list[RoleCell]] = field(default_factory=dict)

    def head(self, columns: Sequence[Column]) -> None:
        """The columns of its header; where a later page prints the same header again, as read first."""
        if [column.text for column in columns] != [column.text for column in self.columns]:
            self.columns = tuple(columns)
        self.places |= {column.cell: place for place, column in enumerate(columns)}

    def hold(self, item: RoleCell) -> None:
        """Take in a filled body cell that begins under the header."""
        cell = item.column.cell if item.column is not None else None
        beyond = len(self.columns) + item.cell.column
        self.cells.setdefault(self.places.get(cell, beyond) if cell else beyond, []).append(item)

    def readings(self) -> Iterator[ColumnReading]:
        for place in sorted({*range(len(self.columns)), *self.cells}):
            column = self.columns[place] if place < len(self.columns) else None
            cells = tuple(self.cells.get(place, ()))
            yield ColumnReading(self.number, column, cells, self.context, self.title)
