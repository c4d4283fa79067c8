"""The PDFs a version was read from, found again by their hash."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.source import RejectedSource, SourceDocument, find_sources, open_sources
from extract.unread import HASH_UNKNOWN
from publish.manifest import MANIFEST
from versions.manifest import Manifest
from versions.outcome import Check, Fault
from versions.tables import SHOWN

Named = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SourcesFound:
    """The files in the folders of sources: those that can be read and those that can't."""

    sources: tuple[SourceDocument, ...]
    rejected: tuple[RejectedSource, ...]

    @property
    def files(self) -> tuple[SourceDocument, ...]:
        return (*self.sources, *(item.source for item in self.rejected))


def look_for_sources(places: Sequence[Path]) -> SourcesFound:
    """All PDFs in the places (files or folders), hashed; a place that is not there holds none."""
    found = find_sources([place for place in places if place.exists()])
    sources, rejected = open_sources(found)
    return SourcesFound(tuple(sources), tuple(rejected))


def check_sources(manifest: Manifest | None, found: SourcesFound) -> Check:
    """Each source of the version: there with its hash and size, another file by its name, or not there."""
    if manifest is None:
        return Check("sources", 0, (Fault("no-manifest", MANIFEST),))
    faults = [fault for source in manifest["sources"] for fault in _of_source(source, found)]
    return Check("sources", len(manifest["sources"]), tuple(faults))


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
