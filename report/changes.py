"""What changed against the version before, from the events of the values' history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from explain.lookup import Row
from report.history import Event

Kind = Literal["changed_value", "added", "removed", "moved_value"]
KINDS: tuple[Kind, ...] = ("changed_value", "removed", "added", "moved_value")
MOST_LISTED = 2_000
MOVED = ("page",)


@dataclass(frozen=True, slots=True)
class Change:
    """One value that is not as it was: what was printed, what is, and the columns that differ."""

    kind: Kind
    document_id: str
    value_id: str
    label: str
    series: str
    period: str
    fields: tuple[str, ...]
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Changes:
    """Against which version; the values that say something else, at most `MOST_LISTED`; how many of each
    kind there are; how many are not listed. Values that only moved are counted, not listed."""

    against: str
    listed: tuple[Change, ...]
    counts: Mapping[Kind, int]
    left_out: int


def changes_before(names: Sequence[str], events: Sequence[Event]) -> Changes | None:
    """What the last of the versions `names` changed; None where there is none before it."""
    if len(names) < 2:
        return None
    found = [_change(event) for event in events if event.version == names[-1]]
    told = sorted((change for change in found if change.kind != "moved_value"), key=_order)
    counted = Counter(change.kind for change in found)
    return Changes(
        names[-2],
        tuple(told[:MOST_LISTED]),
        {kind: counted[kind] for kind in KINDS},
        max(0, len(told) - MOST_LISTED),
    )


def _change(event: Event) -> Change:
    row = event.after or event.before or {}
    label = " — ".join(filter(None, (row.get("dependency"), row.get("indicator"), row.get("detail"))))
    return Change(
        _kind(event),
        event.document_id,
        event.value_id,
        label,
        str(row.get("series")),
        str(row.get("period") or "?"),
        event.fields,
        _printed(event.before),
        _printed(event.after),
    )


def _kind(event: Event) -> Kind:
    if event.before is None:
        return "added"
    if event.after is None:
        return "removed"
    return "moved_value" if event.fields == MOVED else "changed_value"


def _printed(row: Row | None) -> str | None:
    return None if row is None else str(row["raw"])


def _order(change: Change) -> tuple[object, ...]:
    return KINDS.index(change.kind), change.document_id, change.label, change.period, change.value_id
