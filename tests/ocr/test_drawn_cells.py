"""A cell whose text is drawn, as shapes or as a picture, is read from the page's picture, or told."""

from __future__ import annotations

import io

import numpy as np
import pikepdf
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.ocr import scan
from tests.ocr.scans import pictures
from tests.readers.test_visible import Draw, drawn, published
from tests.typeset.model import Style, TextBlock
from tests.typeset.reading import read_plan
from tests.typeset.typesetter import typeset

ONE = ((0.0, 5.2), (1.6, 6.5), (2.6, 6.5), (2.6, 0.0), (1.7, 0.0), (1.7, 5.4), (0.2, 4.4))
SEVEN = ((0.0, 6.5), (4.2, 6.5), (4.2, 5.8), (2.0, 0.0), (1.0, 0.0), (3.1, 5.7), (0.0, 5.7))


def shapes(canvas: Canvas, x: float, y: float) -> None:
    """Seventeen as two shapes."""
    for points, left in ((ONE, x), (SEVEN, x + 4.2)):
        path = canvas.beginPath()
        path.moveTo(left + points[0][0], y + points[0][1])
        for across, up in points[1:]:
            path.lineTo(left + across, y + up)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)


def picture(canvas: Canvas, x: float, y: float) -> None:
    """A number as a picture of it."""
    from PIL import Image

    sheet = pictures(typeset([TextBlock("1,384")], Style(width=200, height=200)).pdf, 300)[0]
    rows, columns = np.nonzero(sheet < 128)
    image = Image.fromarray(sheet[rows.min() - 4 : rows.max() + 4, columns.min() - 4 : columns.max() + 4])
    canvas.drawImage(ImageReader(image), x, y - 1, image.width * 72 / 300, image.height * 72 / 300)


@pytest.mark.ocr
@pytest.mark.parametrize(("draw", "text"), [(shapes, "17"), (picture, "1,384")])
def test_a_number_that_is_drawn_is_read_from_the_picture_and_told(draw: Draw, text: str) -> None:
    reading = read_plan(drawn(draw))
    assert published(reading) == {2021: "55", 2022: text}
    (value,) = [item for item in reading.values.indicators if item.year == 2022]
    assert value.text_source == "ocr"
    (found,) = [item for item in reading.findings if item.rule == "drawn-text-read"]
    assert f"«{text}»" in found.message
    assert (found.page, found.severity) == (1, "warning")


def in_type_3(codes: tuple[int, int], names: tuple[str, str], texts: str = "") -> bytes:
    """A plan whose figure for 2022 is 17 in a font of shapes, by two codes with these names; a table says
    which text they are where one is given."""
    place: list[float] = []
    printed = drawn(lambda _canvas, x, y: place.extend((x, y)))
    name = pikepdf.Name
    with pikepdf.open(io.BytesIO(printed)) as document:
        glyphs = {
            f"/{one}": document.make_stream(_shape(p)) for one, p in zip(names, (ONE, SEVEN), strict=True)
        }
        differences = [
            code for pair in zip(codes, (name(f"/{n}") for n in names), strict=True) for code in pair
        ]
        font = pikepdf.Dictionary(
            Type=name.Font,
            Subtype=name.Type3,
            FontBBox=[0, 0, 450, 700],
            FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
            CharProcs=pikepdf.Dictionary(glyphs),
            Encoding=pikepdf.Dictionary(Differences=differences),
            FirstChar=codes[0],
            LastChar=codes[1],
            Widths=[420] * (codes[1] - codes[0] + 1),
            Resources=pikepdf.Dictionary(),
        )
        if texts:
            pairs = "".join(f"<{code:02X}> <{ord(t):04X}>\n" for code, t in zip(codes, texts, strict=True))
            font.ToUnicode = document.make_stream(f"{MAP_HEAD}2 beginbfchar\n{pairs}endbfchar\nend".encode())
        page = document.pages[0]
        page.Resources.Font[name("/Shapes")] = document.make_indirect(font)
        shown = f"BT /Shapes 10 Tf {place[0]} {place[1]} Td <{codes[0]:02X}{codes[1]:02X}> Tj ET"
        page.contents_add(shown.encode())
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
        return out.getvalue()


MAP_HEAD = "begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"


def _shape(points: tuple[tuple[float, float], ...]) -> bytes:
    (x, y), *rest = points
    steps = " ".join(f"{100 * across:.0f} {100 * up:.0f} l" for across, up in rest)
    return f"420 0 0 0 420 650 d1 {100 * x:.0f} {100 * y:.0f} m {steps} h f".encode()


@pytest.mark.parametrize(
    "pdf",
    [in_type_3((1, 2), ("g1", "g2"), "17"), in_type_3((49, 55), ("one", "seven"))],
    ids=["with a table of texts", "with the digits' own names"],
)
def test_shapes_of_a_font_that_says_which_digits_they_are_are_text(pdf: bytes) -> None:
    reading = read_plan(pdf)
    assert published(reading) == {2021: "55", 2022: "17"}
    assert {item.text_source for item in reading.values.indicators} == {"text"}


SHAPES = {
    "codes of no character": in_type_3((1, 2), ("g1", "g2")),
    "codes of letters": in_type_3((65, 66), ("g1", "g2")),
    "codes of other digits": in_type_3((50, 51), ("a0", "a1")),
}


@pytest.mark.ocr
@pytest.mark.parametrize("pdf", SHAPES.values(), ids=SHAPES)
def test_shapes_of_a_font_that_says_nothing_are_read_from_the_picture_and_told(pdf: bytes) -> None:
    reading = read_plan(pdf)
    assert published(reading) == {2021: "55", 2022: "17"}
    assert "drawn-text-read" in reading.rules


@pytest.mark.parametrize("pdf", SHAPES.values(), ids=SHAPES)
def test_without_recognition_such_shapes_publish_no_number_and_are_told(
    pdf: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan, "is_installed", lambda: False)
    reading = read_plan(pdf)
    assert not any(item.value for item in reading.values.indicators if item.year == 2022)
    assert "drawn-text-unread" in reading.rules


def test_without_recognition_what_is_drawn_in_a_cell_is_told_with_its_row(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scan, "is_installed", lambda: False)
    reading = read_plan(drawn(shapes, "Partos atendidos"))
    (found,) = [item for item in reading.findings if item.rule == "drawn-text-unread"]
    assert "Partos atendidos" in found.message
    assert found.box is not None


def shade(canvas: Canvas, x: float, y: float) -> None:
    canvas.setFillGray(0.9)
    canvas.roundRect(x - 2.5, y - 5, 120, 16, 2, stroke=0, fill=1)


def white(canvas: Canvas, x: float, y: float) -> None:
    canvas.setFillGray(1)
    shapes(canvas, x, y)


def box(canvas: Canvas, x: float, y: float) -> None:
    canvas.rect(x, y, 7, 7)


def beside_text(canvas: Canvas, x: float, y: float) -> None:
    canvas.drawString(x, y, "48")
    shapes(canvas, x + 30, y)


@pytest.mark.parametrize("draw", [shade, white, box, beside_text])
def test_what_is_no_sign_in_an_empty_cell_is_not_told(draw: Draw, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "is_installed", lambda: False)
    rules = read_plan(drawn(draw)).rules
    assert [rule for rule in rules if rule.startswith("drawn")] == []
