"""Reading processes begin where they can be forked from a loaded one, and where they can't."""

from __future__ import annotations

import os
import time
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from extract.errors import MachineFault, ReaderCrashed
from extract.process import starting
from extract.process.isolation import read_one
from extract.process.job import Job, Limits, ReadOptions
from extract.process.starting import Anew, FromLoaded, starter
from extract.process.usage import use_of
from tests.faults.conftest import MakeSource
from tests.faults.test_isolation import FAULTS, failure, read, records

LOADED_SLEEPS = "import time; time.sleep(600)"

forked = pytest.mark.skipif(not isinstance(starter(), FromLoaded), reason="this system forks no reader")


def loaded() -> set[psutil.Process]:
    """The loaded processes of this one; those of an earlier test may not have ended yet."""
    return {one for one in psutil.Process().children() if one.name() == "pat-loaded"}


@forked
def test_readers_come_from_one_loaded_process_that_ends_with_them(make_source: MakeSource) -> None:
    others = loaded()
    with closing(starter()) as begin:
        for name in ("a.pdf", "b.pdf"):
            job = Job(f"{FAULTS}:sound", make_source(name), ReadOptions(), Limits())
            assert read_one(job, begin=begin).source == job.source
            assert len(loaded() - others) == 1
    assert loaded() <= others


@forked
def test_a_crash_harms_none_of_the_others(make_source: MakeSource) -> None:
    with closing(starter()) as begin:
        outcomes = [
            read_one(Job(f"{FAULTS}:{reader}", make_source(), ReadOptions(), Limits()), begin=begin)
            for reader in ("sound", "segfaults", "sound")
        ]
    assert type(failure(outcomes[1])) is ReaderCrashed
    assert [records(outcomes[place]).document.title for place in (0, 2)] == ["A PLAN"] * 2


@forked
def test_one_that_somebody_ends_is_started_once_more(make_source: MakeSource) -> None:
    job = Job(f"{FAULTS}:sound", make_source(), ReadOptions(), Limits())
    others = loaded()
    with closing(starter()) as begin:
        read_one(job, begin=begin)
        (own,) = loaded() - others
        own.kill()
        assert records(read_one(job, begin=begin)).document.title == "A PLAN"


@forked
def test_one_that_is_killed_while_it_loads_is_started_once_more(
    make_source: MakeSource, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mark = tmp_path / "killed once"
    once = f"import os, pathlib; mark = pathlib.Path({str(mark)!r})"
    dies = "mark.exists() or mark.touch() or os.kill(os.getpid(), 9)"
    monkeypatch.setattr(starting, "LOADED", f"{once}\n{dies}\n{starting.LOADED}")
    (reading,) = read(make_source(), reader="sound")
    assert records(reading).document.title == "A PLAN"
    assert mark.exists()


@forked
def test_one_that_is_killed_each_time_is_the_machines_fault(
    make_source: MakeSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "LOADED", "import os; os.kill(os.getpid(), 9)")
    with pytest.raises(MachineFault, match="SIGKILL"):
        read(make_source(), reader="sound")


@forked
def test_one_that_can_not_be_loaded_is_the_machines_fault(
    make_source: MakeSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "LOADED", "import sys; sys.exit('no such library')")
    with pytest.raises(MachineFault, match="no such library"):
        read(make_source(), reader="sound")


@forked
def test_one_that_never_answers_is_not_waited_for(
    make_source: MakeSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "LOADED", LOADED_SLEEPS)
    monkeypatch.setattr(starting, "LONGEST_START", 0.5)
    with pytest.raises(MachineFault):
        read(make_source(), reader="sound")


def test_where_none_can_be_forked_each_is_started_anew(
    make_source: MakeSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extract.process.isolation.starter", Anew)
    (reading,) = read(make_source(), reader="sound")
    assert records(reading).document.title == "A PLAN"
    (reading,) = read(make_source(), reader="segfaults")
    assert type(failure(reading)) is ReaderCrashed


def test_what_a_process_uses_counts_those_it_started() -> None:
    sleeper = os.fork()
    if not sleeper:  # pragma: no cover - in the process that is killed
        while True:
            pass
    try:
        time.sleep(0.5)
        use = use_of(os.getpid())
    finally:
        os.kill(sleeper, 9)
        os.waitpid(sleeper, 0)
    assert use.together > use.seconds
    assert use.megabytes > 1


def test_what_has_ended_uses_nothing() -> None:
    ended = os.fork()
    if not ended:  # pragma: no cover - in the process that ends
        os._exit(0)
    os.waitpid(ended, 0)
    assert use_of(ended) == (0.0, 0.0, 0.0)
    assert not Path(f"/proc/{ended}").exists()
