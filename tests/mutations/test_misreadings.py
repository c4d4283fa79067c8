"""Plans misread on purpose: the reading is changed, while the pages print what they did. Each misreading must
be reported where it was made."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random
from unittest.mock import patch

import pytest

from checks.registry import CHECKS
from extract.meaning import tables as table_reading
from extract.meaning.columns import columns_of
from extract.meaning.headers import Columns
from extract.page.geometry import Box
from extract.page.printed import PageReading
from schemas.records import Indicator
from tests.mutations.misreadings import MISREADINGS, Misread
from tests.mutations.sample import STEMS, Sample, sample
from tests.mutations.tally import Tally

pytestmark = pytest.mark.slow

MANY = os.environ.get("MUTATIONS") == "many"
SEED = os.environ.get("SEED", "2022")
ROUNDS, FEWEST = (80, 20) if MANY else (6, 2)
UNSURE = {"two rows joined": 0.75}
"""Kinds not always told, with the least share that is: rows whose cells make sense together, such as two
without a number, are one row like any other."""
OF_CHECKS = frozenset(check.name for check in CHECKS)
APART = 2
Report = Callable[[Tally], None]


def test_each_misreading_is_reported_where_it_is(report: Report) -> None:
    tallies = {kind: Tally(kind) for kind in MISREADINGS}
    for stem in STEMS:
        for turn in range(ROUNDS):
            _misread_pages(sample(stem), Random(f"{SEED} {stem} {turn}"), tallies, turn)
    for tally in tallies.values():
        report(tally)
    assert all(tally.made >= FEWEST for tally in tallies.values())
    assert {
        kind: tally.missed for kind, tally in tallies.items() if kind not in UNSURE and tally.missed
    } == {}
    assert all(tallies[kind].caught >= share * tallies[kind].made for kind, share in UNSURE.items())


def test_nothing_is_new_in_a_plan_read_as_it_is() -> None:
    for stem in STEMS:
        plan = sample(stem)
        assert plan.new(plan.reread(plan.pages)) == []


def _misread_pages(plan: Sample, rng: Random, tallies: Mapping[str, Tally], turn: int) -> None:
    """One misreading on every other page, of a kind made seldom so far, all in one go.

    What counts are new findings on the page at the place; what checks say may be about another page's.
    """
    made: dict[int, tuple[str, Misread]] = {}
    count = {kind: tally.made for kind, tally in tallies.items()}
    for page in plan.pages[turn % APART :: APART]:
        for kind in sorted(count, key=lambda kind: count[kind]):
            if (misread := MISREADINGS[kind](rng, page)) is not None:
                made[page.number] = kind, misread
                count[kind] += 1
                break
    new = plan.new(plan.reread(_pages(plan.pages, {number: item for number, (_, item) in made.items()})))
    for number, (kind, item) in made.items():
        rules = [rule for rule, page, box, *_ in new if page == number and _is_at(box, item.boxes)]
        tallies[kind].add(
            [rule for rule in rules if rule not in OF_CHECKS],
            f"{plan.source.path.name}, page {number}, {item.boxes[0]}",
        )


def _pages(pages: Sequence[PageReading], changed: Mapping[int, Misread]) -> list[PageReading]:
    read = [changed[page.number].page if page.number in changed else page for page in pages]
    return [page for page in read if page is not None]


def _is_at(box: Box | None, boxes: Sequence[Box]) -> bool:
    return box is None or any(box.overlap_x(other) > 0 and box.overlap_y(other) > 0 for other in boxes)


@pytest.mark.parametrize("stem", STEMS[:1])
def test_each_value_under_its_neighbours_header_is_reported(stem: str, report: Report) -> None:
    plan = sample(stem)
    with patch.object(table_reading, "columns_of", _shifted):
        records = plan.reread(plan.pages)
    known = {_place(value): (value.series, value.period) for value in plan.records.indicators}
    told = {
        one for rule, _, _, _, ids in plan.new(records) if rule == "value-under-other-header" for one in ids
    }
    tally = Tally("value read under the next column's head")
    for value in records.indicators:
        if known.get(_place(value), (value.series, value.period)) != (value.series, value.period):
            rules = ["value-under-other-header"] if value.value_id in told else []
            tally.add(rules, f"page {value.page}, {value.raw}, {value.indicator}")
    report(tally)
    assert tally.made > 100
    assert not tally.missed


def _place(value: Indicator) -> tuple[int, float, float, str | None]:
    return value.page, value.x0, value.top, value.part


def _shifted(*given: object) -> tuple[Columns, object]:
    """The columns under a header, each of those of values at the place of the next one."""
    columns, findings = columns_of(*given)  # type: ignore[arg-type]
    values = [column for column in columns.columns if column.role == "value"]
    ahead = values[1:] + values[:1]
    places = {id(one): other for one, other in zip(values, ahead, strict=True)}
    moved = tuple(
        replace(column, x0=places[id(column)].x0, x1=places[id(column)].x1)
        if id(column) in places
        else column
        for column in columns.columns
    )
    return replace(columns, columns=moved), findings
