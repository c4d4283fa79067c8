"""Rows of a table and the pieces of text that stand in their columns."""

from __future__ import annotations

from dataclasses import dataclass

from extract.numbers.looks import is_value_like
from extract.page.content import Glyph
from extract.page.geometry import Box, around
from extract.tables.by_alignment.words import Word


@dataclass(frozen=True)
class Piece:
    """What one line holds of one cell, and the columns it covers."""

    words: tuple[Word, ...]
    column: int
    last_column: int

    @property
    def box(self) -> Box:
        return around(word.box for word in self.words)

    @property
    def glyphs(self) -> tuple[Glyph, ...]:
        return tuple(glyph for word in self.words for glyph in word.glyphs)

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def lines(self) -> int:
        """How many lines of the page it stands on."""
        return len({round(max(glyph.baseline for glyph in word.glyphs)) for word in self.words})

    @property
    def value_like(self) -> bool:
        return is_value_like(self.text)


@dataclass(frozen=True)
class TableRow:
    """The pieces of one row from left to right, over one line of text or several."""

    pieces: tuple[Piece, ...]
    baseline: float
    size: float
    header: bool

    def at(self, column: int) -> Piece | None:
        return next((piece for piece in self.pieces if piece.column <= column <= piece.last_column), None)

    @property
    def has_values(self) -> bool:
        return any(piece.value_like for piece in self.pieces if piece.column > 0)
