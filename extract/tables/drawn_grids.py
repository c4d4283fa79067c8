"""The grids that a page's rules draw: camelot's, or those of the rules themselves where camelot joins none
or misses a line, and those of tables whose rules are moved, drawn on or broken."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.page.content import NOT_AS_IN_FILE, REPLACEMENT, SCAN, PageContent, Rule
from extract.page.findings import Finding, finding
from extract.page.geometry import around
from extract.page.grid import Grid, GridCell, grid_of, lattices
from extract.page.lines import joined_text
from extract.readers import camelot
from extract.readers.opened import OpenDocument
from extract.tables.borders import closed_up, drawn_on
from extract.tables.column_rules import broken_tables
from extract.tables.filling import glyphs_by_cell
from extract.tables.tolerances import RULED

Second = Callable[[PageContent], PageContent]
"""Reads a page once more, with playa."""


@dataclass(frozen=True, slots=True)
class PageGrids:
    """The grids of one page from top to bottom, and what there is to report of how they were found."""

    grids: tuple[Grid, ...]
    findings: tuple[Finding, ...] = ()


def drawn_grids(
    document: OpenDocument, pages: Sequence[PageContent], second: Second
) -> Mapping[int, PageGrids]:
    ruled = {page.number: page for page in pages if is_ruled(page.rules)}
    scans = {n: ruled.pop(n) for n in tuple(ruled) if ruled[n].source == "ocr"}
    boxed = {n: rules for n, page in ruled.items() if (rules := closed_up(page.rules) or drawn_on(page))}
    found = {n: _of_boxes(replace(ruled.pop(n), rules=rules), second) for n, rules in boxed.items()}
    by_camelot = camelot_grids(document, {n: page for n, page in ruled.items() if not page.turned}, "vector")
    found |= {number: PageGrids(_own_grids(page, second)) for number, page in scans.items()}
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
    ruled |= {page.number: page for page in pages if page.source != SCAN and _is_parted(page.rules)}
    none = PageGrids(())
    found |= {n: _with_broken(found.get(n, none), page, second) for n, page in ruled.items()}
    return {number: _as_seen(grids, ruled.get(number), second) for number, grids in found.items()}


def _with_broken(found: PageGrids, page: PageContent, second: Second) -> PageGrids:
    """The grids, those of tables whose rules down headings break each as one, but for tables that rules draw
    more of, as those around a header."""
    whole: list[Grid] = []
    for grid in broken_tables(page):
        parts = [one.box for one in found.grids if grid.box.meets(one.box, RULED.on_edge)]
        frame = grid.box.widened(RULED.on_edge)
        if around((frame, *parts)) == frame:
            whole.append(grid)
    if not whole:
        return found
    kept = [one for one in found.grids if not any(grid.box.meets(one.box, RULED.on_edge) for grid in whole)]
    filled_in = (filled(grid, second(page)) for grid in whole)
    grids = sorted((*kept, *filled_in), key=lambda grid: (grid.box.top, grid.box.x0))
    odd = finding("own-lattice", page.number)
    return replace(found, grids=tuple(grids), findings=tuple(dict.fromkeys((*found.findings, odd))))


def _of_boxes(page: PageContent, second: Second) -> PageGrids:
    """The grids of a page whose cells are boxes, their edges on the lines between them."""
    return PageGrids(_own_grids(page, second), (finding("own-lattice", page.number),))


def _as_seen(grids: PageGrids, page: PageContent | None, second: Second) -> PageGrids:
    """The grids, filled anew by the second reader where the page holds text that is not seen, which camelot's
    cells have, or signs that are others than in the PDF, which they have not."""
    if page is None or not (page.hidden or _is_not_as_in_file(page)):
        return grids
    return replace(grids, grids=tuple(filled(grid, second(page)) for grid in grids.grids))


def _is_not_as_in_file(page: PageContent) -> bool:
    noted = any(item.mark in NOT_AS_IN_FILE for item in page.noted)
    return noted or any(glyph.text == REPLACEMENT for glyph in page.glyphs)


def is_ruled(rules: Sequence[Rule]) -> bool:
    """Whether the page draws lines both ways, as a ruled table does."""
    upright = sum(not rule.horizontal for rule in rules)
    return upright >= RULED.fewest_rules and len(rules) - upright >= RULED.fewest_rules


def _is_parted(rules: Sequence[Rule]) -> bool:
    """Whether the page draws lines down as between the columns of a table, and next to none across."""
    return sum(not rule.horizontal for rule in rules) >= RULED.fewest_edges and not is_ruled(rules)


def camelot_grids(
    document: OpenDocument, pages: Mapping[int, PageContent], engine: camelot.Engine
) -> dict[int, tuple[Grid, ...]]:
    found: dict[int, list[Grid]] = {}
    papers = {number: page.paper for number, page in pages.items()}
    for grid in camelot.read_grids(document, papers, engine).grids:
        found.setdefault(grid.page, []).append(grid)
    return {number: tuple(grids) for number, grids in found.items()}


def _second_choice(document: OpenDocument, pages: Mapping[int, PageContent]) -> dict[int, PageGrids]:
    """Camelot's second engine on the pages whose crossing rules made no grid so far."""
    again = camelot_grids(document, pages, "combined")
    found = {number: PageGrids(grids, (finding("second-engine", number),)) for number, grids in again.items()}
    none = PageGrids(())
    return {
        number: found.get(number, replace(none, findings=(finding("ruled-page-without-table", number),)))
        for number in pages
    }


def _own_grids(page: PageContent, second: Second) -> tuple[Grid, ...]:
    """The grids of the page's own rules, filled by the second reader."""
    grids = [grid_of(lattice, page.number) for lattice in lattices(page.rules)]
    return tuple(filled(grid, second(page)) for grid in grids if grid.rows * grid.columns > 1)


def filled(grid: Grid, read: PageContent) -> Grid:
    held = glyphs_by_cell(grid, read.glyphs)
    cells = (
        GridCell(cell.span, cell.box, joined_text(glyphs))
        for cell, glyphs in zip(grid.cells, held, strict=True)
    )
    return replace(grid, cells=tuple(cells), reader="playa")


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
