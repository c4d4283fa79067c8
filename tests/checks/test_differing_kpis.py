"""One indicator with two codes."""

from __future__ import annotations

import pytest

from tests.checks import made


@pytest.mark.parametrize(("kpi", "state"), [("2.2", "failed"), ("2.1", "passed"), (None, "not_applicable")])
def test_codes_are_compared_where_both_are_printed(kpi: str | None, state: str) -> None:
    assert made.answer("differing-kpis", made.facing({"kpi": "2.1"}, {"kpi": kpi})).state == state
