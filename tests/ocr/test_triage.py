"""Which pages are read from their pictures: those that are pictures, and no other."""

from __future__ import annotations

import io

import pikepdf
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.ocr.triage import is_garbage, needs_ocr, picture_count
from extract.page.content import Glyph
from extract.readers import pdfium
from tests.ocr.scans import pictures, scanned
from tests.typeset.model import TextBlock
from tests.typeset.reading import opened
from tests.typeset.typesetter import typeset

PROSE = "La unidad atiende a las personas aseguradas y paga sus prestaciones en los plazos de la ley. " * 4


def judged(pdf: bytes) -> list[bool]:
    with opened(pdf) as document:
        return [needs_ocr(document, page) for page in pdfium.read_pages(document)]


def with_picture(
    text: str, box: tuple[float, float, float, float], invisible: bool = False, under: bool = False
) -> bytes:
    """A page of prose drawn as a picture in the box, with text of its own over or under it."""
    from PIL import Image

    drawn = Image.fromarray(pictures(typeset([TextBlock(PROSE)]).pdf, 60)[0])
    out = io.BytesIO()
    canvas = Canvas(out, (612, 792), invariant=1)
    if not under:
        canvas.drawImage(ImageReader(drawn), *box)
    for place in range(0, len(text), 80):
        line = canvas.beginText(54, 700 - place / 6)
        line.setTextRenderMode(3 if invisible else 0)
        line.textOut(text[place : place + 80])
        canvas.drawText(line)
    if under:
        canvas.drawImage(ImageReader(drawn), *box)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def glyphs(text: str) -> list[Glyph]:
    return [Glyph(sign, 0, 0, 1, 1, 1, 1, 0, False) for sign in text]


def test_a_page_of_text_is_read_as_text() -> None:
    assert judged(typeset([TextBlock(PROSE)]).pdf) == [False]


def test_a_page_of_text_with_a_logo_is_read_as_text() -> None:
    assert judged(with_picture(PROSE, (54, 720, 60, 60))) == [False]


def test_a_page_of_text_over_a_picture_is_read_as_text() -> None:
    assert judged(with_picture(PROSE, (0, 0, 612, 792))) == [False]


def test_an_empty_page_is_left_alone() -> None:
    assert judged(typeset([TextBlock("")]).pdf) == [False]


def test_a_logo_alone_is_left_alone() -> None:
    assert judged(with_picture("", (54, 720, 60, 60))) == [False]


def test_a_page_that_is_a_picture_is_read_from_it() -> None:
    assert judged(scanned(typeset([TextBlock(PROSE)]).pdf)) == [True]


def test_a_stamp_on_a_picture_does_not_make_it_text() -> None:
    assert judged(with_picture("Recibido 12 de enero", (0, 0, 612, 792))) == [True]


def test_an_invisible_layer_of_text_is_not_trusted() -> None:
    assert judged(with_picture(PROSE, (0, 0, 612, 792), invisible=True)) == [True]


def test_text_that_a_picture_of_the_page_hides_is_not_trusted() -> None:
    hidden = with_picture(PROSE, (0, 0, 612, 792), under=True)
    assert judged(hidden) == [True]
    with opened(hidden) as document:
        assert picture_count(document) == 1


def test_text_beside_a_picture_that_hides_some_of_it_is_read_as_text() -> None:
    assert judged(with_picture(PROSE, (0, 0, 612, 690), under=True)) == [False]


@pytest.mark.parametrize(
    ("text", "garbage"),
    [
        ("Consultas 1,300 ≥ 90% ñáéíóú «»–…• " * 3, False),
        ("\uf0b7 Reducir la mora en 5%", False),
        ("\ue001\ue002\ue003 \ue004" * 9, True),
        ("\ufffd\ufffdns\ufffdlt\ufffds" * 5, True),
        ("\ufffd", False),
    ],
)
def test_characters_without_meaning_are_no_text(text: str, garbage: bool) -> None:
    assert is_garbage(glyphs(text)) is garbage


def test_pictures_are_counted_without_reading_them() -> None:
    with pikepdf.open(io.BytesIO(typeset([TextBlock(PROSE)]).pdf)) as whole:
        for extra in (scanned(typeset([TextBlock(PROSE)]).pdf), with_picture(PROSE, (0, 0, 612, 792), True)):
            with pikepdf.open(io.BytesIO(extra)) as more:
                whole.pages.extend(more.pages)
        out = io.BytesIO()
        whole.save(out)
    with opened(out.getvalue()) as document:
        assert picture_count(document) == 2
