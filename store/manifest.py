"""What a version says of itself: `manifest.json` and `SHA256SUMS`, without any clock or absolute path."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast

from schemas.contract import CONTRACT
from schemas.rules import SEVERITIES
from schemas.without import json_schemas
from store.disk import canonical_json, regular_bytes, sha256_of
from store.parts import PROJECT, DocumentPart, PartFile, code_hash, library_versions, program_hash

Manifest = Mapping[str, Any]

DISTRIBUTION = "pat-data"
MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"
SCHEMA_FILE = PROJECT / "schemas" / "manifest.schema.json"
PLACE = re.compile(r"([a-z_]+)/(?:plan_year=)?(0|[1-9][0-9]{0,8})/([a-z0-9]+(?:-[a-z0-9]+)*)\.parquet")
NO_YEAR = "0"
SOURCE_FIELDS = (
    "document_id",
    "plan_year",
    "source_file",
    "source_sha256",
    "source_bytes",
    "profile",
    "profile_sha256",
    "status",
    "problem",
    "pages",
    "tables",
    "values",
    "findings",
    "supersedes",
    "superseded_by",
    "kept",
)


def published_files(parts: Sequence[DocumentPart]) -> dict[str, PartFile]:
    """The files of a version by their path inside it, sorted; a document without a plan year goes under `0`.

    The year's folder is not called `plan_year=2022`: readers would take that for a second column of the name
    inside the files, of a type of their own choice, and pandas refuses the whole folder.
    """
    placed = {
        f"{dataset}/{part.plan_year or NO_YEAR}/{part.document_id}.parquet": file
        for part in parts
        for dataset, file in part.files.items()
    }
    return dict(sorted(placed.items()))


@dataclass(frozen=True, slots=True)
class FilePlace:
    """What the path of a published file says of it."""

    dataset: str
    plan_year: int | None
    document_id: str


def place_of(path: str) -> FilePlace | None:
    """What a published path says; None for another path. The first contract's had `plan_year=` before the
    year."""
    match = PLACE.fullmatch(path)
    return FilePlace(match[1], int(match[2]) or None, match[3]) if match else None


def version_hash(parts: Sequence[DocumentPart]) -> str:
    """SHA-256 over the content hashes of all parts; neither their order nor the Parquet writer matters."""
    return hash_of_contents(
        (dataset, part.document_id, file.content_sha256)
        for part in parts
        for dataset, file in part.files.items()
    )


def hash_of_contents(contents: Iterable[tuple[str, str, str]]) -> str:
    """SHA-256 over a version's files, each as its dataset, its document and its content hash."""
    return sha256_of(canonical_json(sorted(contents)))


def row_counts(parts: Sequence[DocumentPart]) -> dict[str, int]:
    """Rows by dataset, over all parts."""
    counts: Counter[str] = Counter()
    for part in parts:
        counts.update({dataset: file.rows for dataset, file in part.files.items()})
    return dict(sorted(counts.items()))


def manifest_bytes(version: str, content_sha256: str, parts: Sequence[DocumentPart]) -> bytes:
    """The manifest as UTF-8 JSON with sorted keys."""
    manifest = {
        "version": version,
        "contract": CONTRACT,
        "content_sha256": content_sha256,
        "software": software(),
        "sources": [_source(part) for part in sorted(parts, key=lambda part: part.document_id)],
        "files": [_file(path, file) for path, file in published_files(parts).items()],
        "rows": row_counts(parts),
        "findings": {name: sum(part.findings.get(name, 0) for part in parts) for name in SEVERITIES},
    }
    return spelled(manifest)


def spelled(manifest: Mapping[str, Any]) -> bytes:
    """The one spelling of a manifest. Raises UnicodeEncodeError for text that is no UTF-8."""
    return (json.dumps(manifest, indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode()


def sums_bytes(hashes: Mapping[str, str]) -> bytes:
    """Hashes by path, in the form `sha256sum -c` reads."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(hashes.items())).encode()


def software() -> dict[str, Any]:
    """The project's version, hashes of its code with and without the profiles, its libraries' versions."""
    return {
        "version": software_version(),
        "code_sha256": code_hash(),
        "program_sha256": program_hash(),
        "libraries": library_versions(),
    }


def software_version() -> str:
    """The project's version as in `pyproject.toml`, else as installed; `unknown` where neither says."""
    try:
        project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
        return str(project["project"]["version"])
    except FileNotFoundError:
        return _installed_version()
    except (OSError, ValueError, KeyError, TypeError):
        return "unknown"


def _installed_version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # slow; the project's folder needs none

    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return "unknown"


def _source(part: DocumentPart) -> dict[str, Any]:
    return {name: getattr(part, name) for name in SOURCE_FIELDS}


def _file(path: str, file: PartFile) -> dict[str, Any]:
    return {
        "path": path,
        "rows": file.rows,
        "bytes": file.bytes,
        "sha256": file.sha256,
        "content_sha256": file.content_sha256,
    }


def sound_manifest(folder: Path) -> Manifest | None:
    """The manifest of a version whose files are all there and unchanged; None for any other folder."""
    try:
        manifest = cast(Manifest, json.loads(regular_bytes(folder / MANIFEST)))
        hashes = {file["path"]: file["sha256"] for file in manifest["files"]}
        whole = all(sha256_of(regular_bytes(folder / path)) == digest for path, digest in hashes.items())
        return manifest if whole and manifest["content_sha256"] else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


class ManifestError(ValueError):
    """The file is there but is no manifest; the message says why."""


def load_manifest(folder: Path) -> Manifest:
    """The manifest of a version. Raises OSError where it can't be read, ManifestError where it is none."""
    return parsed(regular_bytes(folder / MANIFEST))


def parsed(content: bytes) -> Manifest:
    """The manifest in `content`. Raises ManifestError where it is none."""
    return dict(_held_to_schema(content))


@lru_cache(maxsize=2)
def _held_to_schema(content: bytes) -> Mapping[str, Any]:
    """See `parsed`; a run asks several times of the same version, and nobody writes into the answer."""
    try:
        manifest = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ManifestError("no JSON") from error
    fault = next(_validator().iter_errors(manifest), None)
    if fault is not None:
        raise ManifestError("/".join(map(str, fault.absolute_path)) or "fields missing")
    return cast(Mapping[str, Any], manifest)


@cache
def _validator() -> Any:
    return json_schemas().Draft202012Validator(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))
