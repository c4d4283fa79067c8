"""Rows of one list assigned to rows of another: each to one at most, and to none where two might be meant."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

One = TypeVar("One", bound=Hashable)
Other = TypeVar("Other", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Candidate(Generic[One, Other]):
    """Two rows that may be one thing and what speaks for it; one that is not `eligible` is never chosen, but
    may stand in the way of another."""

    one: One
    other: Other
    points: float
    eligible: bool = True


Hindered = Callable[[Candidate[One, Other], Sequence[Candidate[One, Other]]], bool]


def assigned(
    candidates: Sequence[Candidate[One, Other]], lead: float, hindered: Hindered[One, Other] | None = None
) -> list[Candidate[One, Other]]:
    """The candidates chosen, each row in one at most.

    One is chosen where no other with one of its rows has more points than its own less the `lead`; those
    that a choice rules out are in nobody's way after it, so that with a lead the order of the candidates
    decides nothing. With a lead of 0 they are taken in the order given. `hindered` says of a candidate,
    given those still open, what else speaks against choosing it yet.
    """
    chosen: list[Candidate[One, Other]] = []
    free = list(candidates)
    while found := _each_once(
        item for item in _leading(free, lead) if not (hindered and hindered(item, free))
    ):
        chosen.extend(found)
        ones, others = {item.one for item in found}, {item.other for item in found}
        free = [item for item in free if item.one not in ones and item.other not in others]
    return chosen


def _each_once(candidates: Iterable[Candidate[One, Other]]) -> list[Candidate[One, Other]]:
    kept: list[Candidate[One, Other]] = []
    ones, others = set[One](), set[Other]()
    for item in candidates:
        if item.one not in ones and item.other not in others:
            kept.append(item)
            ones.add(item.one)
            others.add(item.other)
    return kept


def _leading(free: Sequence[Candidate[One, Other]], lead: float) -> Iterator[Candidate[One, Other]]:
    """The eligible candidates none of whose rivals comes within the lead; all of them where there is none."""
    if not lead:
        yield from (item for item in free if item.eligible)
        return
    ones, others = dict[One, list[float]](), dict[Other, list[float]]()
    for item in sorted(free, key=lambda item: -item.points):
        ones.setdefault(item.one, []).append(item.points)
        others.setdefault(item.other, []).append(item.points)
    for item in free:
        near = (*ones[item.one][:2], *others[item.other][:2])
        if item.eligible and sum(points > item.points - lead for points in near) == 2:
            yield item
