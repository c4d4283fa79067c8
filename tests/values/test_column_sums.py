"""What columns are to one another by their numbers: totals and parts, the year and its parts, differences."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.meaning.column_sums import printed_amount
from tests.typeset.model import Item
from tests.values.test_columns_by_cells import names
from tests.values.test_meaning import line, read, said


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("12.888", "12888"),
        ("1,204,655.50", "1204655.50"),
        ("B/.15,750.5", "15750.5"),
        ("2 498,8", "2498.8"),
        ("0,933", "0.933"),
        ("(41)", "-41"),
        ("-350.000", "-350000"),
        ("–", "0"),
    ],
)
def test_a_number_is_read_without_what_groups_its_digits(text: str, amount: str) -> None:
    assert printed_amount(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["n/d", "3 de 5", ""])
def test_what_is_no_single_number_has_no_amount(text: str) -> None:
    assert printed_amount(text) is None


def test_unknown_columns_that_add_up_to_a_total_beside_them_are_its_parts() -> None:
    reading = read(
        [
            line(Item("PROYECTO", rows=2), Item("PROVINCIA", columns=3), Item("META 2022", rows=2)),
            line("Coclé", "Herrera", "Darién"),
            line("Talleres", "42,500", "18,000", "-", "60,500"),
            line("Cocinas", "8,200", "8,250", "1,000", "17,450"),
        ]
    )
    assert {one[3] for one in said(reading)} >= {"42,500", "18,000", "8,200", "8,250", "1,000"}
    assert {one[1:3] for one in said(reading)} == {("plan", "2022")}


def test_unknown_columns_beside_a_total_they_do_not_add_up_to_are_no_values() -> None:
    reading = read(
        [
            line(Item("PROYECTO", rows=2), Item("PROVINCIA", columns=3), Item("META 2022", rows=2)),
            line("Coclé", "Herrera", "Darién"),
            line("Talleres", "42,500", "18,000", "-", "60,501"),
            line("Cocinas", "8,200", "8,250", "1,000", "17,450"),
        ]
    )
    assert {one[3] for one in said(reading)} == {"60,501", "17,450"}


def test_what_the_parts_of_the_year_add_up_to_is_the_years_but_for_levels() -> None:
    reading = read(
        [
            line("SERVICIO", "META I TRIM", "META II TRIM", "META III TRIM", "META IV TRIM", "Año"),
            line("Patentes", "512", "388", "341", "297", "1.538"),
            line("Registros", "71", "40", "2", "55", "168"),
            line("Cobertura de becas", "71,4", "78,0", "80,5", "80,5", "80,5"),
        ]
    )
    assert {one[3] for one in said(reading) if one[2] == "2022"} == {"1.538", "168", "80,5"}


def test_a_change_between_two_budgets_is_no_value() -> None:
    reading = read(
        [
            line("CONCEPTO", "ASIGNADO 2022", "MODIFICADO 2022", "VIGENTE 2022"),
            line("Sueldos", "8,450,000.00", "0.00", "8,450,000.00"),
            line("Obras", "12,900,000.00", "615,300.25", "13,515,300.25"),
            line("Viajes", "6,275,000.00", "-350,000.00", "5,925,000.00"),
        ]
    )
    assert not {"0.00", "615,300.25", "-350,000.00"} & {one[3] for one in said(reading)}
    assert len(reading.values.indicators) == 6


def test_a_modified_budget_beside_the_first_one_is_a_value() -> None:
    reading = read(
        [
            line("CONCEPTO", "APROBADO 2022", "MODIFICADO 2022", "PROGRAMADO 2022"),
            line("Sueldos", "8,450,000.00", "8,500,000.00", "8,450,000.00"),
            line("Obras", "12,900,000.00", "12,615,300.25", "11,515,300.25"),
        ]
    )
    assert len(reading.values.indicators) == 6


def test_parts_that_add_up_to_a_total_behind_them_are_values() -> None:
    reading = read(
        [
            line("CURSO", "META MUJERES 2022", "META HOMBRES 2022", "META TOTAL 2022"),
            line("Costura", "300", "41", "341"),
            line("Pintura", "120", "0", "120"),
            line("Cocina", "75", "80", "155"),
        ]
    )
    assert len(reading.values.indicators) == 9


def test_the_part_done_as_a_fraction_is_no_value() -> None:
    reading = read(
        [
            line("OPERACIÓN", "PROGRAMADO 2022", "EJECUTADO 2022", "EFICACIA"),
            line("Revisar planes", "70", "66", "0,94"),
            line("Abrir aulas", "60", "41", "0,68"),
        ]
    )
    assert {one[3] for one in said(reading)} == {"70", "66", "60", "41"}


def test_an_index_on_the_base_of_a_year_is_no_value() -> None:
    reading = read(
        [
            line("CONCEPTO", "PLAN 2022", "REAL 2022", "REAL 2021 = 100"),
            line("Sueldos", "88", "87", "104,1"),
            line("Viajes", "37", "33", "97,6"),
        ]
    )
    assert {one[3] for one in said(reading)} == {"88", "87", "37", "33"}


def test_numbers_below_a_labels_word_and_a_year_are_of_that_year() -> None:
    reading = read(
        [
            line("PRODUCTO", "VIGENTE 2022", "PROYECTO 2023"),
            line("Lotes", "5.400", "5.600"),
            line("Muestras", "2.600", "3.200"),
        ]
    )
    found = {(one.raw, one.year) for one in reading.values.indicators}
    assert found == {("5.400", 2022), ("2.600", 2022), ("5.600", 2023), ("3.200", 2023)}
    assert names(reading) == {"Lotes", "Muestras"}


def test_a_share_of_the_total_is_no_value() -> None:
    reading = read(
        [
            line("CONCEPTO", "META 2022", "Participación"),
            line("Sueldos", "612", "14.2 %"),
            line("Obras", "1,905", "44.3 %"),
            line("Viajes", "1,784", "41.5 %"),
            line("Total", "4,301", "100 %"),
        ]
    )
    assert {one[3] for one in said(reading)} == {"612", "1,905", "1,784", "4,301"}


def test_rates_that_go_with_their_counts_are_values() -> None:
    reading = read(
        [
            line("DELITO", Item("META 2022", columns=2)),
            line("", "Casos", "Tasa"),
            line("Homicidios", "180", "15.0"),
            line("Extorsiones", "1,200", "100.0"),
            line("Robos", "650", "54.2"),
        ]
    )
    assert {"15.0", "100.0", "54.2"} <= {one[3] for one in said(reading)}


def test_a_year_with_unknown_words_in_brackets_heads_values_of_it() -> None:
    reading = read(
        [
            line("RECURSOS", "2022 (ejecutado)", "2023 (vigente)", "2024 (proyecto)"),
            line("Personal", "184", "402", "1.065"),
            line("Bienes", "41", "96", "248"),
        ]
    )
    assert {one.raw for one in reading.values.indicators if one.year == 2024} == {"1.065", "248"}


@pytest.mark.parametrize(
    ("goal", "series", "by"),
    [("120", "executed", "evidence"), ("100", "plan", "assumed")],
    ids=["of what was done alone", "of the goal as well"],
)
def test_parts_that_add_up_to_what_was_done_in_the_year_are_of_it(goal: str, series: str, by: str) -> None:
    reading = read(
        [
            line("INDICADOR", "META 2022", "I SEMESTRE", "II SEMESTRE", "TOTAL EJECUTADO"),
            line("Talleres", goal, "40", "60", "100"),
            line("Cocinas", goal, "30", "70", "100"),
            line("Visitas", goal, "55", "45", "100"),
        ]
    )
    (first,) = (one for one in reading.columns if one.header == ("I SEMESTRE",))
    assert (first.series, first.series_by) == (series, by)
