"""Tables close below one another: where the first ends, whose the title and the line between them are."""

from __future__ import annotations

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
