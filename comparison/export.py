"""A comparison for programs: JSON as in `schemas/diff.schema.json`, a flat table as Parquet and CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from comparison.changes import Change, Diff, DocumentOutcome, EditionFacts
from comparison.subjects import DERIVED_FACTS, EVIDENCE, FACTS, READING_FACTS, SUBJECTS
from comparison.wording import names
from schemas.arrow import arrow_schema
from schemas.diff_schema import FORMAT, PLACE
from schemas.unseen import plain_json
from store.forms.csv_files import safe
from store.parquet import Row

TEXT, NUMBER = pa.string(), pa.float64()
CHANGE_COLUMNS = (
    ("dataset", TEXT), ("kind", TEXT), ("aspects", TEXT), ("causes", TEXT), ("fields", TEXT),
    ("proposal", pa.bool_()), ("likeness", NUMBER), ("absolute", NUMBER), ("percent", NUMBER),
)  # fmt: skip
VALUE = SUBJECTS["indicators"]
VALUE_COLUMNS = (*VALUE.owner, *VALUE.loose, *VALUE.slot, *VALUE.content, *EVIDENCE, "source_sha256")
SIDE_COLUMNS = (
    *(("document_id", TEXT), ("row_id", TEXT), ("name", TEXT)),
    *((name, arrow_schema(VALUE.dataset).field(name).type) for name in VALUE_COLUMNS),
)
SIDES = ("old", "new")
SCHEMA = pa.schema(
    [
        *CHANGE_COLUMNS,
        *((f"{side}_{name}", kind) for name, kind in SIDE_COLUMNS for side in SIDES),
    ]
)


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
    return plain_json(plain, 2, allow_nan=False) + "\n"


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
        "compared_with": document.compared_with,
        "failed": document.failed,
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


def changes_table(diff: Diff) -> pa.Table:
    """One row a change, in the order of the comparison; lists joined by a space."""
    rows = [_flat(change) for change in diff.changes]
    return pa.Table.from_pylist(rows, schema=SCHEMA)


def parquet_bytes(diff: Diff) -> bytes:
    """The table as a Parquet file."""
    sink = io.BytesIO()
    pq.write_table(changes_table(diff), sink, compression="zstd")
    return sink.getvalue()


def csv_text(diff: Diff) -> str:
    """The table as CSV; a text that a spreadsheet would take for a formula begins with an apostrophe."""
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\r\n")
    writer.writerow(SCHEMA.names)
    for row in changes_table(diff).to_pylist():
        writer.writerow([_cell(row[name]) for name in SCHEMA.names])
    return sink.getvalue()


def _cell(content: Any) -> Any:
    return safe(content) if isinstance(content, str) else content


def _flat(change: Change) -> dict[str, Any]:
    by = change.amount
    told: dict[str, Any] = {
        "dataset": change.dataset,
        "kind": change.kind,
        "aspects": " ".join(change.aspects),
        "causes": " ".join(change.causes),
        "fields": " ".join(one.field for one in change.differences),
        "proposal": change.likeness is not None,
        "likeness": change.likeness,
        "absolute": by and by.absolute,
        "percent": by and by.percent,
    }
    sides: Mapping[str, tuple[str | None, Row | None]] = {
        "old": (change.old_document, change.old),
        "new": (change.new_document, change.new),
    }
    for side, (document, row) in sides.items():
        if row is not None:
            told |= {f"{side}_{name}": said for name, said in _side(change, document, row).items()}
    return told


def _side(change: Change, document: str | None, row: Row) -> dict[str, Any]:
    """One side of a change by the columns of the table; an amount in prose is its value."""
    subject = SUBJECTS.get(change.dataset)
    known = {name for name, _ in SIDE_COLUMNS}
    said = {name: row.get(name) for name in known & set(row)}
    if change.dataset == "budget_mentions":
        said |= {"value": row.get("amount"), "value_base": row.get("amount")}
    identifier = row.get(subject.identifier) if subject else document
    return said | {"document_id": document, "row_id": identifier, "name": names(change.dataset, row)[1]}
