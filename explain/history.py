"""What each version said of a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from explain.lookup import IDENTIFIERS, Found, Row, rows

PLACE = frozenset(
    (
        "source_sha256",
        "page",
        "x0",
        "top",
        "x1",
        "bottom",
        "table_id",
        "row",
        "column",
        "agreement",
        "confidence",
    )
)
"""Fields that tell where and how a row was read, not what it says."""


@dataclass(frozen=True, slots=True)
class Step:
    """One version's word on a row: `row` is None where it is not in the version; `changed` names the fields
    that differ from the version before."""

    version: str
    row: Row | None
    changed: tuple[str, ...]


def history(output: Path, names: Sequence[str], found: Found) -> tuple[Step, ...]:
    """The row in the versions of `names`, oldest first."""
    steps: list[Step] = []
    before: Row | None = None
    for name in names:
        row = _same_row(output / name, found)
        changed = changes(before, row) if before is not None and row is not None else ()
        steps.append(Step(name, row, changed))
        before = row or before
    return tuple(steps)


def _same_row(version: Path, found: Found) -> Row | None:
    name = IDENTIFIERS[found.dataset]
    return next(
        (
            row
            for row in rows(version, found.dataset)
            if row[name] == found.identifier and row["document_id"] == found.document_id
        ),
        None,
    )


def changes(before: Row, after: Row) -> tuple[str, ...]:
    """The fields that differ: those that tell what it says; where it only moved on the page, `page`."""
    names = [name for name in after if before.get(name) != after[name]]
    said = tuple(name for name in names if name not in PLACE)
    return said or (("page",) if names else ())
