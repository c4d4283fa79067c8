"""Validation: what the contract rejects, why, and that no row gets lost on the way."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, cast

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.arrow import arrow_schema
from schemas.catalogue import datasets
from schemas.frames import frame_schema, validate
from tests.publish import samples

VALUELESS = {"value": None, "scale": None, "value_base": None, "status": "text"}
FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "unknown code": ({"unit": "euro"}, "code"),
    "unknown comparator": ({"comparator": "~"}, "code"),
    "absent text": ({"indicator": None}, "required"),
    "absent page": ({"page": None}, "required"),
    "page before the first": ({"page": 0}, "bounds"),
    "year too early": ({"year": 1899, "period": None}, "bounds"),
    "year too late": ({"year": 2101, "period": None}, "bounds"),
    "infinite": ({"value": math.inf, "value_base": math.inf}, "finite"),
    "infinite edge": ({"x1": math.inf}, "finite"),
    "month thirteen": ({"period": "2022-13"}, "pattern"),
    "fifth quarter": ({"period": "2022-Q5"}, "pattern"),
    "line break after the period": ({"period": "2022\n"}, "pattern"),
    "other digits": ({"period": "２０２２"}, "pattern"),
    "short hash": ({"source_sha256": "ab"}, "pattern"),
    "period of another year": ({"period": "2021-Q1"}, "period_starts_with_year"),
    "wrong base": ({"value_base": 1500.01}, "value_base_is_value_times_scale"),
    "base of zero": ({"value": 0.0, "value_base": 1e-12}, "value_base_is_value_times_scale"),
    "base without scale": ({"scale": None}, "value_base_needs_value_and_scale"),
    "scale without base": ({"value_base": None}, "value_base_needs_value_and_scale"),
    "value that is none": ({**VALUELESS, "status": "value"}, "status_tells_value"),
    "value of a text": ({"status": "text"}, "status_tells_value"),
    "unknown doubt": ({"doubts": ("one_reader", "a feeling")}, "code"),
    "certain and in doubt": ({"certainty": "certain", "doubts": ("one_reader",)}, "certain_has_no_doubts"),
    "no width": ({"x0": 30.25}, "box_has_width"),
    "upside down": ({"top": 50.0}, "box_has_height"),
    "not a number": ({"top": math.nan}, "finite"),
}


def frame(dataset: str, rows: Sequence[object]) -> pd.DataFrame:
    columns = {name: [getattr(row, name) for row in rows] for name in datasets()[dataset].names}
    table = pa.Table.from_pydict(columns, arrow_schema(dataset))
    return cast(pd.DataFrame, table.to_pandas(types_mapper=pd.ArrowDtype))


@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_row_is_set_aside_with_its_reason(fault: str) -> None:
    changes, check = FAULTS[fault]
    rows = [samples.indicator(1), samples.indicator(2, **changes), samples.indicator(3)]
    outcome = validate("indicators", frame("indicators", rows))
    assert [row.index for row in outcome.quarantined] == [1]
    assert check in {failure.check for failure in outcome.quarantined[0].failures}
    assert outcome.quarantined[0].key == "plan v2"
    assert list(outcome.frame.index) == [0, 2]
    assert outcome.table_failures == ()
    assert not outcome.sound


@pytest.mark.parametrize("period", ["2022", "2022-Q1", "2022-S2", "2022-C3", "2022-03", "2022-12"])
def test_every_kind_of_period_passes(period: str) -> None:
    assert validate("indicators", frame("indicators", [samples.indicator(period=period)])).sound


@pytest.mark.parametrize(
    "changes",
    [
        VALUELESS,
        {"year": None, "period": None},
        {"unit": None},
        {"value": 0.1, "scale": 10**6, "value_base": 1e5},
    ],
)
def test_a_sound_row_passes(changes: dict[str, Any]) -> None:
    assert validate("indicators", frame("indicators", [samples.indicator(**changes)])).sound


def test_the_offending_value_and_its_place_are_kept() -> None:
    row = validate("indicators", frame("indicators", [samples.indicator(unit="euro")])).quarantined[0]
    assert (row.evidence.page, row.evidence.x0, row.evidence.table_id) == (3, 10.0, "t1")
    assert [(failure.columns, failure.value) for failure in row.failures] == [(("unit",), "euro")]


def test_all_rows_of_a_repeated_key_are_set_aside() -> None:
    rows = [samples.indicator(1), samples.indicator(2), samples.indicator(1, value=2.0, value_base=2000.0)]
    outcome = validate("indicators", frame("indicators", rows))
    assert [row.index for row in outcome.quarantined] == [0, 2]
    assert {failure.check for row in outcome.quarantined for failure in row.failures} == {"unique_key"}


def test_rows_of_another_document_or_year_are_set_aside() -> None:
    rows = [samples.indicator(1), samples.indicator(2, plan_year=2021), samples.indicator(3, plan_year=None)]
    outcome = validate("indicators", frame("indicators", rows), {"document_id": "plan", "plan_year": 2022})
    assert [row.index for row in outcome.quarantined] == [1, 2]
    no_year = validate("indicators", frame("indicators", rows), {"plan_year": None})
    assert [row.index for row in no_year.quarantined] == [0, 1]


@pytest.mark.parametrize(
    ("changes", "sound"),
    [
        ({"x0": None, "top": None, "x1": None, "bottom": None}, True),
        ({"x0": None, "top": None, "x1": None, "bottom": None, "page": None}, True),
        ({"x0": None}, False),
        ({"page": None}, False),
    ],
)
def test_a_finding_has_a_whole_box_or_none(changes: dict[str, Any], sound: bool) -> None:
    assert validate("findings", frame("findings", [samples.finding(**changes)])).sound is sound


def test_a_missing_extra_or_misplaced_column_fails_the_table() -> None:
    sound = frame("indicators", [samples.indicator()])
    for spoilt in (sound.drop(columns="raw"), sound.assign(more=1), sound[sound.columns[::-1]]):
        outcome = validate("indicators", spoilt)
        assert {failure.check for failure in outcome.table_failures} == {"columns"}
        assert len(outcome.frame) == 0
        assert not outcome.sound


def test_a_column_of_the_wrong_type_fails_the_table() -> None:
    spoilt = frame("indicators", [samples.indicator()]).assign(page=["three"])
    failures = validate("indicators", spoilt).table_failures
    assert ("type", "page") in {(failure.check, failure.column) for failure in failures}


def test_an_empty_frame_is_sound() -> None:
    for dataset in datasets():
        assert validate(dataset, frame(dataset, [])).sound


@given(st.lists(st.one_of(st.none(), st.sampled_from(sorted(FAULTS))), max_size=8))
@settings(max_examples=10, deadline=None)
def test_every_row_is_either_published_or_quarantined(faults: list[str | None]) -> None:
    rows = [
        samples.indicator(number, **(FAULTS[fault][0] if fault else {}))
        for number, fault in enumerate(faults)
    ]
    outcome = validate("indicators", frame("indicators", rows))
    expected = [number for number, fault in enumerate(faults) if fault]
    assert [row.index for row in outcome.quarantined] == expected
    assert sorted([*outcome.frame.index, *expected]) == list(range(len(rows)))
    assert frame_schema("indicators").validate(outcome.frame, lazy=True) is not None
