"""Labels of the stub over the rows they are of, where rules part the columns and none of these rows.

A label over several rows stands in their middle or beside the first of them. Where one column says something
of each row, the labels before it that fit one way are cells over their rows; so are those of a column behind
the values that stand over the same rows.
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
from extract.tables.unruled.segments import head_of, is_mostly_bold
from extract.tables.value_rows import breaks_cycle

Held = Mapping[GridCell, list[Glyph]]

Lines = Sequence[Sequence[Glyph]]

Groups = Sequence[tuple[int, int]]
"""The first and the last row of each label of a column, by their place in a run of rows."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that holds values: its cells by column, the first of these with a value, and on which baselines
    the value begins and has its middle."""

    cells: Mapping[int, GridCell]
    valued: int
    first: float
    middle: float


def with_labels_over_rows(grid: Grid, page: PageContent) -> Grid:
    """The grid with each label of the stub in one cell over its rows; the grid itself where each row has its
    own, or where some label fits no rows."""
    held = dict(zip(grid.cells, glyphs_by_cell(grid, page.glyphs), strict=True))
    cells = list(grid.cells)
    begins = _begins_page(grid, page)
    for number, run in enumerate(_runs(grid, held, page)):
        for column, groups in _columns_over_rows(run, held, page, begins and not number).items():
            for first, last in groups:
                inside = [row.cells[column] for row in run[first : last + 1]]
                span = replace(inside[0].span, row_span=inside[-1].span.last_row - inside[0].span.row + 1)
                cells = [cell for cell in cells if cell not in inside]
                cells.append(GridCell(span, around(cell.box for cell in inside).rounded(), ""))
    if len(cells) == len(grid.cells):
        return grid
    return replace(grid, cells=tuple(sorted(cells, key=lambda cell: (cell.span.row, cell.span.column))))


def _begins_page(grid: Grid, page: PageContent) -> bool:
    """Whether nothing but the page's margin stands above the grid, or one line near it that is not in bold,
    as running titles are: its first rows may be of a label on the page before."""
    head = head_of(page)
    above = glyph_rows([g for g in page.glyphs if head < g.top and g.bottom < grid.box.top])
    running = len(above) == 1 and around(above[0]).bottom < 2 * head
    return not above or (running and not is_mostly_bold(above[0], page.fonts))


def _runs(grid: Grid, held: Held, page: PageContent) -> Iterator[list[_Row]]:
    """The stretches of rows with values that no rule parts in the stub."""
    run: list[_Row] = []
    for number in range(grid.rows):
        row = _row(grid, number, held)
        if run and (row is None or _is_parted(run[-1].cells[0], row.cells[0], page)):
            yield run
            run = []
        if row is not None:
            run.append(row)
    if run:
        yield run


def _row(grid: Grid, number: int, held: Held) -> _Row | None:
    """The row where it holds values, none in the first column, and every cell is one of its own."""
    cells = {cell.span.column: cell for cell in grid.cells if cell.span.row == number}
    if len(cells) < grid.columns or any(cell.span.row_span > 1 for cell in cells.values()):
        return None
    valued = next((at for at in sorted(cells) if at and is_value(joined_text(held[cells[at]]))), None)
    if valued is None or is_value(joined_text(held[cells[0]])):
        return None
    lines = glyph_rows(held[cells[valued]])
    return _Row(cells, valued, lines[0][0].baseline, _middle(lines))


def _is_parted(above: GridCell, below: GridCell, page: PageContent) -> bool:
    """Whether a rule runs between two cells of the stub, over most of their width."""
    edge = (above.box.bottom + below.box.top) / 2
    return any(
        rule.horizontal
        and abs(rule.box.middle - edge) <= RULED.on_edge
        and rule.box.overlap_x(above.box) > RULED.mostly * above.box.width
        for rule in page.rules
    )


def _columns_over_rows(
    run: Sequence[_Row], held: Held, page: PageContent, goes_on: bool
) -> Mapping[int, Groups]:
    """By column the groups of rows of its labels: of the stub's, where another column of it says something of
    each row, and of those behind the values over the same groups; the first rows of a table that `goes_on`
    may be of a label on the page before."""
    stub = range(min(row.valued for row in run))
    texts = {at: [joined_text(held[row.cells[at]]) for row in run] for at in run[0].cells}
    if len(run) < 2 or not any(all(texts[at]) for at in stub):
        return {}
    by_row = [own for own in texts.values() if all(own)]
    found = {at: groups for at in stub if not all(texts[at]) and (groups := _groups(run, at, page, goes_on))}
    found = {
        at: groups for at, groups in found.items() if not any(breaks_cycle(own, groups) for own in by_row)
    }
    behind = [at for at in texts if at not in stub and not any(map(is_value, texts[at]))]
    for at in behind if found else ():
        if not all(texts[at]) and (groups := _groups(run, at, page, goes_on)) in found.values():
            found[at] = groups
    return found


def _groups(run: Sequence[_Row], column: int, page: PageContent, goes_on: bool) -> Groups:
    """The first and the last row of each label over several, those of which the labels have more alike where
    they may stand in the middle or at the top; none where each row has one, or one fits none. Above the first
    label of a table that `goes_on` may be rows of one before it."""
    first, last = run[0].cells[column].box, run[-1].cells[column].box
    labels = _blocks(glyph_rows(page.glyphs_in(Box(first.x0, first.top, first.x1, last.bottom))))
    if not 0 < len(labels) < len(run):
        return [] if labels or not goes_on else [(0, len(run) - 1)]
    found = [groups for top in (False, True) if (groups := _placed(run, labels, top))]
    sizes = [[last - first for first, last in groups] for groups in found]
    even = [max(own) - min(own) for own in sizes]
    best = min(zip(even, found, strict=True), key=lambda pair: pair[0], default=(0, []))[1]
    if not best and goes_on:
        first_label = min(range(len(run)), key=lambda n: abs(run[n].first - labels[0][0][0].baseline))
        rest = _placed(run[first_label:], labels, top=True) if first_label else []
        best = [(0, first_label - 1), *((a + first_label, b + first_label) for a, b in rest)] if rest else []
    return [(first, last) for first, last in best if last > first]


def _placed(run: Sequence[_Row], labels: Sequence[Lines], top: bool) -> Groups:
    """The rows of each label, in the middle of which or at the `top` of which it stands; none where one
    stands in no such place."""
    heights = [row.first if top else row.middle for row in run]
    spots = [lines[0][0].baseline if top else _middle(lines) for lines in labels]
    owners = [min(range(len(run)), key=lambda n: abs(heights[n] - spot)) for spot in spots]
    if len(set(owners)) < len(owners):
        return []
    labelled = dict(zip(owners, spots, strict=True))
    spans = label_spans([LabelledBand(y, labelled.get(n), True) for n, y in enumerate(heights)], top)
    groups = [[n for n, owner in enumerate(spans) if owner == place] for place in owners]
    if top and len(owners) == len(run) - 1 and len(groups[-1]) > 1:
        return []  # one row alone lacks the label, the last: a total has none
    fit = (
        _fits(labelled[owner], [heights[n] for n in group], top)
        for owner, group in zip(owners, groups, strict=True)
    )
    return [(group[0], group[-1]) for group in groups] if None not in spans and all(fit) else []


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
    """Whether a label stands in the middle of its rows, or beside the first of them, to a small part of their
    distance: half of it is as far as from the middle of one row more."""
    if not heights:
        return False
    pitch = (heights[-1] - heights[0]) / (len(heights) - 1) if len(heights) > 1 else 0.0
    anchor = heights[0] if top else (heights[0] + heights[-1]) / 2
    return abs(spot - anchor) <= max(RULED.off_rows, RULED.off_middle * pitch)
