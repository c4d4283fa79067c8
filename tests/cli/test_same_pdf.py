"""The same PDF under two names is read and published once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import PDF, Extract
from tests.cli.test_extract import documents

TOLD = "copy.pdf is the same PDF as good: it is read once and published as good."


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def test_two_names_in_one_run_are_read_once(extract_with: Extract, plans: Path, output: Path) -> None:
    (plans / "zz.pdf").write_bytes(PDF)
    done = extract_with()
    assert done.exit_code == 0, done.output
    assert "zz.pdf is the same PDF as good" in done.output
    assert set(documents(output)) == {"good"}


def test_the_name_beside_which_something_lies_is_the_one_that_is_read(
    extract_with: Extract, plans: Path, output: Path
) -> None:
    (plans / "zz.pdf").write_bytes(PDF)
    (plans / "zz.source.yaml").write_text("title: Plan\n", encoding="utf-8")
    assert "good.pdf is the same PDF as zz" in extract_with().output
    assert documents(output)["zz"]["source_title"] == "Plan"


def test_copies_of_one_name_in_two_folders_are_no_collision(
    extract_with: Extract, plans: Path, output: Path
) -> None:
    (plans.parent / "more").mkdir()
    (plans.parent / "more" / "good.pdf").write_bytes(PDF)
    done = extract_with(str(plans.parent / "more"))
    assert done.exit_code == 0, done.output
    assert "good.pdf is the same PDF as good" in done.output
    assert set(documents(output)) == {"good"}


def test_other_files_of_the_same_name_are_not_read(extract_with: Extract, plans: Path, output: Path) -> None:
    (plans.parent / "more").mkdir()
    (plans.parent / "more" / "good.pdf").write_bytes(PDF + b"other")
    done = extract_with(str(plans.parent / "more"))
    assert done.exit_code == 19, done.output
    assert "Rename one" in done.output
    assert {row["status"] for row in documents(output).values()} == {"collision"}


def test_a_file_of_a_like_name_is_told_apart_and_takes_no_name_away(
    extract_with: Extract, plans: Path, output: Path
) -> None:
    (plans / "GOOD.pdf").write_bytes(PDF + b"other")
    assert extract_with().exit_code == 0
    both = documents(output)
    assert both["good"]["source_file"] == "good.pdf"
    (plans / "good.pdf").unlink()
    (plans / "GOOD.pdf").write_bytes(PDF + b"revised")
    assert extract_with().exit_code == 0
    after = documents(output)
    assert after.keys() == both.keys()
    assert after["good"] == both["good"]


def test_a_hidden_plan_is_told(extract_with: Extract, plans: Path, output: Path) -> None:
    (plans / ".oculto.pdf").write_bytes(PDF + b"other")
    assert ".oculto.pdf is not read: its name begins with a dot" in extract_with().output
    assert set(documents(output)) == {"good"}


def test_the_name_it_is_published_under_holds(extract_with: Extract, plans: Path, output: Path) -> None:
    extract_with()
    (plans / "copy.pdf").write_bytes(PDF)
    assert TOLD in extract_with().output
    (plans / "good.pdf").unlink()
    done = extract_with(reader="segfaults")
    assert done.exit_code == 0, done.output
    assert TOLD in done.output
    assert set(documents(output)) == {"good"}
    assert extract_with("--replace").exit_code == 0
    assert set(documents(output)) == {"copy"}


def test_what_lies_beside_the_other_name_is_not_passed_over_in_silence(
    extract_with: Extract, plans: Path
) -> None:
    (plans / "copy.pdf").write_bytes(PDF)
    extract_with()
    (plans / "good.source.yaml").write_text("title: Plan\n", encoding="utf-8")
    done = extract_with()
    assert done.exit_code == 26, done.output
    assert "Nobody reads good.source.yaml" in done.output
    (plans / "copy.source.yaml").write_text("title: Plan\n", encoding="utf-8")
    assert extract_with().exit_code == 0


def test_a_file_whose_content_became_that_of_another_keeps_its_place_until_replaced(
    extract_with: Extract, plans: Path, output: Path
) -> None:
    (plans / "other.pdf").write_bytes(PDF + b"other")
    extract_with()
    (plans / "other.pdf").write_bytes(PDF)
    done = extract_with()
    assert "other.pdf is the same PDF as good" in done.output
    assert "Kept as in the version before: other" in done.output
    extract_with("--replace")
    assert set(documents(output)) == {"good"}
