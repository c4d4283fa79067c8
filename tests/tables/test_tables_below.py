"""Tables close below one another: where the first ends, whose the title and the line between them are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from tests.tables.test_row_rules import HEIGHT, Sheet, spans
from tests.typeset.reading import read_plan


def test_a_bold_title_between_an_aligned_table_and_a_ruled_one_is_of_the_ruled_one() -> None:
    """It is no last row of the first, and the scale that it states is that of the second."""
    sheet, sides = Sheet(), (50, 190, 330, 470)
    goals = (
        ("Indicador", "Meta 2022", "Logro 2022"),
        ("Casas", "12", "11"),
        ("Puentes", "4", "3"),
        ("Pozos", "7", "8"),
    )
    money = (("Gasto", "Meta 2022", "Logro 2022"), ("Sueldos", "1,300", "1,250"), ("Viajes", "410", "395"))
    for number, row in enumerate(goals):
        for x, text in zip(sides, row, strict=False):
            sheet.text(x + 4, 111 + 16 * number, text, bold=not number)
    sheet.text(54, 190, "Gasto de la dirección (miles de pesos)", bold=True)
    for number, row in enumerate(money):
        top = 198 + 16 * number
        for x, text in zip(sides, row, strict=False):
            sheet.text(x + 4, top + 11, text, bold=not number)
        sheet.line(50, 470, top)
    sheet.line(50, 470, 246)
    for x in sides:
        sheet.canvas.line(x, HEIGHT - 198, x, HEIGHT - 246)
    reading = read_plan(sheet.pdf())
    first, second = reading.pages[0].tables
    assert (first.rows, second.rows) == (4, 3)
    assert {(one.indicator, one.scale) for one in reading.values.indicators} == {
        ("Casas", 1), ("Puentes", 1), ("Pozos", 1), ("Sueldos", 1000), ("Viajes", 1000),
    }  # fmt: skip


PLANNED = (
    ("Indicador", "Meta 2022", "Logro 2022"),
    ("Casas", "12", "11"),
    ("Puentes", "4", "3"),
    ("Pozos", "7", "8"),
)
SPENT = (
    ("Gasto", "Vigente 2022", "Devengado 2022", "Pagado 2022"),
    ("Sueldos", "1,300", "1,250", "1,200"),
    ("Viajes", "410", "395", "390"),
    ("Equipos", "85", "80", "75"),
)
SIDES = (50, 190, 290, 410)
MONEY = ((285, "ejecutado"), (410, "vigente"))


def lined(sheet: Sheet, top: float, rows: Sequence[Sequence[str]], right: float) -> float:
    """Rows under a header in bold, with a line in one piece above and below each; the height of the last."""
    for number, row in enumerate(rows):
        for x, text in zip(SIDES, row, strict=False):
            sheet.text(x + 4, top + 16 * number + 11, text, bold=not number)
        sheet.line(50, right, top + 16 * number)
    sheet.line(50, right, top + 16 * len(rows))
    return top + 16 * len(rows)


def test_lines_that_end_farther_right_are_of_another_table() -> None:
    sheet = Sheet()
    end = lined(sheet, 100, PLANNED, 400)
    sheet.text(54, end + 19, "Cuadro 2. Gasto", bold=True)
    lined(sheet, end + 24, SPENT, 520)
    first, second = sheet.tables()
    assert (first.rows, first.columns) == (4, 3)
    assert (second.rows, second.columns) == (4, 4)


def striped(sheet: Sheet, top: float, pitch: float, total: bool) -> set[tuple[str, ...]]:
    """A table with a line in one piece below its header alone, of whose rows each second one is shaded cell
    by cell, a last one without shade whose label wraps, and perhaps a total; its rows."""
    sides = (50, 190, 330, 470)
    rows = (
        (("Sueldos", "del personal"), "1,300", "1,250"),
        (("Viajes",), "410", "395"),
        (("Equipos",), "85", "80"),
        (("Obras de", "riego"), "95", "90"),
        (("Total",), "1,890", "1,815"),
    )[: None if total else -1]
    for x, text in zip(sides, ("Gasto", "Vigente 2022", "Devengado 2022"), strict=False):
        sheet.text(x + 4, top + 11, text, bold=True)
    sheet.line(50, 470, top + 16)
    top += 16
    for number, (label, *values) in enumerate(rows):
        high = 16 + pitch * (len(label) - 1)
        if number in (0, 2):
            for x0, x1 in pairwise(sides):
                sheet.shade(x0, top, x1, top + high)
        for line, text in enumerate(label):
            sheet.text(54, top + 11 + pitch * line, text, bold=text == "Total")
        for x, text in zip(sides[1:], values, strict=False):
            sheet.text(x + 4, top + 11, text, bold=label == ("Total",))
        top += high
    return {(" ".join(label), *values) for label, *values in rows}


@pytest.mark.parametrize(
    ("pitch", "total"),
    [(11, True), (11, False), (13, False)],
    ids=["total", "close", "as wide as in the cells"],
)
@pytest.mark.parametrize("above", [False, True], ids=["alone", "below another table"])
def test_a_line_that_closes_a_header_over_shades_leaves_their_last_rows_in_the_table(
    above: bool, pitch: float, total: bool
) -> None:
    sheet = Sheet()
    end = lined(sheet, 100, PLANNED, 470) if above else 100
    sheet.text(50, end + 25, "Cuadro 2. Gasto", bold=True)
    want = striped(sheet, end + 32, pitch, total)
    *others, table = sheet.tables()
    assert [one.rows for one in others] == [4] * above
    found = spans(table)
    assert {tuple(one[4] for one in found if one[0] == row) for row in range(1, table.rows)} == want


def test_lines_in_one_piece_are_cut_beside_the_names_of_the_header_above_the_first() -> None:
    """White space runs down from the narrow years to the middle of the wide column of money beside them."""
    sheet = Sheet()
    names = {x: ("Presupuesto", f"{what} en el año", "(millones de", "pesos)") for x, what in MONEY}
    for x, lines in names.items():
        for number, text in enumerate(lines, start=1):
            sheet.text(x, 100 + 11 * number, text, bold=True, middle=True)
    sheet.text(54, 133, "Proyecto", bold=True)
    sheet.text(194, 133, "Año", bold=True)
    rows = (
        ("Casas", "2021", "12", "13"),
        ("", "2022", "4", "5"),
        ("", "2020", "7", "8"),
        ("Faros", "2021", "9", "6"),
    )
    for number, (name, year, *values) in enumerate(rows):
        top = 150 + 16 * number
        sheet.text(54, top + 11, name)
        sheet.text(194, top + 11, year)
        for (x, _), text in zip(MONEY, values, strict=True):
            sheet.text(x, top + 11, text, middle=True)
        sheet.line(190 if number == 2 else 50, 470, top)
    sheet.line(50, 470, 214)
    sheet.text(54, 185, "Puentes")
    (table,) = sheet.tables()
    found = spans(table)
    assert [one for one in found if one[0] == 0] == [
        (0, 1, 0, 1, "Proyecto"), (0, 1, 1, 1, "Año"),
        *((0, 1, column, 1, " ".join(names[x])) for column, (x, _) in enumerate(MONEY, start=2)),
    ]  # fmt: skip
    assert (2, 2, 0, 1, "Puentes") in found
    assert table.rows == len(rows) + 1


def test_a_line_far_below_a_table_closes_the_header_of_the_shades_below_it() -> None:
    """It is wider than the lines above; the first row below it has no shade."""
    sheet, sides = Sheet(), (50, 190, 290, 470)
    end = lined(sheet, 100, PLANNED, 430)
    sheet.text(50, end + 33, "Cuadro 2. Gasto", bold=True)
    rows = [row[:3] for row in (*SPENT, ("Obras", "95", "90"))]
    for number, row in enumerate(rows):
        top = end + 40 + 16 * number
        for x0, x1 in pairwise(sides) if number in (2, 4) else ():
            sheet.shade(x0, top, x1, top + 16)
        for x, text in zip(sides, row, strict=False):
            sheet.text(x + 4, top + 11, text, bold=not number)
    sheet.line(50, 470, end + 56)
    first, second = sheet.tables()
    for table, held in ((first, list(PLANNED)), (second, rows)):
        found = spans(table)
        assert [tuple(one[4] for one in found if one[0] == row) for row in range(table.rows)] == held


@pytest.mark.parametrize("size", [9, 11])
def test_a_title_below_notes_parts_tables_where_its_letters_are_larger(size: int) -> None:
    """The lines of both begin and end alike, and the second has fewer columns."""
    sheet = Sheet()
    first = (
        ("Indicador", "2020", "2021", "2022", "2023", "2024"),
        *((f"Obra {n}", *"34567") for n in range(3)),
    )
    second = (
        ("Centro de costo", "Servicios", "Bienes"),
        ("Norte", "120.50", "18.40"),
        ("Sur", "96.10", "7.75"),
    )
    for number, row in enumerate(first):
        for place, text in enumerate(row):
            sheet.text(54 + 70 * place, 111 + 16 * number, text, bold=not number)
    for y in (100, 116, 132, 148, 164):
        sheet.line(50, 470, y)
    sheet.line(120, 470, 108)
    sheet.text(54, 176, "Fuente: registros de obras.")
    sheet.canvas.setFont("Helvetica-Bold", size)
    sheet.canvas.drawString(54, HEIGHT - 192, "Cuadro 2. Gasto de las obras")
    for number, row in enumerate(second):
        for place, text in enumerate(row):
            sheet.text(54 + 150 * place, 213 + 16 * number, text, bold=not number)
    for y in (202, 218, 234, 250):
        sheet.line(50, 470, y)
    parted = [table.columns for table in sheet.tables()] == [6, 3]
    assert parted == (size > 9)
