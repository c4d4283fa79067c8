"""The manifest and the content hash derived anew from the data, and held against what the version says."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from publish.building import finding_counts
from schemas.catalogue import DATASETS
from schemas.codes import WITH_ROWS
from schemas.rules import SEVERITIES
from schemas.texts import Text
from store.disk import sha256_of
from store.manifest import (
    MANIFEST,
    SOURCE_FIELDS,
    Manifest,
    ManifestError,
    hash_of_contents,
    parsed,
    spelled,
)
from verify.contract import SHOWN, TableFile, document_rows, same_code
from verify.faults import Fault, VersionCheck
from verify.files import Folder

Told = Mapping[str, Any]
LONGEST = 60
LISTED, UNLISTED = Text("figura", "listed"), Text("no figura", "not listed")
THERE, ABSENT = Text("un archivo", "a file"), Text("ningún archivo", "no file")


def usable_manifest(folder: Folder) -> Manifest | Fault:
    """The manifest, or why there is none to be used."""
    if MANIFEST not in folder.contents:
        return Fault("manifest-missing", MANIFEST)
    try:
        return parsed(folder.contents[MANIFEST])
    except ManifestError as error:
        return Fault("manifest-unusable", MANIFEST, {"reason": str(error)})


def check_manifest(
    version: Path, folder: Folder, manifest: Manifest, tables: Sequence[TableFile], unsound: set[str]
) -> VersionCheck:
    """All the manifest says but the software, which no data tell, against what the files give.

    Nothing is said again of the files in `unsound`.
    """
    if _spelled(manifest) != folder.contents[MANIFEST]:
        return VersionCheck("manifest", 1, (Fault("manifest-form", MANIFEST),))
    faults = list(_compared("version", manifest["version"], version.name))
    faults += _files(folder, manifest, tables, unsound)
    if not faults and len(tables) == len(folder.data):
        faults += [*_sources(manifest, tables), *_totals(manifest, tables)]
        faults += _complete(manifest, tables) if same_code(manifest) else []
    return VersionCheck("manifest", len(manifest["files"]) + len(manifest["sources"]), tuple(faults))


def check_content(
    version: Path, folder: Folder, manifest: Manifest | None, tables: Sequence[TableFile]
) -> VersionCheck:
    """The content hash of every file and of the version, and the version's name, from the values alone."""
    if manifest is None:
        return VersionCheck("content", 0, (Fault("no-manifest", MANIFEST),))
    said = {file["path"]: file["content_sha256"] for file in manifest["files"]}
    faults = [
        Fault("content-differs", table.path, _short(table.content_sha256, said[table.path]))
        for table in tables
        if table.path in said and said[table.path] != table.content_sha256
    ]
    if {table.path for table in tables} != folder.data:
        faults.append(Fault("content-underived", version.name))
    else:
        faults += _whole(version, manifest, tables)
    return VersionCheck("content", len(tables), tuple(faults))


def _whole(version: Path, manifest: Manifest, tables: Sequence[TableFile]) -> Iterator[Fault]:
    derived = hash_of_contents((table.dataset, table.document_id, table.content_sha256) for table in tables)
    if derived != manifest["content_sha256"]:
        yield Fault("version-content-differs", MANIFEST, _short(derived, manifest["content_sha256"]))
    if derived[:SHOWN] != version.name.rpartition("-")[2]:
        yield Fault("name-differs", version.name, {"derived": derived[:SHOWN]})


def _short(derived: str, said: str) -> dict[str, object]:
    return {"derived": derived[:SHOWN], "said": said[:SHOWN]}


def _spelled(manifest: Manifest) -> bytes | None:
    try:
        return spelled(manifest)
    except UnicodeEncodeError:
        return None


def _files(
    folder: Folder, manifest: Manifest, tables: Sequence[TableFile], unsound: set[str]
) -> Iterator[Fault]:
    """Paths, sizes, hashes and rows; content hashes are another check's."""
    rows = {table.path: table.table.num_rows for table in tables}
    listed = [file["path"] for file in manifest["files"]]
    there = folder.data - unsound
    for path in sorted(there ^ (set(listed) - unsound)):
        yield _otherwise(path, LISTED if path in listed else UNLISTED, THERE if path in there else ABSENT)
    for file in manifest["files"]:
        if (path := file["path"]) in there:
            content = folder.contents[path]
            yield from _compared(f"{path} bytes", file["bytes"], len(content))
            yield from _compared(f"{path} sha256", file["sha256"], sha256_of(content))
            yield from _compared(f"{path} rows", file["rows"], rows.get(path, file["rows"]))
    if listed != sorted(set(listed)):
        yield Fault("manifest-form", MANIFEST)


def _sources(manifest: Manifest, tables: Sequence[TableFile]) -> Iterator[Fault]:
    """What the rows of `documents` and `findings` say of each source."""
    rows = sorted(document_rows(tables), key=lambda row: str(row["document_id"]))
    counts = {
        table.document_id: dict(finding_counts(table.table).severities)
        for table in tables
        if table.dataset == "findings"
    }
    names = [source["document_id"] for source in manifest["sources"]]
    yield from _compared("sources", names, [row["document_id"] for row in rows])
    for source, row in zip(manifest["sources"], rows, strict=False):
        known: Told = {**row, "findings": counts.get(str(row["document_id"]), source["findings"])}
        for field in SOURCE_FIELDS:
            if field in source and field in known:
                yield from _compared(f"{row['document_id']} {field}", source[field], known[field])


def _totals(manifest: Manifest, tables: Sequence[TableFile]) -> Iterator[Fault]:
    rows: Counter[str] = Counter()
    for table in tables:
        rows[table.dataset] += table.table.num_rows
    yield from _compared("rows", manifest["rows"], dict(rows))
    found = Counter(
        severity
        for table in tables
        if table.dataset == "findings"
        for severity in table.table.column("severity").to_pylist()
    )
    yield from _compared("findings", manifest["findings"], {name: found[name] for name in SEVERITIES})


def _complete(manifest: Manifest, tables: Sequence[TableFile]) -> Iterator[Fault]:
    """Of a document that was read every dataset has a file, of another the two that say why."""
    there = {(table.dataset, table.document_id) for table in tables}
    years = {table.document_id: table.path.split("/")[1] for table in tables}
    for source in manifest["sources"]:
        name = source["document_id"]
        needed = DATASETS if source["status"] in WITH_ROWS else ("documents", "findings")
        for dataset in needed:
            if (dataset, name) not in there:
                yield Fault("dataset-missing", f"{dataset}/{years.get(name, '*')}/{name}.parquet")


def _compared(what: str, said: object, derived: object) -> Iterator[Fault]:
    """Strictly: 1.0 and true are not 1. Of names with values, each is told by itself."""
    if isinstance(said, dict) and isinstance(derived, dict):
        for name in sorted(said.keys() | derived.keys()):
            yield from _compared(f"{what} {name}", said.get(name), derived.get(name))
    elif _told(said) != _told(derived):
        yield _otherwise(what, _told(said)[:LONGEST], _told(derived)[:LONGEST])


def _otherwise(what: str, said: object, derived: object) -> Fault:
    return Fault("manifest-says-otherwise", MANIFEST, {"what": what, "said": said, "derived": derived})


def _told(value: object) -> str:
    # Python holds 1, 1.0 and True for equal; as JSON they are spelt apart
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
