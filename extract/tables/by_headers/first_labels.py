"""First labels that rows lack: they stand on the page before, or what was taken for them is a second one."""

from __future__ import annotations

from collections.abc import Sequence

from extract.page.geometry import around
from extract.tables.by_headers.placing import PlacedBlocks

INDENT = 4.0


def labels_without_first(cells: Sequence[PlacedBlocks]) -> list[PlacedBlocks]:
    """The labels that are or may be second ones without a first: not those of the table's first rows, whose
    first label stands before the page turn or is told as missing where the table's parts are joined."""
    leading = leading_unlabelled(cells)
    bare = [label for label in unlabelled_rows(cells) if label.row not in leading]
    return [*bare, *indented_labels(cells)]


def unlabelled_rows(cells: Sequence[PlacedBlocks]) -> list[PlacedBlocks]:
    """The second labels of rows without a first one: it stands on the page before, or was not found."""
    first = {row for cell in cells if cell.column == 0 for row in cell.rows}
    labels = [cell for cell in cells if cell.column == 1 and not (cell.header or cell.value_like)]
    return [cell for cell in labels if not first.intersection(cell.rows)]


def indented_labels(cells: Sequence[PlacedBlocks]) -> list[PlacedBlocks]:
    """On a page without headers, first labels that begin far inside the column at whose edge others begin,
    and stand about no middle with them: they may be second labels, whose column has no room of its own."""
    labels = [cell for cell in cells if cell.column == 0 and cell.column_span == 1 and not cell.value_like]
    if any(cell.header for cell in cells) or not labels:
        return []
    boxes = [around(block.box for block in cell.blocks) for cell in labels]
    size = labels[0].blocks[0].segments[0].size
    edge = min(boxes, key=lambda box: box.x0)
    return [
        cell
        for cell, box in zip(labels, boxes, strict=True)
        if box.x0 - edge.x0 > INDENT * size and abs(box.x0 + box.x1 - edge.x0 - edge.x1) > 2 * size
    ]


def leading_unlabelled(cells: Sequence[PlacedBlocks]) -> range:
    """The first body rows of a table that have a second label and no first one."""
    body = {row for cell in cells if not cell.header for row in cell.rows}
    bare = {label.row for label in unlabelled_rows(cells)}
    start = min(body, default=0)
    end = start
    while end in bare:
        end += 1
    return range(start, end)
