"""Rows of a band whose columns are known and that no line parts: white space runs from side to side between
them, more of it than between the lines of one cell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise

from extract.numbers.looks import is_value
from extract.page.content import Glyph
from extract.page.geometry import around
from extract.page.lines import glyph_rows, joined_text
from extract.tables.tolerances import RULED
from extract.tables.unruled.segments import is_mostly_bold, lines_of

Strip = tuple[float, float]
"""A stretch of heights that ink covers, and no other touches."""


def cuts_in_white(held: Sequence[Sequence[Glyph]], fonts: Sequence[str]) -> list[float]:
    """The heights between the rows of a band, the glyphs of each of its columns given; none where not each of
    the rows told is a heading in bold or a name with values, one to a column."""
    lines = [glyph_rows(own) for own in held if own]
    strips = _strips([(box.top, box.bottom) for own in lines for box in map(around, own)])
    wrapped = [
        below.top - above.bottom
        for own in lines
        for above, below in pairwise(map(around, own))
        if below.top > above.bottom
    ]
    gap = min(wrapped, default=0.0) + RULED.wrap_slack
    for rows in (strips, _joined(strips, gap)):
        if len(rows) >= RULED.fewest_stacked and all(_is_row(row, lines, fonts) for row in rows):
            return [round((above[1] + below[0]) / 2, 2) for above, below in pairwise(rows)]
    return []


def _strips(stretches: Sequence[Strip]) -> list[Strip]:
    found: list[Strip] = []
    for top, bottom in sorted(stretches):
        if found and top <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], bottom))
        else:
            found.append((top, bottom))
    return found


def _joined(strips: Sequence[Strip], gap: float) -> list[Strip]:
    """The strips, those joined that stand as close as the lines of one text do."""
    rows: list[Strip] = []
    for top, bottom in strips:
        if rows and top - rows[-1][1] <= gap:
            rows[-1] = (rows[-1][0], bottom)
        else:
            rows.append((top, bottom))
    return rows


def _is_row(row: Strip, columns: Sequence[Sequence[Sequence[Glyph]]], fonts: Sequence[str]) -> bool:
    """Whether what stands in a row is one: a name with values, in no column two below one another, or a
    heading."""
    inside = [[line for line in own if row[0] <= around(line).middle <= row[1]] for own in columns]
    if any(line.data for own in inside for line in lines_of(own)):  # of more columns than are known
        return False
    texts = [[joined_text(line) for line in own] for own in inside]
    values = [sum(map(is_value, own)) for own in texts]
    if max(values, default=0) == 1:
        name = next(
            (own[0] for own in texts[: 1 + RULED.counting_columns] if own and not is_value(own[0])), ""
        )
        return bool(name) and not name[:1].islower()
    glyphs = list(chain.from_iterable(line for own in inside for line in own))
    return not any(values) and is_mostly_bold(glyphs, fonts)
