"""Readers that go wrong on purpose, named as `module:function` where the real reader would be."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import mmap
import os
import resource
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from extract.errors import DRAWING, CorrectionsUnsettled, EncryptedPdf, NoTables, library_errors
from extract.process.allowance import (
    FILE_NUMBER,
    ask_for_pages,
    ask_for_pictures,
    tell_page_done,
    tell_picture_read,
    tell_whole,
)
from extract.process.job import ReadOptions
from extract.source import SourceDocument
from extract.unread import unread_document
from schemas.records import Document, DocumentRecords, FindingRecord
from schemas.rules import finding_rules


def document(source: SourceDocument) -> Document:
    unread = unread_document(source, EncryptedPdf())
    return replace(
        unread,
        plan_year=2020,
        title="A PLAN",
        pages=1,
        tables=0,
        values=0,
        status="read",
        problem=None,
        problem_en=None,
        advice=None,
        advice_en=None,
    )


def sound(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    return DocumentRecords(document(source))


def is_killed(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """As a system short of memory does."""
    os.kill(os.getpid(), signal.SIGKILL)
    return DocumentRecords(document(source))


def in_breach(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """A document of which one finding breaks the contract."""
    records = doubtful(source, options)
    return replace(records, findings=(*records.findings[1:], replace(records.findings[0], page=0)))


def doubtful(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """A document with one finding that is an error, two warnings and a note."""
    rules = ("space-in-number", "separator-dot-thousands", "dates-out-of-order", "separator-dot-thousands")
    found = tuple(
        FindingRecord(
            finding_id=f"{number:016x}",
            document_id=source.document_id,
            plan_year=2020,
            rule=rule,
            severity=finding_rules()[rule].severity,
            about=finding_rules()[rule].about,
            message="Mensaje.",
            message_en="Message.",
            **dict.fromkeys(("page", "x0", "top", "x1", "bottom", "table_id")),
            value_ids=(),
            settled=False,
        )
        for number, rule in enumerate(rules)
    )
    return replace(sound(source, options), findings=found)


def corrected(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """Sound, unless there are corrections, which never fit."""
    if source.corrections is not None:
        raise CorrectionsUnsettled
    return sound(source, options)


def tells_jobs(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """The number of page processes it was given, as the title."""
    return DocumentRecords(replace(document(source), title=str(options.jobs)))


def reads_three_pictures(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    for _ in range(3):
        ask_for_pictures()
        time.sleep(0.4)
        tell_picture_read()
    time.sleep(1.5)
    return DocumentRecords(document(source))


def reads_three_pages(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    tell_whole(3)
    for _ in range(3):
        time.sleep(0.4)
        tell_page_done()
    time.sleep(1.5)
    return DocumentRecords(document(source))


def spins_on_a_picture(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """works for longer than two seconds on a page that is a picture."""
    ask_for_pictures()
    while time.process_time() < 4:
        pass
    return DocumentRecords(document(source))


def encrypted(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    raise EncryptedPdf


def finds_no_tables(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    raise NoTables


def raises(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    raise ZeroDivisionError("a fault\nof two lines")


def segfaults(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    ctypes.string_at(0)
    raise AssertionError("not reached")


def exits_silently(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    os._exit(0)


def hangs(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """Waits for ever, beside a child of its own that sleeps."""
    sleeper = os.fork()
    if not sleeper:
        time.sleep(600)
    os.waitpid(sleeper, 0)
    raise AssertionError("not reached")


def spins_on_pages(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """works for longer than two seconds on three pages."""
    ask_for_pages(3)
    while time.process_time() < 4:
        pass
    return DocumentRecords(document(source))


def works_now_and_then(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """waits most of the time, as a process does on a busy machine, and for longer than it may work."""
    for _ in range(30):
        until = time.process_time() + 0.02
        while time.process_time() < until:
            pass
        time.sleep(0.2)
    return DocumentRecords(document(source))


def holds_many_pages(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """holds 300 MB of three hundred pages for longer than it takes to notice."""
    ask_for_pages(300)
    held = bytearray(os.urandom(1 << 10)) * (300 << 10)
    time.sleep(1.5)
    assert held
    return DocumentRecords(document(source))


def spins(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    while True:
        pass


def fills_memory(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    held = [bytearray(os.urandom(1 << 10)) * 1024 for _ in range(4096)]
    time.sleep(60)
    raise AssertionError(len(held))


def wants_terabytes(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    raise AssertionError(len(bytearray(1 << 42)))


def chatters(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    os.write(1, b"said on standard output\n")
    os.write(2, b"said on standard error\n")
    return sound(source, options)


def by_name(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """Whatever the file's stem says: crash, hang, spin or be read."""
    faults = {"crash": segfaults, "hang": hangs, "spin": spins}
    return faults.get(source.document_id, sound)(source, options)


def names_its_folder(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    raise FileNotFoundError(2, "no such thing beside it", str(source.path))


def has_no_room(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(source.path))


def has_no_room_to_answer(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))
    return sound(source, options)


def gives_no_records(source: SourceDocument, options: ReadOptions) -> object:
    """Something else than what was asked for."""
    return {"document": "whatever"}


def gives_half_a_sign(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """A text that is none, for which there is no place in any file."""
    return DocumentRecords(replace(document(source), title="\ud800"))


def gives_too_much(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    return DocumentRecords(replace(document(source), title="x" * (300 << 20)))


def answers_with_a_pickle(source: SourceDocument, options: ReadOptions) -> NoReturn:
    """As a process may that a file has taken over: who loads it runs what it says."""
    os.write(int(sys.argv[1]), b"cos\nmkdir\n(S'" + str(source.path.parent / "run").encode() + b"'\ntR.")
    os._exit(0)


def speaks_of_another(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """Records of a document that it was not given."""
    return DocumentRecords(replace(document(source), document_id="another"))


def asks_without_end(source: SourceDocument, options: ReadOptions) -> NoReturn:
    """asks for the time of a thousand million pages, and uses it."""
    ask_for_pages(10**9)
    ask_for_pictures(10**9)
    while True:
        pass


def breaks_out(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """Tries what a file may make its reader do; as the title, what of it could be done."""
    beside, home = source.path.parent, Path.home()
    doors: dict[str, Callable[[], object]] = {
        "write beside the plan": lambda: (beside / "new.txt").write_text("x"),
        "write into the plan": lambda: source.path.open("ab"),
        "delete the plan": source.path.unlink,
        "rename the plan": lambda: source.path.rename(beside / "other.pdf"),
        "change who may read it": lambda: source.path.chmod(0o777),
        "change when it was written": lambda: os.utime(source.path),
        "make a link": lambda: (beside / "link").symlink_to("/"),
        "make a folder": lambda: (beside / "folder").mkdir(),
        "read beside the plan": lambda: (beside / "secret.txt").read_text(),
        "list what is beside the plan": lambda: list(beside.iterdir()),
        "list what is at home": lambda: list(home.iterdir()),
        "read who has an account": lambda: Path("/etc/passwd").read_text(),
        "list what is published": lambda: list((Path(__file__).parents[2] / "output").iterdir()),
        "write at home": lambda: (home / ".pat-was-here").write_text("x"),
        "write into the program": lambda: Path(__file__).with_name("planted.py").write_text("x"),
        "write into shared memory": lambda: Path("/dev/shm/pat-was-here").write_text("x"),
        "open a socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
        "open a local socket": lambda: socket.socket(socket.AF_UNIX),
        "start a program": lambda: os.posix_spawn("/bin/true", ["true"], {}),
        "signal its parent": lambda: os.kill(os.getppid(), signal.SIGCONT),
        "read the plan": source.path.read_bytes,
        "unpack into its own folder": lambda: Path(tempfile.gettempdir(), "own").write_text("x"),
    }
    done = []
    for name, door in doors.items():
        with contextlib.suppress(OSError):
            door()
            done.append(name)
    return DocumentRecords(replace(document(source), title=", ".join(done)))


def counts_its_threads(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """How many threads there are with the libraries of the real reader, as the title."""
    import_module("extract.document")
    return DocumentRecords(replace(document(source), title=str(len(os.listdir("/proc/self/task")))))


def can_not_start(source: SourceDocument, options: ReadOptions) -> NoReturn:
    """ends as a process does that never had its job."""
    os.ftruncate(int(os.environ[FILE_NUMBER]), 0)
    os._exit(1)


def dies_for_want_of_memory(source: SourceDocument, options: ReadOptions) -> NoReturn:
    """ends as a library does that is refused memory."""
    held = bytearray(os.urandom(1 << 10)) * (170 << 10)
    signal.raise_signal(signal.SIGTRAP)
    raise AssertionError(len(held))


def grows_at_once(source: SourceDocument, options: ReadOptions) -> NoReturn:
    """takes more memory than it may faster than anybody can look."""
    held = [bytes(1 << 20) for _ in range(100)]
    held += [os.urandom(1 << 20) for _ in range(4096)]
    raise AssertionError(len(held))


def is_refused_memory(source: SourceDocument, options: ReadOptions) -> NoReturn:
    """fails in the words or numbers that its document is named for, as libraries put it."""
    raise REFUSALS[source.document_id]


def is_refused_memory_in_a_library(source: SourceDocument, options: ReadOptions) -> NoReturn:
    """fails so where a library's errors are the document's."""
    with library_errors(DRAWING):
        raise REFUSALS[source.document_id]


def dies_having_asked_for_memory(source: SourceDocument, options: ReadOptions) -> NoReturn:
    """ends as a library does that is refused memory, with next to nothing held of what it asked for."""
    asked = mmap.mmap(-1, 150 << 20, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    time.sleep(0.5)
    signal.raise_signal(signal.SIGABRT)
    raise AssertionError(len(asked))


def _led_to(error: Exception, cause: BaseException) -> Exception:
    error.__cause__ = cause
    return error


REFUSALS = {
    "thread": RuntimeError("can't start new thread"),
    "segment": ImportError("libaom.so.3: failed to map segment from shared object"),
    "static": ImportError("libx.so: cannot allocate memory in static TLS block"),
    "number": OSError(errno.ENOMEM, os.strerror(errno.ENOMEM)),
    "alloc": RuntimeError("[ONNXRuntimeError] : 6 : RUNTIME_EXCEPTION : Conv node: std::bad_alloc"),
    "opencv": ValueError("(-4:Insufficient memory) Failed to allocate 9437184 bytes"),
    "cause": _led_to(ValueError("broken stream"), MemoryError()),
}
"""By a word for them."""
