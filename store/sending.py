"""Versions published in a store of objects: made in a folder of this machine, as any, then sent.

A store has neither locks nor renames. Instead of the lock, the number of a version is claimed: once all of
it is there but the manifest, this is put under `claims/v0004.json`, where none is yet. Who is first has the
number, then puts the same manifest beside the data, by which the version is published, and last moves
`latest.json`. Who comes second finishes the other's version if need be, and settles his own anew on top of
it, as a run does that waited for a lock. Whoever dies on the way leaves nothing that readers see: an
unclaimed number is free, and a claimed version is whole but for the manifest, which anybody can put.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from schemas.texts import Text
from store.disk import output_lock
from store.errors import OutputBusy, StoreOccupied, StoreUnreachable, StoreUnusable, explained
from store.manifest import MANIFEST, SUMS, load_manifest, parsed
from store.mirror import (
    LATEST_OBJECT,
    SOURCES,
    Listing,
    copy_folder,
    latest_in,
    mark_fetched,
    mirror,
    published_in,
)
from store.objects import Address, ObjectStore
from store.parts import DocumentPart
from store.publishing import Published, publish_settled
from store.versions import VERSION_NAME, number_of

CLAIMS = "claims"
CLAIM = re.compile(r"claims/v([0-9]{4,9})\.json")
TRIAL = "claims/trial"
KIND = "written"
ROUNDS = 20
"""How often a run settles anew because another was quicker, before it gives up."""


class StoreOutput:
    """A store to publish in. `folder` is a folder of versions of this machine, which holds what the store
    has, and the cache of what was read."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self.folder = copy_folder(address, KIND)
        with unusable():
            self.store = ObjectStore(address)

    def prepare(self) -> None:
        """Bring the folder to what the store has. Raises StoreUnusable."""
        with self._alone():
            self._catch_up()

    def publish(self, settle: Callable[[], Sequence[DocumentPart] | None]) -> Published | None:
        """As `publish_settled`, and sent to the store; `settle` is asked again, on the version that came
        between, where another writer was quicker. Raises StoreUnusable, StoreOccupied, OutputBusy."""
        with self._alone() as waited:
            _try_conditions(self.store)
            for _ in range(ROUNDS):
                self._catch_up()
                published = publish_settled(self.folder, settle)
                if published is None:
                    return None
                if not published.created or _send(self.store, self.folder, published.version):
                    mark_fetched(self.folder, published.version)
                    _move_latest(self.store, published.version)
                    return replace(published, waited=published.waited or waited)
        es = f"Otros publican en {self.address} sin pausa."
        raise OutputBusy(Text(es, f"Others keep publishing to {self.address}."))

    @contextmanager
    def _alone(self) -> Iterator[bool]:
        """One run of this machine at a time writes in the folder; those of others have folders of theirs."""
        doing = Text(f"No se puede escribir en {self.folder}", f"Can't write into {self.folder}")
        with explained(doing), unusable():
            self.folder.mkdir(parents=True, exist_ok=True)
            with output_lock(self.folder, name=".writing") as waited:
                yield waited

    def _catch_up(self) -> None:
        finish_claimed(self.store)
        mirror(self.store, self.folder)


@contextmanager
def unusable() -> Iterator[None]:
    """What a reader can't reach, a publisher can't use."""
    try:
        yield
    except StoreUnreachable as error:
        raise StoreUnusable(Text(error.es, error.en)) from error


def finish_claimed(store: ObjectStore) -> None:
    """Publish the versions that were claimed by a writer who did not come to putting the manifest, and
    clear away what those left who lost a number. Raises StoreUnreachable."""
    listing = store.listing()
    published = {number_of(name): name for name in published_in(listing)}
    for claim in filter(None, map(CLAIM.fullmatch, listing)):
        if int(claim[1]) not in published:
            manifest = store.read(claim[0]) or b""
            version = _claimed_version(manifest)
            if version and number_of(version) == int(claim[1]):
                store.put_new(f"{version}/{MANIFEST}", manifest)
                published[int(claim[1])] = version
    with suppress(StoreUnreachable):  # who may not delete leaves it
        store.remove(_of_losers(listing, published))


def _of_losers(listing: Listing, published: Mapping[int, str]) -> list[str]:
    """The objects of versions whose number another version has: they can never be published any more."""
    versions = {name.partition("/")[0] for name in listing}
    lost = {
        name
        for name in versions
        if VERSION_NAME.fullmatch(name) and published.get(number_of(name), name) != name
    }
    return [name for name in listing if name.partition("/")[0] in lost]


def _claimed_version(manifest: bytes) -> str:
    """The version that a claim is for; empty where it can't be told."""
    try:
        version = str(parsed(manifest)["version"])
    except ValueError:
        return ""
    return version if VERSION_NAME.fullmatch(version) else ""


def _try_conditions(store: ObjectStore) -> None:
    """Raises StoreUnreachable for a store that puts an object though there is one, as older ones do that are
    compatible with S3: two writers would overwrite each other in silence."""
    store.put_new(TRIAL, b"")
    if store.put_new(TRIAL, b""):
        raise StoreUnreachable(
            f"{store.address} escribe encima de lo que ya hay, aunque se le pida que no (If-None-Match).",
            f"{store.address} writes over what is there though it is asked not to (If-None-Match).",
        )


def _send(store: ObjectStore, folder: Path, version: str) -> bool:
    """Send a version, the manifest last; whether its number was to be had."""
    claim = f"{CLAIMS}/{version.partition('-')[0]}.json"
    manifest = (folder / version / MANIFEST).read_bytes()
    for names in _in_order(folder, version):
        there = store.put_all_new({name: (folder / name).read_bytes() for name in names})
        mine = [name for name in there if not name.startswith(f"{SOURCES}/")]  # these are named by content
        found = store.read_all(mine)
        if any(found.get(name) != (folder / name).read_bytes() for name in mine):
            if store.read(claim) is None:
                raise _occupied(store, version)
            return False
    if not store.put_new(claim, manifest) and store.read(claim) != manifest:
        return False
    store.put_new(f"{version}/{MANIFEST}", manifest)
    return True


def _in_order(folder: Path, version: str) -> Iterator[list[str]]:
    """The names of what is sent before the manifest: sources, data, forms, sums."""
    manifest = load_manifest(folder / version)
    keys = sorted({source["kept"] for source in manifest["sources"] if source.get("kept")})
    kept = [path for key in keys for path in sorted((folder / SOURCES / key).rglob("*")) if path.is_file()]
    yield [path.relative_to(folder).as_posix() for path in kept]
    data = [f"{version}/{file['path']}" for file in manifest["files"]]
    yield data
    lines = (folder / version / SUMS).read_text(encoding="utf-8").splitlines()
    sealed = [f"{version}/{line.partition('  ')[2]}" for line in lines]
    yield [name for name in sealed if name not in {*data, f"{version}/{MANIFEST}"}]
    yield [f"{version}/{SUMS}"]


def _occupied(store: ObjectStore, version: str) -> StoreOccupied:
    return StoreOccupied(
        Text(
            f"En {store.address}/{version} hay una versión sin terminar, de otro programa.",
            f"In {store.address}/{version} there is an unfinished version, of another program.",
        )
    )


def _move_latest(store: ObjectStore, version: str) -> None:
    """Have `latest.json` name the version, unless it names a later one already."""
    content = (json.dumps({"version": version}) + "\n").encode()
    while True:
        tag = store.tag(LATEST_OBJECT)
        named = latest_in(store)
        if named in published_in(store.listing()) and number_of(named) >= number_of(version):
            return
        if store.put_instead(LATEST_OBJECT, content, tag):
            return
