"""Loaded into a worker of a test: makes it end, as for want of memory, whenever it is to read that plan."""

from __future__ import annotations

import os
import signal
from typing import Any

import extract.process.cluster

NAME = "deadly.pdf"
LOG = "DEADLY_LOG"
"""The variable with the file that is told of each worker which ended so."""


def dask_setup(_: Any) -> None:
    """What a worker does as it starts."""
    cluster: Any = extract.process.cluster
    read = cluster.read_one

    def read_or_end(job: Any, **more: Any) -> Any:
        if job.source.path.name == NAME:
            with open(os.environ[LOG], "a", encoding="ascii") as log:
                log.write(f"{os.getpid()}\n")
            os.kill(os.getpid(), signal.SIGKILL)
        return read(job, **more)

    cluster.read_one = read_or_end
