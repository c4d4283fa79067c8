"""What is read of a file are the very bytes that were hashed, whoever writes it anew meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import PASSING, UnreadableFile
from extract.page.geometry import Box
from extract.pages import FEWEST_PAGES, read_all_pages
from extract.pictures import Place, place_pictures
from extract.process.isolation import READER, read_one
from extract.process.job import Job, Limits, ReadOptions
from extract.readers.opened import OpenDocument
from extract.source import SourceDocument, content_of, open_source
from report.page_images import page_images
from tests.faults.mixed import small_plan
from tests.typeset.model import Item as Text
from tests.typeset.model import Line, TableBlock, TextBlock
from tests.typeset.typesetter import typeset

HASHED, OTHER = small_plan("MUNICIPIO", 1), small_plan("MUNICIPIO", 1, changed=True)
PROFILING = "extract.profiling:plan_words"


@pytest.fixture
def swapped(tmp_path: Path) -> SourceDocument:
    """A source whose file is another one, of the same length, since it was hashed."""
    path = tmp_path / "plan.pdf"
    path.write_bytes(HASHED)
    source = open_source(path)
    path.write_bytes(OTHER[: len(HASHED)].ljust(len(HASHED), b"\n"))
    return source


def test_the_bytes_hashed_are_given_and_no_others(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(HASHED)
    source = open_source(path)
    assert content_of(source) == HASHED
    for other in (HASHED + b"\n", HASHED[:-1], HASHED[:-1] + b"\0"):
        path.write_bytes(other)
        with pytest.raises(UnreadableFile, match="changed"):
            content_of(source)
    path.unlink()
    with pytest.raises(UnreadableFile):
        content_of(source)


@pytest.mark.slow
@pytest.mark.parametrize("reader", [READER, PROFILING])
def test_a_file_swapped_after_hashing_is_not_read(swapped: SourceDocument, reader: str) -> None:
    outcome: object = read_one(Job(reader, swapped, ReadOptions(), Limits())).outcome
    assert isinstance(outcome, UnreadableFile)
    assert "changed" in outcome.detail.en
    assert outcome.status in PASSING


@pytest.mark.slow
def test_nothing_is_drawn_of_it(swapped: SourceDocument) -> None:
    pictures = place_pictures(swapped, Place(1, Box(0, 0, 100, 100)), Limits())
    assert isinstance(pictures, UnreadableFile)
    images = page_images(swapped, (1,), Limits())
    assert not images.drawn
    assert [page for page, _ in images.failed] == [1]


def pages_of(number: str) -> bytes:
    """Sixteen pages, enough for two workers, each with one table whose value is `number`."""
    rows = (Line((Text("INDICADOR"), Text("META 2022"))), Line((Text("Dosis"), Text(number))))
    return typeset([TextBlock("Metas", turn=True), TableBlock((2, 1), rows)] * 16).pdf


@pytest.mark.parametrize("jobs", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_a_file_swapped_while_it_is_read_changes_nothing(tmp_path: Path, jobs: int) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(pages_of("6,146,880"))
    source = open_source(path)
    with OpenDocument(path, content_of(source)) as document:
        assert document.page_count >= 2 * FEWEST_PAGES
        path.write_bytes(pages_of("9,999,999"))
        pages = read_all_pages(document, jobs)
    texts = {cell.text for page in pages for table in page.tables for cell in table.cells}
    assert "6,146,880" in texts
    assert "9,999,999" not in texts
