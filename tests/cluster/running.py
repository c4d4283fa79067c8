"""A real scheduler with workers on this machine's loopback, each a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LONGEST_START = 120.0


@dataclass
class RunningCluster:
    """Its address, and the processes of its workers."""

    address: str
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def kill_worker(self) -> None:
        """End one without a word, as a machine that goes out does."""
        self.workers.pop().kill()


@contextmanager
def running(
    folder: Path, workers: int = 2, options: Sequence[str] = ("--no-nanny",), **more: str
) -> Iterator[RunningCluster]:
    """A scheduler and so many workers, of one thread each; `more` are variables of their environment."""
    told = folder / "scheduler.json"
    with ExitStack() as stack:
        stack.enter_context(
            _process("scheduler", more, "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(told))
        )
        cluster = RunningCluster(_address(told))
        for number in range(workers):
            place = str(folder / f"worker-{number}")
            own = ("--nthreads", "1", "--local-directory", place, *options)
            cluster.workers.append(stack.enter_context(_process("worker", more, cluster.address, *own)))
        yield cluster


def _address(told: Path) -> str:
    until = time.monotonic() + LONGEST_START
    while time.monotonic() < until:
        try:
            return str(json.loads(told.read_text())["address"])
        except (OSError, ValueError):
            time.sleep(0.05)
    raise TimeoutError("no scheduler")


@contextmanager
def _process(kind: str, more: dict[str, str], *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A scheduler or worker in a process group of its own, which ends with the context."""
    process = subprocess.Popen(
        [sys.executable, "-m", f"distributed.cli.dask_{kind}", "--no-dashboard", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), **more},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
