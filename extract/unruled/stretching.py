"""Cells stretched over the rows they belong to: labels centred on a group, and what a whole group shares."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from extract.unruled.labels import LabelledBand, label_spans
from extract.unruled.placing import PlacedBlocks, in_order
from extract.unruled.rows import BlockRow


def stretched(
    cells: Sequence[PlacedBlocks], rows: Sequence[BlockRow], headers: Sequence[bool], columns: int
) -> tuple[list[PlacedBlocks], int]:
    """The cells with labels stretched over the rows that lack one, and how many rows are left.

    A label that stands between two rows, in a row of its own, gives that row up.
    """
    found = list(cells)
    dropped: set[int] = set()
    for start, end in _runs(found, rows, headers, columns):
        for before, after, free in _stretched_run(found, rows, range(start, end), columns):
            found[found.index(before)] = after
            dropped.update(free)
    found = [_over_group(cell, found) for cell in found]
    return in_order([_moved_up(cell, dropped) for cell in found]), len(rows) - len(dropped)


def _runs(
    cells: Sequence[PlacedBlocks], rows: Sequence[BlockRow], headers: Sequence[bool], columns: int
) -> list[tuple[int, int]]:
    """Stretches of body rows, ended by headers and banners, in which some row lacks its first cell."""
    banners = {cell.row for cell in cells if cell.column_span == columns}
    lacking = set(range(len(rows))) - {row for cell in cells if cell.column == 0 for row in cell.rows}
    free = {row for row in banners if row - 1 in lacking and row + 1 in lacking}
    stops = [row for row in range(len(rows)) if headers[row] or (row in banners and row not in free)]
    edges = [-1, *stops, len(rows)]
    runs = [(start + 1, end) for start, end in itertools.pairwise(edges) if end - start > 1]
    return [(start, end) for start, end in runs if any(row in lacking for row in range(start, end))]


def _stretched_run(
    cells: Sequence[PlacedBlocks], rows: Sequence[BlockRow], run: range, columns: int
) -> list[tuple[PlacedBlocks, PlacedBlocks, list[int]]]:
    """Each first cell of the run before and after, with the rows given up by labels between rows."""
    owners = {_owner_row(cell, rows): cell for cell in cells if cell.column == 0 and cell.row in run}
    bands = [_band(rows[row], owners.get(row), row, cells, columns) for row in run]
    spans = label_spans(bands)
    changes = []
    for place, row in enumerate(run):
        under = [run[other] for other, owner in enumerate(spans) if owner == place]
        cell = owners.get(row)
        if cell is not None and len(under) > 1 and _centred(cell, [rows[number] for number in under]):
            after = replace(
                cell, row=under[0], row_span=len(under), column_span=min(cell.column_span, columns - 1)
            )
            changes.append((cell, _narrow(after, bands[place].free), [row] if bands[place].free else []))
    return changes


def _centred(cell: PlacedBlocks, under: Sequence[BlockRow]) -> bool:
    """Whether the cell stands in the middle of the rows, give or take half the distance between two."""
    first, last = under[0].middle, under[-1].middle
    return abs(cell.middle - (first + last) / 2) <= 0.5 * (last - first) / (len(under) - 1)


def _narrow(cell: PlacedBlocks, free: bool) -> PlacedBlocks:
    return replace(cell, column_span=1) if free else cell


def _owner_row(cell: PlacedBlocks, rows: Sequence[BlockRow]) -> int:
    return min(cell.rows, key=lambda row: abs(rows[row].middle - cell.middle))


def _band(
    row: BlockRow, owner: PlacedBlocks | None, number: int, cells: Sequence[PlacedBlocks], columns: int
) -> LabelledBand:
    free = owner is not None and owner.column_span == columns
    detail = any(number in cell.rows and cell.column > 0 and not cell.value_like for cell in cells)
    return LabelledBand(row.middle, owner.middle if owner else None, detail, free)


def _over_group(cell: PlacedBlocks, cells: Sequence[PlacedBlocks]) -> PlacedBlocks:
    """A cell that is its column's only one beside a label over several rows belongs to all of them."""
    if cell.column == 0 or cell.header or cell.value_like:
        return cell
    label = next(
        (item for item in cells if item.column == 0 and item.row_span > 1 and cell.row in item.rows), None
    )
    if label is None:
        return cell
    same = [other for other in cells if other.column == cell.column and other.row in label.rows]
    return replace(cell, row=label.row, row_span=label.row_span) if same == [cell] else cell


def _moved_up(cell: PlacedBlocks, dropped: set[int]) -> PlacedBlocks:
    above = sum(row < cell.row for row in dropped)
    inside = sum(row in cell.rows for row in dropped)
    return replace(cell, row=cell.row - above, row_span=cell.row_span - inside)
