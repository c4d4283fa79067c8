"""The changes as a flat table, one row a change: Parquet, and CSV that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from comparison.changes import Change, Diff
from comparison.edition import Row
from comparison.outputs.wording import names
from comparison.subjects import SUBJECTS

TEXT, NUMBER, WHOLE = pa.string(), pa.float64(), pa.int64()
CHANGE_COLUMNS = (
    ("dataset", TEXT), ("kind", TEXT), ("aspects", TEXT), ("causes", TEXT), ("fields", TEXT),
    ("proposal", pa.bool_()), ("likeness", NUMBER), ("absolute", NUMBER), ("percent", NUMBER),
)  # fmt: skip
SIDE_COLUMNS = (
    ("document_id", TEXT), ("row_id", TEXT), ("name", TEXT), ("section", TEXT), ("dependency", TEXT),
    ("line", TEXT), ("measure", TEXT), ("series", TEXT), ("period", TEXT), ("part", TEXT), ("raw", TEXT),
    ("status", TEXT), ("comparator", TEXT), ("value", NUMBER), ("unit", TEXT), ("scale", WHOLE),
    ("value_base", NUMBER), ("page", WHOLE), ("table_id", TEXT), ("source_sha256", TEXT),
)  # fmt: skip
SIDES = ("old", "new")
SCHEMA = pa.schema(
    [
        *CHANGE_COLUMNS,
        *((f"{side}_{name}", kind) for name, kind in SIDE_COLUMNS for side in SIDES),
    ]
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a text for a formula."""


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
    if not isinstance(content, str):
        return content
    risky = content.startswith(FORMULA_STARTS) or content.lstrip().startswith(FORMULA_STARTS)
    return f"'{content}" if risky else content


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
