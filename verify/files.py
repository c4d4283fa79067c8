"""What lies on the disk: a version's files against SHA256SUMS, and the folder of versions around it."""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from store.disk import sha256_of, without_waiting
from store.forms.paths import is_form
from store.manifest import MANIFEST, SUMS, sums_bytes
from store.versions import LATEST, latest_target, version_names
from verify.faults import Fault, VersionCheck

UNSEALED = frozenset({"report"})
"""Folders made from a version later on: no part of it, and not covered by its sums."""

SHOWN = 8
LINE = re.compile(r"([0-9a-f]{64})  ([^\n]+)")
"""As `sha256sum` writes and checks it, so that a version can be checked without this program."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What lies in a version's folder: the content of its plain files by path, and faults of the others."""

    contents: Mapping[str, bytes]
    faults: tuple[Fault, ...]

    @property
    def data(self) -> frozenset[str]:
        """The paths of all but the manifest, the sums and what is made from the data."""
        return frozenset(path for path in self.contents if path not in (MANIFEST, SUMS) and not is_form(path))

    @property
    def forms(self) -> frozenset[str]:
        """The paths of what is made from the data."""
        return frozenset(filter(is_form, self.contents))

    @property
    def hashes(self) -> Mapping[str, str]:
        return {path: sha256_of(content) for path, content in self.contents.items()}


def read_folder(version: Path) -> Folder:
    """Everything below `version` but what is unsealed; no link is followed."""
    contents: dict[str, bytes] = {}
    faults: list[Fault] = []
    for path in _entries(version):
        name = _printable(path.relative_to(version).as_posix())
        if path.is_symlink() or not path.is_file():
            faults.append(Fault("file-irregular", name))
            continue
        try:
            contents[name] = path.read_bytes()
        except OSError as error:
            faults.append(Fault("file-unreadable", name, {"reason": error.strerror or str(error)}))
    return Folder(contents, tuple(faults))


def check_files(folder: Folder) -> VersionCheck:
    """The plain files against SHA256SUMS, which has to be spelled exactly as published."""
    hashes = {path: digest for path, digest in folder.hashes.items() if path != SUMS}
    if SUMS not in folder.contents:
        return VersionCheck("files", len(hashes), (*folder.faults, Fault("sums-missing", SUMS)))
    sums = folder.contents[SUMS]
    listed = _listed(sums)
    unread = {fault.file for fault in folder.faults}
    faults = (*folder.faults, *_differences(listed, hashes, unread))
    if not faults and sums != sums_bytes(hashes):
        faults = (Fault("sums-form", SUMS),)
    return VersionCheck("files", len(hashes), faults)


def _entries(version: Path) -> Iterator[Path]:
    """All that is no folder below `version`, links to folders too, sorted."""
    # a link may lead out of the version: what is there would be vouched for though it can change
    for at, folders, files in os.walk(version, followlinks=False):
        here = Path(at)
        if here == version:
            folders[:] = [name for name in folders if name not in UNSEALED or (here / name).is_symlink()]
        folders.sort()
        links = [name for name in folders if (here / name).is_symlink()]
        yield from (here / name for name in sorted([*files, *links]))


def _printable(path: str) -> str:
    # a file's name may be any bytes; those that are no UTF-8 are escaped, as reports are text
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _listed(sums: bytes) -> Mapping[str, str]:
    """Hashes by path as listed; lines of another form are left out, comparing the whole finds them."""
    lines = sums.decode("utf-8", "replace").split("\n")
    found = [match for match in map(LINE.fullmatch, lines) if match]
    return {match[2]: match[1] for match in found}


def _differences(listed: Mapping[str, str], found: Mapping[str, str], unread: set[str]) -> Iterator[Fault]:
    for path in sorted(listed.keys() | found.keys()):
        if path in unread:
            continue
        if path not in found:
            yield Fault("file-missing", path)
        elif path not in listed:
            yield Fault("file-extra", path)
        elif listed[path] != found[path]:
            fields = {"found": found[path][:SHOWN], "expected": listed[path][:SHOWN]}
            yield Fault("file-changed", path, fields)


def check_output(output: Path) -> VersionCheck:
    """Whether `latest` points to the newest version, and whether a killed run left a folder half-written."""
    names = version_names(output)
    return VersionCheck("latest", 1, (*_link(output, names), *_leftovers(output)))


def _link(output: Path, names: tuple[str, ...]) -> Iterator[Fault]:
    link, newest = output / LATEST, {"newest": names[-1] if names else "-"}
    if not os.path.lexists(link):
        yield Fault("latest-missing", LATEST, newest)
    elif not link.is_symlink():
        yield Fault("latest-not-a-link", LATEST)
    elif (target := latest_target(output)) not in names:
        yield Fault("latest-dangling", LATEST, {"target": target})
    elif target != names[-1]:
        yield Fault("latest-behind", LATEST, {"target": target, **newest})


def _leftovers(output: Path) -> Iterator[Fault]:
    """Folders being written aside, unless a run is writing just now."""
    aside = sorted(output.glob(".staging-*"))
    if aside and not _being_published(output):
        yield from (Fault("leftover", path.name) for path in aside)


def _being_published(output: Path) -> bool:
    try:
        with open(output / ".lock", "rb", opener=without_waiting) as file:
            # shared and only read: verifications beside one another don't take each other for a run
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False
