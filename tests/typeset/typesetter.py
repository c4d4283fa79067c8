"""Sets documents as PDF with reportlab: the same document gives the same bytes."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from tests.typeset.grid import Laid, Part, cut_rows, font_of, lay, part, row_heights, wrapped
from tests.typeset.model import Block, Item, PlacedCell, Style, TableBlock, TextBlock, Typeset

PARAGRAPH_GAP = 9.0
TABLE_GAP = 6.0
ASCENT = 0.8
RAISED = re.compile("([¹²³]+)")
SMALL, RISE = 0.6, 0.35  # of the font's size
PLAIN_STYLE = Style()


Over = Callable[[Canvas, Sequence[PlacedCell]], None]


def typeset(blocks: Sequence[Block], style: Style = PLAIN_STYLE, over: Over | None = None) -> Typeset:
    """The blocks set one below the other, over as many pages as they need; `over` draws on the last page."""
    return _Setter(style).set(blocks, over)


class _Setter:
    """The page being set: `top` is how far down it is filled, in points from its upper edge."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.buffer = io.BytesIO()
        self.canvas = Canvas(self.buffer, (style.width, style.height), invariant=1, pageCompression=0)
        self.page, self.top, self.tables = 0, 0.0, 0
        self.cells: list[PlacedCell] = []

    def set(self, blocks: Sequence[Block], over: Over | None) -> Typeset:
        self._begin_page()
        for block in blocks:
            if isinstance(block, TextBlock):
                self._text(block)
            else:
                self._table(block)
        if over:
            over(self.canvas, self.cells)
        self.canvas.showPage()
        self.canvas.save()
        return Typeset(self.buffer.getvalue(), self.page, tuple(self.cells))

    @property
    def floor(self) -> float:
        return self.style.height - self.style.margin

    def _begin_page(self) -> None:
        style = self.style
        self.page += 1
        self.top = style.margin
        if style.running:
            self._print(style.running, style.margin, 30.0, font_of(style))
        if style.numbers:
            self._print(str(self.page), style.width / 2, style.height - 24.0, font_of(style))

    def _turn(self) -> None:
        self.canvas.showPage()
        self._begin_page()

    def _print(self, text: str, x: float, baseline: float, font: str) -> None:
        self.canvas.setFillGray(0)
        for piece in RAISED.split(text) if self.style.raised else (text,):
            mark = self.style.raised and bool(RAISED.fullmatch(piece))
            size, rise = (self.style.size * SMALL, self.style.size * RISE) if mark else (self.style.size, 0.0)
            shown = unicodedata.normalize("NFKC", piece) if mark else piece
            self.canvas.setFont(font, size)
            self.canvas.drawString(x, self.style.height - baseline + rise, shown)
            x += pdfmetrics.stringWidth(shown, font, size)

    def _text(self, block: TextBlock) -> None:
        style, font = self.style, font_of(self.style, block.bold, block.italic)
        if block.turn:
            self._turn()
        for line in wrapped(block.text, style.width - 2 * style.margin, font, style.size):
            if self.top + style.leading > self.floor:
                self._turn()
            baseline = self.top + ASCENT * style.size
            self._print(line, style.margin, baseline, font)
            if block.underlined:
                width = pdfmetrics.stringWidth(line, font, style.size)
                self._rule(style.margin, baseline + 1.5, style.margin + width, baseline + 1.5)
            self.top += style.leading
        self.top += PARAGRAPH_GAP

    def _table(self, table: TableBlock) -> None:
        style, table = self.style, cut_rows(table)
        room = style.width - 2 * style.margin
        widths = tuple(room * share / sum(table.shares) for share in table.shares)
        laid = lay(table, widths, style)
        heights = row_heights(laid, len(table.lines), style)
        if self.top + sum(heights[: table.keep]) > self.floor:
            self._turn()
        rows: list[int] = []
        self.tables += 1
        for row, line in enumerate(table.lines):
            if rows and (line.turn or self.top + sum(heights[r] for r in (*rows, row)) > self.floor):
                self._part(part(laid, heights, rows, style), widths, table.head)
                self._turn()
                rows = list(range(table.head)) if row >= table.head else []
            rows.append(row)
        self._part(part(laid, heights, rows, style), widths, table.head)
        self.top += TABLE_GAP

    def _part(self, piece: Part, widths: tuple[float, ...], head: int) -> None:
        edges_x = _edges(self.style.margin, widths)
        edges_y = _edges(self.top, piece.heights)
        boxes = [
            (
                edges_x[c.column],
                edges_y[c.row],
                edges_x[c.column + c.column_span],
                edges_y[c.last_row + 1],
            )
            for c in piece.cells
        ]
        self._bands(piece, edges_x, edges_y)
        for cell, box in zip(piece.cells, boxes, strict=True):
            if cell.item.shade:
                self._fill(box, 0.85)
        for cell, box in zip(piece.cells, boxes, strict=True):
            self._cell_text(cell, box)
            self._cell_rules(box, edges_y, cell.line < head)
        self.cells.extend(_placed(piece.cells, boxes, self.tables, self.page))
        self.top = edges_y[-1]

    def _bands(self, piece: Part, edges_x: list[float], edges_y: list[float]) -> None:
        if self.style.dress != "zebra":
            return
        for row in range(0, len(piece.heights), 2):
            self._fill((edges_x[0], edges_y[row], edges_x[-1], edges_y[row + 1]), 0.9)

    def _fill(self, box: tuple[float, float, float, float], gray: float) -> None:
        self.canvas.setFillGray(gray)
        x0, top, x1, bottom = box
        self.canvas.rect(x0, self.style.height - bottom, x1 - x0, bottom - top, stroke=0, fill=1)

    def _cell_text(self, cell: Laid, box: tuple[float, float, float, float]) -> None:
        style, font = self.style, font_of(self.style, cell.item.bold)
        spare = box[3] - box[1] - 2 * style.padding - len(cell.lines) * style.leading
        top = box[1] + style.padding + (max(0.0, spare) / 2 if style.middle else 0.0)
        for number, line in enumerate(cell.lines):
            if not line:
                continue
            baseline = top + ASCENT * style.size + number * style.leading
            width = pdfmetrics.stringWidth(line, font, style.size)
            x = _start(cell.item, box, width, style.padding)
            self._print(line, x, baseline, font)
            if cell.item.underlined:
                self._rule(x, baseline + 1.2, x + width, baseline + 1.2)

    def _cell_rules(self, box: tuple[float, float, float, float], edges_y: list[float], heads: bool) -> None:
        x0, top, x1, bottom = box
        dress = self.style.dress
        if dress == "headed":
            dress = "ruled" if heads else "horizontal"
        if dress == "ruled" and self.style.pen == "boxes":
            self.canvas.setLineWidth(self.style.rule)
            self.canvas.rect(x0, self.style.height - bottom, x1 - x0, bottom - top)
        elif dress in ("ruled", "dotted"):
            self.canvas.setDash((1, 2) if dress == "dotted" else ())
            for line in ((x0, top, x1, top), (x0, bottom, x1, bottom)):
                self._rule(*line)
            for line in ((x0, top, x0, bottom), (x1, top, x1, bottom)):
                self._rule(*line)
            self.canvas.setDash(())
        elif dress == "horizontal":
            self._rule(x0, bottom, x1, bottom)
            if top == edges_y[0]:
                self._rule(x0, top, x1, top)

    def _rule(self, x0: float, top: float, x1: float, bottom: float) -> None:
        half, height = self.style.rule / 2, self.style.height
        if self.style.pen == "fill":
            self.canvas.setFillGray(0)
            self.canvas.rect(
                x0 - half,
                height - bottom - half,
                x1 - x0 + 2 * half,
                bottom - top + 2 * half,
                stroke=0,
                fill=1,
            )
        else:
            self.canvas.setLineWidth(self.style.rule)
            self.canvas.line(x0, height - top, x1, height - bottom)


def _edges(start: float, lengths: Iterable[float]) -> list[float]:
    edges = [start]
    for length in lengths:
        edges.append(edges[-1] + length)
    return edges


def _start(item: Item, box: tuple[float, float, float, float], width: float, padding: float) -> float:
    if item.align == "right":
        return box[2] - padding - width
    if item.align == "center":
        return (box[0] + box[2] - width) / 2
    return box[0] + padding


def _placed(
    cells: Sequence[Laid], boxes: Sequence[tuple[float, float, float, float]], table: int, page: int
) -> list[PlacedCell]:
    """The cells with their places in the grid that this part's own edges make."""
    xs = sorted({round(x, 3) for box in boxes for x in (box[0], box[2])})
    ys = sorted({round(y, 3) for box in boxes for y in (box[1], box[3])})
    placed = []
    for cell, box in zip(cells, boxes, strict=True):
        x0, top, x1, bottom = (round(value, 3) for value in box)
        row, column = ys.index(top), xs.index(x0)
        text = "\n".join(line.strip() for line in cell.lines)
        spans = (ys.index(bottom) - row, xs.index(x1) - column)
        origin = (cell.line, cell.column)
        placed.append(PlacedCell(table, page, row, column, *spans, text, (x0, top, x1, bottom), origin))
    return placed
