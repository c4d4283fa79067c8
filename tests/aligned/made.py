"""Pages of text set at given places, and the tables read from them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from extract.page.cells import RawTable
from extract.pages import read_all_pages
from extract.readers.opened import OpenDocument

SIZE, PITCH, HEIGHT = 10.0, 12.0, 792.0
PROSE = (
    "The survey was carried out in every district of the country between the first and the last week",
    "of the year, by the same people as before, and what they wrote down was checked twice by others",
    "who had not been there. Of all the houses that were visited 312 had nobody in them, and 27 more",
    "were no houses at all. What follows is what the people said who opened their doors to the visitors.",
)


@dataclass
class Sheet:
    """One page written from the top; `y` is the next line's distance from the upper edge."""

    font: str = "Helvetica"
    size: float = SIZE
    y: float = 72.0
    buffer: BytesIO = field(default_factory=BytesIO)

    def __post_init__(self) -> None:
        self.canvas = Canvas(self.buffer, pagesize=(612, HEIGHT), invariant=True)
        self.canvas.setFont(self.font, self.size)

    def line(self, *pieces: tuple[float, str], right: bool = True, pitch: float = PITCH) -> None:
        """A line of texts: the first begins at its place, the others end there unless `right` is False."""
        for number, (x, text) in enumerate(pieces):
            draw = self.canvas.drawRightString if number and right else self.canvas.drawString
            draw(x, HEIGHT - self.y, text)
        self.y += pitch

    def prose(self, lines: Iterable[str] = PROSE) -> None:
        for text in lines:
            self.line((72, text))
        self.y += PITCH

    def column(self, x: float, top: float, lines: Iterable[str], pitch: float = PITCH) -> None:
        """Lines of text below one another, whatever else stands beside them."""
        for number, text in enumerate(lines):
            self.canvas.drawString(x, HEIGHT - top - number * pitch, text)

    def grid(
        self, rights: Sequence[float], top: float, rows: Sequence[Sequence[str]], pitch: float = PITCH
    ) -> None:
        """Rows of texts: the first begins at its place, the others end there."""
        for number, row in enumerate(rows):
            self.y = top + number * pitch
            self.line(*zip(rights, row, strict=True))

    def rule(self, x0: float, x1: float) -> None:
        """A line across, right above the next line of text."""
        self.canvas.line(x0, HEIGHT - self.y + SIZE, x1, HEIGHT - self.y + SIZE)
        self.y += 4

    def upright(self, x: float, top: float, bottom: float) -> None:
        self.canvas.line(x, HEIGHT - top, x, HEIGHT - bottom)

    def pdf(self) -> bytes:
        self.canvas.save()
        return self.buffer.getvalue()


def tables_of(sheet: Sheet) -> list[RawTable]:
    """The tables of the page as the pipeline reads them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        path.write_bytes(sheet.pdf())
        with OpenDocument(path) as document:
            return [table for page in read_all_pages(document, 1) for table in page.tables]


def texts(table: RawTable) -> list[list[str]]:
    """The texts of the table's filled cells by row, with the line breaks as spaces."""
    rows = []
    for row in range(table.rows):
        cells = sorted((c for c in table.cells if c.row == row), key=lambda cell: cell.column)
        rows.append([" ".join(cell.text.split()) for cell in cells if not cell.empty])
    return rows


def only(tables: Sequence[RawTable]) -> RawTable:
    (table,) = tables
    return table
