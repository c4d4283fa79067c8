"""What Arrow takes for sound is sound to pandera as well, and plain tables are not left to pandera."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.arrow import arrow_schema
from schemas.catalogue import datasets
from schemas.frames import validate
from schemas.plainly_sound import RULES, is_plainly_sound
from schemas.row_rules import RULES as ROW_RULES
from tests.publish import samples
from tests.schemas.test_frames import FAULTS

FIXED = {"document_id": "plan", "plan_year": 2022}
ODD: tuple[Any, ...] = (
    None,
    "",
    "value",
    "certain",
    "2022",
    "2022-13",
    "x",
    "plan v1",
    0,
    1,
    -1,
    3000,
    0.5,
    1e300,
)


def table(dataset: str, *rows: object) -> pa.Table:
    columns = {name: [getattr(row, name) for row in rows] for name in datasets()[dataset].names}
    return pa.Table.from_pydict(columns, arrow_schema(dataset))


def by_pandera(dataset: str, rows: pa.Table) -> bool:
    return validate(dataset, rows.to_pandas(types_mapper=pd.ArrowDtype), FIXED).sound


def test_both_know_the_same_rules() -> None:
    assert {rule.name: rule.columns for rule in ROW_RULES} == {
        name: columns for name, (columns, _) in RULES.items()
    }


def test_sound_rows_are_plainly_sound() -> None:
    assert is_plainly_sound(
        "indicators", table("indicators", samples.indicator(1), samples.indicator(2)), FIXED
    )
    assert is_plainly_sound("findings", table("findings", samples.finding()), FIXED)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_left_to_pandera(fault: str) -> None:
    changes, _ = FAULTS[fault]
    rows = table("indicators", samples.indicator(1), samples.indicator(2, **changes))
    assert not is_plainly_sound("indicators", rows, FIXED)


@pytest.mark.parametrize("fixed", [{"document_id": "other"}, {"plan_year": 2021}, {"plan_year": None}])
def test_another_document_is_left_to_pandera(fixed: dict[str, object]) -> None:
    assert not is_plainly_sound("indicators", table("indicators", samples.indicator(1)), FIXED | fixed)


def test_repeated_keys_and_other_columns_are_left_to_pandera() -> None:
    rows = table("indicators", samples.indicator(1), samples.indicator(1))
    assert not is_plainly_sound("indicators", rows, FIXED)
    assert not is_plainly_sound("indicators", rows.slice(1).drop_columns("value"), FIXED)


@settings(max_examples=300)
@given(st.data())
def test_what_is_plainly_sound_is_sound(data: st.DataObject) -> None:
    """Whatever stands in one column or two of a row."""
    row: Any = samples.indicator(1)
    for name in data.draw(st.lists(st.sampled_from(datasets()["indicators"].names), min_size=1, max_size=2)):
        row = replace(row, **{name: data.draw(st.sampled_from(ODD))})
    try:
        rows = table("indicators", row)
    except (pa.ArrowException, TypeError, ValueError):
        return  # no such column can be made: of that Arrow itself is the judge
    assert is_plainly_sound("indicators", rows, FIXED) == by_pandera("indicators", rows)
