"""Labels of the stub over the rows they are of, where rules part the columns and none of these rows.

A label over several rows stands in their middle or beside the first of them. What the rows say beside it
tells where they are; where each label fits one way, its cell is that of its rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.numbers.looks import is_value
from extract.page.content import Glyph, PageContent
from extract.page.geometry import Box, around
from extract.page.grid import Grid, GridCell
from extract.page.lines import glyph_rows, joined_text
from extract.tables.filling import glyphs_by_cell
from extract.tables.tolerances import RULED
from extract.tables.unruled.row_spans import LabelledBand, label_spans

Held = Mapping[GridCell, list[Glyph]]

Lines = Sequence[Sequence[Glyph]]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of values with words beside its label: its cell in the stub, and the first and the middle
    baseline of the words."""

    cell: GridCell
    first: float
    middle: float


def with_labels_over_rows(grid: Grid, page: PageContent) -> Grid:
    """The grid with each label of the stub in one cell over its rows; the grid itself where each row has its
    own, or where some label fits no rows."""
    held = dict(zip(grid.cells, glyphs_by_cell(grid, page.glyphs), strict=True))
    cells = list(grid.cells)
    for run in _runs(grid, held, page):
        for first, last in _groups(run, page):
            inside = [row.cell for row in run[first : last + 1]]
            span = replace(inside[0].span, row_span=inside[-1].span.last_row - inside[0].span.row + 1)
            cells = [cell for cell in cells if cell not in inside]
            cells.append(GridCell(span, around(cell.box for cell in inside).rounded(), ""))
    if len(cells) == len(grid.cells):
        return grid
    return replace(grid, cells=tuple(sorted(cells, key=lambda cell: (cell.span.row, cell.span.column))))


def _runs(grid: Grid, held: Held, page: PageContent) -> Iterator[list[_Row]]:
    """The stretches of rows that no rule parts in the stub."""
    run: list[_Row] = []
    for number in range(grid.rows):
        row = _row(grid, number, held)
        if run and (row is None or _is_parted(run[-1].cell, row.cell, page)):
            yield run
            run = []
        if row is not None:
            run.append(row)
    if run:
        yield run


def _row(grid: Grid, number: int, held: Held) -> _Row | None:
    """The row where it holds a value and words beside its label; None for any other."""
    cells = {cell.span.column: cell for cell in grid.cells if cell.span.row == number}
    stub, beside = cells.get(0), cells.get(1)
    if (
        stub is None
        or beside is None
        or any(c.span.row_span + c.span.column_span > 2 for c in (stub, beside))
    ):
        return None
    words = glyph_rows(held[beside])
    valued = any(is_value(joined_text(held[cell])) for cell in cells.values() if cell.span.column > 1)
    if not words or not valued or is_value(joined_text(held[beside])):
        return None
    first, last = words[0][0].baseline, words[-1][0].baseline
    return _Row(stub, first, (first + last) / 2)


def _is_parted(above: GridCell, below: GridCell, page: PageContent) -> bool:
    """Whether a rule runs between two cells of the stub, over most of their width."""
    edge = (above.box.bottom + below.box.top) / 2
    return any(
        rule.horizontal
        and abs(rule.box.middle - edge) <= RULED.on_edge
        and rule.box.overlap_x(above.box) > RULED.mostly * above.box.width
        for rule in page.rules
    )


def _groups(run: Sequence[_Row], page: PageContent) -> list[tuple[int, int]]:
    """The first and the last row of each label over several; none where each has one, or one fits none."""
    box = Box(run[0].cell.box.x0, run[0].cell.box.top, run[0].cell.box.x1, run[-1].cell.box.bottom)
    labels = _blocks(glyph_rows(page.glyphs_in(box)))
    if not 0 < len(labels) < len(run):
        return []
    for top in (False, True):
        heights = [row.first if top else row.middle for row in run]
        spots = [lines[0][0].baseline if top else _middle(lines) for lines in labels]
        owners = [min(range(len(run)), key=lambda n: abs(heights[n] - spot)) for spot in spots]
        if len(set(owners)) < len(owners):
            continue
        labelled = dict(zip(owners, spots, strict=True))
        spans = label_spans([LabelledBand(y, labelled.get(n), True) for n, y in enumerate(heights)], top)
        groups = [[n for n, owner in enumerate(spans) if owner == place] for place in owners]
        fit = (
            _fits(labelled[owner], [heights[n] for n in g], top)
            for owner, g in zip(owners, groups, strict=True)
        )
        if None not in spans and all(fit):
            return [(group[0], group[-1]) for group in groups if len(group) > 1]
    return []


def _blocks(rows: Lines) -> list[Lines]:
    """The labels that lines make: those as close as the lines of one text, in one font."""
    blocks: list[list[Sequence[Glyph]]] = []
    for above, line in pairwise([(), *rows]):
        near = above and line[0].baseline - above[0].baseline <= RULED.widest_pitch * line[0].size
        if near and line[0].font == above[0].font:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return list(blocks)


def _middle(lines: Lines) -> float:
    return (lines[0][0].baseline + lines[-1][0].baseline) / 2


def _fits(spot: float, heights: Sequence[float], top: bool) -> bool:
    """Whether a label stands in the middle of its rows, or beside the first of them, by a quarter of their
    distance at most: half of it is as far as from the middle of one row more."""
    if not heights:
        return False
    pitch = (heights[-1] - heights[0]) / (len(heights) - 1) if len(heights) > 1 else 0.0
    anchor = heights[0] if top else (heights[0] + heights[-1]) / 2
    return abs(spot - anchor) <= max(RULED.on_edge, pitch / 4)
