"""How alike two indicators are, from 0 to 100, and what speaks for or against their being one."""

from __future__ import annotations

from dataclasses import dataclass

from identity.entities import Entity
from identity.owners import alike_owners
from identity.similarity import agree, alike_words, letters_alike
from schemas.language.judgement import LinkThresholds


@dataclass(frozen=True, slots=True)
class Likeness:
    """What linking holds of two indicators: how alike their names are, and whether that is enough."""

    score: float
    certain: bool


def likeness(one: Entity, other: Entity, thresholds: LinkThresholds) -> Likeness | None:
    """How alike the two are; None where nothing suggests that they are one."""
    coded = one.kpi is not None and one.kpi == other.kpi
    lowest = min(thresholds.doubtful, thresholds.same_code) if coded else thresholds.doubtful
    score = letters_alike(one.label, other.label, lowest)
    if not score:
        return None
    owned = alike_owners(one.owners, other.owners, thresholds.owner)
    if not owned and not coded:
        return None
    return Likeness(score, _is_certain(one, other, score, coded, owned, thresholds))


def _is_certain(
    one: Entity, other: Entity, score: float, coded: bool, owned: bool, thresholds: LinkThresholds
) -> bool:
    if one.numbers != other.numbers or not agree(one.detail, other.detail, thresholds.doubtful):
        return False
    if coded:
        return score >= thresholds.same_code
    contradicted = one.kpi is not None and other.kpi is not None
    grouped = agree(one.group, other.group, thresholds.doubtful) or alike_words(
        one.group, other.group, thresholds.owner
    )
    return owned and grouped and not contradicted and score >= thresholds.same
