"""Cells: what stands in which row and column, and the raw table of their texts, each read a second time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.numbers.looks import is_value_like
from extract.page.cells import Cell, RawTable
from extract.page.content import Glyph, PageContent
from extract.page.findings import Finding, finding
from extract.page.geometry import Box, around
from extract.tables.reader_vote import (
    CellVote,
    OtherReaders,
    lowest_confidence,
    scan_findings,
    settled_text,
)
from extract.tables.unruled.blocks import Block, BlockRow
from extract.tables.unruled.columns import ColumnExtents
from extract.tables.unruled.segments import Word


@dataclass(frozen=True, slots=True)
class PlacedBlocks:
    """The blocks of one cell and its place in the grid; `header` cells reach over the columns they name."""

    blocks: tuple[Block, ...]
    row: int
    row_span: int
    column: int
    column_span: int
    header: bool = False

    @property
    def rows(self) -> range:
        return range(self.row, self.row + self.row_span)

    @property
    def box(self) -> Box:
        return around(block.box for block in self.blocks)

    @property
    def value_like(self) -> bool:
        return all(block.value_like for block in self.blocks)

    @property
    def first_baseline(self) -> float:
        return min(segment.baseline for block in self.blocks for segment in block.segments)

    @property
    def middle(self) -> float:
        """The height halfway between its first and last line."""
        lines = [segment.baseline for block in self.blocks for segment in block.segments]
        return (min(lines) + max(lines)) / 2


def placed_blocks(
    rows: Sequence[BlockRow], columns: ColumnExtents, headers: Sequence[bool]
) -> list[PlacedBlocks]:
    """The cells of a region's rows, in reading order; `headers` marks the rows that name columns."""
    found = _spanning_cells(rows, columns, headers)
    for number, (row, header) in enumerate(zip(rows, headers, strict=True)):
        found.extend(_row_cells(row, number, columns, header))
    return in_order(_one_a_place(found))


def in_order(cells: Sequence[PlacedBlocks]) -> list[PlacedBlocks]:
    """Cells in reading order."""
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def _row_cells(row: BlockRow, number: int, columns: ColumnExtents, header: bool) -> list[PlacedBlocks]:
    if len(row.blocks) == 1 and not (header or row.spanning or row.blocks[0].value_like):
        return [PlacedBlocks(row.blocks, number, 1, 0, len(columns.spans))]
    if header and columns.in_order(row.blocks):
        return [PlacedBlocks((block,), number, 1, place, 1, True) for place, block in enumerate(row.blocks)]
    cells: dict[int, PlacedBlocks] = {}
    for block in row.blocks:
        own = columns.places_of(block)
        same = cells.get(own.start)
        blocks = (*same.blocks, block) if same else (block,)
        span = max(len(own), same.column_span if same else 1)
        cells[own.start] = PlacedBlocks(_top_down(blocks), number, 1, own.start, span, header)
    taken = [columns.places_of(block).start for block in row.spanning]
    return _without_overlaps(sorted(cells.values(), key=lambda cell: cell.column), taken)


def _one_a_place(cells: Sequence[PlacedBlocks]) -> list[PlacedBlocks]:
    """The cells, those that begin in one row and column as one: a code beside the first line of its label is
    of that row, its label of the next one too."""
    places: dict[tuple[int, int], PlacedBlocks] = {}
    for cell in cells:
        same = places.get((cell.row, cell.column))
        if same is not None:
            blocks = _top_down((*same.blocks, *cell.blocks))
            rows, columns = max(same.row_span, cell.row_span), max(same.column_span, cell.column_span)
            cell = PlacedBlocks(blocks, cell.row, rows, cell.column, columns, cell.header)
        places[cell.row, cell.column] = cell
    return list(places.values())


def _top_down(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(sorted(blocks, key=lambda block: (block.box.top, block.box.x0)))


def _without_overlaps(cells: Sequence[PlacedBlocks], taken: Sequence[int]) -> list[PlacedBlocks]:
    """A cell ends where the next one begins, or where one of several rows stands."""
    starts = sorted({*taken, *(cell.column for cell in cells)})
    kept = []
    for cell in cells:
        end = next((start for start in starts if start > cell.column), cell.column + cell.column_span)
        kept.append(replace(cell, column_span=min(cell.column_span, end - cell.column)))
    return kept


def _spanning_cells(
    rows: Sequence[BlockRow], columns: ColumnExtents, headers: Sequence[bool]
) -> list[PlacedBlocks]:
    places: dict[Block, list[int]] = {}
    for number, row in enumerate(rows):
        for block in row.spanning:
            places.setdefault(block, []).append(number)
    return [
        PlacedBlocks((block,), numbers[0], len(numbers), own.start, len(own), headers[numbers[0]])
        for block, numbers in places.items()
        for own in [columns.places_of(block)]
    ]


def header_box(cell: PlacedBlocks, columns: ColumnExtents) -> Box:
    """A header cell's box widened to the columns it names, and moved over them where order tells them, but
    for the table's outer edges: what it holds beyond them is its own all the same."""
    box, edges = cell.box, columns.edges
    x0, x1 = edges[cell.column], edges[min(cell.column + cell.column_span, len(edges) - 1)]
    if any(block in dict(columns.named) for block in cell.blocks):
        first, last = cell.column == 0, cell.column + cell.column_span >= len(columns.spans)
        return Box(min(box.x0, x0) if first else x0, box.top, max(box.x1, x1) if last else x1, box.bottom)
    return Box(min(box.x0, x0), box.top, max(box.x1, x1), box.bottom)


@dataclass(frozen=True)
class Piece:
    """What one line holds of one cell, and the columns it covers."""

    words: tuple[Word, ...]
    column: int
    last_column: int

    @property
    def box(self) -> Box:
        return around(word.box for word in self.words)

    @property
    def glyphs(self) -> tuple[Glyph, ...]:
        return tuple(glyph for word in self.words for glyph in word.glyphs)

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def lines(self) -> int:
        """How many lines of the page it stands on."""
        return len({round(max(glyph.baseline for glyph in word.glyphs)) for word in self.words})

    @property
    def value_like(self) -> bool:
        return is_value_like(self.text)


@dataclass(frozen=True)
class RowPieces:
    """The pieces of one row from left to right, over one line of text or several."""

    pieces: tuple[Piece, ...]
    baseline: float
    size: float
    header: bool

    def at(self, column: int) -> Piece | None:
        return next((piece for piece in self.pieces if piece.column <= column <= piece.last_column), None)

    @property
    def has_values(self) -> bool:
        return any(piece.value_like for piece in self.pieces if piece.column > 0)


@dataclass(frozen=True, slots=True)
class PlacedText:
    """What is printed in one cell and where it belongs; `inner` is the box around its glyphs, `box` the
    cell's own."""

    glyphs: Sequence[Glyph]
    row: int
    row_span: int
    column: int
    column_span: int
    bold: bool
    inner: Box
    box: Box


def raw_table(
    page: PageContent,
    texts: Sequence[PlacedText],
    size: tuple[int, int],
    index: int,
    readers: OtherReaders,
    blanks: Sequence[Cell] = (),
) -> tuple[RawTable, list[Finding]]:
    """The table of so many rows and columns, `index` on its page, with the text the readers agree on, and
    what there is to report of their vote; `blanks` are cells in which nothing is printed."""
    cells: list[Cell] = []
    findings: list[Finding] = []
    other = readers.second(page)
    for text in texts:
        settled = settled_text(page, readers, text.glyphs, text.inner, other)
        cells.append(_cell(page, text, settled))
        if settled.rule:
            fields = {"readings": settled.readings, "kept": settled.text}
            findings.append(finding(settled.rule, page.number, text.inner.rounded(), **fields))
        findings.extend(scan_findings(cells[-1]))
    cells.extend(blanks)
    box = around(cell.box for cell in cells).rounded()
    return RawTable(page.number, index, box, *size, tuple(cells), ruled=False), findings


def _cell(page: PageContent, text: PlacedText, settled: CellVote) -> Cell:
    return Cell(
        settled.text,
        text.row,
        text.column,
        text.row_span,
        text.column_span,
        page.number,
        text.box.rounded(),
        settled.agreement,
        bold=text.bold,
        source=page.source,
        confidence=lowest_confidence(text.glyphs),
    )


def placed_text(cell: PlacedBlocks, columns: ColumnExtents) -> PlacedText:
    """The text of a cell; a header's box reaches over the columns that it names."""
    glyphs = [glyph for block in cell.blocks for glyph in block.glyphs]
    bold = all(block.bold for block in cell.blocks)
    box = header_box(cell, columns) if cell.header else cell.box
    place = (cell.row, cell.row_span, cell.column, cell.column_span)
    return PlacedText(glyphs, *place, bold, cell.box, box)
