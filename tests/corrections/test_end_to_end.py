"""A shipped plan with a file of corrections beside it, from `extract` to Parquet."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.dataset as ds
import pytest
from click.testing import CliRunner, Result

from checks.outcome import CheckedPlan
from extract.document import read_document
from extract.process.job import ReadOptions
from extract.records.audit import check_plan
from extract.source import open_source
from pipeline import main
from tests.corrections.made import SIGNED, written

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
PLAN = "upisss-pat-2021"
NAME = f"{PLAN}.corrections.yaml"
VALUE = {"value_id": "e7f92dc644b6852d", "field": "raw", "expected": "1,029", "new": "1,130", **SIGNED}
CELL = {"page": 6, "table_id": "p006-t1", "row": 1, "column": 2}


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """A folder with a plan, and beside it a file that fails."""
    folder = tmp_path / "plans"
    folder.mkdir()
    shutil.copy(ROOT / "raw_pdfs" / f"{PLAN}.pdf", folder)
    return folder


def extract(plans: Path, *arguments: str) -> Result:
    output = str(plans.parent / "output")
    limits = ["--timeout", "300", "--jobs", "1", "--lang", "en"]
    return CliRunner().invoke(main, ["extract", str(plans), "--output", output, *limits, *arguments])


def rows(plans: Path, dataset: str) -> list[dict[str, Any]]:
    latest = plans.parent / "output" / "latest" / dataset
    found: list[dict[str, Any]] = (
        ds.dataset(latest, format="parquet", partitioning="hive").to_table().to_pylist()
        if latest.exists()
        else []
    )
    return found


def corrected(plans: Path) -> dict[str, tuple[str, float]]:
    return {
        row["value_id"]: (row["raw"], row["value"]) for row in rows(plans, "indicators") if row["corrected"]
    }


def test_corrections_are_published_and_the_cache_follows_their_file(plans: Path) -> None:
    (plans / NAME).write_text(written(VALUE), encoding="utf-8")
    done = extract(plans)
    assert done.exit_code == 0, done.output
    assert corrected(plans) == {VALUE["value_id"]: ("1,130", 1130.0)}
    (row,) = [row for row in rows(plans, "indicators") if row["corrected"]]
    assert row["original"] == '{"raw": "1,029", "value": 1029.0, "value_base": 1029.0}'
    (record,) = rows(plans, "corrections")
    assert {name: record[name] for name in VALUE} == VALUE | {"when": date.fromisoformat(VALUE["when"])}
    assert {name: record[name] for name in CELL} == CELL
    assert (record["line"], record["document_id"], record["plan_year"]) == (1, PLAN, 2021)

    assert "reused" in extract(plans).output
    by_cell = {name: content for name, content in VALUE.items() if name != "value_id"} | CELL
    (plans / NAME).write_text("# reviewed\n" + written(by_cell | {"new": "1,131"}), encoding="utf-8")
    assert "reused" not in extract(plans).output
    assert corrected(plans) == {VALUE["value_id"]: ("1,131", 1131.0)}

    (plans / NAME).unlink()
    assert extract(plans).exit_code == 0
    assert corrected(plans) == {}
    assert rows(plans, "corrections") == []


def test_a_stale_file_holds_its_plan_back_and_no_other(plans: Path) -> None:
    (plans / "other.pdf").write_bytes((plans / f"{PLAN}.pdf").read_bytes() + b"% another file\n")
    (plans / NAME).write_text(written(VALUE | {"expected": "1,028"}), encoding="utf-8")
    done = extract(plans)
    assert done.exit_code == 23, done.output
    (line,) = [line for line in done.output.splitlines() if line.startswith(f"{PLAN}.pdf: ")]
    assert f"{NAME}: line 1: `raw` of e7f92dc644b6852d (page 6, " in line
    assert "says “1,029”, not “1,028” as expected" in line
    status = {row["document_id"]: row["status"] for row in rows(plans, "documents")}
    assert status == {PLAN: "corrections_unsettled", "other": "read"}
    assert {row["document_id"] for row in rows(plans, "indicators")} == {"other"}

    (plans / NAME).write_text(written(VALUE), encoding="utf-8")
    assert extract(plans).exit_code == 0
    assert corrected(plans) == {VALUE["value_id"]: ("1,130", 1130.0)}


def test_checks_look_at_what_was_corrected(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def look(plan: CheckedPlan) -> Any:
        seen.extend(value.raw for value in plan.records.indicators)
        return check_plan(plan)

    monkeypatch.setattr("extract.document.check_plan", look)
    (plans / NAME).write_text(written(VALUE | {"new": "9,999"}), encoding="utf-8")
    read_document(open_source(plans / f"{PLAN}.pdf"), ReadOptions())
    assert "9,999" in seen
    assert "1,029" not in seen


def test_a_file_that_corrects_no_plan_is_a_warning(plans: Path) -> None:
    for name in (f"{PLAN}.correction.yaml", f"{PLAN}.pdf.corrections.yaml", "gone.corrections.yml"):
        (plans / name).write_text(written(VALUE), encoding="utf-8")
    (plans / NAME).write_text(written(VALUE), encoding="utf-8")
    warned = re.findall(r"Warning: (\S+) corrects no plan", extract(plans).output)
    assert warned == ["gone.corrections.yml", f"{PLAN}.correction.yaml", f"{PLAN}.pdf.corrections.yaml"]


@pytest.mark.parametrize("page", ["corrections.en.md", "corrections.es.md"])
def test_the_example_in_the_documentation_holds(page: str, plans: Path) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(# raw_pdfs.*?)```", text, re.DOTALL)
    (plans / NAME).write_text(example, encoding="utf-8")
    records = read_document(open_source(plans / f"{PLAN}.pdf"), ReadOptions())
    assert {record.field for record in records.corrections} == {"raw", "value"}
