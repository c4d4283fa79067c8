"""One number with two signs."""

from __future__ import annotations

import pytest

from tests.checks import made

NAME = "differing-comparators"


@pytest.mark.parametrize(
    ("annex", "state"),
    [
        ({"comparator": "<"}, "failed"),
        ({}, "passed"),
        ({"comparator": "<", "value": 6.0}, "not_applicable"),
        ({"comparator": "<", "unit": "count"}, "not_applicable"),
    ],
)
def test_signs_are_compared_where_the_number_is_the_same(annex: dict[str, object], state: str) -> None:
    assert made.answer(NAME, made.facing({}, annex)).state == state
