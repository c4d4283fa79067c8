"""The two sides of a comparison: named by a person, found, and read as the rows of their documents."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from schemas.catalogue import PARTITION, PRINTED, datasets
from store.disk import canonical_json, sha256_of
from store.manifest import MANIFEST, read_manifest
from store.versions import LATEST, versions


class NotComparable(Exception):
    """OLD or NEW can't be found or read; the message says what to do."""


Row = Mapping[str, Any]
"""One published row: its fields as in the catalogue; older versions may lack some."""

COMPARED = PRINTED
"""The datasets whose rows are compared one by one."""


@dataclass(frozen=True, slots=True)
class DocumentRows:
    """One document: its row of `documents`, its rows by dataset, and what it was read with.

    `profile_sha256` is None where the manifest doesn't tell.
    """

    document_id: str
    facts: Row
    datasets: Mapping[str, tuple[Row, ...]]
    corrections: tuple[Row, ...]
    profile_sha256: str | None

    @property
    def source_sha256(self) -> str | None:
        return self.facts.get("source_sha256")

    @property
    def plan_year(self) -> int | None:
        return self.facts.get("plan_year")


@dataclass(frozen=True, slots=True)
class Edition:
    """A version, a folder of Parquet files, or one document of either.

    `software_sha256` stands for the program and its libraries, None where unknown; `content_sha256` is the
    version's.
    """

    label: str
    content_sha256: str | None
    software_sha256: str | None
    documents: tuple[DocumentRows, ...]

    def only(self, document_id: str) -> Edition:
        """The edition with that document alone. Raises NotComparable where it isn't in it."""
        kept = tuple(one for one in self.documents if one.document_id == document_id)
        if not kept:
            known = ", ".join(one.document_id for one in self.documents) or "none"
            raise NotComparable(f"{self.label} holds no document {document_id}; it holds: {known}.")
        return replace(self, label=f"{self.label}:{document_id}", documents=kept)


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


@dataclass(frozen=True, slots=True)
class Sides:
    """What to compare; `given` if each side is one document the person named."""

    old: Edition
    new: Edition
    given: bool


@dataclass(frozen=True, slots=True)
class _Named:
    folder: Path
    label: str
    document: str | None


def find_sides(old: str | None, new: str | None, output: Path, version: str | None) -> Sides:
    """The two editions. Without `new` that is the latest version, without `old` the one before `new`.

    A side is a version (its name, how it begins, or `latest`), a folder of Parquet files, a document of
    `version` (by default the latest), or a document of either as `VERSION:DOCUMENT`. Raises NotComparable.
    """
    names = versions(output) if output.is_dir() else ()
    if old is None and len(names) < 2:
        raise NotComparable(f"There is one version or none in {output.name}: nothing to compare with yet.")
    told = (old or names[-2], new or LATEST)
    sides = [_named(text, output, names, version or LATEST) for text in told]
    before, after = (_edition(side) for side in sides)
    given = [side.document is not None for side in sides]
    if given[0] != given[1]:
        raise NotComparable("Name two documents or none: one side is a document, the other a whole edition.")
    return Sides(before, after, all(given))


def _edition(side: _Named) -> Edition:
    edition = load_edition(side.folder, side.label)
    return edition if side.document is None else edition.only(side.document)


def _named(text: str, output: Path, names: Sequence[str], version: str) -> _Named:
    folder = _folder(text, output, names)
    if folder:
        return _Named(folder, folder.name, None)
    before, colon, document = text.rpartition(":")
    folder = _folder(before if colon else version, output, names)
    if folder is None or not document or "/" in document:
        raise NotComparable(
            f"{text} is neither a version in {output.name}, a folder of Parquet files nor a document of a "
            f"version; versions: {', '.join(names) or 'none'}."
        )
    return _Named(folder, folder.name, document)


def _folder(text: str, output: Path, names: Sequence[str]) -> Path | None:
    """The folder of a version or a path; None if it is neither. Raises NotComparable for several versions."""
    if text == LATEST:
        return (output / LATEST).resolve() if (output / LATEST).is_dir() else None
    begun = [name for name in names if name == text] or [
        name for name in names if text and name.startswith(text)
    ]
    if len(begun) > 1:
        raise NotComparable(f"Several versions begin with {text}: {', '.join(begun)}.")
    if begun:
        return output / begun[0]
    return Path(text).resolve() if text and Path(text).is_dir() else None
