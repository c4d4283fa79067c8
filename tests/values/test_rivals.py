"""Where another reading explains the page nearly as well, both are told; where print decides, none is."""

from __future__ import annotations

import pytest

from schemas.records import ColumnRecord
from tests.typeset.reading import PlanReading
from tests.values.test_meaning import about, line, read

QUARTERS = line(
    "INDICADOR", "I TRIMESTRE", "II TRIMESTRE", "III TRIMESTRE", "IV TRIMESTRE", "META ANUAL 2022"
)


def quarters(*rows: tuple[str, ...]) -> PlanReading:
    return read([QUARTERS, *(line(*row) for row in rows)])


def column(reading: PlanReading, header: str) -> ColumnRecord:
    (found,) = (one for one in reading.columns if " / ".join(one.header) == header)
    return found


SO_FAR = (("Actas", "10", "20", "30", "40", "40"), ("Cartas", "5", "5", "15", "25", "25"))
APART = (("Actas", "10", "20", "30", "40", "100"), ("Cartas", "5", "5", "15", "25", "50"))
A_RATE = (("Actas", "90", "90", "90", "90", "90"), ("Cartas", "8", "8", "8", "8", "8"))


def test_parts_of_the_year_that_end_at_the_years_value_may_be_counted_from_january() -> None:
    reading = quarters(*SO_FAR)
    doubted = {
        one.raw for one in reading.values.indicators if one.value_id in about(reading, "period-doubtful")
    }
    assert doubted == {"20", "30", "40", "5", "15", "25"}
    third = column(reading, "III TRIMESTRE")
    assert (third.rival_of, third.rival) == ("period", "2022-01/09")
    assert third.margin is not None
    assert third.margin < 0.2


@pytest.mark.parametrize("rows", [APART, A_RATE])
def test_parts_that_add_up_or_are_all_alike_are_what_their_headers_say(
    rows: tuple[tuple[str, ...], ...],
) -> None:
    reading = quarters(*rows)
    assert not about(reading, "period-doubtful")
    assert {one.period for one in reading.values.indicators} == {"2022", *(f"2022-Q{n}" for n in range(1, 5))}


def accumulated(*rows: tuple[str, ...]) -> PlanReading:
    head = line("INDICADOR", "ACUMULADO A MARZO", "ACUMULADO A JUNIO", "ACUMULADO A SEPTIEMBRE")
    return read([head, *(line(*row) for row in rows)], "Metas programadas 2022")


def test_sums_so_far_that_fall_may_be_of_their_own_part_only() -> None:
    falling = accumulated(("Actas", "40", "25", "30"), ("Cartas", "9", "12", "4"))
    assert column(falling, "ACUMULADO A JUNIO").rival == "2022-Q2"
    assert about(falling, "period-doubtful")
    assert not about(accumulated(("Actas", "10", "25", "30"), ("Cartas", "9", "12", "14")), "period-doubtful")


def names(first: str, second: str) -> PlanReading:
    rows = [("Actas de entrega", "Mesa norte"), ("Cartas firmadas", "Mesa sur"), ("Visitas", "Mesa oeste")]
    return read([line(first, second, "META 2022", "EJECUTADO 2022"), *(line(*row, "4", "3") for row in rows)])


def test_of_two_columns_of_texts_under_unknown_words_either_may_name_the_rows() -> None:
    reading = names("QUETZAL", "TZOLKIN")
    assert about(reading, "name-doubtful") == {one.value_id for one in reading.values.indicators}
    assert column(reading, "QUETZAL").role_by == "evidence"


def test_details_below_what_a_header_names_are_no_names() -> None:
    rows = [
        (name, place) for name in ("Actas", "Cartas") for place in ("Mesa norte", "Mesa sur", "Mesa este")
    ]
    cells = [line(*row, "4", "3") for row in rows]
    reading = read([line("INDICADOR", "ÓRGANO", "META 2022", "EJECUTADO 2022"), *cells])
    assert {one.detail for one in reading.values.indicators} == {place for _, place in rows}
    assert not about(reading, "name-doubtful")


def test_a_header_that_says_what_it_names_leaves_no_doubt() -> None:
    reading = names("INDICADOR", "TZOLKIN")
    assert not about(reading, "name-doubtful")
    assert column(reading, "INDICADOR").role_by == "profile"


def shares(done: str, planned: str) -> PlanReading:
    head = line("INDICADOR", planned, done, "% DE CUMPLIMIENTO")
    rows = [("Actas", "40", "30", "75.0"), ("Cartas", "80", "60", "75.0"), ("Visitas", "50", "20", "40.0")]
    return read([head, *(line(*row) for row in rows)])


def test_shares_that_come_out_the_other_way_round_put_both_series_in_doubt() -> None:
    swapped = shares("PROGRAMADO 2022", "EJECUTADO 2022")
    assert len(about(swapped, "series-doubtful")) == 6
    assert not about(shares("EJECUTADO 2022", "PROGRAMADO 2022"), "series-doubtful")


@pytest.mark.parametrize(("numbers", "doubted"), [(("85.5", "92.3", "70.1"), 3), (("85", "92", "70"), 0)])
def test_numbers_with_decimals_up_to_a_hundred_of_no_unit_may_be_percentages(
    numbers: tuple[str, ...], doubted: int
) -> None:
    rows = [line(f"Actividad {place}", number) for place, number in enumerate(numbers)]
    reading = read([line("ACTIVIDAD", "META 2022"), *rows])
    assert len(about(reading, "unit-doubtful")) == doubted


@pytest.mark.parametrize(
    ("numbers", "unit", "told"),
    [
        (("79,004,118.25", "10,605,377.40"), "usd", 2),
        (("79,004,118", "10,605,377"), "count", 0),
        (("12.50", "99.75"), "count", 0),
    ],
)
def test_numbers_with_cents_that_nothing_measures_are_money_and_told(
    numbers: tuple[str, ...], unit: str, told: int
) -> None:
    rows = [line(f"Actividad {place}", number) for place, number in enumerate(numbers)]
    reading = read([line("ACTIVIDAD", "META 2022"), *rows])
    assert {one.unit for one in reading.values.indicators} == {unit}
    assert len(about(reading, "money-assumed")) == told
