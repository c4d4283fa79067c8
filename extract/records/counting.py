"""Which values a sum takes: totals are told apart from what they add up, and what a second section prints
again from what the first has printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from checks.addends import Total, totals_of
from checks.matching import matched, same_measure
from checks.outcome import CheckedPlan
from checks.pairs import paired
from checks.rows import PrintedRow, slot
from identity.pairing import Pair
from schemas.phrases import folded_words
from schemas.records import DocumentRecords, Indicator

BODY = "body"


class Match(NamedTuple):
    """A value and the one of another section that it prints again."""

    again: Indicator
    first: Indicator


def with_counting(plan: CheckedPlan) -> DocumentRecords:
    """The plan's records; each value says what it is the total of, and which value it repeats."""
    totals = {head.value_id: parts for head, parts in _totals(plan)}
    repeated = {match.again.value_id: match.first for match in repetitions(plan)}
    counted = (
        replace(
            value,
            is_total=value.value_id in totals,
            total_of=totals.get(value.value_id, ()),
            canonical=value.value_id not in repeated,
            repeats=repeated[value.value_id].value_id if value.value_id in repeated else None,
        )
        for value in plan.records.indicators
    )
    return replace(plan.records, indicators=tuple(counted))


def _totals(plan: CheckedPlan) -> Iterator[tuple[Indicator, tuple[str, ...]]]:
    """Each value of a total row that stands over or under numbers of its parts, with these. What a row adds
    up that has no number there is unknown, and its own number then is the only one."""
    for total in (*totals_of(plan), *_bare_totals(plan)):
        for value in total.head.values:
            parts = (part.numbers.get(slot(value)) for part in total.parts)
            if named := tuple(part.value_id for part in parts if part):
                yield value, named


def _bare_totals(plan: CheckedPlan) -> Iterator[Total]:
    """The rows that say no more than "Total" and of which no sum tells the parts, as where there is a single
    one: with the rows above them in their table, down from the total before."""
    known = {id(total.head) for total in totals_of(plan)}
    for rows in plan.lists:
        above: list[PrintedRow] = []
        for row in rows:
            if above and above[-1].first.table_id != row.first.table_id:
                above = []
            bare = folded_words(row.first.detail or row.first.indicator) in plan.profile.total_starts
            if bare and id(row) not in known and above:
                yield Total(row, tuple(above))
            above = [] if bare or id(row) in known else [*above, row]


def repetitions(plan: CheckedPlan) -> tuple[Match, ...]:
    """Each value that another section has printed already, with that one: of the body where that is one of
    the two. Rows count as one goal here also where only their names make it likely, as long as their values
    are in one unit: what is likely one is not to be counted as two, and the two may say different numbers."""
    found = [match for pair in paired(plan).across for match in _matches(pair)]
    return tuple(_each_once(found))


def _matches(pair: Pair) -> Iterator[Match]:
    swapped = pair.other.first.section == BODY
    ordered = sorted(matched(pair), key=lambda two: two[0].part != two[1].part)
    for one, other in ordered:
        if not pair.linked and not same_measure(one, other):
            continue
        yield Match(one, other) if swapped else Match(other, one)


def _each_once(found: Sequence[Match]) -> Iterator[Match]:
    taken: Mapping[str, set[str]] = {"again": set(), "first": set()}
    for match in found:
        if match.again.value_id in taken["again"] or match.first.value_id in taken["first"]:
            continue
        taken["again"].add(match.again.value_id)
        taken["first"].add(match.first.value_id)
        yield match
