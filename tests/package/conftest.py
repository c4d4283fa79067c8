from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = "upisss-pat-2021"
PIP = (sys.executable if find_spec("pip") else "python3", "-m", "pip")
"""Of the environment the tests run in; where Python came without one, the system's."""
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def build(project: Path, folder: Path) -> Path:
    """Build wheel and source archive of the project into the folder."""
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    return folder


def environment(folder: Path) -> Path:
    """A new environment without any package; its Python. Some systems' Python has no pip to put into it."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    return folder / "bin" / "python"


def pip_install(python: Path, *what: str) -> subprocess.CompletedProcess[str]:
    command = [*PIP, "--python", str(python), "install", "--quiet", *what]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of wheel and source archive."""
    return build(ROOT, tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="session")
def python(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment with the wheel; what that needs is lent by the one the tests run in, so
    that no index is asked."""
    python = environment(tmp_path_factory.mktemp("environment"))
    [wheel] = built.glob("*.whl")
    done = pip_install(python, "--no-deps", "--no-index", str(wheel))
    assert done.returncode == 0, done.stderr
    [packages] = python.parent.parent.glob("lib/python*/site-packages")
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib"))
    return python


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to work in: a plan, and modules of its own that are called as rooms of the program are."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "raw_pdfs").mkdir()
    for path in (ROOT / "raw_pdfs").glob(f"{SAMPLE}*"):
        shutil.copy(path, folder / "raw_pdfs")
    for name in ("extract", "schemas", "store", "commands", "report"):
        (folder / f"{name}.py").write_text("raise SystemExit('not a room of the program')\n")
    return folder


@pytest.fixture(scope="session")
def run(python: Path, office: Path) -> Run:
    """Runs a program of the environment in the office."""

    def with_arguments(program: str, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
        command = [str(python.parent / program), *arguments]
        return subprocess.run(
            command, cwd=office, capture_output=True, text=True, check=False, env=os.environ | settings
        )

    return with_arguments
