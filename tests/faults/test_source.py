"""Files are opened with care and named; whatever is no usable PDF gets its own typed error."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import (
    DocumentError,
    DocumentIdCollision,
    EmptyFile,
    NotAPdf,
    TruncatedPdf,
    UnreadableFile,
)
from extract.source import (
    LARGEST_FILE,
    document_slug,
    find_sources,
    hidden_files,
    open_source,
    open_sources,
    printable_name,
)

PDF = b"%PDF-1.7\n1 0 obj\n%%EOF\n"


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


def named(folder: Path, *names: str) -> dict[str, str]:
    """The document names of different files of these names, by file name."""
    for name in names:
        write(folder / name, PDF + name.encode())
    sources, rejected = open_sources(find_sources([folder]))
    assert rejected == []
    return {source.file_name: source.document_id for source in sources}


def test_files_of_like_names_stay_apart(tmp_path: Path) -> None:
    found = named(tmp_path, "año.pdf", "ano.pdf", "AÑO.pdf", "ano-2.pdf")
    assert (found["ano.pdf"], found["ano-2.pdf"]) == ("ano", "ano-2")
    assert re.fullmatch("ano-[0-9a-f]{8}", found["año.pdf"])
    assert len(set(found.values())) == 4
    assert named(tmp_path, "rotate_90.pdf", "rotate_-90.pdf").keys() >= {"rotate_90.pdf", "rotate_-90.pdf"}


def test_a_document_keeps_the_name_it_was_published_under(tmp_path: Path) -> None:
    paths = [write(tmp_path / name, PDF + name.encode()) for name in ("año.pdf", "ano.pdf")]
    alone = open_sources(paths[:1])[0][0]
    assert alone.document_id == "ano"
    both = open_sources(paths, {"año.pdf": "ano"})[0]
    assert both[0].document_id == "ano"
    assert both[1].document_id.startswith("ano-")
    later = open_sources(paths[1:], {item.file_name: item.document_id for item in both})[0]
    assert later == both[1:]


def test_files_of_the_very_same_name_are_rejected_as_nothing_tells_which_is_right(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder / "plan.pdf", PDF + folder.encode())
    sources, rejected = open_sources(find_sources([tmp_path / "a", tmp_path / "b"]))
    assert sources == []
    assert [type(item.error) for item in rejected] == [DocumentIdCollision] * 2
    assert [item.document_id for item in rejected] == ["plan", "plan-2"]


def test_a_bad_file_does_not_take_a_good_ones_name(tmp_path: Path) -> None:
    write(tmp_path / "Plan.pdf", b"no")
    write(tmp_path / "plan.pdf")
    sources, rejected = open_sources(find_sources([tmp_path]))
    assert [source.document_id for source in sources] == ["plan"]
    assert [item.document_id for item in rejected] == ["plan-2"]


def test_a_name_without_latin_letters_is_one_all_the_same(tmp_path: Path) -> None:
    found = named(tmp_path, "---.pdf", "計画.pdf", "план.pdf")
    assert all(re.fullmatch("documento-[0-9a-f]{8}", name) for name in found.values())
    assert len(set(found.values())) == 3


def test_a_file_without_an_object_is_damaged_and_needs_no_process(tmp_path: Path) -> None:
    with pytest.raises(TruncatedPdf):
        open_source(write(tmp_path / "plan.pdf", b"%PDF-1.7\n" + bytes(3_000_000) + b"%%EOF\n"))
    for place in range((1 << 20) - 20, (1 << 20) + 20):  # wherever its first bytes are parted in reading
        assert open_source(write(tmp_path / "plan.pdf", b"%PDF-".ljust(place) + b"1 0 obj")).size > place


def test_a_link_that_leads_out_of_its_folder_is_refused(tmp_path: Path) -> None:
    target = write(tmp_path / "plan.pdf")
    (tmp_path / "plans" / "deeper").mkdir(parents=True)
    (tmp_path / "plans" / "out.pdf").symlink_to(target)
    (tmp_path / "plans" / "far.pdf").symlink_to("/etc/hostname")
    (tmp_path / "plans" / "in.pdf").symlink_to("deeper/plan.pdf")
    write(tmp_path / "plans" / "deeper" / "plan.pdf")
    (tmp_path / "other").symlink_to("plans")
    for folder in ("plans", "other"):
        sources, rejected = open_sources(find_sources([tmp_path / folder]))
        assert [source.file_name for source in sources] == ["in.pdf"]
        assert [item.source.file_name for item in rejected] == ["far.pdf", "out.pdf"]
        assert all("leads out" in item.error.detail.en for item in rejected)
        assert all(item.source.sha256 == "" for item in rejected)


def test_hidden_plans_are_told(tmp_path: Path) -> None:
    for name in ("a.pdf", ".oculto.pdf", ".nota"):
        write(tmp_path / name)
    assert hidden_files([tmp_path, tmp_path / "a.pdf"]) == [tmp_path / ".oculto.pdf"]


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
