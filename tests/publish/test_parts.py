"""Parts: what one document adds to a version, and what becomes of rows that break the contract."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from schemas.catalogue import DATASETS, LINKED
from store.parts import DocumentPart
from tests.publish import samples


def rows_of(part: DocumentPart, dataset: str) -> list[dict[str, object]]:
    return list(pq.read_table(part.files[dataset].path).to_pylist())


def test_a_sound_document_has_a_file_for_every_dataset(tmp_path: Path) -> None:
    part = samples.part(tmp_path, samples.records(4))
    assert set(part.files) == set(DATASETS) - LINKED
    assert not part.contract_failed
    assert part.faults == ()
    assert (part.files["indicators"].rows, part.files["cells"].rows, part.files["findings"].rows) == (4, 4, 1)
    assert part.findings == {"error": 0, "warning": 1, "note": 0}
    assert part.rules == {"reader-conflict": {"warning": 1}}
    assert all(file.path.stat().st_size == file.bytes for file in part.files.values())


def test_a_document_that_was_not_read_has_its_row_and_its_findings(tmp_path: Path) -> None:
    part = samples.part(tmp_path, samples.failed())
    assert set(part.files) == {"documents", "findings"}
    assert part.status == "not_a_pdf"
    assert (part.problem, part.problem_en) == ("No es un PDF.", "It is no PDF.")
    assert (part.advice, part.advice_en) == ("Consígalo.", "Get it.")
    assert not part.contract_failed


def test_a_rejected_row_becomes_a_finding_with_its_place(tmp_path: Path) -> None:
    spoilt = samples.records(indicators=(samples.indicator(1), samples.indicator(2, unit="euro")))
    part = samples.part(tmp_path, spoilt)
    assert part.contract_failed
    assert [row["value_id"] for row in rows_of(part, "indicators")] == ["v1"]
    found = [row for row in rows_of(part, "findings") if row["rule"] == "contract-row"]
    assert len(found) == 1
    assert (found[0]["severity"], found[0]["page"], found[0]["x0"], found[0]["table_id"]) == (
        "error",
        3,
        10.0,
        "t1",
    )
    assert "plan v2" in str(found[0]["message"])
    assert "«euro»" in str(found[0]["message"])
    assert "el valor no está en la lista de códigos" in str(found[0]["message"])
    assert "the value is not in the code list" in part.faults[0][1]
    assert "página 3, tabla t1" in part.faults[0][0]
    assert "page 3, table t1" in part.faults[0][1]


def test_of_a_document_whose_own_row_is_rejected_that_and_the_fault_are_left(tmp_path: Path) -> None:
    content = samples.records()
    part = samples.part(tmp_path, replace(content, document=replace(content.document, pages=-1)))
    assert (set(part.files), part.status) == ({"documents", "findings"}, "unreadable")
    (row,) = rows_of(part, "documents")
    assert (row["document_id"], row["source_file"], row["title"]) == ("plan", "plan.pdf", None)
    (found,) = rows_of(part, "findings")
    assert (found["rule"], "pages" in str(found["message"])) == ("contract-row", True)


@pytest.mark.parametrize(
    "changes",
    [{"x0": 99.0}, {"page": 0}, {"page": "x"}, {"severity": "grave"}, {"rule": None}, {"plan_year": 2021}],
)
def test_a_rejected_finding_is_reported_like_any_other_row(
    tmp_path: Path, changes: dict[str, object]
) -> None:
    content = samples.records(findings=(samples.finding(), samples.finding(finding_id="f2", **changes)))
    part = samples.part(tmp_path, content)
    assert part.contract_failed
    assert [row["rule"] for row in rows_of(part, "findings")] == ["reader-conflict", "contract-row"]


def test_every_row_is_in_the_files_or_in_a_finding(tmp_path: Path) -> None:
    indicators = tuple(samples.indicator(n, **({"page": 0} if n % 3 else {})) for n in range(9))
    cells = (samples.cell(0), samples.cell(0), samples.cell(1, text=None), samples.cell(2))
    part = samples.part(tmp_path, samples.records(indicators=indicators, cells=cells))
    assert part.files["indicators"].rows + part.files["cells"].rows == 3 + 1
    assert sum(part.rules["contract-row"].values()) == 6 + 3


@pytest.mark.slow
def test_the_files_are_the_same_in_any_process_and_with_any_hash_seed(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from tests.publish import samples;"
        "samples.part(pathlib.Path(sys.argv[1]), samples.records(50), 'k' * 64)"
    )
    for seed in ("1", "2"):
        folder = tmp_path / seed
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, str(folder)], env=environment, check=True)
    assert samples.tree(tmp_path / "1") == samples.tree(tmp_path / "2")
    assert len(samples.tree(tmp_path / "1")) == len(DATASETS) - len(LINKED) + 1
