"""Rows that white space from side to side tells, in a box whose columns alone rules part."""

from __future__ import annotations

import io
from itertools import accumulate

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.tables.test_rows_of_lines import texts
from tests.typeset.reading import read_pages

SIZE, LEADING, GAP = 9.0, 11.0, 6.0
HEADER = ("Indicador", "Oficina", "2021", "2022")
WIDTHS = (140.0, 130.0, 70.0, 70.0)
ROWS = (
    ("Casas entregadas\nA las familias", "Obras", "12", ""),
    ("Pozos", "Aguas del\nNorte", "", "8"),
    ("Faros\nNuevos", "Puertos", "1", "2"),
)


def boxed(widths: tuple[float, ...], header: tuple[str, ...], rows: list[tuple[str, ...]]) -> bytes:
    """A box with a line below its header and none between its rows, which stand more than a line apart."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=1)
    canvas.setFont("Helvetica", SIZE)
    edges = tuple(accumulate(widths, initial=60.0))
    top = y = 700.0
    for row in (header, *rows):
        cells = [text.split("\n") for text in row]
        for x, lines in zip(edges, cells, strict=False):
            for number, text in enumerate(lines, start=1):
                canvas.drawString(x + 4, y - LEADING * number, text)
        if y == top:
            canvas.line(edges[0], y - 16, edges[-1], y - 16)
        y -= 16 if y == top else LEADING * max(map(len, cells)) + GAP
    for height in (top, y):
        canvas.line(edges[0], height, edges[-1], height)
    for x in edges:
        canvas.line(x, top, x, y)
    canvas.save()
    return held.getvalue()


@pytest.mark.parametrize("counted", [False, True], ids=["names first", "numbers that count first"])
def test_white_space_tells_rows_before_the_lines_of_labels_do(counted: bool) -> None:
    """Second lines of labels begin as rows do; a label of two lines stands beside no value of its second."""
    widths, header = ((25.0, *WIDTHS), ("N.º", *HEADER)) if counted else (WIDTHS, HEADER)
    rows: list[tuple[str, ...]] = [(str(n), *row) if counted else row for n, row in enumerate(ROWS, start=1)]
    (page,) = read_pages(boxed(widths, header, rows))
    (table,) = page.tables
    assert texts(table) == [header, *rows]
