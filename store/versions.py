"""The versions in a folder, and which of them a name means."""

from __future__ import annotations

import os
import re
from pathlib import Path

LATEST = "latest"
VERSION_NAME = re.compile(r"v[0-9]{4,9}-[0-9a-f]{8}")


def versions(output: Path) -> tuple[str, ...]:
    """The names of all versions, oldest first."""
    folders = [path.name for path in output.iterdir() if path.is_dir() and not path.is_symlink()]
    return tuple(sorted(filter(VERSION_NAME.fullmatch, folders), key=number_of))


def number_of(version: str) -> int:
    return int(version[1:].partition("-")[0])


NUMBER = re.compile(r"v[0-9]{4,9}")


def version_names(output: Path) -> tuple[str, ...]:
    """All versions, oldest first; none where there is no such folder."""
    return versions(output) if output.is_dir() else ()


def chosen_version(output: Path, wanted: str | None) -> str | None:
    """The version's full name, by name, by number alone (`v0002`) or the latest; None where there is none.

    Where `latest` does not point to a version, the newest one is meant.
    """
    names = version_names(output)
    if wanted is None or wanted == LATEST:
        target = link_target(output / LATEST)
        return target if target in names else names[-1] if names else None
    if NUMBER.fullmatch(wanted):
        numbered = [name for name in names if name.startswith(f"{wanted}-")]
        return numbered[0] if len(numbered) == 1 else None
    return wanted if wanted in names else None


def link_target(link: Path) -> str:
    try:
        return os.readlink(link)
    except OSError:
        return ""
