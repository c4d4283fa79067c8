"""Reads each document in a child process of its own, so that no PDF can take the run down.

A plain child process and three unnamed temporary files are used rather than a process pool: a pool shares
its workers between documents, and has neither a memory limit nor a way to end a worker's own children.
How the child begins is told in `starting.py`. Here it leads a process group, which is killed as one whatever
happens; its answer is data, and counts only if it ended by itself with exit code 0. It holds the read end of
a pipe to the parent and dies when that does. All it may write is in a folder of its own, which goes too.
"""

from __future__ import annotations

import errno
import os
import pickle
import select
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import IO, TYPE_CHECKING, cast

from extract.errors import (
    DocumentError,
    MachineFault,
    MemoryLimit,
    ReaderCrashed,
    ReaderEnded,
    TimeLimit,
    refused,
)
from extract.process.allowance import NO_ROOM, Asked, asked
from extract.process.answer import NoAnswer, decoded
from extract.process.job import Job, Limits, ReadOptions, over_memory
from extract.process.starting import CanNotStart, Files, Starter, starter
from extract.process.usage import Use, most_taken, use_of
from extract.source import SourceDocument
from schemas.texts import Text

if TYPE_CHECKING:
    from schemas.records import DocumentRecords

READER = "extract.document:read_document"

LOOK_EVERY = 0.01
"""Seconds between two looks whether the child has ended, where the system does not say when it does."""

MEASURE_EVERY = 0.1
"""Seconds between two looks at the time and memory of it and all its descendants, which take longer."""

LONGEST_LOOK = 1.0
"""Seconds between two looks that count as idle at most: a machine that was put to sleep has been idle."""

NOISE_KEPT = 20_000
"""Bytes of what libraries print, the last ones: a damaged file can make them print without end."""

LONGEST_SAID = 200

NEAR_ITS_LIMIT = 0.75
"""The share of its memory from which on a process that ended in no good way is taken to have wanted more."""

BY_OTHERS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
"""Signals that no fault in a file brings about; where this process sends one, it says itself why."""

MAXRSS_A_MEGABYTE = 2**20 if sys.platform == "darwin" else 2**10
"""What systems count the most memory of a process in: bytes or kilobytes."""

OnProgress = Callable[[str, Asked], None]


@dataclass(frozen=True, slots=True)
class Reading:
    """How reading one document went: its records or the error, the seconds taken, what libraries printed."""

    source: SourceDocument
    outcome: DocumentRecords | DocumentError
    seconds: float
    noise: str


def read_isolated(
    sources: Sequence[SourceDocument],
    options: ReadOptions,
    limits: Limits,
    jobs: int = 1,
    reader: str = READER,
    on_progress: OnProgress = lambda *_: None,
) -> Generator[Reading, None, None]:
    """Read every source in a child process of its own, `jobs` at once, giving each reading as it ends.

    Where there are fewer documents than `jobs`, the processes left over go to the documents' pages. A caller
    that may stop early closes the iterator: every child is killed before that returns. `on_progress` is told,
    in some thread, a document's name and how far it has come, whenever it has come further.
    """
    at_once = max(1, min(jobs, len(sources)))
    per_document = replace(options, jobs=max(1, jobs // at_once))
    stop = threading.Event()
    pool, begin = ThreadPoolExecutor(at_once), starter()
    try:
        jobs_to_do = [Job(reader, source, per_document, limits) for source in sources]
        read = partial(read_one, stop=stop, on_progress=on_progress, begin=begin)
        for task in as_completed([pool.submit(read, job) for job in jobs_to_do]):
            yield task.result()
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)
        begin.close()


def read_one(
    job: Job,
    stop: threading.Event | None = None,
    on_progress: OnProgress = lambda *_: None,
    begin: Starter | None = None,
) -> Reading:
    """Read one document in a child process, begun by `begin` where there are more to come; every failure of
    the child comes back as a typed error.

    Raises MachineFault where the system does not let it be read, whatever stands in it.
    """
    try:
        with ExitStack() as stack:
            by = begin or stack.enter_context(closing(starter()))
            return _read_one(job, by, stop or threading.Event(), on_progress)
    except CanNotStart as error:
        raise _not_begun(error.exit_code, error.noise) from error
    except OSError as error:  # no process, no file for its answer: nothing of that is about the document
        raise refused(error) from error


def _read_one(job: Job, begin: Starter, stop: threading.Event, on_progress: OnProgress) -> Reading:
    began = time.monotonic()
    job = replace(job, limits=job.limits.with_file(job.source.size))
    with (
        tempfile.TemporaryFile() as answer,
        tempfile.TemporaryFile() as noise,
        _unbuffered() as told,
        tempfile.TemporaryDirectory(prefix="pat-", ignore_cleanup_errors=True) as folder,
    ):
        with _Child(job, begin, Files(answer, noise, told, folder)) as child:
            error = child.watch(stop, partial(on_progress, job.source.document_id))
        if error is None and child.exit_code and not (asked(told).begun and child.exit_code != NO_ROOM):
            raise _not_begun(child.exit_code, _tail(noise))
        outcome = error or _answer(answer, child.exit_code, job.gives)
        if isinstance(outcome, MachineFault):
            raise outcome
        return Reading(job.source, outcome, time.monotonic() - began, _tail(noise))


class _Child:
    """A running reader; leaving the context kills it with everything it started."""

    def __init__(self, job: Job, begin: Starter, files: Files) -> None:
        self.limits, self.told, self.megabytes = job.limits, files.told, 0.0
        self.begun = begin.begin(job.reader, files)
        self.pid, self.ended = self.begun.pid, _EndTold(self.begun.pid)
        self._status: int | None = None
        self._ask(job)

    def _ask(self, job: Job) -> None:
        with suppress(BrokenPipeError):  # it died at once; its exit code tells
            pickle.dump(job, self.begun.pipe)
            self.begun.pipe.flush()

    def __enter__(self) -> _Child:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(ProcessLookupError, PermissionError):  # the whole group has ended
            os.killpg(self.pid, signal.SIGKILL)
        with suppress(BrokenPipeError):
            self.begun.pipe.close()
        self.ended.close()
        with suppress(ChildProcessError):
            while True:  # it, and what it started, whose parent this process may be by now
                pid, status = os.waitpid(-self.pid, 0)
                if pid == self.pid:
                    self._status = os.waitstatus_to_exitcode(status)

    @property
    def exit_code(self) -> int:
        return self._status or 0

    def watch(self, stop: threading.Event, on_progress: Callable[[Asked], None]) -> DocumentError | None:
        """Wait for the child to end; a limit that it breaks, if any. Stops waiting once `stop` is set."""
        come, idle, measure_at = (0, 0, 0), _Idle(), time.monotonic() + MEASURE_EVERY
        while not self._has_ended():
            if time.monotonic() > measure_at:
                told, use = asked(self.told), use_of(self.pid)
                if (further := (told.whole, told.done, told.pictures_read)) != come:
                    come = further
                    on_progress(told)
                if broken := _broken(self.limits.with_pages(told), use, idle.seconds(use)):
                    return broken
                measure_at = time.monotonic() + MEASURE_EVERY
            if stop.is_set():
                return ReaderCrashed(Text("Su lectura se interrumpió.", "Reading it was called off."))
        most = self.limits.with_pages(asked(self.told)).megabytes
        if self.exit_code != 0 and self.megabytes > NEAR_ITS_LIMIT * most:
            return MemoryLimit(over_memory(most))  # a library that is refused memory ends its process
        return None

    def _has_ended(self) -> bool:
        """Whether it has; how much memory it held at most is known from then on, as far as it can be known:
        a system may count what this process held when it began the other as that one's."""
        if self._status is None:
            self.megabytes = max(self.megabytes, most_taken(self.pid))
        if self._status is None and self.ended.within(MEASURE_EVERY):
            pid, status, use = os.wait4(self.pid, os.WNOHANG)
            if pid:
                self._status = os.waitstatus_to_exitcode(status)
            if pid and use.ru_maxrss > self.begun.held:
                self.megabytes = max(self.megabytes, use.ru_maxrss / MAXRSS_A_MEGABYTE)
        return self._status is not None


class _EndTold:
    """Waits until a process may have ended: woken by the system, where it can do that."""

    def __init__(self, pid: int) -> None:
        self._number = -1
        if hasattr(os, "pidfd_open"):
            with suppress(OSError):  # an old kernel
                self._number = os.pidfd_open(pid)
        self._poll = select.poll()
        if self._number >= 0:
            self._poll.register(self._number, select.POLLIN)

    def within(self, seconds: float) -> bool:
        """Whether it may have ended; waits so long at most."""
        if self._number < 0:
            time.sleep(LOOK_EVERY)
            return True
        return bool(self._poll.poll(seconds * 1000))

    def close(self) -> None:
        if self._number >= 0:
            os.close(self._number)


class _Idle:
    """For how long processes have used no processor time, by a clock that stands while this process does."""

    def __init__(self) -> None:
        self._looked, self._together, self._idle = time.monotonic(), 0.0, 0.0

    def seconds(self, use: Use) -> float:
        """How long it is by now, the last look included."""
        passed = min(time.monotonic() - self._looked, LONGEST_LOOK)
        self._idle = 0.0 if use.together != self._together else self._idle + passed
        self._looked, self._together = time.monotonic(), use.together
        return self._idle


def _unbuffered() -> IO[bytes]:
    """Where the child says that it needs more time than `Limits` give."""
    return cast(IO[bytes], tempfile.TemporaryFile(buffering=0))


def _broken(limits: Limits, use: Use, idle: float) -> DocumentError | None:
    if use.megabytes > limits.megabytes:
        return MemoryLimit(over_memory(limits.megabytes))
    if use.seconds > limits.seconds:
        return TimeLimit(
            Text(
                f"Leerlo necesita más de {limits.seconds:g} segundos de un procesador.",
                f"Reading it needs more than {limits.seconds:g} seconds of a processor.",
            )
        )
    if idle > limits.idle_seconds:
        return TimeLimit(
            Text(
                f"Su lectura está detenida: {limits.idle_seconds:g} segundos sin usar el procesador.",
                f"Reading it stands still: no processor time for {limits.idle_seconds:g} seconds.",
            )
        )
    return None


def _answer(answer: IO[bytes], exit_code: int, gives: str) -> DocumentRecords | DocumentError | MachineFault:
    """What the child wrote, if it ended well."""
    how = _how(exit_code)
    if -exit_code in BY_OTHERS:
        return ReaderEnded(
            Text(
                f"Algo ajeno a la lectura terminó el proceso que lo leía ({how.es}).",
                f"Something outside of it ended the reading process ({how.en}).",
            )
        )
    if exit_code != 0:
        return ReaderCrashed(
            Text(
                f"Leerlo terminó el proceso que lo leía ({how.es}).",
                f"Reading it ended the reading process ({how.en}).",
            )
        )
    try:
        outcome: DocumentRecords | DocumentError | MachineFault = decoded(answer, gives)
    except NoAnswer:
        return ReaderCrashed(
            Text(
                "El proceso que lo leía terminó sin respuesta.",
                "The reading process ended without an answer.",
            )
        )
    return outcome


def _not_begun(exit_code: int, noise: str) -> MachineFault:
    """Of a process that ended before it had its job, or could not write down what it read."""
    how, said = _how(exit_code), noise.splitlines()[-1][:LONGEST_SAID] if noise else ""
    if exit_code == NO_ROOM:
        return refused(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    return MachineFault(
        Text(
            f"No se puede iniciar el proceso que lee los documentos ({how.es}): {said}",
            f"The process that reads documents can't be started ({how.en}): {said}",
        )
    )


def _how(exit_code: int) -> Text:
    if exit_code >= 0:
        return Text(f"código de salida {exit_code}", f"exit code {exit_code}")
    try:
        name = signal.Signals(-exit_code).name
    except ValueError:
        return Text(f"señal {-exit_code}", f"signal {-exit_code}")
    return Text(name, name)


def _tail(noise: IO[bytes]) -> str:
    size = noise.seek(0, os.SEEK_END)
    noise.seek(max(0, size - NOISE_KEPT))
    return noise.read().decode("utf-8", "replace").strip()
