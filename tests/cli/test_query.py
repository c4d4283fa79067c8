"""`query` and `export`: a version asked in SQL and written for office programs."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from pipeline import main
from publish.linking import linked_parts
from store.publishing import publish
from tests.publish import samples

pytestmark = pytest.mark.slow
QUESTION = "SELECT indicator, plan, unit FROM goals ORDER BY ALL"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("output")
    publish(folder, linked_parts(folder, [samples.part(folder, samples.renamed("a", 2022, 1))]))
    return folder


def run(output: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [arguments[0], "--output", str(output), "--lang", "en", *arguments[1:]])


def test_an_answer_in_every_form(output: Path, tmp_path: Path) -> None:
    assert run(output, "query", QUESTION).stdout.splitlines()[2].split() == ["Consultas", "1,500", "usd"]
    told = [{"indicator": "Consultas", "plan": 1500.0, "unit": "usd"}]
    assert json.loads(run(output, "query", QUESTION, "--json").stdout) == told
    written = run(output, "query", QUESTION, "--format", "csv").stdout
    assert list(csv.DictReader(io.StringIO(written))) == [told[0] | {"plan": "1500.0"}]
    file = tmp_path / "answer.parquet"
    assert run(output, "query", QUESTION, "--format", "parquet", "--out", str(file)).exit_code == 0
    assert pq.read_table(file).to_pylist() == told


@pytest.mark.parametrize(
    "question",
    [
        "SELECT nothing FROM goals",
        "CREATE TABLE t AS SELECT 1",
        "COPY (SELECT 1) TO '/tmp/pat-written.csv'",
        "FROM read_text('/etc/passwd')",
        "SET enable_external_access = true",
    ],
)
def test_what_is_no_question_to_the_version_is_refused(output: Path, question: str) -> None:
    done = run(output, "query", question)
    assert done.exit_code == 8
    assert "can't be answered" in done.stderr
    assert not Path("/tmp/pat-written.csv").exists()


def test_a_version_that_is_not_there(output: Path, tmp_path: Path) -> None:
    assert run(output, "query", QUESTION, "--version", "v9").exit_code == 4
    assert run(tmp_path, "export", "--excel", str(tmp_path / "x.xlsx")).exit_code == 4


def older(output: Path, place: Path) -> Path:
    """The version as the first contract had it: old names alone, the year told by the folder."""
    for path in (output / "latest").glob("*/2022/*.parquet"):
        table = pq.read_table(path, partitioning=None)
        renamed = [field.name for field in table.schema if b"renamed" in (field.metadata or {})]
        new = [table.schema.field(name).metadata[b"renamed"].decode() for name in renamed]
        gone = {"plan_year", "is_total", "total_of", "canonical", "repeats", "goal_id", *new}
        target = place / path.parts[-3] / "plan_year=2022" / path.name
        target.parent.mkdir(parents=True)
        pq.write_table(table.drop_columns([name for name in table.column_names if name in gone]), target)
    return place


def test_a_version_of_the_older_contract_has_the_new_names_but_no_goals(output: Path, tmp_path: Path) -> None:
    place = older(output, tmp_path / "v1")
    question = "SELECT plan_year, heading, column_number, is_total FROM indicators"
    done = run(output, "query", question, "--version", str(place), "--json")
    assert json.loads(done.stdout) == [
        {"plan_year": 2022, "heading": None, "column_number": 2, "is_total": None}
    ]
    refused = run(output, "query", QUESTION, "--version", str(place))
    assert refused.exit_code == 8
    assert "older contract" in refused.stderr
    assert run(output, "export", str(place), "--csv", str(tmp_path / "csv")).exit_code == 4


def test_a_workbook_and_csv_for_office_programs(output: Path, tmp_path: Path) -> None:
    book, folder = tmp_path / "pat.xlsx", tmp_path / "csv"
    done = run(output, "export", "--excel", str(book), "--csv", str(folder), "--bom", "--json")
    assert done.exit_code == 0, done.output
    assert str(book) in json.loads(done.stdout)["written"]
    assert openpyxl.load_workbook(book)["Goals"].max_row == 2
    content = (folder / "goals.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content[3:] == (output / "latest" / "csv" / "goals.csv").read_bytes()


def test_nothing_to_write_is_said(output: Path) -> None:
    assert run(output, "export").exit_code == 2
