"""A PDF is opened once by each library, however many pages it has and whatever is asked about them."""

from __future__ import annotations

import io
import pickle
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pdfminer.pdfdocument
import pikepdf
import playa
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.document import read_document
from extract.errors import TruncatedPdf
from extract.pages import read_all_pages
from extract.pictures import upright_picture
from extract.process.job import ReadOptions
from extract.readers.opened import OpenDocument
from extract.source import SourceDocument, open_source
from tests.typeset.model import Item, Line, TableBlock
from tests.typeset.reading import on_disk, opened
from tests.typeset.typesetter import typeset

HEAD = Line((Item("INDICADOR"), Item("PLAN 2021"), Item("PLAN 2022")))
DISPUTED = TableBlock((2, 1, 1), (HEAD, Line((Item("Dosis"), Item("1,300", lead=40), Item("1,300")))))
LIBRARIES = (pypdfium2.PdfDocument, playa.Document, pdfminer.pdfdocument.PDFDocument)
MOST_OPENINGS = 5
"""Once in pdfminer, and twice each in pdfium and playa: with and without forms, in two measures."""


@pytest.fixture
def openings(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each library opens a document, as it goes on."""
    count: Counter[str] = Counter()

    def counted(library: type, real: Callable[..., None]) -> Callable[..., None]:
        def open_and_count(self: Any, *given: Any, **named: Any) -> None:
            count[library.__module__.split(".")[0]] += 1
            real(self, *given, **named)

        return open_and_count

    for library in LIBRARIES:
        monkeypatch.setattr(library, "__init__", counted(library, library.__init__))
    return count


def open_lines() -> bytes:
    """A page whose rules lie both ways and meet nowhere, so that camelot looks at its picture."""
    out = io.BytesIO()
    canvas = Canvas(out, (360, 300), invariant=1)
    for place in (280, 260):
        canvas.line(50, place, 200, place)
    for place in (300, 330):
        canvas.line(place, 20, place, 90)
    canvas.drawString(
        50, 600, "La unidad atiende a las personas aseguradas y les paga a tiempo sus prestaciones"
    )
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def document_of(times: int) -> bytes:
    """Twice as many pages: one that all three readers have to read, one that is drawn for camelot."""
    with pikepdf.new() as whole:
        for pdf in (typeset([DISPUTED]).pdf, open_lines()) * times:
            with pikepdf.open(io.BytesIO(pdf)) as one:
                whole.pages.extend(one.pages)
        out = io.BytesIO()
        whole.save(out)
    return out.getvalue()


def test_reading_opens_a_document_as_often_with_many_pages_as_with_few(openings: Counter[str]) -> None:
    told = []
    for times in (2, 8):
        openings.clear()
        with on_disk(document_of(times)) as path:
            source = open_source(path)
            assert isinstance(source, SourceDocument)
            records = read_document(source, ReadOptions())
        assert records.document.pages == 2 * times
        assert {"camelot+pdfium", "pdfium+pdfplumber"} <= {cell.agreement for cell in records.cells}
        assert Counter(item.rule for item in records.findings)["ruled-page-without-table"] == times
        told.append(dict(openings))
    assert told[0] == told[1]
    assert set(told[0]) == {"pypdfium2", "playa", "pdfminer"}
    assert sum(told[0].values()) <= MOST_OPENINGS


def test_workers_that_open_it_for_themselves_read_what_one_process_reads() -> None:
    with opened(document_of(8)) as document:
        alone, spread = read_all_pages(document, 1), read_all_pages(document, 2)
    assert alone == spread


def test_pages_are_drawn_without_opening_the_document_for_each(openings: Counter[str]) -> None:
    with opened(document_of(3)) as document:
        sizes = {upright_picture(document, number, 72).size for number in range(1, 7)}
    assert sizes == {(612, 792), (360, 300)}
    assert openings == Counter(pypdfium2=1, playa=1, pdfminer=1)


def test_an_open_document_is_not_handed_to_another_process() -> None:
    with opened(open_lines()) as document, pytest.raises(TypeError, match="another process"):
        pickle.dumps(document)


def test_leaving_closes_the_document_in_every_library() -> None:
    with opened(document_of(1)) as document:
        drawn, measured, upright = document.pdfium, document.playa, document.playa_upright
        assert len(measured.pages) == len(upright.pages) == document.page_count == 2
    assert drawn.raw is None
    for closed in (measured, upright):
        assert closed._fp is None


def test_a_file_that_is_no_pdf_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing more")
    with pytest.raises(TruncatedPdf):
        OpenDocument(path)
