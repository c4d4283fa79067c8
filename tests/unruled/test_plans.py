"""Plans set without a drawn grid publish the values and labels that were set."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.typeset.model import UNRULED, Dress, Style
from tests.typeset.plans import Layout, PlanGroup, PlanRow, PlanTable, Published, blocks, published
from tests.typeset.reading import PlanReading, as_published, read_plan
from tests.typeset.typesetter import typeset

LONG = "Tema Dosis de la red en hospitales según norma y enfermería por médico en el año"


def row(indicator: str, *values: str, detail: str | None = None) -> PlanRow:
    return PlanRow(f"Tema {indicator}", detail and f"Tema {detail}", None, None, values)


def table(*groups: PlanGroup, series: tuple[int, ...] = (1, 2)) -> PlanTable:
    return PlanTable("UNIDAD DE SALUD", series, False, False, groups)


def rows(*found: PlanRow, name: str | None = None) -> PlanGroup:
    return PlanGroup(name, found)


FLAT = table(
    rows(
        row("Partos atendidos", "1,234", "1,300"),
        row("Consultas nuevos", "90%", "95%"),
        PlanRow(LONG, None, None, None, ("12", "n/p")),
        row("Camas", "7", ""),
    )
)
GROUPED = table(
    rows(row("Visitas rurales", "10", "20"), row("Dosis", "30", "40"), name="Tema Consultas nuevos"),
    rows(row("Exámenes", "50", "60"), row("Cirugías nuevos", "1,000", "2,000"), name="Tema Camas"),
)
TWO_LEVELS = table(
    rows(
        row("Partos rurales", "10", "20", detail="niñez"),
        row("Partos rurales", "30", "40", detail="adultos"),
        row("Vacunas", "5", "6"),
    )
)
LABELLED = PlanTable(
    "UNIDAD DE SALUD",
    (0, 1, 2),
    True,
    True,
    (
        rows(
            PlanRow("Tema Partos", None, "Tema Partos por médico", "Porcentaje", ("1,234", "1,300", "7%")),
            PlanRow("Tema Dosis", None, "Tema Dosis de la red", "Dosis", ("1", "2", "3")),
            PlanRow("Tema Camas", None, "Tema Camas en el año", "Consulta", ("90%", "", "8%")),
        ),
    ),
)
NEIGHBOURS = table(
    rows(
        row("Partos rurales", "10", "20", detail="niñez"),
        row("Partos rurales", "30", "40", detail="adultos"),
        row("Recetas", "1", "2", detail="niñez"),
        row("Recetas", "3", "4", detail="adultos"),
    )
)
PLANS = {"flat": FLAT, "grouped": GROUPED, "two levels": TWO_LEVELS, "labelled": LABELLED}
LAYOUTS = {
    "centred": Layout(),
    "right": Layout(align="right"),
    "header in two rows": Layout(header_in_two_rows=True),
    "labels repeated": Layout(merged_labels=False),
    "page turn": Layout(turns=frozenset({2})),
    "page turn without header": Layout(turns=frozenset({2}), repeat_head=False),
}
BARE: tuple[Dress, ...] = ("horizontal", "bare", "zebra")
DRESSES = pytest.mark.parametrize("dress", UNRULED)


def read(plan: tuple[PlanTable, ...], layout: Layout, dress: Dress) -> PlanReading:
    return read_plan(typeset(blocks(plan, layout), Style(dress=dress)).pdf)


def as_set(reading: PlanReading) -> list[Published]:
    return [as_published(item) for item in reading.values.indicators]


def is_right_or_reported(plan: PlanTable, layout: Layout, dress: Dress) -> bool:
    reading = read((plan,), layout, dress)
    return as_set(reading) == published((plan,)) or bool(reading.findings)


@pytest.mark.parametrize("dress", BARE)
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS.keys())
def test_values_and_labels_come_back(plan: PlanTable, layout: Layout, dress: Dress) -> None:
    assert as_set(read((plan,), layout, dress)) == published((plan,))


@DRESSES
@pytest.mark.parametrize("plan", [FLAT, GROUPED, LABELLED], ids=["flat", "grouped", "labelled"])
def test_values_at_the_left_of_their_columns_come_back(plan: PlanTable, dress: Dress) -> None:
    assert as_set(read((plan,), Layout(align="left"), dress)) == published((plan,))


@DRESSES
def test_tables_below_one_another_keep_to_their_dependency(dress: Dress) -> None:
    plan = (FLAT, replace(GROUPED, dependency="DIVISIÓN DE ABASTO"))
    assert as_set(read(plan, Layout(), dress)) == published(plan)


@DRESSES
@pytest.mark.parametrize("series", [(0,), (2,), (0, 2)], ids=str)
def test_any_number_of_years_comes_back(series: tuple[int, ...], dress: Dress) -> None:
    found = tuple(row(f"Partos {word}", *["1,300", "90%"][: len(series)]) for word in ("niñez", "adultos"))
    plan = table(rows(*found), series=series)
    assert as_set(read((plan,), Layout(), dress)) == published((plan,))


@DRESSES
def test_whole_numbers_keep_their_value(dress: Dress) -> None:
    values = [item.value for item in read((GROUPED,), Layout(), dress).values.indicators]
    assert values == [10, 20, 30, 40, 50, 60, 1000, 2000]


@DRESSES
def test_neighbours_under_repeated_labels_come_back(dress: Dress) -> None:
    assert as_set(read((NEIGHBOURS,), Layout(merged_labels=False), dress)) == published((NEIGHBOURS,))


@pytest.mark.parametrize("dress", BARE)
def test_left_set_values_beside_two_levels_of_labels_come_back(dress: Dress) -> None:
    assert as_set(read((TWO_LEVELS,), Layout(align="left"), dress)) == published((TWO_LEVELS,))


@pytest.mark.parametrize("dress", ["bare", "zebra"])
def test_top_set_labels_over_rows_of_one_line_are_right_or_reported(dress: Dress) -> None:
    assert is_right_or_reported(NEIGHBOURS, Layout(), dress)


@pytest.mark.parametrize("dress", BARE)
def test_a_label_cut_by_a_page_turn_is_right_or_reported(dress: Dress) -> None:
    cut = Layout(turns=frozenset({1}))
    assert is_right_or_reported(TWO_LEVELS, cut, dress)
