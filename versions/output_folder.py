"""The folder of versions itself: which version is meant, where `latest` points, what a killed run left."""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator
from pathlib import Path

from publish.version import LATEST, versions
from versions.outcome import Check, Fault

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
        target = _target(output / LATEST)
        return target if target in names else names[-1] if names else None
    if NUMBER.fullmatch(wanted):
        numbered = [name for name in names if name.startswith(f"{wanted}-")]
        return numbered[0] if len(numbered) == 1 else None
    return wanted if wanted in names else None


def check_output(output: Path) -> Check:
    """Whether `latest` points to the newest version, and whether a killed run left a folder half-written."""
    names = version_names(output)
    return Check("latest", 1, (*_link(output / LATEST, names), *_leftovers(output)))


def _link(link: Path, names: tuple[str, ...]) -> Iterator[Fault]:
    newest = {"newest": names[-1] if names else "-"}
    if not os.path.lexists(link):
        yield Fault("latest-missing", LATEST, newest)
    elif not link.is_symlink():
        yield Fault("latest-not-a-link", LATEST)
    elif (target := _target(link)) not in names:
        yield Fault("latest-dangling", LATEST, {"target": target})
    elif target != names[-1]:
        yield Fault("latest-behind", LATEST, {"target": target, **newest})


def _target(link: Path) -> str:
    try:
        return os.readlink(link)
    except OSError:
        return ""


def _leftovers(output: Path) -> Iterator[Fault]:
    """Folders being written aside, unless a run is writing just now."""
    aside = sorted(output.glob(".staging-*"))
    if aside and not _being_published(output):
        yield from (Fault("leftover", path.name) for path in aside)


def _being_published(output: Path) -> bool:
    try:
        with (output / ".lock").open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False
