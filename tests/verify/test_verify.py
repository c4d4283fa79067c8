"""Every fault a version can have, made and found: named with its file, told what to do."""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from store.manifest import spelled
from tests.publish import samples
from tests.verify import made
from tests.verify.made import CELLS, INDICATORS
from verify.faults import kinds
from verify.files import read_folder

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
Tamper = Callable[[Path], None]


def sound_version_is_ok(version: Path) -> None:
    done = made.verified(version)
    assert made.faults(done) == []
    assert done.state == "ok"


def test_a_sound_version_is_sound_and_left_as_it_was(version: Path) -> None:
    before = samples.tree(version.parent)
    sound_version_is_ok(version)
    assert samples.tree(version.parent) == before
    looked_at = {check.name: check.looked_at for check in made.verified(version).checks}
    assert looked_at["contract"] == looked_at["content"] == len(read_folder(version).data)
    assert looked_at["forms"] == len(samples.tree(version)) - looked_at["content"] - 2
    assert looked_at["sources"] == 2


def change_byte(version: Path) -> None:
    content = bytearray((version / INDICATORS).read_bytes())
    content[len(content) // 2] ^= 1
    (version / INDICATORS).write_bytes(content)


def lose_file(version: Path) -> None:
    (version / INDICATORS).unlink()


def add_file(version: Path) -> None:
    (version / "indicators" / "notes.txt").write_text("mine")


def link_file(version: Path) -> None:
    shutil.move(version / INDICATORS, version.parent / "elsewhere.parquet")
    (version / INDICATORS).symlink_to(version.parent / "elsewhere.parquet")


def link_folder(version: Path) -> None:
    (version / "report").symlink_to(version.parent)


def make_pipe(version: Path) -> None:
    os.mkfifo(version / "cells" / "pipe")


def lose_sums(version: Path) -> None:
    (version / "SHA256SUMS").unlink()


def reorder_sums(version: Path) -> None:
    lines = (version / "SHA256SUMS").read_text().splitlines(keepends=True)
    (version / "SHA256SUMS").write_text("".join(reversed(lines)))


def comment_sums(version: Path) -> None:
    """Still a file that sha256sum takes, but not the published one."""
    with (version / "SHA256SUMS").open("a") as file:
        file.write("# checked\n")


@pytest.mark.parametrize(
    ("tamper", "kind", "file"),
    [
        (change_byte, "file-changed", INDICATORS),
        (lose_file, "file-missing", INDICATORS),
        (add_file, "file-extra", "indicators/notes.txt"),
        (link_file, "file-irregular", INDICATORS),
        (link_folder, "file-irregular", "report"),
        (make_pipe, "file-irregular", "cells/pipe"),
        (lose_sums, "sums-missing", "SHA256SUMS"),
        (reorder_sums, "sums-form", "SHA256SUMS"),
        (comment_sums, "sums-form", "SHA256SUMS"),
    ],
)
def test_files_against_the_sums(version: Path, tamper: Tamper, kind: str, file: str) -> None:
    tamper(version)
    done = made.verified(version)
    assert made.states(done)["files"] == "failed"
    found = next(fault for check in done.checks for fault in check.faults if check.name == "files")
    assert (found.kind, found.file) == (kind, file)
    assert done.state == "failed"


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs sha256sum")
@pytest.mark.parametrize("tamper", [change_byte, lose_file, None])
def test_the_sums_are_what_sha256sum_checks(version: Path, tamper: Tamper | None) -> None:
    if tamper is not None:
        tamper(version)
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    agreed = subprocess.run(command, cwd=version, capture_output=True, check=False).returncode == 0
    assert agreed is (tamper is None)
    assert agreed is (made.verified(version).state == "ok")


def test_a_file_that_is_not_the_published_one_is_never_opened(version: Path) -> None:
    change_byte(version)
    done = made.verified(version)
    assert made.states(done) == {
        "latest": "ok",
        "files": "failed",
        "manifest": "ok",
        "contract": "not_checkable",
        "content": "not_checkable",
        "forms": "not_checkable",
        "sources": "ok",
    }
    assert [fault.kind for fault in made.faults(done)] == [
        "file-changed",
        "changed-unread",
        "content-underived",
        "forms-unread",
    ]


def test_a_half_written_version_says_so(version: Path) -> None:
    for name in ("manifest.json", "SHA256SUMS"):
        (version / name).unlink()
    shutil.rmtree(version / "statements")
    done = made.verified(version)
    assert {"sums-missing", "manifest-missing", "no-manifest"} <= {fault.kind for fault in made.faults(done)}
    assert made.states(done)["contract"] == "ok"
    assert made.states(done)["sources"] == "not_checkable"


def test_a_report_made_from_the_version_is_no_part_of_it(version: Path) -> None:
    (version / "report").mkdir()
    (version / "report" / "index.html").write_text("<p>")
    assert made.verified(version).state == "ok"


def rows_otherwise(manifest: dict[str, Any]) -> None:
    manifest["rows"]["indicators"] += 1


def rows_as_float(manifest: dict[str, Any]) -> None:
    manifest["rows"]["indicators"] = float(manifest["rows"]["indicators"])


def source_otherwise(manifest: dict[str, Any]) -> None:
    manifest["sources"][1]["source_sha256"] = "0" * 63 + "1"


def source_missing(manifest: dict[str, Any]) -> None:
    del manifest["sources"][0]


def findings_otherwise(manifest: dict[str, Any]) -> None:
    manifest["findings"]["warning"] = 0


def own_findings_otherwise(manifest: dict[str, Any]) -> None:
    manifest["sources"][1]["findings"]["error"] = 7


def file_rows_otherwise(manifest: dict[str, Any]) -> None:
    manifest["files"][0]["rows"] += 1


def file_hash_otherwise(manifest: dict[str, Any]) -> None:
    manifest["files"][0]["sha256"] = "0" * 64


def file_left_out(manifest: dict[str, Any]) -> None:
    del manifest["files"][0]


def file_invented(manifest: dict[str, Any]) -> None:
    manifest["files"].append({**manifest["files"][-1], "path": "../../outside.parquet"})


def files_reordered(manifest: dict[str, Any]) -> None:
    manifest["files"].reverse()


def name_otherwise(manifest: dict[str, Any]) -> None:
    manifest["version"] = "v0009-00000000"


def content_otherwise(manifest: dict[str, Any]) -> None:
    manifest["content_sha256"] = "0" * 64


def file_content_otherwise(manifest: dict[str, Any]) -> None:
    manifest["files"][0]["content_sha256"] = "0" * 64


@pytest.mark.parametrize(
    ("edit", "kind", "told"),
    [
        (rows_otherwise, "manifest-says-otherwise", "indicators"),
        (rows_as_float, "manifest-says-otherwise", "indicators"),
        (source_otherwise, "manifest-says-otherwise", "plan-a source_sha256"),
        (source_missing, "manifest-says-otherwise", "sources"),
        (findings_otherwise, "manifest-says-otherwise", "findings"),
        (own_findings_otherwise, "manifest-says-otherwise", "plan-a findings"),
        (file_rows_otherwise, "manifest-says-otherwise", "rows"),
        (file_hash_otherwise, "manifest-says-otherwise", "sha256"),
        (file_left_out, "manifest-says-otherwise", "no figura"),
        (file_invented, "manifest-says-otherwise", "outside.parquet"),
        (files_reordered, "manifest-form", "orden"),
        (name_otherwise, "manifest-says-otherwise", "v0009"),
        (content_otherwise, "version-content-differs", "00000000"),
        (file_content_otherwise, "content-differs", "00000000"),
    ],
)
def test_a_manifest_tampered_with_and_sealed_again(
    version: Path, edit: Callable[[dict[str, Any]], None], kind: str, told: str
) -> None:
    made.edit_manifest(version, edit)
    made.reseal_sums(version)
    done = made.verified(version)
    assert made.states(done)["files"] == "ok"
    assert done.state == "failed"
    assert any(fault.kind == kind and told in fault.message("es") for fault in made.faults(done))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "manifest-unusable"),
        (b"[" * 100_000, "manifest-unusable"),
        (b"\xff\xfe", "manifest-unusable"),
        (b"null", "manifest-unusable"),
        (b'{"version": "v0001-00000000"}', "manifest-unusable"),
    ],
)
def test_what_is_no_manifest_is_refused(version: Path, content: bytes, kind: str) -> None:
    (version / "manifest.json").write_bytes(content)
    made.reseal_sums(version)
    done = made.verified(version)
    assert next(fault.kind for fault in made.faults(done)) == kind
    assert made.states(done)["sources"] == "not_checkable"


def compact(manifest: bytes) -> bytes:
    return json.dumps(json.loads(manifest)).encode()


def doubled_name(manifest: bytes) -> bytes:
    return manifest.replace(b'  "rows": {', b'  "rows": {},\n  "rows": {', 1)


@pytest.mark.parametrize("respell", [compact, doubled_name])
def test_a_manifest_spelled_otherwise_is_found(version: Path, respell: Callable[[bytes], bytes]) -> None:
    path = version / "manifest.json"
    assert respell(path.read_bytes()) != path.read_bytes()
    path.write_bytes(respell(path.read_bytes()))
    made.reseal_sums(version)
    assert [fault.kind for fault in made.faults(made.verified(version))] == ["manifest-form"]


def test_a_dataset_taken_away_with_all_traces_is_missed(version: Path) -> None:
    (version / CELLS).unlink()
    made.reseal(version, contents=True)
    made.edit_manifest(version, lambda manifest: manifest["rows"].update(cells=2))
    made.reseal_sums(version)
    kinds_found = [(fault.kind, fault.file) for fault in made.faults(made.verified(version))]
    assert ("dataset-missing", CELLS) in kinds_found
    assert ("name-differs", version.name) in kinds_found


def test_a_value_changed_and_sealed_again_is_found_by_its_content(version: Path) -> None:
    made.rewrite(version, INDICATORS, made.put("raw", ["9.9"] * 3))
    made.reseal(version)
    found = [(fault.kind, fault.file) for fault in made.faults(made.verified(version))]
    assert found[0] == ("content-differs", INDICATORS)
    assert {kind for kind, _ in found} == {"content-differs", "version-content-differs", "name-differs"}


def test_a_value_changed_with_every_hash_is_found_by_the_name(version: Path) -> None:
    made.rewrite(version, INDICATORS, made.put("raw", ["9.9"] * 3))
    made.reseal(version, contents=True)
    assert [fault.kind for fault in made.faults(made.verified(version))] == ["name-differs"]


def test_a_renamed_folder_is_found(version: Path) -> None:
    renamed = version.rename(version.with_name(f"{version.name[:6]}00000000"))
    found = {fault.kind for fault in made.faults(made.verified(renamed))}
    assert found == {"latest-dangling", "manifest-says-otherwise", "name-differs"}


@pytest.mark.parametrize(
    ("column", "values", "told"),
    [
        ("unit", ["euro", "usd", "usd"], "unit = «euro»"),
        ("source_sha256", ["cd" * 32] * 3, "source_sha256"),
        ("document_id", ["other"] * 3, "document_id"),
        ("value_id", ["same"] * 3, "value_id"),
    ],
)
def test_rows_that_break_the_contract_are_found(
    version: Path, column: str, values: list[str], told: str
) -> None:
    forged = made.forge(version, INDICATORS, made.put(column, values))
    done = made.verified(forged)
    (fault,) = (fault for check in done.checks if check.name == "contract" for fault in check.faults)
    assert (fault.kind, fault.file) == ("rows-break-contract", INDICATORS)
    assert told in fault.message("es")
    assert told in fault.message("en")


def write_file(version: Path, path: str, content: bytes) -> None:
    (version / path).parent.mkdir(parents=True, exist_ok=True)
    (version / path).write_bytes(content)


def with_columns_of_cells(version: Path) -> None:
    write_file(version, INDICATORS, (version / CELLS).read_bytes())
    made.reseal(version)


def with_garbage(version: Path) -> None:
    write_file(version, INDICATORS, b"PAR1 no Parquet at all PAR1")
    made.reseal(version)


def out_of_place(version: Path) -> None:
    write_file(version, "indicators/plan-a.parquet", (version / INDICATORS).read_bytes())
    made.reseal_sums(version)


def in_another_year(version: Path) -> None:
    path = CELLS.replace("2022", "2021")
    write_file(version, path, (version / CELLS).read_bytes())
    (version / CELLS).unlink()

    def move(manifest: dict[str, Any]) -> None:
        next(one for one in manifest["files"] if one["path"] == CELLS)["path"] = path

    made.edit_manifest(version, move)
    made.reseal(version, contents=True)


@pytest.mark.parametrize(
    ("tamper", "kind", "check"),
    [
        (with_columns_of_cells, "other-columns", "contract"),
        (with_garbage, "not-parquet", "contract"),
        (out_of_place, "misplaced", "contract"),
        (in_another_year, "years-differ", "contract"),
    ],
)
def test_files_that_are_not_what_the_contract_says(
    version: Path, tamper: Tamper, kind: str, check: str
) -> None:
    tamper(version)
    done = made.verified(version)
    assert made.states(done)["files"] == "ok"
    assert made.states(done)[check] == "failed"
    assert kind in {fault.kind for fault in made.faults(done)}


def test_a_version_of_another_contract_is_not_checkable_rather_than_wrong(version: Path) -> None:
    content = (version / CELLS).read_bytes()
    write_file(version, INDICATORS, content)
    made.reseal(version)
    rows = {"software": {"version": "0.0.1", "code_sha256": "0" * 64, "libraries": {}}}
    made.edit_manifest(version, lambda manifest: manifest.update(rows))
    made.reseal_sums(version)
    done = made.verified(version)
    assert made.states(done)["contract"] == "not_checkable"
    assert made.states(done)["content"] == "not_checkable"
    assert {fault.kind for fault in made.faults(done)} >= {"other-contract", "content-underived"}


def latest_gone(version: Path) -> None:
    (version.parent / "latest").unlink()


def latest_dangling(version: Path) -> None:
    latest_gone(version)
    (version.parent / "latest").symlink_to("v0002-12345678")


def latest_outside(version: Path) -> None:
    latest_gone(version)
    (version.parent / "latest").symlink_to(version.resolve())


def latest_a_folder(version: Path) -> None:
    latest_gone(version)
    shutil.copytree(version, version.parent / "latest")


def newer_version(version: Path) -> None:
    (version.parent / "v0002-12345678").mkdir()


def killed_run(version: Path) -> None:
    (version.parent / ".staging-v0002-12345678").mkdir()


@pytest.mark.parametrize(
    ("tamper", "kind", "file"),
    [
        (latest_gone, "latest-missing", "latest"),
        (latest_dangling, "latest-dangling", "latest"),
        (latest_outside, "latest-dangling", "latest"),
        (latest_a_folder, "latest-not-a-link", "latest"),
        (newer_version, "latest-behind", "latest"),
        (killed_run, "leftover", ".staging-v0002-12345678"),
    ],
)
def test_the_folder_of_versions(version: Path, tamper: Tamper, kind: str, file: str) -> None:
    tamper(version)
    done = made.verified(version)
    assert [(fault.kind, fault.file) for fault in made.faults(done)] == [(kind, file)]
    assert done.state == "failed"


def test_a_run_that_is_writing_just_now_is_no_fault(version: Path) -> None:
    killed_run(version)
    with (version.parent / ".lock").open("ab") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        sound_version_is_ok(version)
    assert made.verified(version).state == "failed"


def test_missing_sources_are_named_and_nothing_else_suffers(version: Path) -> None:
    plans = version.parent.parent / "plans"
    (plans / "letter.pdf").unlink()
    done = made.verified(version)
    assert done.state == made.states(done)["sources"] == "not_checkable"
    assert [(fault.kind, fault.file) for fault in made.faults(done)] == [("source-missing", "letter.pdf")]
    shutil.rmtree(plans)
    assert len(made.faults(made.verified(version))) == 2


def test_a_changed_source_fails_and_a_renamed_one_does_not(version: Path) -> None:
    plans = version.parent.parent / "plans"
    (plans / "letter.pdf").rename(plans / "another-name.pdf")
    sound_version_is_ok(version)
    made.write_plan(plans, "plan-a", b"revised")
    done = made.verified(version)
    assert [(fault.kind, fault.file) for fault in made.faults(done)] == [("source-changed", "plan-a.pdf")]
    assert done.state == "failed"


def test_a_source_that_is_a_folder_now_is_not_checkable(version: Path) -> None:
    plans = version.parent.parent / "plans"
    (plans / "plan-a.pdf").unlink()
    (plans / "plan-a.pdf").mkdir()
    done = made.verified(version)
    assert [(fault.kind, fault.file) for fault in made.faults(done)] == [("source-unreadable", "plan-a.pdf")]
    assert done.state == "not_checkable"


@pytest.mark.parametrize(
    ("field", "told", "kind"),
    [("source_bytes", 5, "source-size"), ("source_sha256", "0" * 64, "source-unhashed")],
)
def test_what_a_version_says_of_its_sources(version: Path, field: str, told: object, kind: str) -> None:
    made.edit_manifest(version, lambda manifest: manifest["sources"][0].update({field: told}))
    assert manifest_of(version)["sources"][0]["source_file"] == "letter.pdf"
    made.reseal_sums(version)
    found = [(fault.kind, fault.file) for fault in made.faults(made.verified(version))]
    assert (kind, "letter.pdf") in found


def manifest_of(version: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((version / "manifest.json").read_bytes())
    assert spelled(content) == (version / "manifest.json").read_bytes()
    return content


def test_every_kind_of_fault_is_used_and_worded() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "verify").glob("*.py")))
    assert set(re.findall(r'Fault\(\s*"([a-z-]+)"', code)) == set(kinds())
    for name, kind in kinds().items():
        assert kind.state in ("failed", "not_checkable"), name
        for told in (kind.message, kind.advice):
            assert told.es.endswith("."), name
            assert told.en.endswith("."), name
            assert set(re.findall(r"{\w+}", told.es)) == set(re.findall(r"{\w+}", told.en)), name
