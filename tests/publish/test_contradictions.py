"""What a plan says against itself, by cause: one row for one fault."""

from __future__ import annotations

from typing import Any

import pytest

from publish.contradictions import contradictions
from schemas.causes import cause_of_rule
from schemas.rules import finding_rules
from store.parquet import Row

ANNEX = {"page": 30, "table_id": "t9"}


def value(number: int, indicator_id: str, **changes: Any) -> Row:
    own = {"value_id": f"v{number}", "indicator_id": indicator_id, "indicator": f"Meta {indicator_id}"}
    names = {"detail": None, "dependency": "Obras", "dependency_name": "Obras", "dependency_id": "d1"}
    when = {"series": "plan", "year": 2022, "period": "2022"}
    return {**own, **names, **when, "page": 10, "table_id": "t1", **changes}


def told(number: int, rule: str, *value_ids: str, **changes: Any) -> Row:
    own = {"finding_id": f"f{number}", "document_id": "plan", "plan_year": 2022, "rule": rule}
    said = {"severity": "note", "about": "plan", "message": f"Falta {number}.", "message_en": f"No {number}."}
    place = {"page": 10, "x0": 1.0, "top": 2.0, "x1": 3.0, "bottom": 4.0}
    return {**own, **said, **place, "value_ids": list(value_ids), **changes}


VALUES = (
    value(1, "a"),
    value(2, "a", **ANNEX),
    value(3, "b", year=2021),
    value(4, "c", year=2021),
    value(5, "c"),
    value(6, "b"),
)


def gathered(*findings: Row) -> list[tuple[str, ...]]:
    return [row.finding_ids for row in contradictions(findings, VALUES)]


def test_findings_of_one_cause_about_one_indicator_are_one_fault() -> None:
    found = told(1, "formula-against-unit", "v1"), told(2, "name-against-unit", "v2", page=30)
    assert gathered(*found) == [("f1", "f2")]


def test_other_causes_and_other_indicators_are_other_faults() -> None:
    found = told(1, "formula-against-unit", "v1"), told(2, "differing-kpis", "v1", "v2")
    assert len(gathered(*found, told(3, "formula-against-unit", "v3"))) == 3


def test_what_shares_nothing_is_one_fault_through_what_shares_with_both() -> None:
    found = told(1, "rows-alike", "v1"), told(2, "rows-alike", "v3"), told(3, "rows-alike", "v1", "v3")
    assert gathered(*found) == [("f1", "f2", "f3")]


def test_rows_that_may_be_one_indicator_are_one() -> None:
    found = told(1, "formula-against-unit", "v1"), told(2, "formula-against-unit", "v3")
    assert gathered(*found) == [("f1",), ("f2",)]
    assert sorted(gathered(*found, told(3, "differing-names", "v1", "v3"))) == [("f1", "f2"), ("f3",)]


def test_rows_of_a_table_that_jump_between_the_same_years_are_one_fault() -> None:
    found = told(1, "jump-between-years", "v3", "v6"), told(2, "jump-between-years", "v4", "v5")
    assert gathered(*found) == [("f1", "f2")]
    assert gathered(found[0], told(3, "jump-between-years", "v1", "v2")) == [("f1",), ("f3",)]


def test_what_holds_for_the_whole_plan_is_one_fault_though_it_names_no_value() -> None:
    found = told(1, "misspelt-acronyms", page=16), told(2, "dependency-spellings", "v1", "v2")
    assert sorted(gathered(*found)[0]) == ["f1", "f2"]


def test_findings_without_values_are_one_fault_where_they_stand_in_one_place() -> None:
    found = told(1, "dates-out-of-order"), told(2, "end-before-start"), told(3, "date-impossible", page=11)
    assert gathered(*found) == [("f1", "f2"), ("f3",)]


def test_a_row_tells_the_gravest_the_pages_and_every_value() -> None:
    found = told(1, "rows-alike", "v2"), told(2, "repeated-rows", "v1", severity="warning")
    (row,) = contradictions(found, VALUES)
    assert (row.cause, row.severity, row.findings, row.page) == ("copied", "warning", 2, 10)
    assert (row.finding_ids, row.value_ids, row.subject) == (("f2", "f1"), ("v1", "v2"), "Meta a")
    assert all(text in row.message for text in ("Meta a", "10, 30", "2 hallazgos"))
    assert "2 findings" in row.message_en


def test_one_finding_speaks_for_itself() -> None:
    (row,) = contradictions([told(1, "rows-alike", "v1")], VALUES)
    assert (row.message, row.message_en) == ("Falta 1.", "No 1.")


def test_graver_faults_come_first() -> None:
    found = told(1, "differing-values", "v1"), told(2, "misspelt-acronyms", severity="warning")
    assert gathered(*found) == [("f2",), ("f1",)]


def test_what_doubts_the_reading_is_no_fault_of_the_plan() -> None:
    assert contradictions([told(1, "unit-assumed", "v1", about="reading")], VALUES) == ()


@pytest.mark.parametrize("rule", sorted(finding_rules()))
def test_rules_about_the_plan_have_a_cause_and_no_other_rule_has(rule: str) -> None:
    assert (rule in cause_of_rule()) == (finding_rules()[rule].about == "plan")


def test_no_cause_is_of_an_unknown_rule() -> None:
    assert cause_of_rule().keys() <= finding_rules().keys()
