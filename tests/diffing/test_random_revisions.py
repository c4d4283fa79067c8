"""A comparison finds what was changed in a plan at random: all of it and nothing else."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparison.changes import Diff
from comparison.compare import compare
from tests.diffing.editions import OTHER_SHA, PlainRow, document, edition
from tests.diffing.mutations import found, revise
from tests.diffing.random_plans import plan

pytestmark = pytest.mark.slow

SEEDS = st.integers(0, 10_000)
RUNS = 60


def diff(old: list[PlainRow], new: list[PlainRow]) -> Diff:
    return compare(edition(document(old)), edition(document(new, sha=OTHER_SHA)))


def test_random_revisions_are_found() -> None:
    """Rows of one name may be told apart otherwise than they were meant; all else is found exactly."""
    told: Counter[tuple[str | None, str | None]] = Counter()
    for seed in range(RUNS):
        old = plan(seed)
        new, truth = revise(old, seed, 8)
        said = found(diff(old, new))
        told.update((truth.get(tag), said.get(tag)) for tag in truth.keys() | said.keys())
    wrong = {pair: count for pair, count in told.items() if pair[0] != pair[1]}
    kinds = Counter(kind for kind, _ in told.elements() if kind)
    assert kinds.keys() == {"value", "comparator", "unit", "scale", "removed", "added", "renamed", "moved"}
    assert told["renamed", "renamed"] >= 0.9 * kinds["renamed"]
    assert sum(wrong.values()) <= 0.01 * told.total(), wrong


@given(SEEDS)
@settings(max_examples=20)
def test_nothing_changed_in_the_same_plan(seed: int) -> None:
    rows = plan(seed)
    found = diff(rows, rows)
    assert not found.changed
    assert found.counts["unchanged"] == len(rows)


@given(SEEDS)
@settings(max_examples=20)
def test_the_other_way_round_mirrors_it(seed: int) -> None:
    old = plan(seed)
    new, _ = revise(old, seed, 8)
    forth, back = diff(old, new), diff(new, old)
    assert sorted(map(_mirrored, back.changes), key=str) == sorted(map(_said, forth.changes), key=str)


def _said(change: Any) -> tuple[Any, ...]:
    old, new = (row and row["tag"] for row in (change.old, change.new))
    return (
        change.kind,
        old,
        new,
        change.aspects,
        [(one.field, one.before, one.after) for one in change.differences],
    )


def _mirrored(change: Any) -> tuple[Any, ...]:
    old, new = (row and row["tag"] for row in (change.old, change.new))
    kind = {"added": "removed", "removed": "added"}.get(change.kind, change.kind)
    return kind, new, old, change.aspects, [(one.field, one.after, one.before) for one in change.differences]


@given(SEEDS)
@settings(max_examples=20)
def test_the_order_of_rows_does_not_matter(seed: int) -> None:
    old = plan(seed)
    new, _ = revise(old, seed, 8)
    expected = diff(old, new)
    chance = random.Random(seed)
    assert diff(chance.sample(old, len(old)), chance.sample(new, len(new))) == expected


@given(SEEDS)
@settings(max_examples=20)
def test_every_row_is_accounted_for(seed: int) -> None:
    """No row is lost and none is told of twice."""
    old = plan(seed)
    new, _ = revise(old, seed, 12)
    changes = diff(old, new).changes
    for side in ("old", "new"):
        tags = [row["tag"] for change in changes if (row := getattr(change, side))]
        assert len(tags) == len(set(tags))
    gone = {row["tag"] for row in old} - {row["tag"] for row in new}
    said = {change.old["tag"] for change in changes if change.old}
    assert gone <= said


@given(SEEDS, st.integers(1, 40))
@settings(max_examples=20)
def test_another_layout_changes_no_value(seed: int, pages: int) -> None:
    """Other pages, tables and rows, another file: only the evidence moves."""
    old = plan(seed)
    new = [
        {**row, "page": row["page"] + pages, "table_id": f"q{row['page']}", "row": 0, "x0": 1.0}
        for row in old
    ]
    changes = diff(old, new).changes
    assert len(changes) == len(old)
    assert all(change.of_evidence_only and change.kind == "moved" for change in changes)
