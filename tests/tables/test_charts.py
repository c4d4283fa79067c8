"""Charts are no tables: neither the grid that runs on under one, nor the numbers printed at its bars."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.page.printed import PageReading
from tests.typeset.reading import read_pages

EDGES = (60.0, 200.0, 280.0, 360.0, 440.0, 520.0)
TOP, PITCH = 700.0, 16.0
ROWS = (
    ("INDICADOR", "ENERO", "FEBRERO", "MARZO", "ABRIL"),
    ("Faros", "40", "65", "120", "90"),
    ("Boyas", "31", "52", "77", "14"),
)

Draw = Callable[[Canvas], None]


def read(draw: Draw, lines: int) -> PageReading:
    """A page with a ruled table whose rules go on for so many rows, and what is drawn over them."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=1)
    canvas.setFont("Helvetica", 9)
    for place in range(lines + 1):
        canvas.line(EDGES[0], TOP - PITCH * place, EDGES[-1], TOP - PITCH * place)
    for x in EDGES:
        canvas.line(x, TOP, x, TOP - PITCH * lines)
    for place, row in enumerate(ROWS):
        for x, text in zip(EDGES, row, strict=False):
            canvas.drawString(x + 4, TOP - PITCH * place - 12, text)
    draw(canvas)
    canvas.save()
    return read_pages(held.getvalue())[0]


def framed(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    canvas.rect(EDGES[0] + 2, 450, 456, 190, fill=1)
    canvas.setFillGray(0.5)


def bars(canvas: Canvas) -> None:
    framed(canvas)
    path = canvas.beginPath()
    for place, height in enumerate((40, 65, 120, 90)):
        path.rect(EDGES[1] + 20 + 80 * place, 480, 40, height)
    canvas.drawPath(path, fill=1, stroke=0)
    labels(canvas)


def bars_apart(canvas: Canvas) -> None:
    framed(canvas)
    for place, height in enumerate((40, 65, 120, 90)):
        canvas.rect(EDGES[1] + 20 + 80 * place, 480, 40, height, fill=1, stroke=0)
    labels(canvas)


def way(canvas: Canvas) -> None:
    framed(canvas)
    path = canvas.beginPath()
    path.moveTo(EDGES[1] + 40, 520)
    for place, height in enumerate((65, 120, 90), start=1):
        path.lineTo(EDGES[1] + 40 + 80 * place, 480 + height)
    canvas.drawPath(path)
    labels(canvas)


def labels(canvas: Canvas) -> None:
    canvas.setFillGray(0)
    for place, (height, text) in enumerate(zip((40, 65, 120, 90), ROWS[1][1:], strict=True)):
        canvas.drawString(EDGES[1] + 30 + 80 * place, 484 + height, text)
        canvas.drawString(EDGES[1] + 30 + 80 * place, 465, ROWS[0][place + 1])


def nothing(canvas: Canvas) -> None:
    del canvas


@pytest.mark.parametrize("draw", [bars, bars_apart, way])
@pytest.mark.parametrize("lines", [3, 16], ids=["below the table", "over rules that run on"])
def test_a_chart_is_left_out_and_told(draw: Draw, lines: int) -> None:
    page = read(draw, lines)
    (table,) = page.tables
    texts = [cell.text for cell in table.cells if not cell.empty]
    assert texts == [text for row in ROWS for text in row]
    assert table.box.bottom <= 792 - 640 + PITCH
    told = [item.message_en for item in page.findings if item.rule == "chart-left-out"]
    assert len(told) == 1
    assert "(4)" in told[0]


def test_shades_of_cells_are_no_chart() -> None:
    def shades(canvas: Canvas) -> None:
        canvas.setFillGray(0.8, 0.3)
        for x in EDGES[1:-1]:
            for height in (1, 2, 3):
                canvas.rect(x, TOP - PITCH * 3, 80, PITCH * height, fill=1, stroke=0)

    page = read(shades, 3)
    (table,) = page.tables
    assert (table.rows, table.columns) == (3, 5)
    assert not any(item.rule == "chart-left-out" for item in page.findings)


def test_rules_in_one_filled_shape_are_rules() -> None:
    def frame(canvas: Canvas) -> None:
        path = canvas.beginPath()
        for x in (60, 200, 300):
            path.rect(x, 300, 1, 60)
        for y in (300, 330, 360):
            path.rect(60, y, 241, 1)
        canvas.drawPath(path, fill=1, stroke=0)
        for y, row in ((345, ("INDICADOR", "META 2022")), (315, ("Faros", "12"))):
            for x, text in zip((64, 204), row, strict=True):
                canvas.drawString(x, y - 3, text)

    table = read(frame, 3).tables[-1]
    assert (table.ruled, table.rows, table.columns) == (True, 2, 2)
