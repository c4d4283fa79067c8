"""The whole walk, recognition of scans too, needs no network and writes nothing but below its output."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from extract.ocr.scan import is_installed
from tests.faults.mixed import small_plan
from tests.ocr.scans import scanned

ROOT = Path(__file__).resolve().parents[2]
APART = ("unshare", "--net", "--map-root-user")
"""Runs a command where there is no network interface that is up."""

NAMED = ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")


def apart() -> bool:
    if shutil.which(APART[0]) is None:
        return False
    return subprocess.run([*APART, "true"], capture_output=True, check=False).returncode == 0


def files(folder: Path) -> dict[str, str]:
    """Every file and folder below, but for the output, with what it holds."""
    found = sorted(path for path in folder.rglob("*") if "output" not in path.relative_to(folder).parts)
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in found
    }


def walk(folder: Path, *before: str) -> None:
    """Extracts, verifies, explains, reports and compares in places of their own."""
    output, plans = str(folder / "output"), str(folder / "plans")
    places = {name: str(folder / name.lower()) for name in NAMED}
    environment = {**os.environ, **places, "PYTHONDONTWRITEBYTECODE": "1"}

    def run(*command: str) -> str:
        done = subprocess.run(
            [*before, sys.executable, str(ROOT / "pipeline.py"), *command, "--output", output],
            cwd=folder / "cwd",
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, (command, done.stdout, done.stderr)
        return done.stdout

    run("extract", plans, "--lang", "en")
    run("verify", "--source", plans, "--reproduce")
    rows = run("query", "SELECT min(value_id) FROM indicators", "--format", "csv")
    run("explain", rows.split()[-1], "--source", plans)
    run("report", "--source", plans)
    run("versions")


@pytest.mark.ocr
@pytest.mark.slow
@pytest.mark.skipif(not is_installed(), reason="the extra `ocr` is not installed")
@pytest.mark.parametrize("without_network", [False, True])
def test_only_the_output_is_written(tmp_path: Path, without_network: bool) -> None:
    if without_network and not apart():
        pytest.skip("this system gives no network namespace to who asks")
    for name in (*(name.lower() for name in NAMED), "plans", "cwd"):
        (tmp_path / name).mkdir()
    plan = small_plan("MUNICIPIO", 1)
    (tmp_path / "plans" / "plan.pdf").write_bytes(plan)
    (tmp_path / "plans" / "escaneado.pdf").write_bytes(scanned(small_plan("MUNICIPIO", 2)))
    before = files(tmp_path)
    walk(tmp_path, *(APART if without_network else ()))
    assert files(tmp_path) == before
