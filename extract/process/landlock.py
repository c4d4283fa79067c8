"""Landlock, by which a process of Linux gives up for good what it may do with files, addresses and other
processes: as much of it as this system's kernel knows."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

CREATE, ADD, RESTRICT = 444, 445, 446
"""Numbers of the system calls, the same on all processors."""

VERSION_FLAG, PATH_BENEATH = 1, 1

NO_NEW_PRIVS = 38
"""Of prctl: without it no process may shut itself in."""

EXECUTE, WRITE_FILE, READ_FILE, READ_FOLDER = 1 << 0, 1 << 1, 1 << 2, 1 << 3
REMOVE_AND_MAKE = sum(1 << bit for bit in range(4, 13))
MAKE_DEVICES = 1 << 6 | 1 << 11
REFER, TRUNCATE, IOCTL = 1 << 13, 1 << 14, 1 << 15

ADDED = {2: REFER, 3: TRUNCATE, 5: IOCTL}
"""What later versions of it forbid with files."""

BIND_AND_CONNECT, FROM_NET = 1 << 0 | 1 << 1, 4
SOCKETS_AND_SIGNALS, FROM_SCOPE = 1 << 0 | 1 << 1, 6


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("net", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("descriptor", ctypes.c_int32))


def version() -> int:
    """Which version of it the kernel has; 0 where there is none, or it is turned off."""
    if sys.platform != "linux":
        return 0
    return max(0, _call(CREATE, None, 0, VERSION_FLAG))


def shut_in(folder: Path, readable: Iterable[Path]) -> int:
    """Let this process, and all it starts, write nothing but below the folder, read nothing but there and at
    or below what is `readable`, execute nothing, talk to no network and signal nobody outside. Gives the
    version of Landlock that holds it to that, 0 for none.

    It holds for the thread that calls, and those it starts from here on.
    """
    known = version()
    if not known:
        return 0
    files = EXECUTE | WRITE_FILE | READ_FILE | READ_FOLDER | REMOVE_AND_MAKE
    files |= sum(more for since, more in ADDED.items() if known >= since)
    rules = _Ruleset(
        files, BIND_AND_CONNECT * (known >= FROM_NET), SOCKETS_AND_SIGNALS * (known >= FROM_SCOPE)
    )
    ruleset = _call(CREATE, ctypes.byref(rules), _size_at(known), 0)
    if ruleset < 0:
        return 0
    try:
        _allow(ruleset, folder, files & ~(EXECUTE | MAKE_DEVICES))
        _allow(ruleset, Path(os.devnull), WRITE_FILE)
        for path in dict.fromkeys(readable):
            with suppress(OSError):  # what is not there needs no leave
                _allow(ruleset, path, READ_FILE | READ_FOLDER * path.is_dir())
        forgo_privileges()
        return known if _call(RESTRICT, ruleset, 0) == 0 else 0
    finally:
        os.close(ruleset)


def forgo_privileges() -> None:
    """Let this process, and all it starts, never gain any right that it has not."""
    ctypes.CDLL(None, use_errno=True).prctl(NO_NEW_PRIVS, 1, 0, 0, 0)


def _allow(ruleset: int, path: Path, rights: int) -> None:
    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        _call(ADD, ruleset, PATH_BENEATH, ctypes.byref(_Beneath(rights, descriptor)), 0)
    finally:
        os.close(descriptor)


def _size_at(known: int) -> int:
    """How much of the ruleset's attributes a version knows; of more it is told nothing."""
    fields = 1 + (known >= FROM_NET) + (known >= FROM_SCOPE)
    return fields * ctypes.sizeof(ctypes.c_uint64)


def _call(number: int, *arguments: object) -> int:
    plain = [ctypes.c_long(one) if isinstance(one, int) else one for one in arguments]
    return int(ctypes.CDLL(None, use_errno=True).syscall(ctypes.c_long(number), *plain))
