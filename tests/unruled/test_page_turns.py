"""Tables without a grid over page turns: what stands in the margin, values close to words, carried labels."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.typeset.model import DENSE, Dress, Style
from tests.typeset.plans import Layout, PlanGroup, PlanRow, PlanTable, blocks, published
from tests.typeset.reading import PlanReading, as_published, read_plan
from tests.typeset.typesetter import typeset

DRESSES = pytest.mark.parametrize("dress", ["horizontal", "bare"])
LOST = "first-label-missing"


def row(name: str, *values: str, detail: str | None = None, formula: str | None = None) -> PlanRow:
    return PlanRow(f"Tema {name}", detail, formula, None, values)


def table(*groups: tuple[str | None, tuple[PlanRow, ...]], series: tuple[int, ...] = (1, 2)) -> PlanTable:
    formula = any(item.formula for _, found in groups for item in found)
    return PlanTable("UNIDAD DE SALUD", series, formula, False, tuple(PlanGroup(*g) for g in groups))


def read(
    plan: PlanTable, dress: Dress, *turns: int, repeat: bool = False, style: Style = DENSE
) -> PlanReading:
    layout = Layout(turns=frozenset(turns), repeat_head=repeat)
    return read_plan(typeset(blocks((plan,), layout), replace(style, dress=dress)).pdf)


def is_right(reading: PlanReading, plan: PlanTable) -> bool:
    return [as_published(item) for item in reading.values.indicators] == published((plan,))


TWO_CELLS = table(
    (None, (row("Partos", "12"), row("Dosis", "34"), row("Camas", "56"), row("Visitas", "78"))), series=(1,)
)
GROUPS = table(
    ("Tema rurales", (row("Partos", "10", "20"), row("Dosis", "30", "40"))),
    ("Tema nuevos", (row("Camas", "50", "60"), row("Visitas", "70", "80"))),
)
SHARED = table(
    (
        None,
        (
            row("Partos de la red de hospitales", "10", "20", detail="Tema niñez"),
            row("Partos de la red de hospitales", "30", "40", detail="Tema adultos"),
            row("Partos de la red de hospitales", "50", "60", detail="Tema rurales"),
            row("Camas", "70", "80"),
        ),
    )
)


def test_a_lone_row_between_lines_in_the_margin_comes_back() -> None:
    reading = read(TWO_CELLS, "horizontal", 3)
    assert is_right(reading, TWO_CELLS)
    assert reading.rules == []


def test_a_lone_row_of_two_cells_in_the_margin_is_told() -> None:
    reading = read(TWO_CELLS, "bare", 3)
    assert [item.cell_text for item in reading.values.indicators] == ["12", "34", "56"]
    assert [(item.rule, item.page) for item in reading.findings] == [("rows-outside-tables", 2)]


@DRESSES
def test_rows_that_begin_in_the_margin_come_back(dress: Dress) -> None:
    reading = read(TWO_CELLS, dress, 1)
    assert is_right(reading, TWO_CELLS)
    assert reading.rules == []


@DRESSES
def test_a_group_that_begins_in_the_margin_comes_back(dress: Dress) -> None:
    reading = read(GROUPS, dress, 3)
    assert is_right(reading, GROUPS)


def test_a_running_title_in_the_margin_names_no_group() -> None:
    style = replace(DENSE, running="PLAN ANUAL DE TRABAJO", numbers=True)
    reading = read(GROUPS, "bare", 3, style=style)
    assert is_right(reading, GROUPS)


@DRESSES
@pytest.mark.parametrize("style", [Style(), DENSE], ids=["plain", "dense"])
def test_a_group_below_rows_under_a_shared_label_stays_in_their_table(dress: Dress, style: Style) -> None:
    plan = table(
        ("Tema rurales", SHARED.groups[0].rows[:3] + SHARED.groups[0].rows[:3]),
        ("Tema nuevos", (row("Visitas", "1", "2"), row("Dosis", "3", "4"))),
    )
    reading = read(plan, dress, 3, style=style)
    groups = [item.group for item in reading.values.indicators if item.indicator != plan.rows[0][1].indicator]
    assert groups == ["Tema nuevos"] * 4


@DRESSES
def test_a_page_whose_values_stand_as_close_as_words_comes_back(dress: Dress) -> None:
    """The words of the last label column end right where the values begin, on a page with nothing else."""
    close = "Tema Recetas «alta» Exámenes Recetas Dosis nuevos ¿qué? norma de la red"
    label = "Partos (línea básica) atendidos"
    plan = table(
        (
            None,
            (
                row(label, "55", detail="Tema Recetas niñez Camas", formula="Tema en hospitales nuevos"),
                row(label, "88", detail="Tema niñez ¿qué?", formula=close),
                row(
                    label,
                    "$3,000,000.00",
                    detail="Tema tercer nivel por médico «alta»",
                    formula="Tema adultos Partos atendidos atendidos Dosis",
                ),
            ),
        ),
        series=(1,),
    )
    layout = Layout(turns=frozenset({1}), repeat_head=False, align="left", header_in_two_rows=True)
    reading = read_plan(typeset(blocks((plan,), layout), replace(DENSE, dress=dress)).pdf)
    assert is_right(reading, plan)


@DRESSES
@pytest.mark.parametrize("repeat", [True, False], ids=["header repeated", "header once"])
def test_a_label_carried_over_the_turn_is_noted_and_not_missing(dress: Dress, repeat: bool) -> None:
    reading = read(SHARED, dress, 1, repeat=repeat, style=Style())
    assert is_right(reading, SHARED)
    assert "label-over-page" in reading.rules
    assert LOST not in reading.rules
