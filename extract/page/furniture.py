"""Running headers, footers and page numbers: lines that come back on page after page.

Which texts do is known before any table is built: from what stands at the upper and lower edges of all pages,
read quickly. On a page read closer such a line, looked at from the edge inwards, is no row of a table.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, NamedTuple

from extract.page.cells import Cell, RawTable
from extract.page.content import Glyph, PageContent
from extract.page.geometry import Box, around
from extract.page.lines import TextLine, one_line, row_text
from extract.page.orientation import Corners
from extract.page.printed import PageReading
from extract.page.tolerances import PAGE
from schemas.lexicon import fold

PAGE_NUMBER = re.compile(
    r"(?:(?:p[aá]g(?:ina|\.)?|hoja|folio) )?[-–]? ?\d{1,4} ?[-–]?(?: ?(?:de|/) ?\d{1,4})?", re.IGNORECASE
)
COUNTED_PAGE = re.compile(r"(?:pag(?:ina|\.)?|hoja|folio) ?(\d{1,4})(?: ?(?:de|/) ?\d{1,4})?$")
"""The number of a page behind its word, in folded text."""

BARRED_PAGE = re.compile(r"[|·•] ?(\d{1,4})$")
"""The number of a page behind a bar: `Unidad de Planificación | 3`."""

LEADER = "....."

Side = Literal["above", "below"]


class EdgeText(NamedTuple):
    """A text near a page's upper or lower edge: where it stands on the upright page, and its corners in the
    PDF's own space."""

    box: Box
    corners: Corners


RunningLines = Mapping[tuple[Side, str], int | None]
"""By side and words the lines that come back: how far the number in one is ahead of its page's place in the
file, None in one without the page's number."""


@dataclass(frozen=True, slots=True)
class EdgeLine:
    """One line near an edge: its words, without the number of the page, and that number."""

    words: str
    number: int | None
    middle: float


def edge_line(parts: Sequence[str], middle: float = 0.0) -> EdgeLine:
    """The line of parts that stand apart; a number that stands apart, or behind the word for a page, may be
    the page's."""
    words, number = "", None
    for part in (" ".join(fold(text).split()) for text in parts):
        found = (
            COUNTED_PAGE.search(part)
            or BARRED_PAGE.search(part)
            or (PAGE_NUMBER.fullmatch(part) and DIGITS.search(part))
            or None
        )
        if found is not None and number is None:
            number = int(found[found.lastindex or 0])
            part = f"{part[: found.start()]}#"
        words += part.replace(" ", "")
    return EdgeLine(words, number, middle)


def edge_readings(side: Side, parts: Sequence[str], middle: float = 0.0) -> tuple[EdgeLine, ...]:
    """The line of parts that stand apart; below, where it has no number of the page and ends in one, as well
    with that one as the page's: `Plan 2024 7`. Above, `Ficha 7` may be a title."""
    line = edge_line(parts, middle)
    last = LAST_NUMBER.search(fold(parts[-1])) if parts and line.number is None else None
    if last is None or side == "above":
        return (line,)
    words = f"{line.words.removesuffix(last[1])}#"
    return line, EdgeLine(words, int(last[1]), middle)


LAST_NUMBER = re.compile(r"\w.? (\d{1,4})$")

DIGITS = re.compile(r"\d+")


def edge_lines(
    texts: Iterable[EdgeText], height: float, read: Callable[[Corners], str]
) -> dict[Side, list[EdgeLine]]:
    """The lines that the pieces make near either edge of a page of the height; `read` is what stands within
    corners."""
    held: dict[Side, list[list[EdgeText]]] = {"above": [], "below": []}
    for piece in sorted(texts, key=lambda one: one.box.middle):
        lines = held["above" if piece.box.middle < height / 2 else "below"]
        if lines and piece.box.middle - lines[-1][-1].box.middle <= PAGE.running_height:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return {
        side: [
            reading
            for line in lines
            for reading in edge_readings(side, [read(part) for part in _parts(line)], line[0].box.middle)
        ]
        for side, lines in held.items()
    }


def _parts(line: Sequence[EdgeText]) -> Iterator[Corners]:
    """The corners around a line's pieces, those that stand close together as one."""
    ordered = sorted(line, key=lambda one: one.box.x0)
    part = ordered[:1]
    for before, piece in pairwise(ordered):
        if piece.box.x0 - before.box.x1 > PAGE.set_apart:
            yield _around(part)
            part = []
        part.append(piece)
    yield _around(part)


def _around(pieces: Sequence[EdgeText]) -> Corners:
    left, low, right, high = zip(*(piece.corners for piece in pieces), strict=True)
    return min(left), min(low), max(right), max(high)


def lines_that_run(pages: Mapping[int, Mapping[Side, Sequence[EdgeLine]]]) -> RunningLines:
    """The lines that stand at one height of at least half of the pages, or of nearly all odd or all even
    ones, and on two; of those with a number the ones in which it counts the pages."""
    seen: dict[tuple[Side, str], dict[int, EdgeLine]] = defaultdict(dict)
    for number, sides in pages.items():
        for side, lines in sides.items():
            for line in lines:
                seen[side, line.words].setdefault(number, line)
    found: dict[tuple[Side, str], int | None] = {}
    for key, lines_of in seen.items():
        at = _at_one_height(lines_of)
        steps = {line.number - page if line.number is not None else None for page, line in at.items()}
        if len(steps) == 1 and _comes_back(sorted(at), len(pages)):
            found[key] = steps.pop()
    return found


def _at_one_height(lines: Mapping[int, EdgeLine]) -> dict[int, EdgeLine]:
    """The pages on which a line stands where most of its pages have it."""
    heights = sorted(line.middle for line in lines.values())
    usual = heights[len(heights) // 2]
    return {page: line for page, line in lines.items() if abs(line.middle - usual) <= PAGE.running_height}


def _comes_back(at: Sequence[int], pages: int) -> bool:
    odd = sum(page % 2 for page in at)
    sides = ((odd, (pages + 1) // 2), (len(at) - odd, pages // 2))
    on_one = any(count >= max(2, PAGE.nearly_all * of) for count, of in sides)
    return len(at) >= max(2, pages / 2) or on_one


def rows_aside(
    rows: Sequence[Sequence[Glyph]],
    running: RunningLines,
    page: PageContent,
    is_of_table: Callable[[Sequence[str]], bool],
) -> frozenset[int]:
    """The places of the rows of glyphs that are running lines: one in the page's margin and those that follow
    from the edge inwards as far as one is not. `is_of_table` tells by a line's parts what says something of a
    table, such as its header, which comes back as well."""
    aside: set[int] = set()
    sides: tuple[tuple[Side, Sequence[int]], ...] = (
        ("above", range(len(rows))), ("below", range(len(rows) - 1, -1, -1)),
    )  # fmt: skip
    for side, places in sides if running else ():
        found: list[int] = []
        for place in places:
            parts = [row_text(part) for part in _apart(rows[place])]
            runs = any(_runs(line, side, running, page.number) for line in edge_readings(side, parts))
            if not (runs and (found or _in_margin(around(rows[place]), page.height))) or is_of_table(parts):
                break
            found.append(place)
        aside.update(found)
    return frozenset(aside)


def _runs(line: EdgeLine, side: Side, running: RunningLines, page: int) -> bool:
    step = None if line.number is None else line.number - page
    key = side, line.words
    return key in running and running[key] == step


def _apart(row: Sequence[Glyph]) -> list[list[Glyph]]:
    """The glyphs of a row, parted where they stand apart."""
    parts = [[row[0]]]
    for before, glyph in pairwise(row):
        if glyph.x0 - before.x1 > PAGE.set_apart:
            parts.append([])
        parts[-1].append(glyph)
    return parts


def with_frames_aside(
    pages: Sequence[PageReading], is_of_table: Callable[[Sequence[str]], bool]
) -> tuple[PageReading, ...]:
    """The pages with the grids that frame a letterhead as lines put aside: the first or last of each page's
    tables, at its edge, where it says the same on page after page and none of its rows heads columns."""
    seen: dict[str, dict[int, EdgeLine]] = defaultdict(dict)
    framed: dict[int, list[tuple[RawTable, str]]] = defaultdict(list)
    standing: set[str] = set()
    for before, page in zip((None, *pages), pages, strict=False):
        for table in dict.fromkeys((*page.tables[:1], *page.tables[-1:])):
            rows = [[one_line(cell.text) for cell in row if not cell.empty] for row in _rows(table)]
            worded = any(map(str.isalpha, "".join(map("".join, rows))))
            if worded and _at_edge(table.box, page.height) and not any(map(is_of_table, rows)):
                lines = [edge_line(row) for row in rows]
                number = next((line.number for line in lines if line.number is not None), None)
                words = "|".join(line.words for line in lines)
                if not (before and before.tables and _goes_on_in_columns(before.tables[-1], table)):
                    standing.add(words)
                seen[words][page.number] = EdgeLine(words, number, table.box.middle)
                framed[page.number].append((table, words))
    sides: dict[int, dict[Side, list[EdgeLine]]] = {
        page.number: {"above": [at[page.number] for at in seen.values() if page.number in at]}
        for page in pages
    }
    running = standing.intersection(words for _, words in lines_that_run(sides))
    return tuple(
        _with_aside(page, [table for table, words in framed[page.number] if words in running])
        for page in pages
    )


def _goes_on_in_columns(above: RawTable, table: RawTable) -> bool:
    """Whether the cells of a table end where those of the table on the page before do: it is its last row,
    however often such a row comes back."""
    sides = {round(side) for cell in above.cells for side in (cell.box.x0, cell.box.x1)}
    own = {round(side) for cell in table.cells for side in (cell.box.x0, cell.box.x1)}
    return table.columns >= PAGE.fewest_row_columns and own <= sides


def _rows(table: RawTable) -> list[tuple[Cell, ...]]:
    return [tuple(cell for cell in table.row_cells(row) if cell.row == row) for row in range(table.rows)]


def _at_edge(box: Box, height: float) -> bool:
    return box.bottom <= height * PAGE.edge or box.top >= height * (1 - PAGE.edge)


def _with_aside(page: PageReading, tables: Sequence[RawTable]) -> PageReading:
    if not tables:
        return page
    filled = ([cell for cell in row if not cell.empty] for table in tables for row in _rows(table))
    new = tuple(_line_of(cells) for cells in filled if cells)
    return replace(
        page,
        tables=tuple(table for table in page.tables if table not in tables),
        lines=tuple(sorted((*page.lines, *new), key=lambda line: line.baseline)),
        aside=(*page.aside, *new),
    )


def _line_of(cells: Sequence[Cell]) -> TextLine:
    """A row of cells as the line it would be without their frame."""
    box, bold = around(cell.box for cell in cells), sum(cell.bold for cell in cells) / len(cells)
    gaps = (after.box.x0 - before.box.x1 for before, after in pairwise(cells))
    text = " ".join(one_line(cell.text) for cell in cells)
    apart = max(PAGE.set_apart, *gaps) if len(cells) > 1 else 0.0
    return TextLine(text, box, box.bottom, box.height, bold, 0.0, 0.0, 0.0, apart)


def without_furniture(pages: Sequence[PageReading]) -> tuple[PageReading, ...]:
    """The pages without their running lines, page numbers and tables of contents."""
    running = running_lines(pages)
    return tuple(replace(page, lines=tuple(_kept(page, running))) for page in pages)


def running_lines(pages: Sequence[PageReading]) -> frozenset[tuple[str, int]]:
    """The (text, height) pairs of margin lines printed on at least half of the pages, and on two."""
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for page in pages:
        for line in page.lines:
            if in_margin(line, page):
                for key in _keys(line):
                    seen[key].add(page.number)
    return frozenset(key for key, numbers in seen.items() if len(numbers) >= max(2, len(pages) / 2))


def in_margin(line: TextLine, page: PageReading) -> bool:
    """Whether the line stands in the page's upper or lower margin."""
    return _in_margin(line.box, page.height)


def _in_margin(box: Box, height: float) -> bool:
    return box.bottom <= height * PAGE.margin or box.top >= height * (1 - PAGE.margin)


def _keys(line: TextLine) -> tuple[tuple[str, int], ...]:
    """The text with the line's height in steps, and with the next step, so that a hair's breadth doesn't part
    them. Numbers are masked where one may be the page's: a heading has its own close behind its words."""
    masked = line.apart > PAGE.set_apart or edge_line([line.text]).number is not None
    text = DIGITS.sub("#", line.text) if masked else line.text
    step = int(line.baseline // PAGE.running_height)
    return ((text, step), (text, step + 1))


def _kept(page: PageReading, running: frozenset[tuple[str, int]]) -> list[TextLine]:
    return [line for line in page.lines if not is_furniture(line, page, running)]


def is_furniture(line: TextLine, page: PageReading, running: frozenset[tuple[str, int]]) -> bool:
    """Whether a line is a running line, a page number or an entry of the contents page."""
    if LEADER in line.text or line in page.aside or is_running(line, page, running):
        return True
    return in_margin(line, page) and bool(PAGE_NUMBER.fullmatch(line.text))


def is_running(line: TextLine, page: PageReading, running: frozenset[tuple[str, int]]) -> bool:
    """Whether a margin line is one that comes back, its numbers aside."""
    return line in page.aside or (in_margin(line, page) and any(key in running for key in _keys(line)))
