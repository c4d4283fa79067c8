"""The inside of the process that reads one document: takes a job, sets its own limits, loads the reader,
shuts itself in, reads and writes one answer.

The job comes from the process that started it, and is trusted; nothing of a file is read before the walls
stand.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import re
import resource
import signal
import sys
import tempfile
import threading
import traceback
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import (
    OF_MACHINE,
    DocumentError,
    MachineFault,
    MemoryLimit,
    ReaderCrashed,
    TruncatedPdf,
    refused,
    wants_memory,
)
from extract.process import answer
from extract.process.allowance import NO_ROOM, tell_begun
from extract.process.job import over_memory
from extract.process.sandbox import shut_in
from extract.process.starting import load
from schemas.profile_files import PROFILES
from schemas.texts import Text

if TYPE_CHECKING:
    from extract.process.job import Job

BESIDE_DATA = 0.1
"""The share of the memory that may be used which is left to the libraries' own code: what is written to has
the rest, and an allocation beyond it fails before the parent has to see it."""

NEARLY_ALL = 0.9
"""The share of the memory that may be written to from which on a failure is taken to be for want of it."""

MAPPED_BESIDES = 4 << 30
"""Address space the libraries reserve without using it, in bytes, on top of the memory that may be used."""

SELDOM = 50_000
"""Objects made between two searches for unused cycles: reading makes many objects and hardly any cycles."""


LARGEST_FILE_WRITTEN = 2 * answer.LARGEST
"""Bytes; what libraries print goes into a file as well."""


def main() -> None:
    """Read the job from standard input; write what came of it as data to the file number in argv."""
    gc.set_threshold(SELDOM)
    job: Job = pickle.load(sys.stdin.buffer)
    load(job.reader)  # some of its libraries end a process that refuses them memory at first
    gc.freeze()  # nothing of that is ever unused
    _limit(int(job.limits.megabytes) << 20, int(job.limits.seconds))
    tell_begun()
    content = _written(_outcome(job), job)
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    with contextlib.suppress(OSError):
        with open(int(sys.argv[1]), "wb") as file:
            file.write(content)
        os._exit(0)  # taking the libraries apart takes its time, and the answer is written
    os._exit(NO_ROOM)


def _written(outcome: object, job: Job) -> bytes:
    try:
        return answer.encoded(outcome)
    except MemoryError:
        return answer.encoded(MemoryLimit(over_memory(job.limits.megabytes)))
    except Exception as error:  # what a library put into it is no text, or no number there is a place for
        return answer.encoded(_crashed(error, job))


def _outcome(job: Job) -> object:
    """What the reader named in the job gives, or the DocumentError or MachineFault in its place."""
    try:
        read = answer.type_named(job.reader)
        _raise_walls(job)
        return read(replace(job.source, passwords=job.limits.passwords), job.options)
    except TruncatedPdf as error:  # what is refused memory may give nothing, as if nothing were there
        return MemoryLimit(over_memory(job.limits.megabytes)) if _at_its_limit() else error
    except (DocumentError, MachineFault) as error:
        return error
    except BaseException as error:  # whatever a library raises is about this document, never about the run
        if wants_memory(error) or _at_its_limit():
            return MemoryLimit(over_memory(job.limits.megabytes))
        if isinstance(error, OSError) and error.errno in OF_MACHINE:
            return refused(error)
        return _crashed(error, job)


def _at_its_limit() -> bool:
    """Whether what this process may write to is used up; never where the system does not count it."""
    limit = resource.getrlimit(resource.RLIMIT_DATA)[0]
    if sys.platform != "linux" or limit == resource.RLIM_INFINITY:
        return False
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    held = re.search(r"^VmData:\s{1,20}([0-9]{1,15}) kB", status, re.MULTILINE)
    return held is not None and int(held[1]) << 10 > NEARLY_ALL * limit


def _raise_walls(job: Job) -> None:
    """Shut this process in with its document; only then may there be a second thread, which else would stand
    outside."""
    profiles = getattr(job.options, "profiles_dir", None) or PROFILES
    walls = shut_in(Path(tempfile.gettempdir()), (job.source.path, Path(profiles)))
    if not walls.whole:
        print(walls, file=sys.stderr, flush=True)  # noqa: T201  shown to who asks for what libraries print
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _crashed(error: BaseException, job: Job) -> ReaderCrashed:
    with contextlib.suppress(OSError):  # what it prints is kept in a file, and the disk may be full
        traceback.print_exc()
    why = _one_line(error, job.source.path.parent)
    return ReaderCrashed(Text(f"Falló su lectura: {why}.", f"Reading it failed: {why}."))


def _one_line(error: BaseException, folder: Path) -> str:
    """The error in one line that is the same on every machine: without the folder and memory addresses."""
    told = re.sub(r"0x[0-9a-f]+", "0x", f"{type(error).__name__}: {error}".replace(f"{folder}{os.sep}", ""))
    place = traceback.extract_tb(error.__traceback__)[-1:]
    where = f" ({os.path.basename(place[0].filename)}:{place[0].lineno})" if place else ""
    return " ".join(told.split())[:300].rstrip(".") + where


def _limit(memory: int, seconds: int) -> None:
    """Backstops for what the parent measures: one huge allocation, a loop that outlives the parent."""
    _lower(resource.RLIMIT_AS, memory + MAPPED_BESIDES)
    if sys.platform == "linux":  # elsewhere it says nothing of what is mapped
        _lower(resource.RLIMIT_DATA, int(memory * (1 - BESIDE_DATA)))
    _lower(resource.RLIMIT_CPU, 4 * seconds + 60)
    _lower(resource.RLIMIT_FSIZE, LARGEST_FILE_WRITTEN)
    _lower(resource.RLIMIT_CORE, 0)  # a crash is expected here; a core file of each would fill the disk


def _lower(limit: int, amount: int) -> None:
    hard = resource.getrlimit(limit)[1]
    amount = amount if hard == resource.RLIM_INFINITY else min(amount, hard)
    try:
        resource.setrlimit(limit, (amount, hard))
    except (OSError, ValueError):
        pass  # not every system knows every limit


def _end_with_parent() -> None:
    """The parent writes nothing more: the pipe only closes, when the parent ends."""
    os.read(sys.stdin.fileno(), 1)
    os.killpg(os.getpgrp(), signal.SIGKILL)
