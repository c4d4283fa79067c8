"""Sources are kept as they were read, with what lay beside them, and only sound copies count."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.source import SourceDocument, open_source, open_sources
from publish.keeping import keep_sources, kept_key, kept_source

PDF = b"%PDF-1.7\n1 0 obj\n%%EOF\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plans" / "Plan año.pdf"
    path.parent.mkdir()
    path.write_bytes(PDF)
    (path.parent / "Plan año.corrections.yaml").write_text("- value_id: x\n", encoding="utf-8")
    (path.parent / "Plan año.source.yaml").write_text("title: 'Plan: año'\nnote:\n", encoding="utf-8")
    return path


def kept(output: Path, source: SourceDocument) -> SourceDocument | None:
    key = kept_key(source)
    assert key is not None
    keep_sources(output, {key}, [source])
    return kept_source(output, key)


def test_a_copy_is_the_source_and_all_that_was_said_beside_it(plan: Path, tmp_path: Path) -> None:
    source = open_source(plan)
    copy = kept(tmp_path / "output", source)
    assert copy is not None
    assert copy.path != source.path
    same = ("file_name", "document_id", "sha256", "size", "corrections", "sidecar")
    assert [getattr(copy, name) for name in same] == [getattr(source, name) for name in same]


def test_another_edition_or_other_words_beside_it_are_another_copy(plan: Path, tmp_path: Path) -> None:
    keys = [kept_key(open_source(plan))]
    plan.with_suffix(".corrections.yaml").unlink()
    keys.append(kept_key(open_source(plan)))
    plan.write_bytes(PDF + b"more")
    keys.append(kept_key(open_source(plan)))
    assert len(set(keys)) == 3


def test_how_the_words_are_spelled_beside_it_changes_no_key(plan: Path) -> None:
    before = kept_key(open_source(plan))
    plan.with_suffix(".source.yaml").write_text('title: "Plan: año"\n', encoding="utf-8")
    assert kept_key(open_source(plan)) == before


@pytest.mark.parametrize("name", ["Plan año.pdf", "Plan año.corrections.yaml", "Plan año.source.yaml"])
def test_a_copy_that_was_changed_does_not_count_and_is_made_anew(
    plan: Path, tmp_path: Path, name: str
) -> None:
    source, output = open_source(plan), tmp_path / "output"
    copy = kept(output, source)
    assert copy is not None
    copy.path.with_name(name).write_bytes(b"{}")
    assert kept_source(output, copy.path.parent.name) is None
    assert kept(output, source) is not None


def test_a_file_that_is_no_pdf_is_kept_too(tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"Dear reader")
    (item,) = open_sources([tmp_path / "letter.pdf"])[1]
    copy = kept(tmp_path / "output", item.source)
    assert copy is not None
    assert copy.sha256 == item.source.sha256


def test_what_is_another_file_by_now_or_can_not_be_told_is_not_kept(plan: Path, tmp_path: Path) -> None:
    source, output = open_source(plan), tmp_path / "output"
    plan.write_bytes(PDF + b"revised meanwhile")
    assert kept(output, source) is None
    plan.with_suffix(".source.yaml").write_text("editor: nobody\n", encoding="utf-8")
    assert kept_key(open_source(plan)) is None
