"""The whole way on real PDFs: the same bytes whatever the workers and hash seed, and typed failures."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pyarrow.dataset as ds
import pytest
from reportlab.pdfgen.canvas import Canvas

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "raw_pdfs"
SMALL = SAMPLES / "upisss-pat-2021.pdf"


def extract(plans: Path, output: Path, *arguments: str, seed: str = "0") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "pipeline.py", "extract", str(plans), "--output", str(output), *arguments]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def published(output: Path) -> dict[str, bytes]:
    latest = output / "latest"
    return {str(path.relative_to(latest)): path.read_bytes() for path in latest.rglob("*") if path.is_file()}


def statuses(output: Path) -> dict[str, str]:
    rows = ds.dataset(output / "latest" / "documents", format="parquet", partitioning="hive").to_table()
    return {row["document_id"]: row["status"] for row in rows.to_pylist()}


def test_workers_and_hash_seed_change_no_byte(tmp_path: Path) -> None:
    runs = []
    for jobs, seed in (("1", "1"), ("2", "2")):
        output = tmp_path / jobs
        done = extract(SAMPLES, output, "--jobs", jobs, "--timeout", "300", seed=seed)
        assert done.returncode == 0, done.stdout + done.stderr
        runs.append((os.readlink(output / "latest"), published(output)))
    assert runs[0] == runs[1]
    assert len(runs[0][1]) > 10


def test_page_processes_change_no_byte(tmp_path: Path) -> None:
    runs = []
    for jobs in ("1", "2"):
        output = tmp_path / jobs
        done = extract(SMALL, output, "--jobs", jobs, "--timeout", "300")
        assert done.returncode == 0, done.stdout + done.stderr
        runs.append(published(output))
    assert runs[0] == runs[1]


def encrypted() -> bytes:
    kept = BytesIO()
    with pikepdf.open(SMALL) as pdf:
        pdf.save(kept, encryption=pikepdf.Encryption(user="secret", owner="owner"))
    return kept.getvalue()


def without_tables() -> bytes:
    kept = BytesIO()
    canvas = Canvas(kept, invariant=True)
    canvas.drawString(72, 720, "A letter about the plan, with no table in it.")
    canvas.save()
    return kept.getvalue()


def truncated() -> bytes:
    content = SMALL.read_bytes()
    return content[: len(content) // 2]


@pytest.mark.parametrize(
    ("make", "status", "code"),
    [(encrypted, "encrypted", 14), (without_tables, "no_tables", 15), (truncated, "damaged", 13)],
    ids=["encrypted", "without tables", "truncated"],
)
def test_a_bad_pdf_is_typed(tmp_path: Path, make: object, status: str, code: int) -> None:
    assert callable(make)
    plan, output = tmp_path / "bad.pdf", tmp_path / "output"
    plan.write_bytes(make())
    done = extract(plan, output)
    assert (statuses(output), done.returncode) == ({"bad": status}, code), done.stdout + done.stderr
    assert re.search(r"^bad\.pdf: .+\. .+\.$", done.stderr, re.MULTILINE)
