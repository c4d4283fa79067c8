"""Blocks placed in a grid of rows and columns: who stands where, over how many rows and columns."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.geometry import Box
from extract.unruled.blocks import Block
from extract.unruled.columns import Bands
from extract.unruled.labels import LabelledBand, label_spans
from extract.unruled.regions import LabelOrValue, is_header_row
from extract.unruled.rows import BlockRow


@dataclass(frozen=True, slots=True)
class PlacedBlocks:
    """The blocks of one cell and its place in the grid; `header` cells reach over the columns they name."""

    blocks: tuple[Block, ...]
    row: int
    row_span: int
    column: int
    column_span: int
    header: bool = False


def placed_blocks(rows: Sequence[BlockRow], bands: Bands, role: LabelOrValue) -> tuple[PlacedBlocks, ...]:
    """The cells of a region's rows, in reading order."""
    headers = [is_header_row(row, role) for row in rows]
    found: list[PlacedBlocks] = []
    for number, (row, header) in enumerate(zip(rows, headers, strict=True)):
        found.extend(_row_cells(row, number, bands, header))
    found.extend(_spanning_cells(rows, bands))
    return _with_label_spans(_in_order(found), rows, headers, bands)


def _in_order(cells: Sequence[PlacedBlocks]) -> list[PlacedBlocks]:
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def _row_cells(row: BlockRow, number: int, bands: Bands, header: bool) -> list[PlacedBlocks]:
    if len(row.blocks) == 1 and not row.spanning and not row.blocks[0].value_like:
        return [PlacedBlocks(row.blocks, number, 1, 0, len(bands.spans))]
    cells: list[PlacedBlocks] = []
    for block in row.blocks:
        columns = bands.covered(block.box)
        same = next((place for place, cell in enumerate(cells) if cell.column == columns.start), None)
        if same is not None:
            cells[same] = replace(cells[same], blocks=_top_down((*cells[same].blocks, block)))
        else:
            cells.append(PlacedBlocks((block,), number, 1, columns.start, len(columns), header))
    kept = _without_overlaps(cells)
    return _filled_header(kept, bands) if header else kept


def _top_down(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(sorted(blocks, key=lambda block: (block.box.top, block.box.x0)))


def _without_overlaps(cells: Sequence[PlacedBlocks]) -> list[PlacedBlocks]:
    """A cell ends where the next one begins."""
    ordered = sorted(cells, key=lambda cell: cell.column)
    starts = [cell.column for cell in ordered[1:]]
    return [
        replace(cell, column_span=min(cell.column_span, start - cell.column))
        for cell, start in zip(ordered, [*starts, 10**6], strict=True)
    ]


def _filled_header(cells: Sequence[PlacedBlocks], bands: Bands) -> list[PlacedBlocks]:
    """Header cells reach to the right up to the next one: they name the columns they have no text over,
    too."""
    ends = [cell.column for cell in cells[1:]] + [len(bands.spans)]
    first = [replace(cells[0], column=0, column_span=ends[0])] if cells else []
    rest = [
        replace(cell, column_span=end - cell.column) for cell, end in zip(cells[1:], ends[1:], strict=True)
    ]
    return first + rest


def _spanning_cells(rows: Sequence[BlockRow], bands: Bands) -> list[PlacedBlocks]:
    places: dict[Block, list[int]] = {}
    for number, row in enumerate(rows):
        for block in row.spanning:
            places.setdefault(block, []).append(number)
    return [
        PlacedBlocks((block,), numbers[0], len(numbers), columns.start, len(columns))
        for block, numbers in places.items()
        for columns in [bands.covered(block.box)]
    ]


def _with_label_spans(
    cells: list[PlacedBlocks], rows: Sequence[BlockRow], headers: Sequence[bool], bands: Bands
) -> tuple[PlacedBlocks, ...]:
    """First cells stretched over the rows below and above them whose own first cell is missing."""
    firsts = {cell.row: cell for cell in cells if cell.column == 0}
    for start, end in _runs(cells, rows, headers, bands):
        run = range(start, end)
        spans = label_spans([_band(rows[number], firsts.get(number), cells, number, bands) for number in run])
        for place, number in enumerate(run):
            under = [run[other] for other, owner in enumerate(spans) if owner == place]
            first = firsts.get(number)
            if first is not None and under and (first.row_span == 1) and len(under) > 1:
                stretched = replace(first, row=under[0], row_span=len(under), column_span=1)
                cells[cells.index(first)] = stretched
    return tuple(_in_order(cells))


def _runs(
    cells: Sequence[PlacedBlocks], rows: Sequence[BlockRow], headers: Sequence[bool], bands: Bands
) -> list[tuple[int, int]]:
    """Stretches of body rows, ended by headers and banners, in which some row lacks its first cell."""
    banners = {cell.row for cell in cells if cell.column_span == len(bands.spans)}
    lacking = set(range(len(rows))) - {row for cell in cells if cell.column == 0 for row in _rows_of(cell)}
    free = {row for row in banners if row - 1 in lacking and row + 1 in lacking}
    stops = [
        number for number in range(len(rows)) if headers[number] or (number in banners and number not in free)
    ]
    edges = [-1, *stops, len(rows)]
    runs = [(start + 1, end) for start, end in itertools.pairwise(edges) if end - start > 1]
    return [(start, end) for start, end in runs if any(number in lacking for number in range(start, end))]


def _rows_of(cell: PlacedBlocks) -> range:
    return range(cell.row, cell.row + cell.row_span)


def _band(
    row: BlockRow, first: PlacedBlocks | None, cells: Sequence[PlacedBlocks], number: int, bands: Bands
) -> LabelledBand:
    free = first is not None and first.column_span == len(bands.spans)
    texts = [cell for cell in cells if number in _rows_of(cell) and cell.column > 0 and not _is_value(cell)]
    return LabelledBand(row.middle, first.blocks[0] if first else None, bool(texts), free)


def _is_value(cell: PlacedBlocks) -> bool:
    return all(block.value_like for block in cell.blocks)


def header_box(cell: PlacedBlocks, bands: Bands, box: Box) -> Box:
    """A header cell's box widened to the columns it names."""
    edges = bands.edges
    return Box(
        min(box.x0, edges[cell.column]),
        box.top,
        max(box.x1, edges[cell.column + cell.column_span]),
        box.bottom,
    )
