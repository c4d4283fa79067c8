"""What a reading process tells the one that watches it: how many pages it has to read from pictures, which
takes its time, and each one that is read."""

from __future__ import annotations

import os
import resource
from typing import IO

FILE_NUMBER = "PAT_ALLOWANCE_FILE"

SECONDS_A_PICTURE = 40.0

MOST_BYTES = 1 << 16

READ = b"read"


def ask_for_pictures(pages: int = 1) -> None:
    """Say, from inside a watched process, how many pages have to be read from pictures; else do nothing."""
    if not pages or not _tell(str(pages).encode("ascii")):
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if soft != resource.RLIM_INFINITY:
        more = soft + int(SECONDS_A_PICTURE * pages)
        more = more if hard == resource.RLIM_INFINITY else min(more, hard)
        resource.setrlimit(resource.RLIMIT_CPU, (more, hard))


def tell_picture_read() -> None:
    """Say, from inside a watched process, that one of these pages is read; else do nothing."""
    _tell(READ)


def stop_telling() -> None:
    """From here on processes that this one starts anew tell nothing: they have no file to tell it in."""
    os.environ.pop(FILE_NUMBER, None)


def _tell(line: bytes) -> bool:
    number = os.environ.get(FILE_NUMBER)
    return number is not None and os.write(int(number), line + b"\n") > 0


def seconds_asked(file: IO[bytes]) -> float:
    """The seconds of a processor asked for so far in the file that the watched process writes."""
    return SECONDS_A_PICTURE * sum(int(line) for line in _told(file) if line.isdigit())


def pictures_read(file: IO[bytes]) -> int:
    """How many pages have been read from pictures so far."""
    return _told(file).count(READ)


def _told(file: IO[bytes]) -> list[bytes]:
    return os.pread(file.fileno(), MOST_BYTES, 0).split(b"\n")[:-1]
