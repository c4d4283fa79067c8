"""The list of versions: when, from what, how much, and what changed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline import main
from schemas.records import DocumentRecords
from store.publishing import publish
from tests.publish import samples
from tests.verify import made

pytestmark = pytest.mark.slow

NOON = 1_700_000_000


def run(output: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["versions", "--output", str(output), *arguments])


def published(place: Path, *contents: DocumentRecords) -> Path:
    output = place / "output"
    path = publish(output, made.parts_of(output, *contents)).path
    os.utime(path / "SHA256SUMS", (NOON, NOON))
    return path


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """One plan; then more rows and a second plan; then another PDF by the first name, the second gone."""
    plans = tmp_path / "plans"
    first = made.plan(plans, "one")
    published(tmp_path, first)
    published(tmp_path, made.plan(plans, "one", count=5), made.plan(plans, "two", 2024))
    content = made.write_plan(plans, "one", b"revised")
    published(tmp_path, made.with_source(samples.renamed("one", 2022, 5), "one", content))
    return tmp_path / "output"


def test_a_line_each_oldest_first_with_what_changed(three: Path) -> None:
    lines = run(three, "--lang", "en").output.splitlines()[2:]
    assert [line[:5] for line in lines] == ["v0001", "v0002", "v0003"]
    assert all("2023-11-14 22:13:20" in line for line in lines)
    assert [" * " in line for line in lines] == [False, False, True]
    assert lines[0].endswith("the first")
    assert lines[1].split("  ")[-1] == "one: cells 3→5, indicators 3→5, series, 1 more; +two"
    assert lines[2].split("  ")[-1].startswith("one (another PDF): budget_mentions, cells, columns, 7 more")
    assert lines[2].endswith("; −two")
    assert [line.split()[-1] for line in run(three).output.splitlines()[:1]] == ["cambios"]


def test_json_holds_all_of_it(three: Path) -> None:
    first, second, third = json.loads(run(three, "--json").output)
    assert first["when"] == "2023-11-14T22:13:20Z"
    assert [one["latest"] for one in (first, second, third)] == [False, False, True]
    assert first["changes"] is None
    assert second["rows"]["indicators"] == 8
    assert [source["source_file"] for source in second["sources"]] == ["one.pdf", "two.pdf"]
    one, two = second["changes"]["documents"]
    assert (one["how"], two["how"], second["changes"]["software"]) == ("same_source", "added", False)
    assert {"dataset": "indicators", "rows_before": 3, "rows_after": 5} in one["datasets"]
    assert [(one["document_id"], one["how"]) for one in third["changes"]["documents"]] == [
        ("one", "other_source"),
        ("two", "removed"),
    ]


def test_other_software_is_told(three: Path) -> None:
    newest = sorted(three.glob("v*"))[-1]
    made.edit_manifest(newest, lambda manifest: manifest["software"].update(version="9.9"))
    assert run(three, "--lang", "en").output.splitlines()[-1].endswith("; other software")


def test_a_document_that_failed_is_told_with_its_status(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    published(tmp_path, made.plan(plans, "plan"))
    content = (plans / "plan.pdf").read_bytes()
    published(tmp_path, made.with_source(samples.failed("plan"), "plan", content))
    assert "plan: not_a_pdf, " in run(tmp_path / "output").output.splitlines()[-1]


def test_a_version_replaced_because_it_was_damaged_has_the_same_content(tmp_path: Path) -> None:
    content = made.plan(tmp_path / "plans", "plan")
    damaged = published(tmp_path, content)
    (damaged / "cells" / "2022" / "plan.parquet").unlink()
    published(tmp_path, content)
    assert run(tmp_path / "output", "--lang", "en").output.splitlines()[-1].endswith("the same content")


def test_an_unusable_manifest_is_told_and_the_others_listed(three: Path) -> None:
    second = sorted(three.glob("v*"))[1]
    (second / "manifest.json").write_bytes(b"{}")
    (second / "SHA256SUMS").unlink()
    lines = run(three, "--lang", "en").output.splitlines()[2:]
    assert "manifest unusable: run verify" in lines[1]
    assert "no comparison" in lines[2]
    told = json.loads(run(three, "--json").output)[1]
    assert told == {"version": second.name, "when": None, "latest": False, "usable": False}


def test_names_in_a_manifest_can_not_command_the_terminal(three: Path) -> None:
    newest = sorted(three.glob("v*"))[-1]
    made.edit_manifest(newest, lambda manifest: manifest["sources"][0].update(document_id="a\x1b[31m\n"))
    result = run(three)
    assert "\x1b" not in result.output
    assert "a\\x1b[31m\\n" in result.output


def test_no_version_and_no_folder(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    empty = run(tmp_path / "output")
    assert (empty.exit_code, "No version" in empty.output) == (0, True)
    assert json.loads(run(tmp_path / "output", "--json").output) == []
    missing = run(tmp_path / "nowhere")
    assert (missing.exit_code, "There is no folder" in missing.output) == (4, True)
