"""All the rows of one version that the review page shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from explain.lookup import Row, rows

SHOWN = ("documents", "indicators", "findings", "checks", "coverage", "series", "corrections")


@dataclass(frozen=True, slots=True)
class VersionRows:
    """The rows of each dataset in `SHOWN`, fields as in the catalogue, sorted so that the same version always
    gives the same page."""

    version: str
    documents: Sequence[Row]
    values: Sequence[Row]
    findings: Sequence[Row]
    checks: Sequence[Row]
    coverage: Sequence[Row]
    series: Sequence[Row]
    corrections: Sequence[Row]


def load_version(folder: Path) -> VersionRows:
    """The rows of the version in `folder`; a dataset that an older version lacks gives none."""
    found = {dataset: tuple(rows(folder, dataset)) for dataset in SHOWN}
    found["documents"] = tuple(sorted(found["documents"], key=lambda row: str(row["document_id"])))
    found["values"] = tuple(sorted(found.pop("indicators"), key=_printed_order))
    return VersionRows(folder.name, **found)


def _printed_order(value: Row) -> tuple[object, ...]:
    place = (value["page"], value["top"], value["x0"])
    return (value["document_id"], *place, value["part"] or "", value["value_id"])
