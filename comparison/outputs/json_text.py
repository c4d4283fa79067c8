"""A comparison as JSON, in the form of `schemas/diff.schema.json`."""

from __future__ import annotations

import json
from typing import Any

from comparison.changes import Change, Diff, DocumentOutcome, EditionFacts
from comparison.edition import Row
from comparison.subjects import DERIVED_FACTS, FACTS, READING_FACTS, SUBJECTS
from schemas.diff_schema import FORMAT, PLACE


def json_text(diff: Diff) -> str:
    """The comparison as indented JSON with a closing line break; the same for the same content."""
    plain = {
        "format": FORMAT,
        "old": _edition(diff.old),
        "new": _edition(diff.new),
        "changed": diff.changed,
        "counts": diff.counts,
        "documents": [_document(one) for one in diff.documents],
        "changes": [_change(one) for one in diff.changes],
    }
    return json.dumps(plain, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _edition(edition: EditionFacts) -> dict[str, Any]:
    return {
        "name": edition.label,
        "content_sha256": edition.content_sha256,
        "software_sha256": edition.software_sha256,
    }


def _document(document: DocumentOutcome) -> dict[str, Any]:
    return {
        "old": document.old,
        "new": document.new,
        "paired_by": document.paired_by,
        "causes": list(document.causes),
        "rows_before": document.rows_before,
        "rows_after": document.rows_after,
        "unchanged": document.unchanged,
        "unchanged_tables": list(document.unchanged_tables),
        "unchanged_datasets": list(document.quiet_datasets),
    }


def _change(change: Change) -> dict[str, Any]:
    by = change.amount
    return {
        "dataset": change.dataset,
        "kind": change.kind,
        "aspects": list(change.aspects),
        "causes": list(change.causes),
        "proposal": change.likeness is not None,
        "likeness": change.likeness,
        "absolute": by and by.absolute,
        "percent": by and by.percent,
        "differences": [
            {"field": one.field, "aspect": one.aspect, "before": one.before, "after": one.after}
            for one in change.differences
        ],
        "old": _row(change, change.old_document, change.old),
        "new": _row(change, change.new_document, change.new),
    }


def _row(change: Change, document: str | None, row: Row | None) -> dict[str, Any] | None:
    """What identifies a row, what it says and where it is printed."""
    if row is None:
        return None
    subject = SUBJECTS.get(change.dataset)
    if subject is None:
        fields = ("source_sha256", *FACTS, *READING_FACTS, *DERIVED_FACTS)
        return {"document_id": document, "row_id": document, "says": {name: row.get(name) for name in fields}}
    names = (
        *subject.place,
        *subject.label,
        *subject.slot,
        *subject.loose,
        *subject.content,
        *subject.remarks,
        *subject.reading,
        *subject.derived,
    )
    return {
        "document_id": document,
        "row_id": row.get(subject.identifier),
        "says": {name: row.get(name) for name in names},
        "printed": {name: row.get(name) for name in PLACE},
    }
