"""Damaged versions, odd folders and faults of the program itself: told in a line, never by a traceback."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

import pipeline
from commands.console import NOT_FOUND, PROGRAM_FAULT
from store.errors import NotWritable
from store.manifest import sound_manifest
from tests.faults.mixed import small_plan

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
ASKED = {
    "explain": ("explain", "{value}"),
    "query": ("query", "FROM indicators"),
    "report": ("report",),
    "diff": ("diff", "v1", "v1"),
    "export": ("export", "--csv", "{output}/csv"),
    "verify": ("verify",),
    "versions": ("versions",),
}
TELLS_ALL = frozenset(("verify", "versions"))
"""Commands that look at what is damaged itself."""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    (folder / "plan.pdf").write_bytes(small_plan("MUNICIPIO", 1))
    done = run("extract", str(folder / "plan.pdf"), "--output", str(folder / "output"))
    assert done.returncode == 0, done.stderr
    return folder / "output"


def run(*arguments: str | bytes) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "pipeline.py"), *arguments],
        env={name: told for name, told in os.environ.items() if name != "PAT_TRACEBACK"},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=60,
    )


def value_of(output: Path) -> str:
    (path,) = (output / "latest" / "indicators").rglob("*.parquet")
    return str(pq.read_table(path).column("value_id")[0])


def overwrite(output: Path, how: str) -> None:
    """Damage the values' file, or the manifest, in a way."""
    version = (output / "latest").resolve()
    (values,) = (version / "indicators").rglob("*.parquet")
    table = pq.read_table(values)
    path = version / "manifest.json" if how in ("nested", "empty", "without") else values
    path.unlink()
    if how == "fifo":
        os.mkfifo(path)
    elif how == "cut":
        path.write_bytes(b"PAR1")
    elif how == "changed":
        place = table.schema.get_field_index("raw")
        other = pa.array(["9,999,999"] * table.num_rows)
        pq.write_table(table.set_column(place, table.schema.field(place), other), path)
    elif how == "nested":
        path.write_text("[" * 100_000 + "]" * 100_000, encoding="utf-8")
    elif how == "empty":
        path.write_bytes(b"")


@pytest.mark.parametrize("how", ["fifo", "cut", "changed", "gone", "nested", "empty", "without"])
def test_a_damaged_version_is_told_and_nothing_of_it(published: Path, tmp_path: Path, how: str) -> None:
    output = tmp_path / "output"
    shutil.copytree(published, output, symlinks=True)
    value = value_of(output)
    overwrite(output, how)
    for name, asked in ASKED.items():
        told = [part.format(value=value, output=tmp_path) for part in asked]
        done = run(*told, "--output", str(output), "--lang", "en")
        assert "Traceback" not in done.stderr, (name, done.stderr)
        assert "9,999,999" not in done.stdout
        if name not in TELLS_ALL:
            assert done.returncode in (NOT_FOUND, 2), (name, done.stdout, done.stderr)
            assert "damaged" in done.stdout + done.stderr, (name, done.stderr)
    assert run("verify", "--output", str(output)).returncode == 6


def test_a_run_over_a_damaged_version_publishes_a_whole_one(published: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    shutil.copytree(published, output, symlinks=True)
    overwrite(output, "nested")
    done = run("extract", str(published.parent / "plan.pdf"), "--output", str(output))
    assert done.returncode == 0, done.stderr
    assert run("verify", "--output", str(output), "--source", str(published.parent)).returncode == 0


@pytest.mark.parametrize("place", [".lock", "sources/*", "latest"])
def test_a_pipe_in_the_place_of_what_is_there_is_not_waited_for(
    published: Path, tmp_path: Path, place: str
) -> None:
    output = tmp_path / "output"
    shutil.copytree(published, output, symlinks=True)
    (path,) = output.glob(place)
    if path.is_symlink() or path.is_file():
        path.unlink()
    else:
        shutil.rmtree(path)
    os.mkfifo(path)
    plan, version = str(published.parent / "plan.pdf"), next(output.glob("v0001-*"))
    for asked in (("extract", plan), ("verify",), ("report", "--source", str(published.parent))):
        done = run(*asked, "--output", str(output))
        assert "Traceback" not in done.stderr, (asked, done.stderr)
        assert done.returncode != PROGRAM_FAULT, (asked, done.stderr)
    assert sound_manifest(version)


@pytest.mark.parametrize("asked", [("extract", "plan.pdf"), *ASKED.values()], ids=lambda asked: asked[0])
def test_a_folder_whose_name_is_no_text_is_refused(
    published: Path, tmp_path: Path, asked: tuple[str, ...]
) -> None:
    output = os.fsencode(tmp_path) + b"/sal\xf1ida"
    plain = [part.format(value="0123456789abcdef", output=tmp_path) for part in asked]
    done = run(
        *(part.replace("plan.pdf", str(published.parent / "plan.pdf")) for part in plain), b"--output", output
    )
    assert done.returncode == NotWritable.exit_code, done.stderr
    assert "sal\\xf1ida" in done.stderr
    assert "Traceback" not in done.stderr
    assert not os.path.exists(output)


def test_a_fault_of_the_program_is_told_in_a_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("nobody\nforesaw it")

    monkeypatch.setattr("commands.versions.versions", broken)
    monkeypatch.delenv(pipeline.TRACEBACK, raising=False)
    done = CliRunner().invoke(pipeline.main, ["versions", "--output", str(tmp_path), "--lang", "en"])
    assert done.exit_code == PROGRAM_FAULT
    (line,) = done.output.splitlines()
    assert "ZeroDivisionError: nobody foresaw it; test_damaged_output.py:" in line
    monkeypatch.setenv(pipeline.TRACEBACK, "1")
    done = CliRunner().invoke(pipeline.main, ["versions", "--output", str(tmp_path)])
    assert isinstance(done.exception, ZeroDivisionError)


def test_an_older_version_that_is_damaged_is_not_asked(published: Path, tmp_path: Path) -> None:
    """What a row said before is told of sound versions alone."""
    output = tmp_path / "output"
    shutil.copytree(published, output, symlinks=True)
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(small_plan("OTRO MUNICIPIO", 2))
    assert run("extract", str(plan), "--output", str(output)).returncode == 0
    value = value_of(output)
    (old,) = output.glob("v0001-*")
    (values,) = (old / "indicators").rglob("*.parquet")
    values.write_bytes(b"PAR1")
    done = run("explain", value, "--output", str(output), "--source", str(tmp_path), "--json")
    (told,) = json.loads(done.stdout)
    assert [step["there"] for step in told["history"]] == [False, True]
