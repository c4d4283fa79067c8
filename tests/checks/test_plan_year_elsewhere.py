"""Another year than the plan's."""

from __future__ import annotations

import pytest

from schemas.records import Indicator
from tests.checks import made
from tests.publish import samples

NAME = "plan-year-elsewhere"


@pytest.mark.parametrize(
    ("changes", "failed"),
    [
        ({"source_file": "pat-2022.pdf", "title": "Plan 2022"}, 0),
        ({"source_file": "pat-2021.pdf"}, 1),
        ({"title": "Plan 2023", "source_file": "pat-2021.pdf"}, 2),
        ({"source_file": "pat-2020-2024.pdf"}, 1),
    ],
)
def test_file_and_title_are_held_against_the_plan_s_year(changes: dict[str, object], failed: int) -> None:
    assert len(made.answer(NAME, made.plan(document=samples.document(**changes))).failures) == failed


@pytest.mark.parametrize(
    ("values", "failed"),
    [
        ([("plan", 2022), ("plan", 2021), ("executed", 2020)], 0),
        ([("plan", 2022), ("plan", 2023)], 0),
        ([("plan", 2021)], 1),
        ([("plan", 2022), ("executed", 2023)], 1),
    ],
)
def test_columns_are_held_against_the_plan_s_year(values: list[tuple[str, int]], failed: int) -> None:
    rows: list[Indicator] = [made.indicator(series=series, year=year) for series, year in values]
    assert len(made.answer(NAME, made.plan(*rows)).failures) == failed


def test_it_is_silent_where_the_plan_s_year_is_not_known() -> None:
    checked = made.plan(document=samples.document(plan_year=None, source_file="pat-2021.pdf"))
    assert made.answer(NAME, checked).state == "not_applicable"
