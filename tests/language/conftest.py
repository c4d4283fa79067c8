"""A copy of the project whose data files a test may change, and small plans to read with it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.foreign.model import Column, Row, Sheet, blocks
from tests.typeset.model import Style, TextBlock
from tests.typeset.typesetter import typeset

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (
    *("checks", "commands", "comparison", "extract", "identity", "publish", "report", "schemas", "store"),
    "verify",
)
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied(tmp_path / "project")


def copied(folder: Path) -> Path:
    """A copy of the project in the folder, all that reading plans needs."""
    for room in ROOMS:
        shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pipeline.py", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.fixture
def run(project: Path, tmp_path: Path) -> Run:
    """Runs a command of the copy; `extract` reads the plans into `output`."""

    def command(*arguments: str) -> subprocess.CompletedProcess[str]:
        asked = arguments or ("extract", str(tmp_path / "plans"), "--output", str(tmp_path / "output"))
        return subprocess.run(
            [sys.executable, "pipeline.py", *asked],
            cwd=project,
            env={**os.environ, "LC_ALL": "es_SV.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
        )

    return command


def plan(path: Path, institution: str, columns: tuple[Column, ...], *rows: tuple[str, ...]) -> None:
    """A plan of one table under a cover that names the institution."""
    path.parent.mkdir(exist_ok=True)
    cover = [TextBlock(institution, bold=True), TextBlock("PLAN ANUAL DE TRABAJO 2025", bold=True)]
    sheet = Sheet("TAREAS", columns, tuple(map(Row, rows)))
    path.write_bytes(typeset([*cover, *blocks(sheet)], replace(Style(), size=8)).pdf)
