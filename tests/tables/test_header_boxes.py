"""A header drawn as a box of its own names the columns of the rows below it, which nothing rules."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from extract.page.cells import RawTable
from tests.typeset.reading import read_pages

EDGES = (60.0, 110.0, 300.0, 400.0, 500.0)
TOP, PITCH, SIZE = 640.0, 14.0, 8.0
HEADER = ("Fuente", "Concepto", "Vigente", "Pagado")
ROWS = (
    ("", "1.0 - Bienes de consumo", "", ""),
    ("110", "1.1 - Hilados y telas", "15.000,00", "1.250,50"),
    ("110", "1.2 - Papel y cartón", "3.500,00", "0,00"),
    ("Total bienes de consumo", "", "18.500,00", "1.250,50"),
)


def read(
    rows: Sequence[Sequence[str]],
    foot: str = "",
    edges: Sequence[float] = EDGES,
    header: Sequence[str] = HEADER,
    above: Sequence[tuple[int, int, str]] = (),
) -> tuple[RawTable, ...]:
    """The tables of a page with a boxed header, rows below it and, below a rule, a line at the foot.

    `above` are boxes over those of the header, from a column to another; nothing is drawn for an empty name.
    """
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=1)
    canvas.setFont("Helvetica", SIZE)
    for x0, x1, text in zip(EDGES, EDGES[1:], header, strict=False):
        if text:
            canvas.drawCentredString((x0 + x1) / 2, TOP - 12, text)
            canvas.rect(x0, TOP - 20, x1 - x0, 20)
    for first, last, text in above:
        canvas.drawCentredString((EDGES[first] + EDGES[last]) / 2, TOP + 8, text)
        canvas.rect(EDGES[first], TOP, EDGES[last] - EDGES[first], 20)
    for place, row in enumerate(rows):
        y = TOP - 40 - place * PITCH
        for column, text in enumerate(row):
            if column < 2:
                canvas.drawString(edges[column] + 3, y, text)
            else:
                canvas.drawRightString(edges[column + 1] - 1, y, text)
    bottom = TOP - 40 - len(rows) * PITCH
    if foot:
        canvas.line(EDGES[0], bottom, EDGES[-1], bottom)
        canvas.drawString(EDGES[0] + 3, bottom - 12, foot)
    canvas.save()
    return read_pages(held.getvalue())[0].tables


def texts(table: RawTable) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in table.row_cells(row)) for row in range(table.rows)]


def test_the_rows_below_a_boxed_header_stand_in_its_columns() -> None:
    (table,) = read(ROWS)
    assert texts(table) == [HEADER, *ROWS[:3], ("Total bienes de consumo", "18.500,00", "1.250,50")]
    assert [(cell.column, cell.column_span) for cell in table.row_cells(4)] == [(0, 2), (2, 1), (3, 1)]


def test_what_stands_below_the_last_rule_is_no_row() -> None:
    (table,) = read(ROWS, "Filtro aplicado: Ejercicio 2022 - Fechas: 01/01/2022 al 31/03/2022")
    assert texts(table)[-1][0] == "Total bienes de consumo"


def test_prose_below_a_boxed_header_is_not_drawn_into_it() -> None:
    prose = (
        "Los créditos se aprobaron en marzo de 2022 y se pagaron 1.250,50 en todo el año a 110 personas",
    ) * 4
    tables = read([(text,) for text in prose])
    assert all(table.rows == 1 for table in tables)


def test_labels_may_run_over_two_of_the_headers_columns() -> None:
    rows = (
        ("110 - Hilados y telas del vestuario", "", "15.000,00", "1.250,50"),
        ("120 - Papel y cartón de oficina", "", "3.500,00", "875,00"),
        ("130 - Productos químicos", "", "8.000,00", "0,00"),
    )
    (table,) = read(rows)
    assert texts(table) == [HEADER, *((one[0], *one[2:]) for one in rows)]
    spans = {(cell.column, cell.column_span) for cell in table.cells if cell.row > 0}
    assert spans == {(0, 2), (2, 1), (3, 1)}


def test_two_columns_below_one_box_stand_under_it() -> None:
    rows = (
        ("110", "Hilados y telas", "15.000,00", "50,50 8,3%"),
        ("120", "Papel y cartón", "3.500,00", "875,00 25,0%"),
        ("130", "Productos químicos", "8.000,00", "0,00 0,0%"),
    )
    (table,) = read(rows)
    assert texts(table) == [HEADER, *rows]


def test_labels_stand_below_an_empty_corner_that_no_box_draws() -> None:
    rows = (
        ("", "Hilados y telas", "15.000,00", "1.250,50"),
        ("", "Papel y cartón", "3.500,00", "875,00"),
        ("", "Total", "18.500,00", "2.125,50"),
    )
    (table,) = read(rows, header=("", "", "Vigente", "Pagado"), above=[(2, 4, "Ejercicio 2022")])
    assert texts(table) == [
        ("", "Ejercicio 2022"),
        ("", "Vigente", "Pagado"),
        *(one[1:] for one in rows),
    ]
    assert [(cell.column, cell.column_span) for cell in table.row_cells(2)] == [(0, 1), (1, 1), (2, 1)]


def test_a_single_line_beside_a_box_is_no_corner_of_it() -> None:
    (table, *_) = read([("Nota", "", "1,5", "2,5")], header=("", "", "Vigente", "Pagado"))
    assert texts(table)[0] == ("Vigente", "Pagado")
    assert table.box.x0 > EDGES[1]
