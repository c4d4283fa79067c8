"""One publisher at a time on one output folder."""

from __future__ import annotations

import errno
import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from publish.errors import OutputBusy

PAUSE_SECONDS = 0.05
PATIENCE_SECONDS = 60.0
HELD = frozenset({errno.EAGAIN, errno.EACCES, errno.EWOULDBLOCK})


@contextmanager
def output_lock(output: Path, patience: float = PATIENCE_SECONDS) -> Iterator[bool]:
    """Hold the lock of `output`; yields whether another run had to be waited for.

    The system frees the lock of a run that dies. Raises OutputBusy after `patience` seconds.
    """
    with (output / ".lock").open("ab") as file:
        waited = not _taken(file.fileno())
        deadline = time.monotonic() + patience
        while waited and not _taken(file.fileno()):
            if time.monotonic() > deadline:
                raise OutputBusy(f"another run keeps {output} locked")
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
