"""The PDFs a version was read from: found again by their hash, and read again to make the version anew."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from extract.errors import PASSING, EncryptedPdf
from extract.process.isolation import READER, read_isolated
from extract.process.job import Limits, ReadOptions
from extract.source import RejectedSource, SourceDocument, find_sources, open_sources
from extract.unread import HASH_UNKNOWN, records_of, unread_records
from publish.building import build_part
from publish.linking import linked_parts
from schemas.catalogue import datasets
from schemas.quarantine import shown
from schemas.records import DocumentRecords
from schemas.texts import Text
from store.disk import sha256_of, write_durably
from store.errors import PublishError
from store.forms.writing import write_forms
from store.manifest import (
    MANIFEST,
    SUMS,
    Manifest,
    manifest_bytes,
    place_of,
    published_files,
    software,
    sums_bytes,
    version_hash,
)
from store.parquet import Row, contract_table
from store.parts import DocumentPart
from verify.contract import SHOWN, same_code
from verify.faults import Fault, VersionCheck
from verify.files import Folder

Named = Mapping[str, Any]

Key = tuple[object, ...]

NAME = "reproduction"

DIGITS_TOLD = 12


@dataclass(frozen=True, slots=True)
class SourcesFound:
    """The files in the folders of sources: those that can be read and those that can't."""

    sources: tuple[SourceDocument, ...]
    rejected: tuple[RejectedSource, ...]

    @property
    def files(self) -> tuple[SourceDocument, ...]:
        return (*self.sources, *(item.source for item in self.rejected))


def look_for_sources(places: Sequence[Path], kept: Sequence[SourceDocument] = ()) -> SourcesFound:
    """All PDFs in the places (files or folders), hashed; a place that is not there holds none. Before them
    stand those that are `kept` of the version, with what lay beside them when it was read."""
    found = find_sources([place for place in places if place.exists()])
    sources, rejected = open_sources(found)
    return SourcesFound((*kept, *sources), tuple(rejected))


def check_sources(manifest: Manifest | None, found: SourcesFound) -> VersionCheck:
    """Each source of the version: there with its hash and size, another file by its name, or not there."""
    if manifest is None:
        return VersionCheck("sources", 0, (Fault("no-manifest", MANIFEST),))
    faults = [fault for source in manifest["sources"] for fault in _of_source(source, found)]
    return VersionCheck("sources", len(manifest["sources"]), tuple(faults))


def _of_source(source: Named, found: SourcesFound) -> Iterator[Fault]:
    name, expected = source["source_file"], source["source_sha256"]
    if expected == HASH_UNKNOWN:
        yield Fault("source-unhashed", name)
        return
    same = [file for file in found.files if file.sha256 == expected]
    if same:
        if all(file.size != source["source_bytes"] for file in same):
            yield Fault("source-size", name, {"found": same[0].size, "said": source["source_bytes"]})
        return
    namesakes = [file for file in found.files if file.file_name == name]
    if not namesakes:
        yield Fault("source-missing", name, {"expected": expected[:SHOWN]})
    elif not namesakes[0].sha256:
        yield Fault("source-unreadable", name)
    else:
        fields = {"found": namesakes[0].sha256[:SHOWN], "expected": expected[:SHOWN]}
        yield Fault("source-changed", name, fields)


@dataclass(frozen=True, slots=True)
class RowDifferences:
    """How many rows are changed, only here or only there, and the first of them in words."""

    count: int
    first: Text | None


def row_differences(dataset: str, published: pa.Table, again: pa.Table) -> RowDifferences:
    """Compare by key, whatever the order of rows; rows that share a key are told by their number as well."""
    before, after = _by_key(dataset, published), _by_key(dataset, again)
    differing = [key for key in dict.fromkeys([*before, *after]) if before.get(key) != after.get(key)]
    if not differing:
        return RowDifferences(0, None)
    key = differing[0]
    return RowDifferences(len(differing), _row_told(key, before.get(key), after.get(key)))


def _by_key(dataset: str, table: pa.Table) -> dict[Key, Row]:
    names = datasets()[dataset].key
    rows: dict[Key, Row] = {}
    for row in table.to_pylist():
        key: Key = tuple(row[name] for name in names)
        while key in rows:  # keys of one version are unique, unless the very fault looked for is there
            key = (*key, "+")
        rows[key] = row
    return rows


def _row_told(key: Key, before: Row | None, after: Row | None) -> Text:
    name = " ".join(shown(part) for part in key)
    if before is None:
        return Text(f"{name}: solo al leer otra vez", f"{name}: only when read again")
    if after is None:
        return Text(f"{name}: solo en la versión", f"{name}: only in the version")
    column = next(column for column in before if before[column] != after.get(column))
    change = f"{name}: {column} «{shown(before[column])}» → «{shown(after.get(column))}»"
    return Text(change, change)


@dataclass(frozen=True, slots=True)
class Again:
    """How to read again: what each reading process may use, how many at once, and (for trials) the reader."""

    limits: Limits
    jobs: int = 1
    reader: str = READER


@dataclass(frozen=True, slots=True)
class Reproduced:
    """What reading again gave: the files of a version by path, and how each document fared."""

    contents: Mapping[str, bytes]
    statuses: Mapping[str, str]


def check_reproduction(folder: Folder, manifest: Manifest, found: SourcesFound, again: Again) -> VersionCheck:
    """Every file of the version against what its sources give now."""
    sources, missing = _its_sources(manifest, found)
    if missing:
        return VersionCheck(NAME, 0, tuple(Fault("reproduction-needs-source", name) for name in missing))
    try:
        made = _made_again(sources, manifest, again)
    except PublishError as error:
        return VersionCheck(
            NAME, 0, (Fault("reproduction-unlinked", manifest["version"], {"reason": error.detail}),)
        )
    return VersionCheck(NAME, len(made.contents), tuple(_faults(folder, manifest, made)))


def _its_sources(manifest: Manifest, found: SourcesFound) -> tuple[list[Path], list[str]]:
    """The files the version was read from, by hash and name; and the names of those that are not there."""
    there = {(file.file_name, file.sha256): file.path for file in reversed(found.files) if file.sha256}
    wanted = [(source["source_file"], source["source_sha256"]) for source in manifest["sources"]]
    return [there[one] for one in wanted if one in there], [one[0] for one in wanted if one not in there]


def _made_again(paths: Sequence[Path], manifest: Manifest, again: Again) -> Reproduced:
    version = manifest["version"]
    names = {source["source_file"]: source["document_id"] for source in manifest["sources"]}
    with tempfile.TemporaryDirectory(prefix="pat-again-") as place:
        parts = linked_parts(Path(place), sorted(_parts(Path(place), paths, names, again), key=_name))
        contents = {path: file.path.read_bytes() for path, file in published_files(parts).items()}
        contents[MANIFEST] = manifest_bytes(version, version_hash(parts), parts)
        contents |= _forms(contents, Path(place) / version)
    contents[SUMS] = sums_bytes({path: sha256_of(content) for path, content in contents.items()})
    return Reproduced(contents, {part.document_id: part.status for part in parts})


def _forms(contents: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """What is made from the data besides, by path."""
    for path, content in contents.items():
        write_durably(folder / path, content)
    return {path: (folder / path).read_bytes() for path in write_forms(folder, folder, folder.name)}


def _parts(
    place: Path, paths: Sequence[Path], names: Mapping[str, str], again: Again
) -> Iterator[DocumentPart]:
    sources, rejected = open_sources(sorted(paths, key=lambda path: (path.name, str(path))), names)
    for item in rejected:
        yield _part(place, item.source, unread_records(item.source, item.error))
    readings = read_isolated(sources, ReadOptions(), again.limits, again.jobs, again.reader)
    with closing(readings):
        for reading in readings:
            yield _part(place, reading.source, records_of(reading.source, reading.outcome))


def _part(place: Path, source: SourceDocument, records: DocumentRecords) -> DocumentPart:
    return build_part(place, f"again-{source.document_id}", records, source)


def _name(part: DocumentPart) -> str:
    return part.document_id


def _faults(folder: Folder, manifest: Manifest, made: Reproduced) -> Iterator[Fault]:
    """What differs. The manifest and the sums follow from the rest: they are named where nothing else is."""
    other_statuses = _other_statuses(manifest, made)
    yield from other_statuses.values()
    if any(fault.state == "not_checkable" for fault in other_statuses.values()):
        return
    paths = sorted(folder.contents.keys() | made.contents.keys())
    differing = [
        path
        for path in paths
        if folder.contents.get(path) != made.contents.get(path)
        and ((place := place_of(path)) is None or place.document_id not in other_statuses)
    ]
    other_values = [fault for path in differing if (fault := _other_values(folder, manifest, made, path))]
    yield from other_values
    reason = _other_software(manifest)
    if reason and differing:
        yield Fault("other-software", differing[0], {"reason": reason})
    elif not other_values and not other_statuses:
        data = [path for path in differing if place_of(path)]
        yield from (Fault("bytes-not-reproduced", path) for path in data or differing)


def _other_statuses(manifest: Manifest, made: Reproduced) -> dict[str, Fault]:
    """By name, the documents that fared otherwise; a limit, an accident or a password that was not given is
    not held against the version."""
    found = {}
    for source in manifest["sources"]:
        name, then = source["document_id"], source["status"]
        now = made.statuses.get(name, "-")
        if then != now:
            told = {"then": then, "now": now}
            if {then, now} & {*PASSING, EncryptedPdf.status}:
                found[name] = Fault("limits-differ", source["source_file"], told)
            else:
                found[name] = Fault("status-not-reproduced", source["source_file"], told)
    return found


def _other_values(folder: Folder, manifest: Manifest, made: Reproduced, path: str) -> Fault | None:
    """How a file of values differs; None where only its bytes do, or it holds no values."""
    published, again, place = folder.contents.get(path), made.contents.get(path), place_of(path)
    if again is None:
        return Fault("not-reproduced", path)
    if published is None:
        return Fault("only-reproduced", path)
    if place is None:
        return None
    try:
        tables = [contract_table(place.dataset, content) for content in (published, again)]
    except (pa.ArrowException, OSError, ValueError, KeyError):
        return Fault("not-reproduced", path) if same_code(manifest) else None
    found = row_differences(place.dataset, *tables)
    if found.count:
        return Fault("values-not-reproduced", path, {"count": found.count, "example": found.first})
    return None if tables[0].equals(tables[1]) else Fault("order-not-reproduced", path)


def _other_software(manifest: Manifest) -> str | None:
    """How the software that published differs from this, in short; None where it is the same."""
    then, now = manifest["software"], software()
    libraries = then["libraries"] | now["libraries"]
    told = [
        f"{name} {then['libraries'].get(name)} → {now['libraries'].get(name)}"
        for name in sorted(libraries)
        if then["libraries"].get(name) != now["libraries"].get(name)
    ]
    if then["code_sha256"] != now["code_sha256"]:
        told.insert(0, f"{then['code_sha256'][:DIGITS_TOLD]}… → {now['code_sha256'][:DIGITS_TOLD]}…")
    if then["version"] != now["version"]:
        told.insert(0, f"{then['version']} → {now['version']}")
    return ", ".join(told) or None
