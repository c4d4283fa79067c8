"""The file of corrections is taken up with its plan, and never for one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from commands.reading import part_name
from extract.source import LONGEST, CorrectionsFile, find_sources, open_source, open_sources

PDF = b"%PDF-1.7\n1 0 obj\n%%EOF\n"


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "Plan 2022.PDF"
    path.write_bytes(PDF)
    return path


def beside(pdf: Path) -> Path:
    return pdf.parent / "Plan 2022.corrections.yaml"


def test_a_plan_without_one_has_none(pdf: Path) -> None:
    assert open_source(pdf).corrections is None


def test_it_comes_with_its_plan_and_is_no_plan_itself(pdf: Path) -> None:
    beside(pdf).write_bytes(b"[]")
    sources, rejected = open_sources(find_sources([pdf.parent]))
    assert [source.corrections for source in sources] == [CorrectionsFile(beside(pdf).name, b"[]")]
    assert rejected == []


def test_what_is_kept_of_a_plan_goes_by_the_content_of_the_file(pdf: Path) -> None:
    names = [part_name(open_source(pdf))]
    for content in (b"", b"[]", b"[] "):
        beside(pdf).write_bytes(content)
        names.append(part_name(open_source(pdf)))
        assert part_name(open_source(pdf)) == names[-1]
    assert len(set(names)) == 4


def test_no_more_is_read_than_may_be_there(pdf: Path) -> None:
    beside(pdf).write_bytes(b"#" * (3 * LONGEST))
    file = open_source(pdf).corrections
    assert file is not None
    assert len(file.content) == LONGEST + 1


@pytest.mark.parametrize("kind", ["folder", "pipe", "broken link"])
def test_one_that_is_no_file_is_not_passed_over(pdf: Path, kind: str) -> None:
    make = {"folder": beside(pdf).mkdir, "pipe": lambda: os.mkfifo(beside(pdf))}
    make.get(kind, lambda: beside(pdf).symlink_to("nowhere"))()
    file = open_source(pdf).corrections
    assert file is not None
    assert file.problem
    assert str(pdf.parent) not in str(file.problem)
