"""A version read again from its sources: the same to the byte, or told what is not."""

from __future__ import annotations

import json
import shutil
from io import BytesIO
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import verify.sources
from commands.reading import ExtractionRun
from extract.source import find_sources, open_sources
from schemas.texts import Text
from store.errors import LinksUnusable
from store.publishing import publish
from tests.publish import samples
from tests.verify import made
from verify.faults import VersionCheck
from verify.verification import Verification

pytestmark = pytest.mark.slow

FINDINGS = "findings/2020/one.parquet"
DOCUMENTS = "documents/2020/one.parquet"


@pytest.fixture(scope="module")
def _read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made.read_plans(tmp_path_factory.mktemp("read"), "doubtful")


@pytest.fixture
def version(_read: Path, tmp_path: Path) -> Path:
    """A version of two plans read by a made-up reader, with its sources beside it."""
    place = tmp_path / "place"
    shutil.copytree(_read.parent.parent, place, symlinks=True)
    return place / "output" / _read.name


def reproduction(done: Verification) -> VersionCheck:
    assert done.checks[-1].name == "reproduction"
    return done.checks[-1]


def found(done: Verification) -> list[tuple[str, str]]:
    return [(fault.kind, fault.file) for fault in reproduction(done).faults]


def test_the_same_sources_give_the_same_bytes(version: Path) -> None:
    before = samples.tree(version.parent.parent)
    done = made.reread(version, "doubtful")
    assert done.state == "ok", made.faults(done)
    assert reproduction(done).looked_at == len(samples.tree(version))
    assert samples.tree(version.parent.parent) == before


def test_a_later_version_is_reproduced_under_its_own_name(version: Path) -> None:
    place = version.parent.parent
    second = made.read_plans(place, "doubtful", ("one", "two", "three"))
    assert second.name.startswith("v0002-")
    assert made.reread(second, "doubtful").state == "ok"


def test_a_perfect_forgery_is_found_by_reading_again_only(version: Path) -> None:
    forged = made.forge(version, DOCUMENTS, made.put("title", ["A LARGER PLAN"]))
    assert made.verified(forged).state == "ok"
    done = made.reread(forged, "doubtful")
    assert done.state == "failed"
    assert found(done) == [("values-not-reproduced", DOCUMENTS)]
    message = reproduction(done).faults[0].message("es")
    assert "title «A LARGER PLAN» → «A PLAN»" in message
    assert "1 filas" in message


def test_rows_only_in_the_version_are_counted(version: Path) -> None:
    done = made.reread(version, "sound")
    faults = [fault for fault in reproduction(done).faults if fault.file == FINDINGS]
    assert [fault.kind for fault in faults] == ["values-not-reproduced"]
    assert faults[0].fields["count"] == 4
    assert "only in the version" in faults[0].message("en")


def test_another_order_of_the_same_rows_is_told_as_such(version: Path) -> None:
    forged = made.forge(version, FINDINGS, lambda table: table.take(pa.array([3, 2, 1, 0])))
    assert made.verified(forged).state == "ok"
    assert found(made.reread(forged, "doubtful")) == [("order-not-reproduced", FINDINGS)]


def test_another_tool_s_bytes_for_the_same_values_are_found(version: Path) -> None:
    table = pq.read_table(BytesIO((version / FINDINGS).read_bytes()), partitioning=None)
    pq.write_table(table, version / FINDINGS, compression="snappy")
    made.reseal(version)
    assert made.verified(version).state == "ok"
    assert found(made.reread(version, "doubtful")) == [("bytes-not-reproduced", FINDINGS)]


def test_a_file_too_many_and_one_too_few_are_found(version: Path) -> None:
    (version / FINDINGS).rename(version / "notes.txt")
    assert found(made.reread(version, "doubtful")) == [
        ("only-reproduced", FINDINGS),
        ("not-reproduced", "notes.txt"),
    ]


def test_without_a_source_by_its_name_nothing_can_be_reproduced(version: Path) -> None:
    plans = version.parent.parent / "plans"
    (plans / "two.pdf").rename(plans / "zwei.pdf")
    done = made.reread(version, "doubtful")
    assert found(done) == [("reproduction-needs-source", "two.pdf")]
    assert (reproduction(done).state, reproduction(done).looked_at) == ("not_checkable", 0)
    assert made.states(done)["sources"] == "ok"


def test_an_accident_while_reading_again_is_not_held_against_the_version(version: Path) -> None:
    done = made.reread(version, "segfaults")
    assert found(done) == [("limits-differ", "one.pdf"), ("limits-differ", "two.pdf")]
    assert done.state == "not_checkable"


def test_other_software_is_named_and_leaves_the_bytes_open(version: Path) -> None:
    software = {"version": "0.0.9", "code_sha256": "12" * 32, "libraries": {"pyarrow": "1.0"}}
    made.edit_manifest(version, lambda manifest: manifest.update(software=software))
    made.reseal_sums(version)
    done = made.reread(version, "doubtful")
    assert reproduction(done).state == "not_checkable"
    (fault,) = reproduction(done).faults
    assert fault.kind == "other-software"
    for told in ("0.0.9 →", "121212121212… →", "pyarrow 1.0 →"):
        assert told in fault.message("en")


def test_other_values_by_other_software_still_fail(version: Path) -> None:
    made.edit_manifest(version, lambda manifest: manifest["software"].update(code_sha256="12" * 32))
    made.reseal_sums(version)
    done = made.reread(version, "sound")
    assert {kind for kind, _ in found(done)} == {"values-not-reproduced", "other-software"}
    assert done.state == "failed"


def test_a_tampered_manifest_is_found_by_reading_again(version: Path) -> None:
    made.edit_manifest(version, lambda manifest: manifest.update(note="all is well"))
    made.reseal_sums(version)
    assert [path for _, path in found(made.reread(version, "doubtful"))] == ["SHA256SUMS", "manifest.json"]


def test_no_manifest_nothing_to_read_again(version: Path) -> None:
    (version / "manifest.json").unlink()
    assert found(made.reread(version, "doubtful")) == [("no-manifest", "manifest.json")]


def test_what_can_not_be_linked_is_said(version: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unusable(*_: object) -> None:
        raise LinksUnusable(Text("schemas/links/a.yaml, línea 3", "schemas/links/a.yaml, line 3"))

    monkeypatch.setattr(verify.sources, "linked_parts", unusable)
    done = made.reread(version, "doubtful")
    assert found(done) == [("reproduction-unlinked", version.name)]
    assert "línea 3" in reproduction(done).faults[0].message("es")


def test_files_that_could_not_be_read_are_reproduced_as_such(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "letter.pdf").write_bytes(b"Dear reader")
    run = ExtractionRun(tmp_path / "output", force=True)
    for item in open_sources(find_sources([tmp_path / "plans"]))[1]:
        run.add(item.source, item.error)
    version = publish(run.output, run.parts).path
    assert json.loads((version / "manifest.json").read_bytes())["sources"][0]["status"] == "not_a_pdf"
    assert made.reread(version, "sound").state == "ok"


def test_a_document_that_fares_otherwise_now_is_told_once(version: Path) -> None:
    done = made.reread(version, "finds_no_tables")
    assert found(done) == [("status-not-reproduced", "one.pdf"), ("status-not-reproduced", "two.pdf")]
    assert "comes out as “no_tables”" in reproduction(done).faults[0].message("en")
    assert done.state == "failed"


def test_what_a_password_opened_can_not_be_checked_without_it(version: Path) -> None:
    done = made.reread(version, "encrypted")
    assert found(done) == [("limits-differ", "one.pdf"), ("limits-differ", "two.pdf")]
    assert "--password-file" in reproduction(done).faults[0].advice("en")
    assert done.state == "not_checkable"
