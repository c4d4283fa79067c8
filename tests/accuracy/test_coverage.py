"""Every number the shipped plans print is in one state, and none is left over."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.accuracy.conftest import Dataset

PAGES = {"isss-pat-2022": 43, "upisss-pat-2021": 13}


@pytest.mark.accuracy
@pytest.mark.slow
@pytest.mark.parametrize("document_id", PAGES)
def test_no_printed_number_is_unclaimed(dataset: Dataset, document_id: str) -> None:
    rows = dataset("coverage", document_id)
    unclaimed = {row["page"]: row["count"] for row in rows if row["state"] == "unclaimed"}
    assert unclaimed == dict.fromkeys(range(1, PAGES[document_id] + 1), 0)
    rules = Counter(row["rule"] for row in dataset("findings", document_id))
    assert not rules.keys() & {"value-unpublished", "number-unclaimed", "value-not-printed", "page-not-read"}
    assert sum(int(str(row["count"])) for row in rows if row["state"] == "value") > 40
