"""The header of a table ruled across that no line closes above: its words stand over the first line, those of
each column between where the pieces of the lines below them end."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from extract.page.content import Glyph, PageContent
from extract.page.geometry import Box, around
from extract.page.lines import glyph_rows
from extract.tables.cut_lines import CutLine, edges_of, from_side_to_side, holds_value, sides_of
from extract.tables.tolerances import RULED
from extract.tables.unruled.segments import Line, lines_of


def closed_above(stack: Sequence[CutLine], page: PageContent) -> list[CutLine]:
    """The stack's lines with one above the header that stands over the first from side to side; as they are
    where none stands there, or where the first row below it that is no heading holds no value."""
    whole = from_side_to_side(stack) if stack else []
    x0, x1 = sides_of(stack) if stack else (0.0, 0.0)
    boxes = (Box(x0, above.y, x1, below.y) for above, below in pairwise(whole))
    bands = (lines_of(glyph_rows(page.glyphs_in(box))) for box in boxes)
    first = next((band for band in bands if any(line.tabular for line in band)), ())
    if not any(line.data for line in first):
        return list(stack)
    words = _header_over(whole[0].y, edges_of(stack), page)
    top = around(words).top - RULED.reader_slack if words else stack[0].y
    if top >= stack[0].y:
        return list(stack)
    box = Box(x0, top, x1, top)
    return [CutLine((box,), tells_above=False), *stack]


def _header_over(y: float, edges: Sequence[float], page: PageContent) -> list[Glyph]:
    """The words of the rows right above a height that name most of the columns; none where a value stands
    among them."""
    inside = [g for g in page.glyphs if edges[0] < g.center[0] < edges[-1] and g.center[1] < y]
    found: list[Glyph] = []
    named: set[int] = set()
    edge = y
    for row in reversed(glyph_rows(inside)):
        (line,) = lines_of([row])
        if edge - line.box.bottom > RULED.above_grid * line.size or not _is_of_header(line, edges):
            break
        if holds_value(segment.text for segment in line.segments):
            return []
        named |= {place for word in line.words if (place := _column_of(word.box, edges)) is not None}
        found.extend(row)
        edge = line.box.top
    return found if len(named) >= RULED.mostly * (len(edges) - 1) else []


def _is_of_header(line: Line, edges: Sequence[float]) -> bool:
    """Whether the line may be one of a header's: several texts stand in columns or over some, one alone in a
    column or over some behind the first. A title begins with the first."""
    (first, *others) = line.segments
    return bool(others) or _column_of(first.box, edges) is not None or first.box.x0 >= edges[1]


def _column_of(box: Box, edges: Sequence[float]) -> int | None:
    """The column that a text stands in; None of one that runs over an edge between two."""
    left = bisect_left(edges, box.x0 + RULED.reader_slack)
    right = bisect_left(edges, box.x1 - RULED.reader_slack)
    return left - 1 if left == right else None
