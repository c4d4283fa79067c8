"""A cell whose text is drawn, as shapes or as a picture, is read from the page's picture, or told."""

from __future__ import annotations

import numpy as np
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
