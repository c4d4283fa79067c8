"""Whatever a reader does, the caller gets a typed answer and nothing is left running."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import psutil
import pytest

from extract.errors import DocumentError, EncryptedPdf, MemoryLimit, ReaderCrashed, ReaderEnded, TimeLimit
from extract.process.allowance import Asked
from extract.process.isolation import Reading, read_isolated
from extract.process.job import Limits, ReadOptions
from extract.process.loaded import READING_NAME
from extract.source import SourceDocument
from schemas.records import DocumentRecords
from tests.faults.conftest import MakeSource

FAULTS = "tests.faults.faulty_readers"


def read(*sources: SourceDocument, reader: str, jobs: int = 1, limits: Limits | None = None) -> list[Reading]:
    chosen = limits or Limits()
    readings = read_isolated(sources, ReadOptions(), chosen, jobs, f"{FAULTS}:{reader}")
    return sorted(readings, key=lambda reading: reading.source.document_id)


def failure(reading: Reading) -> DocumentError:
    assert isinstance(reading.outcome, DocumentError), reading.outcome
    return reading.outcome


def records(reading: Reading) -> DocumentRecords:
    assert isinstance(reading.outcome, DocumentRecords), (reading.outcome, reading.noise)
    return reading.outcome


def test_records_come_back_whole(make_source: MakeSource) -> None:
    (reading,) = read(make_source(), reader="sound")
    assert records(reading).document.title == "A PLAN"
    assert reading.seconds > 0


@pytest.mark.slow
def test_pages_read_from_pictures_are_told_while_the_document_is_read(make_source: MakeSource) -> None:
    told: list[tuple[str, Asked]] = []
    source, reader = make_source(), f"{FAULTS}:reads_three_pictures"
    list(read_isolated([source], ReadOptions(), Limits(), 1, reader, lambda *item: told.append(item)))
    assert {name for name, _ in told} == {source.document_id}
    assert [asked.pictures_read for _, asked in told] in ([1, 2, 3], [2, 3], [1, 3], [3])


@pytest.mark.slow
def test_each_page_is_told_while_the_document_is_read(make_source: MakeSource) -> None:
    told: list[Asked] = []
    reader = f"{FAULTS}:reads_three_pages"
    done = read_isolated(
        [make_source()], ReadOptions(), Limits(), 1, reader, lambda _, come: told.append(come)
    )
    list(done)
    assert {come.whole for come in told} == {3}
    assert [come.done for come in told] == sorted({come.done for come in told})
    assert told[-1].done == 3


@pytest.mark.slow
def test_pages_read_from_pictures_get_time_of_their_own_unless_the_limit_is_for_all(
    make_source: MakeSource,
) -> None:
    limits = Limits(seconds=2)
    (more,) = read(make_source(), reader="spins_on_a_picture", limits=limits)
    assert records(more).document.title == "A PLAN"
    (all_of_it,) = read(make_source(), reader="spins_on_a_picture", limits=limits.holding(seconds=2))
    assert type(failure(all_of_it)) is TimeLimit


@pytest.mark.slow
def test_pages_get_time_of_their_own_unless_the_limit_is_for_all(make_source: MakeSource) -> None:
    limits = Limits(seconds=2)
    (more,) = read(make_source(), reader="spins_on_pages", limits=limits)
    assert records(more).document.title == "A PLAN"
    (all_of_it,) = read(make_source(), reader="spins_on_pages", limits=limits.holding(seconds=2))
    assert type(failure(all_of_it)) is TimeLimit
    assert "2 seconds of a processor" in failure(all_of_it).detail.en


@pytest.mark.slow
def test_pages_get_memory_of_their_own_unless_the_limit_is_for_all(make_source: MakeSource) -> None:
    limits = Limits(megabytes=200)
    (more,) = read(make_source(), reader="holds_many_pages", limits=limits)
    assert records(more).document.title == "A PLAN"
    (all_of_it,) = read(make_source(), reader="holds_many_pages", limits=limits.holding(megabytes=200))
    assert type(failure(all_of_it)) is MemoryLimit


@pytest.mark.slow
def test_the_clock_alone_ends_no_process_that_works(make_source: MakeSource) -> None:
    limits = Limits(seconds=1.9, idle_seconds=3)
    (reading,) = read(make_source(), reader="works_now_and_then", limits=limits)
    assert records(reading).document.title == "A PLAN"


@pytest.mark.parametrize(
    ("reader", "error", "told"),
    [
        ("encrypted", EncryptedPdf, "password"),
        ("raises", ReaderCrashed, "ZeroDivisionError: a fault of two lines"),
        ("segfaults", ReaderCrashed, "SIGSEGV"),
        ("exits_silently", ReaderCrashed, "without an answer"),
        ("gives_no_records", ReaderCrashed, "without an answer"),
        ("answers_with_a_pickle", ReaderCrashed, "without an answer"),
        ("gives_half_a_sign", ReaderCrashed, "UnicodeEncodeError"),
        ("gives_too_much", MemoryLimit, "256 MB"),
        ("wants_terabytes", MemoryLimit, "memory"),
        ("not_there", ReaderCrashed, "AttributeError"),
    ],
)
def test_a_failure_is_typed_and_told_in_one_line(
    make_source: MakeSource, reader: str, error: type[DocumentError], told: str
) -> None:
    (reading,) = read(make_source(), reader=reader)
    assert type(failure(reading)) is error
    assert told in failure(reading).detail.en
    assert "\n" not in failure(reading).detail.en


def test_one_that_is_killed_from_outside_blames_no_file(make_source: MakeSource) -> None:
    (reading,) = read(make_source(), reader="is_killed")
    assert type(failure(reading)) is ReaderEnded
    assert failure(reading).status == ReaderCrashed.status
    assert "SIGKILL" in failure(reading).detail.en
    assert "viewer" not in failure(reading).advice.en


def test_what_this_process_holds_is_not_the_childs(make_source: MakeSource) -> None:
    held = bytearray(400 << 20)
    held[:: 1 << 12] = bytes([1]) * len(range(0, len(held), 1 << 12))
    (reading,) = read(make_source(), reader="segfaults", limits=Limits(megabytes=256))
    assert type(failure(reading)) is ReaderCrashed
    assert held[0]


@pytest.mark.slow
def test_an_endless_wait_is_ended_with_its_own_children(make_source: MakeSource) -> None:
    with Sleeper() as sleeper:
        (reading,) = read(make_source(), reader="hangs", limits=Limits(idle_seconds=1.5))
    assert type(failure(reading)) is TimeLimit
    assert "no processor time for 1.5 seconds" in failure(reading).detail.en
    assert_gone(sleeper.found())


@pytest.mark.slow
def test_a_busy_loop_is_ended_by_the_processor_time_it_took(make_source: MakeSource) -> None:
    (reading,) = read(make_source(), reader="spins", limits=Limits(seconds=1))
    assert type(failure(reading)) is TimeLimit
    assert "1 seconds of a processor" in failure(reading).detail.en


def test_a_growing_process_is_ended_before_it_fills_the_machine(make_source: MakeSource) -> None:
    (reading,) = read(make_source(), reader="fills_memory", limits=Limits(seconds=60, megabytes=200))
    assert type(failure(reading)) is MemoryLimit
    assert "200 MB" in failure(reading).detail.en


@pytest.mark.parametrize(
    "reader", ["dies_for_want_of_memory", "grows_at_once", "dies_having_asked_for_memory"]
)
def test_want_of_memory_is_told_as_that_however_it_ended(make_source: MakeSource, reader: str) -> None:
    (reading,) = read(make_source(), reader=reader, limits=Limits(seconds=60, megabytes=200))
    assert type(failure(reading)) is MemoryLimit
    assert "200 MB" in failure(reading).detail.en


@pytest.mark.slow
def test_others_are_read_beside_a_crash_and_a_hang(make_source: MakeSource) -> None:
    sources = [make_source(f"{name}.pdf") for name in ("crash", "good-1", "good-2", "hang")]
    crash, good_1, good_2, hang = read(*sources, reader="by_name", jobs=2, limits=Limits(idle_seconds=3))
    assert type(failure(crash)) is ReaderCrashed
    assert type(failure(hang)) is TimeLimit
    assert [records(good).document.document_id for good in (good_1, good_2)] == ["good-1", "good-2"]


def test_what_libraries_print_is_kept_apart(
    make_source: MakeSource, capfd: pytest.CaptureFixture[str]
) -> None:
    (reading,) = read(make_source(), reader="chatters")
    assert "said on standard output" in reading.noise
    assert "said on standard error" in reading.noise
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(("documents", "jobs", "each"), [(1, 4, "4"), (2, 4, "2"), (3, 2, "1"), (1, 1, "1")])
def test_jobs_without_a_document_go_to_the_pages(
    make_source: MakeSource, documents: int, jobs: int, each: str
) -> None:
    sources = [make_source(f"plan-{number}.pdf") for number in range(documents)]
    given = [records(reading).document.title for reading in read(*sources, reader="tells_jobs", jobs=jobs)]
    assert given == [each] * documents


def test_calling_off_leaves_nothing_running(make_source: MakeSource) -> None:
    quick, stuck = make_source("a-quick.pdf"), make_source("hang.pdf")
    readings = read_isolated([quick, stuck], ReadOptions(), Limits(seconds=60), 2, f"{FAULTS}:by_name")
    with closing(readings):
        assert next(readings).source == quick
        sleeper = sleeper_below(os.getpid())
    assert_gone(sleeper)


def test_a_child_does_not_outlive_its_parent(make_source: MakeSource) -> None:
    source = make_source("hang.pdf")
    parent = os.fork()
    if parent == 0:  # pragma: no cover - in the process that is killed
        read(source, reader="hangs", limits=Limits(seconds=60))
        os._exit(0)
    sleeper = sleeper_below(parent)
    os.kill(parent, 9)
    os.waitpid(parent, 0)
    assert_gone(sleeper)


def sleeper_below(pid: int) -> int:
    """The process that the hanging reader started below this one, once it has."""
    found: list[int] = []

    def there() -> bool:
        readers = [one for one in psutil.Process(pid).children() if reads(one)]
        found[:] = [child.pid for reader in readers for child in reader.children()]
        return bool(found)

    wait_until(there)
    return found[0]


def reads(process: psutil.Process) -> bool:
    try:
        return process.name() == READING_NAME.decode() or any(
            "extract.process.child" in part for part in process.cmdline()
        )
    except psutil.Error:
        return False


class Sleeper:
    """Looks for that process while this one waits."""

    def __enter__(self) -> Sleeper:
        self._pool = ThreadPoolExecutor(1)
        self._task = self._pool.submit(sleeper_below, os.getpid())
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown()

    def found(self) -> int:
        return self._task.result()


def assert_gone(pid: int) -> None:
    def gone() -> bool:
        try:
            return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return True

    wait_until(gone)


def wait_until(true: object) -> None:
    assert callable(true)
    for _ in range(1000):
        if true():
            return
        time.sleep(0.02)
    raise AssertionError("it did not happen")
