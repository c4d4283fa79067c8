"""The files of layout profiles: found and hashed. A run with nothing new needs no more of them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

PROFILES = Path(os.environ.get("PAT_PROFILES") or Path(__file__).with_name("profiles"))
"""The folder of the profiles: the one beside this module, unless the environment names another, as it must
where the program is installed and its own files are not to be written."""
BASE, VOCABULARY = "base", "vocabulary"
NOT_PROFILES = frozenset({BASE, VOCABULARY})


def profile_names(folder: Path = PROFILES) -> tuple[str, ...]:
    """The profiles of the folder by name, without the base they extend and the vocabulary."""
    return tuple(sorted(path.stem for path in folder.glob("*.yaml") if path.stem not in NOT_PROFILES))


def profiles_hash(folder: Path = PROFILES) -> str:
    """A hash over the content of every file in the folder, by name."""
    return _hash_of(folder.glob("*.yaml"))


def profile_hash(name: str, folder: Path = PROFILES) -> str:
    """A hash over the files that reading with the named profile depends on: its own, base and vocabulary."""
    return _hash_of(path for path in folder.glob("*.yaml") if path.stem in {name, *NOT_PROFILES})


def _hash_of(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(paths):
        content = path.read_bytes() if path.is_file() else b""  # whoever reads it tells that it is none
        digest.update(path.name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()
