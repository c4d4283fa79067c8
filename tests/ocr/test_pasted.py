"""A picture pasted on a page of text: its tables are read with the page's, whatever else it says is told."""

from __future__ import annotations

import numpy as np
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.ocr import scan
from extract.ocr.triage import pasted_pictures
from extract.readers import pdfium
from tests.ocr.scans import pictures
from tests.typeset.model import Block, Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import opened, read_plan
from tests.typeset.typesetter import typeset

HEAD = Line((Item("INDICADOR"), Item("PLAN 2022")))
FIRST = TableBlock((2, 1), (HEAD, Line((Item("Partos atendidos"), Item("55")))))
SECOND = TableBlock(
    (2, 1), (HEAD, Line((Item("Camas nuevas"), Item("1,300"))), Line((Item("Vacunas puestas"), Item("48"))))
)
WORDS = (
    "Meta revisada: 72 camas en el hospital central, de las que 30 son del servicio de maternidad y 12 nuevas"
)
PROSE = TextBlock(
    "La unidad atiende a las personas aseguradas y paga sus prestaciones en los plazos de la ley."
)


def pasted(block: Block, place: tuple[float, float, float, float]) -> bytes:
    """A plan with a table as text, and a picture of the block drawn into (left, bottom, width, height)."""
    from PIL import Image

    sheet = pictures(typeset([block], Style(width=400, height=300)).pdf, 200)[0]
    rows, columns = np.nonzero(sheet < 128)
    drawn = Image.fromarray(sheet[rows.min() - 8 : rows.max() + 8, columns.min() - 8 : columns.max() + 8])

    def over(canvas: Canvas, cells: object) -> None:
        left, bottom, width, _ = place
        canvas.drawImage(ImageReader(drawn), left, bottom, width, width * drawn.height / drawn.width)

    return typeset([PROSE, FIRST], over=over).pdf


@pytest.mark.ocr
def test_the_tables_of_a_pasted_picture_are_read_with_the_pages() -> None:
    reading = read_plan(pasted(SECOND, (54, 400, 300, 0)))
    values = [(item.indicator, item.cell_text, item.text_source) for item in reading.values.indicators]
    assert values == [
        ("Partos atendidos", "55", "text"),
        ("Camas nuevas", "1,300", "ocr"),
        ("Vacunas puestas", "48", "ocr"),
    ]
    (found,) = [item for item in reading.findings if item.rule == "picture-read"]
    assert (found.page, found.severity) == (1, "warning")
    assert len({item.table_id for item in reading.values.indicators}) == 2


@pytest.mark.ocr
def test_words_in_a_pasted_picture_are_told_and_not_read() -> None:
    reading = read_plan(pasted(TextBlock(WORDS), (54, 400, 500, 0)))
    assert [item.cell_text for item in reading.values.indicators] == ["55"]
    (found,) = [item for item in reading.findings if item.rule == "picture-with-text"]
    assert "72 camas" in found.message
    assert found.box is not None


def test_without_recognition_a_picture_that_may_hold_text_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "is_installed", lambda: False)
    reading = read_plan(pasted(SECOND, (54, 400, 300, 0)))
    (found,) = [item for item in reading.findings if item.rule.startswith("picture")]
    assert (found.rule, found.page, found.severity) == ("picture-unread", 1, "warning")


PLACES = {
    "letterhead": (54, 740, 120, 0),
    "small": (54, 400, 60, 0),
    "under text": (54, 640, 500, 0),
}


@pytest.mark.parametrize("place", PLACES.values(), ids=list(PLACES))
def test_emblems_and_grounds_are_no_pictures_of_text(place: tuple[float, float, float, float]) -> None:
    with opened(pasted(SECOND, place)) as document:
        (page,) = pdfium.read_pages(document)
        assert pasted_pictures(document, page) == ()
