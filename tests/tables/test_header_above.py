"""A header that stands above the first rule of a grid belongs to it, and nothing else that stands there."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.typeset.reading import PlanReading, read_plan

EDGES = (60.0, 330.0, 460.0, 570.0)
TOP = 640.0
ROWS = (("Balizas revisadas", "Baliza", "148"), ("Cartas publicadas", "Carta", "12"), ("Boyas", "Boya", "37"))


def read(header: tuple[tuple[float, str], ...], gap: float = 4.0) -> PlanReading:
    """A grid without outer sides whose header stands `gap` points above its first rule."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=1)
    canvas.setFont("Helvetica", 9)
    for x, text in header:
        canvas.drawString(x, TOP + gap, text)
    for place, row in enumerate(ROWS):
        for x, text in zip(EDGES, row, strict=False):
            canvas.drawString(x + 4, TOP - 18 * (place + 1) + 5, text)
    for place in range(len(ROWS) + 1):
        canvas.line(EDGES[0], TOP - 18 * place, EDGES[-1], TOP - 18 * place)
    for x in EDGES[1:-1]:
        canvas.line(x, TOP, x, TOP - 18 * len(ROWS))
    canvas.save()
    return read_plan(held.getvalue())


NAMES = ((64.0, "INDICADOR"), (334.0, "UNIDAD DE MEDIDA"), (464.0, "META 2022"))


def test_a_header_above_the_first_rule_names_the_columns() -> None:
    values = read(NAMES).values.indicators
    assert {(one.indicator, one.measure, one.raw) for one in values} == set(ROWS)


@pytest.mark.parametrize(
    ("header", "gap"),
    [
        (((64.0, "El indicador y la meta 2022 se presentan en la tabla que sigue a estas palabras"),), 4.0),
        (((64.0, "Cuadro 3"), (464.0, "hoja 7")), 4.0),
        (NAMES, 30.0),
    ],
    ids=["a sentence over the columns", "words that name nothing", "too far above"],
)
def test_what_is_no_header_right_above_it_is_not_drawn_into_the_grid(
    header: tuple[tuple[float, str], ...], gap: float
) -> None:
    assert all(table.box.top > 792 - TOP - 2 for table in read(header, gap).pages[0].tables if table.ruled)
