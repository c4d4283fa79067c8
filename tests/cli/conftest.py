from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extract.process import isolation
from pipeline import main

Extract = Callable[..., Result]
PDF = b"%PDF-1.7\n1 0 obj\n%%EOF\n"


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """A folder with one file that passes for a plan."""
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "good.pdf").write_bytes(PDF)
    return folder


@pytest.fixture
def extract_with(monkeypatch: pytest.MonkeyPatch, plans: Path, tmp_path: Path) -> Extract:
    """Runs `extract` on the plans with a made-up reader; returns click's result."""
    original = isolation.read_isolated

    def run(*arguments: str, reader: str = "by_name", output: str = "output") -> Result:
        replaced = partial(original, reader=f"tests.faults.faulty_readers:{reader}")
        monkeypatch.setattr(isolation, "read_isolated", replaced)
        return CliRunner().invoke(
            main, ["extract", str(plans), "--output", str(tmp_path / output), "--lang", "en", *arguments]
        )

    return run
