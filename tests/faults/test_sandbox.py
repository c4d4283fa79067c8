"""Whatever a file makes of the process that reads it: it reaches nothing, and what it answers is data."""

from __future__ import annotations

import ast
import signal
from pathlib import Path

import pytest

from extract.errors import ReaderCrashed, TimeLimit
from extract.process import landlock, readable, seccomp
from extract.process.job import Limits
from extract.process.workers import WorkerEnded, WorkerFailed, map_apart
from extract.unread import records_of
from tests.faults.conftest import MakeSource
from tests.faults.test_isolation import failure, read, records

ROOT = Path(__file__).resolve().parents[2]
walled = pytest.mark.skipif(landlock.version() < 3, reason="this system's kernel has no Landlock to speak of")


@walled
def test_a_reader_that_is_taken_over_reaches_nothing_but_its_own_folder(make_source: MakeSource) -> None:
    source = make_source()
    secret = source.path.with_name("secret.txt")
    secret.write_text("x")
    before = source.path.stat()
    (reading,) = read(source, reader="breaks_out")
    done = (records(reading).document.title or "").split(", ")
    if landlock.version() < landlock.FROM_SCOPE:
        done = [one for one in done if one != "signal its parent"]
    assert done == ["read the plan", "unpack into its own folder"]
    assert source.path.stat() == before
    assert set(source.path.parent.iterdir()) == {source.path, secret}
    assert not Path(__file__).with_name("planted.py").exists()


@walled
def test_no_thread_stands_outside_the_walls(make_source: MakeSource) -> None:
    (reading,) = read(make_source(), reader="counts_its_threads")
    assert records(reading).document.title == "2"  # its own, and the one that ends it with its parent
    assert reading.noise == ""


def test_profiles_are_read_wherever_they_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, elsewhere = tmp_path / "profiles", tmp_path / "elsewhere.yaml"
    kept.mkdir()
    elsewhere.touch()
    (kept / "water.yaml").symlink_to(elsewhere)
    monkeypatch.setattr(readable, "PROFILES", kept)
    assert {kept, elsewhere} <= set(readable.of_program())


def test_what_it_wrote_into_its_own_folder_goes_with_it(
    make_source: MakeSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, place = make_source(), tmp_path / "tmp"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    read(source, reader="breaks_out")
    assert list(place.iterdir()) == []


def test_an_answer_that_is_a_program_is_not_run(make_source: MakeSource) -> None:
    source = make_source()
    (reading,) = read(source, reader="answers_with_a_pickle")
    assert type(failure(reading)) is ReaderCrashed
    assert not (source.path.parent / "run").exists()


def test_nothing_but_the_job_is_loaded_as_a_program() -> None:
    loading = [
        str(path.relative_to(ROOT))
        for room in ("commands", "extract", "publish", "report", "store", "verify")
        for path in sorted((ROOT / room).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr in ("load", "loads")
        and isinstance(node.value, ast.Name)
        and node.value.id in ("pickle", "marshal", "dill")
    ]
    assert loading == ["extract/process/child.py"]


def test_what_is_said_of_another_file_counts_for_nothing(make_source: MakeSource) -> None:
    (reading,) = read(source := make_source(), reader="speaks_of_another")
    published = records_of(source, reading.outcome)
    assert (published.document.document_id, published.document.status) == ("plan", "crashed")


@pytest.mark.slow
def test_there_is_an_end_to_the_time_it_can_ask_for(make_source: MakeSource) -> None:
    limits = Limits(seconds=1, seconds_a_page=1e-9, seconds_a_picture=1e-9)
    (reading,) = read(make_source(), reader="asks_without_end", limits=limits)
    assert type(failure(reading)) is TimeLimit


def test_calls_are_told_apart_by_their_numbers() -> None:
    for place in (0, 1):
        numbers = [both[place] for both in seccomp.FORBIDDEN.values() if both[place] is not None]
        assert len(numbers) == len(set(numbers))


def double(number: int) -> int:
    return 2 * number


def fails_at_three(number: int) -> int:
    if number == 3:
        raise ZeroDivisionError("three")
    return number


def dies_at_three(number: int) -> int:
    if number == 3:
        signal.raise_signal(signal.SIGKILL)
    return number


def test_work_dealt_out_comes_back_in_order() -> None:
    assert map_apart(double, range(20), 3, lambda: None) == list(range(0, 40, 2))
    assert map_apart(double, [], 2, lambda: None) == []


def test_what_goes_wrong_in_a_worker_is_told() -> None:
    with pytest.raises(WorkerFailed, match="ZeroDivisionError: three"):
        map_apart(fails_at_three, range(6), 2, lambda: None)
    with pytest.raises(WorkerEnded, match="-9"):
        map_apart(dies_at_three, range(6), 2, lambda: None)
