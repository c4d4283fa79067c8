"""Names that changed: proposed where one thing is gone, another is new, and both say the same."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from comparison.edition import Row
from comparison.identity import key_of
from comparison.pairing import RowPair, Side, Unpaired
from comparison.subjects import Subject
from identity.assignment import Candidate, assigned
from identity.folding import bare_words, unspaced
from identity.similarity import alike_in_any_order, numbers_of

ALIKE = 50.0
"""Likeness of names (0 to 100) that is enough where all values are the same and there is no other sign."""
ALIKE_PARTLY = 65.0
"""What it takes where at least half of the values are the same."""
ALIKE_ALONE = 90.0
"""What it takes where the values differ."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What bears one name in one place of the plan: its rows, and what each says by the slot it is for."""

    name: str
    where: Hashable
    rows: tuple[Row, ...]
    slots: dict[Hashable, tuple[Row, Hashable]]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two things that may be one; `same` is the share of their values that agree."""

    old: Thing
    new: Thing
    likeness: float
    same: float


def propose_renames(subject: Subject, unpaired: Unpaired) -> None:
    """Pair what is left by likeness of names within its part of the plan, the likest first, each once."""
    olds, news = (_things(subject, side) for side in (unpaired.old, unpaired.new))
    proposals = [found for old in olds for new in news if (found := _proposal(old, new))]
    by_things = {(id(one.old), id(one.new)): one for one in proposals}
    ranked = [Candidate(id(one.old), id(one.new), one.likeness) for one in sorted(proposals, key=_order)]
    for chosen in assigned(ranked, lead=0):
        unpaired.take(list(_row_pairs(by_things[chosen.one, chosen.other])))


def _things(subject: Subject, side: Side) -> list[Thing]:
    grouped: dict[Hashable, list[Row]] = {}
    for row in side.rows:
        grouped.setdefault(
            key_of(row, (*subject.owner, *subject.label), side.plan_year, unspaced), []
        ).append(row)
    return [_thing(subject, rows, side.plan_year) for rows in grouped.values()]


def _thing(subject: Subject, rows: Sequence[Row], plan_year: int | None) -> Thing:
    slots: dict[Hashable, tuple[Row, Hashable]] = {}
    times: dict[Hashable, int] = {}
    for row in rows:
        slot = key_of(row, (*subject.slot, *subject.loose), plan_year, unspaced)
        times[slot] = times.get(slot, 0) + 1
        slots[slot, times[slot]] = (row, key_of(row, subject.content, plan_year, unspaced))
    return Thing(
        _name(rows[0], subject), key_of(rows[0], subject.owner, plan_year, unspaced), tuple(rows), slots
    )


def _name(row: Row, subject: Subject) -> str:
    """The thing's name in folded words, without punctuation."""
    return bare_words(" ".join(str(row[name]) for name in subject.label if row.get(name) is not None))


def _proposal(old: Thing, new: Thing) -> Proposal | None:
    if old.where != new.where:
        return None
    alike = alike_in_any_order(old.name, new.name)
    shared = old.slots.keys() & new.slots.keys()
    agreeing = sum(old.slots[slot][1] == new.slots[slot][1] for slot in shared)
    same = agreeing / max(len(old.slots), len(new.slots))
    return Proposal(old, new, alike, same) if shared and alike >= _needed(old, new, same) else None


def _needed(old: Thing, new: Thing, same: float) -> float:
    if same == 1 and any(content != () for _, content in old.slots.values()):
        return ALIKE
    if same >= 0.5 and any(content != () for _, content in old.slots.values()):
        return ALIKE_PARTLY
    return ALIKE_ALONE if numbers_of(old.name) == numbers_of(new.name) else 101.0


def _order(proposal: Proposal) -> tuple[float, float, int]:
    """The likest first; between equals, what stands in the same place of its table."""
    old, new = proposal.old.rows[0], proposal.new.rows[0]
    away = abs(int(old.get("row") or 0) - int(new.get("row") or 0))
    return -proposal.likeness - 20 * proposal.same, -proposal.same, away


def _row_pairs(proposal: Proposal) -> Iterator[RowPair]:
    for slot, (row, _) in proposal.old.slots.items():
        if slot in proposal.new.slots:
            yield RowPair(row, proposal.new.slots[slot][0], round(proposal.likeness, 1))
