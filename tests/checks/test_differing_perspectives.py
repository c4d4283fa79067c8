"""One indicator in two perspectives or lines of work."""

from __future__ import annotations

import pytest

from tests.checks import made


@pytest.mark.parametrize("field", ["perspective", "line"])
@pytest.mark.parametrize(
    ("other", "state"), [("procesos", "failed"), ("Financiera.", "passed"), (None, "not_applicable")]
)
def test_places_are_compared_where_both_are_printed(field: str, other: str | None, state: str) -> None:
    checked = made.facing({field: "financiera"}, {field: other})
    assert made.answer("differing-perspectives", checked).state == state
