"""The two sides of a comparison: named by a person, found, and read as the rows of their documents."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from schemas.catalogue import PARTITION, PRINTED
from schemas.codes import WITH_ROWS
from store.disk import canonical_json, sha256_of
from store.errors import ReadError, VersionNotFound
from store.parquet import Row
from store.versions import LATEST, Version, resolve, version_names

COMPARED = PRINTED
"""The datasets whose rows are compared one by one."""

TABLE_NAME = re.compile(r"p[0-9]{3,}-t[0-9]+")
NEEDED = {"indicators": ("raw", "indicator", "series")}
BEFORE = f"{LATEST}~1"


class NotComparable(ReadError):
    """OLD and NEW can't be compared; the message says what to do."""


@dataclass(frozen=True, slots=True)
class DocumentRows:
    """One document: its row of `documents`, its rows by dataset, and what it was read with.

    `profile_sha256` is None where the manifest doesn't tell; `from_version` is set where the document is of
    an earlier version than the edition, in which it could not be read.
    """

    document_id: str
    facts: Row
    datasets: Mapping[str, tuple[Row, ...]]
    corrections: tuple[Row, ...]
    profile_sha256: str | None
    from_version: str | None = None
    reviews: tuple[Row, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether it could not be read."""
        return self.facts.get("status") not in (None, *WITH_ROWS)

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
            known = ", ".join(one.document_id for one in self.documents)
            raise NotComparable(
                f"{self.label} no tiene ningún documento {document_id}; tiene: {known or 'ninguno'}.",
                f"{self.label} holds no document {document_id}; it holds: {known or 'none'}.",
            )
        return replace(self, label=f"{self.label}:{document_id}", documents=kept)


def load_edition(version: Version) -> Edition:
    """All documents of a version, or of a folder with `<dataset>/**/*.parquet` or `<dataset>.parquet` files.

    Raises NotComparable where there are none or a column is missing, VersionDamaged where a file can't be
    read or is not what the manifest says.
    """
    manifest = version.manifest()
    tables = {name: _rows(version, name) for name in ("documents", *COMPARED, "corrections", "reviews")}
    names = sorted({str(row["document_id"]) for rows in tables.values() for row in rows})
    if not names:
        raise NotComparable(
            f"{version.name} no tiene filas publicadas; nombre una versión o una carpeta con Parquet.",
            f"{version.name} holds no published rows; name a version or a folder of Parquet files.",
        )
    profiles = {one["document_id"]: one.get("profile_sha256") for one in manifest.get("sources", ())}
    return Edition(
        version.name,
        manifest.get("content_sha256"),
        _software(manifest),
        tuple(_document(name, tables, profiles.get(name)) for name in names),
    )


def with_last_good(edition: Edition, version: Version) -> Edition:
    """The edition with the last good reading, in an earlier version, of each document that `version` could
    not read; as it is where there is none. Versions that can't be read are passed over."""
    failed = {one.document_id for one in edition.documents if one.failed}
    names = [one.name for one in version.with_siblings()]
    found: dict[str, DocumentRows] = {}
    for earlier in reversed(version.with_siblings()[: names.index(version.name)]):
        wanted = failed - found.keys()
        if not wanted:
            break
        try:
            read = load_edition(earlier).documents
        except ReadError:
            continue
        found |= {
            one.document_id: replace(one, from_version=earlier.name)
            for one in read
            if one.document_id in wanted and not one.failed
        }
    return replace(edition, documents=tuple(found.get(one.document_id, one) for one in edition.documents))


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
    return DocumentRows(name, facts, compared, own["corrections"], profile_sha256, reviews=own["reviews"])


def _facts_from(name: str, compared: Mapping[str, Sequence[Row]]) -> Row:
    """What the rows tell of their document, where `documents` has no row of it."""
    first = next((row for rows in compared.values() for row in rows), {})
    known = {field: first.get(field) for field in (PARTITION, "institution", "source_sha256")}
    return {"document_id": name, **known}


def _rows(version: Version, dataset: str) -> list[Row]:
    rows = [_freed_of_place(row) for row in version.rows(dataset)]
    missing = {name for row in rows for name in NEEDED.get(dataset, ()) if name not in row}
    if missing:
        told = ", ".join(sorted(missing))
        raise NotComparable(
            f"{version.name}: a {dataset} le falta la columna {told}.",
            f"{version.name}: {dataset} has no column {told}.",
        )
    return rows


def _freed_of_place(row: Row) -> Row:
    """A statement at a table has the table's name for a heading: where it stands, not what it says."""
    named = row.get("context")
    return {**row, "context": None} if named and TABLE_NAME.fullmatch(named) else row


@dataclass(frozen=True, slots=True)
class Sides:
    """What to compare; `given` if each side is one document the person named."""

    old: Edition
    new: Edition
    given: bool


def find_sides(old: str | None, new: str | None, output: Path, version: str | None) -> Sides:
    """The two editions. Without `new` that is the latest version, without `old` the one before it.

    A side is whatever `store.versions.resolve` takes for a version, a document of `version` (by default the
    latest), or a document of either as `VERSION:DOCUMENT`. A document that the old version could not read is
    compared as the last version that could has it. Raises NotComparable or another ReadError.
    """
    if old is None and len(version_names(output)) < 2:
        raise NotComparable(
            f"Hay una sola versión o ninguna en {output.name}: todavía no hay con qué comparar.",
            f"There is one version or none in {output.name}: nothing to compare with yet.",
        )
    sides = [_side(old or BEFORE, output, version, last_good=True), _side(new or LATEST, output, version)]
    (before, _), (after, _) = sides
    given = [is_document for _, is_document in sides]
    if given[0] != given[1]:
        raise NotComparable(
            "Nombre dos documentos o ninguno: un lado es un documento y el otro una edición completa.",
            "Name two documents or none: one side is a document, the other a whole edition.",
        )
    return Sides(before, after, all(given))


def _side(text: str, output: Path, version: str | None, *, last_good: bool = False) -> tuple[Edition, bool]:
    """What `text` names, and whether that is one document."""
    try:
        return _loaded(resolve(output, text), last_good), False
    except VersionNotFound as error:
        before, colon, document = text.rpartition(":")
        if not document or "/" in document:
            raise
        edition = _loaded(resolve(output, before if colon else version), last_good)
        try:
            return edition.only(document), True
        except NotComparable as unknown:
            if colon:
                raise
            raise NotComparable(f"{error.es} {unknown.es}", f"{error.en} {unknown.en}") from unknown


def _loaded(version: Version, last_good: bool) -> Edition:
    edition = load_edition(version)
    return with_last_good(edition, version) if last_good else edition
