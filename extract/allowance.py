"""How a reading process asks the one that watches it for the time that pages read from pictures take."""

from __future__ import annotations

import os
import resource
from typing import IO

FILE_NUMBER = "PAT_ALLOWANCE_FILE"
SECONDS_A_PICTURE = 40.0
MOST_BYTES = 1000


def ask_for_pictures(pages: int = 1) -> None:
    """Say, from inside a watched process, how many pages have to be read from pictures; else do nothing."""
    number = os.environ.get(FILE_NUMBER)
    if number is None or not pages:
        return
    os.write(int(number), f"{pages}\n".encode("ascii"))
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if soft != resource.RLIM_INFINITY:
        more = soft + int(SECONDS_A_PICTURE * pages)
        more = more if hard == resource.RLIM_INFINITY else min(more, hard)
        resource.setrlimit(resource.RLIMIT_CPU, (more, hard))


def seconds_asked(file: IO[bytes]) -> float:
    """The seconds of a processor asked for so far in the file that the watched process writes."""
    lines = os.pread(file.fileno(), MOST_BYTES, 0).split(b"\n")[:-1]
    return SECONDS_A_PICTURE * sum(int(line) for line in lines if line.isdigit())
