"""All the rows of one version that the review page shows, and the overview of each document."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from schemas.catalogue import CODE_LISTS
from schemas.codes import CHECK_FAILED, CHECK_PASSED
from schemas.rules import SEVERITIES
from store.parquet import Row
from store.versions import Version

SHOWN = (
    "documents",
    "indicators",
    "columns",
    "findings",
    "contradictions",
    "checks",
    "coverage",
    "series",
    "corrections",
    "reviews",
)

STATES = tuple(code.code for code in CODE_LISTS["token_state"])
CHECK_ORDER = (CHECK_FAILED, CHECK_PASSED)


@dataclass(frozen=True, slots=True)
class VersionRows:
    """The rows of each dataset in `SHOWN`, fields as in the catalogue, sorted so that the same version always
    gives the same page."""

    version: str
    documents: Sequence[Row]
    values: Sequence[Row]
    columns: Sequence[Row]
    findings: Sequence[Row]
    contradictions: Sequence[Row]
    checks: Sequence[Row]
    coverage: Sequence[Row]
    series: Sequence[Row]
    corrections: Sequence[Row]
    reviews: Sequence[Row]


def load_version(version: Version) -> VersionRows:
    """The rows of the version; a dataset that an older version lacks gives none."""
    found = {dataset: tuple(version.rows(dataset)) for dataset in SHOWN}
    found["documents"] = tuple(sorted(found["documents"], key=lambda row: str(row["document_id"])))
    found["values"] = tuple(sorted(found.pop("indicators"), key=_printed_order))
    return VersionRows(version.name, **found)


def _printed_order(value: Row) -> tuple[object, ...]:
    place = (value["page"], value["top"], value["x0"])
    return (value["document_id"], *place, value["part"] or "", value["value_id"])


@dataclass(frozen=True, slots=True)
class DocumentOverview:
    """A document's row; by severity the findings that nobody has settled, printed numbers by state, checks,
    the failed first, and the columns header by header, each with the first of its header."""

    row: Row
    values: int
    findings: Mapping[str, int]
    coverage: Mapping[str, int]
    checks: tuple[Row, ...]
    columns: tuple[tuple[Row, tuple[Row, ...]], ...]


def overview(version: VersionRows) -> tuple[DocumentOverview, ...]:
    """All documents of the version, by name."""
    waiting = [row for row in version.findings if not row["settled"]]
    findings = _counted([(row["document_id"], row["severity"], 1) for row in waiting])
    coverage = _counted([(row["document_id"], row["state"], row["count"]) for row in version.coverage])
    values = Counter(row["document_id"] for row in version.values)
    columns: dict[str, list[Row]] = defaultdict(list)
    for row in version.columns:
        columns[row["document_id"]].append(row)
    return tuple(
        DocumentOverview(
            row,
            values[name := row["document_id"]],
            {severity: findings[name][severity] for severity in SEVERITIES},
            {state: coverage[name][state] for state in STATES},
            _checks(version.checks, name),
            _headers(columns[name]),
        )
        for row in version.documents
    )


def _counted(rows: Sequence[tuple[str, str, int]]) -> Mapping[str, Counter[str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document, name, count in rows:
        counts[document][name] += count
    return counts


def _checks(checks: Sequence[Row], document_id: str) -> tuple[Row, ...]:
    own = [row for row in checks if row["document_id"] == document_id]
    return tuple(sorted(own, key=_check_order))


def _headers(columns: Sequence[Row]) -> tuple[tuple[Row, tuple[Row, ...]], ...]:
    """The columns as published, header by header, each with its first column."""
    found = (
        tuple(own) for _, own in groupby(columns, key=lambda row: (row["table_id"], row["header_number"]))
    )
    return tuple((own[0], own) for own in found)


def _check_order(row: Row) -> tuple[object, ...]:
    state = row["state"]
    place = CHECK_ORDER.index(state) if state in CHECK_ORDER else len(CHECK_ORDER)
    return place, SEVERITIES.index(row["severity"]), row["check"]


def as_printed(value: Row) -> Row:
    """The value as it was read from the plan, before anything in it was corrected."""
    original: Mapping[str, Any] = json.loads(value["original"]) if value["original"] else {}
    return {**value, **original}
