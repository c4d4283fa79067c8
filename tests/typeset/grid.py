"""A table's cells laid over its grid, and the parts of it that each page takes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont

from tests.typeset.model import Item, Line, Style, TableBlock


@dataclass(frozen=True, slots=True)
class Laid:
    """A cell at its place in the whole table's grid; `lines` is its text as broken to its width.

    `line` is the table's row it begins in, whatever part of the table a page takes.
    """

    item: Item
    row: int
    column: int
    row_span: int
    column_span: int
    lines: tuple[str, ...]
    line: int

    @property
    def last_row(self) -> int:
        return self.row + self.row_span - 1


@dataclass(frozen=True, slots=True)
class Part:
    """What one page takes of a table: cells with rows counted from the part's top, and the rows' heights."""

    cells: tuple[Laid, ...]
    heights: tuple[float, ...]


def lay(table: TableBlock, widths: tuple[float, ...], style: Style) -> tuple[Laid, ...]:
    """Every cell at its place, its text broken to its width. Raises ValueError where the cells don't fit."""
    taken: set[tuple[int, int]] = set()
    laid: list[Laid] = []
    for row, line in enumerate(table.lines):
        column = 0
        for item in line.items:
            while (row, column) in taken:
                column += 1
            if column + item.columns > table.columns or row + item.rows > len(table.lines):
                raise ValueError(f"the cells of row {row} don't fit the table")
            places = {(row + r, column + c) for r in range(item.rows) for c in range(item.columns)}
            if places & taken:
                raise ValueError(f"two cells of row {row} overlap")
            taken |= places
            width = sum(widths[column : column + item.columns])
            laid.append(Laid(item, row, column, item.rows, item.columns, broken(item, width, style), row))
    if len(taken) != table.columns * len(table.lines):
        raise ValueError("some places of the grid are in no cell")
    return tuple(laid)


def broken(item: Item, width: float, style: Style) -> tuple[str, ...]:
    """The text's lines: broken at its own line breaks and at spaces where it is wider than the cell."""
    if item.lead:
        return (" " * item.lead + item.text,)
    room = width - 2 * style.padding
    lines: list[str] = []
    for piece in item.text.split("\n"):
        lines.extend(wrapped(piece, room, font_of(style, item.bold), style.size))
    return tuple(line for line in lines if line) or ("",)


def wrapped(text: str, room: float, font: str, size: float) -> list[str]:
    """The text broken at spaces; a word wider than the room stands alone on its line and sticks out."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and stringWidth(longer, font, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def font_of(style: Style, bold: bool = False, italic: bool = False) -> str:
    """The name under which the style's font is registered."""
    if style.font == "Vera":
        _register_fonts()
        return {(False, False): "Vera", (True, False): "VeraBd", (False, True): "VeraIt"}.get(
            (bold, italic), "VeraBI"
        )
    mark = ("Bold" if bold else "") + ("Oblique" if italic else "")
    return f"Helvetica-{mark}" if mark else "Helvetica"


@cache
def _register_fonts() -> None:
    for name in ("Vera", "VeraBd", "VeraIt", "VeraBI"):
        pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))


def row_heights(laid: tuple[Laid, ...], rows: int, style: Style) -> list[float]:
    """Heights that hold every cell's lines; a cell over several rows stretches its last one."""
    heights = [style.leading + 2 * style.padding] * rows
    for cell in sorted(laid, key=lambda cell: cell.row_span):
        need = len(cell.lines) * style.leading + 2 * style.padding
        have = sum(heights[cell.row : cell.last_row + 1])
        if need > have:
            heights[cell.last_row] += need - have
    return heights


def cut_rows(table: TableBlock) -> TableBlock:
    """The table with each `cut` row as two rows, the second of them behind a page turn."""
    if all(line.cut is None for line in table.lines):
        return table
    lines: list[Line] = []
    for line in table.lines:
        if line.cut is None:
            lines.append(line)
            continue
        parts = [item.text.split("\n") for item in line.items]
        upper = tuple(
            replace(i, text="\n".join(p[: line.cut])) for i, p in zip(line.items, parts, strict=True)
        )
        lower = tuple(
            replace(i, text="\n".join(p[line.cut :])) for i, p in zip(line.items, parts, strict=True)
        )
        lines += [Line(upper, line.turn), Line(lower, turn=True)]
    return replace(table, lines=tuple(lines))


def part(laid: tuple[Laid, ...], heights: list[float], rows: list[int], style: Style) -> Part:
    """The cells of the rows one page takes; a cell the turn cuts has its text in its first part only, whose
    last row is made as high as that text needs."""
    place = {row: number for number, row in enumerate(rows)}
    cells: list[Laid] = []
    high = [heights[row] for row in rows]
    for cell in laid:
        held = [place[row] for row in range(cell.row, cell.last_row + 1) if row in place]
        if held:
            lines = cell.lines if cell.row in place else ("",)
            cells.append(replace(cell, row=min(held), row_span=len(held), lines=lines))
            need = len(lines) * style.leading + 2 * style.padding - sum(high[min(held) : max(held) + 1])
            high[max(held)] += max(0.0, need)
    return Part(tuple(cells), tuple(high))
