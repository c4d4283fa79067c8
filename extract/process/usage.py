"""What a process and all it started use of the machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

TICKS = os.sysconf("SC_CLK_TCK")
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")

USER, SYSTEM, RESIDENT = 11, 12, 21
"""Places in the line that Linux gives of a process, counted behind its name."""


class Use(NamedTuple):
    """Processor seconds and MB held, each the largest among the processes, and the seconds of all of them."""

    seconds: float
    megabytes: float
    together: float


def use_of(pid: int) -> Use:
    """What a process and its descendants use. They are asked one by one for those they started: a search
    among all processes of the machine takes longer the more there are."""
    try:
        used = list(_from_kernel(pid))
    except FileNotFoundError:  # another system, or a kernel that does not say who started whom
        used = list(_by_search(pid))
    if not used:
        return Use(0.0, 0.0, 0.0)
    seconds = [spent for spent, _ in used]
    return Use(max(seconds), max(held for _, held in used), sum(seconds))


def _from_kernel(pid: int) -> Iterator[tuple[float, float]]:
    """Seconds and MB of each. Raises FileNotFoundError where the kernel does not tell, or it has ended."""
    with open(f"/proc/{pid}/stat", "rb") as stat:
        told = stat.read().rpartition(b")")[2].split()
    yield (int(told[USER]) + int(told[SYSTEM])) / TICKS, int(told[RESIDENT]) * PAGE_BYTES / 2**20
    for thread in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{thread}/children", "rb") as children:
            begun = children.read().split()
        for child in begun:
            yield from _from_kernel(int(child))


def _by_search(pid: int) -> Iterator[tuple[float, float]]:
    import psutil

    try:
        top = psutil.Process(pid)
        for process in (top, *top.children(recursive=True)):
            spent = process.cpu_times()
            yield spent.user + spent.system, process.memory_info().rss / 2**20
    except psutil.Error:
        pass  # one of them ended meanwhile; the next look tells


def most_taken(pid: int) -> float:
    """The MB that a process has held at most so far, or those it has asked for to write to, which its limit
    counts, if they are more; 0 where the system does not say."""
    try:
        with open(f"/proc/{pid}/status", "rb") as status:
            told = [line.split()[1] for line in status if line.startswith((b"VmHWM:", b"VmData:"))]
    except OSError:
        return 0.0
    return max((int(kilobytes) / 2**10 for kilobytes in told), default=0.0)
