"""The parts of a year a value may be for, and their codes."""

from __future__ import annotations

PARTS = {"Q": 4, "S": 2, "C": 3, "B": 6}
"""How many parts each span divides the year into."""

SPAN_OF = {
    (1 + (part - 1) * (12 // count), part * (12 // count)): f"{span}{part}"
    for span, count in PARTS.items()
    for part in range(1, count + 1)
}
"""The code of a stretch of months, by its first and last."""

STRETCH_OF = {code: months for months, code in SPAN_OF.items()}
"""The first and last month of each of these codes."""

DECEMBER = 12

PERIODS = (*SPAN_OF.values(), *(f"{month:02d}" for month in range(1, 13)))
"""The code of every part of a year; the whole year has none."""


def part_of_year(span: str | None, ordinal: int | None) -> str | None:
    """The period code of a part of the year: Q3 for the third quarter; None where there is no such part."""
    return f"{span}{ordinal}" if span and ordinal and ordinal <= PARTS[span] else None


def from_january(period: str) -> str | None:
    """The stretch from January to the end of a part of the year: S1 for Q2, `01/09` for Q3; None for the
    year."""
    last = last_month(period)
    return None if last == DECEMBER else stretch(1, last)


def stretch(first: int, last: int) -> str:
    """The code of a stretch of months; where there is none, the months themselves: `01/09`, `03`."""
    return SPAN_OF.get((first, last)) or (f"{first:02d}" if first == last else f"{first:02d}/{last:02d}")


def last_month(period: str) -> int:
    """The last month of a part of the year, with its year before it (`2024-Q2`) or without."""
    part = period.rpartition("/")[2].rpartition("-")[2]
    return STRETCH_OF[part][1] if part in STRETCH_OF else int(part)
