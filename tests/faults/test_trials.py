"""A few of each kind of fault that `make faults` makes many of: nothing is lost, nothing empty published,
and each end has its exit code."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from commands.console import BY_SIGNAL
from extract.process.loaded import LOADED_NAME, READING_NAME
from tests.faults.measure import page
from tests.faults.trials import (
    CALLED_OFF,
    KILLED,
    NO_ROOM,
    READER_KILLED,
    ROOMS,
    ROOT,
    SIGNALS,
    Place,
    Repeated,
    child_killed,
    disks_can_be_made,
    killed_after,
    limited,
    on_a_disk,
    repeated,
    rivals,
    signalled,
    trial,
    with_umask,
)

pytestmark = pytest.mark.slow

IN_A_LIBRARY = """
import os, signal, sys, threading, time
import click, duckdb
import pipeline

signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever started this may have it ignored
pipeline.heed_signals()

@pipeline.main.command()
def works():
    threading.Timer(1, os.kill, (os.getpid(), int(sys.argv.pop()))).start()
    many = "range(1000000000)"
    duckdb.connect(config={"threads": "1"}).execute(f"SELECT sum(a.range) FROM {many} a, {many} b")

sys.argv.insert(1, "works")
pipeline.main(["works"])
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return Place(tmp_path_factory.mktemp("trials"))


@pytest.mark.parametrize("seconds", [0.05, 0.6, 1.2, 1.8])
def test_a_run_that_is_killed_loses_nothing(place: Place, seconds: float) -> None:
    assert trial(place, "kill", killed_after(place, seconds), KILLED).wrong == ()


@pytest.mark.parametrize(
    ("name", "codes"), [(READING_NAME, READER_KILLED), (LOADED_NAME, (0,))], ids=["reading", "loaded"]
)
def test_a_process_of_it_that_is_killed_costs_a_document_at_most(
    place: Place, name: bytes, codes: Sequence[int]
) -> None:
    assert trial(place, "child", child_killed(place, name, 0.1), codes).wrong == ()


@pytest.mark.parametrize("number", SIGNALS, ids=lambda one: one.name)
def test_each_signal_ends_it_as_it_should(place: Place, number: signal.Signals) -> None:
    assert trial(place, number.name, signalled(place, number, 1.0), SIGNALS[number]).wrong == ()


@pytest.mark.parametrize("number", CALLED_OFF, ids=lambda one: one.name)
def test_a_signal_is_heard_while_a_library_works(number: signal.Signals) -> None:
    run = subprocess.run(
        [sys.executable, "-c", IN_A_LIBRARY, str(int(number))], cwd=ROOT, capture_output=True, text=True
    )
    assert (run.returncode, run.stderr.count("\n")) == (BY_SIGNAL + number, 1), run.stderr


@pytest.mark.parametrize("size", [4 << 10, 16 << 10, 256 << 10])
def test_files_that_may_not_grow_are_told(place: Place, size: int) -> None:
    assert trial(place, "limit", limited(place, size), NO_ROOM).wrong == ()


@pytest.mark.skipif(not disks_can_be_made(), reason="this system gives no disk to who asks")
@pytest.mark.parametrize("room", [ROOMS[0], ROOMS[3], ROOMS[-1]])
def test_a_full_disk_loses_nothing(place: Place, room: int) -> None:
    assert trial(place, "disk", on_a_disk(place, room), NO_ROOM).wrong == ()


def test_four_writers_at_once_lose_nothing(place: Place) -> None:
    assert trial(place, "rivals", rivals(place, 4)).wrong == ()


@pytest.mark.parametrize("mask", [0o077, 0o777])
def test_a_umask_is_no_hindrance(place: Place, mask: int) -> None:
    assert trial(place, "umask", with_umask(place, mask)).wrong == ()


def test_good_documents_are_the_same_beside_hostile_ones(tmp_path: Path) -> None:
    found = repeated(tmp_path, 2)
    assert found.differing == ()
    assert found.files > 10


def test_what_came_out_is_written_down(place: Place) -> None:
    found = trial(place, "umask 077", with_umask(place, 0o077))
    told = page([found], Repeated(2, 30, ("run 2 with --jobs 2",)), ["x: y"], 200)
    assert "| umask 077 | 1 | 0 (1×) | 0 |" in told
    assert "in 1 of the runs all 30 files" in told
    assert "Of 200 files" in told
