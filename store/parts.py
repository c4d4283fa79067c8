"""One document's share of a version: its validated Parquet files, and the cache that keeps them.

The cache is under `output/.cache`: what was read and validated once is not read again. An entry is a folder
named by its key, with the part's Parquet files and `part.json`. It is written aside and renamed; every file
is checked against its hash when it is loaded, and an entry that fails is built anew.
"""

from __future__ import annotations

import errno
import json
import os
import re
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from schemas.texts import Text
from store.disk import canonical_json, regular_bytes, remove_tree, sha256_of
from store.errors import explained

PROJECT = Path(__file__).resolve().parent.parent

CODE_FOLDERS = ("checks", "extract", "identity", "publish", "schemas", "store")

PROFILE_FILES = "schemas/profiles/"
CODE_SUFFIXES = frozenset({".json", ".py", ".yaml"})
READERS = ("camelot-py", "pdfminer.six", "pdfplumber", "playa-pdf", "pypdfium2", "rapidfuzz")
WRITERS = ("duckdb", "pandas", "pandera", "pyarrow")
ENTRIES_KEPT = 256
TAKEN = frozenset({errno.ENOENT, errno.EEXIST, errno.ENOTEMPTY})  # another run renamed it just now


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
    Spanish and English, as shown to the person running it; `files` goes by dataset;
    `supersedes` and `superseded_by` are the editions of the plan before and after it, `source_supersedes` is
    the one before as the file beside the plan names it, and `kept` names the copy of its source.
    """

    document_id: str
    plan_year: int | None
    status: str
    problem: str | None
    problem_en: str | None
    advice: str | None
    advice_en: str | None
    source_file: str
    source_sha256: str
    source_bytes: int
    profile: str | None
    profile_sha256: str | None
    pages: int | None
    tables: int | None
    values: int | None
    findings: Mapping[str, int]
    rules: Mapping[str, Mapping[str, int]]
    contract_failed: bool
    faults: tuple[tuple[str, str], ...]
    files: Mapping[str, PartFile]
    supersedes: str | None = None
    superseded_by: str | None = None
    kept: str | None = None
    institution: str | None = None
    source_supersedes: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The part as plain values; of paths, the file's name only."""
        plain = {name: getattr(self, name) for name in self.__slots__}
        files = {name: _file_to_json(file) for name, file in self.files.items()}
        rules = {rule: dict(found) for rule, found in self.rules.items()}
        return plain | {"findings": dict(self.findings), "rules": rules, "files": files}

    @classmethod
    def from_json(cls, plain: dict[str, Any], folder: Path) -> DocumentPart:
        """The part kept in `folder`, from `to_json`. Raises KeyError or TypeError for anything else."""
        stored = plain["files"].items()
        files = {name: PartFile(**file | {"path": folder / file["path"]}) for name, file in stored}
        return cls(**plain | {"faults": tuple((es, en) for es, en in plain["faults"]), "files": files})


def _file_to_json(file: PartFile) -> dict[str, Any]:
    return {
        "path": file.path.name,
        "rows": file.rows,
        "bytes": file.bytes,
        "sha256": file.sha256,
        "content_sha256": file.content_sha256,
    }


def part_key(source_sha256: str, document_id: str, profile_hash: str) -> str:
    """The name of a part in the cache: a hash of all that can change it.

    `profile_hash` stands for whatever else the caller read it with. Code, catalogue, profiles and library
    versions are added here.
    """
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    told = [source_sha256, document_id, profile_hash, code_hash(), python, library_versions()]
    return sha256_of(canonical_json(told))


@cache
def code_hash() -> str:
    """SHA-256 over every Python, YAML and JSON file of the packages, by their paths within the project."""
    return _hash_of(_code_files())


@cache
def program_hash() -> str:
    """The code hash without the layout profiles, which are data."""
    return _hash_of([name for name in _code_files() if not name.startswith(PROFILE_FILES)])


def _code_files() -> list[str]:
    return sorted(
        path.relative_to(PROJECT).as_posix()
        for folder in CODE_FOLDERS
        for path in (PROJECT / folder).rglob("*")
        if path.suffix in CODE_SUFFIXES
    )


def _hash_of(files: Sequence[str]) -> str:
    return sha256_of(canonical_json([[name, sha256_of((PROJECT / name).read_bytes())] for name in files]))


@cache
def library_versions() -> dict[str, str]:
    """The installed versions of the libraries that read PDFs or write Parquet, or `absent`.

    Installed packages say their version in the name of a folder; asking them one by one reads far more.
    """
    found: dict[str, str] = {}
    for folder in filter(os.path.isdir, sys.path):
        for entry in os.listdir(folder):
            name, _, version = entry.removesuffix(".dist-info").partition("-")
            if entry.endswith(".dist-info"):
                found.setdefault(_plain(name), version)
    return {name: found.get(_plain(name), "absent") for name in READERS + WRITERS}


def _plain(name: str) -> str:
    """A package's name in the spelling in which two of them are compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


def has_parts(output: Path) -> bool:
    """Whether anything at all is kept; asked first, as working out a part's key takes its time."""
    return (output / ".cache").is_dir()


def load_part(output: Path, key: str) -> DocumentPart | None:
    """The part kept under `key`; None where there is none or it is damaged."""
    folder = _entry(output, key)
    try:
        part = _read_part(folder)
        os.utime(folder)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return part


def store_part(output: Path, key: str, part: DocumentPart, contents: Mapping[str, bytes]) -> DocumentPart:
    """Keep a part and its files under `key` and return it as kept. Raises PublishError where that fails."""
    folder = _entry(output, key)
    kept = replace(
        part, files={name: replace(file, path=folder / file.path.name) for name, file in part.files.items()}
    )
    if load_part(output, key) == kept:  # another run was quicker, and may be reading its files
        return kept
    aside = folder.with_name(f".new-{key}-{os.getpid()}")
    doing = Text(f"No se puede escribir la caché en {output}", f"The cache in {output} can't be written")
    with explained(doing):
        try:
            _write_entry(aside, part, contents)
            _put_in_place(aside, folder)
        finally:
            remove_tree(aside)
    return kept


def prune(output: Path, keep: int = ENTRIES_KEPT) -> None:
    """Delete all but the `keep` entries used last, and what killed runs left behind an hour ago or more."""
    root = output / ".cache"
    if not root.is_dir():
        return
    newest_first = sorted(((_last_used(path), path) for path in root.iterdir()), reverse=True)
    entries = [path for _, path in newest_first if not path.name.startswith(".")]
    aside = [path for used, path in newest_first if path.name.startswith(".") and used < _an_hour_ago()]
    for path in (*entries[keep:], *aside):
        remove_tree(path)


def _last_used(path: Path) -> float:
    """The time an entry was written or loaded last; now, where another run is just renaming it."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return time.time()


def _an_hour_ago() -> float:
    return time.time() - 3600.0


def _entry(output: Path, key: str) -> Path:
    return output / ".cache" / key


def _read_part(folder: Path) -> DocumentPart:
    sealed: dict[str, Any] = json.loads(regular_bytes(folder / "part.json"))
    if sealed["sha256"] != sha256_of(canonical_json(sealed["part"])):
        raise ValueError("the part's description is damaged")
    part = DocumentPart.from_json(sealed["part"], folder)
    for file in part.files.values():
        if sha256_of(regular_bytes(file.path)) != file.sha256:
            raise ValueError(f"{file.path.name} is damaged")
    return part


def _write_entry(folder: Path, part: DocumentPart, contents: Mapping[str, bytes]) -> None:
    remove_tree(folder)
    folder.mkdir(parents=True)
    for name, content in contents.items():
        (folder / part.files[name].path.name).write_bytes(content)
    plain = part.to_json()
    sealed = {"part": plain, "sha256": sha256_of(canonical_json(plain))}
    (folder / "part.json").write_bytes(canonical_json(sealed))


def _put_in_place(aside: Path, folder: Path) -> None:
    """Name the entry; one that stands there, damaged or written by another run just now, makes way."""
    old = folder.with_name(f".old-{folder.name}-{os.getpid()}")
    for last_attempt in (False, False, True):
        try:
            if folder.exists():
                os.rename(folder, old)
                remove_tree(old)
            os.rename(aside, folder)
            return
        except OSError as error:
            if last_attempt or error.errno not in TAKEN:
                raise
