"""Versions: immutable, complete, and new only where the content is."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from store.errors import DoubledDocument, NotWritable, PartLost
from store.publishing import publish
from store.versions import version_names
from tests.publish import samples


def test_the_first_version_is_complete_and_the_latest(tmp_path: Path) -> None:
    done = publish(tmp_path, [samples.part(tmp_path, samples.records(5))])
    assert done.created
    assert done.version.startswith("v0001-")
    assert os.readlink(tmp_path / "latest") == done.version
    assert done.path == tmp_path / done.version
    assert done.counts["indicators"] == 5
    assert (tmp_path / "latest" / "indicators" / "2022" / "plan.parquet").is_file()


def test_an_unchanged_result_publishes_nothing_new(tmp_path: Path) -> None:
    parts = [samples.part(tmp_path, samples.renamed(name, 2022)) for name in ("a", "b")]
    first = publish(tmp_path, parts)
    before = samples.tree(tmp_path / first.version)
    again = publish(tmp_path, list(reversed(parts)))
    assert (again.version, again.created) == (first.version, False)
    assert again.counts == first.counts
    assert version_names(tmp_path) == (first.version,)
    assert samples.tree(tmp_path / first.version) == before


def test_a_changed_value_makes_a_new_version_and_leaves_the_old_one(tmp_path: Path) -> None:
    first = publish(tmp_path, [samples.part(tmp_path, samples.records())])
    before = samples.tree(first.path)
    changed = samples.records(indicators=(samples.indicator(value=1.6, value_base=1600.0),))
    second = publish(tmp_path, [samples.part(tmp_path, changed)])
    assert second.created
    assert second.version.startswith("v0002-")
    assert second.version[6:] != first.version[6:]
    assert os.readlink(tmp_path / "latest") == second.version
    assert samples.tree(first.path) == before
    assert version_names(tmp_path) == (first.version, second.version)


def test_returning_to_old_content_is_a_new_version(tmp_path: Path) -> None:
    old, new = samples.part(tmp_path, samples.records(1)), samples.part(tmp_path, samples.records(2))
    names = [publish(tmp_path, [part]).version for part in (old, new, old)]
    assert [name[:5] for name in names] == ["v0001", "v0002", "v0003"]
    assert names[0][6:] == names[2][6:]


@pytest.mark.slow
def test_the_same_parts_give_the_same_bytes_in_any_order_and_place(tmp_path: Path) -> None:
    trees = []
    for place, names in (("here", "abc"), ("there", "cab")):
        output = tmp_path / place
        contents = {name: samples.renamed(name, 2022) for name in names}
        done = publish(output, [samples.part(output, content) for content in contents.values()])
        trees.append(samples.tree(done.path))
    assert trees[0] == trees[1]


def test_the_manifest_tells_sources_files_rows_and_findings(tmp_path: Path) -> None:
    parts = [samples.part(tmp_path, content) for content in (samples.records(2), samples.failed())]
    done = publish(tmp_path, parts)
    manifest = json.loads((done.path / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["version"] == done.version
    assert manifest["content_sha256"].startswith(done.version[6:])
    assert [source["document_id"] for source in manifest["sources"]] == ["broken", "plan"]
    assert [source["status"] for source in manifest["sources"]] == ["not_a_pdf", "read"]
    assert manifest["rows"]["indicators"] == 2
    assert manifest["rows"]["documents"] == 2
    assert manifest["findings"] == {"error": 0, "note": 0, "warning": 1}
    on_disk = {path for path in samples.tree(done.path) if path.endswith(".parquet")}
    assert {file["path"] for file in manifest["files"]} == on_disk
    assert str(tmp_path) not in json.dumps(manifest)


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs sha256sum")
def test_the_sums_hold_and_cover_every_file(tmp_path: Path) -> None:
    done = publish(tmp_path, [samples.part(tmp_path, samples.records())])
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=done.path, check=True)
    listed = {line.split("  ")[1] for line in (done.path / "SHA256SUMS").read_text().splitlines()}
    assert listed == set(samples.tree(done.path)) - {"SHA256SUMS"}


def test_rows_that_break_the_contract_hold_back_no_other_row_and_no_other_document(tmp_path: Path) -> None:
    indicators = (samples.indicator(1), samples.indicator(2, unit="euro"))
    spoilt = samples.part(tmp_path, samples.records(indicators=indicators))
    sound = samples.part(tmp_path, samples.renamed("other", 2022))
    done = publish(tmp_path, [spoilt, sound])
    assert spoilt.contract_failed
    published = pq.read_table(done.path / "indicators" / "2022" / "plan.parquet")
    assert published.column("value_id").to_pylist() == ["v1"]
    assert (done.path / "indicators" / "2022" / "other.parquet").read_bytes() == sound.files[
        "indicators"
    ].path.read_bytes()
    manifest = json.loads((done.path / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["findings"]["error"] == 1


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    parts = [samples.part(tmp_path, samples.records(count)) for count in (1, 2)]
    with pytest.raises(DoubledDocument, match="plan"):
        publish(tmp_path, parts)
    assert version_names(tmp_path) == ()


@pytest.mark.parametrize("fault", ["gone", "changed"])
def test_a_part_lost_since_it_was_checked_is_not_published(tmp_path: Path, fault: str) -> None:
    part = samples.part(tmp_path, samples.records())
    path = part.files["cells"].path
    if fault == "gone":
        path.unlink()
    else:
        path.write_bytes(b"something else")
    with pytest.raises(PartLost, match=r"cells\.parquet"):
        publish(tmp_path, [part])
    assert version_names(tmp_path) == ()
    assert not list(tmp_path.glob(".staging-*"))


@pytest.mark.parametrize("fault", ["gone", "changed"])
def test_a_damaged_latest_version_is_replaced_by_a_new_one(tmp_path: Path, fault: str) -> None:
    parts = [samples.part(tmp_path, samples.records())]
    first = publish(tmp_path, parts)
    damaged = first.path / "indicators" / "2022" / "plan.parquet"
    if fault == "gone":
        damaged.unlink()
    else:
        damaged.write_bytes(damaged.read_bytes()[:-1])
    second = publish(tmp_path, parts)
    assert second.created
    assert second.version == "v0002" + first.version[5:]


def test_a_newest_version_that_never_became_the_latest_is_made_so(tmp_path: Path) -> None:
    parts = [samples.part(tmp_path, samples.records())]
    first = publish(tmp_path, parts)
    (tmp_path / "latest").unlink()
    assert publish(tmp_path, parts).version == first.version
    assert os.readlink(tmp_path / "latest") == first.version


def test_another_run_s_problem_is_part_of_the_content(tmp_path: Path) -> None:
    first = publish(tmp_path, [samples.part(tmp_path, samples.failed())])
    content = samples.failed()
    other = replace(content, document=replace(content.document, problem="Another one."))
    assert publish(tmp_path, [samples.part(tmp_path, other)]).version[6:] != first.version[6:]


def test_a_folder_in_the_place_of_the_link_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "latest").mkdir()
    (tmp_path / "latest" / "mine.txt").write_text("keep")
    with pytest.raises(NotWritable):
        publish(tmp_path, [samples.part(tmp_path, samples.records(1))])
    assert (tmp_path / "latest" / "mine.txt").read_text() == "keep"
