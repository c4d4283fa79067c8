"""What counts is settled anew where a value that others lean on is set aside."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pyarrow.parquet as pq

from publish.building import checked_document
from schemas.records import DocumentRecords
from tests.publish import samples

BROKEN: dict[str, Any] = {"page": 0}


def published(records: DocumentRecords, dataset: str = "indicators") -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.read_table(
        BytesIO(checked_document(records).contents[dataset])
    ).to_pylist()
    return rows


def test_what_repeats_a_value_that_is_set_aside_is_the_one_to_count() -> None:
    again = samples.indicator(2, canonical=False, repeats="v1")
    (row,) = published(samples.records(indicators=(samples.indicator(1, **BROKEN), again)))
    assert (row["value_id"], row["canonical"], row["repeats"]) == ("v2", True, None)


def test_a_total_of_nothing_but_values_set_aside_is_none() -> None:
    parts = (samples.indicator(1), samples.indicator(2, **BROKEN), samples.indicator(3, **BROKEN))
    totals = (
        samples.indicator(4, is_total=True, total_of=("v1", "v2")),
        samples.indicator(5, is_total=True, total_of=("v2", "v3")),
    )
    rows = {row["value_id"]: row for row in published(samples.records(indicators=(*parts, *totals)))}
    assert (rows["v4"]["is_total"], rows["v4"]["total_of"]) == (True, ["v1"])
    assert (rows["v5"]["is_total"], rows["v5"]["total_of"]) == (False, [])


def test_a_day_that_is_none_is_set_aside_and_no_crash() -> None:
    (finding,) = (
        row
        for row in published(samples.records(reviews=(samples.review(when="2022-02-30"),)), "findings")
        if row["rule"] == "contract-row"
    )
    assert "no es un día del calendario" in finding["message"]
