"""Unit and scale of a printed number: its own, else what label, measure, header or its row say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from extract.numbers.oddities import Oddity, oddity
from extract.numbers.units import Source, UnitHint

if TYPE_CHECKING:
    from extract.numbers.cells import CellReading

DEFAULT_UNIT = "count"
_UNSCALED = frozenset(("percent", "ratio", "score"))
_LIKE_PERCENT = frozenset(("percent", "ratio", "score"))


class Measure(NamedTuple):
    """A unit, its scale and who said so."""

    unit: str
    scale: int
    source: Source


def resolve(own_unit: str | None, own_scale: int | None, hints: Sequence[UnitHint]) -> Measure:
    """The unit and scale that hold for a number that says `own_unit` and `own_scale` of itself.

    The first hint that names a unit gives it; a scale counts for the unit it was said of, or for any amount
    or count where it was said of none.
    """
    said = next((hint for hint in hints if hint.unit), None)
    unit = own_unit or (said.unit if said else None) or DEFAULT_UNIT
    source: Source = "value" if own_unit else said.source if said else "default"
    return Measure(unit, own_scale or _scale(unit, hints), source)


def _scale(unit: str, hints: Sequence[UnitHint]) -> int:
    if unit in _UNSCALED:
        return 1
    return next((hint.scale for hint in hints if hint.scale and hint.unit in (None, unit)), 1)


def peers_first(hints: Sequence[UnitHint]) -> list[UnitHint]:
    """The hints for a cell without a number: the row's values know better than its label."""
    return sorted(hints, key=lambda hint: hint.source != "peer")


def measure_remarks(
    own_unit: str | None, measure: Measure, hints: Sequence[UnitHint], printed: str
) -> list[Oddity]:
    """What is odd about how the unit was found."""
    if measure.source == "peer" and measure.unit != DEFAULT_UNIT:
        return [oddity("unit-from-peers", text=printed, unit=measure.unit)]
    if own_unit is None:
        return []
    other = next((hint for hint in hints if hint.unit and hint.source != "peer"), None)
    if other is None or other.unit == own_unit or {other.unit, own_unit} <= _LIKE_PERCENT:
        return []
    return [oddity("unit-contradiction", text=printed, unit=own_unit, source=other.source, other=other.unit)]


def peer_hint(readings: Iterable[CellReading]) -> UnitHint | None:
    """What the other cells of a row say of one without its own unit: the unit most of their numbers have.

    Cells with one number count before cells with several; a tie goes to the unit read first. None where no
    cell holds a number.
    """
    cells = [[v for v in reading.values if v.status == "value"] for reading in readings]
    values = [cell[0] for cell in cells if len(cell) == 1] or [value for cell in cells for value in cell]
    if not values:
        return None
    (unit, scale), _ = Counter((value.unit, value.scale) for value in values).most_common(1)[0]
    return UnitHint(unit, scale, "peer")
