"""The parts of a year a value may be for, and their codes; and days."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

PARTS = {"Q": 4, "S": 2, "C": 3, "B": 6}
"""How many parts each span divides the year into."""

SPAN_OF = {
    (1 + (part - 1) * (12 // count), part * (12 // count)): f"{span}{part}"
    for span, count in PARTS.items()
    for part in range(1, count + 1)
}
"""The code of a stretch of months, by its first and last."""

YEAR_IN_TEXT = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
"""A year that stands by itself in a text."""

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


@lru_cache(maxsize=256)
def months_of(period: str) -> tuple[int, int]:
    """The first and last month of a part of the year without its year: `Q2`, `07`, `01/09`."""
    first, _, last = period.partition("/")
    return STRETCH_OF.get(period) or (int(first), int(last or first))


def last_month(period: str) -> int:
    """The last month of a part of the year, with its year before it (`2024-Q2`) or without."""
    return months_of(period.rpartition("/")[2].rpartition("-")[2])[1]


def is_day(text: str) -> bool:
    """Whether the text names a day of the calendar, as ISO 8601 writes it."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
