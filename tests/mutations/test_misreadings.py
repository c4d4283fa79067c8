"""Pages misread on purpose: the reading as changed, while the page prints what it did. Each must be reported
where it was made."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from random import Random

import pytest

from extract.geometry import Box
from extract.pages import PageReading
from tests.mutations.misreadings import MISREADINGS, Misread, Misreading
from tests.mutations.sample import STEMS, Sample, sample
from tests.mutations.tally import Tally

ROUNDS = 10 if os.environ.get("MUTATIONS") == "many" else 1
SEED = int(os.environ.get("SEED", "2022"))
LEDGER = frozenset(
    (
        *("value-not-printed", "value-unpublished", "number-unclaimed", "page-not-read"),
        *("cell-not-as-printed", "text-unread", "value-under-other-header"),
    )
)
Report = Callable[[Tally], None]


@pytest.mark.parametrize("kind", MISREADINGS)
def test_each_misreading_is_reported_where_it_is(kind: str, report: Report) -> None:
    tally = Tally(kind)
    for stem in STEMS:
        for turn in range(ROUNDS):
            _misread_pages(sample(stem), MISREADINGS[kind], Random(f"{SEED} {stem} {kind} {turn}"), tally)
    report(tally)
    assert tally.made >= 2
    assert not tally.missed


def _misread_pages(plan: Sample, misreading: Misreading, rng: Random, tally: Tally) -> None:
    """One misreading on every other page, all at once; a page's findings are its own, so that each is told by
    the ledger's findings at its place."""
    first = rng.randrange(2)
    made = {page.number: misreading(rng, page) for page in plan.pages[first::2]}
    changed = {number: item for number, item in made.items() if item is not None}
    new = plan.new(plan.reread(_pages(plan.pages, changed)))
    for number, item in changed.items():
        here = [found for found in new if found[1] == number and _is_at(found[2], item.boxes)]
        rules = [rule for rule, *_ in here if rule in LEDGER]
        tally.add(rules, f"{plan.source.path.name} page {number} {item.boxes[0]}")


def _pages(pages: Sequence[PageReading], changed: dict[int, Misread]) -> list[PageReading]:
    read = [changed[page.number].page if page.number in changed else page for page in pages]
    return [page for page in read if page is not None]


def _is_at(box: Box | None, boxes: Sequence[Box]) -> bool:
    return box is None or any(box.overlap_x(other) > 0 and box.overlap_y(other) > 0 for other in boxes)


def test_nothing_is_new_in_a_plan_read_as_it_is() -> None:
    for stem in STEMS:
        plan = sample(stem)
        assert plan.new(plan.reread(plan.pages)) == []
        assert not LEDGER & {rule for rule, *_ in plan.known}


