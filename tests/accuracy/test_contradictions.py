"""What the checks find in the shipped plans: all found by hand, and no more than was judged."""

from __future__ import annotations

from collections import Counter

import pytest
import yaml

from checks.registry import CHECKS
from schemas.rules import RULES_FOLDER
from tests.accuracy.conftest import Dataset, gold_rows
from tests.accuracy.scorer import Row
from tests.accuracy.text import letters

PLANS = ("isss-pat-2022", "upisss-pat-2021")
NUMBERS = frozenset(yaml.safe_load((RULES_FOLDER / "finding_rules_checks_numbers.yaml").read_text("utf-8")))
WORDING = frozenset(
    {
        "differing-names",
        "targets-in-one-section",
        "dependency-spellings",
        "misspelt-acronyms",
        "shared-objectives",
    }
)
MOST_FALSE = 0.2

pytestmark = [pytest.mark.accuracy, pytest.mark.slow]


RULES = {
    "contradictions-numbers.csv": NUMBERS,
    "contradictions-identity.csv": frozenset(check.name for check in CHECKS) - NUMBERS - WORDING,
}


@pytest.mark.parametrize("gold", RULES)
@pytest.mark.parametrize("plan", PLANS)
def test_the_contradictions_found_by_hand_are_reported_and_no_others(
    plan: str, gold: str, dataset: Dataset
) -> None:
    wanted = [row for row in gold_rows(gold) if row["plan"] == plan]
    found = [row for row in dataset("findings", plan) if row["rule"] in RULES[gold]]
    assert [row for row in wanted if not any(_tells(row, item) for item in found)] == []
    assert [item["message"] for item in found if not any(_tells(row, item) for row in wanted)] == []
    assert Counter(str(row["rule"]) for row in found) == Counter(row["rule"] for row in wanted)


@pytest.mark.parametrize("gold", RULES)
def test_few_of_them_are_false_alarms(gold: str) -> None:
    judged = [row["judgement"].partition(":")[0] for row in gold_rows(gold)]
    assert set(judged) <= {"true", "open", "false"}
    assert sum(word != "true" for word in judged) <= MOST_FALSE * len(judged)


@pytest.mark.parametrize("plan", PLANS)
def test_each_is_shown_at_a_value_it_concerns(plan: str, dataset: Dataset) -> None:
    places = {row["value_id"]: (row["page"], row["x0"], row["top"]) for row in dataset("indicators", plan)}
    for row in dataset("findings", plan):
        if row["rule"] in RULES["contradictions-numbers.csv"]:
            assert isinstance(row["value_ids"], list)
            assert (row["page"], row["x0"], row["top"]) == places[row["value_ids"][0]]


def test_a_budget_of_a_year_long_past_is_reported(dataset: Dataset) -> None:
    found = [row for row in dataset("findings", PLANS[1]) if row["rule"] == "budget-year-elsewhere"]
    assert [(row["page"], "2019" in str(row["message"])) for row in found] == [(7, True)]
    assert not [row for row in dataset("findings", PLANS[0]) if row["rule"] == "budget-year-elsewhere"]


def _tells(wanted: dict[str, str], found: Row) -> bool:
    message = letters(found["message"])
    same = (found["rule"], str(found["page"])) == (wanted["rule"], wanted["page"])
    return same and letters(wanted["name"]) in message and letters(wanted["printed"]) in message
