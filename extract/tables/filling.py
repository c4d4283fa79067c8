"""Cells filled by two readers that check each other, and by a third where they differ."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import chain, pairwise
from statistics import median

from extract.numbers.looks import is_value_like
from extract.page.by_height import ByHeight
from extract.page.cells import Cell, RawTable
from extract.page.content import SCAN, Glyph, PageContent, Rule, is_bold
from extract.page.findings import Finding, finding
from extract.page.geometry import around
from extract.page.grid import Grid, GridCell
from extract.page.lines import glyph_rows, joined_text, tight_words, underlined_share
from extract.page.tolerances import PAGE
from extract.tables.reader_vote import (
    CellVote,
    lowest_confidence,
    scan_findings,
    settle,
    settle_scan,
    with_whole_words,
)
from extract.tables.tolerances import RULED

Arbiter = Callable[[], PageContent]


def fill_table(
    grid: Grid, index: int, page: PageContent, arbiter: Arbiter
) -> tuple[RawTable, tuple[Finding, ...]]:
    """The table with the text two readers agree on; `arbiter` reads the page a third time, only if asked."""
    cut = glyphs_by_cell(grid, page.glyphs)
    over = _overflowing(grid, cut)
    held = _moved(cut, over)
    third = cache(lambda: _moved(glyphs_by_cell(grid, arbiter().glyphs), over))
    across = ByHeight([rule for rule in page.rules if rule.horizontal], lambda rule: rule.box.middle)
    whole = cache(lambda: words_by_cell(grid, page.glyphs))
    cells: list[Cell] = []
    findings: list[Finding] = []
    for place, cell in enumerate(grid.cells):
        text = joined_text(held[place])
        if page.source == SCAN:
            settled = settle_scan(held[place], third()[place])
        else:
            settled = settle(grid.reader, cell.text, text, partial(_text_at, third, place))
        if page.source != SCAN and (settled.rule or grid.reader == "playa"):
            settled = with_whole_words(settled, cell.text, text, _text_at(whole, place))
        cells.append(_cell(cell, settled, held[place], page, across))
        if place in over.values():
            settled = _run_over(settled, joined_text(cut[place]))
        if settled.rule:
            fields = {"readings": settled.readings, "kept": settled.text}
            findings.append(finding(settled.rule, page.number, cell.box, **fields))
        findings.extend(scan_findings(cells[-1]))
    return RawTable(page.number, index, grid.box, grid.rows, grid.columns, tuple(cells)), tuple(findings)


def _overflowing(grid: Grid, held: Sequence[Sequence[Glyph]]) -> dict[int, int]:
    """The places of cells that hold but the end of a text that runs over their left edge, without a value,
    each with that of the cell the text begins in."""
    found: dict[int, int] = {}
    for place, (left, right) in enumerate(pairwise(grid.cells), start=1):
        beside = left.span.row_range == right.span.row_range and left.box.x1 == right.box.x0
        if beside and _is_end_of(held[place - 1], held[place]) and _is_near_edge(place, grid, held):
            found[place] = found.get(place - 1, place - 1)
    return found


def _is_end_of(before: Sequence[Glyph], rest: Sequence[Glyph]) -> bool:
    """Whether the rest is a single line of words, no farther than a blank behind a line of the text."""
    lines = glyph_rows(rest)
    if len(lines) != 1 or any(glyph.text.isdigit() for glyph in rest):
        return False
    first = lines[0][0]
    ends = [glyph.x1 for glyph in before if abs(glyph.baseline - first.baseline) <= PAGE.hair]
    near = bool(ends) and first.x0 - max(ends) <= PAGE.word_gap * first.size
    return near and any(glyph.text.isalpha() for glyph in rest)


def _is_near_edge(place: int, grid: Grid, held: Sequence[Sequence[Glyph]]) -> bool:
    """Whether the cell's text begins nearer to its left edge than those below and above it do."""
    insets = {
        at: min(glyph.x0 for glyph in glyphs) - cell.box.x0
        for at, (cell, glyphs) in enumerate(zip(grid.cells, held, strict=True))
        if glyphs and cell.span.column == grid.cells[place].span.column
    }
    own = insets.pop(place)
    return bool(insets) and median(insets.values()) - own >= RULED.less_inset


def _moved(held: list[list[Glyph]], over: Mapping[int, int]) -> list[list[Glyph]]:
    """The cells' glyphs with the ends of texts where these begin."""
    if not over:
        return held
    moved = [[] if place in over else list(glyphs) for place, glyphs in enumerate(held)]
    for place, start in over.items():
        moved[start].extend(held[place])
    return moved


def _run_over(settled: CellVote, cut: str) -> CellVote:
    """The vote on a text that runs over its cell's edge, told."""
    return replace(settled, rule=settled.rule or "text-over-edge", readings=f"«{cut}», «{settled.text}»")


def _text_at(held: Callable[[], list[list[Glyph]]], place: int) -> str:
    return joined_text(held()[place])


def glyphs_by_cell(grid: Grid, glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """For each of the grid's cells the glyphs whose centre it holds; each glyph is in one cell at most."""
    place_of = _places(grid)
    held: list[list[Glyph]] = [[] for _ in grid.cells]
    for glyph in glyphs:
        place = place_of(glyph)
        if place is not None:
            held[place].append(glyph)
    return held


def words_by_cell(grid: Grid, glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """As `glyphs_by_cell`, but a word that runs over an edge stays whole, where most of its glyphs stand, or
    its middle where as many stand on both sides."""
    place_of = _places(grid)
    held: list[list[Glyph]] = [[] for _ in grid.cells]
    for word in chain.from_iterable(_without_number_behind(word, place_of) for word in tight_words(glyphs)):
        places = Counter(place for place in map(place_of, word) if place is not None)
        most = max(places.values(), default=0)
        best = [place for place, count in places.items() if count == most]
        middle = place_of(word[0]._replace(x1=word[-1].x1))
        if best:
            held[middle if middle in best else best[0]].extend(word)
    return held


def _without_number_behind(
    word: list[Glyph], place_of: Callable[[Glyph], int | None]
) -> tuple[list[Glyph], ...]:
    """The word; or its letters and, where these touch a number that begins in the next cell, the number."""
    if not (word[0].text.isalpha() and word[-1].text.isdigit()):
        return (word,)
    start = next(place for place, glyph in enumerate(word) if not glyph.text.isalpha() and glyph.text != ".")
    letters, number = word[:start], word[start:]
    if len(letters) < 2 or not is_value_like("".join(glyph.text for glyph in number)):
        return (word,)
    cells = {place_of(glyph) for glyph in number}
    return (letters, number) if len(cells) == 1 and place_of(letters[0]) not in cells else (word,)


def _places(grid: Grid) -> Callable[[Glyph], int | None]:
    """Which of the grid's cells holds a glyph's centre, as its place among the cells; None outside.

    Neighbouring glyphs mostly stand in one cell, so the last one found is tried first.
    """
    place_of = {
        (row, column): place
        for place, cell in enumerate(grid.cells)
        for row in cell.span.row_range
        for column in cell.span.column_range
    }
    rows, columns = (-math.inf, *grid.row_edges, math.inf), (-math.inf, *grid.column_edges, math.inf)
    top = bottom = left = right = math.nan
    last: int | None = None

    def place(glyph: Glyph) -> int | None:
        nonlocal top, bottom, left, right, last
        x, y = glyph.center
        if not (top <= y < bottom and left <= x < right):
            row, column = bisect_right(rows, y) - 1, bisect_right(columns, x) - 1
            top, bottom, left, right = rows[row], rows[row + 1], columns[column], columns[column + 1]
            last = place_of.get((row - 1, column - 1))
        return last

    return place


def _cell(
    cell: GridCell, settled: CellVote, glyphs: Sequence[Glyph], page: PageContent, across: ByHeight[Rule]
) -> Cell:
    span = cell.span
    bold = [is_bold(page.fonts[g.font]) for g in glyphs]
    return Cell(
        settled.text,
        span.row,
        span.column,
        span.row_span,
        span.column_span,
        page.number,
        cell.box,
        settled.agreement,
        _underlined(glyphs, across, cell.box.bottom),
        bool(bold) and sum(bold) / len(bold) > RULED.mostly,
        page.source,
        lowest_confidence(glyphs),
    )


def _underlined(glyphs: Sequence[Glyph], across: ByHeight[Rule], edge: float) -> bool:
    """Whether a rule runs right below the last line; the cell's own lower edge underlines nothing."""
    if not glyphs:
        return False
    last = max(g.baseline for g in glyphs)
    line = [g for g in glyphs if g.baseline == last]
    reach = max(line[0].size, RULED.own_edge)  # no rule farther off underlines it
    near = across.between(last - reach, last + reach)
    inside = [rule for rule in near if abs(rule.box.middle - edge) > RULED.own_edge]
    return underlined_share(around(line), last, line[0].size, inside) > RULED.mostly
