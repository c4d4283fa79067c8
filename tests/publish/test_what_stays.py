"""What a new plan does not touch is neither linked nor written anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from publish import series
from publish.carrying import carried_part, standing
from publish.linking import linked_parts, linked_together
from schemas.records import DocumentRecords
from store.parts import DocumentPart
from store.publishing import publish
from tests.publish import samples


def plan(name: str, year: int, institution: str | None, said: str | None = None) -> DocumentRecords:
    records = samples.renamed(name, year)
    document = replace(records.document, institution=institution, source_supersedes=said)
    return replace(records, document=document)


def groups(tmp_path: Path, *plans: DocumentRecords) -> list[list[str]]:
    parts = [samples.part(tmp_path, one) for one in plans]
    return sorted(sorted(part.document_id for part in own) for own in linked_together(parts))


def test_plans_of_an_institution_are_linked_together(tmp_path: Path) -> None:
    plans = [plan("a", 2021, "INSTITUTO"), plan("b", 2022, "Instituto"), plan("c", 2022, "MINISTERIO")]
    assert groups(tmp_path, *plans) == [["a", "b"], ["c"]]


def test_plans_of_nobody_knows_whom_may_be_of_one(tmp_path: Path) -> None:
    assert groups(tmp_path, plan("a", 2021, None), plan("b", 2022, None)) == [["a", "b"]]


def test_a_file_beside_a_plan_may_name_the_plan_of_another_institution(tmp_path: Path) -> None:
    plans = [
        plan("a", 2021, "INSTITUTO"),
        plan("b", 2022, "MINISTERIO", "A.pdf"),
        plan("c", 2022, "FONDO", "x"),
    ]
    assert groups(tmp_path, *plans) == [["a", "b"], ["c"]]


def test_only_what_is_touched_is_linked_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    original = series.link_parts

    def noted(parts: Sequence[DocumentPart], links: Path) -> Any:
        asked.append(sorted(part.document_id for part in parts))
        return original(parts, links)

    monkeypatch.setattr(series, "link_parts", noted)
    first = [samples.part(tmp_path, plan(name, 2021, name.upper())) for name in ("a", "b")]
    linked_parts(tmp_path, first)
    more = [*first, samples.part(tmp_path, plan("c", 2022, "B"))]
    by_steps = linked_parts(tmp_path, more)
    linked_parts(tmp_path, more)
    assert asked == [["a", "b"], ["b", "c"]]
    at_once = linked_parts(tmp_path / "other", [samples.part(tmp_path / "other", plan("a", 2021, "A"))])
    assert by_steps[0].files["series"].sha256 == at_once[0].files["series"].sha256


def test_files_that_stay_the_same_are_written_once(tmp_path: Path) -> None:
    first = [samples.part(tmp_path, plan(name, 2021, name.upper())) for name in ("a", "b")]
    before = publish(tmp_path, first).path
    changed = samples.part(tmp_path, plan("b", 2021, "ANOTHER"), "changed")
    after = publish(tmp_path, [first[0], changed]).path
    same, other = Path("documents/2021/a.parquet"), Path("documents/2021/b.parquet")
    assert (before / same).samefile(after / same)
    assert not (before / other).samefile(after / other)
    assert (before / other).read_bytes() != (after / other).read_bytes()


def test_a_damaged_version_lends_no_file(tmp_path: Path) -> None:
    first = [samples.part(tmp_path, plan(name, 2021, name.upper())) for name in ("a", "b")]
    before = publish(tmp_path, first).path
    damaged = before / "documents/2021/a.parquet"
    sound = damaged.read_bytes()
    damaged.chmod(0o644)
    damaged.write_bytes(b"")
    after = publish(tmp_path, first[:1]).path
    assert (after / "documents/2021/a.parquet").read_bytes() == sound


def test_where_no_file_can_have_two_names_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("os.link", refused)
    first = [samples.part(tmp_path, plan(name, 2021, name.upper())) for name in ("a", "b")]
    before, after = publish(tmp_path, first).path, publish(tmp_path, first[:1]).path
    same = Path("documents/2021/a.parquet")
    assert (before / same).read_bytes() == (after / same).read_bytes()
    assert not (before / same).samefile(after / same)


def test_a_document_that_stays_is_the_same_whoever_wrote_the_version(tmp_path: Path) -> None:
    """Files that the same software wrote are taken as they are, others are read and written anew."""
    parts = linked_parts(tmp_path, [samples.part(tmp_path, plan(name, 2021, "A")) for name in ("a", "b")])
    publish(tmp_path, parts)
    before = standing(tmp_path)
    assert before.alike
    as_they_are = carried_part(tmp_path / "one", before, "a")
    anew = carried_part(tmp_path / "other", replace(before, alike=False), "a")
    assert as_they_are.files.keys() == anew.files.keys()
    for name, file in as_they_are.files.items():
        assert replace(file, path=anew.files[name].path) == anew.files[name]
        assert file.path.read_bytes() == anew.files[name].path.read_bytes()
    assert replace(as_they_are, files=anew.files) == anew
