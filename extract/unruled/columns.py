"""Column bands: the stretches across the page in which blocks stand below one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.geometry import Box
from extract.unruled.blocks import Block
from extract.unruled.rows import BlockRow


@dataclass(frozen=True, slots=True)
class Bands:
    """The columns from left to right as (x0, x1) of what stands in them, in points."""

    spans: tuple[tuple[float, float], ...]

    def covered(self, box: Box) -> range:
        """The places of the columns the box shares width with; the nearest one where it shares none."""
        places = [place for place, (x0, x1) in enumerate(self.spans) if box.overlap_x(Box(x0, 0, x1, 0)) > 0]
        if not places:
            middle = (box.x0 + box.x1) / 2
            nearest = min(range(len(self.spans)), key=lambda place: abs(sum(self.spans[place]) / 2 - middle))
            return range(nearest, nearest + 1)
        return range(places[0], places[-1] + 1)

    @property
    def edges(self) -> tuple[float, ...]:
        """The lines between the columns, halfway between neighbours; the outer ones at the outermost text."""
        inner = [(left[1] + right[0]) / 2 for left, right in zip(self.spans, self.spans[1:], strict=False)]
        return (self.spans[0][0], *inner, self.spans[-1][1])


def column_bands(body: Sequence[BlockRow], headers: Sequence[BlockRow] = ()) -> Bands:
    """The columns of the rows, from narrow blocks to wide: a block over two columns joins neither of them.

    Only rows of several blocks count: the one block of a banner may stand anywhere. Headers, often centred
    over what stands to one side, come last, and not at all where they are as many as the columns.
    """
    columns = _widened((), _side_by_side(body))
    uneven = [row for row in headers if not columns or len(row.blocks) != len(columns)]
    return Bands(tuple((x0, x1) for x0, x1 in sorted(_widened(columns, _side_by_side(uneven)))))


def _side_by_side(rows: Sequence[BlockRow]) -> list[Block]:
    several = (row for row in rows if len(row.blocks) + len(row.spanning) > 1)
    return list(dict.fromkeys(block for row in several for block in (*row.blocks, *row.spanning)))


def _widened(known: Sequence[Sequence[float]], blocks: Sequence[Block]) -> list[list[float]]:
    """The columns, widened by blocks that stand in one of them, and one more for each block in none."""
    columns = [list(column) for column in known]
    for block in sorted(blocks, key=_width_then_place):
        met = [column for column in columns if min(column[1], block.box.x1) > max(column[0], block.box.x0)]
        if not met:
            columns.append([block.box.x0, block.box.x1])
        elif len(met) == 1 and not _crowds(met[0], block, columns):
            met[0][0], met[0][1] = min(met[0][0], block.box.x0), max(met[0][1], block.box.x1)
    return columns


def _width_then_place(block: Block) -> tuple[float, float, float]:
    return round(block.box.width, 1), block.box.x0, block.box.top


def _crowds(column: list[float], block: Block, columns: Sequence[list[float]]) -> bool:
    """Whether the column, widened by the block, would touch a neighbour."""
    x0, x1 = min(column[0], block.box.x0), max(column[1], block.box.x1)
    return any(other is not column and min(other[1], x1) > max(other[0], x0) for other in columns)
