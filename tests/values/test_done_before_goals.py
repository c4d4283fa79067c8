"""What was done and what is a goal, where headers say only years, parts of one, or that something was
committed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.typeset.model import Line, TableBlock, TextBlock
from tests.typeset.reading import ORIGIN, read_plan
from tests.typeset.typesetter import typeset
from tests.values.test_meaning import line, read, said


def series_by_text(*rows: Line, above: str = "", title: str = "", year: int = 2022) -> dict[str, str]:
    """The series of each value by its text, in a document of the year with a title on its cover and another
    text right above its table."""
    table = TableBlock((2.0, *[1.0] * (len(rows[0].items) - 1)), rows, head=1)
    cover = [
        TextBlock(title, bold=True),
        TextBlock("INSTITUTO DE PRUEBA"),
        TextBlock("1. ACTAS Y CARTAS", bold=True),
    ]
    cover = cover if title else []
    blocks: list[TextBlock | TableBlock] = [*cover, *([TextBlock(above)] if above else []), table]
    reading = read_plan(typeset(blocks).pdf, origin=replace(ORIGIN, plan_year=year))
    return {raw: series for _, series, _, raw in said(reading)}


def years(*headers: str) -> tuple[Line, ...]:
    return line("INDICADOR", *headers), line("Actas", "11", "12", "13"), line("Cartas", "21", "22", "23")


@pytest.mark.parametrize("above", ["", "Metas programadas"])
def test_bare_years_before_goals_were_executed_where_the_last_of_them_is_the_documents_own(
    above: str,
) -> None:
    assert series_by_text(*years("2021", "2022", "META 2023"), above=above) == {
        "11": "executed", "12": "executed", "13": "plan", "21": "executed", "22": "executed", "23": "plan",
    }  # fmt: skip
    assert set(series_by_text(*years("2022", "2023", "META 2024"), above=above).values()) == {"plan"}


PARTS = (
    line("INDICADOR", "I TRIMESTRE", "II TRIMESTRE"),
    line("Actas", "11", "12"),
    line("Cartas", "21", "22"),
)
YEAR = (
    line("INDICADOR", "UNIDAD DE MEDIDA", "2022"),
    line("Actas", "Acta", "11"),
    line("Cartas", "Carta", "21"),
)


@pytest.mark.parametrize("rows", [PARTS, YEAR], ids=["parts of the year", "the year"])
@pytest.mark.parametrize("title", ["MEMORIA DE OBJETIVOS 2022", "RENDICIÓN DE CUENTAS 2022"])
def test_a_document_called_a_report_tells_what_was_done(title: str, rows: tuple[Line, ...]) -> None:
    assert set(series_by_text(*rows, title=title).values()) == {"executed"}
    assert set(series_by_text(*rows, title="PLAN DE OBJETIVOS 2022").values()) == {"plan"}


@pytest.mark.parametrize("title", ["Memoria de objetivos 2022", "Rendición de metas 2022"])
def test_so_does_one_whose_name_stands_right_above_the_table(title: str) -> None:
    lines = (
        line("INDICADOR", "I TRIMESTRE", "II TRIMESTRE"),
        line("Actas", "3", "4"),
        line("Cartas", "5", "6"),
    )
    blocks: list[TextBlock | TableBlock] = [
        TextBlock(title, bold=True),
        TableBlock((2.0, 1.0, 1.0), lines),
    ]
    found = read_plan(typeset(blocks).pdf).values.indicators
    assert {one.series for one in found} == {"executed"}


def test_a_report_named_above_a_table_says_its_year() -> None:
    lines = (
        line("INDICADOR", "PROGRAMADO", "EJECUTADO"),
        line("Actas", "3", "4"),
        line("Cartas", "5", "6"),
    )
    title = TextBlock("Seguimiento del primer semestre de 2021", bold=True)
    found = read_plan(typeset([title, TableBlock((2.0, 1.0, 1.0), lines)]).pdf).values.indicators
    assert {(one.series, one.year, one.period) for one in found} == {
        ("plan", 2021, "2021-S1"),
        ("executed", 2021, "2021-S1"),
    }


def test_a_commitment_beside_what_was_done_is_a_goal_and_beside_stages_of_a_budget_one_of_them() -> None:
    goals = [
        line("META DE GESTIÓN", "COMPROMETIDO 2022", "EFECTIVO 2022"),
        line("Actas", "11", "12"),
        line("Cartas", "21", "22"),
    ]
    assert {(one[1], one[3]) for one in said(read(goals))} == {
        ("plan", "11"), ("executed", "12"), ("plan", "21"), ("executed", "22"),
    }  # fmt: skip
    stages = [
        line("CONCEPTO", "VIGENTE 2022", "COMPROMETIDO 2022", "DEVENGADO 2022"),
        line("Sueldos", "300.10", "290.20", "280.30"),
        line("Viajes", "41.10", "33.20", "30.30"),
    ]
    done = {one[3] for one in said(read(stages)) if one[1] == "executed"}
    assert done == {"290.20", "280.30", "33.20", "30.30"}


def test_small_numbers_below_a_part_of_the_year_are_no_codes_of_the_words_behind_them() -> None:
    lines = [
        line("TRIMESTRE 2", "INDICADOR", "TRIMESTRE 3"),
        *(line(str(n), name, str(n + 7)) for n, name in enumerate(("Actas", "Cartas", "Visitas"), start=1)),
    ]
    found = {(one[0], one[2], one[3]) for one in said(read(lines))}
    assert {("Actas", "2022-Q2", "1"), ("Cartas", "2022-Q2", "2"), ("Visitas", "2022-Q2", "3")} <= found
