"""A plan written down block by block, for tests of what is read from its blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.flow.blocks import Block
from extract.meaning.walk import Walk, walk
from extract.page.cells import Cell, RawTable
from extract.page.geometry import Box, around
from extract.page.lines import TextLine
from extract.page.paragraphs import Paragraph, joined
from extract.records.origin import Origin
from schemas.profile import Profile
from schemas.profile_reading import load_profile

LEFT, WIDTH = 60.0, 6.0
ORIGIN = Origin("plan-2030", 2030, "INSTITUTO DE PRUEBA", "0" * 64)


def generic() -> Profile:
    """The base vocabulary alone."""
    return load_profile("generic")


@dataclass
class Script:
    """Blocks in printed order; every line of text goes below the one before, `\\n` ends a line."""

    blocks: list[Block] = field(default_factory=list)
    page: int = 1
    top: float = 50.0
    tables: int = 0

    def turn(self) -> Script:
        """Go to the next page."""
        self.page, self.top, self.tables = self.page + 1, 50.0, 0
        return self

    def heading(self, text: str, size: float = 14.0) -> Script:
        """A line in bold."""
        self.blocks.append(self._paragraph(text, size, bold=True))
        return self

    def text(self, text: str, size: float = 11.0, italic: bool = False, left: float = LEFT) -> Script:
        """A paragraph of running text."""
        self.blocks.append(self._paragraph(text, size, italic=italic, left=left))
        return self

    def bullet(self, text: str, left: float) -> Script:
        """A listed paragraph with its bullet at `left`."""
        self.blocks.append(self._paragraph(f"• {text}", 11.0, left=left, bullet=left))
        return self

    def over_page(self, before: str, after: str) -> Script:
        """A paragraph cut by a page turn."""
        first = self._paragraph(before, 11.0)
        self.turn()
        self.blocks.append(joined(first, self._paragraph(after, 11.0)))
        return self

    def table(self, rows: Sequence[Sequence[str]]) -> Script:
        """A ruled table; a row with one text only fills the table's width."""
        self.tables += 1
        columns = max(len(row) for row in rows)
        cells = [cell for place, row in enumerate(rows) for cell in self._row(row, place, columns)]
        box = around(cell.box for cell in cells)
        self.blocks.append(RawTable(self.page, self.tables, box, len(rows), columns, tuple(cells)))
        self.top += 20 * len(rows) + 10
        return self

    def walked(self, profile: Profile | None = None) -> Walk:
        """The blocks in their context."""
        return walk(self.blocks, profile or generic())

    def _row(self, row: Sequence[str], place: int, columns: int) -> list[Cell]:
        span = columns if len(row) == 1 else 1
        top = self.top + 20 * place
        return [
            Cell(
                text,
                place,
                column,
                1,
                span,
                self.page,
                Box(60 + 100 * column, top, 60 + 100 * (column + span), top + 20),
            )
            for column, text in enumerate(row)
        ]

    def _paragraph(
        self,
        text: str,
        size: float,
        bold: bool = False,
        italic: bool = False,
        left: float = LEFT,
        bullet: float | None = None,
    ) -> Paragraph:
        lines = []
        for printed in text.split("\n"):
            box = Box(left, self.top, left + WIDTH * len(printed), self.top + size)
            lines.append(TextLine(printed, box, box.bottom - 2, size, float(bold), float(italic), 0.0, 0.0))
            self.top += size * 1.3
        self.top += size
        words = " ".join(text.split())
        place = around(line.box for line in lines)
        return Paragraph(
            words[2:] if bullet is not None else words,
            self.page, self.page, place, size, bold, italic, False, bullet, tuple(lines),
        )  # fmt: skip
