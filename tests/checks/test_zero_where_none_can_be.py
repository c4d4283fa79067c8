"""Zeros in the place of a missing score, ratio or duration."""

from __future__ import annotations

import pytest

from tests.checks import made
from tests.checks.made_rows import row

NAME = "zero-where-none-can-be"


@pytest.mark.parametrize(
    ("unit", "printed", "failed"),
    [
        ("score", ("0", "8.4", "8.0"), 1),
        ("business_day", ("10", "0", "9"), 1),
        ("score", ("0", "0", "0"), 0),
        ("score", ("7.9", "8.4", "8.0"), 0),
        ("count", ("0", "8", "8"), 0),
        ("percent", ("0", "8", "8"), 0),
    ],
)
def test_a_zero_among_scores_and_durations_fails(unit: str, printed: tuple[str, ...], failed: int) -> None:
    result = made.answer(NAME, made.plan(*row("Satisfacción", *printed, unit=unit)))
    assert len(result.failures) == failed


def test_it_is_shown_at_the_zero() -> None:
    cells = row("Satisfacción", "0", "8.4", unit="score")
    assert made.answer(NAME, made.plan(*cells)).failures[0].place is cells[0]
