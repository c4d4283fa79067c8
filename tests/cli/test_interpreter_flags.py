"""What is published does not hang on how the interpreter was told to run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_extract import published
from tests.faults.mixed import small_plan

ROOT = Path(__file__).resolve().parents[2]


def extract(folder: Path, output: str, *flags: str, **environment: str) -> dict[str, bytes]:
    command = [*flags, str(ROOT / "pipeline.py"), "extract", str(folder), "--output", str(folder / output)]
    done = subprocess.run(
        [sys.executable, *command],
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 11, done.stderr
    assert "Traceback" not in done.stderr
    return published(folder / output)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("flags", "environment"),
    [
        ((), {"PYTHONOPTIMIZE": "2"}),
        (("-OO",), {"PYTHONOPTIMIZE": "2"}),
        ((), {"PYTHONHASHSEED": "7", "PYTHONUTF8": "0", "LC_ALL": "C"}),
        (("-X", "dev"), {}),
    ],
    ids=["optimized", "optimized by flag", "C locale", "development mode"],
)
def test_the_same_bytes(tmp_path: Path, flags: tuple[str, ...], environment: dict[str, str]) -> None:
    (tmp_path / "plan año.pdf").write_bytes(small_plan("MUNICIPIO DEL AÑO", 1))
    (tmp_path / "malo.pdf").write_bytes(b"<html>")
    plain = extract(tmp_path, "plain")
    assert plain
    assert extract(tmp_path, "otherwise", *flags, **environment) == plain
