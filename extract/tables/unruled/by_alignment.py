"""Tables found by alignment alone, as raw tables whose cells were read twice; and what looks like one and is
none: contents pages, lists, numbered equations, columns of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from extract.numbers.looks import is_value_like
from extract.page.cells import RawTable
from extract.page.content import Glyph, PageContent
from extract.page.findings import Finding
from extract.page.geometry import Box, around
from extract.tables.reader_vote import OtherReaders
from extract.tables.unruled.aligned_regions import AlignedRegion, is_lone_label, label_wraps, regions
from extract.tables.unruled.aligned_rows import is_centred, table_rows
from extract.tables.unruled.blocks import separators_of
from extract.tables.unruled.cells import Piece, PlacedText, RowPieces, raw_table
from extract.tables.unruled.columns import ColumnExtents, white_space_columns
from extract.tables.unruled.panes import Rows, gap_between_tables, halves, panes
from extract.tables.unruled.segments import Line, is_mostly_bold, lines_of
from extract.tables.unruled.tolerances import UNRULED

YEAR = re.compile(r"(?:19|20)[0-9]{2}(?:[-/–][0-9]{2,4})?")

PLACEHOLDERS = frozenset(".·*")

ENUMERATOR = re.compile(r"[•·▪◦‣–—\-*+>#]+|\(?(?:[0-9]{1,3}|[A-Za-z]|[ivxlc]{1,5})[.)]+|R>")

EQUATION = re.compile(r"\([0-9]{1,3}(?:\.[0-9]{1,3})*[a-z]?\)")

DIGITS = re.compile(r"[0-9]+")

INTEGER = re.compile(r"[0-9]{1,4}")

SECTION = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})*\.?")

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
    if headers > 1 and _heads_rows(lines[headers - 1], lines[headers - 2], columns):
        headers -= 1
    rows = table_rows(lines, columns, headers, rules)
    return (rows, columns) if _is_table(rows, len(columns.spans), region.framed) else None


def _is_banner(line: Line, columns: ColumnExtents) -> bool:
    """Whether the line is one text centred on all columns, as one that heads the rows below it."""
    inner = line.box.x0 > columns.spans[0][1]
    return inner and not line.tabular and is_centred(line.box, columns, line.size)


def _heads_rows(line: Line, above: Line, columns: ColumnExtents) -> bool:
    """Whether a lone label heads rows: the header above it names its column already."""
    named = above.tabular and columns.places(above.segments[0].box)[0] == 0
    return named and is_lone_label(line, columns)


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


def _is_table(rows: Sequence[RowPieces], columns: int, framed: bool) -> bool:
    """Whether the rows hold what a table holds: several columns, of numbers or framed by rules."""
    body = [row for row in rows if not row.header]
    numeric = [column for column in range(columns) if _is_numeric(body, column)]
    if columns < 2 or not body or _is_list(body, columns) or _is_contents(body, columns):
        return False
    if _is_numbered_formula(body, numeric, columns) or _is_scattered(body):
        return False
    if framed:
        return len(rows) > 1 and _is_filled(rows, columns)
    values = [column for column in numeric if column > 0]
    if not values or len(body) < 2 or _holds_prose(body, numeric, columns):
        return False
    if not any(_lines_up(body, column) for column in values) or not _is_filled(body, columns):
        return False
    return len(body) >= UNRULED.fewest_table_rows or (columns > 1 and any(row.header for row in rows))


def _column(body: Sequence[RowPieces], column: int) -> list[Piece]:
    """What stands in the column alone."""
    found = (row.at(column) for row in body)
    return [piece for piece in found if piece is not None and piece.column == piece.last_column]


def _is_numeric(body: Sequence[RowPieces], column: int) -> bool:
    held = [piece for piece in _column(body, column) if piece.text not in PLACEHOLDERS]
    values = [piece for piece in held if is_value_like(piece.text)]
    if len(values) < UNRULED.fewest_table_rows and all(EQUATION.fullmatch(piece.text) for piece in values):
        return False
    return bool(held) and len(values) >= UNRULED.mostly * len(held)


def _is_filled(body: Sequence[RowPieces], columns: int) -> bool:
    """Whether rows with several cells are the rule."""
    several = sum(len(row.pieces) > 1 for row in body)
    if 2 * sum(len(row.pieces) >= max(2, UNRULED.sparse_row * columns) for row in body) < several:
        return False
    return several >= UNRULED.mostly * len(body) or (several > 1 and columns > 2 and 2 * several >= len(body))


def _is_list(body: Sequence[RowPieces], columns: int) -> bool:
    """Whether bullets, enumerators or prompts stand before a column of text."""
    first = _column(body, 0)
    marks = sum(ENUMERATOR.fullmatch(piece.text) is not None for piece in first)
    return columns <= 3 and bool(first) and marks >= UNRULED.mostly * len(first)


def _is_numbered_formula(body: Sequence[RowPieces], numeric: Sequence[int], columns: int) -> bool:
    """Whether the last column holds the numbers of formulas, which never go back; a table of several columns
    of values may end in one of values in brackets."""
    last = [piece.text for piece in _column(body, columns - 1)]
    if not last or len(set(numeric) - {columns - 1}) > 1 or not all(map(EQUATION.fullmatch, last)):
        return False
    counted = [[int(part) for part in DIGITS.findall(text)] for text in last]
    return counted == sorted(counted)


def _is_scattered(body: Sequence[RowPieces]) -> bool:
    """Whether most texts are single letters, as of words that stand sideways."""
    texts = [piece for row in body for piece in row.pieces if any(sign.isalpha() for sign in piece.text)]
    small = sum(
        len(piece.words) > 1 and all(len(word.text) <= 2 and not word.number for word in piece.words)
        for piece in texts
    )
    return len(texts) > 2 and 3 * small >= len(texts)


def _is_contents(body: Sequence[RowPieces], columns: int) -> bool:
    """Whether titles stand before page numbers that never go back."""
    pages = [piece.text for piece in _column(body, columns - 1)]
    numbers = [int(text) for text in pages if INTEGER.fullmatch(text)]
    titles = _column(body, columns - 2)
    words = [piece for piece in titles if not is_value_like(piece.text)]
    if columns > 4 or not numbers or len(numbers) < len(pages) or len(words) < UNRULED.mostly * len(titles):
        return False
    sections = [p for c in range(columns - 2) for p in _column(body, c)]
    numbered = all(SECTION.fullmatch(piece.text) or not is_value_like(piece.text) for piece in sections)
    return numbers == sorted(numbers) and numbered and len(set(numbers)) > len(numbers) // 3


def _holds_prose(body: Sequence[RowPieces], numeric: Sequence[int], columns: int) -> bool:
    """Whether the columns of words are running text."""
    words = [column for column in range(columns) if column not in numeric]
    lengths = [len(piece.text) / piece.lines for column in words for piece in _column(body, column)]
    if lengths and len(numeric) < 2 and median(lengths) > UNRULED.long_text:
        return True
    wide = [
        row
        for row in body
        for piece in row.pieces
        if len(piece.words) >= UNRULED.sentence_words * piece.lines
    ]
    return 3 * len(wide) > len(body) and not _keeps_values(body, numeric)


def _keeps_values(body: Sequence[RowPieces], numeric: Sequence[int]) -> bool:
    """Whether next to every row has its values in two columns or more, one below the other."""
    columns = [column for column in numeric if column > 0 and _lines_up(body, column)]
    held = sum(len(_column(body, column)) for column in columns)
    return len(columns) > 1 and held >= UNRULED.next_to_all * len(columns) * len(body)


def _lines_up(body: Sequence[RowPieces], column: int) -> bool:
    """Whether most values of the column end, begin or are centred at one place."""
    boxes = [piece.box for piece in _column(body, column)]
    places = ([b.x1 for b in boxes], [b.x0 for b in boxes], [(b.x0 + b.x1) / 2 for b in boxes])
    return any(
        sum(abs(place - median(side)) <= UNRULED.lined_up for place in side) >= UNRULED.mostly * len(side)
        for side in places
    )
