"""How alike two indicators are, from 0 to 100, and what speaks for or against their being one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from rapidfuzz import fuzz

from identity.entities import Entity
from schemas.profile_files import ProfileError


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which likeness of names (0 to 100) two indicators are one: `same` by name within a dependency,
    `same_code` where they bear the same code; from `doubtful` on they are proposed. `owner` is the likeness
    from which two dependencies are one, `margin` how far the best match must be ahead of the next."""

    same: float
    same_code: float
    doubtful: float
    owner: float
    margin: float


def thresholds_of(profile: Mapping[str, Any]) -> Thresholds:
    """The thresholds a profile's entries set under `links`. Raises ProfileError where one is missing or no
    number."""
    entries = profile.get("links")
    try:
        return Thresholds(**{name: float(number) for name, number in dict(entries or {}).items()})
    except (TypeError, ValueError) as error:
        names = ", ".join(field.name for field in fields(Thresholds))
        raise ProfileError(f"«links» must give a number from 0 to 100 for each of: {names}") from error


@dataclass(frozen=True, slots=True)
class Likeness:
    """What linking holds of two indicators: how alike their names are, and whether that is enough."""

    score: float
    certain: bool


def likeness(one: Entity, other: Entity, thresholds: Thresholds) -> Likeness | None:
    """How alike the two are; None where nothing suggests that they are one."""
    coded = one.kpi is not None and one.kpi == other.kpi
    lowest = min(thresholds.doubtful, thresholds.same_code) if coded else thresholds.doubtful
    score = fuzz.ratio(one.label, other.label, score_cutoff=lowest)
    if not score:
        return None
    owned = same_owner(one, other, thresholds.owner)
    if not owned and not coded:
        return None
    return Likeness(score, _is_certain(one, other, score, coded, owned, thresholds))


def _is_certain(
    one: Entity, other: Entity, score: float, coded: bool, owned: bool, thresholds: Thresholds
) -> bool:
    if one.numbers != other.numbers or not _agree(one.detail, other.detail, thresholds.doubtful):
        return False
    if coded:
        return score >= thresholds.same_code
    contradicted = one.kpi is not None and other.kpi is not None
    grouped = _agree(one.group, other.group, thresholds.doubtful) or _alike(
        one.group, other.group, thresholds.owner
    )
    return owned and grouped and not contradicted and score >= thresholds.same


def _agree(one: str, other: str, enough: float) -> bool:
    """Whether two texts are alike, where both are there."""
    return not one or not other or fuzz.ratio(one, other) >= enough


def same_owner(one: Entity, other: Entity, enough: float) -> bool:
    """Whether the two stand under one dependency: alike in name or acronym, or both under none."""
    if not one.owners or not other.owners:
        return one.owners == other.owners
    return any(_alike(first, second, enough) for first in one.owners for second in other.owners)


def _alike(one: str, other: str, enough: float) -> bool:
    if fuzz.ratio(one.replace(" ", ""), other.replace(" ", "")) >= enough:
        return True
    return min(_words(one), _words(other)) > 1 and fuzz.token_set_ratio(one, other) >= enough


def _words(text: str) -> int:
    return text.count(" ") + 1
