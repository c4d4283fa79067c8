"""Oddities met while reading: returned beside the records, never raised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from extract.page.geometry import Box
from schemas.rules import Severity, finding_rules


@dataclass(frozen=True, slots=True)
class Finding:
    """One oddity: the rule it broke, where it was seen and what it concerns.

    `page` is 1-based; `box` is in points on the upright page; `value_ids` names the published values in
    doubt.
    """

    rule: str
    severity: Severity
    message: str
    message_en: str
    page: int | None = None
    box: Box | None = None
    table_id: str | None = None
    value_ids: tuple[str, ...] = ()

    def about(self, value_ids: Iterable[str]) -> Finding:
        """The same finding, tied to the published values it puts in doubt."""
        return replace(self, value_ids=tuple(value_ids))

    def unless_certain(self) -> Finding:
        """The same finding of something that is wrong on a condition only: no error, which is certain."""
        return replace(self, severity="warning") if self.severity == "error" else self


def finding(
    rule: str, page: int | None = None, box: Box | None = None, table_id: str | None = None, **fields: object
) -> Finding:
    """A finding of the named rule, worded from `fields` and `page`. Raises KeyError for an unknown rule or
    a missing field."""
    known = finding_rules()[rule]
    es, en = known.messages(
        {"page": str(page), "table_id": str(table_id), **{name: str(text) for name, text in fields.items()}}
    )
    return Finding(rule, known.severity, es, en, page, box and box.as_area, table_id)
