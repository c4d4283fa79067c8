"""Names of tables without rules whose lines stand as far apart as rows do: what values they share tells them
from rows."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.page.lines import glyph_rows
from extract.readers import pdfium
from extract.tables.unruled.blocks import wrap_pitch
from extract.tables.unruled.segments import lines_of
from tests.typeset.reading import opened, read_pages

SIZE, WIDE = 9.0, 1.45
"""Points, and the distance between lines in sizes of text: wider than text is wrapped as a rule."""
NAMES = (
    ("Familias con agua", "de la red pública", "del cantón"),
    ("Pozos abiertos con", "bomba de mano"),
    ("Escuelas con techo", "y patio nuevos"),
    ("Caminos reparados",),
)


def page(gap: float, values_beside: Sequence[int]) -> bytes:
    """A table of names and two columns of values, beside the lines of each name in `values_beside`."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=1)
    y = 700.0
    canvas.setFont("Helvetica-Bold", SIZE)
    for x, text in ((60, "Indicador"), (300, "Meta 2022"), (400, "Logro 2022")):
        canvas.drawString(x, y, text)
    canvas.setFont("Helvetica", SIZE)
    y -= 2 * SIZE * WIDE
    for number, lines in enumerate(NAMES, start=1):
        for place, text in enumerate(lines):
            canvas.drawString(60, y, text)
            if place in values_beside:
                canvas.drawRightString(340, y, f"{10 * number + place}")
                canvas.drawRightString(440, y, f"{9 * number + place}")
            y -= SIZE * WIDE
        y -= gap
    canvas.save()
    return held.getvalue()


@pytest.mark.parametrize("beside", [0, 1], ids=["at the top", "below it"])
def test_loosely_wrapped_lines_that_share_one_line_of_values_are_one_name(beside: int) -> None:
    names = [lines for lines in NAMES if len(lines) > beside]
    (table,) = read_pages(page(SIZE, (beside,)))[0].tables
    texts = [" ".join(cell.text.split()) for cell in table.cells if cell.column == 0]
    assert {" ".join(lines) for lines in names} <= set(texts)


def test_lines_as_far_apart_with_values_each_are_rows() -> None:
    (table,) = read_pages(page(0.0, (0, 1, 2)))[0].tables
    texts = [" ".join(cell.text.split()) for cell in table.cells if cell.column == 0]
    assert {text for lines in NAMES for text in lines} <= set(texts)


def test_one_name_of_two_lines_around_its_values_is_one_though_rows_stand_farther_apart() -> None:
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=1)
    canvas.setFont("Helvetica-Bold", SIZE)
    for x, text in ((60, "Indicador"), (300, "Meta 2022"), (400, "Logro 2022")):
        canvas.drawString(x, 700, text)
    canvas.setFont("Helvetica", SIZE)
    canvas.setFont("Helvetica-Bold", SIZE)
    canvas.drawString(54, 619, "OBRAS DE AGUA")
    canvas.setFont("Helvetica", SIZE)
    heights = {670: ("Pozos abiertos",), 653: ("Caminos reparados",), 636: ("Escuelas",), 596: NAMES[1]}
    for number, (y, lines) in enumerate(heights.items(), start=1):
        for place, text in enumerate(lines):
            canvas.drawString(60, y + SIZE * WIDE * ((len(lines) - 1) / 2 - place), text)
        canvas.drawRightString(340, y, f"{10 * number}")
        canvas.drawRightString(440, y, f"{9 * number}")
    canvas.save()
    with opened(held.getvalue()) as document:
        (read,) = pdfium.read_pages(document, (1,))
    found = lines_of(glyph_rows(read.glyphs))
    assert wrap_pitch([line.segments for line in found]) == pytest.approx(WIDE, abs=0.01)
    (table,) = read_pages(held.getvalue())[0].tables
    texts = [" ".join(cell.text.split()) for cell in table.cells if cell.column == 0]
    assert texts[-2:] == ["OBRAS DE AGUA", " ".join(NAMES[1])]
