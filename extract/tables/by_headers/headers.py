"""Header cells spread over the columns they name: parents over those below them, leaves over bare ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.page.geometry import Box, around
from extract.tables.by_headers.columns import Bands
from extract.tables.by_headers.placing import PlacedBlocks


def filled_headers(
    cells: Sequence[PlacedBlocks], headers: Sequence[bool], bands: Bands
) -> list[PlacedBlocks]:
    """The cells, those of header rows spread over the columns without a header cell of their own."""
    found = [cell for cell in cells if not cell.header]
    below: set[int] = set()
    for row in reversed(range(len(headers))):
        if not headers[row]:
            below = set()
            continue
        here = [cell for cell in cells if cell.header and cell.row == row and cell.row_span == 1]
        taken = {cell.column for cell in cells if cell.header and cell.row_span > 1 and row in cell.rows}
        top = row == 0 or not headers[row - 1]
        beside = set() if top else _columns_of(cells, row - 1) - _columns_of(cells, row)
        filled = _filled_row(here, taken | beside, below, bands, top)
        found.extend(filled)
        below = _columns_of(cells, row) | {column for cell in filled for column in _shared(cell, below)}
    return found + [cell for cell in cells if cell.header and cell.row_span > 1]


def _shared(cell: PlacedBlocks, below: set[int]) -> set[int]:
    return below.intersection(range(cell.column, cell.column + cell.column_span))


def _columns_of(cells: Sequence[PlacedBlocks], row: int) -> set[int]:
    return {cell.column for cell in cells if cell.header and cell.row == row and cell.row_span == 1}


def _filled_row(
    cells: Sequence[PlacedBlocks], taken: set[int], below: set[int], bands: Bands, top: bool
) -> list[PlacedBlocks]:
    parents = {cell: run for run in _stretches(below) for cell in cells if _stands_over(cell, run, bands)}
    stops = sorted(
        {*taken, *below, *(cell.column for cell in cells if cell not in parents), len(bands.spans)}
    )
    filled = []
    for cell, share in _shares(parents, bands):
        end = next((stop for stop in stops if stop >= share.stop), len(bands.spans))
        filled.append(replace(cell, column=share.start, column_span=end - share.start))
    leaves = [cell for cell in cells if cell not in parents]
    for place, cell in enumerate(leaves):
        end = next((stop for stop in stops if stop > cell.column), len(bands.spans))
        first = top and place == 0 and not any(stop < cell.column for stop in stops)
        start = 0 if first else cell.column
        filled.append(replace(cell, column=start, column_span=max(1, end - start)))
    return filled


def _stretches(columns: set[int]) -> list[range]:
    """Neighbouring columns together."""
    runs: list[range] = []
    for column in sorted(columns):
        if runs and runs[-1].stop == column:
            runs[-1] = range(runs[-1].start, column + 1)
        else:
            runs.append(range(column, column + 1))
    return runs


def _stands_over(cell: PlacedBlocks, run: range, bands: Bands) -> bool:
    (x0, _), (_, x1) = bands.spans[run.start], bands.spans[run.stop - 1]
    return around(block.box for block in cell.blocks).overlap_x(Box(x0, 0, x1, 0)) > 0


def _shares(parents: dict[PlacedBlocks, range], bands: Bands) -> list[tuple[PlacedBlocks, range]]:
    """Each parent with its columns: all below it, or of a stretch with several parents the nearest ones."""
    shares: dict[PlacedBlocks, list[int]] = {cell: [] for cell in parents}
    for run in dict.fromkeys(parents.values()):
        over = [cell for cell, other in parents.items() if other == run]
        for column in run:
            middle = sum(bands.spans[column]) / 2
            nearest = min(over, key=lambda cell: abs(_middle(cell) - middle))
            shares[nearest].append(column)
    return [(cell, range(min(own), max(own) + 1)) for cell, own in shares.items() if own]


def _middle(cell: PlacedBlocks) -> float:
    box = around(block.box for block in cell.blocks)
    return (box.x0 + box.x1) / 2
