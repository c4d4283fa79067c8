"""Grids whose rules alone are known: drawn whole, dotted, in pieces or open at the foot, the cells are the
same."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.page.content import Rule
from extract.page.geometry import Box
from extract.page.grid import GridSpan, grid_of, lattices
from extract.readers.drawing import _dotted_lines

LEFT, TOP, WIDE, HIGH = 50.0, 60.0, 40.0, 14.0
Draw = Callable[[Sequence[Box]], list[Box]]


@st.composite
def tilings(draw: st.DrawFn) -> tuple[GridSpan, ...]:
    """A grid of up to 6 rows and 5 columns cut into cells; each row and column edge is some cell's edge."""
    rows, columns = draw(st.integers(2, 6)), draw(st.integers(2, 5))
    free = {(row, column) for row in range(rows) for column in range(columns)}
    cells: list[GridSpan] = []
    for row, column in sorted(free):
        if (row, column) in free:
            high, wide = draw(st.integers(1, 2)), draw(st.integers(1, 3))
            places = {(row + r, column + c) for r in range(high) for c in range(wide)}
            if not places <= free:
                high, wide, places = 1, 1, {(row, column)}
            free -= places
            cells.append(GridSpan(row, column, high, wide))
    return tuple(cells)


def edges(cells: Sequence[GridSpan]) -> tuple[list[int], list[int]]:
    """The grid lines that some cell begins or ends at, across and down."""
    across = {edge for cell in cells for edge in (cell.row, cell.last_row + 1)}
    down = {edge for cell in cells for edge in (cell.column, cell.last_column + 1)}
    return sorted(across), sorted(down)


def told(cells: Sequence[GridSpan]) -> set[GridSpan]:
    """The cells counted in grid lines that are drawn somewhere, as who sees the rules must count them."""
    across, down = edges(cells)
    return {
        GridSpan(
            across.index(cell.row),
            down.index(cell.column),
            across.index(cell.last_row + 1) - across.index(cell.row),
            down.index(cell.last_column + 1) - down.index(cell.column),
        )
        for cell in cells
    }


def sides(cells: Sequence[GridSpan]) -> list[Box]:
    """The four sides of every cell, each once."""
    found: dict[Box, None] = {}
    for cell in cells:
        x0, x1 = LEFT + cell.column * WIDE, LEFT + (cell.last_column + 1) * WIDE
        top, bottom = TOP + cell.row * HIGH, TOP + (cell.last_row + 1) * HIGH
        found |= dict.fromkeys((Box(x0, top, x1, top), Box(x0, bottom, x1, bottom)))
        found |= dict.fromkeys((Box(x0, top, x0, bottom), Box(x1, top, x1, bottom)))
    return list(found)


def whole(lines: Sequence[Box]) -> list[Box]:
    return list(lines)


def thick(lines: Sequence[Box]) -> list[Box]:
    return [Box(line.x0 - 0.5, line.top - 0.5, line.x1 + 0.5, line.bottom + 0.5) for line in lines]


def in_pieces(lines: Sequence[Box]) -> list[Box]:
    """Each line as pieces no longer than a cell's side, two points apart."""
    return [piece for line in lines for piece in _pieces(line)]


def shaken(lines: Sequence[Box]) -> list[Box]:
    """Each line a little off its place, as hand-drawn tables have them."""
    chance = random.Random(len(lines))
    shifts = ((chance.uniform(-0.5, 0.5), chance.uniform(-0.5, 0.5)) for _ in lines)
    return [
        Box(line.x0 + x, line.top + y, line.x1 + x, line.bottom + y)
        for line, (x, y) in zip(lines, shifts, strict=True)
    ]


def dotted(lines: Sequence[Box]) -> list[Box]:
    """Each line as dots half a point wide, joined again as the page reader joins them."""
    dots = dict.fromkeys(dot for line in lines for dot in _dots(line))
    joined = [*_dotted_lines(list(dots), 0), *_dotted_lines(list(dots), 1)]
    return [Box(*line) for line in joined]


def _dots(line: Box) -> list[tuple[float, float, float, float]]:
    steps = round(max(line.width, line.height) / 2)
    points = [
        (line.x0 + line.width * step / steps, line.top + line.height * step / steps)
        for step in range(steps + 1)
    ]
    return [(x, y, x + 0.5, y + 0.5) for x, y in points]


def _pieces(line: Box) -> list[Box]:
    if line.width:
        count = round(line.width / WIDE)
        starts = [line.x0 + place * WIDE for place in range(count)]
        return [Box(x + 1, line.top, x + WIDE - 1, line.bottom) for x in starts]
    count = round(line.height / HIGH)
    starts = [line.top + place * HIGH for place in range(count)]
    return [Box(line.x0, y + 1, line.x1, y + HIGH - 1) for y in starts]


def spans_of(lines: Sequence[Box]) -> set[GridSpan]:
    (lattice,) = lattices([Rule(line) for line in lines])
    return {cell.span for cell in grid_of(lattice, 1).cells}


@pytest.mark.parametrize("draw", [whole, thick, in_pieces, shaken, dotted])
@given(tilings())
@settings(max_examples=25)
def test_merged_cells_come_back_however_their_sides_are_drawn(
    draw: Draw, cells: tuple[GridSpan, ...]
) -> None:
    assert spans_of(draw(sides(cells))) == told(cells)


@given(tilings())
@settings(max_examples=25)
def test_the_order_of_the_rules_does_not_matter(cells: tuple[GridSpan, ...]) -> None:
    lines = sides(cells)
    mixed = random.Random(1).sample(lines, len(lines))
    assert spans_of(mixed) == spans_of(lines)


@given(st.integers(2, 6), st.integers(2, 5))
@settings(max_examples=20)
def test_a_grid_open_at_its_foot_ends_where_its_columns_do(rows: int, columns: int) -> None:
    cells = [GridSpan(row, column, 1, 1) for row in range(rows) for column in range(columns)]
    foot = TOP + rows * HIGH
    lines = [line for line in sides(cells) if not line.top == line.bottom == foot]
    (lattice,) = lattices([Rule(line) for line in lines])
    assert lattice.box.bottom == pytest.approx(foot)
    assert {cell.span for cell in grid_of(lattice, 1).cells} == set(cells)


def test_two_grids_apart_are_two_and_stand_from_top_to_bottom() -> None:
    upper = sides([GridSpan(0, 0, 1, 1), GridSpan(0, 1, 1, 1)])
    lower = sides([GridSpan(9, 0, 1, 1), GridSpan(10, 0, 1, 1), GridSpan(11, 0, 1, 1)])
    found = lattices([Rule(line) for line in (*lower, *upper)])
    assert [(len(item.row_edges), len(item.column_edges)) for item in found] == [(2, 3), (4, 2)]
    assert found[0].box.bottom < found[1].box.top


@pytest.mark.parametrize("lines", [[], [Box(0, 0, 90, 0), Box(0, 9, 90, 9)], [Box(0, 0, 0, 90)] * 2])
def test_lines_of_one_way_make_no_grid(lines: list[Box]) -> None:
    assert lattices([Rule(line) for line in lines]) == ()


def test_every_cell_lies_in_the_box_of_its_grid() -> None:
    cells = [GridSpan(0, 0, 1, 2), GridSpan(1, 0, 2, 1), GridSpan(1, 1, 1, 1), GridSpan(2, 1, 1, 1)]
    (lattice,) = lattices([Rule(line) for line in sides(cells)])
    grid = grid_of(lattice, 7)
    assert (grid.page, grid.rows, grid.columns) == (7, 3, 2)
    boxes = {cell.span: cell.box for cell in grid.cells}
    assert boxes[cells[0]] == Box(LEFT, TOP, LEFT + 2 * WIDE, TOP + HIGH)
    assert boxes[cells[1]] == Box(LEFT, TOP + HIGH, LEFT + WIDE, TOP + 3 * HIGH)


@pytest.mark.parametrize(("jut", "columns"), [(1.0, 2), (3.0, 2), (4.5, 2), (20.0, 3)])
def test_lines_that_jut_out_of_the_last_one_make_no_column(jut: float, columns: int) -> None:
    """Thick lines of a coarse scan do; a stretch wide enough for text is a column left open."""
    across = [Box(LEFT, y, LEFT + 2 * WIDE + jut, y) for y in (TOP, TOP + HIGH, TOP + 2 * HIGH)]
    down = [Box(LEFT + n * WIDE, TOP, LEFT + n * WIDE, TOP + 2 * HIGH + jut) for n in range(3)]
    (lattice,) = lattices([Rule(box) for box in (*across, *down)])
    assert (len(lattice.column_edges) - 1, len(lattice.row_edges) - 1) == (columns, columns)
