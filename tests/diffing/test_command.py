"""`diff` on versions, folders and documents: what it compares, writes and returns."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from pipeline import main
from schemas.diff_schema import diff_schema
from store.publishing import publish
from store.versions import version_names
from tests.publish import samples

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three versions: one document; its value changed; another document beside it."""
    output = tmp_path_factory.mktemp("versions") / "output"
    first = samples.records(1)
    second = samples.records(1, indicators=(samples.indicator(0, raw="2.5", value=2.5, value_base=2500.0),))
    other = samples.renamed("second", 2023, 1)
    for contents in ((first,), (second,), (second, other)):
        publish(output, [samples.part(output, content) for content in contents])
    return output


@pytest.fixture
def diff(published: Path) -> Run:
    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["diff", "--output", str(published), "--lang", "en", *arguments])

    return run


def test_two_versions(diff: Run) -> None:
    result = diff("v0001", "v0002")
    assert result.exit_code == 1, result.output
    assert "1 number changed." in result.output
    assert "1.5 → 2.5" in result.output


def test_the_latest_against_the_one_before(diff: Run, published: Path) -> None:
    result = diff()
    assert result.exit_code == 1
    before, after = version_names(published)[-2:]
    assert result.output.startswith(f"{before} → {after}: ")
    assert "new document" in result.output


def test_nothing_changed(diff: Run) -> None:
    result = diff("latest", "v0003")
    assert result.exit_code == 0
    assert "Nothing changed." in result.output


def test_two_documents_of_one_version(diff: Run) -> None:
    result = diff("plan", "second", "--json", "-")
    told = json.loads(result.output)
    assert [(one["old"], one["new"]) for one in told["documents"]] == [("plan", "second")]
    assert told["counts"]["values"] == 1


def test_a_document_in_two_versions(diff: Run) -> None:
    assert diff("v0001:plan", "latest:plan").exit_code == 1
    assert diff("v0002:plan", "latest:plan").exit_code == 0
    assert diff("plan", "v0001:plan", "--version", "v0001").exit_code == 0


def test_folders_of_parquet_files(diff: Run, published: Path, tmp_path: Path) -> None:
    for name, version in zip(("a", "b"), version_names(published), strict=False):
        shutil.copytree(published / version / "indicators", tmp_path / name / "indicators")
    flat = tmp_path / "flat"
    flat.mkdir()
    (source,) = (tmp_path / "a" / "indicators").rglob("*.parquet")
    shutil.copy(source, flat / "indicators.parquet")
    assert diff(str(tmp_path / "a"), str(tmp_path / "b")).exit_code == 1
    assert diff(str(tmp_path / "a"), str(tmp_path / "a")).exit_code == 0
    assert diff(str(flat), str(tmp_path / "b"), "--json", "-").exit_code == 1


def test_all_files_are_written(diff: Run, tmp_path: Path) -> None:
    names = {kind: tmp_path / f"changes.{kind}" for kind in ("json", "html", "parquet", "csv")}
    result = diff("v0001", "v0002", *(f"--{kind}={path}" for kind, path in names.items()))
    assert result.exit_code == 1
    jsonschema.validate(json.loads(names["json"].read_text(encoding="utf-8")), diff_schema())
    assert pq.read_table(names["parquet"]).num_rows == 1
    assert names["csv"].read_text(encoding="utf-8-sig").count("\n") == 2
    assert "What changed" in names["html"].read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in names.values())


def test_the_same_comparison_is_the_same_bytes(diff: Run, tmp_path: Path) -> None:
    for name in ("one", "two"):
        diff(
            "v0001",
            "v0003",
            *(f"--{kind}={tmp_path / name}.{kind}" for kind in ("json", "html", "parquet", "csv")),
        )
    for kind in ("json", "html", "parquet", "csv"):
        assert (tmp_path / f"one.{kind}").read_bytes() == (tmp_path / f"two.{kind}").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("v0009", "latest"), "holds no document v0009"),
        (("v000", "latest"), "v000 may be any of these versions"),
        (("v0009", "latest"), "There is no version v0009"),
        (("/nowhere/at/all", "latest"), "There is no version /nowhere/at/all"),
        (("plan", "v0001"), "Name two documents or none"),
        (("latest:nobody", "latest:plan"), "holds no document nobody"),
        (("v0001", "v0002", "--html", "/nowhere/at/all.html"), "Can't read or write"),
    ],
)
def test_trouble(diff: Run, arguments: tuple[str, ...], told: str) -> None:
    result = diff(*arguments)
    assert result.exit_code == 2
    assert told in result.output


def test_one_version_is_not_enough(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["diff", "--output", str(tmp_path)])
    assert result.exit_code == 2
    assert "todavía no hay con qué comparar" in result.output


def test_a_damaged_version_is_trouble(published: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    shutil.copytree(published, output, symlinks=True)
    path = next((output / version_names(output)[0] / "indicators").rglob("*.parquet"))
    path.write_bytes(path.read_bytes()[:-1])
    result = CliRunner().invoke(main, ["diff", "v0001", "v0002", "--output", str(output)])
    assert result.exit_code == 2
    assert "está dañada" in result.output


@pytest.mark.parametrize("content", [b"", b"PAR1 is not enough"])
def test_a_file_that_is_no_parquet_is_trouble(diff: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "indicators.parquet").write_bytes(content)
    result = diff(str(tmp_path), "latest")
    assert result.exit_code == 2
    assert "can't be read as Parquet" in result.output


def test_a_table_without_the_identifiers_is_trouble(diff: Run, tmp_path: Path) -> None:
    pq.write_table(pa.table({"document_id": ["plan"], "raw": ["1"]}), tmp_path / "indicators.parquet")
    result = diff(str(tmp_path), "latest")
    assert result.exit_code == 2
    assert "has no column value_id" in result.output


def test_a_note_at_a_table_stays_where_the_table_moves(published: Path, tmp_path: Path) -> None:
    """The heading of a note at a table is the table's name: where it is printed, not what it says."""
    for place in ("p003-t1", "p004-t1"):
        note = samples.statement(context=place, table_id=place)
        publish(tmp_path, [samples.part(tmp_path, samples.records(1, statements=(note,)))])
    result = CliRunner().invoke(main, ["diff", "--output", str(tmp_path), "--json", "-"])
    (change,) = json.loads(result.output)["changes"]
    assert (change["dataset"], change["kind"], change["aspects"]) == ("statements", "moved", ["evidence"])


def test_the_manifest_tells_the_profile(published: Path) -> None:
    manifest = json.loads((published / "latest" / "manifest.json").read_bytes())
    assert all(len(source["profile_sha256"]) == 64 for source in manifest["sources"])
    assert {source["profile"] for source in manifest["sources"]} == {"generic"}
    assert manifest["software"]["program_sha256"] != manifest["software"]["code_sha256"]


def test_a_version_that_failed_is_compared_as_the_last_good_one(tmp_path: Path) -> None:
    good, broken = samples.records(3), samples.failed("plan")
    last = samples.records(1, indicators=(samples.indicator(0, raw="2.5", value=2.5, value_base=2500.0),))
    for content in (good, broken, last):
        publish(tmp_path, [samples.part(tmp_path, content)])
    first, _, _ = version_names(tmp_path)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["diff", "--output", str(tmp_path), "--lang", "en", *arguments])

    done = run()
    assert "1.5 → 2.5" in done.output, done.output
    assert f"compared with its last good reading, {first}" in done.output
    (document,) = json.loads(run("--json", "-").output)["documents"]
    assert (document["compared_with"], document["failed"]) == (first, False)
    fell = run("v0001", "v0002").output
    assert "1 document could not be read" in fell
    assert "removed" not in fell
