"""One section's indicators matched with those known so far: each with one at most, the likest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from identity.assignment import Candidate, assigned
from identity.entities import Entity
from identity.likeness import Likeness, likeness
from identity.reviewed import Reviewed
from schemas.language.judgement import LinkThresholds

Known = Mapping[str, Sequence[Entity]]
"""The entities that are one indicator, by its identifier."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two indicators that may be one; nothing has been made of it."""

    new: Entity
    known: Entity
    score: float


@dataclass(frozen=True, slots=True)
class Matches:
    """The identifier of each newly met indicator that is a known one, and the doubtful pairs."""

    settled: Mapping[str, str]
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    new: Entity
    known: Entity
    indicator_id: str
    like: Likeness


def match(news: Sequence[Entity], known: Known, thresholds: LinkThresholds, reviewed: Reviewed) -> Matches:
    """What of the newly met is known already: by the same label, by review, else by likeness.

    A likeness counts only where no second candidate comes near it, on either side.
    """
    settled = dict(_given(news, known, reviewed))
    taken = set(settled.values())
    open_news = [new for new in news if new.own_id not in settled]
    pairs = sorted(_pairs(open_news, known, taken, thresholds, reviewed), key=_order)
    certain = [
        Candidate(pair.new.own_id, pair.indicator_id, pair.like.score) for pair in pairs if pair.like.certain
    ]
    settled |= {item.one: item.other for item in assigned(certain, thresholds.margin)}
    taken = set(settled.values())
    doubtful = [
        Proposal(pair.new, pair.known, pair.like.score)
        for pair in pairs
        if pair.new.own_id not in settled and pair.indicator_id not in taken
    ]
    return Matches(settled, tuple(_likest(doubtful)))


def _given(news: Sequence[Entity], known: Known, reviewed: Reviewed) -> Iterator[tuple[str, str]]:
    by_own = {entity.own_id: name for name, entities in known.items() for entity in entities}
    for new in news:
        if new.own_id in by_own:
            yield new.own_id, by_own[new.own_id]
            continue
        settled = next((by_own[own] for own in reviewed.same_as(new.own_id) if own in by_own), None)
        if settled is not None:
            yield new.own_id, settled


def _pairs(
    news: Sequence[Entity], known: Known, taken: set[str], thresholds: LinkThresholds, reviewed: Reviewed
) -> Iterator[_Pair]:
    for name, entities in known.items():
        if name in taken:
            continue
        for new in news:
            found = [(entity, like) for entity in entities if (like := likeness(new, entity, thresholds))]
            if found and not any(reviewed.are_different(new.own_id, entity.own_id) for entity in entities):
                entity, like = max(found, key=lambda each: (each[1].certain, each[1].score))
                yield _Pair(new, entity, name, like)


def _order(pair: _Pair) -> tuple[bool, float, str, str]:
    return not pair.like.certain, -pair.like.score, pair.new.own_id, pair.indicator_id


def _likest(proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """The best proposal for each newly met indicator."""
    best: dict[str, Proposal] = {}
    for item in proposals:
        if item.new.own_id not in best or item.score > best[item.new.own_id].score:
            best[item.new.own_id] = item
    yield from best.values()
