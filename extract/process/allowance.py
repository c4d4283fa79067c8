"""What a reading process tells the one that watches it: how many pages it begins and how many of them it has
to read from pictures, which gives it time and memory for them, and each page and picture that is read."""

from __future__ import annotations

import os
import resource
from collections import Counter
from dataclasses import dataclass
from typing import IO

FILE_NUMBER = "PAT_ALLOWANCE_FILE"

SECONDS_A_PAGE = 1.0
"""Of a processor; a dense page takes a twentieth of it, one whose cells all three readers dispute, half."""

SECONDS_A_PICTURE = 40.0

MOST_PAGES = 5_000
"""No plan has more; a process that says it begins more gets nothing for them."""

MOST_PICTURES = 90
"""For which one process gets time: an hour of a processor, in which one that is not slow reads many more."""

MEGABYTES_A_PAGE = 1.0
"""A page that is read stays in memory until the document is; a dense one takes a third of it."""

MOST_BYTES = 1 << 18

LONGEST_COUNT = 12
"""Digits; Python itself refuses numbers of thousands."""

NO_ROOM = 75
"""The exit code of a process that could not write its answer."""

PAGES, PICTURES, READ = "pages", "pictures", "read"
WHOLE, DONE, BEGUN = "whole", "done", "begun"


@dataclass(frozen=True, slots=True)
class Asked:
    """How many pages have been begun, how many of them have to be read from pictures, and how many of these
    have been read; how many pages there are, and of how many the tables are told; and whether the process has
    its job at all."""

    pages: int
    pictures: int
    pictures_read: int
    whole: int = 0
    done: int = 0
    begun: bool = False


def ask_for_pages(pages: int) -> None:
    """Say, from inside a watched process, that so many pages are begun; else do nothing."""
    if _tell(PAGES, pages):
        raise_own_limits(pages)


def ask_for_pictures(pages: int = 1) -> None:
    """Say, from inside a watched process, how many pages have to be read from pictures; else do nothing."""
    if _tell(PICTURES, pages):
        _raise(resource.RLIMIT_CPU, int(SECONDS_A_PICTURE * pages))


def tell_picture_read() -> None:
    """Say, from inside a watched process, that one of these pages is read; else do nothing."""
    _tell(READ, 1)


def tell_begun() -> None:
    """Say, from inside a watched process, that it has its job: what fails from here on may be about that."""
    _tell(BEGUN, 1)


def tell_whole(pages: int) -> None:
    """Say, from inside a watched process, how many pages the document has; else do nothing."""
    _tell(WHOLE, pages)


def tell_page_done() -> None:
    """Say, from inside a watched process, that the tables of a page are told; else do nothing."""
    _tell(DONE, 1)


def stop_telling() -> None:
    """From here on processes that this one starts anew tell nothing: they have no file to tell it in."""
    os.environ.pop(FILE_NUMBER, None)


def raise_own_limits(pages: int) -> None:
    """Raise the limits that the system holds this process to by what so many pages add, where it has any."""
    _raise(resource.RLIMIT_CPU, int(SECONDS_A_PAGE * pages))
    for limit in (resource.RLIMIT_AS, resource.RLIMIT_DATA):
        _raise(limit, int(MEGABYTES_A_PAGE * pages) << 20)


def own_megabytes() -> float:
    """MB that the system lets this process write to; without end where it has no limit, or none is known."""
    soft, _ = resource.getrlimit(resource.RLIMIT_DATA)
    return float("inf") if soft == resource.RLIM_INFINITY else soft / 2**20


def _raise(limit: int, amount: int) -> None:
    soft, hard = resource.getrlimit(limit)
    if soft != resource.RLIM_INFINITY:
        more = soft + amount
        resource.setrlimit(limit, (more if hard == resource.RLIM_INFINITY else min(more, hard), hard))


def _tell(what: str, count: int) -> bool:
    number = os.environ.get(FILE_NUMBER)
    if number is None or not count:
        return False
    return os.write(int(number), f"{what} {count}\n".encode("ascii")) > 0


def asked(file: IO[bytes]) -> Asked:
    """What has been said so far in the file that the watched process writes."""
    told: Counter[str] = Counter()
    for line in os.pread(file.fileno(), MOST_BYTES, 0).decode("ascii", "replace").split("\n")[:-1]:
        what, _, count = line.partition(" ")
        told[what] += int(count) if count.isdecimal() and len(count) <= LONGEST_COUNT else 0
    pages, pictures = min(told[PAGES], MOST_PAGES), min(told[PICTURES], MOST_PICTURES)
    return Asked(pages, pictures, told[READ], told[WHOLE], told[DONE], told[BEGUN] > 0)
