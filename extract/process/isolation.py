"""Reads each document in a child process of its own, so that no PDF can take the run down.

A plain child process and three unnamed temporary files are used rather than a process pool: a pool shares
its workers between documents, starts helper processes, and has neither a memory limit nor a way to end a
worker's own children. Here the child leads a process group, which is killed as one whatever happens; its
answer is data, and counts only if it ended by itself with exit code 0. It holds the read end of a pipe to the
parent and dies when the parent does. All it may write is in a folder of its own, which goes with it.
"""

from __future__ import annotations

import errno
import os
import pickle
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple, cast

from extract.errors import DocumentError, MachineFault, MemoryLimit, ReaderCrashed, TimeLimit, refused
from extract.process.allowance import FILE_NUMBER, NO_ROOM, Asked, asked
from extract.process.answer import NoAnswer, decoded
from extract.process.job import Job, Limits, ReadOptions, over_memory
from extract.source import SourceDocument
from schemas.texts import Text

if TYPE_CHECKING:
    from schemas.records import DocumentRecords

READER = "extract.document:read_document"
CHILD = "from extract.process.child import main; main()"

LOOK_EVERY = 0.01
"""Seconds between two looks whether the child has ended."""

MEASURE_EVERY = 0.1
"""Seconds between two looks at the time and memory of it and all its descendants, which take longer."""

LONGEST_LOOK = 1.0
"""Seconds between two looks that count as idle at most: a machine that was put to sleep has been idle."""

NOISE_KEPT = 20_000
"""Bytes of what libraries print, the last ones: a damaged file can make them print without end."""

LONGEST_SAID = 200

NEAR_ITS_LIMIT = 0.75
"""The share of its memory from which on a process that ended in no good way is taken to have wanted more."""

MAXRSS_A_MEGABYTE = 2**20 if sys.platform == "darwin" else 2**10
"""What systems count the most memory of a process in: bytes or kilobytes."""

OnProgress = Callable[[str, Asked], None]

ROOT = Path(__file__).resolve().parent.parent.parent


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
    pool = ThreadPoolExecutor(at_once)
    try:
        jobs_to_do = [Job(reader, source, per_document, limits) for source in sources]
        for task in as_completed([pool.submit(read_one, job, stop, on_progress) for job in jobs_to_do]):
            yield task.result()
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


def read_one(
    job: Job,
    stop: threading.Event | None = None,
    on_progress: OnProgress = lambda *_: None,
) -> Reading:
    """Read one document in a child process; every failure of the child comes back as a typed error.

    Raises MachineFault where the system does not let it be read, whatever stands in it.
    """
    try:
        return _read_one(job, stop or threading.Event(), on_progress)
    except OSError as error:  # no process, no file for its answer: nothing of that is about the document
        raise refused(error) from error


def _read_one(job: Job, stop: threading.Event, on_progress: OnProgress) -> Reading:
    began = time.monotonic()
    job = replace(job, limits=job.limits.with_file(job.source.size))
    with (
        tempfile.TemporaryFile() as answer,
        tempfile.TemporaryFile() as noise,
        _unbuffered() as told,
        tempfile.TemporaryDirectory(prefix="pat-", ignore_cleanup_errors=True) as folder,
    ):
        with _Child(job, _Files(answer, noise, told, folder)) as child:
            error = child.watch(stop, partial(on_progress, job.source.document_id))
        if error is None and child.exit_code and not (asked(told).begun and child.exit_code != NO_ROOM):
            raise _not_begun(child.exit_code, _tail(noise))
        outcome = error or _answer(answer, child.exit_code, job.gives)
        if isinstance(outcome, MachineFault):
            raise outcome
        return Reading(job.source, outcome, time.monotonic() - began, _tail(noise))


class _Files(NamedTuple):
    """Where a child writes its answer, what libraries print and how far it has come; and its own folder."""

    answer: IO[bytes]
    noise: IO[bytes]
    told: IO[bytes]
    folder: str


class _Child:
    """A running reader; leaving the context kills it with everything it started."""

    def __init__(self, job: Job, files: _Files) -> None:
        self.limits, self.told, self.megabytes = job.limits, files.told, 0.0
        self.inherited = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        self.process = subprocess.Popen(
            # -P: what lies in the working directory is no module of ours, whatever its name
            [sys.executable, "-P", "-c", CHILD, str(files.answer.fileno())],
            stdin=subprocess.PIPE,
            stdout=files.noise,
            stderr=files.noise,
            pass_fds=[files.answer.fileno(), files.told.fileno()],
            env=_environment() | {FILE_NUMBER: str(files.told.fileno()), "TMPDIR": files.folder},
            start_new_session=True,  # a process group of its own, to be killed as one
        )
        self._ask(job)

    def _ask(self, job: Job) -> None:
        assert self.process.stdin is not None
        try:
            pickle.dump(job, self.process.stdin)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # it died at once; its exit code tells

    def __enter__(self) -> _Child:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass  # the whole group has ended
        assert self.process.stdin is not None
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        self.process.wait()

    @property
    def exit_code(self) -> int:
        return self.process.returncode

    def watch(self, stop: threading.Event, on_progress: Callable[[Asked], None]) -> DocumentError | None:
        """Wait for the child to end; a limit that it breaks, if any. Stops waiting once `stop` is set."""
        come, idle, measure_at = (0, 0, 0), _Idle(), time.monotonic() + MEASURE_EVERY
        while not self._has_ended():
            self.megabytes = max(self.megabytes, _most_held(self.process.pid))
            if time.monotonic() > measure_at:
                told, use = asked(self.told), _use(self.process.pid)
                if (further := (told.whole, told.done, told.pictures_read)) != come:
                    come = further
                    on_progress(told)
                if broken := _broken(self.limits.with_pages(told), use, idle.seconds(use)):
                    return broken
                measure_at = time.monotonic() + MEASURE_EVERY
            if stop.wait(LOOK_EVERY):
                return ReaderCrashed(Text("Su lectura se interrumpió.", "Reading it was called off."))
        most = self.limits.with_pages(asked(self.told)).megabytes
        if self.exit_code != 0 and self.megabytes > NEAR_ITS_LIMIT * most:
            return MemoryLimit(over_memory(most))  # a library that is refused memory ends its process
        return None

    def _has_ended(self) -> bool:
        """Whether it has; how much memory it held at most is known from then on, as far as it can be known:
        a system counts what this process held when it began the other as that one's."""
        if self.process.returncode is None:
            pid, status, use = os.wait4(self.process.pid, os.WNOHANG)
            if pid:
                self.process.returncode = os.waitstatus_to_exitcode(status)
            if pid and use.ru_maxrss > self.inherited:
                self.megabytes = max(self.megabytes, use.ru_maxrss / MAXRSS_A_MEGABYTE)
        return self.process.returncode is not None


class _Use(NamedTuple):
    """Processor seconds and MB held, each the largest among the processes, and the seconds of all of them."""

    seconds: float
    megabytes: float
    together: float


class _Idle:
    """For how long processes have used no processor time, by a clock that stands while this process does."""

    def __init__(self) -> None:
        self._looked, self._together, self._idle = time.monotonic(), 0.0, 0.0

    def seconds(self, use: _Use) -> float:
        """How long it is by now, the last look included."""
        passed = min(time.monotonic() - self._looked, LONGEST_LOOK)
        self._idle = 0.0 if use.together != self._together else self._idle + passed
        self._looked, self._together = time.monotonic(), use.together
        return self._idle


def _unbuffered() -> IO[bytes]:
    """Where the child says that it needs more time than `Limits` give."""
    return cast(IO[bytes], tempfile.TemporaryFile(buffering=0))


def _broken(limits: Limits, use: _Use, idle: float) -> DocumentError | None:
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


def _environment() -> dict[str, str]:
    """The child finds this project's modules from anywhere; its libraries start no threads of their own."""
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    # documents run beside one another already, and sums over several threads may end in other last digits
    threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    # a bare environment, as a daemon may have, lacks what some libraries take for granted
    return {"PATH": os.defpath, **os.environ, **threads, "PYTHONPATH": os.pathsep.join(paths)}


def _most_held(pid: int) -> float:
    """The MB that a process has held at most so far; 0 where the system does not say."""
    try:
        with open(f"/proc/{pid}/status", "rb") as status:
            peak = next((line for line in status if line.startswith(b"VmHWM:")), b"")
    except OSError:
        return 0.0
    return int(peak.split()[1]) / 2**10 if peak else 0.0


def _use(pid: int) -> _Use:
    """What a process and its descendants use."""
    import psutil

    seconds, megabytes, together = 0.0, 0.0, 0.0
    try:
        top = psutil.Process(pid)
        for process in (top, *top.children(recursive=True)):
            spent = process.cpu_times()
            seconds = max(seconds, spent.user + spent.system)
            together += spent.user + spent.system
            megabytes = max(megabytes, process.memory_info().rss / 2**20)
    except psutil.Error:
        pass  # one of them ended meanwhile; the next look tells
    return _Use(seconds, megabytes, together)


def _answer(answer: IO[bytes], exit_code: int, gives: str) -> DocumentRecords | DocumentError | MachineFault:
    """What the child wrote, if it ended well."""
    if exit_code != 0:
        how = _how(exit_code)
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
