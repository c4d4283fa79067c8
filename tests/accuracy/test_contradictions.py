"""What the checks on numbers find in the shipped plans: all found by hand, and no more than was judged."""

from __future__ import annotations

from collections import Counter

import pytest

from schemas.checks.registry import NUMBERS
from tests.accuracy.conftest import Dataset, gold_rows
from tests.accuracy.scorer import Row
from tests.accuracy.text import letters

PLANS = ("isss-pat-2022", "upisss-pat-2021")
RULES = frozenset(module.__name__.rpartition(".")[2].replace("_", "-") for module in NUMBERS)
MOST_FALSE = 0.2

pytestmark = pytest.mark.accuracy


@pytest.mark.parametrize("plan", PLANS)
def test_the_contradictions_found_by_hand_are_reported_and_no_others(plan: str, dataset: Dataset) -> None:
    wanted = [row for row in gold_rows("contradictions-numbers.csv") if row["plan"] == plan]
    found = [row for row in dataset("findings", plan) if row["rule"] in RULES]
    assert [row for row in wanted if not any(_tells(row, item) for item in found)] == []
    assert [item["message"] for item in found if not any(_tells(row, item) for row in wanted)] == []
    assert Counter(str(row["rule"]) for row in found) == Counter(row["rule"] for row in wanted)


def test_few_of_them_are_false_alarms() -> None:
    judged = [row["judgement"].partition(":")[0] for row in gold_rows("contradictions-numbers.csv")]
    assert set(judged) <= {"true", "open", "false"}
    assert sum(word != "true" for word in judged) <= MOST_FALSE * len(judged)


@pytest.mark.parametrize("plan", PLANS)
def test_each_is_shown_at_a_value_it_concerns(plan: str, dataset: Dataset) -> None:
    places = {row["value_id"]: (row["page"], row["x0"], row["top"]) for row in dataset("indicators", plan)}
    for row in dataset("findings", plan):
        if row["rule"] in RULES:
            assert isinstance(row["value_ids"], list)
            assert (row["page"], row["x0"], row["top"]) == places[row["value_ids"][0]]


def _tells(wanted: dict[str, str], found: Row) -> bool:
    message = letters(found["message"])
    same = (found["rule"], str(found["page"])) == (wanted["rule"], wanted["page"])
    return same and letters(wanted["name"]) in message and letters(wanted["printed"]) in message
