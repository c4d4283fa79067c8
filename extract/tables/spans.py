"""Merged cells rebuilt from the edges that are drawn and those that are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edges:
    """Which sides of one grid cell are drawn."""

    left: bool
    right: bool
    top: bool
    bottom: bool


@dataclass(frozen=True, slots=True)
class GridSpan:
    """A rectangle of grid cells that make one cell; row and column are 0-based."""

    row: int
    column: int
    row_span: int
    column_span: int

    @property
    def last_row(self) -> int:
        return self.row + self.row_span - 1

    @property
    def last_column(self) -> int:
        return self.column + self.column_span - 1

    @property
    def row_range(self) -> range:
        return range(self.row, self.row + self.row_span)

    @property
    def column_range(self) -> range:
        return range(self.column, self.column + self.column_span)


def spans(edges: Sequence[Sequence[Edges]]) -> tuple[GridSpan, ...]:
    """The merged cells of a grid, row by row; every grid cell is in exactly one.

    Neighbours merge where neither draws the edge between them. A group that is no rectangle (a stray
    line crosses it) is cut into the runs of its rows, so that no text is joined across a drawn line.
    """
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    roots = _roots(edges)
    for place in sorted(roots):
        groups.setdefault(roots[place], []).append(place)
    found = [span for places in groups.values() for span in _rectangles(places)]
    return tuple(sorted(found, key=lambda span: (span.row, span.column)))


def _roots(edges: Sequence[Sequence[Edges]]) -> dict[tuple[int, int], tuple[int, int]]:
    """Each grid cell's group, named by the group's first cell."""
    parent = {(r, c): (r, c) for r, row in enumerate(edges) for c in range(len(row))}

    def root(place: tuple[int, int]) -> tuple[int, int]:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for r, c in list(parent):
        for neighbour, open_edge in _open_neighbours(edges, r, c):
            if open_edge:
                first, second = sorted((root((r, c)), root(neighbour)))
                parent[second] = first
    return {place: root(place) for place in parent}


def _open_neighbours(edges: Sequence[Sequence[Edges]], r: int, c: int) -> list[tuple[tuple[int, int], bool]]:
    here, found = edges[r][c], []
    if c + 1 < len(edges[r]):
        found.append(((r, c + 1), not (here.right or edges[r][c + 1].left)))
    if r + 1 < len(edges) and c < len(edges[r + 1]):
        found.append(((r + 1, c), not (here.bottom or edges[r + 1][c].top)))
    return found


def _rectangles(places: list[tuple[int, int]]) -> list[GridSpan]:
    rows, columns = [r for r, _ in places], [c for _, c in places]
    height, width = max(rows) - min(rows) + 1, max(columns) - min(columns) + 1
    if height * width == len(places):
        return [GridSpan(min(rows), min(columns), height, width)]
    return [
        span for row in sorted(set(rows)) for span in _runs(row, sorted(c for r, c in places if r == row))
    ]


def _runs(row: int, columns: list[int]) -> list[GridSpan]:
    runs: list[GridSpan] = []
    for column in columns:
        if runs and runs[-1].column + runs[-1].column_span == column:
            runs[-1] = GridSpan(row, runs[-1].column, 1, runs[-1].column_span + 1)
        else:
            runs.append(GridSpan(row, column, 1, 1))
    return runs
