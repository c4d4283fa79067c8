"""Tables found by alignment alone, as raw tables whose cells were read twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.page.cells import RawTable
from extract.page.content import Glyph, PageContent
from extract.page.findings import Finding
from extract.page.geometry import Box, around
from extract.tables.reader_vote import OtherReaders
from extract.tables.unruled.aligned_regions import AlignedRegion, label_wraps, regions
from extract.tables.unruled.aligned_rows import is_centred, table_rows
from extract.tables.unruled.blocks import separators_of
from extract.tables.unruled.cells import Piece, PlacedText, RowPieces, raw_table
from extract.tables.unruled.columns import ColumnExtents, white_space_columns
from extract.tables.unruled.false_positives import is_table
from extract.tables.unruled.panes import Rows, gap_between_tables, halves, panes
from extract.tables.unruled.segments import Line, is_mostly_bold, lines_of
from extract.tables.unruled.tolerances import UNRULED

YEAR = re.compile(r"(?:19|20)[0-9]{2}(?:[-/–][0-9]{2,4})?")

TableGrid = tuple[list[RowPieces], ColumnExtents]


def aligned_tables(
    page: PageContent, rows: Sequence[Sequence[Glyph]], first_index: int, readers: OtherReaders
) -> tuple[tuple[RawTable, ...], tuple[Finding, ...]]:
    """The tables that rows of glyphs make by their alignment; `first_index` numbers the first on its page."""
    rules = separators_of(page).lines
    tables: list[RawTable] = []
    findings: list[Finding] = []
    for held, columns in (grid for pane in panes(rows, rules) for grid in _grids(pane, rules)):
        texts = [_placed_text(page, piece, number) for number, row in enumerate(held) for piece in row.pieces]
        size = (len(held), len(columns.spans))
        table, odd = raw_table(page, texts, size, first_index + len(tables), readers)
        tables.append(table)
        findings.extend(odd)
    return tuple(tables), tuple(findings)


def _grids(rows: Rows, rules: Sequence[Box]) -> Iterator[TableGrid]:
    """The tables among rows of glyphs, from top to bottom and those side by side from left to right."""
    lines = lines_of(rows)
    if not any(line.tabular for line in lines):
        return
    box = around(line.box for line in lines)
    rules = [rule for rule in rules if rule.overlap_x(box) > 0]
    for region in regions(lines, rules):
        held = lines[region.first : region.last]
        above = lines[max(0, region.first - UNRULED.caption_lines) : region.first]
        place = gap_between_tables(held, above, rules)
        sides = () if place is None else halves([_glyphs(line) for line in held], place)
        found = [list(_grids(side, rules)) for side in sides]
        if found and all(found):
            yield from (grid for side in found for grid in side)
        elif grid := _grid(held, rules, region):
            yield grid


def _glyphs(line: Line) -> list[Glyph]:
    return [glyph for word in line.words for glyph in word.glyphs]


def _grid(lines: Sequence[Line], rules: Sequence[Box], region: AlignedRegion) -> TableGrid | None:
    """The rows and columns of a region; None where it is no table."""
    headers = next((place for place, line in enumerate(lines) if line.data), 0)
    if region.framed and not headers:
        headers = _lines_above_rule(lines, rules) if not lines[0].data else 0
    if headers and label_wraps(lines[headers - 1], lines[headers]):
        headers -= 1
    while headers < len(lines) - 2 and _names_years(lines[headers]):
        headers += 1
    body = [line for line in lines[headers:] if line.tabular and (line.data or region.framed)]
    columns = white_space_columns(body or lines)
    if len(columns.spans) < 2:
        return None
    banners = [number for number, line in enumerate(lines) if _is_banner(line, columns)]
    if headers > 1 and headers - 1 in banners and banners[-1] >= headers:
        headers -= 1
    rows = table_rows(lines, columns, headers, rules)
    return (rows, columns) if is_table(rows, len(columns.spans), region.framed) else None


def _is_banner(line: Line, columns: ColumnExtents) -> bool:
    """Whether the line is one text centred on all columns, as one that heads the rows below it."""
    inner = line.box.x0 > columns.spans[0][1]
    return inner and not line.tabular and is_centred(line.box, columns, line.size)


def _names_years(line: Line) -> bool:
    """Whether the line's only values are several years."""
    values = [segment.text for segment in line.segments if segment.value_like]
    return len(values) > 1 and all(YEAR.fullmatch(text) for text in values)


def _lines_above_rule(lines: Sequence[Line], rules: Sequence[Box]) -> int:
    """How many lines stand above the first rule that runs across below the first of them; one without it."""
    box = around(line.box for line in lines)
    across = (rule.middle for rule in rules if rule.overlap_x(box) >= UNRULED.rule_across * box.width)
    first = min((place for place in across if lines[0].baseline < place < lines[-1].box.top), default=None)
    return 1 if first is None else sum(line.baseline < first for line in lines)


def _placed_text(page: PageContent, piece: Piece, row: int) -> PlacedText:
    span = piece.last_column - piece.column + 1
    bold = is_mostly_bold(piece.glyphs, page.fonts)
    return PlacedText(piece.glyphs, row, 1, piece.column, span, bold, piece.box, piece.box)
