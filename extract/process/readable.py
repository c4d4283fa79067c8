"""What a process that reads a document has to read besides it: the program, its libraries, the system's."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from schemas.profile_files import PROFILES

ROOT = Path(__file__).resolve().parents[2]

OF_SYSTEM = (
    *("/usr", "/lib", "/lib32", "/lib64", "/bin", "/opt", "/nix/store", "/gnu/store"),
    *("/proc", "/sys", "/dev/null", "/dev/urandom", "/dev/random", "/dev/zero"),
    *("/etc/ld.so.cache", "/etc/localtime", "/etc/fonts", "/var/cache/fontconfig"),
)
"""Libraries, fonts, time zones and what the kernel tells of the machine: nothing that is of one user."""


def of_program() -> Iterator[Path]:
    """The files and folders that the program and its libraries are read from, wherever links lead; of the
    project's own folder the packages alone, as plans and what is published of them lie in it as well. Its
    profiles may be kept elsewhere."""
    yield from map(Path, OF_SYSTEM)
    yield from (Path(place).resolve() for place in {sys.prefix, sys.base_prefix})
    yield from (one.resolve() for one in ROOT.iterdir() if (one / "__init__.py").is_file())
    for place in sys.path:
        if place and Path(place).resolve() != ROOT:
            yield Path(place).resolve()
    yield from (one.resolve() for one in (PROFILES, *PROFILES.glob("*.yaml")))
    yield from _of_modules()


def _of_modules() -> Iterator[Path]:
    """Where modules that are loaded already have been read from: some installers leave but links."""
    for name, module in tuple(sys.modules.items()):
        where = getattr(module, "__file__", None)
        if where and "." not in name:
            found = Path(os.path.realpath(where))
            yield found.parent if found.name.startswith("__init__.") else found
