"""What is in `latest` stays there: a run adds to it, and an empty or failed one takes nothing away."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline import main
from tests.cli.conftest import PDF, Extract
from tests.cli.test_extract import documents, published


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def latest(output: Path) -> str:
    return os.readlink(output / "latest")


@pytest.fixture
def two(extract_with: Extract, plans: Path, output: Path) -> Path:
    """The folder of two plans that were published together."""
    (plans / "other.pdf").write_bytes(PDF + b"other")
    assert extract_with().exit_code == 0
    return plans


def test_reading_one_plan_keeps_the_others_as_they_were(
    extract_with: Extract, two: Path, output: Path
) -> None:
    before = published(output)
    (two / "other.pdf").unlink()
    (two / "good.pdf").write_bytes(PDF + b"revised")
    done = extract_with()
    assert done.exit_code == 0, done.output
    assert "Kept as in the version before: other (with --replace they leave)." in done.output
    after = published(output)
    others = {path for path in before if path.endswith("/other.parquet")}
    assert {path: after[path] for path in others} == {path: before[path] for path in others}
    assert {row["document_id"] for row in documents(output).values()} == {"good", "other"}
    assert latest(output).startswith("v0002-")


def test_a_second_run_without_the_others_publishes_nothing_new(
    extract_with: Extract, two: Path, output: Path
) -> None:
    (two / "other.pdf").unlink()
    assert "Nothing new" in extract_with().output
    assert latest(output).startswith("v0001-")


def test_documents_leave_only_where_that_is_asked_for_and_are_named(
    extract_with: Extract, two: Path, output: Path
) -> None:
    (two / "other.pdf").unlink()
    done = extract_with("--replace")
    assert "Leaving latest: other." in done.output
    assert set(documents(output)) == {"good"}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["extract", "--lang", "en", *arguments])


def test_a_path_that_is_not_there_is_refused_before_anything_is_read(plans: Path, output: Path) -> None:
    done = run(str(plans), str(plans / "missing.pdf"), "--output", str(output))
    assert done.exit_code == 2
    assert f"There is no {plans / 'missing.pdf'}: nothing was read or published." in done.output
    assert not output.exists()


@pytest.mark.parametrize("wish", [(), ("--replace",)])
def test_a_run_that_reads_nothing_replaces_nothing(
    extract_with: Extract, two: Path, output: Path, wish: tuple[str, ...]
) -> None:
    empty = output.parent / "empty"
    empty.mkdir()
    before = latest(output)
    assert run(str(empty), "--output", str(output), *wish).exit_code == 2
    (empty / "letter.pdf").write_bytes(b"Dear reader")
    done = run(str(empty), "--output", str(output), *wish)
    assert done.exit_code == 11
    assert "nothing was published, the latest version stays as it is" in done.output
    assert latest(output) == before
    assert set(documents(output)) == {"good", "other"}


@pytest.mark.parametrize(
    ("name", "content", "code"), [("good.pdf", b"no PDF any more", 11), ("good.corrections.yaml", b"- a", 23)]
)
@pytest.mark.parametrize("wish", [(), ("--replace",)])
def test_a_document_that_fails_keeps_its_last_good_reading(
    extract_with: Extract,
    two: Path,
    output: Path,
    name: str,
    content: bytes,
    code: int,
    wish: tuple[str, ...],
) -> None:
    before = published(output)
    (two / name).write_bytes(content)
    done = extract_with(*wish, reader="corrected")
    assert done.exit_code == code, done.output
    assert "good.pdf: its last good reading stays in latest." in done.output
    assert published(output) == before


def test_what_is_said_of_a_plan_and_can_not_be_used_keeps_the_last_good_reading(
    extract_with: Extract, two: Path, output: Path
) -> None:
    (two / "good.source.yaml").write_text("publisher: Instituto\n", encoding="utf-8")
    extract_with()
    (two / "good.source.yaml").write_text("editor: Instituto\n", encoding="utf-8")
    done = extract_with()
    assert done.exit_code == 26, done.output
    assert "good.pdf: its last good reading stays in latest." in done.output
    assert documents(output)["good"]["source_publisher"] == "Instituto"
    assert documents(output)["other"]["status"] == "read"


def test_a_document_never_read_before_is_published_with_what_is_wrong(
    extract_with: Extract, two: Path, output: Path
) -> None:
    (two / "letter.pdf").write_bytes(b"Dear reader")
    assert extract_with().exit_code == 11
    assert documents(output)["letter"]["status"] == "not_a_pdf"
    (two / "letter.pdf").unlink()
    (two / "renamed.pdf").write_bytes(PDF + b"renamed")
    extract_with()
    assert set(documents(output)) == {"good", "letter", "other", "renamed"}


def test_what_another_contract_published_is_not_mixed_with_this_one(
    extract_with: Extract, two: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (two / "other.pdf").unlink()
    shutil.rmtree(output / "sources")
    before = latest(output)
    monkeypatch.setattr("publish.carrying.DATASETS", ("documents", "findings"))
    done = extract_with()
    assert done.exit_code == 39, done.output
    assert "The version before has other with other columns" in done.output
    assert "--replace" in done.output
    assert latest(output) == before
    assert extract_with("--replace").exit_code == 0


def test_what_another_contract_published_is_read_again_from_the_kept_copy(
    extract_with: Extract, two: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (two / "other.source.yaml").write_text("title: Otro\n", encoding="utf-8")
    extract_with()
    before = documents(output)
    (two / "other.pdf").unlink()
    (two / "good.pdf").write_bytes(b"no PDF any more")
    monkeypatch.setattr("publish.carrying.DATASETS", ("documents", "findings"))
    done = extract_with("--lang", "en")
    assert done.exit_code == 11, done.output
    assert "Read again from the kept copy: good, other." in done.output
    assert documents(output) == before


def test_what_is_damaged_is_not_carried_over(extract_with: Extract, two: Path, output: Path) -> None:
    (two / "other.pdf").unlink()
    shutil.rmtree(output / "sources")
    (path,) = (output / "latest").glob("documents/*/other.parquet")
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    done = extract_with()
    assert done.exit_code == 39, done.output
    assert "other" in done.output


def test_it_speaks_spanish_unless_the_locale_is_english(
    plans: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ["extract", str(plans / "missing.pdf"), "--output", str(output)]
    for locale, told in (("es_SV.UTF-8", "No existe"), ("C", "No existe"), ("en_GB.UTF-8", "There is no")):
        monkeypatch.setenv("LC_ALL", locale)
        assert told in CliRunner().invoke(main, asked).output


def test_a_version_is_still_verified_once_a_revised_pdf_took_the_name(
    extract_with: Extract, plans: Path, output: Path
) -> None:
    extract_with()
    first = latest(output)
    (plans / "good.pdf").write_bytes(PDF + b"revised")
    extract_with()
    assert latest(output) != first
    asked = ["verify", first, "--output", str(output), "--source", str(plans), "--json"]
    done = CliRunner().invoke(main, asked)
    assert done.exit_code == 0, done.output
    for copy in (output / "sources").glob("*/good.pdf"):
        copy.write_bytes(b"tampered with")
    assert CliRunner().invoke(main, asked).exit_code == 6
