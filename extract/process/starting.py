"""How a reading process begins: forked from one that has the libraries loaded and sees no document, or, where
the system can't do that, as a new interpreter.

A forked process has nothing of any document but its own: what it is forked from takes the names of readers
and open files, and never opens one. It forks twice, so that the reading process becomes a child of the one
that asked, as a new interpreter would be: that waits for it, measures and ends it in the same way.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import socket
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import IO, NamedTuple, Protocol

from extract.process.allowance import FILE_NUMBER

CHILD = "from extract.process.child import main; main()"
LOADED = "from extract.process.loaded import main; main()"

SUBREAPER = 36
"""Of prctl: processes whose parent has ended become children of this one."""

LONGEST_START = 300.0
"""Seconds in which libraries are loaded on the busiest machine."""

SHORTLY = 1.0
"""Seconds from which a process closes its end of a socket until the system tells that it has ended."""

ROOT = Path(__file__).resolve().parent.parent.parent


class Files(NamedTuple):
    """Where a reading process writes its answer, what libraries print and how far it has come; its folder."""

    answer: IO[bytes]
    noise: IO[bytes]
    told: IO[bytes]
    folder: str


class CanNotStart(Exception):
    """No reading process can be begun; with the exit code of what should begin it, and what it printed."""

    def __init__(self, exit_code: int, noise: str) -> None:
        super().__init__(exit_code, noise)
        self.exit_code, self.noise = exit_code, noise


@dataclass(frozen=True, slots=True)
class Begun:
    """A reading process, a child of this one and the leader of a group of its own; it takes its job from the
    pipe and ends when that closes. `held` are the bytes that the system counts as its though this process
    held them."""

    pid: int
    pipe: IO[bytes]
    held: int


class Starter(Protocol):
    """Begins reading processes; to be closed once no more of them are wanted."""

    def begin(self, reader: str, files: Files, /) -> Begun:
        """Begin one for a reader (`module:function`). Raises CanNotStart, or OSError where the system has no
        process left."""

    def close(self) -> None: ...


def starter() -> Starter:
    """The quickest way that this system has."""
    return FromLoaded() if sys.platform == "linux" and _adopts_orphans() else Anew()


def _adopts_orphans() -> bool:
    return int(ctypes.CDLL(None, use_errno=True).prctl(SUBREAPER, 1, 0, 0, 0)) == 0


class Anew:
    """Starts an interpreter for each."""

    def begin(self, _: str, files: Files) -> Begun:
        """See `Starter`."""
        import resource

        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        numbers = files.answer.fileno(), files.told.fileno()
        process = subprocess.Popen(
            # -P: what lies in the working directory is no module of ours, whatever its name
            [sys.executable, "-P", "-c", CHILD, str(numbers[0])],
            stdin=subprocess.PIPE,
            stdout=files.noise,
            stderr=files.noise,
            pass_fds=numbers,
            env=environment() | {FILE_NUMBER: str(numbers[1]), "TMPDIR": files.folder},
            start_new_session=True,  # a process group of its own, to be killed as one
        )
        assert process.stdin is not None
        process.returncode = 0  # who asked waits for it
        return Begun(process.pid, process.stdin, held)

    def close(self) -> None:
        """Nothing of it is left."""


class FromLoaded:
    """Forks each from an interpreter that has the libraries loaded, started with the first of them."""

    def __init__(self) -> None:
        self._asking = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._ask: socket.socket | None = None
        self._noise: IO[bytes] | None = None
        self._has_begun = False

    def begin(self, reader: str, files: Files) -> Begun:
        """See `Starter`."""
        theirs, ours = os.pipe()
        try:
            with self._asking:
                pid = self._forked(reader, files, theirs)
        except BaseException:
            os.close(ours)
            raise
        finally:
            os.close(theirs)
        return Begun(pid, os.fdopen(ours, "wb"), 0)

    def _forked(self, reader: str, files: Files, pipe: int, *, again: bool = True) -> int:
        if self._ask is None:
            self._start()
        assert self._ask is not None
        numbers = [pipe, files.noise.fileno(), files.answer.fileno(), files.told.fileno()]
        asked = "\n".join((reader, files.folder)).encode("utf-8", "surrogateescape")
        try:
            socket.send_fds(self._ask, [asked], numbers)
            told = self._ask.recv(64)
        except (ConnectionError, TimeoutError):
            told = b""
        if not told and again and (self._has_begun or self._was_killed()):  # a new one is as good
            self.close()
            return self._forked(reader, files, pipe, again=False)
        if not told:
            raise self._ended()
        number, self._has_begun = int(told), True
        if number < 0:
            raise OSError(-number, os.strerror(-number))
        return number

    def _start(self) -> None:
        self._ask, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._ask.settimeout(LONGEST_START)
        self._noise = tempfile.TemporaryFile()  # noqa: SIM115  closed with the process that writes it
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-c", LOADED, str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=self._noise,
                stderr=self._noise,
                pass_fds=[theirs.fileno()],
                env=environment(),
                start_new_session=True,  # what a terminal sends to this process is not for it
            )

    def _was_killed(self) -> bool:
        """Whether a signal ended it, somebody's or that of a system short of memory: both may have passed."""
        assert self._process is not None
        with contextlib.suppress(subprocess.TimeoutExpired):
            return self._process.wait(SHORTLY) < 0
        return False

    def _ended(self) -> CanNotStart:
        """Why it no longer answers."""
        assert self._process is not None
        assert self._noise is not None
        self._process.kill()
        code = self._process.wait()
        self._noise.seek(0)
        return CanNotStart(code, self._noise.read().decode("utf-8", "replace").strip())

    def close(self) -> None:
        """End it; what was forked from it goes on."""
        if self._ask is not None:
            self._ask.close()
            self._ask, self._has_begun = None, False
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        if self._noise is not None:
            self._noise.close()


def environment() -> dict[str, str]:
    """The child finds this project's modules from anywhere; its libraries start no threads of their own."""
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    # documents run beside one another already, and sums over several threads may end in other last digits
    threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    # a bare environment, as a daemon may have, lacks what some libraries take for granted
    return {"PATH": os.defpath, **os.environ, **threads, "PYTHONPATH": os.pathsep.join(paths)}


def load(reader: str) -> None:
    """Load what a reader (`module:function`) needs, and what it is slow to do for the first time. What is
    wrong with it is told where it is read."""
    with contextlib.suppress(Exception):
        module = import_module(reader.partition(":")[0])
        getattr(module, "prepare", lambda: None)()
