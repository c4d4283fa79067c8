"""Which grids a page draws: camelot's, or those of its own rules where camelot joins none or misses a
line."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.numbers.looks import is_value_like
from extract.page.content import Glyph, PageContent, Rule
from extract.page.findings import Finding, finding
from extract.page.geometry import Box, around
from extract.page.grid import Grid, GridCell, GridSpan, grid_of, lattices
from extract.page.lines import glyph_rows, joined_text, tight_words
from extract.readers import camelot
from extract.readers.opened import OpenDocument
from extract.tables.filling import glyphs_by_cell
from extract.tables.frames import with_rows_of_lines
from extract.tables.tolerances import RULED

Second = Callable[[PageContent], PageContent]

HeaderRole = Callable[[str], str | None]

VALUE, PART = "value", "part"


@dataclass(frozen=True, slots=True)
class PageGrids:
    """The grids of one page from top to bottom, and what there is to report of how they were found."""

    grids: tuple[Grid, ...]
    findings: tuple[Finding, ...] = ()


def page_grids(
    document: OpenDocument, pages: Sequence[PageContent], second: Second, role: HeaderRole
) -> Mapping[int, PageGrids]:
    """The grids of each page by its number. `second` reads a page with playa, where that is needed; `role`
    tells from its text what a column's header names."""
    found = _drawn_grids(document, pages, second)
    contents = {page.number: page for page in pages}
    return {
        number: replace(
            item, grids=tuple(_with_own_lines(grid, contents[number], second, role) for grid in item.grids)
        )
        for number, item in found.items()
    }


def _with_own_lines(grid: Grid, page: PageContent, second: Second, role: HeaderRole) -> Grid:
    """The grid with the header that stands above its first rule in line with its columns, and with the rows
    that the lines inside its rules make."""
    headed = _with_header_above(grid, page, second, role)
    cut = with_rows_of_lines(headed, page)
    return headed if cut is headed else _filled(cut, second(page))


def _drawn_grids(
    document: OpenDocument, pages: Sequence[PageContent], second: Second
) -> Mapping[int, PageGrids]:
    ruled = {page.number: page for page in pages if is_ruled(page.rules)}
    scans = {n: ruled.pop(n) for n in tuple(ruled) if ruled[n].source == "ocr"}
    by_camelot = _camelot_grids(document, {n: page for n, page in ruled.items() if not page.turned}, "vector")
    found = {number: PageGrids(_own_grids(page, second)) for number, page in scans.items()}
    missing: dict[int, PageContent] = {}
    for number, page in ruled.items():
        grids = () if page.turned else by_camelot.get(number, ())
        if grids and not any(_misses_a_rule(grid, page.rules) for grid in grids):
            found[number] = PageGrids(grids)
        elif own := _own_grids(page, second):
            found[number] = PageGrids(own, (finding("own-lattice", number),))
        elif grids:
            found[number] = PageGrids(grids)
        else:
            missing[number] = page
    found |= _second_choice(document, missing)
    return {number: _as_seen(grids, ruled.get(number), second) for number, grids in found.items()}


def _as_seen(grids: PageGrids, page: PageContent | None, second: Second) -> PageGrids:
    """The grids, filled anew by the second reader where the page holds text that is not seen: camelot's cells
    have it."""
    if page is None or not page.hidden:
        return grids
    return replace(grids, grids=tuple(_filled(grid, second(page)) for grid in grids.grids))


def is_ruled(rules: Sequence[Rule]) -> bool:
    """Whether the page draws lines both ways, as a ruled table does."""
    upright = sum(not rule.horizontal for rule in rules)
    return upright >= RULED.fewest_rules and len(rules) - upright >= RULED.fewest_rules


def _camelot_grids(
    document: OpenDocument, pages: Mapping[int, PageContent], engine: camelot.Engine
) -> dict[int, tuple[Grid, ...]]:
    found: dict[int, list[Grid]] = {}
    papers = {number: page.paper for number, page in pages.items()}
    for grid in camelot.read_grids(document, papers, engine).grids:
        found.setdefault(grid.page, []).append(grid)
    return {number: tuple(grids) for number, grids in found.items()}


def _second_choice(document: OpenDocument, pages: Mapping[int, PageContent]) -> dict[int, PageGrids]:
    """Camelot's second engine on the pages whose crossing rules made no grid so far."""
    again = _camelot_grids(document, pages, "combined")
    found = {number: PageGrids(grids, (finding("second-engine", number),)) for number, grids in again.items()}
    none = PageGrids(())
    return {
        number: found.get(number, replace(none, findings=(finding("ruled-page-without-table", number),)))
        for number in pages
    }


def _own_grids(page: PageContent, second: Second) -> tuple[Grid, ...]:
    """The grids of the page's own rules, filled by the second reader."""
    grids = [grid_of(lattice, page.number) for lattice in lattices(page.rules)]
    return tuple(_filled(grid, second(page)) for grid in grids if grid.rows * grid.columns > 1)


def _filled(grid: Grid, read: PageContent) -> Grid:
    held = glyphs_by_cell(grid, read.glyphs)
    cells = (
        GridCell(cell.span, cell.box, joined_text(glyphs))
        for cell, glyphs in zip(grid.cells, held, strict=True)
    )
    return replace(grid, cells=tuple(cells), reader="playa")


def _with_header_above(grid: Grid, page: PageContent, second: Second, role: HeaderRole) -> Grid:
    first = [cell.text for cell in grid.cells if cell.span.row == 0 and cell.text.strip()]
    if grid.columns < 2 or heads_columns(first, role):
        return grid
    above = _lines_above(grid, page)
    if not above:
        return grid
    headed = _with_first_row(grid, around(above).top - 1.0)
    names = [joined_text(held) for held in glyphs_by_cell(headed, above) if held]
    return _filled(headed, second(page)) if heads_columns(names, role) else grid


def heads_columns(texts: Sequence[str], role: HeaderRole) -> bool:
    """Whether two different words of a row name columns, not values alone, and no other word is a value."""
    known = {text: role(text) for text in (" ".join(text.split()) for text in texts)}
    if any(found is None and is_value_like(text) for text, found in known.items()):
        return False
    named = [found for found in known.values() if found not in (None, PART)]
    return len(named) > 1 and set(named) != {VALUE}


def _lines_above(grid: Grid, page: PageContent) -> list[Glyph]:
    """The glyphs of the lines right above the grid of which each word stands within one of its columns."""
    inside = [
        g for g in page.glyphs if grid.box.x0 < g.center[0] < grid.box.x1 and g.bottom <= grid.box.top + 1
    ]
    found: list[Glyph] = []
    edge = grid.box.top
    for row in reversed(glyph_rows(inside)):
        size = max(glyph.size for glyph in row)
        if edge - around(row).bottom > RULED.above_grid * size or not _within_columns(grid, row):
            break
        found.extend(row)
        edge = around(row).top
    return found


def _within_columns(grid: Grid, row: Sequence[Glyph]) -> bool:
    """Whether the line has words in several columns and none runs over a column's edge."""
    inner = grid.column_edges[1:-1]
    words = [around(word) for word in tight_words(row)]
    over = any(
        word.x0 + RULED.reader_slack < edge < word.x1 - RULED.reader_slack for word in words for edge in inner
    )
    return not over and len({bisect_left(inner, (word.x0 + word.x1) / 2) for word in words}) > 1


def _with_first_row(grid: Grid, top: float) -> Grid:
    """The grid with one more row on top, of a cell for each column."""
    moved = [replace(cell, span=replace(cell.span, row=cell.span.row + 1)) for cell in grid.cells]
    sides = itertools.pairwise(grid.column_edges)
    heads = [
        GridCell(GridSpan(0, column, 1, 1), Box(left, top, right, grid.row_edges[0]).rounded(), "")
        for column, (left, right) in enumerate(sides)
    ]
    box = replace(grid.box, top=top).rounded()
    return replace(grid, box=box, row_edges=(top, *grid.row_edges), cells=(*heads, *moved))


def _misses_a_rule(grid: Grid, rules: Sequence[Rule]) -> bool:
    """Whether a rule of the page runs through the grid's cells from side to side without bounding any."""
    inside = [
        rule
        for rule in rules
        if rule.box.overlap_x(grid.box) > 0 and grid.box.top < rule.box.middle < grid.box.bottom
    ]
    return any(_runs_free(grid, rule) for rule in inside if rule.horizontal)


def _runs_free(grid: Grid, rule: Rule) -> bool:
    if _near(grid.row_edges, rule.box.middle):
        return False
    ends = _near(grid.column_edges, rule.box.x0) and _near(grid.column_edges, rule.box.x1)
    return ends and rule.box.width >= RULED.across_cell * min(_widths(grid.column_edges))


def _near(edges: Sequence[float], place: float) -> bool:
    at = bisect_left(edges, place)
    return any(abs(edges[near] - place) <= RULED.on_edge for near in (at - 1, at) if 0 <= near < len(edges))


def _widths(edges: Sequence[float]) -> list[float]:
    return [right - left for left, right in itertools.pairwise(edges)] or [0.0]
