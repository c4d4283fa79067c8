"""Printed numbers and units: what a cell says, read by one linear grammar and never guessed."""

from extract.numbers.cells import read_cell
from extract.numbers.conventions import Convention, Settled, settle_convention
from extract.numbers.readings import CellReading, Oddity, ReadValue, base, to_float
from extract.numbers.units import UnitHint, hint_from_text, peer_hint

__all__ = [
    "CellReading",
    "Convention",
    "Oddity",
    "ReadValue",
    "Settled",
    "UnitHint",
    "base",
    "hint_from_text",
    "peer_hint",
    "read_cell",
    "settle_convention",
    "to_float",
]
