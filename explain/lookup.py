"""Rows of published versions, found by identifier."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from schemas.catalogue import PARTITION

IDENTIFIERS: Mapping[str, str] = {
    "indicators": "value_id",
    "projects": "project_id",
    "budget_mentions": "mention_id",
    "statements": "statement_id",
}
"""The datasets whose rows point to a place on a page, and what identifies a row."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """One published row: the version and dataset it stands in, and its fields as in the catalogue."""

    version: str
    dataset: str
    row: Row

    @property
    def identifier(self) -> str:
        return str(self.row[IDENTIFIERS[self.dataset]])

    @property
    def document_id(self) -> str:
        return str(self.row["document_id"])


def find_rows(version: Path, wanted: str) -> tuple[Found, ...]:
    """All rows of the version whose identifier begins with `wanted`, by dataset and document."""
    return tuple(
        Found(version.name, dataset, row)
        for dataset, name in IDENTIFIERS.items()
        for row in rows(version, dataset)
        if str(row[name]).startswith(wanted)
    )


def rows(version: Path, dataset: str) -> Iterator[Row]:
    """All rows of a dataset, file by file in the order of their paths; the partition is a column again."""
    for path in sorted((version / dataset).glob(f"{PARTITION}=*/*.parquet")):
        year = int(path.parent.name.partition("=")[2])
        for row in pq.read_table(path, partitioning=None).to_pylist():
            yield {**row, PARTITION: year or None}


def findings_about(version: Path, found: Found) -> tuple[Row, ...]:
    """The findings that name the row, or point at its very place on the page."""
    return tuple(
        row
        for row in rows(version, "findings")
        if row["document_id"] == found.document_id
        and (found.identifier in row["value_ids"] or _stands_in(row, found.row))
    )


def _stands_in(finding: Row, row: Row) -> bool:
    """Whether the finding's box lies within the row's."""
    if finding["page"] != row["page"] or finding["x0"] is None or finding["value_ids"]:
        return False
    across = row["x0"] <= finding["x0"] and finding["x1"] <= row["x1"]
    return bool(across and row["top"] <= finding["top"] and finding["bottom"] <= row["bottom"])
