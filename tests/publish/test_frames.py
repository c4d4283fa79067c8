"""Records to tables: nothing is converted on the quiet, and what can't be held as typed is set aside."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest

from publish.contract import checked_table
from tests.publish import samples

FIXED = {"document_id": "plan", "plan_year": 2022}
MISTYPED: list[dict[str, Any]] = [
    {"page": 1.5},
    {"page": 3.0},
    {"page": "3"},
    {"page": True},
    {"row": 2**63},
    {"value": "1.5"},
    {"value": True},
    {"value": 2**53 + 1},
    {"indicator": 7},
    {"indicator": b"Consultas"},
    {"detail": "half a \ud83d"},
]


@pytest.mark.parametrize("changes", MISTYPED)
def test_a_value_of_another_type_is_set_aside_not_converted(changes: dict[str, Any]) -> None:
    rows = [samples.indicator(1), samples.indicator(2, **changes), samples.indicator(3)]
    checked = checked_table("indicators", rows, FIXED)
    assert [row.index for row in checked.quarantined] == [1]
    failure = checked.quarantined[0].failures[0]
    assert (failure.check, failure.columns) == ("type", tuple(changes))
    assert checked.table.column("value_id").to_pylist() == ["v1", "v3"]


def test_a_text_is_no_list_of_its_letters() -> None:
    checked = checked_table("projects", [samples.project(objectives="ab")], FIXED)
    assert checked.table.num_rows == 0
    assert checked.quarantined[0].failures[0].columns == ("objectives",)


def test_whole_numbers_lists_and_nothing_survive_as_they_are() -> None:
    rows = [
        samples.project(),
        samples.project(project_id="p2", objectives=(), table_id="t3", end="2022-12-31"),
    ]
    table = checked_table("projects", rows, FIXED).table
    assert table.column("objectives").to_pylist() == [["uno", "dos"], []]
    assert table.column("end").to_pylist() == [None, "2022-12-31"]
    assert table.column("page").to_pylist() == [3, 3]
    empty_year = checked_table("indicators", [samples.indicator(year=None, period=None)], FIXED).table
    assert empty_year.schema.field("year").type == pa.int64()
    assert empty_year.column("year").to_pylist() == [None]


def test_a_whole_number_is_a_good_value_and_rows_keep_their_order() -> None:
    rows = [samples.indicator(number, value=7, scale=1, value_base=7) for number in (3, 1, 2)]
    table = checked_table("indicators", rows, FIXED).table
    assert table.column("value_id").to_pylist() == ["v3", "v1", "v2"]
    assert table.column("value").to_pylist() == [7.0, 7.0, 7.0]


def test_rows_of_both_kinds_of_fault_are_reported_in_order() -> None:
    rows = [
        samples.indicator(1, unit="euro"),
        samples.indicator(2, page="3"),
        samples.indicator(3, scale=None),
    ]
    checked = checked_table("indicators", rows, FIXED)
    assert [row.index for row in checked.quarantined] == [0, 1, 2]
    assert checked.table.num_rows == 0
