"""What people decided on a published row: reviews of it and of its findings, and its corrections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.seen import seen_of_finding
from store.history import DATASET, Found
from store.parquet import Row
from store.versions import Version


@dataclass(frozen=True, slots=True)
class Decided:
    """The rows of `reviews` and `corrections` about a row, each in the order of the file they are from."""

    reviews: Sequence[Row] = ()
    corrections: Sequence[Row] = ()


def decided(version: Version, found: Found, findings: Sequence[Row]) -> Decided:
    """What people decided on a row and on the `findings` about it; nothing in a version without such rows.

    An accepted finding that tells something else by now is no longer one of these: a finding of its own
    (`review-outdated`) says so.
    """
    own = [row for row in version.rows("reviews") if row["document_id"] == found.document_id]
    seen = _seen(version, found, findings) if any(row["subject"] == "finding" for row in own) else frozenset()
    reviews = [row for row in own if row["value_id"] == found.identifier or row["seen"] in seen]
    corrections = [
        row
        for row in version.rows("corrections")
        if row["document_id"] == found.document_id and row["value_id"] == found.identifier
    ]
    return Decided(tuple(sorted(reviews, key=_line)), tuple(sorted(corrections, key=_line)))


def _seen(version: Version, found: Found, findings: Sequence[Row]) -> frozenset[str]:
    raws = {
        row["value_id"]: row["raw"]
        for row in version.rows(DATASET)
        if row["document_id"] == found.document_id
    }
    return frozenset(seen_of_finding(row, raws) for row in findings)


def _line(row: Row) -> int:
    return int(row["line"])
