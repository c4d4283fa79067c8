"""A folder of fifty documents, half of them broken in one way or another: each fault stays with its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from extract.source import document_slug
from tests.faults.mixed import BROKEN_PROFILE, Laid, mixed
from tests.language.conftest import copied

pytestmark = pytest.mark.slow

SEVERAL_KINDS = 1
"""The exit code where documents failed for different reasons."""


@dataclass(frozen=True, slots=True)
class Runs:
    """The files, and by name of a run its output and how it ended: `alone` of the good ones, `all` of them,
    then of the `bad` ones alone where the good ones were published before."""

    files: Mapping[str, Laid]
    folder: Path
    done: Mapping[str, subprocess.CompletedProcess[str]]

    def latest(self, run: str) -> Path:
        return self.folder / run / "latest"

    def rows(self, run: str, dataset: str) -> list[dict[str, Any]]:
        paths = sorted((self.latest(run) / dataset).rglob("*.parquet"))
        return [row for path in paths for row in pq.read_table(path).to_pylist()]

    def documents(self, *, good: bool) -> set[str]:
        return {
            document_slug(Path(name))
            for name, laid in self.files.items()
            if laid.good is good and laid.status
        }


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Runs:
    folder = tmp_path_factory.mktemp("mixed")
    files = mixed()
    for name, laid in files.items():
        for part in ("everything", "good" if laid.good else "bad"):
            _lay(folder / part, name, laid)
    project = copied(folder / "project")
    (project / "schemas" / "profiles" / "sur.yaml").write_text(BROKEN_PROFILE, encoding="utf-8")
    alone = _extract(project, folder / "good", folder / "alone")
    shutil.copytree(folder / "alone", folder / "after", symlinks=True)
    return Runs(
        files,
        folder,
        {
            "alone": alone,
            "all": _extract(project, folder / "everything", folder / "all"),
            "after": _extract(project, folder / "bad", folder / "after"),
        },
    )


def _lay(folder: Path, name: str, laid: Laid) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(laid.content)
    for ending, content in laid.beside.items():
        (folder / f"{Path(name).stem}{ending}").write_text(content, encoding="utf-8")


def _extract(project: Path, plans: Path, output: Path) -> subprocess.CompletedProcess[str]:
    asked = ["extract", str(plans), "--output", str(output), "--timeout", "60"]
    return subprocess.run(
        [sys.executable, "pipeline.py", *asked],
        cwd=project,
        env={**os.environ, "LC_ALL": "es_SV.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_is_fifty_documents(runs: Runs) -> None:
    assert len(runs.files) == 50


def test_each_document_has_a_row_that_says_what_became_of_it(runs: Runs) -> None:
    status = {row["document_id"]: row["status"] for row in runs.rows("all", "documents")}
    expected = {document_slug(Path(name)): laid.status for name, laid in runs.files.items() if laid.status}
    assert status.keys() == expected.keys()
    assert {name: found for name, found in status.items() if found not in expected[name]} == {}


def test_what_is_published_of_the_good_ones_is_what_they_give_alone_byte_for_byte(runs: Runs) -> None:
    good = runs.documents(good=True)
    alone, beside = (_files(runs.latest(run), good) for run in ("alone", "all"))
    assert {path.stem for path in alone} == good
    assert alone.keys() == beside.keys()
    assert [path for path in alone if alone[path] != beside[path]] == []


def _files(latest: Path, documents: set[str]) -> dict[Path, bytes]:
    paths = (path for path in latest.resolve().rglob("*.parquet") if path.stem in documents)
    return {path.relative_to(latest.resolve()): path.read_bytes() for path in paths}


def test_a_fault_is_told_of_its_own_document_and_of_no_value_elsewhere(runs: Runs) -> None:
    values = {(row["document_id"], row["value_id"]) for row in runs.rows("all", "indicators")}
    for row in runs.rows("all", "findings"):
        assert {(row["document_id"], name) for name in row["value_ids"]} <= values
    read = {row["document_id"] for row in runs.rows("all", "documents") if row["status"] == "read"}
    assert {name for name, _ in values} <= read
    unread = runs.documents(good=False) - read
    told = {
        path.parent.parent.name for name in unread for path in runs.latest("all").rglob(f"{name}.parquet")
    }
    assert told == {"documents", "findings"}


def test_how_it_ended_is_told_and_each_bad_file_named(runs: Runs) -> None:
    assert runs.done["alone"].returncode == 0, runs.done["alone"].stderr
    assert runs.done["all"].returncode == SEVERAL_KINDS
    said = runs.done["all"].stdout + runs.done["all"].stderr
    failed = [name for name, laid in runs.files.items() if laid.status and "read" not in laid.status]
    assert [name for name in failed if f"{name}: " not in said] == []
    assert "zz-copia.pdf" in said


def test_editions_are_told_apart_and_the_copy_is_none(runs: Runs) -> None:
    rows = {row["document_id"]: row for row in runs.rows("all", "documents")}
    assert rows["con-procedencia"]["superseded_by"] == "con-procedencia-r1"
    assert {name for name, row in rows.items() if row["superseded_by"]} == {"con-procedencia"}
    assert "zz-copia" not in rows


def test_bad_ones_alone_take_nothing_out_of_latest(runs: Runs) -> None:
    assert runs.done["after"].returncode == SEVERAL_KINDS
    good = runs.documents(good=True)
    assert _files(runs.latest("after"), good) == _files(runs.latest("alone"), good)
