"""A filter of system calls, by which a process of Linux gives up for good what reading never needs."""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extract.process.landlock import forgo_privileges

FORBIDDEN: Mapping[str, tuple[int | None, int | None]] = {
    # the network, and whatever would open it or files by another way
    "socket": (41, 198), "io_uring_setup": (425, 425), "open_by_handle_at": (304, 265),
    # other programs, and other processes
    "execve": (59, 221), "execveat": (322, 281), "ptrace": (101, 117), "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271), "pidfd_getfd": (438, 438),
    # what belongs to a file and is not its content
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452),
    "chown": (92, None), "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54),
    "utime": (132, None), "utimes": (235, None), "futimesat": (261, None), "utimensat": (280, 88),
    "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7),
    "removexattr": (197, 14), "lremovexattr": (198, 15), "fremovexattr": (199, 16),
    # the system itself
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51),
    "open_tree": (428, 428), "move_mount": (429, 429), "fsopen": (430, 430), "fsmount": (432, 432),
    "mount_setattr": (442, 442), "unshare": (272, 97), "setns": (308, 268), "bpf": (321, 280),
    "perf_event_open": (298, 241), "userfaultfd": (323, 282), "add_key": (248, 217),
    "request_key": (249, 218), "keyctl": (250, 219), "init_module": (175, 105),
    "finit_module": (313, 273), "delete_module": (176, 106), "reboot": (169, 142),
    "swapon": (167, 224), "swapoff": (168, 225),
}  # fmt: skip
"""The numbers of system calls on each of `PROCESSORS`, None where it has no such call."""


@dataclass(frozen=True, slots=True)
class _Processor:
    place: int
    audited_as: int
    """How the kernel names it to a filter."""
    most: int | None = None
    """Numbers from here on are those of another way into the kernel, which nothing here takes."""


PROCESSORS = {
    "x86_64": _Processor(0, 0xC000003E, 0x40000000),
    "aarch64": _Processor(1, 0xC00000B7),
}

SET_SECCOMP, FILTER = 22, 2
"""Of prctl."""

LOAD, IF_EQUAL, IF_AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
NUMBER_AT, PROCESSOR_AT = 0, 4
ALLOW, REFUSE = 0x7FFF0000, 0x00050000 | errno.EACCES


def forbid() -> bool:
    """Let the calls of `FORBIDDEN` fail from here on, in this process and all it starts; whether they will.

    It holds for the thread that calls, and those it starts from here on.
    """
    processor = PROCESSORS.get(platform.machine()) if sys.platform == "linux" else None
    if processor is None:
        return False
    forgo_privileges()
    code = b"".join(_program(processor))
    instructions = ctypes.create_string_buffer(code, len(code))

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p))

    program = Program(len(code) // 8, ctypes.cast(instructions, ctypes.c_void_p))
    done = ctypes.CDLL(None, use_errno=True).prctl(SET_SECCOMP, FILTER, ctypes.byref(program), 0, 0)
    return int(done) == 0


def _program(processor: _Processor) -> Iterator[bytes]:
    """The filter, an instruction of eight bytes each: another processor's calls are refused one and all."""
    yield _instruction(LOAD, PROCESSOR_AT)
    yield _instruction(IF_EQUAL, processor.audited_as, over=1)
    yield _instruction(RETURN, REFUSE)
    yield _instruction(LOAD, NUMBER_AT)
    if processor.most is not None:
        yield _instruction(IF_AT_LEAST, processor.most, otherwise=1)
        yield _instruction(RETURN, REFUSE)
    for numbers in FORBIDDEN.values():
        number = numbers[processor.place]
        if number is not None:
            yield _instruction(IF_EQUAL, number, otherwise=1)
            yield _instruction(RETURN, REFUSE)
    yield _instruction(RETURN, ALLOW)


def _instruction(code: int, value: int, over: int = 0, otherwise: int = 0) -> bytes:
    """One that skips so many instructions where what it asks is so, and `otherwise` where it is not."""
    return struct.pack("=HBBI", code, over, otherwise, value)
