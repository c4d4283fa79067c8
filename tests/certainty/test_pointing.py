"""Which records a finding puts in doubt, by what it names and where it points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from extract.certainty.pointing import pointed
from schemas.records import CellRecord, FindingRecord
from tests.publish import samples

HERE = samples.indicator()
BESIDE: dict[str, Any] = {"x0": 100.0, "x1": 120.0}
BELOW: dict[str, Any] = {"top": 60.0, "bottom": 80.0}


def raised(*findings: FindingRecord, cells: Sequence[CellRecord] = ()) -> list[str]:
    return [one.code for one in pointed(findings, cells).at(HERE.value_id, HERE.page, HERE.table_id, HERE)]


def finding(rule: str, **changes: Any) -> FindingRecord:
    return samples.finding(rule=rule, **{"value_ids": (), **changes})


def test_a_finding_that_names_values_doubts_these_wherever_it_points() -> None:
    far: dict[str, Any] = {"page": 9, **BESIDE}
    assert raised(finding("period-assumed", value_ids=(HERE.value_id,), **far)) == ["period_chosen"]
    assert raised(finding("period-assumed", value_ids=("another",))) == []


@pytest.mark.parametrize(
    ("rule", "place", "told"),
    [
        ("reader-conflict", {}, ["no_two_readers"]),
        ("reader-conflict", BESIDE, []),
        ("reader-conflict", {"page": 4}, []),
        ("value-without-label", BESIDE, ["name_missing"]),
        ("value-without-label", BELOW, []),
        ("label-rows-ambiguous", {**BELOW, "table_id": "t1"}, ["rows_unsure"]),
        ("label-rows-ambiguous", {**BELOW, "table_id": "t9"}, []),
        ("page-not-read", {"page": 2, **dict.fromkeys(samples.BOX)}, ["text_lost"]),
        ("page-not-read", {"page": 4, **dict.fromkeys(samples.BOX)}, []),
        ("text-unread", BESIDE, ["unclaimed_beside"]),
        ("plan-year-missing", {"page": None, **dict.fromkeys(samples.BOX)}, ["plan_year_unsure"]),
        ("unit-unknown", {}, []),
    ],
)
def test_a_finding_that_names_none_reaches_as_far_as_its_doubt_says(
    rule: str, place: dict[str, Any], told: list[str]
) -> None:
    assert raised(finding(rule, **place)) == told


@pytest.mark.parametrize(("table", "told"), [("t1", ["columns_unsure"]), ("t9", [])])
def test_columns_that_nothing_tells_apart_doubt_the_whole_table_whatever_values_are_named(
    table: str, told: list[str]
) -> None:
    assert raised(finding("header-over-columns", value_ids=("another",), table_id=table, **BELOW)) == told


def test_an_unclaimed_number_doubts_its_row_unless_it_stands_in_a_column_without_values() -> None:
    loose = finding("number-unclaimed", **BESIDE)
    cell = samples.cell(role="unknown", **BESIDE)
    assert raised(loose) == ["unclaimed_beside"]
    assert raised(loose, cells=[cell]) == []
    assert raised(loose, cells=[samples.cell(role="value", **BESIDE)]) == ["unclaimed_beside"]
