"""What changed from one version to the next, as far as their manifests tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from versions.manifest import Manifest

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
class Changes:
    """What a version changed against the one before; `software` tells that other software published it."""

    documents: tuple[DocumentChange, ...]
    software: bool


def changes(before: Manifest, after: Manifest) -> Changes:
    """The documents of either version that are not the same in both, by name."""
    return Changes(tuple(_documents(before, after)), before["software"] != after["software"])


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
        dataset, _, rest = file["path"].partition("/")
        document = rest.rpartition("/")[2].removesuffix(".parquet")
        found.setdefault(document, {})[dataset] = file
    return found
