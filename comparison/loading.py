"""Parquet files of a folder to the rows of an edition."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from comparison.edition import COMPARED, DocumentRows, Edition, Row
from comparison.errors import NotComparable
from publish.disk import canonical_json, sha256_of
from publish.manifest import MANIFEST, read_manifest
from schemas.catalogue import PARTITION, datasets

TABLE_NAME = re.compile(r"p[0-9]{3,}-t[0-9]+")
NEEDED = {"indicators": ("raw", "indicator", "series")}


def load_edition(folder: Path, label: str) -> Edition:
    """All documents of a version, or of a folder with `<dataset>/**/*.parquet` or `<dataset>.parquet` files.

    Raises NotComparable where there are none, or a file can't be read or is not what the manifest says.
    """
    manifest = _manifest(folder, label)
    tables = {name: _rows(folder, name, label) for name in ("documents", *COMPARED, "corrections")}
    names = sorted({str(row["document_id"]) for rows in tables.values() for row in rows})
    if not names:
        raise NotComparable(f"{label} holds no published rows; name a version or a folder of Parquet files.")
    profiles = {one["document_id"]: one.get("profile_sha256") for one in manifest.get("sources", ())}
    return Edition(
        label,
        manifest.get("content_sha256"),
        _software(manifest),
        tuple(_document(name, tables, profiles.get(name)) for name in names),
    )


def _manifest(folder: Path, label: str) -> Mapping[str, Any]:
    """The version's manifest; nothing for a folder that has none."""
    if not (folder / MANIFEST).exists():
        return {}
    manifest = read_manifest(folder)
    if manifest is None:
        raise NotComparable(f"{label} is damaged: a file is not what its manifest says.")
    return manifest


def _software(manifest: Mapping[str, Any]) -> str | None:
    """One hash of the program and its libraries, without the profiles where the manifest tells them apart."""
    software = manifest.get("software")
    if not software:
        return None
    told = software.get("program_sha256") or software.get("code_sha256")
    return sha256_of(canonical_json([told, software.get("libraries")]))


def _document(name: str, tables: Mapping[str, Sequence[Row]], profile_sha256: str | None) -> DocumentRows:
    own = {
        dataset: tuple(row for row in rows if row["document_id"] == name) for dataset, rows in tables.items()
    }
    compared = {dataset: own[dataset] for dataset in COMPARED}
    facts = next(iter(own["documents"]), None) or _facts_from(name, compared)
    return DocumentRows(name, facts, compared, own["corrections"], profile_sha256)


def _facts_from(name: str, compared: Mapping[str, Sequence[Row]]) -> Row:
    """What the rows tell of their document, where `documents` has no row of it."""
    first = next((row for rows in compared.values() for row in rows), {})
    known = {field: first.get(field) for field in (PARTITION, "institution", "source_sha256")}
    return {"document_id": name, **known}


def _rows(folder: Path, dataset: str, label: str) -> list[Row]:
    alone = folder / f"{dataset}.parquet"
    paths = [*([alone] if alone.is_file() else []), *sorted((folder / dataset).glob("**/*.parquet"))]
    return [row for path in paths for row in _file_rows(path, dataset, label)]


def _file_rows(path: Path, dataset: str, label: str) -> list[Row]:
    try:
        found = pq.read_table(path, partitioning=None).to_pylist()
    except (OSError, pa.ArrowException) as error:
        raise NotComparable(f"{label}: {path.name} of {dataset} can't be read as Parquet.") from error
    wanted = (*datasets()[dataset].key, *NEEDED.get(dataset, ()))
    missing = [name for name in wanted if found and name not in found[0]]
    if missing:
        raise NotComparable(f"{label}: {path.name} of {dataset} has no column {', '.join(missing)}.")
    year = _partition_year(path)
    return [_freed_of_place(row if PARTITION in row else {**row, PARTITION: year}) for row in found]


def _freed_of_place(row: Row) -> Row:
    """A statement at a table has the table's name for a heading: where it stands, not what it says."""
    named = row.get("context")
    return {**row, "context": None} if named and TABLE_NAME.fullmatch(named) else row


def _partition_year(path: Path) -> int | None:
    """The plan year by the folder the file is in."""
    name, _, year = path.parent.name.partition("=")
    return int(year) or None if name == PARTITION and year.isascii() and year.isdigit() else None
