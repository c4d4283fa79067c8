"""Writing that survives a crash: under one publisher's lock, aside, brought to disk, then given its name."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import json
import os
import shutil
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from schemas.texts import Text
from store.errors import OutputBusy

PAUSE_SECONDS = 0.05
PATIENCE_SECONDS = 60.0
HELD = frozenset({errno.EAGAIN, errno.EACCES, errno.EWOULDBLOCK})
"""What systems answer where another process holds a lock; which of them is up to the system."""


def sha256_of(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical_json(value: object) -> bytes:
    """The one spelling of a JSON value, in ASCII with sorted keys. Raises ValueError for NaN or infinity."""
    return _CANONICAL.encode(value).encode("ascii")


def regular_bytes(path: Path) -> bytes:
    """What a plain file holds. Raises OSError where it can't be read or is none: a pipe is not waited for."""
    with open(path, "rb", opener=without_waiting) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "no plain file", str(path))
        return file.read()


def without_waiting(path: str, flags: int) -> int:
    """Opens what `open` asks for, but does not wait until somebody writes into a pipe."""
    return os.open(path, flags | os.O_NONBLOCK | os.O_NOCTTY)


@dataclass(frozen=True, slots=True)
class Written:
    """What was written into a file: how many bytes, and their SHA-256 in hexadecimal."""

    bytes: int
    sha256: str


def write_durably(path: Path, data: bytes) -> None:
    """Write a new file and bring it to disk; its folder is made where it is missing."""
    write_pieces(path, (data,))


def write_pieces(path: Path, pieces: Iterable[bytes]) -> Written:
    """As `write_durably`, of data that need not be in memory all at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    size, digest = 0, hashlib.sha256()
    with path.open("xb") as file:  # x: what was published is never written over, not even by mistake
        for piece in pieces:
            size += file.write(piece)
            digest.update(piece)
        file.flush()
        os.fsync(file.fileno())
    return Written(size, digest.hexdigest())


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
    sync_folder(link.parent)  # a file's name is on disk only when its folder is


def remove_tree(path: Path) -> None:
    """Delete a folder and all it holds, or what is no folder in its place, as far as that can be done; a link
    stays."""
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    elif not path.is_symlink():
        with suppress(OSError):
            path.unlink()


@contextmanager
def output_lock(output: Path, patience: float = PATIENCE_SECONDS, name: str = ".lock") -> Iterator[bool]:
    """Hold the lock of `output`, or another `name` of its locks; yields whether another run had to be waited
    for.

    The system frees the lock of a run that dies. Raises OutputBusy after `patience` seconds.
    """
    # The file is never deleted: a run that waits on it and one that makes it anew would both hold a lock.
    with open(output / name, "ab", opener=without_waiting) as file:
        waited = not _taken(file.fileno())
        deadline = time.monotonic() + patience
        while waited and not _taken(file.fileno()):
            if time.monotonic() > deadline:
                raise OutputBusy(
                    Text(
                        f"Otra ejecución tiene bloqueada la carpeta {output}.",
                        f"Another run keeps {output} locked.",
                    )
                )
            time.sleep(PAUSE_SECONDS)
        yield waited


def _taken(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in HELD:
            return False
        raise
    return True
