"""One stretch of pages read: the lines around the tables, and the tables with their text settled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from extract.findings import Finding, finding
from extract.geometry import Box
from extract.readers import camelot, pdfium, plumber
from extract.readers.camelot import Grid
from extract.readers.page import PageContent, Rule
from extract.tables.cells import RawTable
from extract.tables.filling import fill_table
from extract.text.lines import TextLine, text_lines

EDGE = 1.0
LATTICE_RULES = 2


@dataclass(frozen=True, slots=True)
class PageReading:
    """What one page holds: the lines outside its tables and the tables, both from top to bottom."""

    number: int
    width: float
    height: float
    lines: tuple[TextLine, ...]
    tables: tuple[RawTable, ...]
    findings: tuple[Finding, ...] = ()


def read_page_range(path: Path, numbers: tuple[int, ...]) -> tuple[PageReading, ...]:
    """The pages named by their 1-based numbers, in that order. Raises a DocumentError where the PDF can't
    be opened."""
    pages = pdfium.read_pages(path, numbers)
    grids, notes = _grids(path, pages)
    return tuple(_reading(page, grids.get(page.number, []), _arbiter(path, page), notes) for page in pages)


def _arbiter(path: Path, page: PageContent) -> Callable[[], PageContent]:
    return cache(lambda: plumber.read_pages(path, {page.number: page.paper})[0])


def _grids(path: Path, pages: tuple[PageContent, ...]) -> tuple[dict[int, list[Grid]], dict[int, Finding]]:
    """The ruled tables by page; a page whose rules cross but gave none is tried with the second engine."""
    papers = {page.number: page.paper for page in pages if is_ruled(page.rules)}
    found = _by_page(camelot.read_grids(path, papers).grids)
    missed = {number: paper for number, paper in papers.items() if number not in found}
    again = _by_page(camelot.read_grids(path, missed, "combined").grids)
    notes = {number: finding("second-engine", number) for number in again}
    notes |= {number: finding("ruled-page-without-table", number) for number in missed if number not in again}
    return found | again, notes


def _by_page(grids: tuple[Grid, ...]) -> dict[int, list[Grid]]:
    found: dict[int, list[Grid]] = {}
    for grid in grids:
        found.setdefault(grid.page, []).append(grid)
    return found


def is_ruled(rules: tuple[Rule, ...]) -> bool:
    """Whether the page draws lines both ways, as a ruled table does."""
    upright = sum(not rule.horizontal for rule in rules)
    return upright >= LATTICE_RULES and len(rules) - upright >= LATTICE_RULES


def _reading(
    page: PageContent, grids: list[Grid], arbiter: Callable[[], PageContent], notes: dict[int, Finding]
) -> PageReading:
    filled = [fill_table(grid, index, page, arbiter) for index, grid in enumerate(grids, start=1)]
    tables = tuple(table for table, _ in filled)
    findings = [item for _, items in filled for item in items]
    outside = [g for g in page.glyphs if not any(_inside(table.box, g.center) for table in tables)]
    lines = text_lines(outside, page, page.rules)
    if page.number in notes:
        findings.append(notes[page.number])
    return PageReading(page.number, page.width, page.height, lines, tables, tuple(findings))


def _inside(box: Box, point: tuple[float, float]) -> bool:
    return Box(box.x0 - EDGE, box.top - EDGE, box.x1 + EDGE, box.bottom + EDGE).holds(*point)
