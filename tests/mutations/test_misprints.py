"""Plans misprinted on purpose: nothing but the plan itself can bear witness. Where it prints a thing twice or
adds it up, a check must report the misprint; elsewhere the share is only told."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from random import Random

import pytest

from checks.addends import sums, totals
from checks.matching import matched, same_amount, same_measure
from checks.outcome import CheckedPlan
from checks.pairs import paired
from checks.registry import CHECKS
from schemas.profile_reading import load_profile
from schemas.records import Indicator
from tests.mutations.misprints import MISPRINTS, Misprint, misprinted
from tests.mutations.sample import STEMS, sample
from tests.mutations.tally import Tally

pytestmark = pytest.mark.slow

MANY = os.environ.get("MUTATIONS") == "many"
SEED = os.environ.get("SEED", "2022")
EACH, FEWEST_VALUES = (10, 220) if MANY else (3, 180)
ELSE = EACH if MANY else 1
TRIES = 40
WITNESSES = ("printed twice", "part of a sum", "printed once")
SURE: Mapping[str, frozenset[str]] = {
    "printed twice": frozenset(
        (
            *("one digit", "a zero more", "two values of a row swapped", "comparator turned", "KPI code"),
            *("formula of another row", "row printed twice"),
        )
    ),
    "part of a sum": frozenset(("one digit", "a zero more", "row printed twice")),
}
Told = tuple[str, tuple[str, ...]]
Mates = Mapping[str, frozenset[str]]
Report = Callable[[Tally], None]


@dataclass(frozen=True, slots=True)
class Printed:
    """A plan with what its checks say of it, its values by the witness it prints, and those that bear it."""

    plan: CheckedPlan
    told: Counter[Told]
    witnessed: Mapping[str, tuple[Indicator, ...]]
    mates: Mates


@cache
def printed() -> Printed:
    """A shipped plan, or as many of its first dependencies as make a few hundred values."""
    records = sample(STEMS[0]).records
    names: dict[str | None, int] = Counter(item.dependency_acronym for item in records.indicators)
    kept: set[str | None] = set()
    for name, count in names.items():
        if sum(names[one] for one in kept) < FEWEST_VALUES and count:
            kept.add(name)
    values = tuple(item for item in records.indicators if item.dependency_acronym in kept)
    assert records.document.profile is not None
    plan = CheckedPlan(replace(records, indicators=values), load_profile(records.document.profile))
    twice, added = _printed_twice(plan), _added_up(plan)
    once = [item for item in values if item.value_id not in {**added, **twice}]
    groups = (
        tuple(item for item in values if item.value_id in twice),
        tuple(item for item in values if item.value_id in added and item.value_id not in twice),
        tuple(once),
    )
    return Printed(plan, Counter(_told(plan)), dict(zip(WITNESSES, groups, strict=True)), {**added, **twice})


def _printed_twice(plan: CheckedPlan) -> Mates:
    return {
        item.value_id: frozenset((one.value_id, other.value_id))
        for pair in paired(plan).across
        for one, other in matched(pair)
        if same_measure(one, other) and same_amount(one, other)
        for item in (one, other)
    }


def _added_up(plan: CheckedPlan) -> Mates:
    return {
        item.value_id: frozenset(one.value_id for one in (found.head, *found.parts))
        for rows in plan.lists
        for total in totals(rows, plan.profile.total_starts)
        for found in sums(total)
        if found.exact
        for item in (found.head, *found.parts)
    }


def _told(plan: CheckedPlan) -> Iterator[Told]:
    return ((check.name, failure.value_ids) for check in CHECKS for failure in check.run(plan).failures)


def test_misprints_are_reported_where_the_plan_itself_bears_witness(report: Report) -> None:
    missed: dict[str, list[str]] = {}
    for kind in MISPRINTS:
        for witness in WITNESSES:
            sure = kind in SURE.get(witness, ())
            tally = _misprint(kind, witness, EACH if sure else ELSE)
            report(tally)
            if sure:
                assert tally.made or not MANY
                missed[tally.kind] = tally.missed
    assert {kind: places for kind, places in missed.items() if places} == {}


def _misprint(kind: str, witness: str, count: int) -> Tally:
    """Values that the plan bears such witness of, misprinted one by one."""
    tally, known, rng = Tally(f"{kind}: {witness}"), printed(), Random(f"{SEED} {kind} {witness}")
    values = known.plan.records.indicators
    candidates = [item for item in known.witnessed[witness] if kind != "KPI code" or _one_code(known, item)]
    for value in rng.sample(candidates, len(candidates)):
        if tally.made == count:
            break
        if (made := MISPRINTS[kind](rng, value, values)) is not None:
            tally.add(_rules_about(known, made), f"{value.raw}, {value.indicator}, page {value.page}")
    return tally


def _one_code(known: Printed, value: Indicator) -> bool:
    """Whether the other places bear the value's code too: a difference told already can't be told anew."""
    mates = known.mates.get(value.value_id, frozenset())
    return len({item.kpi for item in known.plan.records.indicators if item.value_id in mates}) <= 1


def _rules_about(known: Printed, made: Misprint) -> list[str]:
    """The checks that name a misprinted value, or one that stood with a lost one, as they did not before."""
    values = misprinted(known.plan.records.indicators, made)
    plan = CheckedPlan(replace(known.plan.records, indicators=values), known.plan.profile)
    lost = [name for name, value in made.changed.items() if value is None]
    about = {name for name in made.changed if name not in lost} | {item.value_id for item in made.more}
    about |= {mate for name in lost for mate in known.mates.get(name, ())}
    return [name for name, ids in Counter(_told(plan)) - known.told if about.intersection(ids)]
