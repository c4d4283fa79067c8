from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyarrow.dataset as ds
import pytest

from tests.accuracy.scorer import Row

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "gold"
Dataset = Callable[[str, str], list[Row]]


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped plans, extracted as a user does it; the folder of the version."""
    output = tmp_path_factory.mktemp("output")
    command = [sys.executable, "pipeline.py", "extract", "--output", str(output), "--timeout", "300"]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return output / "latest"


@pytest.fixture(scope="session")
def dataset(published: Path) -> Dataset:
    """Reads one document's rows of one dataset."""

    def rows(name: str, document_id: str) -> list[Row]:
        table = ds.dataset(published / name, format="parquet", partitioning="hive").to_table()
        return [row for row in table.to_pylist() if row["document_id"] == document_id]

    return rows


def gold_rows(name: str) -> list[dict[str, str]]:
    with (GOLD / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))
