"""Two runs at once on one output: both results are kept, and the later one says that it was not alone."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from extract.process.job import ReadOptions
from extract.source import SourceDocument
from schemas.records import DocumentRecords
from store.versions import version_names
from tests.faults.faulty_readers import sound
from tests.faults.test_isolation import reads, wait_until

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
CODE = """
import sys
from functools import partial
from extract.process import isolation
import pipeline
reader = "tests.cli.test_two_runs:waits"
isolation.read_isolated = partial(isolation.read_isolated, reader=reader)
pipeline.main(sys.argv[1:])
"""
PATIENCE = 120.0
EXTRACT = (sys.executable, "-c", CODE, "extract", "--lang", "en")


def waits(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """Reads only once `go` lies beside the folder."""
    until = time.monotonic() + PATIENCE
    while not (source.path.parent.parent / "go").exists() and time.monotonic() < until:
        time.sleep(0.02)
    return sound(source, options)


def run_both(place: Path, *folders: str) -> list[str]:
    """Two runs that both began before either published; what each said."""
    command = [
        sys.executable,
        "-c",
        CODE,
        "extract",
        "--lang",
        "en",
        "--output",
        str(place / "output"),
        "--timeout",
        "300",
    ]
    running = [
        subprocess.Popen(
            [*command, str(place / folder)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for folder in folders
    ]
    for process in running:
        wait_until(lambda pid=process.pid: any(map(reads, psutil.Process(pid).children())))
    (place / "go").touch()
    said = [process.communicate(timeout=PATIENCE)[0] for process in running]
    assert [process.returncode for process in running] == [0, 0], said
    return said


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name in ("mine", "theirs"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n%%EOF\n" + name.encode())
    return tmp_path


def test_both_results_are_kept_and_the_later_run_names_the_other(place: Path) -> None:
    said = run_both(place, "mine", "theirs")
    first, second = version_names(place / "output")
    (early,) = (text for text in said if f"Published {first}" in text)
    (late,) = (text for text in said if f"Published {second}" in text)
    assert f"another run published {first}; it is kept, and {second} is the latest now" in late
    assert "another run" not in early
    assert os.readlink(place / "output" / "latest") == second
    documents = {path.stem for path in (place / "output").glob("v*/documents/*/*.parquet")}
    assert documents == {"mine", "theirs"}
    for name in (first, second):
        subprocess.run(
            ["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=place / "output" / name, check=True
        )


def test_the_same_plans_twice_give_one_version_and_a_word(place: Path) -> None:
    said = run_both(place, "mine", "mine")
    (only,) = version_names(place / "output")
    told = [f"Another run has just published the same: {only}." in text for text in said]
    assert sorted(told) == [False, True], said


def test_a_run_alone_says_nothing_of_others(place: Path) -> None:
    (place / "go").touch()
    command = [
        sys.executable,
        "-c",
        CODE,
        "extract",
        "--lang",
        "en",
        "--output",
        str(place / "output"),
        str(place / "mine"),
    ]
    for _ in range(2):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        assert "nother run" not in done.stdout + done.stderr
