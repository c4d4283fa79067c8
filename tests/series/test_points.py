"""The series: what several sections and plans say of one point stands side by side."""

from __future__ import annotations

from typing import Any

from publish.series import differences, series_rows
from schemas.records import Indicator, SeriesRecord
from tests.series import made


def rows(*documents: list[Indicator]) -> list[SeriesRecord]:
    ids = made.linked(*documents).indicator_ids
    return [row for own in series_rows(documents, ids) for row in own]


def said(*, year: int, value: float = 1.0, plan: int = 2022, **changes: Any) -> Indicator:
    own: dict[str, Any] = {
        "document_id": f"plan-{plan}",
        "plan_year": plan,
        "year": year,
        "period": str(year),
    }
    return made.value(**(own | {"value": value, "raw": f"{value:g}"} | changes))


def test_a_point_said_once_stands_alone() -> None:
    [row] = rows([said(year=2022)])
    assert (row.agrees, row.reading, row.sections) == (None, 1, ("body",))


def test_body_and_annex_that_agree_are_one_row_with_both_values() -> None:
    both = [said(year=2022), said(year=2022, section="annex", kpi="2.1")]
    [row] = rows(both)
    assert (row.agrees, row.sections, row.kpi) == (True, ("body", "annex"), "2.1")
    assert row.value_ids == tuple(item.value_id for item in both)


def test_a_document_that_contradicts_itself_has_two_readings_of_one_point() -> None:
    first, second = rows([said(year=2022, value=1.0), said(year=2022, value=2.0, section="annex")])
    assert first.point_id == second.point_id
    assert [(row.reading, row.agrees) for row in (first, second)] == [(1, False), (2, False)]


def test_what_a_later_annex_says_of_a_year_stands_beside_what_that_years_plan_said() -> None:
    plans = [said(year=2021, plan=2021)], [said(year=2021, plan=2022, value=1.5, section="annex")]
    before, after = rows(*plans)
    assert before.point_id == after.point_id
    assert before.agrees is after.agrees is False


def test_unit_part_period_and_series_make_points_of_their_own() -> None:
    changes: list[dict[str, Any]] = [{}, {"unit": "percent"}, {"part": "count"}, {"series": "executed"}]
    found = rows([said(year=2022, **own) for own in changes] + [said(year=2021)])
    assert len({row.point_id for row in found}) == 5


def test_an_earlier_plan_that_says_otherwise_is_reported_once() -> None:
    plans = [
        [said(year=2021, plan=2021)],
        [said(year=2021, plan=2022, value=1.5)],
        [said(year=2021, plan=2023, value=1.5)],
    ]
    found = list(differences(series_rows(plans, made.linked(*plans).indicator_ids)))
    assert [(item.later.document_id, item.earlier.document_id) for item in found] == [
        ("plan-2022", "plan-2021")
    ]


def test_two_editions_of_one_years_plan_are_no_contradiction() -> None:
    plans = [[said(year=2021)], [said(year=2021, value=1.5, document_id="plan-2022-r1")]]
    assert not list(differences(series_rows(plans, made.linked(*plans).indicator_ids)))
