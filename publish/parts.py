"""One document's share of a version: its validated Parquet files in the cache and what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class PartFile:
    """One Parquet file of a part; `path` lies in the cache, `content_sha256` is over the values alone."""

    path: Path
    rows: int
    bytes: int
    sha256: str
    content_sha256: str


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """All that is published of one document.

    `findings` counts by severity and `rules` by rule; `faults` are the first rows that broke the contract, in
    English, as shown to the person running it; `files` goes by dataset.
    """

    document_id: str
    plan_year: int | None
    status: str
    problem: str | None
    advice: str | None
    source_file: str
    source_sha256: str
    source_bytes: int
    profile: str | None
    profile_sha256: str | None
    pages: int | None
    tables: int | None
    values: int | None
    findings: Mapping[str, int]
    rules: Mapping[str, int]
    contract_failed: bool
    faults: tuple[str, ...]
    files: Mapping[str, PartFile]

    def to_json(self) -> dict[str, Any]:
        """The part as plain values; of paths, the file's name only."""
        plain = {name: getattr(self, name) for name in self.__slots__}
        files = {name: _file_to_json(file) for name, file in self.files.items()}
        return plain | {"findings": dict(self.findings), "rules": dict(self.rules), "files": files}

    @classmethod
    def from_json(cls, plain: dict[str, Any], folder: Path) -> DocumentPart:
        """The part kept in `folder`, from `to_json`. Raises KeyError or TypeError for anything else."""
        stored = plain["files"].items()
        files = {name: PartFile(**file | {"path": folder / file["path"]}) for name, file in stored}
        return cls(**plain | {"faults": tuple(plain["faults"]), "files": files})


def _file_to_json(file: PartFile) -> dict[str, Any]:
    return {
        "path": file.path.name,
        "rows": file.rows,
        "bytes": file.bytes,
        "sha256": file.sha256,
        "content_sha256": file.content_sha256,
    }
