"""All versions of a folder by their manifests: when, from what, how much, and what changed each time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from store.manifest import SUMS, Manifest, ManifestError, load_manifest, place_of
from store.versions import latest_target, version_names

How = Literal["added", "removed", "other_source", "same_source"]
Files = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class DatasetChange:
    """A dataset of a document whose values are not the same; rows before and after, None where it was not."""

    dataset: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """What became of one document: `other_source` is another PDF by the same document name."""

    document_id: str
    how: How
    status: str | None
    datasets: tuple[DatasetChange, ...]


@dataclass(frozen=True, slots=True)
class VersionChanges:
    """What a version changed against the one before; `software` tells that other software published it."""

    documents: tuple[DocumentChange, ...]
    software: bool


def changes(before: Manifest, after: Manifest) -> VersionChanges:
    """The documents of either version that are not the same in both, by name."""
    return VersionChanges(tuple(_documents(before, after)), before["software"] != after["software"])


def _documents(before: Manifest, after: Manifest) -> Iterator[DocumentChange]:
    old, new = _sources(before), _sources(after)
    old_files, new_files = _files(before), _files(after)
    for name in sorted(old.keys() | new.keys()):
        if name not in new:
            yield DocumentChange(name, "removed", None, ())
            continue
        if name not in old:
            yield DocumentChange(name, "added", new[name]["status"], ())
            continue
        how: How = "same_source" if _hash(old[name]) == _hash(new[name]) else "other_source"
        status = new[name]["status"] if new[name]["status"] != old[name]["status"] else None
        datasets = tuple(_datasets(old_files.get(name, {}), new_files.get(name, {})))
        if how == "other_source" or status or datasets:
            yield DocumentChange(name, how, status, datasets)


def _datasets(before: Files, after: Files) -> Iterator[DatasetChange]:
    for dataset in sorted(before.keys() | after.keys()):
        old, new = before.get(dataset), after.get(dataset)
        if old is None or new is None or old["content_sha256"] != new["content_sha256"]:
            yield DatasetChange(dataset, old["rows"] if old else None, new["rows"] if new else None)


def _hash(source: Mapping[str, Any]) -> object:
    return source["source_sha256"]


def _sources(manifest: Manifest) -> dict[str, Mapping[str, Any]]:
    return {source["document_id"]: source for source in manifest["sources"]}


def _files(manifest: Manifest) -> dict[str, dict[str, Mapping[str, Any]]]:
    """Files by document and dataset."""
    found: dict[str, dict[str, Mapping[str, Any]]] = {}
    for file in manifest["files"]:
        if place := place_of(file["path"]):
            found.setdefault(place.document_id, {})[place.dataset] = file
    return found


@dataclass(frozen=True, slots=True)
class Listed:
    """One version. `manifest` is None where it can't be used, `changes` too or where there is none before.

    `when` is the time the file system gives its last file, to the second in UTC: a copy may show its own, for
    nothing published holds a time.
    """

    version: str
    when: str | None
    is_latest: bool
    manifest: Manifest | None
    changes: VersionChanges | None

    @property
    def rows(self) -> Mapping[str, int]:
        return self.manifest["rows"] if self.manifest else {}


def list_versions(output: Path) -> tuple[Listed, ...]:
    """The versions, oldest first; only their manifests are read."""
    listed: list[Listed] = []
    before: Manifest | None = None
    latest = latest_target(output)
    for name in version_names(output):
        manifest = _manifest(output / name)
        changed = changes(before, manifest) if before and manifest else None
        listed.append(Listed(name, _when(output / name), name == latest, manifest, changed))
        before = manifest
    return tuple(listed)


def as_json(listed: Listed) -> dict[str, Any]:
    """A version as plain values."""
    told: dict[str, Any] = {"version": listed.version, "when": listed.when, "latest": listed.is_latest}
    manifest = listed.manifest
    if manifest is None:
        return {**told, "usable": False}
    kept = ("content_sha256", "software", "sources", "rows", "findings")
    return {
        **told,
        "usable": True,
        **{name: manifest[name] for name in kept},
        "changes": _changes(listed.changes),
    }


def _changes(changed: VersionChanges | None) -> dict[str, Any] | None:
    if changed is None:
        return None
    documents = [
        {
            "document_id": document.document_id,
            "how": document.how,
            "status": document.status,
            "datasets": [
                {"dataset": one.dataset, "rows_before": one.before, "rows_after": one.after}
                for one in document.datasets
            ],
        }
        for document in changed.documents
    ]
    return {"software": changed.software, "documents": documents}


def _manifest(folder: Path) -> Manifest | None:
    try:
        return load_manifest(folder)
    except (OSError, ManifestError):
        return None


def _when(folder: Path) -> str | None:
    try:
        seconds = int((folder / SUMS).stat().st_mtime)
    except OSError:
        return None
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
