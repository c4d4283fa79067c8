"""A folder of versions that is a copy of a store, for all that reads versions: fetched once, then kept.

In a store a version is the objects under its name, `manifest.json` the last of them: what has none is no
version. `latest.json` names the latest.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from pathlib import Path, PurePosixPath

from store.disk import output_lock, remove_tree, sha256_of, switch_link, sync_folder, sync_tree, write_durably
from store.manifest import MANIFEST, SUMS, ManifestError, load_manifest
from store.objects import Address, ObjectStore
from store.versions import LATEST, VERSION_NAME, number_of, version_names

LATEST_OBJECT = "latest.json"
SOURCES = "sources"
FETCHED = ".fetched"
SUM = re.compile(r"([0-9a-f]{64})  (.+)")
SETTINGS = ("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3", "AWS_PROFILE")
"""Settings by which one address is another store."""
Listing = Mapping[str, datetime | None]


def copy_folder(address: Address, kind: str) -> Path:
    """Where a copy of the store lies on this machine: in `PAT_CACHE`, else the folder for caches."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    cache = Path(os.environ.get("PAT_CACHE") or Path(home) / "pat")
    told = [address.text, *(os.environ.get(name, "") for name in SETTINGS)]
    plain = re.sub(r"[^A-Za-z0-9]+", "-", address.text.partition("://")[2]).strip("-")
    return cache.absolute() / kind / f"{plain[:60]}-{sha256_of(json.dumps(told).encode())[:12]}"


def published_in(listing: Listing) -> tuple[str, ...]:
    """The versions of a store, oldest first."""
    found = (name.partition("/") for name in listing)
    whole = {version for version, _, path in found if path == MANIFEST and VERSION_NAME.fullmatch(version)}
    return tuple(sorted(whole, key=lambda name: (number_of(name), name)))


def latest_in(store: ObjectStore) -> str:
    """The version that `latest.json` names; empty where it names none."""
    try:
        told = json.loads(store.read(LATEST_OBJECT) or b"{}")
        return str(told["version"])
    except (ValueError, KeyError, TypeError):
        return ""


def mirror(store: ObjectStore, folder: Path, *, anew: bool = False) -> None:
    """Make the folder a copy of what is published in the store: versions, sources, `latest`.

    What was fetched before, and was whole, is not fetched again, nor is a file that another version has with
    the same hash; with `anew` everything is. A damaged file is copied as it is: what reads versions tells.
    Raises StoreUnreachable.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with output_lock(folder):
        listing = store.listing()
        names = published_in(listing)
        for gone in set(version_names(folder)) - (set() if anew else set(names)):
            _drop(folder, gone)
        known: dict[str, Path] = {}
        for name in names:
            if not is_fetched(folder, name):
                _fetch_version(store, folder, name, listing, known)
            if not anew and is_fetched(folder, name):
                known |= _files_by_hash(folder / name)
        if anew:
            remove_tree(folder / SOURCES)
        _fetch_sources(store, folder, names, listing)
        _point(folder, latest_in(store), names)


def is_fetched(folder: Path, version: str) -> bool:
    """Whether the copy has the version, and had it whole."""
    return (folder / version).is_dir() and (folder / FETCHED / version).is_file()


def mark_fetched(folder: Path, version: str) -> None:
    """Remember that the copy has the version as the store has it."""
    marks = folder / FETCHED
    marks.mkdir(exist_ok=True)
    (marks / version).touch()


def _drop(folder: Path, version: str) -> None:
    (folder / FETCHED / version).unlink(missing_ok=True)
    remove_tree(folder / version)


def _fetch_version(
    store: ObjectStore, folder: Path, version: str, listing: Listing, known: Mapping[str, Path]
) -> None:
    _drop(folder, version)
    start = f"{version}/"
    names = _objects_below(start, listing)
    sums = _sums(store.read(start + SUMS) or b"")
    contents = {name: content for name in names if (content := _known_content(name, sums, known)) is not None}
    contents |= _read_below(store, start, [name for name in names if name not in contents])
    _place(folder / version, contents)
    when = listing[start + MANIFEST]
    if when and SUMS in contents:
        os.utime(folder / version / SUMS, (when.timestamp(),) * 2)  # what the list of versions tells
    if sums and all(name in contents and sha256_of(contents[name]) == told for name, told in sums.items()):
        mark_fetched(folder, version)


def _objects_below(start: str, listing: Listing) -> list[str]:
    """The names below `start`, but for those that no publisher gives: they might lead out of the folder."""
    names = (name.removeprefix(start) for name in listing if name.startswith(start))
    return [name for name in names if name == str(PurePosixPath(name)) and _is_plain(name)]


def _read_below(store: ObjectStore, start: str, names: Collection[str]) -> dict[str, bytes]:
    found = store.read_all(start + name for name in names)
    return {name.removeprefix(start): content for name, content in found.items()}


def _is_plain(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return bool(parts) and not name.startswith("/") and ".." not in parts and "\0" not in name


def _sums(content: bytes) -> dict[str, str]:
    lines = content.decode("utf-8", "replace").splitlines()
    return {found[2]: found[1] for found in map(SUM.fullmatch, lines) if found}


def _files_by_hash(version: Path) -> dict[str, Path]:
    """The files of a version that is here, by the hash they were sealed with."""
    return {told: version / name for name, told in _sums((version / SUMS).read_bytes()).items()}


def _known_content(name: str, sums: Mapping[str, str], known: Mapping[str, Path]) -> bytes | None:
    path = known.get(sums.get(name, ""))
    try:
        content = path.read_bytes() if path else b""
    except OSError:
        return None
    return content if path and sha256_of(content) == sums[name] else None


def _fetch_sources(store: ObjectStore, folder: Path, versions: Collection[str], listing: Listing) -> None:
    """The kept sources that the versions name; others may be those of a writer who is still at it."""
    for key in sorted(set(_kept_keys(folder, versions))):
        start = f"{SOURCES}/{key}/"
        names = _objects_below(start, listing)
        if names and not (folder / SOURCES / key).is_dir():
            _place(folder / SOURCES / key, _read_below(store, start, names))


def _kept_keys(folder: Path, versions: Collection[str]) -> Iterator[str]:
    for version in versions:
        try:
            sources = load_manifest(folder / version)["sources"]
        except (OSError, ManifestError):
            continue  # verify tells of it
        yield from (source["kept"] for source in sources if _is_plain(source.get("kept") or ""))


def _place(target: Path, contents: Mapping[str, bytes]) -> None:
    """A folder of files that has its name only when all is in it, and on disk."""
    aside = target.parent / f".staging-{target.name}"
    remove_tree(aside)
    aside.mkdir(parents=True)
    try:
        for name, content in contents.items():
            write_durably(aside / name, content)
        sync_tree(aside)
        os.rename(aside, target)
        sync_folder(target.parent)
    finally:
        remove_tree(aside)


def _point(folder: Path, version: str, names: Collection[str]) -> None:
    if version in names:
        switch_link(folder / LATEST, version)
    else:
        (folder / LATEST).unlink(missing_ok=True)
