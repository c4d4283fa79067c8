"""Shorthand for reading one cell in tests."""

from __future__ import annotations

from collections.abc import Sequence

from extract.numbers import CellReading, Convention, UnitHint, read_cell
from schemas.lexicon import load_lexicon

LEXICON = load_lexicon()
POINT = Convention(".", ",")
COMMA = Convention(",", ".")
SPACE_COMMA = Convention(",", " ")
SPACE_POINT = Convention(".", " ")


def hint(unit: str | None, scale: int | None = None) -> UnitHint:
    return UnitHint(unit, scale, "measure")


def read(text: str, *hints: UnitHint, convention: Convention = POINT) -> CellReading:
    return read_cell(text, hints, convention, LEXICON)


def rules(reading: CellReading) -> list[str]:
    return [oddity.rule for oddity in reading.oddities]


def summary(reading: CellReading) -> Sequence[tuple[str, str, str | None, str | None, int]]:
    """raw, comparator, value, unit and scale of every value."""
    return [(v.raw, v.comparator, str(v.value), v.unit, v.scale) for v in reading.values]
