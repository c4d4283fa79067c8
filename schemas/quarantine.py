"""Rows the contract rejects: what identifies them, what is wrong with them and where they are printed."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from schemas.catalogue import BOX, Dataset

SHOWN_LENGTH = 120


@dataclass(frozen=True, slots=True)
class FailedCheck:
    """One check a row does not pass, the columns it looked at and what stood in them."""

    check: str
    columns: tuple[str, ...]
    value: str


@dataclass(frozen=True, slots=True)
class PrintedPlace:
    """Where a row is printed: page from 1, box in points on the upright page, None where unknown."""

    page: int | None
    x0: float | None
    top: float | None
    x1: float | None
    bottom: float | None
    table_id: str | None


@dataclass(frozen=True, slots=True)
class QuarantinedRow:
    """A row kept out of the published frame; `index` is its place in the frame that was checked."""

    dataset: str
    index: int
    key: str
    evidence: PrintedPlace
    failures: tuple[FailedCheck, ...]


@dataclass(frozen=True, slots=True)
class TableFailure:
    """A fault of a whole frame: a column missing, superfluous or of the wrong type."""

    dataset: str
    check: str
    column: str


def quarantined_row(
    dataset: Dataset, index: int, values: Mapping[str, object], failed: Mapping[str, tuple[str, ...]]
) -> QuarantinedRow:
    """The record of a rejected row from its values and, by check, the columns that were looked at."""
    failures = tuple(
        FailedCheck(check, columns, ", ".join(shown(values.get(column)) for column in columns))
        for check, columns in failed.items()
    )
    key = " ".join(shown(values.get(column)) for column in dataset.key)
    return QuarantinedRow(dataset.name, index, key, _evidence(values), failures)


def shown(value: object) -> str:
    """A value as text for people: bounded in length, safe to encode whatever the value is."""
    text = str(value).encode("utf-8", "backslashreplace").decode("utf-8")
    return text if len(text) <= SHOWN_LENGTH else text[: SHOWN_LENGTH - 1] + "…"


def _evidence(values: Mapping[str, object]) -> PrintedPlace:
    page, table = values.get("page"), values.get("table_id")
    sound_page = page if type(page) is int and 0 < page < 2**31 else None
    box = _sound_box(values) if sound_page else (None, None, None, None)
    return PrintedPlace(sound_page, *box, shown(table) if isinstance(table, str) else None)


def _sound_box(values: Mapping[str, object]) -> tuple[float | None, float | None, float | None, float | None]:
    """The box if it is one; a box without area or with an edge that is no number is left out."""
    x0, top, x1, bottom = (_edge(values.get(name)) for name in BOX)
    if x0 is None or top is None or x1 is None or bottom is None or x0 >= x1 or top >= bottom:
        return None, None, None, None
    return x0, top, x1, bottom


def _edge(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or abs(value) > 1e9:
        return None
    return float(value) if math.isfinite(value) else None
