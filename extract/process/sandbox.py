"""The walls around a process that reads a document: whatever a file makes of it, it reaches no network,
starts no program, writes nothing but below a folder of its own, and reads no other file of its user.
SECURITY.md says what is left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from extract.process import landlock, seccomp
from extract.process.readable import of_program


@dataclass(frozen=True, slots=True)
class Walls:
    """Which there are: the version of Landlock, 0 for none, and whether system calls are filtered."""

    landlock: int
    filtered: bool

    @property
    def whole(self) -> bool:
        """Whether nothing is missing of what keeps it from other files, and from the network."""
        return self.landlock > 0 and self.filtered

    def __str__(self) -> str:
        files = f"Landlock {self.landlock}" if self.landlock else "no Landlock: it may read and write files"
        calls = "system calls filtered" if self.filtered else "no filter of calls: it may use the network"
        return f"reading process: {files}; {calls}"


def shut_in(folder: Path, given: Iterable[Path]) -> Walls:
    """Raise all walls that this system has, for good; to be called while there is one thread only. `given`
    are the files and folders that may be read beside the program's own and the system's."""
    return Walls(landlock.shut_in(folder, chain(given, of_program())), seccomp.forbid())
