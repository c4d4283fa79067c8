"""Cross-field rules of the contract: what must hold between the columns of one row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from schemas.catalogue import BOX, Dataset

RELATIVE_TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class RowRule:
    """One rule: the columns it looks at and a function that tells for each row whether it holds.

    Applies to every dataset that has all the columns. Its wording is in `catalogue/_checks.yaml`.
    """

    name: str
    columns: tuple[str, ...]
    holds: Callable[[pd.DataFrame], pd.Series[bool]]


def row_rules(dataset: Dataset) -> tuple[RowRule, ...]:
    """The rules that apply to the dataset."""
    return tuple(rule for rule in RULES if set(rule.columns) <= set(dataset.names))


def _value_base_is_value_times_scale(frame: pd.DataFrame) -> pd.Series[bool]:
    expected = _number(frame, "value") * _number(frame, "scale")
    distance = (_number(frame, "value_base") - expected).abs()
    absent = frame["value_base"].isna() | frame["value"].isna() | frame["scale"].isna()
    return absent | (distance <= RELATIVE_TOLERANCE * expected.abs())


def _value_base_needs_value_and_scale(frame: pd.DataFrame) -> pd.Series[bool]:
    return frame["value_base"].notna() == (frame["value"].notna() & frame["scale"].notna())


def _status_tells_value(frame: pd.DataFrame) -> pd.Series[bool]:
    return (frame["status"] == "value").fillna(False).astype(bool) == frame["value"].notna()


def _corrected_keeps_original(frame: pd.DataFrame) -> pd.Series[bool]:
    return frame["corrected"].fillna(False).astype(bool) == frame["original"].notna()


def _canonical_repeats_nothing(frame: pd.DataFrame) -> pd.Series[bool]:
    return frame["canonical"].fillna(False).astype(bool) == frame["repeats"].isna()


def _certain_has_no_doubts(frame: pd.DataFrame) -> pd.Series[bool]:
    certain = (frame["certainty"] == "certain").fillna(False).astype(bool)
    doubted = pd.Series([len(codes) > 0 for codes in frame["doubts"]], index=frame.index)
    return ~(certain & doubted)


def _period_starts_with_year(frame: pd.DataFrame) -> pd.Series[bool]:
    same = frame["period"].str.slice(0, 4) == frame["year"].astype("str")
    return frame["period"].isna() | frame["year"].isna() | same.fillna(False).astype(bool)


def _box_has_width(frame: pd.DataFrame) -> pd.Series[bool]:
    return _rises(frame, "x0", "x1")


def _box_has_height(frame: pd.DataFrame) -> pd.Series[bool]:
    return _rises(frame, "top", "bottom")


def _box_is_whole(frame: pd.DataFrame) -> pd.Series[bool]:
    present = frame[list(BOX)].notna()
    return ~present.any(axis=1) | (present.all(axis=1) & frame["page"].notna())


def _rises(frame: pd.DataFrame, low: str, high: str) -> pd.Series[bool]:
    absent = frame[low].isna() | frame[high].isna()
    return absent | (_number(frame, low) < _number(frame, high))


def _number(frame: pd.DataFrame, column: str) -> pd.Series[float]:
    """The column as plain floats, absent ones as 0; exact for whole numbers up to 2**53."""
    return pd.Series(frame[column].to_numpy(float, na_value=0.0), index=frame.index)


RULES = tuple(
    RowRule(holds.__name__.lstrip("_"), columns, holds)
    for holds, columns in (
        (_value_base_is_value_times_scale, ("value", "scale", "value_base")),
        (_value_base_needs_value_and_scale, ("value_base", "value", "scale")),
        (_status_tells_value, ("status", "value")),
        (_corrected_keeps_original, ("corrected", "original")),
        (_canonical_repeats_nothing, ("canonical", "repeats")),
        (_certain_has_no_doubts, ("certainty", "doubts")),
        (_period_starts_with_year, ("period", "year")),
        (_box_has_width, ("x0", "x1")),
        (_box_has_height, ("top", "bottom")),
        (_box_is_whole, (*BOX, "page")),
    )
)
