"""Runs a command in a process group of its own and measures it from outside."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

LOOK_EVERY = 0.01
KB_OR_BYTES = 2**20 if sys.platform == "darwin" else 2**10
"""What turns the system's largest resident size of a process into MB."""


@dataclass(frozen=True)
class Measured:
    """Wall-clock seconds; memory in MB of the largest process and of all together at their common peak."""

    seconds: float
    largest: float
    together: float
    output: str


def measure(command: Sequence[str], folder: Path) -> Measured:
    """Run the command to its end. Raises RuntimeError with what it printed where it fails."""
    began = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        together, (ended, status, usage) = 0, (0, 0, None)
        while not ended:
            together = max(together, _resident(process.pid))
            time.sleep(LOOK_EVERY)
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        output = process.stdout.read() if process.stdout else ""
    if process.returncode != 0 or usage is None:
        raise RuntimeError(f"{' '.join(command)}\n{output}")
    return Measured(seconds, usage.ru_maxrss / KB_OR_BYTES, together / 2**20, output)


def _resident(pid: int) -> int:
    """Resident bytes of a process and its descendants; what they share counts for each."""
    try:
        top = psutil.Process(pid)
        return sum(process.memory_info().rss for process in (top, *top.children(recursive=True)))
    except psutil.Error:
        return 0  # one of them ended meanwhile


def processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
