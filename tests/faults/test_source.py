"""Files are opened with care and named; whatever is no usable PDF gets its own typed error."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import DocumentError, DocumentIdCollision, EmptyFile, NotAPdf, UnreadableFile
from extract.source import (
    LARGEST_FILE,
    document_slug,
    find_sources,
    open_source,
    open_sources,
    printable_name,
)

PDF = b"%PDF-1.7\n%%EOF\n"


def write(path: Path, content: bytes = PDF) -> Path:
    path.write_bytes(content)
    return path


def test_a_source_is_named_hashed_and_measured(tmp_path: Path) -> None:
    content = PDF + os.urandom(3_000_000)
    source = open_source(write(tmp_path / "Plan Anual año 2023 (versión final) Ñ.PDF", content))
    assert source.document_id == "plan-anual-ano-2023-version-final-n"
    assert source.sha256 == hashlib.sha256(content).hexdigest()
    assert source.size == len(content)
    assert source.path.is_absolute()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", EmptyFile),
        (b"<html>", NotAPdf),
        (b" " * 1020 + PDF, NotAPdf),
        (b"PK\x03\x04 not a plan", NotAPdf),
    ],
)
def test_content_that_is_no_pdf(tmp_path: Path, content: bytes, error: type[DocumentError]) -> None:
    with pytest.raises(error):
        open_source(write(tmp_path / "plan.pdf", content))


def test_a_pdf_may_begin_a_little_later(tmp_path: Path) -> None:
    assert open_source(write(tmp_path / "plan.pdf", b"\n" * 1019 + PDF)).size == 1019 + len(PDF)


def test_what_is_no_regular_file_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.pdf")
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "dangling.pdf").symlink_to("nothing.pdf")
    (tmp_path / "loop.pdf").symlink_to("loop.pdf")
    (tmp_path / "endless.pdf").symlink_to("/dev/zero")
    for path in find_sources([tmp_path]):
        with pytest.raises(UnreadableFile):
            open_source(path)


def test_a_missing_file_is_reported_not_passed_over(tmp_path: Path) -> None:
    (missing,) = find_sources([tmp_path / "missing.pdf"])
    with pytest.raises(UnreadableFile, match="No such file"):
        open_source(missing)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = write(tmp_path / "plan.pdf")
    path.chmod(0)
    with pytest.raises(UnreadableFile, match="Permission denied"):
        open_source(path)


def test_an_enormous_file_is_not_read(tmp_path: Path) -> None:
    path = write(tmp_path / "plan.pdf")
    os.truncate(path, LARGEST_FILE + 1)
    with pytest.raises(UnreadableFile, match="bytes"):
        open_source(path)


def test_a_link_to_a_plan_is_followed(tmp_path: Path) -> None:
    target = write(tmp_path / "plan.pdf")
    (tmp_path / "link.pdf").symlink_to(target)
    assert open_source(tmp_path / "link.pdf").sha256 == open_source(target).sha256


def test_a_folder_is_searched_one_level_deep(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    for name in ("b.pdf", "A.PDF", ".hidden.pdf", "notes.txt", "deeper/c.pdf"):
        write(tmp_path / name)
    assert [path.name for path in find_sources([tmp_path])] == ["A.PDF", "b.pdf"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "plan.pdf")
    assert find_sources([tmp_path, path, tmp_path / "." / "plan.pdf"]) == [path]


def test_copies_of_one_file_are_no_collision(tmp_path: Path) -> None:
    for name in ("año.pdf", "ano.pdf"):
        write(tmp_path / name)
    sources, rejected = open_sources(find_sources([tmp_path]))
    assert [source.document_id for source in sources] == ["ano", "ano"]
    assert rejected == []


def test_files_of_one_name_are_all_rejected_and_told_apart(tmp_path: Path) -> None:
    for name in ("año.pdf", "ano.pdf", "ANO.pdf", "ano-2.pdf"):
        write(tmp_path / name, b"%PDF-1.7 " + name.encode())
    sources, rejected = open_sources(find_sources([tmp_path]))
    assert [source.document_id for source in sources] == ["ano-2"]
    assert [type(item.error) for item in rejected] == [DocumentIdCollision] * 3
    assert [item.document_id for item in rejected] == ["ano", "ano-3", "ano-4"]


def test_a_bad_file_does_not_take_a_good_ones_name(tmp_path: Path) -> None:
    write(tmp_path / "Plan.pdf", b"no")
    write(tmp_path / "plan.pdf")
    sources, rejected = open_sources(find_sources([tmp_path]))
    assert [source.document_id for source in sources] == ["plan"]
    assert [item.document_id for item in rejected] == ["plan-2"]


def test_a_name_without_letters_is_refused(tmp_path: Path) -> None:
    (item,) = open_sources([write(tmp_path / "---.pdf")])[1]
    assert isinstance(item.error, UnreadableFile)
    assert item.document_id == "unnamed"


def test_a_name_that_is_no_utf8_is_percent_coded() -> None:
    assert printable_name(Path(os.fsdecode(b"/x/latin1-a\xf1o.pdf"))) == "latin1-a%F1o.pdf"


@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_a_slug_is_plain_and_names_itself(stem: str) -> None:
    slug = document_slug(Path(f"/{stem}.pdf"))
    assert not slug or slug == document_slug(Path(f"/{slug}.pdf"))
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not slug.startswith("-")
    assert not slug.endswith("-")
    assert "--" not in slug
