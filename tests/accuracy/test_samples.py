"""Every value, project, amount, statement and metadata field of the shipped plans, as published."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from tests.accuracy.conftest import GOLD, Dataset, gold_rows
from tests.accuracy.prose import close, gold_project, mention_said, project_said
from tests.accuracy.scorer import Row, read_gold, score
from tests.accuracy.text import letters

PLANS = ("isss-pat-2022", "upisss-pat-2021")
WITH_PROJECTS = "upisss-pat-2021"
SCORED_KINDS = {"objective", "action", "note"}

pytestmark = [pytest.mark.accuracy, pytest.mark.slow]


@pytest.mark.parametrize("plan", PLANS)
def test_every_value_is_there_and_right(plan: str, dataset: Dataset) -> None:
    result = score(read_gold(GOLD / f"{plan}.csv"), dataset("indicators", plan))
    print(f"{plan}: {result}")
    assert (result.recall, result.precision, result.exact_share) == (1.0, 1.0, 1.0), result.report()
    assert result.perfect_share >= 0.99, result.report()


def test_the_projects_are_right_field_by_field(dataset: Dataset) -> None:
    wanted = list(map(gold_project, gold_rows(f"{WITH_PROJECTS}.projects.csv")))
    rows = dataset("projects", WITH_PROJECTS)
    found = [project_said(row, row["objectives"], row["results"]) for row in rows]
    assert len(wanted) == 6
    assert sorted(found) == sorted(wanted)


def test_the_amounts_in_prose_are_right(dataset: Dataset) -> None:
    wanted = [mention_said(row) for row in gold_rows(f"{WITH_PROJECTS}.budget.csv")]
    rows = dataset("budget_mentions", WITH_PROJECTS)
    assert len(wanted) == 10
    assert sorted(map(mention_said, rows)) == sorted(wanted)
    assert all(close(row["raw"]) in close(row["sentence"]) for row in rows)


@pytest.mark.parametrize("plan", PLANS)
def test_the_statements_are_all_there_and_no_others(plan: str, dataset: Dataset) -> None:
    wanted = gold_rows(f"{plan}.statements.csv")
    found = [row for row in dataset("statements", plan) if row["kind"] in SCORED_KINDS]
    assert _without(map(_statement, wanted), found, _statement) == [], "in the plan, but not found"
    assert _without(map(_statement, found), wanted, _statement) == [], "found, but not in the plan"
    contexts = {(*_statement(row), place) for row in found for place in _places(row)}
    placed = [row for row in wanted if row["kind"] != "note"]
    assert [row for row in placed if (*_statement(row), letters(row["context"])) not in contexts] == []


def _statement(row: Row) -> tuple[str, int, str]:
    return str(row["kind"]), int(str(row["level"])), letters(row["text"])


def _places(row: Row) -> set[str]:
    return {letters(row[name]) for name in ("context", "perspective", "line", "dependency")}


def _without(
    keys: Iterable[tuple[str, int, str]], others: Iterable[Row], key: Callable[[Row], tuple[str, int, str]]
) -> list[tuple[str, int, str]]:
    """The keys that none of the others has left for them."""
    left = [key(row) for row in others]
    missing = []
    for wanted in keys:
        if wanted in left:
            left.remove(wanted)
        else:
            missing.append(wanted)
    return missing


@pytest.mark.parametrize("wanted", gold_rows("documents.csv"), ids=lambda row: row["document_id"])
def test_what_the_documents_say_of_themselves_is_right(wanted: dict[str, str], dataset: Dataset) -> None:
    (found,) = dataset("documents", wanted["document_id"])
    assert {name: letters(found[name]) for name in wanted} == {name: letters(wanted[name]) for name in wanted}
    assert found["status"] == "read"
