"""Lines of text inside one cell, and the baselines on which rows of values stand among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.numbers.looks import is_value
from extract.page.content import Glyph
from extract.page.geometry import Box, around
from extract.page.lines import glyph_rows, row_text
from extract.tables.tolerances import RULED


@dataclass(frozen=True)
class CellLine:
    """One line of a cell."""

    glyphs: tuple[Glyph, ...]

    @property
    def baseline(self) -> float:
        return self.glyphs[0].baseline

    @property
    def size(self) -> float:
        return max(glyph.size for glyph in self.glyphs)

    @property
    def box(self) -> Box:
        return around(self.glyphs)

    @property
    def text(self) -> str:
        return row_text(self.glyphs)

    @property
    def is_value(self) -> bool:
        return is_value(self.text)

    def level(self, baseline: float) -> bool:
        """Whether the line stands on the baseline, as far as those of one row are set apart."""
        return abs(self.baseline - baseline) <= RULED.same_row * self.size

    def follows(self, above: CellLine) -> bool:
        """Whether the line stands as close below another one as those of one text, in one font."""
        near = self.baseline - above.baseline <= RULED.widest_pitch * self.size
        return near and self.glyphs[0].font == above.glyphs[0].font


def cell_lines(glyphs: Sequence[Glyph]) -> list[CellLine]:
    """The lines that the glyphs of a cell make, from top to bottom."""
    return [CellLine(tuple(row)) for row in glyph_rows(glyphs)]


def by_baseline(line: CellLine) -> float:
    return line.baseline


def is_of_values(lines: Sequence[CellLine]) -> bool:
    """Whether most of the column's lines are values; one that heads them is none."""
    values = sum(line.is_value for line in lines)
    return values > 0 and values >= RULED.mostly * max(1, len(lines) - 1)


def anchors_of(columns: Sequence[Sequence[CellLine]]) -> list[float]:
    """The baselines of the rows that hold values, from top to bottom."""
    found: list[float] = []
    for line in sorted((line for own in columns for line in own if line.is_value), key=by_baseline):
        if not found or not line.level(found[-1]):
            found.append(line.baseline)
    return found


def has_room(line: Box, size: float, rows: Sequence[float]) -> bool:
    """Whether a line has a row of its own among rows of values, these given by their baselines: where it
    stands between two, they are farther apart by its size than the closest are. A label in the middle of two
    rows is not."""
    above = [y for y in rows if y < line.bottom]
    below = [y for y in rows if y >= line.bottom]
    pitch = min((lower - upper for upper, lower in pairwise(sorted(rows))), default=0.0)
    return not (above and below) or min(below) - max(above) >= pitch + size
