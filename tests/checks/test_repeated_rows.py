"""Rows printed twice."""

from __future__ import annotations

import pytest

from tests.checks import made


@pytest.mark.parametrize(
    ("changes", "failed"),
    [({}, 1), ({"value": 6.0}, 0), ({"group": "Otro"}, 0), ({"measure": "%"}, 0), ({"section": "annex"}, 0)],
)
def test_a_row_is_repeated_where_labels_and_values_agree(changes: dict[str, object], failed: int) -> None:
    rows = (made.indicator(value=5.0, scale=1), made.indicator(**{"value": 5.0, "scale": 1} | changes))
    result = made.answer("repeated-rows", made.plan(*rows))
    assert (result.applied, len(result.failures)) == (2, failed)
