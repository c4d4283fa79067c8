"""The second and third reader: asked once, in the first one's frame, their errors told as the document's."""

from __future__ import annotations

from collections import Counter

import pytest

from extract.errors import EmptyFile, EncryptedPdf, TruncatedPdf, library_errors
from extract.page.content import PageContent
from extract.readers import pdfium, playa
from extract.tables.reader_vote import OtherReaders
from schemas.texts import Text
from tests.typeset.model import Style, TextBlock
from tests.typeset.reading import opened
from tests.typeset.turning import turned
from tests.typeset.typesetter import typeset

SET = typeset([TextBlock("Partos atendidos 1,300"), TextBlock("Camas 77")], Style(width=400, height=300))

READING = Text("leer", "reading")


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("around", [(0, 0, 0, 0), (30, 20, 10, 40)], ids=["whole", "cropped"])
def test_the_readers_see_each_character_at_one_place(
    rotation: int, around: tuple[float, float, float, float]
) -> None:
    with opened(turned(SET.pdf, rotation, around, (5, -7))) as document:
        (page,) = pdfium.read_pages(document)
        readers = OtherReaders(document)
        second, third = readers.second(page), readers.third(page)
    for other in (second, third):
        assert Counter(g.text for g in other.glyphs) == Counter(g.text for g in page.glyphs)
        for glyph, same in zip(page.glyphs, other.glyphs, strict=True):
            assert same.center == pytest.approx(glyph.center, abs=1.5)
            assert same.baseline == pytest.approx(glyph.baseline, abs=0.1)
    assert (second.rules, second.fonts) == ((), ())


def test_a_page_is_read_once_however_often_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counted(document: object, page: PageContent) -> PageContent:
        asked.append(page.number)
        return page

    monkeypatch.setattr(playa, "read_page", counted)
    with opened(SET.pdf) as document:
        (page,) = pdfium.read_pages(document)
        readers = OtherReaders(document)
        assert readers.second(page) is readers.second(page)
    assert asked == [1]


def test_a_scan_has_its_own_second_reading() -> None:
    with opened(SET.pdf) as document:
        (page,) = pdfium.read_pages(document)
        readers = OtherReaders(document, {1: page})
    assert readers.second(page) is readers.third(page) is page


@pytest.mark.parametrize("said", ["wrong password", "File is Encrypted", "PDFTextExtractionNotAllowed"])
def test_what_speaks_of_protection_is_protection(said: str) -> None:
    with pytest.raises(EncryptedPdf), library_errors(READING):
        raise ValueError(said)


@pytest.mark.parametrize("error", [KeyError("x"), RecursionError(), AssertionError(), TypeError("None")])
def test_whatever_else_a_library_raises_is_damage(error: Exception) -> None:
    with (
        pytest.raises(TruncatedPdf, match="reading a page failed") as caught,
        library_errors(Text("leer una página", "reading a page")),
    ):
        raise error
    assert caught.value.__cause__ is error


def test_an_error_of_the_document_stays_what_it_is() -> None:
    with pytest.raises(EmptyFile), library_errors(READING):
        raise EmptyFile
