"""Writing that survives a crash: everything is written aside, brought to disk, then given its name."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path


def sha256_of(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def canonical_json(value: object) -> bytes:
    """The one spelling of a JSON value, in ASCII with sorted keys. Raises ValueError for NaN or infinity."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii")


def write_durably(path: Path, data: bytes) -> None:
    """Write a new file and bring it to disk; its folder is made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Bring the folder's list of names to disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_tree(root: Path) -> None:
    """Bring the names of all folders below `root` and of itself to disk."""
    for folder, _, _ in os.walk(root, topdown=False):
        sync_folder(Path(folder))


def switch_link(link: Path, target: str) -> None:
    """Point a relative symbolic link elsewhere in one step; readers see the old target or the new one."""
    aside = link.with_name(f".{link.name}-new")
    aside.unlink(missing_ok=True)
    os.symlink(target, aside)
    os.replace(aside, link)
    sync_folder(link.parent)


def remove_tree(path: Path) -> None:
    """Delete a folder and all it holds, as far as that can be done."""
    shutil.rmtree(path, ignore_errors=True)
