"""A reading process loads only what its document needs: loading the rest would take longer than reading."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
PLAN = ROOT / "raw_pdfs" / "upisss-pat-2021.pdf"
HEAVY = ("pandas", "pyarrow", "pandera", "cv2", "pdfplumber", "rapidocr", "onnxruntime")
GRIDS = """
import hashlib, sys
from pathlib import Path
from extract.readers.camelot import read_grids
from extract.readers.opened import OpenDocument
from extract.readers.pdfium import read_pages
document = OpenDocument(Path(sys.argv[1]))
papers = {page.number: page.paper for page in read_pages(document)}
grids = read_grids(document, papers, "vector").grids
few = {grid.page: papers[grid.page] for grid in grids[:4]}  # drawing a page takes longer than all else here
for engine, found in (("vector", grids), ("combined", read_grids(document, few, "combined").grids)):
    print(engine, len(found), hashlib.sha256(repr(found).encode()).hexdigest())
"""


def run(code: str, *arguments: str) -> str:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_what_few_documents_need_is_not_loaded_with_the_readers() -> None:
    loaded = run("import extract.document, sys; print(*sys.modules)").split()
    assert "extract.document" in loaded
    assert sorted({*HEAVY} & {*loaded}) == []


def test_grids_are_the_same_whether_pandas_and_opencv_are_loaded_or_not() -> None:
    bare, loaded = run(GRIDS, str(PLAN)), run("import cv2, pandas\n" + GRIDS, str(PLAN))
    assert bare == loaded
    assert "vector 11 " in bare
    assert "combined 0 " not in bare


def test_pandas_and_opencv_can_still_be_loaded_after_the_readers() -> None:
    asked = "print(pandas.DataFrame({'a': [1]}).shape, cv2.norm((3.0, 4.0)))"
    assert run(f"import extract.document, cv2, pandas; {asked}") == "(1, 1) 5.0\n"
