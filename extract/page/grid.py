"""Grids: the merged cells that drawn edges make, and those made of the page's own rules."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extract.page.content import Rule
from extract.page.geometry import Box, around
from extract.page.tolerances import PAGE

Reader = Literal["camelot", "playa"]


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


@dataclass(frozen=True, slots=True)
class GridCell:
    """One merged cell of a grid: its place, its box on the page and the text camelot put there."""

    span: GridSpan
    box: Box
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """One table camelot found; `page` is 1-based.

    `row_edges` and `column_edges` are the grid's lines in points, one more than it has rows and columns;
    `reader` is the reader whose text its cells hold.
    """

    page: int
    box: Box
    row_edges: tuple[float, ...]
    column_edges: tuple[float, ...]
    cells: tuple[GridCell, ...]
    reader: Reader = "camelot"

    @property
    def rows(self) -> int:
        return len(self.row_edges) - 1

    @property
    def columns(self) -> int:
        return len(self.column_edges) - 1


@dataclass(frozen=True, slots=True)
class Lattice:
    """The rules of one table: across and down the page, and the grid's lines they stand on.

    Where the rules of one way reach beyond the last of the other, as in a table a page turn cuts open, the
    grid ends where they end.
    """

    across: tuple[Rule, ...]
    down: tuple[Rule, ...]
    row_edges: tuple[float, ...]
    column_edges: tuple[float, ...]

    @property
    def box(self) -> Box:
        return Box(self.column_edges[0], self.row_edges[0], self.column_edges[-1], self.row_edges[-1])


def lattices(rules: Sequence[Rule]) -> tuple[Lattice, ...]:
    """The grids that touching rules make, from top to bottom; a group without lines both ways makes none."""
    found = (_lattice(group) for group in _touching(rules))
    return tuple(sorted((item for item in found if item), key=lambda item: (item.box.top, item.box.x0)))


def grid_of(lattice: Lattice, page: int) -> Grid:
    """The lattice as a grid without text; cells merge where no rule runs between them."""
    down = [[r for r in lattice.down if _at(_upright(r), x)] for x in lattice.column_edges]
    across = [[r for r in lattice.across if _at(r.box.middle, y)] for y in lattice.row_edges]
    edges = [
        [
            _edges(lattice, row, column, down[column : column + 2], across[row : row + 2])
            for column in range(len(lattice.column_edges) - 1)
        ]
        for row in range(len(lattice.row_edges) - 1)
    ]
    cells = tuple(GridCell(span, _box(lattice, span), "") for span in spans(edges))
    return Grid(page, lattice.box.rounded(), lattice.row_edges, lattice.column_edges, cells)


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules in groups of which each touches another of its group."""
    groups: dict[int, deque[Rule]] = {}
    reached: dict[int, Box] = {}
    """The boxes of those groups that a rule further down may still touch, by their numbers."""
    for number, rule in enumerate(sorted(rules, key=lambda rule: (rule.box.top, rule.box.x0))):
        near = rule.box.widened(PAGE.near)
        reached = {one: box for one, box in reached.items() if box.bottom >= near.top}
        beside = [one for one, box in reached.items() if _meet(near, box)]
        met = [one for one in beside if any(_meet(near, other.box) for other in groups[one])]
        groups[number] = _joined([groups.pop(one) for one in met])
        groups[number].appendleft(rule)
        reached[number] = around([rule.box, *(reached.pop(one) for one in met)])
    return [list(group) for group in groups.values()]


def _joined(groups: Sequence[deque[Rule]]) -> deque[Rule]:
    """The groups as one, in their order; the largest is not copied, as that is done for each of its rules."""
    place, largest = max(enumerate(groups), key=lambda one: len(one[1]), default=(0, deque[Rule]()))
    for group in reversed(groups[:place]):
        largest.extendleft(reversed(group))
    for group in groups[place + 1 :]:
        largest.extend(group)
    return largest


def _lattice(rules: Sequence[Rule]) -> Lattice | None:
    down = tuple(rule for rule in rules if not rule.horizontal)
    across = _bounding([rule for rule in rules if rule.horizontal], down)
    if len(across) < PAGE.fewest_lines or len(down) < PAGE.fewest_lines:
        return None
    rows = _lines_to([rule.box.middle for rule in across], [(r.box.top, r.box.bottom) for r in down])
    columns = _lines_to([(r.box.x0 + r.box.x1) / 2 for r in down], [(r.box.x0, r.box.x1) for r in across])
    return Lattice(across, down, rows, columns)


def _bounding(across: Sequence[Rule], down: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules across without those that only underline text: no rule at their height meets one down.

    An underline close above a rule belongs to its group, and would cut a row in two.
    """
    met = [
        rule.box.middle
        for rule in across
        if any(_meet(rule.box.widened(PAGE.near), other.box) for other in down)
    ]
    return tuple(rule for rule in across if met and _nearest(rule.box.middle, met) <= PAGE.same_height)


def _lines_to(places: Sequence[float], stretches: Sequence[tuple[float, float]]) -> tuple[float, ...]:
    """The grid's lines at the places and at the two ends of the stretches that reach beyond them.

    An end that no more than juts out of the last line, with no room for text between, makes none.
    """
    ends = (min(start for start, _ in stretches), max(end for _, end in stretches))
    return _lines([*places, *(end for end in ends if not PAGE.near < _nearest(end, places) <= PAGE.jutting)])


def _nearest(end: float, places: Sequence[float]) -> float:
    return min(abs(end - place) for place in places)


def _lines(places: Sequence[float]) -> tuple[float, ...]:
    """Places that stand close together as one, in order."""
    lines: list[list[float]] = []
    for place in sorted(places):
        if lines and place - lines[-1][-1] <= PAGE.near:
            lines[-1].append(place)
        else:
            lines.append([place])
    return tuple(sum(line) / len(line) for line in lines)


def _at(place: float, line: float) -> bool:
    return abs(place - line) <= PAGE.near


def _upright(rule: Rule) -> float:
    """Where a rule down stands across the page."""
    return (rule.box.x0 + rule.box.x1) / 2


def _edges(
    lattice: Lattice, row: int, column: int, down: Sequence[Sequence[Rule]], across: Sequence[Sequence[Rule]]
) -> Edges:
    """The drawn edges of a cell; `down` are the rules at its left and at its right, `across` those at its top
    and at its bottom."""
    top, bottom = lattice.row_edges[row], lattice.row_edges[row + 1]
    left, right = lattice.column_edges[column], lattice.column_edges[column + 1]
    return Edges(
        *(_drawn_down(rules, top, bottom) for rules in down),
        *(_drawn_across(rules, left, right) for rules in across),
    )


def _drawn_down(rules: Sequence[Rule], top: float, bottom: float) -> bool:
    side = Box(0, top, 0, bottom)
    return sum(rule.box.overlap_y(side) for rule in rules) >= PAGE.covered * (bottom - top)


def _drawn_across(rules: Sequence[Rule], left: float, right: float) -> bool:
    side = Box(left, 0, right, 0)
    return sum(rule.box.overlap_x(side) for rule in rules) >= PAGE.covered * (right - left)


def _box(lattice: Lattice, span: GridSpan) -> Box:
    return Box(
        lattice.column_edges[span.column],
        lattice.row_edges[span.row],
        lattice.column_edges[span.last_column + 1],
        lattice.row_edges[span.last_row + 1],
    ).rounded()


def _meet(first: Box, second: Box) -> bool:
    return (
        first.x0 <= second.x1
        and second.x0 <= first.x1
        and first.top <= second.bottom
        and second.top <= first.bottom
    )
