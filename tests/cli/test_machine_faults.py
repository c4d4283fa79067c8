"""A fault of the machine is told as that: no document is blamed for it, nothing is published over a good
version, and the exit code says so."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from commands.console import MACHINE_FAULT
from pipeline import why_nothing
from tests.cli.conftest import Extract
from tests.cli.test_extract import documents, published
from tests.faults.mixed import small_plan

ROOT = Path(__file__).resolve().parents[2]
SMALL = 16 << 10


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan whose reading needs more room than the small limit gives."""
    path = tmp_path / "plan.pdf"
    path.write_bytes(small_plan("MUNICIPIO", 1, rows=30))
    return path


def run(
    plan: Path,
    *options: str,
    environment: dict[str, str] | None = None,
    before: Callable[[], object] | None = None,
    said_to: int = subprocess.PIPE,
) -> subprocess.CompletedProcess[str]:
    output = plan.parent / "output"
    command = [str(ROOT / "pipeline.py"), "extract", str(plan), "--output", str(output), "--lang", "en"]
    return subprocess.run(
        [sys.executable, *command, *options],
        env=environment,
        preexec_fn=before,
        stdout=said_to,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.slow
@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)])
def test_streams_that_are_closed_are_no_hindrance(plan: Path, closed: tuple[int, ...]) -> None:
    """As a daemon such as cron may start it."""

    def close() -> None:
        for number in closed:
            os.close(number)

    done = run(plan, before=close)
    assert done.returncode == 0, done
    assert "Traceback" not in done.stderr
    assert [row["status"] for row in documents(plan.parent / "output").values()] == ["read"]


@pytest.mark.slow
def test_an_empty_environment_is_no_hindrance(plan: Path) -> None:
    done = run(plan, environment={})
    assert done.returncode == 0, done
    assert [row["status"] for row in documents(plan.parent / "output").values()] == ["read"]


@pytest.mark.slow
def test_files_that_may_not_grow_are_no_fault_of_the_document(plan: Path) -> None:
    assert run(plan).returncode == 0
    before = published(plan.parent / "output")
    done = run(plan, "--force", before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL, SMALL)))
    assert done.returncode == MACHINE_FAULT, done
    assert "it is no fault of any PDF" in done.stderr
    assert "re-save" not in done.stdout + done.stderr
    assert published(plan.parent / "output") == before


@pytest.mark.slow
def test_a_standard_output_that_is_full_is_told_without_a_trace(plan: Path) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("this system has no device that is always full")
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = run(plan, said_to=full.fileno())
    assert done.returncode == MACHINE_FAULT
    assert "Traceback" not in done.stderr
    assert "where the output goes" in done.stderr
    assert not list((plan.parent / "output").glob("v*"))


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        ImportError("libarrow.so: failed to map segment from shared object"),
        OSError(errno.ENOMEM, "Cannot allocate memory"),
    ],
    ids=["python", "library", "system"],
)
def test_a_command_that_is_refused_memory_tells_of_that(error: Exception) -> None:
    told, code = why_nothing(error)
    assert code == MACHINE_FAULT
    assert os.strerror(errno.ENOMEM) in told.en


@pytest.mark.parametrize("reader", ["has_no_room", "has_no_room_to_answer", "can_not_start"])
def test_what_the_machine_denies_a_reader_publishes_nothing(
    extract_with: Extract, plans: Path, tmp_path: Path, reader: str
) -> None:
    assert extract_with().exit_code == 0
    before = published(tmp_path / "output")
    (plans / "another.pdf").write_bytes(b"%PDF-1.7\n2 0 obj\n%%EOF\n")
    done = extract_with("--force", reader=reader)
    assert done.exit_code == MACHINE_FAULT, done.output
    assert "Nothing published." in done.output
    assert published(tmp_path / "output") == before
    assert not (tmp_path / "new").exists()
    assert extract_with(reader=reader, output="new").exit_code == MACHINE_FAULT
    assert not list((tmp_path / "new").glob("v*"))
