"""The inside of the process that reading processes are forked from: it loads the readers that are asked for,
forks and says which process it is. It opens no file and keeps none."""

from __future__ import annotations

import ctypes
import errno
import gc
import os
import socket
import sys
import tempfile
import traceback
from typing import NoReturn

from extract.process import child
from extract.process.allowance import FILE_NUMBER
from extract.process.starting import load

MOST_ASKED = 1 << 16

SET_NAME = 15
"""Of prctl: what a listing of processes calls this one."""

LOADED_NAME, READING_NAME = b"pat-loaded", b"pat-reading"


def main() -> None:
    """Answer each question that comes over the socket whose number is in argv, until it closes: a reader and
    a folder, a line each, with the pipe, what is printed, the answer and what is told as open files."""
    gc.set_threshold(child.SELDOM)
    _be_called(LOADED_NAME)
    with socket.socket(fileno=int(sys.argv[1])) as asked:
        while True:
            question, numbers, _, _ = socket.recv_fds(asked, MOST_ASKED, 4)
            if not question:
                return
            reader, folder = question.decode("utf-8", "surrogateescape").split("\n", 1)
            load(reader)
            gc.freeze()  # what is loaded is there to stay: no child looks through it for what is unused
            asked.sendall(str(_begun(asked, numbers, folder)).encode("ascii"))
            for number in numbers:
                os.close(number)


def _be_called(name: bytes) -> None:
    ctypes.CDLL(None).prctl(SET_NAME, name, 0, 0, 0)


def _begun(asked: socket.socket, numbers: list[int], folder: str) -> int:
    """The number of a new reading process, or that of the error, below zero, for which there is none."""
    reads, writes = os.pipe()
    try:
        between = os.fork()
    except OSError as error:
        os.close(writes)
        os.close(reads)
        return -(error.errno or errno.EAGAIN)
    if not between:
        _fork_again(asked, numbers, folder, writes, reads)
    os.close(writes)
    with os.fdopen(reads, "rb") as told:
        os.waitpid(between, 0)  # only then has the other process a new parent
        return int(told.read() or -errno.EAGAIN)


def _fork_again(asked: socket.socket, numbers: list[int], folder: str, writes: int, reads: int) -> NoReturn:
    """In the process between: fork the one that reads, say its number and end."""
    try:
        begun = os.fork()
    except OSError as error:
        begun = -(error.errno or errno.EAGAIN)
    if begun:
        os.write(writes, str(begun).encode("ascii"))
        os._exit(0)
    os.close(writes)
    os.close(reads)
    asked.close()
    _read(numbers, folder)


def _read(numbers: list[int], folder: str) -> NoReturn:
    """In the process that reads: stand where a new interpreter would."""
    pipe, noise, answer, told = numbers
    os.setsid()
    _be_called(READING_NAME)
    for place, number in enumerate((pipe, noise, noise)):
        os.dup2(number, place)
    os.close(pipe)
    os.close(noise)
    os.environ |= {FILE_NUMBER: str(told), "TMPDIR": folder}
    tempfile.tempdir = None
    sys.argv = ["-c", str(answer)]
    try:
        child.main()
    except BaseException:  # what it would print at its end
        traceback.print_exc()
    finally:
        os._exit(1)
