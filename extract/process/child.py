"""The inside of the process that reads one document: takes a job, sets its own limits, writes one answer."""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import re
import resource
import signal
import sys
import threading
import traceback
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import OF_MACHINE, DocumentError, MachineFault, MemoryLimit, ReaderCrashed, refused
from extract.process.allowance import NO_ROOM, tell_begun
from schemas.texts import Text

if TYPE_CHECKING:
    from extract.process.job import Job
    from schemas.records import DocumentRecords

MAPPED_BESIDES = 4 << 30
"""Address space the libraries reserve without using it, in bytes, on top of the memory that may be used."""

SELDOM = 50_000
"""Objects made between two searches for unused cycles: reading makes many objects and hardly any cycles."""


def main() -> None:
    """Read the job from standard input; write records or error, pickled, to the file number in argv."""
    gc.set_threshold(SELDOM)
    job: Job = pickle.load(sys.stdin.buffer)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _limit(int(job.limits.megabytes) << 20, int(job.limits.seconds))
    tell_begun()
    outcome = _outcome(job)
    with contextlib.suppress(OSError):
        with open(int(sys.argv[1]), "wb") as answer:
            pickle.dump(outcome, answer, protocol=pickle.HIGHEST_PROTOCOL)
        sys.stderr.flush()
        os._exit(0)
    os._exit(NO_ROOM)  # taking the libraries apart takes its time, and the answer is written


def _outcome(job: Job) -> DocumentRecords | DocumentError | MachineFault:
    try:
        module, function = job.reader.split(":")
        records: DocumentRecords = getattr(import_module(module), function)(job.source, job.options)
        return records
    except DocumentError as error:
        return error
    except MemoryError:
        return MemoryLimit()
    except OSError as error:
        return refused(error) if error.errno in OF_MACHINE else _crashed(error, job)
    except BaseException as error:  # whatever a library raises is about this document, never about the run
        return _crashed(error, job)


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
    _lower(resource.RLIMIT_CPU, 4 * seconds + 60)
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
