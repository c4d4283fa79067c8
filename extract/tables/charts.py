"""Charts: where a page draws them, and what of its grids runs on under them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.page.content import PageContent
from extract.page.geometry import Box, around
from extract.page.grid import Grid, GridCell, GridSpan
from extract.tables.tolerances import RULED


def charts_of(page: PageContent) -> tuple[Box, ...]:
    """Where the page draws bars that stand on one line, with the frame around them or a margin, or bent lines
    in a frame."""
    stood = [_with_stacked(bars, page.bars) for bars in _on_one_line(page.bars) if _are_bars(bars)]
    framed = [_frame(box, page.areas) or box.widened(RULED.around_bars) for box in stood]
    framed += [frame for way in page.ways if (frame := _frame(way, page.areas))]
    found: list[Box] = []
    for box in framed:
        if not any(chart.holds((box.x0 + box.x1) / 2, box.middle) for chart in found):
            found.append(box)
    return tuple(found)


def _on_one_line(bars: Sequence[Box]) -> list[list[Box]]:
    """The boxes in groups of those of one width that stand on one line, each from left to right."""
    lines = _alike(bars, lambda bar: bar.bottom)
    groups = (group for line in lines for group in _alike(line, lambda bar: bar.width))
    return [sorted(group, key=lambda bar: bar.x0) for group in groups if len(group) >= RULED.fewest_bars]


def _alike(bars: Sequence[Box], length: Callable[[Box], float]) -> list[list[Box]]:
    """The boxes in groups of those of which the length is one and the same."""
    groups: list[list[Box]] = []
    for bar in sorted(bars, key=lambda bar: (length(bar), bar.x0)):
        if groups and length(bar) - length(groups[-1][0]) <= RULED.same_baseline:
            groups[-1].append(bar)
        else:
            groups.append([bar])
    return groups


def _are_bars(bars: Sequence[Box]) -> bool:
    """Whether the boxes, from left to right, are the bars of a chart and no shades of cells."""
    if len({round(bar.height) for bar in bars}) < RULED.fewest_heights:
        return False
    gaps = [right.x0 - left.x1 for left, right in pairwise(bars)]
    apart = sum(gap > RULED.beside_bar * bars[0].width for gap in gaps)
    return apart >= RULED.apart * len(gaps) and not any(gap < -RULED.same_baseline for gap in gaps)


def _with_stacked(bars: Sequence[Box], every: Sequence[Box]) -> Box:
    """The box around the bars and all that stand upon them, as wide as they."""
    lefts = [(bar.x0, bar.x1) for bar in bars]
    upon = (
        other
        for other in every
        if other.bottom < bars[0].bottom
        and any(
            abs(other.x0 - x0) <= RULED.same_baseline and abs(other.x1 - x1) <= RULED.same_baseline
            for x0, x1 in lefts
        )
    )
    return around([*bars, *upon])


def _frame(bars: Box, areas: Sequence[Box]) -> Box | None:
    """The smallest area around the bars that is no more than a chart's frame."""
    most = RULED.frame_of_bars * bars.width * bars.height
    outer = [
        area
        for area in areas
        if bars.overlap_x(area) >= bars.width - RULED.on_edge
        and bars.overlap_y(area) >= bars.height - RULED.on_edge
        and area.width * area.height <= most
    ]
    return min(outer, key=lambda area: area.width * area.height, default=None)


def without_charts(grid: Grid, charts: Sequence[Box]) -> Grid | None:
    """The grid without the rows from a chart on that lies over it to its end; None where that leaves none, or
    it is drawn inside the chart."""
    for chart in charts:
        over = grid.box.overlap_x(chart) >= RULED.under_chart * grid.box.width
        if not over or grid.box.overlap_y(chart) == 0:
            continue
        first = sum((top + bottom) / 2 < chart.top for top, bottom in pairwise(grid.row_edges))
        below = (cell for cell in grid.cells if cell.span.row >= first and cell.box.middle > chart.bottom)
        if first == 0 and grid.box.overlap_y(chart) >= RULED.under_chart * grid.box.height:
            return None
        if 0 < first < grid.rows and not any(cell.text.strip() for cell in below):
            grid = _first_rows(grid, first)
    return grid


def _first_rows(grid: Grid, rows: int) -> Grid:
    """The grid's first rows, with the columns that their cells have."""
    kept = [cell for cell in grid.cells if cell.span.row < rows]
    edges = sorted({place for cell in kept for place in (cell.span.column, cell.span.last_column + 1)})
    new = {place: number for number, place in enumerate(edges)}
    bottom = grid.row_edges[rows]
    cells = (_moved(cell, rows, bottom, new) for cell in kept)
    return replace(
        grid,
        box=replace(grid.box, bottom=bottom).rounded(),
        row_edges=grid.row_edges[: rows + 1],
        column_edges=tuple(grid.column_edges[place] for place in edges),
        cells=tuple(cells),
    )


def _moved(cell: GridCell, rows: int, bottom: float, columns: dict[int, int]) -> GridCell:
    first, last = columns[cell.span.column], columns[cell.span.last_column + 1]
    height = min(cell.span.row_span, rows - cell.span.row)
    span = GridSpan(cell.span.row, first, height, last - first)
    return GridCell(span, replace(cell.box, bottom=min(cell.box.bottom, bottom)), cell.text)
