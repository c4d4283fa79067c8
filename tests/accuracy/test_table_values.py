"""The numbers of the tables of the shipped plans: each published value of a table is one of them."""

from __future__ import annotations

import pytest

from tests.accuracy.conftest import Dataset
from tests.accuracy.scorer import Row

PLANS = ("isss-pat-2022", "upisss-pat-2021")

pytestmark = [pytest.mark.accuracy, pytest.mark.slow]


@pytest.mark.parametrize("plan", PLANS)
def test_every_published_number_is_a_number_of_its_table_under_its_own_name(
    plan: str, dataset: Dataset
) -> None:
    held: dict[object, list[Row]] = {}
    for row in dataset("table_values", plan):
        for value_id in row["value_ids"]:  # type: ignore[attr-defined]
            held.setdefault(value_id, []).append(row)
    for value in dataset("indicators", plan):
        if value["value"] is not None:
            (row,) = [one for one in held[value["value_id"]] if one["raw"] == value["raw"]]
            same = ("value", "scale", "value_base", "comparator", "page", "x0", "top", "table_id")
            assert [row[name] for name in same] == [value[name] for name in same]
            assert row["unit"] in (None, value["unit"])


@pytest.mark.parametrize("plan", PLANS)
def test_each_of_them_is_labelled(plan: str, dataset: Dataset) -> None:
    rows = dataset("table_values", plan)
    assert all(row["row_label"] and row["column_label"] for row in rows)
