"""Headers that say how long a part of the year is and not which: a text over the table does, or nothing."""

from __future__ import annotations

import pytest

from tests.typeset.model import Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset


def line(*texts: str | Item) -> Line:
    return Line(tuple(Item(text) if isinstance(text, str) else text for text in texts))


HALF = [line("INDICADOR", "PROGRAMACIÓN SEMESTRAL", "EJECUCIÓN SEMESTRAL"), line("Actas", "10", "8")]


def read(*above: str, cover: tuple[str, ...] = (), lines: list[Line] = HALF) -> PlanReading:
    columns = sum(item.columns for item in lines[0].items)
    table = TableBlock((2.0, *[1.0] * (columns - 1)), tuple(lines), head=1)
    texts = [TextBlock(text, bold=True) for text in cover]
    first = [TextBlock("Texto que no dice de qué parte del año se trata en este informe.")] * 2
    return read_plan(typeset([*texts, *first, *map(TextBlock, above), table], Style()).pdf)


def periods(reading: PlanReading) -> dict[str, str | None]:
    return {one.raw: one.period for one in reading.values.indicators}


def about(reading: PlanReading, rule: str) -> int:
    return sum(found.rule == rule for found in reading.findings)


def test_a_part_of_the_year_that_nothing_names_is_in_doubt() -> None:
    reading = read()
    assert periods(reading) == {"10": "2022", "8": "2022"}
    assert about(reading, "period-assumed") == 2
    assert {column.period_by for column in reading.columns if column.role == "value"} == {"assumed"}


@pytest.mark.parametrize("title", ["Desempeño físico, enero - junio 2022", "Avance del primer semestre"])
def test_the_title_says_which_part_of_that_length_it_is(title: str) -> None:
    reading = read(title)
    assert periods(reading) == {"10": "2022-S1", "8": "2022-S1"}
    assert about(reading, "period-assumed") == 0
    assert about(reading, "period-by-title") == 2


def test_so_does_the_first_page_for_all_tables() -> None:
    reading = read(cover=("INFORME DE AVANCE", "Segundo semestre de 2022"))
    assert periods(reading) == {"10": "2022-S2", "8": "2022-S2"}
    assert {column.period_by for column in reading.columns if column.role == "value"} == {"plan"}


@pytest.mark.parametrize(
    "cover",
    [("Primer trimestre de 2022",), ("Primer semestre de 2022", "Segundo semestre de 2022")],
)
def test_a_part_of_another_length_or_several_of_them_say_nothing(cover: tuple[str, ...]) -> None:
    reading = read(cover=cover)
    assert set(periods(reading).values()) == {"2022"}
    assert about(reading, "period-assumed") == 2


def test_a_title_for_another_year_says_nothing() -> None:
    lines = [line("INDICADOR", "AVANCE TRIMESTRAL 2022"), line("Actas", "10")]
    assert periods(read("Avance, primer trimestre de 2021", lines=lines)) == {"10": "2022"}


def test_the_total_beside_the_parts_is_the_years() -> None:
    head = line(Item("INDICADOR", rows=2), Item("PROGRAMACIÓN TRIMESTRAL", columns=5))
    parts = line("I", "II", "III", "IV", "TOTAL")
    reading = read(lines=[head, parts, line("Actas", "1", "2", "3", "4", "10")])
    assert periods(reading)["10"] == "2022"
    assert about(reading, "period-assumed") == 0


def test_money_approved_under_a_part_of_the_year_is_the_year_s_and_in_doubt() -> None:
    lines = [line("HOSPITAL", "APROBADO", "DEVENGADO"), line("Norte", "$ 10.00", "$ 8.00")]
    title = "Presupuesto por hospital, enero - junio 2021"
    reading = read(title, lines=lines)
    assert periods(reading) == {"$ 10.00": "2021", "$ 8.00": "2021-S1"}
    assert about(reading, "year-or-part") == 1
    of_year = read(title, lines=[line("HOSPITAL", "APROBADO ANUAL", "DEVENGADO"), *lines[1:]])
    assert about(of_year, "year-or-part") == 0


def test_a_goal_under_a_part_of_the_year_is_the_year_s_and_in_doubt() -> None:
    reading = read(
        "Resultados de enero - junio 2022", lines=[line("ÁREA", "META", "LOGRO"), line("A", "10", "8")]
    )
    assert periods(reading) == {"10": "2022", "8": "2022-S1"}
    assert about(reading, "year-or-part") == 1


def test_what_a_title_says_is_planned_a_noun_over_the_columns_does_not_gainsay() -> None:
    lines = [
        line(Item("PROYECTO", rows=2), Item("Avance acumulado (%) al cierre de", columns=2)),
        line("marzo", "junio"),
        line("Pista", "10.0", "35.0"),
    ]
    planned = read("Avance acumulado previsto de los proyectos", lines=lines)
    assert {one.series for one in planned.values.indicators} == {"plan"}
    done = read("Avance acumulado de los proyectos", lines=lines)
    assert {one.series for one in done.values.indicators} == {"executed"}
