"""What looks like a table and is none: contents pages, lists, numbered equations, columns of prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from extract.numbers.looks import is_value_like
from extract.tables.unruled.cells import Piece, RowPieces
from extract.tables.unruled.tolerances import UNRULED

PLACEHOLDERS = frozenset(".·*")


ENUMERATOR = re.compile(r"[•·▪◦‣–—\-*+>#]+|\(?(?:[0-9]{1,3}|[A-Za-z]|[ivxlc]{1,5})[.)]+|R>")

EQUATION = re.compile(r"\([0-9]{1,3}(?:\.[0-9]{1,3})*[a-z]?\)")

DIGITS = re.compile(r"[0-9]+")

INTEGER = re.compile(r"[0-9]{1,4}")

SECTION = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})*\.?")


def is_table(rows: Sequence[RowPieces], columns: int, framed: bool) -> bool:
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
