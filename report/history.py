"""What earlier versions said of each value; only files that changed since the version before are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from explain.history import changes
from explain.lookup import Row
from publish.manifest import read_manifest

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
        fields = changes(old, new) if old and new else ()
        if fields or old is None or new is None:
            yield Event(version, document, value_id, fields, old, new)
