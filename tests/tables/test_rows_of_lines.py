"""Rows that no rule parts, between the rules of a box and its columns; and lines that are no rows."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.page.cells import RawTable
from tests.typeset.reading import read_pages

EDGES = (60.0, 250.0, 350.0, 450.0)
TOP, PITCH, SIZE = 640.0, 11.0, 9.0
HEADER = ("Concepto", "Vigente", "Pagado")

Lines = Sequence[tuple[float, str]]
"""What stands in a cell: the place of each line, counted in lines, and its text."""


def read(*columns: Lines, height: float) -> tuple[RawTable, ...]:
    """The tables of a page with a box of a header and one band, between whose columns alone rules run."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=1)
    canvas.setFont("Helvetica", SIZE)
    edges = EDGES[: len(columns) + 1]
    bottom = TOP - 20 - height * PITCH
    for place, lines in enumerate(columns):
        for line, text in ((-1.3, HEADER[place]), *lines):
            y = TOP - 20 - (line + 1) * PITCH
            if place and line >= 0:
                canvas.drawRightString(edges[place + 1] - 4, y, text)
            else:
                canvas.drawString(edges[place] + 4, y, text)
    for y in (TOP, TOP - 20, bottom):
        canvas.line(edges[0], y, edges[-1], y)
    for x in edges:
        canvas.line(x, TOP, x, bottom)
    canvas.save()
    return read_pages(held.getvalue())[0].tables


def texts(table: RawTable) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in table.row_cells(row)) for row in range(table.rows)]


def every(*found: str, start: float = 0.0) -> Lines:
    return [(start + place, text) for place, text in enumerate(found)]


def test_lines_with_amounts_beside_them_are_rows() -> None:
    (table,) = read(
        every("1. Propios", "Tasas de faro", "Derechos de muelle", "Total"),
        every("1.200,00", "800,50", "2.000,50", start=1),
        every("1.100,00", "0,00", "1.100,00", start=1.1),
        height=5,
    )
    assert texts(table) == [
        HEADER,
        ("1. Propios", "", ""),
        ("Tasas de faro", "1.200,00", "1.100,00"),
        ("Derechos de muelle", "800,50", "0,00"),
        ("Total", "2.000,50", "1.100,00"),
    ]


def test_a_label_that_fills_its_line_goes_on_below() -> None:
    long = ("Conservación de balizas y boyas en los", "puertos del litoral", "Cartas", "Faros")
    (table,) = read(
        every(*long),
        [(0, "1.200"), (2, "35"), (3, "7")],
        [(0, "1.100"), (2, "30"), (3, "-")],
        height=5,
    )
    assert texts(table)[1:] == [
        ("Conservación de balizas y boyas en los\npuertos del litoral", "1.200", "1.100"),
        ("Cartas", "35", "30"),
        ("Faros", "7", "-"),
    ]


def test_a_single_column_of_amounts_makes_rows_line_for_line() -> None:
    (table,) = read(
        every("Ingresos", "Gastos", "Ahorro", "Inversión"), every("120", "80", "40", "30"), height=5
    )
    assert texts(table)[1:] == [("Ingresos", "120"), ("Gastos", "80"), ("Ahorro", "40"), ("Inversión", "30")]


@pytest.mark.parametrize(
    "columns",
    [
        (every("Conservación de las balizas, boyas y", "faros de todos los puertos"),)
        + (every("12", "90"),) * 2,
        (every("Balizas", start=0.5), every("12", "90"), every("15", "91")),
        (every("Balizas revisadas", "Boyas revisadas"), every("12", "90")),
    ],
    ids=["one label over two lines", "one label for two values", "two lines with one value each"],
)
def test_values_below_one_another_under_one_label_stay_in_their_cell(columns: tuple[Lines, ...]) -> None:
    (table,) = read(*columns, height=3)
    assert table.rows == 2
    assert texts(table)[1][1] == "12\n90"


BANDS = (
    (("Puerto norte",), "", ""),
    (("Balizas revisadas", "en el canal", "Puerto sur"), "12", "9"),
    (("Boyas repuestas", "Puerto viejo"), "4", "4"),
    (("Faros encendidos", "Puerto nuevo"), "7", "5"),
    (("Cartas publicadas",), "30", "28"),
)


def banded(bands: Sequence[tuple[Sequence[str], str, str]]) -> list[tuple[str, ...]]:
    """The rows of a ruled table whose labels' last lines stand apart."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=1)
    canvas.setFont("Helvetica", SIZE)
    y = TOP
    sides = [y]
    for label, *values in ((HEADER[:1], *HEADER[1:]), *bands):
        for place, text in enumerate(label):
            apart = 6 if place and text.startswith("Puerto") else 0
            canvas.drawString(EDGES[0] + 4, y - 11 - PITCH * place - apart, text)
        for x, text in zip(EDGES[1:], values, strict=False):
            canvas.drawString(x + 4, y - 11, text)
        y -= 16 + PITCH * (len(label) - 1) + 8
        sides.append(y)
    canvas.grid(list(EDGES), sides)
    canvas.save()
    (table,) = read_pages(held.getvalue())[0].tables
    return texts(table)[1:]


def test_headings_of_the_next_band_at_the_end_of_labels_are_rows() -> None:
    assert banded(BANDS) == [
        ("Puerto norte", "", ""),
        ("Balizas revisadas\nen el canal", "12", "9"),
        ("Puerto sur", "", ""),
        ("Boyas repuestas", "4", "4"),
        ("Puerto viejo", "", ""),
        ("Faros encendidos", "7", "5"),
        ("Puerto nuevo", "", ""),
        ("Cartas publicadas", "30", "28"),
    ]


@pytest.mark.parametrize(
    "bands",
    [
        BANDS[1:],
        BANDS[:1],
        (*BANDS[:3], BANDS[4]),
        (*BANDS[:4], (("Cartas publicadas", "Puerto real"), "30", "28")),
    ],
    ids=["no heading before the first", "no values", "two alone", "one that heads nothing"],
)
def test_notes_below_labels_stay_in_their_cell(bands: Sequence[tuple[Sequence[str], str, str]]) -> None:
    assert [row[0].split("\n") for row in banded(bands)] == [list(label) for label, *_ in bands]
