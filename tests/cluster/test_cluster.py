"""Documents read on a cluster of real processes: the same as here, whatever becomes of a worker."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from commands.engines import PROGRAM
from extract.errors import DocumentError, MachineFault, ReaderCrashed
from extract.process import cluster as clusters
from extract.process.cluster import KILLS, OTHER_PROGRAM, Cluster, read_on_cluster
from extract.process.isolation import Reading, read_isolated
from extract.process.job import Limits, ReadOptions
from extract.source import SourceDocument, open_sources
from schemas.profile_files import PROFILES
from schemas.records import DocumentRecords
from tests.cluster.deadly import LOG, NAME
from tests.cluster.running import ROOT, running
from tests.faults.mixed import small_plan

pytestmark = pytest.mark.slow

PLANS = 6


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of small plans, each of an institution of its own, and one file that is no plan."""
    place = tmp_path_factory.mktemp("plans")
    for number in range(PLANS):
        (place / f"plan-{number}.pdf").write_bytes(_plan(number))
    (place / "torn.pdf").write_bytes(_plan(0)[:900])
    return place


def _plan(number: int) -> bytes:
    return small_plan(f"Instituto Nacional {number}", number)


def _sources(folder: Path) -> list[SourceDocument]:
    opened, rejected = open_sources(sorted(folder.glob("*.pdf")))
    assert not rejected
    return opened


def _by_name(readings: Sequence[Reading]) -> dict[str, DocumentRecords | tuple[str, str]]:
    return {
        reading.source.document_id: (reading.outcome.status, str(reading.outcome))
        if isinstance(reading.outcome, DocumentError)
        else reading.outcome
        for reading in readings
    }


def test_what_a_cluster_reads_is_what_is_read_here_though_a_worker_is_killed(
    folder: Path, tmp_path: Path
) -> None:
    sources = _sources(folder)
    here = _by_name(list(read_isolated(sources, ReadOptions(), Limits())))
    with running(tmp_path) as cluster:
        reading = read_on_cluster(sources, Limits(), Cluster(cluster.address, 1, PROGRAM))
        first = next(reading)
        cluster.kill_worker()
        there = _by_name([first, *reading])
    assert there == here
    assert len(there) == PLANS + 1
    assert sum(isinstance(read, DocumentRecords) for read in there.values()) == PLANS


def test_a_document_that_ends_workers_twice_is_set_apart_and_the_others_are_read(
    folder: Path, tmp_path: Path
) -> None:
    log = tmp_path / "ended"
    plans = tmp_path / "plans"
    plans.mkdir()
    for number in range(3):
        shutil.copy(folder / f"plan-{number}.pdf", plans)
    shutil.copy(folder / "plan-4.pdf", plans / NAME)
    options = ("--nanny", "--preload", "tests.cluster.deadly")
    with running(tmp_path, 2, options, **{LOG: str(log)}) as cluster:
        address = Cluster(cluster.address, 1, PROGRAM)
        outcomes = {
            reading.source.document_id: reading.outcome
            for reading in read_on_cluster(_sources(plans), Limits(), address)
        }
    crashed = outcomes.pop("deadly")
    assert isinstance(crashed, ReaderCrashed)
    assert crashed.detail == KILLS
    assert len(log.read_text().split()) == 2
    assert len(outcomes) == 3
    assert all(isinstance(outcome, DocumentRecords) for outcome in outcomes.values())


def test_workers_with_another_program_read_nothing(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "profiles"
    shutil.copytree(PROFILES, other)
    with (other / "base.yaml").open("a", encoding="utf-8") as base:
        base.write("# not the same\n")
    with running(tmp_path, 1, PAT_PROFILES=str(other)) as cluster:
        reading = read_on_cluster(_sources(folder)[:1], Limits(), Cluster(cluster.address, 1, PROGRAM))
        with pytest.raises(MachineFault) as fault:
            list(reading)
    assert fault.value.detail == OTHER_PROGRAM


def test_a_file_that_is_another_by_now_is_told_as_here(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "plan-0.pdf"
    shutil.copy(folder / "plan-0.pdf", path)
    [source] = _sources(tmp_path)
    path.write_bytes(_plan(1))
    [here] = read_isolated([source], ReadOptions(), Limits())
    with running(tmp_path, 1) as cluster:
        [there] = read_on_cluster([source], Limits(), Cluster(cluster.address, 1, PROGRAM))
    assert isinstance(there.outcome, DocumentError)
    assert isinstance(here.outcome, DocumentError)
    assert there.outcome.status == here.outcome.status


@pytest.mark.parametrize("with_scheduler", [False, True])
def test_without_scheduler_or_worker_nothing_is_read(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, with_scheduler: bool
) -> None:
    monkeypatch.setattr(clusters, "LONGEST_WAIT", 2.0)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nobody = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        with running(tmp_path, 0) as cluster:
            address = cluster.address if with_scheduler else nobody
            reading = read_on_cluster(_sources(folder)[:1], Limits(), Cluster(address, 1, PROGRAM))
            with pytest.raises(MachineFault):
                list(reading)


def _extract(output: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "pipeline.py", "extract", *arguments, "--output", str(output), "--json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=os.environ,
    )


def test_a_version_read_on_a_cluster_is_that_read_here(folder: Path, tmp_path: Path) -> None:
    here = json.loads(_extract(tmp_path / "here", str(folder)).stdout)
    with running(tmp_path, 1) as cluster:
        by = ("--engine", "dask", "--scheduler", cluster.address)
        there = json.loads(_extract(tmp_path / "there", str(folder), *by).stdout)
    assert Path(there["version"]).name == Path(here["version"]).name


@pytest.mark.parametrize("options", [("--scheduler", "tcp://127.0.0.1:8786"), ("--engine", "spark")])
def test_an_engine_that_is_none_is_refused(tmp_path: Path, options: Sequence[str]) -> None:
    refused = _extract(tmp_path / "output", *options)
    assert refused.returncode == 2
    assert not (tmp_path / "output").exists()
