"""Cells and the tables they make on one page."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.page.geometry import Box


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as printed: its place in the grid (0-based, with spans), its text and where it stands.

    `marks` are the footnote marks raised behind its text; `agreement` says which readers saw this text;
    `text` keeps the line breaks of the page. `source` tells printed text from text recognised on a picture,
    whose `confidence` from 0 to 1 is that of its least sure word.
    """

    text: str
    row: int
    column: int
    row_span: int
    column_span: int
    page: int
    box: Box
    agreement: str = "single"
    underlined: bool = False
    bold: bool = False
    source: str = "text"
    confidence: float | None = None

    @property
    def corner(self) -> tuple[int, float, float]:
        """Page and upper left corner, by which findings are joined to the values read from the cell."""
        return self.page, self.box.x0, self.box.top

    @property
    def last_row(self) -> int:
        return self.row + self.row_span - 1

    @property
    def empty(self) -> bool:
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class RawTable:
    """One table of one page; `index` counts the page's tables from the top, from 1.

    `ruled` says that lines drawn on the page bound its cells; else they were found from white space.
    """

    page: int
    index: int
    box: Box
    rows: int
    columns: int
    cells: tuple[Cell, ...] = field(default=())
    ruled: bool = True
    _rows: dict[int, list[Cell]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def scanned(self) -> bool:
        """Whether its text was recognised on a picture."""
        return any(cell.source == "ocr" for cell in self.cells)

    def row_cells(self, row: int) -> tuple[Cell, ...]:
        """The cells that stand in the row or reach into it, from left to right."""
        if not self._rows:
            for cell in self.cells:
                for own in range(cell.row, cell.last_row + 1):
                    self._rows.setdefault(own, []).append(cell)
        return tuple(sorted(self._rows.get(row, ()), key=lambda cell: cell.column))
