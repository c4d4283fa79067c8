"""Published rows found by identifier, and what each version said of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from schemas.catalogue import BOX, CELL, PRINTED, datasets
from store.manifest import read_manifest
from store.parquet import Row, rows

IDENTIFIERS: Mapping[str, str] = {name: datasets()[name].key[-1] for name in PRINTED}
"""The datasets whose rows point to a place on a page, and what identifies a row."""


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


PLACE = frozenset(("source_sha256", *CELL, *BOX, "agreement", "confidence"))
"""Fields that tell where and how a row was read, not what it says."""


@dataclass(frozen=True, slots=True)
class RowAtVersion:
    """One version's word on a row: `row` is None where it is not in the version; `changed` names the fields
    that differ from the version before."""

    version: str
    row: Row | None
    changed: tuple[str, ...]


def history(output: Path, names: Sequence[str], found: Found) -> tuple[RowAtVersion, ...]:
    """The row in the versions of `names`, oldest first."""
    steps: list[RowAtVersion] = []
    before: Row | None = None
    for name in names:
        row = _same_row(output / name, found)
        changed = changed_fields(before, row) if before is not None and row is not None else ()
        steps.append(RowAtVersion(name, row, changed))
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


def changed_fields(before: Row, after: Row) -> tuple[str, ...]:
    """The fields that differ: those that tell what it says; where it only moved on the page, `page`."""
    names = [name for name in after if before.get(name) != after[name]]
    said = tuple(name for name in names if name not in PLACE)
    return said or (("page",) if names else ())


DATASET = "indicators"
ByValue = Mapping[str, Row]
Manifests = Mapping[str, Mapping[str, Any]]
"""Those of sound versions by name, oldest first."""


@dataclass(frozen=True, slots=True)
class Event:
    """A version in which a value said something new: `before` is None where it appears, `after` where it is
    gone; `fields` are the columns that differ."""

    version: str
    document_id: str
    value_id: str
    fields: tuple[str, ...]
    before: Row | None
    after: Row | None


def sound_versions(output: Path, names: Sequence[str]) -> Manifests:
    """The manifests of the versions in `names`; those that are damaged are left out."""
    found = ((name, read_manifest(output / name)) for name in names)
    return {name: manifest for name, manifest in found if manifest is not None}


def events(output: Path, manifests: Manifests) -> tuple[Event, ...]:
    """All events in the versions, oldest first; what the oldest holds appears in it."""
    found: list[Event] = []
    last: dict[str, tuple[str, ByValue]] = {}
    for name, manifest in manifests.items():
        files = dict(_files(manifest))
        for document in sorted(last.keys() | files.keys()):
            before = last.get(document, ("", {}))
            after = _contents(output / name, files.get(document), before)
            if after is not before:
                found.extend(_events(name, document, before[1], after[1]))
            last[document] = after
    return tuple(found)


def _files(manifest: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for file in manifest["files"]:
        dataset, _, rest = file["path"].partition("/")
        if dataset == DATASET:
            yield rest.rpartition("/")[2].removesuffix(".parquet"), file


def _contents(
    version: Path, file: Mapping[str, Any] | None, before: tuple[str, ByValue]
) -> tuple[str, ByValue]:
    """The document's values and the hash of their content; `before` itself where that hash is the same."""
    if file is None:
        return "", {}
    if file["content_sha256"] == before[0]:
        return before
    table = pq.read_table(version / file["path"], partitioning=None)
    return file["content_sha256"], {row["value_id"]: row for row in table.to_pylist()}


def _events(version: str, document: str, before: ByValue, after: ByValue) -> Iterator[Event]:
    for value_id in dict.fromkeys([*before, *after]):
        old, new = before.get(value_id), after.get(value_id)
        fields = changed_fields(old, new) if old and new else ()
        if fields or old is None or new is None:
            yield Event(version, document, value_id, fields, old, new)
