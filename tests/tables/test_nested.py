"""A table inside a cell is a table of its own: each of its numbers stands under its own header, once."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from tests.typeset.reading import PlanReading, read_plan
from tests.values.test_table_values import numbers_of

OUTER, INNER = (60.0, 250.0, 540.0), (262.0, 350.0, 440.0, 520.0)
TOP, HEIGHTS = 700.0, (0.0, 18.0, 90.0, 108.0)


def ruled(canvas: Canvas, across: Sequence[float], down: Sequence[float]) -> None:
    canvas.lines([(across[0], y, across[-1], y) for y in down])
    canvas.lines([(x, down[-1], x, down[0]) for x in across])


def read() -> PlanReading:
    """A plan of two indicators; the target of the first is a table of zones."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=1)
    canvas.setFont("Helvetica", 9)
    ruled(canvas, OUTER, [TOP - height for height in HEIGHTS])
    for x, y, text in (
        (64, 12, "INDICADOR"),
        (254, 12, "META 2022"),
        (64, 48, "Faros revisados"),
        (64, 102, "Boyas repuestas"),
        (254, 102, "37"),
    ):
        canvas.drawString(x, TOP - y, text)
    ruled(canvas, INNER, [TOP - 26 - 16 * row for row in range(4)])
    for row, texts in enumerate(
        (("Zona", "Cantidad", "Horas"), ("Norte", "148", "1,250"), ("Sur", "96", "23"))
    ):
        for left, text in zip(INNER, texts, strict=False):
            canvas.drawString(left + 4, TOP - 26 - 16 * row - 12, text)
    canvas.save()
    return read_plan(held.getvalue())


def test_its_numbers_stand_under_its_own_header_and_nowhere_else() -> None:
    found = [(one.row_label, one.column_label, one.value) for one in numbers_of(read().walk)]
    assert sorted(found) == [
        (("Boyas repuestas",), ("META 2022",), 37.0),
        (("Norte",), ("Cantidad",), 148.0),
        (("Norte",), ("Horas",), 1250.0),
        (("Sur",), ("Cantidad",), 96.0),
        (("Sur",), ("Horas",), 23.0),
    ]


def test_the_cell_around_it_publishes_no_number_of_it() -> None:
    reading = read()
    assert [(one.indicator, one.value) for one in reading.values.indicators] == [
        ("Faros revisados", None),
        ("Boyas repuestas", 37.0),
    ]
    assert "number-in-text" in reading.rules
