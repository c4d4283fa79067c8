"""Projects that end before they start."""

from __future__ import annotations

import pytest

from tests.checks import made


@pytest.mark.parametrize(
    ("start", "end", "failed"),
    [
        ("2021-03-01", "2021-02-28", 1),
        ("2021-03", "2021-02-28", 1),
        ("2021-03-01", "2021-03-01", 0),
        ("2021-03-15", "2021-03", 0),
        ("2021", "2021-01-01", 0),
        ("2022", "2021-12", 1),
    ],
)
def test_dates_are_compared_as_far_as_both_are_printed(start: str, end: str, failed: int) -> None:
    result = made.answer("dates-out-of-order", made.plan(projects=[made.project(start=start, end=end)]))
    assert (result.applied, len(result.failures)) == (1, failed)


def test_it_is_silent_on_a_project_without_end() -> None:
    result = made.answer("dates-out-of-order", made.plan(projects=[made.project(start="2021", end=None)]))
    assert result.state == "not_applicable"
