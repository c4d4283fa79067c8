"""Help and a run with nothing new load none of the heavy libraries."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Extract

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {
    "camelot",
    "duckdb",
    "openpyxl",
    "pdfplumber",
    "pypdfium2",
    "pandas",
    "pandera",
    "pyarrow",
    "numpy",
    "cv2",
    "matplotlib",
}
CODE = """
import json, sys
import pipeline
try:
    pipeline.main(sys.argv[1:])
except SystemExit as end:
    print(json.dumps([end.code, sorted(sys.modules)]))
"""


def loaded_by(*arguments: str) -> tuple[int, set[str]]:
    done = subprocess.run(
        [sys.executable, "-c", CODE, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    code, modules = json.loads(done.stdout.splitlines()[-1])
    return code, set(modules)


COMMANDS = ("extract", "diff", "verify", "versions", "query", "export", "plot")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], *([name, "--help"] for name in COMMANDS)])
def test_help_is_light(arguments: list[str]) -> None:
    code, modules = loaded_by(*arguments)
    assert code == 0
    assert not modules & (HEAVY | {"yaml", "rapidfuzz", "tabulate", "psutil", "jinja2"})


def test_a_run_with_nothing_new_is_light(extract_with: Extract, plans: Path, tmp_path: Path) -> None:
    (plans / "letter.pdf").write_bytes(b"Dear reader")
    extract_with()
    code, modules = loaded_by("extract", str(plans), "--output", str(tmp_path / "output"))
    assert code == 11
    assert not modules & HEAVY
