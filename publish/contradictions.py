"""What a plan says against itself, or against another plan, by cause: one row for one fault, whatever number
of findings tell of it.

`contradictions(findings, values)` takes the rows of the datasets `findings` and `indicators` of one document
and gives the rows of the dataset `contradictions`. Every finding whose `about` is `plan` is in one of them,
and so is each value such a finding names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.catalogue import BOX
from schemas.causes import Cause, cause_of_rule, causes
from schemas.records import ContradictionRecord
from schemas.rules import SEVERITIES
from store.disk import canonical_json, sha256_of
from store.parquet import Row

ABOUT = "plan"
NAMES_DIFFER = "differing-names"
ID_LENGTH = 16
PAGES_TOLD = 12


def contradictions(findings: Iterable[Row], values: Iterable[Row]) -> tuple[ContradictionRecord, ...]:
    """The faults of one document, the gravest first, then as the table of causes has them, then by page."""
    told = [row for row in findings if row["about"] == ABOUT]
    named = _Named({row["value_id"]: row for row in values}, _paired(told))
    by_cause: dict[str, list[Row]] = defaultdict(list)
    for row in told:
        by_cause[cause_of_rule()[row["rule"]].code].append(row)
    found = [
        _record(cause, own, named)
        for code, cause in causes().items()
        for own in _faults(cause, by_cause[code], named)
    ]
    return tuple(sorted(found, key=lambda one: SEVERITIES.index(one.severity)))


def _paired(findings: Iterable[Row]) -> dict[str, list[str]]:
    """By value the findings that take its row and another for one indicator."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in findings:
        if row["rule"] == NAMES_DIFFER:
            for value_id in row["value_ids"]:
                found[value_id].append(row["finding_id"])
    return found


@dataclass(frozen=True, slots=True)
class _Named:
    """The values that findings name, by identifier, and the findings that pair their rows."""

    values: Mapping[str, Row]
    paired: Mapping[str, Sequence[str]]

    def of(self, findings: Iterable[Row]) -> list[Row]:
        """The values that these findings name, once each, in their order."""
        names = dict.fromkeys(value_id for row in findings for value_id in row["value_ids"])
        return [self.values[name] for name in names if name in self.values]


def _faults(cause: Cause, findings: Sequence[Row], named: _Named) -> Iterator[list[Row]]:
    """The findings of a cause, gathered by fault: those that have a sign in common, themselves or through
    others. In each the gravest first, then by page; the faults by page."""
    gathered: list[tuple[set[Hashable], list[Row]]] = []
    for row in sorted(findings, key=_order):
        signs, own = set(_signs(cause, row, named)), [row]
        for other in [one for one in gathered if not one[0].isdisjoint(signs)]:
            gathered.remove(other)
            signs, own = signs | other[0], [*other[1], *own]
        gathered.append((signs, own))
    faults = [sorted(own, key=_order) for _, own in gathered]
    yield from sorted(faults, key=lambda own: (min(row["page"] or 0 for row in own), own[0]["finding_id"]))


def _order(row: Row) -> tuple[object, ...]:
    return SEVERITIES.index(row["severity"]), row["page"] or 0, row["rule"], row["finding_id"]


def _signs(cause: Cause, row: Row, named: _Named) -> Iterator[Hashable]:
    """What other findings of the cause have in common with this one if they are the same fault."""
    values = named.of((row,))
    if cause.one == "plan":
        yield cause.one
    elif not values:
        yield (row["page"], *(row[side] for side in BOX)) if row["page"] else row["finding_id"]
    elif cause.one == "table":
        years = frozenset((one["series"], one["year"], one["period"]) for one in values)
        yield from ((one["table_id"], years) for one in values)
    elif cause.one == "owner":
        yield from (one["dependency_id"] or one["dependency"] or one["table_id"] for one in values)
    else:
        yield from (one["indicator_id"] for one in values)
        yield from (pair for one in values for pair in named.paired.get(one["value_id"], ()))


def _record(cause: Cause, own: Sequence[Row], named: _Named) -> ContradictionRecord:
    first, values = own[0], named.of(own)
    subject = _subject(cause, values)
    fields = {"subject": subject or "", "count": len(own), "pages": _pages([*own, *values])}
    told = cause.told.es.format_map(fields), cause.told.en.format_map(fields)
    message, message_en = (first["message"], first["message_en"]) if len(own) == 1 else told
    finding_ids = tuple(row["finding_id"] for row in own)
    identity = canonical_json([first["document_id"], cause.code, sorted(finding_ids)])
    return ContradictionRecord(
        contradiction_id=sha256_of(identity)[:ID_LENGTH],
        document_id=first["document_id"],
        plan_year=first["plan_year"],
        cause=cause.code,
        severity=first["severity"],
        message=message,
        message_en=message_en,
        subject=subject,
        page=min((row["page"] for row in own if row["page"]), default=None),
        findings=len(own),
        finding_ids=finding_ids,
        value_ids=tuple(dict.fromkeys(value_id for row in own for value_id in row["value_ids"])),
    )


def _subject(cause: Cause, values: Sequence[Row]) -> str | None:
    """Whom or what the fault is of: the owner, or the indicator with its detail."""
    if not values or cause.one == "plan":
        return None
    first = values[0]
    if cause.one == "owner":
        owner: str = first["dependency_name"] or first["dependency"] or first["indicator"]
        return owner
    return f"{first['indicator']} – {first['detail']}" if first["detail"] else str(first["indicator"])


def _pages(rows: Iterable[Row]) -> str:
    """The pages as they are told: «10, 12»."""
    pages = sorted({row["page"] for row in rows if row["page"]})
    return ", ".join([*map(str, pages[:PAGES_TOLD]), *(["…"] if len(pages) > PAGES_TOLD else [])])
