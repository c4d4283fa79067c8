"""What `extract` says, publishes and exits with, whatever happens to single documents."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pyarrow.dataset as ds
import pytest
from click.testing import CliRunner

from pipeline import main
from tests.cli.conftest import PDF, Extract


def documents(output: Path) -> dict[str, dict[str, object]]:
    rows = ds.dataset(output / "latest" / "documents", format="parquet", partitioning="hive").to_table()
    return {row["document_id"]: row for row in rows.to_pylist()}


def published(output: Path) -> dict[str, bytes]:
    latest = output / "latest"
    return {str(path.relative_to(latest)): path.read_bytes() for path in latest.rglob("*.parquet")}


def test_a_sound_run_publishes_and_exits_with_zero(extract_with: Extract, tmp_path: Path) -> None:
    result = extract_with()
    assert result.exit_code == 0, result.output
    assert "Published v0001-" in result.output
    assert documents(tmp_path / "output")["good"]["status"] == "read"


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    output = str(tmp_path / "output")
    result = CliRunner().invoke(main, ["extract", str(tmp_path), "--output", output, "--lang", "en"])
    assert result.exit_code == 2
    assert "No PDF found" in result.output
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(
    ("name", "content", "status", "code", "advice"),
    [
        ("letter.pdf", b"Dear reader", "not_a_pdf", 11, "Replace it"),
        ("nothing.pdf", b"", "empty", 12, "Download it again"),
        ("crash.pdf", PDF + b"crash", "crashed", 16, "re-save it"),
        pytest.param("spin.pdf", PDF + b"spin", "timeout", 17, "Raise --timeout", marks=pytest.mark.slow),
    ],
)
def test_a_failure_is_told_with_advice_and_a_code_of_its_own(
    extract_with: Extract, plans: Path, tmp_path: Path,
    name: str, content: bytes, status: str, code: int, advice: str,
) -> None:  # fmt: skip
    (plans / name).write_bytes(content)
    result = extract_with("--timeout", "1")
    assert result.exit_code == code, result.output
    (line,) = [line for line in result.output.splitlines() if line.startswith(f"{name}: ")][-1:]
    assert advice in line
    assert status in {row["status"] for row in documents(tmp_path / "output").values()}


@pytest.mark.slow
def test_failures_of_several_kinds_exit_with_one(extract_with: Extract, plans: Path) -> None:
    (plans / "letter.pdf").write_bytes(b"Dear reader")
    (plans / "nothing.pdf").write_bytes(b"")
    assert extract_with().exit_code == 1


@pytest.mark.slow
def test_others_are_published_as_if_the_bad_ones_were_not_there(
    extract_with: Extract, plans: Path, tmp_path: Path
) -> None:
    extract_with(output="alone")
    for name, content in {
        "crash.pdf": PDF + b"crash",
        "letter.pdf": b"Dear reader",
        "nothing.pdf": b"",
    }.items():
        (plans / name).write_bytes(content)
    extract_with("--jobs", "2", output="beside")
    alone, beside = published(tmp_path / "alone"), published(tmp_path / "beside")
    good = {path: content for path, content in beside.items() if path.endswith("/good.parquet")}
    assert good == alone
    assert len(documents(tmp_path / "beside")) == 4


@pytest.mark.slow
def test_the_summary_lists_all_documents_in_order(extract_with: Extract, plans: Path) -> None:
    for name, content in {"zulu.pdf": PDF + b"z", "alpha.pdf": PDF + b"a", "Mike.pdf": b"no"}.items():
        (plans / name).write_bytes(content)
    lines = extract_with("--jobs", "2").output.splitlines()
    table = lines[next(n for n, line in enumerate(lines) if line.startswith("document ")) :]
    assert [line.split()[0] for line in table[2:6]] == ["alpha", "good", "mike", "zulu"]
    assert table[0].split() == ["document", "pages", "tables", "values", "findings", "seconds", "status"]


def test_a_second_run_reads_nothing_and_publishes_nothing(
    extract_with: Extract, plans: Path, tmp_path: Path
) -> None:
    (plans / "letter.pdf").write_bytes(b"Dear reader")
    extract_with()
    result = extract_with(reader="segfaults")
    assert "reused" in result.output
    assert "Nothing new" in result.output
    assert result.exit_code == 11
    assert [path.name for path in (tmp_path / "output").glob("v*")] == [
        os.readlink(tmp_path / "output" / "latest")
    ]


@pytest.mark.slow
def test_force_reads_again(extract_with: Extract) -> None:
    extract_with()
    assert extract_with("--force", reader="segfaults").exit_code == 16


@pytest.mark.slow
def test_a_document_that_ran_out_of_time_is_tried_again(extract_with: Extract, tmp_path: Path) -> None:
    assert extract_with("--timeout", "1", reader="spins").exit_code == 17
    again = extract_with()
    assert again.exit_code == 0, again.output
    assert documents(tmp_path / "output")["good"]["status"] == "read"


@pytest.mark.slow
def test_a_collision_does_not_reuse_what_one_of_the_two_gave_before(
    extract_with: Extract, plans: Path, tmp_path: Path
) -> None:
    extract_with()
    more = plans.parent / "more"
    more.mkdir()
    (more / "good.pdf").write_bytes(PDF + b"other")
    assert extract_with(str(more)).exit_code == 19
    assert extract_with().exit_code == 0
    assert documents(tmp_path / "output")["good"]["status"] == "read"


@pytest.mark.slow
def test_what_libraries_print_is_shown_on_request_only(extract_with: Extract) -> None:
    assert "said on standard error" not in extract_with(reader="chatters").output
    assert "good: said on standard error" in extract_with("--force", "--verbose", reader="chatters").output


def test_names_can_not_command_the_terminal(extract_with: Extract, plans: Path) -> None:
    (plans / "a\x1b[31m\nred\u202e.pdf").write_bytes(b"no")
    result = extract_with()
    assert "\x1b" not in result.output
    assert "\u202e" not in result.output
    assert "a\\x1b[31m\\nred\\u202e.pdf: The file is not a PDF." in result.output


def test_a_malformed_sidecar_is_a_warning_with_a_code_of_its_own(
    extract_with: Extract, plans: Path, tmp_path: Path
) -> None:
    (plans / "good.source.yaml").write_text("editor: ISSS\n", encoding="utf-8")
    result = extract_with()
    assert result.exit_code == 26
    assert documents(tmp_path / "output")["good"]["status"] == "read"
    assert "Warning: good.source.yaml: unknown field editor" in result.output


@pytest.mark.slow
def test_what_is_said_beside_a_plan_is_published_and_anew_when_it_changes(
    extract_with: Extract, plans: Path, tmp_path: Path
) -> None:
    (plans / "no.pdf").write_bytes(b"no")
    for publisher in ("Ministerio", "Instituto", None):
        said = f"publisher: {publisher}\n" if publisher else ""
        for name in ("good", "no"):
            (plans / f"{name}.source.yaml").write_text(said, encoding="utf-8")
        extract_with()
        rows = documents(tmp_path / "output")
        assert {row["source_publisher"] for row in rows.values()} == {publisher}
    assert len(list((tmp_path / "output").glob("v0*"))) == 3


def test_an_output_that_can_not_be_written_is_said_in_one_line(extract_with: Extract, tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / ".cache").write_bytes(b"in the way")
    result = extract_with()
    assert result.exit_code == 34, result.output
    assert "Nothing published." in result.output


def test_nothing_published_names_this_machine(extract_with: Extract, plans: Path, tmp_path: Path) -> None:
    (plans / "trouble.pdf").write_bytes(PDF + b"trouble")
    extract_with(reader="names_its_folder")
    assert "trouble.pdf" in json.dumps(documents(tmp_path / "output"), default=str)
    for path in (tmp_path / "output" / "latest").rglob("*"):
        assert not path.is_file() or os.fsencode(tmp_path) not in path.read_bytes(), path


def test_strict_fails_on_findings_that_are_errors_and_publishes_all_the_same(
    extract_with: Extract, tmp_path: Path
) -> None:
    assert extract_with("--strict").exit_code == 0
    result = extract_with("--strict", reader="doubtful", output="strict")
    assert result.exit_code == 3
    assert "Findings that are errors: 1" in result.output
    assert (tmp_path / "strict" / "latest").is_dir()
    assert extract_with(reader="doubtful", output="strict").exit_code == 0


def test_rows_that_break_the_contract_are_told_and_all_others_published(
    extract_with: Extract, tmp_path: Path
) -> None:
    result = extract_with(reader="in_breach")
    assert result.exit_code == 25, result.output
    assert "good.pdf: rows that break the contract: 1" in result.output
    assert documents(tmp_path / "output")["good"]["status"] == "read"
    again = extract_with(reader="in_breach")
    assert (again.exit_code, "Nothing new" in again.output) == (25, True)


def test_a_run_ends_with_how_often_each_rule_was_broken_the_gravest_first(extract_with: Extract) -> None:
    lines = extract_with(reader="doubtful").output.splitlines()
    told = [line.split() for line in lines if line.startswith(("error", "warning", "note"))]
    assert told == [
        ["error", "dates-out-of-order", "1", "1"],
        ["warning", "separator-dot-thousands", "2", "1"],
        ["note", "space-in-number", "1", "1"],
    ]
