"""A writer in a process of its own: publishes parts from its cache one after the other, or dies on the way.

`python -m tests.remote.writing ADDRESS DIES NAME…`: the process ends when the first object is to be put whose
name fits the pattern DIES.
"""

from __future__ import annotations

import os
import sys
from fnmatch import fnmatch
from pathlib import Path

from store.objects import Address, ObjectStore, address_of
from store.parts import DocumentPart
from store.sending import StoreOutput
from tests.publish import samples

KILLED = 9


class Deadly(ObjectStore):
    """A store that ends the process before it puts an object whose name fits a pattern."""

    dies = ""

    def put_new(self, name: str, content: bytes) -> bool:
        if fnmatch(name, self.dies):
            os._exit(KILLED)
        return super().put_new(name, content)


def part(folder: Path, name: str, count: int) -> DocumentPart:
    """The part of a document of so many values."""
    return samples.part(folder, samples.renamed(name, 2022, count))


def output(address: Address, cache: Path | None = None) -> StoreOutput:
    """The store to publish in, by a writer of this machine or of another, who has a cache of his own."""
    made = StoreOutput(address)
    if cache is not None:
        made.folder = cache
    made.prepare()
    return made


def main(text: str, dies: str, *names: str) -> None:
    address = address_of(text)
    assert isinstance(address, Address)
    made = output(address)
    store = Deadly(address)
    store.dies = dies
    made.store = store
    for name in names:
        own = part(made.folder, name, 1 + int(name.rpartition("-")[2]))
        published = made.publish(lambda own=own: [own])  # type: ignore[misc]
        assert published is not None
        print(published.version)


if __name__ == "__main__":
    main(*sys.argv[1:])
