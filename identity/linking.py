"""All documents of one institution linked: plan by plan in the order of their years, section by section."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from identity.entities import Entity, entities_of
from identity.matching import Proposal, match
from identity.reviewed import Reviewed
from schemas.language.judgement import LinkThresholds
from schemas.records import Indicator


@dataclass(frozen=True, slots=True)
class Links:
    """The indicator each printed label belongs to, by the identifier its label alone makes, the doubtful
    pairs, and those linked as one that one section prints side by side."""

    indicator_ids: Mapping[str, str]
    proposals: tuple[Proposal, ...]
    doubled: tuple[tuple[Entity, Entity], ...]


def link(documents: Sequence[Sequence[Indicator]], thresholds: LinkThresholds, reviewed: Reviewed) -> Links:
    """Link the values of an institution's documents, the oldest plan first.

    An indicator keeps the identifier under which it was met first, so that a later plan changes none.
    """
    known: dict[str, list[Entity]] = {}
    settled: dict[str, str] = {}
    proposals: list[Proposal] = []
    doubled: list[tuple[Entity, Entity]] = []
    for section in (section for values in documents for section in entities_of(values)):
        matches = match(section, known, thresholds, reviewed)
        proposals.extend(matches.proposals)
        met: dict[str, Entity] = {}
        for entity in section:
            name = matches.settled.get(entity.own_id, entity.own_id)
            settled.setdefault(entity.own_id, name)
            known.setdefault(name, []).append(entity)
            if met.setdefault(name, entity) is not entity:
                doubled.append((met[name], entity))
    return Links(settled, tuple(proposals), tuple(doubled))
