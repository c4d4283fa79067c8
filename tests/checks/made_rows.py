"""Rows of a plan written as they are printed, for tests of checks on numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from schemas.records import Indicator
from tests.checks import made

YEARS = (2020, 2021, 2022)
WORDS = {"n/p": "not_planned", "n/d": "not_available"}
COMPARATORS = ("<=", ">=", "<", ">")
_ROWS = count()


def row(
    name: str, *printed: str, columns: Sequence[Mapping[str, Any]] = (), **changes: Any
) -> list[Indicator]:
    """One row, a cell for each text under the latest years; blank texts leave their cell out.

    Numbers are written with points for decimals and commas for thousands; what is said of a column holds
    for its cell alone, what is said of the row for all.
    """
    number = next(_ROWS)
    years = YEARS[-len(printed) :] if len(printed) <= len(YEARS) else (YEARS[-1],) * len(printed)
    plain: dict[str, Any] = {"indicator": name, "unit": "count", "scale": 1, "row": number, "formula": None}
    cells = []
    for place, (text, year) in enumerate(zip(printed, years, strict=True)):
        column = dict(columns[place]) if columns else {}
        when = {"year": year, "period": str(year), "column": place}
        if text:
            cells.append(made.indicator(**{**plain, **when, **changes, **column, **_read(text)}))
    return cells


def _read(text: str) -> dict[str, Any]:
    if text in WORDS:
        return {"raw": text, "status": WORDS[text], "value": None, "value_base": None}
    comparator = next((sign for sign in COMPARATORS if text.startswith(sign)), "=")
    number = float("".join(character for character in text if character in "0123456789.-"))
    unit = {"unit": "percent"} if text.endswith("%") else {}
    return {"raw": text, "status": "value", "comparator": comparator, "value": number, **unit}
