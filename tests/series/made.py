"""Indicators of invented plans, for tests of what links them."""

from __future__ import annotations

from typing import Any

from extract.records.origin import stable_id
from identity.evidence import LinkLimits, limits_of
from identity.linking import Links, link
from identity.reviewed import Reviewed
from schemas.profile_reading import load_profile
from schemas.records import Indicator
from tests.checks import made

LABEL = ("institution", "dependency", "group", "indicator", "detail")


def limits() -> LinkLimits:
    """Those every profile begins with."""
    return limits_of(load_profile("generic"))


def value(name: str = "Consultas atendidas", **changes: Any) -> Indicator:
    """One value of the plan of 2022 under the dependency Unidad; its label alone makes its identifier."""
    item = made.indicator(indicator=name, **changes)
    label = [getattr(item, part) for part in LABEL]
    own = stable_id("indicator", *label)
    return made.indicator(indicator=name, **changes, indicator_id=own, label_id=own)


def linked(*documents: list[Indicator], reviewed: Reviewed | None = None) -> Links:
    return link(documents, limits(), reviewed or Reviewed())


def is_one(links: Links, one: Indicator, other: Indicator) -> bool:
    return links.indicator_ids[one.indicator_id] == links.indicator_ids[other.indicator_id]
