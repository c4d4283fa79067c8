"""What is to be set: tables of cells with spans, headings, paragraphs, and the dress they are set in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "center", "right"]
Dress = Literal["ruled", "horizontal", "bare", "zebra", "dotted", "headed"]
Pen = Literal["stroke", "fill", "boxes"]
RULED: tuple[Dress, ...] = ("ruled",)
"""`headed` draws boxes around the cells of the header alone, and a line below each row."""
UNRULED: tuple[Dress, ...] = ("horizontal", "bare", "zebra", "dotted")


@dataclass(frozen=True, slots=True)
class Item:
    """One cell to be set. `wrap` breaks its text at spaces to the cell's width; `\\n` always breaks.

    `lead` prints that many blanks before the text, which is then not wrapped.
    """

    text: str = ""
    columns: int = 1
    rows: int = 1
    align: Align = "left"
    bold: bool = False
    shade: bool = False
    underlined: bool = False
    lead: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One row of cells, from left to right over the columns no cell from above takes.

    `turn` begins a new page before the row; `cut` sets that many text lines of each cell, turns the page
    and sets the rest there.
    """

    items: tuple[Item, ...]
    turn: bool = False
    cut: int | None = None


@dataclass(frozen=True, slots=True)
class TableBlock:
    """One table; `shares` are its columns' relative widths, `head` counts the rows a page turn repeats.

    `keep` of its first rows stand on one page.
    """

    shares: tuple[float, ...]
    lines: tuple[Line, ...]
    head: int = 0
    keep: int = 1

    @property
    def columns(self) -> int:
        return len(self.shares)


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph or, bold, a heading."""

    text: str
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    turn: bool = False


Block = TextBlock | TableBlock


@dataclass(frozen=True, slots=True)
class Style:
    """How a document is set; lengths in points. `numbers` prints page numbers, `running` a running header.

    `raised` prints superscript digits as word processors do: as plain digits, small and above the line.
    `middle` sets each text in the middle of its cell's height, as office programs do, not at its top.
    """

    dress: Dress = "ruled"
    pen: Pen = "stroke"
    width: float = 612.0
    height: float = 792.0
    margin: float = 54.0
    size: float = 9.0
    padding: float = 3.0
    rule: float = 0.5
    font: Literal["Helvetica", "Vera"] = "Helvetica"
    running: str | None = None
    numbers: bool = False
    raised: bool = False
    middle: bool = False

    @property
    def leading(self) -> float:
        return self.size * 1.2


LANDSCAPE = Style(width=792.0, height=612.0, size=8.0, font="Vera", pen="fill")
DENSE = Style(size=7.0, padding=2.0, margin=40.0, pen="boxes")


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """One cell as set: its place in the grid of its page's part of the table, and its box from the top.

    `origin` is its row and column in the whole table.
    """

    table: int
    page: int
    row: int
    column: int
    row_span: int
    column_span: int
    text: str
    box: tuple[float, float, float, float]
    origin: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Typeset:
    """A document as set: the PDF's bytes, its number of pages and every cell in it, empty ones too."""

    pdf: bytes
    pages: int
    cells: tuple[PlacedCell, ...]

    def on(self, page: int, table: int | None = None) -> tuple[PlacedCell, ...]:
        """The cells set on the page."""
        return tuple(c for c in self.cells if c.page == page and table in (None, c.table))
