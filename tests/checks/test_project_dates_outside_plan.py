"""Projects that leave the plan's year."""

from __future__ import annotations

import pytest

from tests.checks import made


@pytest.mark.parametrize(
    ("start", "end", "state"),
    [
        ("2021-11-27", "2022-05-31", "failed"),
        ("2022-01-03", "2023-01", "failed"),
        ("2022-01-03", "2022-12-31", "passed"),
        ("2022", None, "passed"),
        (None, None, "not_applicable"),
    ],
)
def test_both_dates_are_held_against_the_plan_s_year(start: str | None, end: str | None, state: str) -> None:
    checked = made.plan(projects=[made.project(start=start, end=end)])
    assert made.answer("project-dates-outside-plan", checked).state == state
