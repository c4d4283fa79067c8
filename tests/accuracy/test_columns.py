"""The columns of the shipped plans: some tables as they stand on the page, and nothing left out of any."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.accuracy.conftest import Dataset, gold_rows
from tests.accuracy.scorer import Row

PLANS = ("isss-pat-2022", "upisss-pat-2021")

pytestmark = [pytest.mark.accuracy, pytest.mark.slow]


@pytest.mark.parametrize("plan", PLANS)
def test_the_columns_looked_up_by_hand_are_as_they_stand_there(plan: str, dataset: Dataset) -> None:
    wanted = [row for row in gold_rows("columns.csv") if row["document_id"] == plan]
    tables = {row["table_id"] for row in wanted}
    found = [row for row in dataset("columns", plan) if row["table_id"] in tables]
    assert [_as_gold(row, list(wanted[0])) for row in found] == wanted


def _as_gold(row: Row, names: list[str]) -> dict[str, str]:
    told = {**row, "header": " | ".join(row["header"])}  # type: ignore[arg-type]
    return {name: "" if told[name] is None else str(told[name]) for name in names}


@pytest.mark.parametrize("plan", PLANS)
def test_every_value_and_every_filled_body_cell_stands_in_one_column(plan: str, dataset: Dataset) -> None:
    columns = dataset("columns", plan)
    stood = Counter(name for row in columns for name in row["value_ids"])  # type: ignore[attr-defined]
    assert stood == Counter(row["value_id"] for row in dataset("indicators", plan))
    cells = [row for row in dataset("cells", plan) if row["role"] not in ("header", "banner")]
    filled = Counter(row["table_id"] for row in cells if str(row["text"]).strip())
    counted: Counter[object] = Counter()
    for row in columns:
        counted[row["table_id"]] += int(str(row["cells"]))
    assert counted == filled
