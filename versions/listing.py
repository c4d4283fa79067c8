"""All versions of a folder: when, from which sources, how much, and what changed against the one before."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from publish.manifest import SUMS
from publish.version import LATEST
from versions.changes import Changes, changes
from versions.manifest import Manifest, ManifestError, load_manifest
from versions.output_folder import version_names


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
    changes: Changes | None

    @property
    def rows(self) -> Mapping[str, int]:
        return self.manifest["rows"] if self.manifest else {}


def list_versions(output: Path) -> tuple[Listed, ...]:
    """The versions, oldest first; only their manifests are read."""
    listed: list[Listed] = []
    before: Manifest | None = None
    latest = os.readlink(output / LATEST) if (output / LATEST).is_symlink() else None
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


def _changes(changed: Changes | None) -> dict[str, Any] | None:
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
