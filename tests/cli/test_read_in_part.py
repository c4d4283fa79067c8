"""A plan of which pages are lost is published as read in part, and never over one that was read whole."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from commands.console import READ_IN_PART
from pipeline import main
from tests.readers.test_lost_pages import PLAIN, changed, content_absent

pytestmark = pytest.mark.slow

DAMAGED = changed(content_absent)


def run(folder: Path, *command: str) -> Result:
    return CliRunner().invoke(main, [*command, "--output", str(folder / "output"), "--lang", "en"])


def extract(folder: Path, pdf: bytes) -> Result:
    (folder / "plan.pdf").write_bytes(pdf)
    return run(folder, "extract", str(folder / "plan.pdf"))


def rows(folder: Path, dataset: str) -> list[dict[str, object]]:
    (file,) = (folder / "output" / "latest" / dataset).glob("*/plan.parquet")
    return list(pq.ParquetFile(file).read().to_pylist())


def test_it_is_published_told_and_verified(tmp_path: Path) -> None:
    done = extract(tmp_path, DAMAGED)
    assert done.exit_code == READ_IN_PART, done.output
    assert "plan.pdf: read in part; pages not read: 1 of 3." in done.output
    (document,) = rows(tmp_path, "documents")
    assert (document["status"], document["failed_pages"], document["problem"]) == ("partial", 1, None)
    assert {row["page"] for row in rows(tmp_path, "indicators")} == {1, 3}
    verified = run(tmp_path, "verify", "--source", str(tmp_path / "plan.pdf"))
    assert verified.exit_code == 0, verified.output
    again = extract(tmp_path, DAMAGED)
    assert again.exit_code == READ_IN_PART
    assert "Nothing new" in again.output


def test_a_whole_reading_stays_where_a_copy_with_lost_pages_comes(tmp_path: Path) -> None:
    assert extract(tmp_path, PLAIN).exit_code == 0
    before = rows(tmp_path, "indicators")
    done = extract(tmp_path, DAMAGED)
    assert done.exit_code == READ_IN_PART, done.output
    assert rows(tmp_path, "indicators") == before
    assert [document["status"] for document in rows(tmp_path, "documents")] == ["read"]


def test_a_whole_copy_takes_the_place_of_one_with_lost_pages(tmp_path: Path) -> None:
    assert extract(tmp_path, DAMAGED).exit_code == READ_IN_PART
    assert extract(tmp_path, PLAIN).exit_code == 0
    assert [document["status"] for document in rows(tmp_path, "documents")] == ["read"]
    assert {row["page"] for row in rows(tmp_path, "indicators")} == {1, 2, 3}
