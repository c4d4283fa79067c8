"""The overview of each document and its checks, ready for the templates."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from explain.lookup import Row
from report.version_rows import VersionRows
from schemas.codes import CHECK_FAILED, CHECK_PASSED, CODE_LISTS
from schemas.rules import SEVERITIES

STATES = tuple(code.code for code in CODE_LISTS["token_state"])
CHECK_ORDER = (CHECK_FAILED, CHECK_PASSED)


@dataclass(frozen=True, slots=True)
class DocumentOverview:
    """A document's row; findings by severity, printed numbers by state, and checks, the failed first."""

    row: Row
    values: int
    findings: Mapping[str, int]
    coverage: Mapping[str, int]
    checks: tuple[Row, ...]


def overview(version: VersionRows) -> tuple[DocumentOverview, ...]:
    """All documents of the version, by name."""
    findings = _counted([(row["document_id"], row["severity"], 1) for row in version.findings])
    coverage = _counted([(row["document_id"], row["state"], row["count"]) for row in version.coverage])
    values = Counter(row["document_id"] for row in version.values)
    return tuple(
        DocumentOverview(
            row,
            values[name := row["document_id"]],
            {severity: findings[name][severity] for severity in SEVERITIES},
            {state: coverage[name][state] for state in STATES},
            _checks(version.checks, name),
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


def _check_order(row: Row) -> tuple[object, ...]:
    state = row["state"]
    place = CHECK_ORDER.index(state) if state in CHECK_ORDER else len(CHECK_ORDER)
    return place, SEVERITIES.index(row["severity"]), row["check"]
