"""The package `pat`: a plan read, a version opened, and what they refuse."""

from __future__ import annotations

import datetime
import doctest
import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow.parquet as pq
import pytest

import pat
import pat.plan
import pat.version
from pat import Plan, open_version, read_plan
from publish.linking import linked_parts
from store.publishing import publish
from tests.package.conftest import ROOT, SAMPLE
from tests.publish import samples

pytestmark = pytest.mark.slow
EXAMPLES = [
    test
    for module in (pat.plan, pat.version)
    for test in doctest.DocTestFinder(exclude_empty=True).find(module)
    if test.examples
]


@pytest.fixture(scope="module")
def plan() -> Iterator[Plan]:
    with read_plan(ROOT / "raw_pdfs" / f"{SAMPLE}.pdf") as read:
        yield read


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("output")
    publish(folder, linked_parts(folder, [samples.part(folder, samples.renamed("a", 2022, 1))]))
    return folder


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_the_examples_in_the_docstrings_run(
    example: doctest.DocTest, output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "raw_pdfs", tmp_path / "raw_pdfs")
    shutil.copytree(output, tmp_path / "output", symlinks=True)
    monkeypatch.chdir(tmp_path)
    assert doctest.DocTestRunner().run(example).failed == 0


def test_each_of_the_two_functions_has_an_example() -> None:
    assert {"pat.plan.read_plan", "pat.version.open_version"} <= {example.name for example in EXAMPLES}


def test_a_plan_has_frames_of_its_datasets_and_views(plan: Plan) -> None:
    indicators = plan.frame("indicators")
    assert len(indicators) == plan.document["values"] == 42
    assert isinstance(indicators["year"].dtype, pd.ArrowDtype)
    assert plan.document["acta_date"] == datetime.date(2020, 8, 28)
    assert plan.query("SELECT count(*) FROM goals").fetchall() == [(len(plan.frame("goals")),)]
    assert {"goals", "dimensions", "findings"} <= set(plan.names)
    with pytest.raises(KeyError):
        plan.frame("goals; DROP VIEW goals")


def test_findings_say_where_they_are(plan: Plan) -> None:
    frame = plan.frame("findings")
    assert [finding.rule for finding in plan.findings] == frame["rule"].to_list()
    placed = next(finding for finding in plan.findings if finding.box)
    assert placed.page is not None
    assert placed.message != placed.message_es
    pictured = next(finding for finding in plan.findings if finding.value_ids)
    assert pictured.value_ids[0] in set(plan.frame("indicators")["value_id"])


def test_a_picture_shows_the_page_with_the_place_boxed(plan: Plan) -> None:
    import io

    from PIL import Image

    value = plan.frame("indicators").iloc[0]
    picture = plan.picture(value["value_id"])
    page, crop = (Image.open(io.BytesIO(content)) for content in (picture.page, picture.crop))
    on_its_left_edge = round(2 * value["x0"]), round(value["top"] + value["bottom"])
    assert page.getpixel(on_its_left_edge) == (200, 0, 60)
    assert abs(crop.width - 2 * (value["x1"] - value["x0"] + 12)) <= 2
    assert picture._repr_png_() == picture.page


@pytest.mark.parametrize("wanted", ["ffffff", "ab", "--help"])
def test_there_is_no_picture_of_what_is_not_there(plan: Plan, wanted: str) -> None:
    with pytest.raises(pat.EvidenceError, match="identifier"):
        plan.picture(wanted)


def test_a_plan_is_gone_when_it_is_closed() -> None:
    with read_plan(ROOT / "raw_pdfs" / f"{SAMPLE}.pdf", jobs=1) as read:
        folder = read.folder
        assert folder.is_dir()
    assert not folder.exists()


def test_limits_hold() -> None:
    with pytest.raises(pat.PlanError) as caught:
        read_plan(ROOT / "raw_pdfs" / f"{SAMPLE}.pdf", memory=64)
    assert caught.value.status == "out_of_memory"
    assert "64 MB" in caught.value.problem


def test_what_can_not_be_read_is_told_in_both_languages(tmp_path: Path) -> None:
    letter = tmp_path / "letter.pdf"
    letter.write_text("Dear reader")
    with pytest.raises(pat.PlanError, match=r"no es un PDF.*is not a PDF") as caught:
        read_plan(letter)
    assert caught.value.status == "not_a_pdf"
    for wrong in (tmp_path, tmp_path / "none.pdf"):
        with pytest.raises(pat.PatError, match="There is no file"):
            read_plan(wrong)


def test_a_version_is_opened_by_its_folder_or_as_the_latest(output: Path) -> None:
    with open_version(output) as latest, open_version((output / "latest").resolve()) as named:
        assert latest.name == named.name == latest.manifest["version"]
        assert latest.frame("goals")["plan"].to_list() == [1500.0]
        dollars = latest.relation("goals").filter("unit = 'usd'")
        assert dollars.aggregate("sum(plan)").fetchall() == [(1500.0,)]
        with pytest.raises(duckdb.Error):
            latest.query("CREATE TABLE t AS SELECT 1")


def test_a_version_that_was_changed_is_refused(output: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree((output / "latest").resolve(), tmp_path / "copy"))
    (copy / "dictionary.en.md").write_text("something else")
    with pytest.raises(pat.VersionError, match=r"damaged: dictionary\.en\.md"):
        open_version(copy)
    with open_version(copy, check=False) as opened:
        assert len(opened.frame("indicators")) == 1
    (copy / "SHA256SUMS").unlink()
    with pytest.raises(pat.VersionError, match="damaged"):
        open_version(copy)


def test_where_there_is_no_version_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(pat.VersionError, match="There is no version"):
        open_version(tmp_path)


def test_a_version_of_an_older_contract_has_its_datasets_under_the_names_of_now(
    output: Path, tmp_path: Path
) -> None:
    """One without `pat.duckdb`, what says which values count, and under the names of before."""
    name = (output / "latest").resolve().name
    copy = Path(shutil.copytree(output / name, tmp_path / name))
    (copy / "pat.duckdb").unlink()
    for path in (copy / "indicators").rglob("*.parquet"):
        table = pq.read_table(path)
        older = table.drop_columns(["is_total", "canonical", "goal_id", "heading", "column_number"])
        pq.write_table(older, path)
    with open_version(copy, check=False) as opened:
        assert "goals" not in opened.names
        numbers = opened.frame("indicators")["column_number"].to_list()
        assert numbers == pq.read_table(copy / "indicators")["column"].to_pylist() != [None]
        assert opened.manifest["version"] == name
    shutil.rmtree(copy / "indicators")
    with pytest.raises(pat.VersionError):
        open_version(copy)
