"""A few of each kind of fault that `make faults` makes many of: nothing is lost, nothing empty published,
and each end has its exit code."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from commands.console import BY_SIGNAL, MACHINE_FAULT
from extract.errors import ReaderCrashed
from store.errors import DiskFull
from tests.faults.measure import page
from tests.faults.trials import (
    Place,
    Repeated,
    child_killed,
    killed_after,
    limited,
    repeated,
    rivals,
    signalled,
    trial,
    with_umask,
)

pytestmark = pytest.mark.slow

CALLED_OFF = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
ENDS = {number: BY_SIGNAL + number for number in CALLED_OFF} | {signal.SIGPIPE: 0}
"""A pipe that is closed is told by what is written to it; Python takes no notice of the signal itself."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return Place(tmp_path_factory.mktemp("trials"))


@pytest.mark.parametrize("seconds", [0.05, 0.6, 1.2, 1.8])
def test_a_run_that_is_killed_loses_nothing(place: Place, seconds: float) -> None:
    assert trial(place, "kill", killed_after(place, seconds)).wrong == ()


def test_a_reader_that_is_killed_costs_its_document_alone(place: Place) -> None:
    found = trial(place, "child", child_killed(place, 0.3))
    assert found.wrong == ()
    assert found.told.code in (0, ReaderCrashed.exit_code, MACHINE_FAULT)  # the last before it had its job


@pytest.mark.parametrize("number", ENDS, ids=lambda one: one.name)
def test_each_signal_ends_it_as_it_should(place: Place, number: signal.Signals) -> None:
    found = trial(place, number.name, signalled(place, number, 1.0))
    assert found.wrong == ()
    assert found.told.code in (ENDS[number], 0)


@pytest.mark.parametrize("size", [4 << 10, 16 << 10, 256 << 10])
def test_files_that_may_not_grow_are_told(place: Place, size: int) -> None:
    found = trial(place, "limit", limited(place, size))
    assert found.wrong == ()
    assert found.told.code in (0, MACHINE_FAULT, DiskFull.exit_code)


def test_four_writers_at_once_lose_nothing(place: Place) -> None:
    found = trial(place, "rivals", rivals(place, 4))
    assert (found.wrong, found.told.code) == ((), 0)


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
