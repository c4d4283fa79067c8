"""Unruled tables of a page as raw tables, each cell read a second time by another reader."""

from __future__ import annotations

from collections.abc import Sequence

from extract.findings import Finding, finding
from extract.geometry import Box, around
from extract.readers.others import OtherReaders
from extract.readers.page import Glyph, PageContent
from extract.readers.pdfium_rules import THIN
from extract.tables.agreement import Settled
from extract.tables.cells import Cell, RawTable
from extract.tables.scanned import lowest_confidence, scan_findings
from extract.unruled.blocks import Separators, cell_blocks, wrap_pitch
from extract.unruled.columns import column_bands
from extract.unruled.headers import filled_headers
from extract.unruled.placing import PlacedBlocks, header_box, placed_blocks
from extract.unruled.regions import VALUE, LabelOrValue, header_rows, regions
from extract.unruled.resplitting import resplit
from extract.unruled.rows import BlockRow, block_rows
from extract.unruled.segments import may_hold_table, segment_lines
from extract.unruled.settling import second_glyphs, settled_text
from extract.unruled.stretching import doubtful_labels, region_rows, stretched, unlabelled_rows

TOP_MARGIN = 0.06
WIDEST_SEPARATOR = 30.0


def unruled_tables(
    page: PageContent,
    lines: Sequence[Sequence[Glyph]],
    first_index: int,
    role: LabelOrValue,
    readers: OtherReaders,
) -> tuple[tuple[RawTable, ...], tuple[Finding, ...]]:
    """The tables that lines of glyphs make without a grid; `first_index` numbers the first on its page."""
    if not may_hold_table(lines, lambda text: role(text) == VALUE):
        return (), ()
    rows = page_rows(page, lines)
    page_top = page.height * TOP_MARGIN
    found = regions(rows, role, page_top, page.height - page_top)
    tables: list[RawTable] = []
    findings: list[Finding] = []
    for region in found:
        table, odd = _table(page, rows[region.first : region.last], first_index + len(tables), role, readers)
        if table is not None:
            tables.append(table)
            findings.extend(odd)
    return tuple(tables), tuple(findings)


def page_rows(page: PageContent, rows: Sequence[Sequence[Glyph]]) -> tuple[BlockRow, ...]:
    """The rows of blocks that the lines of glyphs make, from top to bottom."""
    lines = segment_lines(rows, page)
    separators = separators_of(page)
    blocks = cell_blocks([segment for line in lines for segment in line], wrap_pitch(lines), separators)
    return block_rows(blocks)


def separators_of(page: PageContent) -> Separators:
    """The lines that run across the page and may part rows."""
    return Separators(tuple(rule.box for rule in page.rules if rule.horizontal and _separates(rule.box)))


def _separates(box: Box) -> bool:
    return box.width >= WIDEST_SEPARATOR and box.height <= THIN


def _table(
    page: PageContent, rows: Sequence[BlockRow], index: int, role: LabelOrValue, readers: OtherReaders
) -> tuple[RawTable | None, list[Finding]]:
    headers = header_rows(rows, role)
    bands = column_bands(rows, headers)
    if len(bands.spans) < 2:
        return None, []
    rows = resplit(rows, bands)
    placed_cells = filled_headers(placed_blocks(rows, bands, headers), headers, bands)
    region = region_rows(rows, headers, bands, separators_of(page))
    places, count = stretched(placed_cells, region)
    cells: list[Cell] = []
    findings = [
        *_doubts("label-rows-ambiguous", page, doubtful_labels(placed_cells, region)),
        *_doubts("first-label-missing", page, unlabelled_rows(places)),
    ]
    other = second_glyphs(page, readers, around(row.box for row in rows))
    for placed in places:
        inner = around(block.box for block in placed.blocks)
        glyphs = [glyph for block in placed.blocks for glyph in block.glyphs]
        settled = settled_text(page, readers, glyphs, inner, other)
        box = header_box(placed, bands, inner) if placed.header else inner
        cells.append(_cell(page, placed, settled, box, lowest_confidence(glyphs)))
        if settled.rule:
            fields = {"readings": settled.readings, "kept": settled.text}
            findings.append(finding(settled.rule, page.number, inner.rounded(), **fields))
        findings.extend(scan_findings(cells[-1]))
    box = around(cell.box for cell in cells).rounded()
    return RawTable(page.number, index, box, count, len(bands.spans), tuple(cells), ruled=False), findings


def _doubts(rule: str, page: PageContent, labels: Sequence[PlacedBlocks]) -> list[Finding]:
    """One finding for all the labels of a table in doubt for the same reason."""
    if not labels:
        return []
    box = around(block.box for label in labels for block in label.blocks).rounded()
    return [finding(rule, page.number, box, count=len(labels))]


def _cell(
    page: PageContent, placed: PlacedBlocks, settled: Settled, box: Box, confidence: float | None
) -> Cell:
    return Cell(
        settled.text,
        placed.row,
        placed.column,
        placed.row_span,
        placed.column_span,
        page.number,
        box.rounded(),
        settled.agreement,
        bold=all(block.bold for block in placed.blocks),
        source=page.source,
        confidence=confidence,
    )
