"""What other print of the same document says of a number: a sum that it is part of, and the same figure in
another section."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checks.addends import FEWEST_DIGITS, sums, totals_of
from checks.amounts import significant_digits
from checks.matching import matched, same_amount, same_measure
from checks.outcome import CheckedPlan
from checks.pairs import paired
from schemas.doubts import doubts
from schemas.records import Indicator

SUM, SECTION = "sum", "other_section"
FEWEST_ALIKE = 2
"""Significant digits of a figure that another section repeats: single ones are alike by chance."""


@dataclass(frozen=True, slots=True)
class Witness:
    """What bears witness of a number, `by` its code in the list `proof`, and the other values it rests on."""

    by: str
    values: tuple[str, ...]


Witnesses = Mapping[str, Sequence[Witness]]
"""By value."""


def witnesses(plan: CheckedPlan) -> Witnesses:
    """What bears witness of the numbers of a plan."""
    found: dict[str, list[Witness]] = defaultdict(list)
    for by, group in (*_sums(plan), *_sections(plan)):
        names = tuple(one.value_id for one in group)
        for name in names:
            found[name].append(Witness(by, tuple(other for other in names if other != name)))
    return found


def _sums(plan: CheckedPlan) -> Iterator[tuple[str, tuple[Indicator, ...]]]:
    for total in totals_of(plan):
        for item in sums(total):
            if item.exact and significant_digits(item.head) >= FEWEST_DIGITS:
                yield SUM, (item.head, *item.parts)


def _sections(plan: CheckedPlan) -> Iterator[tuple[str, tuple[Indicator, ...]]]:
    for pair in paired(plan).across:
        for one, other in matched(pair) if pair.linked else ():
            told = one.value is not None and significant_digits(one) >= FEWEST_ALIKE
            if told and same_measure(one, other) and same_amount(one, other):
                yield SECTION, (one, other)


def proven(
    codes: Collection[str], told: Sequence[Witness], of_others: Mapping[str, Collection[str]]
) -> Iterator[tuple[str, str]]:
    """Each of the doubts about how a number was read that a witness settles, with what it is proven by. One
    that rests on values in the same doubt alone would hold however all of them are read."""
    for code in codes:
        if not doubts()[code].by_witness:
            continue
        for one in told:
            if any(code not in of_others.get(name, ()) for name in one.values):
                yield code, one.by
                break
