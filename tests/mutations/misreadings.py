"""Ways to misread one page on purpose: what is printed stays, what was read of it changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import TypeVar

from extract.page.cells import Cell, RawTable
from extract.page.geometry import Box
from extract.page.printed import PageReading, squash

SIGNS = re.compile(r"[<>≤≥=%$€±+−-]|n/p|N/P")
MARKS = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=\w)\*+")
NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
NO_NUMBER = re.compile(r"[^0-9\n]{1,5}")
MOST_LABEL = 40
ANY = Box(-1e4, -1e4, 1e4, 1e4)


@dataclass(frozen=True, slots=True)
class Misread:
    """A page as misread, None where it was not read at all; `boxes` are the places that were misread."""

    page: PageReading | None
    boxes: tuple[Box, ...]


T = TypeVar("T")
Misreading = Callable[[Random, PageReading], Misread | None]


def retold(page: PageReading, texts: Mapping[Cell, str]) -> Misread | None:
    """The page with other texts in some cells; None where they are no others."""
    changed = {cell: text for cell, text in texts.items() if squash(text) != squash(cell.text)}
    if not changed:
        return None
    tables = tuple(
        replace(
            table,
            cells=tuple(replace(c, text=changed[c]) if c in changed else c for c in table.cells),
        )
        for table in page.tables
    )
    return Misread(replace(page, tables=tables), tuple(cell.box for cell in changed))


def in_one_cell(pattern: re.Pattern[str], change: Callable[[Random, str], str]) -> Misreading:
    """One match of the pattern in one cell changed."""

    def misread(rng: Random, page: PageReading) -> Misread | None:
        places = [(cell, match) for cell in _cells(page) for match in pattern.finditer(cell.text)]
        if not places:
            return None
        cell, match = rng.choice(places)
        return retold(
            page, {cell: cell.text[: match.start()] + change(rng, match[0]) + cell.text[match.end() :]}
        )

    return misread


def other_digit(rng: Random, digit: str) -> str:
    return rng.choice([other for other in "0123456789" if other != digit])


def lost(rng: Random, text: str) -> str:
    return ""


def moved_point(rng: Random, number: str) -> str:
    """The number with its first separator one digit to the left or right."""
    place = re.search(r"[.,]", number)
    assert place is not None
    digits = number[: place.start()] + number[place.end() :]
    at = place.start() + rng.choice([-1, 1])
    return f"{digits[:at]}{place[0]}{digits[at:]}"


def emptied(rng: Random, page: PageReading) -> Misread | None:
    cells = [cell for cell in _cells(page) if not cell.empty]
    return retold(page, {rng.choice(cells): ""}) if cells else None


def words_for_a_value_lost(rng: Random, page: PageReading) -> Misread | None:
    cells = [cell for cell in _cells(page) if NO_NUMBER.fullmatch(cell.text.strip())]
    return retold(page, {rng.choice(cells): ""}) if cells else None


def one_of_two_lost(rng: Random, page: PageReading) -> Misread | None:
    cells = [cell for cell in _cells(page) if _short(cell) and len(NUMBER.findall(cell.text)) == 2]
    if not cells:
        return None
    cell = rng.choice(cells)
    first, second = NUMBER.finditer(cell.text)
    half = (first.end() + second.start()) // 2
    return retold(page, {cell: rng.choice([cell.text[:half], cell.text[half:]])})


def swapped(beside: Callable[[Cell, Cell], bool]) -> Misreading:
    """The texts of two short cells of one table, `beside` each other, exchanged."""

    def misread(rng: Random, page: PageReading) -> Misread | None:
        pairs = [
            (one, other)
            for table in page.tables
            for one in table.cells
            if _short(one)
            for other in table.cells
            if _short(other) and one is not other and beside(one, other)
        ]
        made = (retold(page, {one: other.text, other: one.text}) for one, other in _shuffled(rng, pairs))
        return next(filter(None, made), None)

    return misread


def swapped_between_tables(rng: Random, page: PageReading) -> Misread | None:
    pairs = [
        (one, other)
        for table in page.tables
        for rest in page.tables
        if rest is not table
        for one in table.cells
        if _short(one)
        for other in rest.cells
        if _short(other)
    ]
    made = (retold(page, {one: other.text, other: one.text}) for one, other in _shuffled(rng, pairs))
    return next(filter(None, made), None)


def row_lost(rng: Random, page: PageReading) -> Misread | None:
    return _of_row(rng, page, lambda table, row: [c for c in table.cells if not _in_row(c, row)], ())


def row_doubled(rng: Random, page: PageReading) -> Misread | None:
    def doubled(table: RawTable, row: int) -> list[Cell]:
        above = [c for c in table.cells if c.row <= row]
        again = [replace(c, row=row + 1) for c in table.cells if _in_row(c, row)]
        return [*above, *again, *(replace(c, row=c.row + 1) for c in table.cells if c.row > row)]

    return _of_row(rng, page, doubled, (), grown=1)


def rows_joined(rng: Random, page: PageReading) -> Misread | None:
    """Two rows read as one, each cell with the text of both and the box around both."""

    def joined(table: RawTable, row: int) -> list[Cell]:
        below = {c.column: c for c in table.cells if _in_row(c, row + 1)}
        if {c.column for c in table.cells if _in_row(c, row)} != set(below):
            return list(table.cells)
        made = []
        for cell in table.cells:
            if _in_row(cell, row):
                other = below[cell.column]
                box = replace(cell.box, bottom=other.box.bottom)
                made.append(replace(cell, text=f"{cell.text}\n{other.text}".strip(), box=box))
            elif not _in_row(cell, row + 1):
                made.append(replace(cell, row=cell.row - 1) if cell.row > row else cell)
        return made

    return _of_row(rng, page, joined, (1,), grown=-1)


def column_shifted(rng: Random, page: PageReading) -> Misread | None:
    """The texts of a table's short cells one column further right in every row, the last one first."""
    for table in _shuffled(rng, page.tables):
        texts: dict[Cell, str] = {}
        for row in range(1, table.rows):
            cells = [c for c in table.row_cells(row) if _in_row(c, row) and _short(c) and c.column > 0]
            texts |= dict(zip(cells, [c.text for c in cells[-1:] + cells[:-1]], strict=True))
        if made := retold(page, texts):
            return made
    return None


def header_shifted(rng: Random, page: PageReading) -> Misread | None:
    """The texts of two neighbouring heads with a year exchanged."""

    def heads(one: Cell, other: Cell) -> bool:
        years = re.compile(r"20[0-9]{2}")
        same = one.row == other.row and one.column + one.column_span == other.column
        return same and bool(years.search(one.text) and years.search(other.text))

    return swapped(heads)(rng, page)


def table_lost(rng: Random, page: PageReading) -> Misread | None:
    if not page.tables:
        return None
    gone = rng.choice(page.tables)
    return Misread(replace(page, tables=tuple(t for t in page.tables if t is not gone)), (gone.box,))


def page_blank(rng: Random, page: PageReading) -> Misread | None:
    return Misread(replace(page, tables=(), lines=()), (ANY,)) if page.tables or page.lines else None


def page_missing(rng: Random, page: PageReading) -> Misread | None:
    return Misread(None, (ANY,))


def line_lost(rng: Random, page: PageReading) -> Misread | None:
    if not page.lines:
        return None
    gone = rng.choice(page.lines)
    return Misread(replace(page, lines=tuple(line for line in page.lines if line is not gone)), (gone.box,))


def digit_in_line(rng: Random, page: PageReading) -> Misread | None:
    places = [(line, match.start()) for line in page.lines for match in re.finditer("[0-9]", line.text)]
    if not places:
        return None
    line, at = rng.choice(places)
    text = line.text[:at] + other_digit(rng, line.text[at]) + line.text[at + 1 :]
    lines = tuple(replace(line, text=text) if item is line else item for item in page.lines)
    return Misread(replace(page, lines=lines), (line.box,))


def _of_row(
    rng: Random,
    page: PageReading,
    change: Callable[[RawTable, int], list[Cell]],
    beside: Sequence[int],
    grown: int = -1,
) -> Misread | None:
    """One row of a table, none of whose cells reaches into another row, changed; its neighbours `beside` it
    must be such rows too."""
    for table, row in _shuffled(rng, [(t, r) for t in page.tables for r in range(1, t.rows)]):
        rows = [row, *(row + step for step in beside)]
        cells = [table.row_cells(one) for one in rows]
        if not all(any(not c.empty for c in found) for found in cells):
            continue
        if not all(_in_row(c, one) for one, found in zip(rows, cells, strict=True) for c in found):
            continue
        made = change(table, row)
        if made == list(table.cells):
            continue
        fewer = row if not beside and grown < 0 else table.rows
        kept = [replace(c, row=c.row - 1) if c.row > fewer else c for c in made]
        other = replace(table, cells=tuple(kept), rows=table.rows + grown)
        tables = tuple(other if item is table else item for item in page.tables)
        return Misread(replace(page, tables=tables), tuple(c.box for found in cells for c in found))
    return None


def _cells(page: PageReading) -> Iterator[Cell]:
    return (cell for table in page.tables for cell in table.cells)


def _in_row(cell: Cell, row: int) -> bool:
    return cell.row == row and cell.row_span == 1


def _short(cell: Cell) -> bool:
    return not cell.empty and len(cell.text) <= MOST_LABEL and any(map(str.isdigit, cell.text))


def _shuffled(rng: Random, items: Sequence[T]) -> list[T]:
    return rng.sample(list(items), len(items))


DECIMAL = re.compile(r"[0-9]+[.,][0-9]+")
MISREADINGS: Mapping[str, Misreading] = {
    "one digit of a cell": in_one_cell(re.compile("[0-9]"), other_digit),
    "a digit of a cell lost": in_one_cell(re.compile("[0-9]"), lost),
    "decimal or thousands sign moved": in_one_cell(DECIMAL, moved_point),
    "decimal or thousands sign lost": in_one_cell(re.compile(r"(?<=[0-9])[.,](?=[0-9])"), lost),
    "sign or unit sign of a cell lost": in_one_cell(SIGNS, lost),
    "footnote mark of a cell lost": in_one_cell(MARKS, lost),
    "one of two values of a cell lost": one_of_two_lost,
    "cell emptied": emptied,
    "short words in a cell (n/p) lost": words_for_a_value_lost,
    "two values of a row swapped": swapped(lambda one, other: one.row == other.row),
    "two values of a column swapped": swapped(lambda one, other: one.column == other.column),
    "values of two tables swapped": swapped_between_tables,
    "row lost": row_lost,
    "row doubled": row_doubled,
    "two rows joined": rows_joined,
    "columns shifted by one": column_shifted,
    "heads of two years swapped": header_shifted,
    "table lost": table_lost,
    "page read as blank": page_blank,
    "page missing": page_missing,
    "line of text lost": line_lost,
    "one digit of a line of text": digit_in_line,
}
