"""Dates on the cover that do not agree."""

from __future__ import annotations

import pytest

from tests.checks import made
from tests.publish import samples


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, "passed"),
        ({"acta_date": "2022-01-15", "issued": None}, "passed"),
        ({"acta_date": "2023-01-15", "issued": None}, "failed"),
        ({"acta_date": "2019-12-01", "issued": None}, "failed"),
        ({"reference": "ACD. #2021-2055.SEP."}, "passed"),
        ({"reference": "ACD. #2020-2055.SEP."}, "failed"),
        ({"issued": "2019-09"}, "failed"),
        ({"acta_date": None}, "not_applicable"),
        ({"plan_year": None}, "not_applicable"),
    ],
)
def test_record_reference_and_cover_agree(changes: dict[str, object], state: str) -> None:
    assert made.answer("approval-dates", made.plan(document=samples.document(**changes))).state == state
