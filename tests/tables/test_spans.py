"""Merged cells from drawn edges: whatever is drawn, every grid cell is in exactly one."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from extract.page.grid import Edges, GridSpan, spans

CLOSED = Edges(True, True, True, True)
EDGES = st.builds(Edges, st.booleans(), st.booleans(), st.booleans(), st.booleans())
GRIDS = st.integers(1, 6).flatmap(
    lambda columns: st.lists(st.lists(EDGES, min_size=columns, max_size=columns), min_size=1, max_size=6)
)


def places(span: GridSpan) -> list[tuple[int, int]]:
    return [(row, column) for row in span.row_range for column in span.column_range]


@given(GRIDS)
def test_every_grid_cell_is_in_exactly_one_span(grid: list[list[Edges]]) -> None:
    seen = Counter(place for span in spans(grid) for place in places(span))
    assert seen == Counter((row, column) for row in range(len(grid)) for column in range(len(grid[0])))


@given(GRIDS)
def test_no_span_reaches_over_a_line_drawn_by_both_sides(grid: list[list[Edges]]) -> None:
    walled = [[Edges(True, True, cell.top, cell.bottom) for cell in row] for row in grid]
    assert all(span.column_span == 1 for span in spans(walled))


@given(st.integers(1, 5), st.integers(1, 5))
def test_a_grid_of_closed_cells_merges_nothing(rows: int, columns: int) -> None:
    assert len(spans([[CLOSED] * columns] * rows)) == rows * columns


@given(st.integers(1, 5), st.integers(1, 5))
def test_a_grid_without_lines_is_one_cell(rows: int, columns: int) -> None:
    nothing = Edges(False, False, False, False)
    assert spans([[nothing] * columns] * rows) == (GridSpan(0, 0, rows, columns),)


def test_an_edge_drawn_by_one_neighbour_only_parts_them() -> None:
    left, right = Edges(True, False, True, True), Edges(True, True, True, True)
    assert spans([[left, right]]) == (GridSpan(0, 0, 1, 1), GridSpan(0, 1, 1, 1))


def test_a_group_that_is_no_rectangle_is_cut_into_its_rows() -> None:
    corner = [
        [Edges(True, False, True, False), Edges(False, True, True, True)],
        [Edges(True, True, False, True), CLOSED],
    ]
    assert spans(corner) == (GridSpan(0, 0, 1, 2), GridSpan(1, 0, 1, 1), GridSpan(1, 1, 1, 1))
