"""Goals in kind and in money, and what names a row, where headers leave it open."""

from __future__ import annotations

import pytest

from tests.typeset.model import Item
from tests.values.test_meaning import line, read, said


def test_a_goal_of_what_was_collected_is_money_as_it_is() -> None:
    head = line("CONCEPTO", "META 2022", "RECAUDADO ENERO", "RECAUDADO FEBRERO")
    lines = [head, line("Tasas", "98,000", "47,850", "50,150"), line("Rentas", "12,500", "6,500", "5,900")]
    reading = read(lines, above="Recaudación de 2022 (en balboas)")
    assert {one.unit for one in reading.values.indicators} == {"pab"}


def test_a_goal_in_kind_beside_what_was_spent_is_none() -> None:
    head = line("INDICADOR", "META 2022", "PRESUPUESTO EJERCIDO 2022")
    lines = [head, line("Calles", "12", "4,310.5"), line("Plazas", "3", "298.0")]
    reading = read(lines, above="Gasto en miles de colones")
    assert {(one.raw, one.unit) for one in reading.values.indicators if one.series == "plan"} == {
        ("12", "count"), ("3", "count"),
    }  # fmt: skip


def test_a_share_of_what_was_done_is_of_its_part_of_the_year() -> None:
    head = [
        line(Item("INDICADOR", rows=2), Item("VIGENCIA 2022", columns=3)),
        line("META", "EJECUTADO A 30 SEP.", "AVANCE"),
    ]
    body = [line("Actas", "40", "30", "75,0 %"), line("Cartas", "50", "45", "90,0 %")]
    assert {one[2] for one in said(read([*head, *body])) if "%" in one[3]} == {"2022-01/2022-09"}


def test_kinds_that_come_by_turns_tell_money_from_goals() -> None:
    lines = [
        line("ACTIVIDAD", "UNIDAD DE MEDIDA", "TIPO", "ENERO 2022", "FEBRERO 2022"),
        line(Item("Censos", rows=2), Item("Censo", rows=2), "Física", "40", "35"),
        line("Financiera", "19,400", "11,500"),
        line(Item("Mapas", rows=2), Item("Mapa", rows=2), "Física", "3", "4"),
        line("Financiera", "4,650", "4,300"),
    ]
    reading = read(lines, above="La programación financiera se expresa en soles.")
    units = {(one.raw, one.unit) for one in reading.values.indicators}
    assert units == {
        ("40", "count"), ("35", "count"), ("3", "count"), ("4", "count"),
        ("19,400", "pen"), ("11,500", "pen"), ("4,650", "pen"), ("4,300", "pen"),
    }  # fmt: skip


@pytest.mark.parametrize("other", ["PRODUCTO", "SERVICIO", "ACTIVIDAD", "OBJETIVO ESPECÍFICO"])
def test_an_indicator_names_its_row_whatever_else_tells_rows_apart(other: str) -> None:
    lines = [
        line(other, "INDICADOR", "META 2022"),
        line("Préstamo a domicilio", "Cantidad de préstamos", "300"),
        line("Bibliotecas móviles", "Cantidad de visitas", "41"),
    ]
    found = {(one.indicator, one.group) for one in read(lines).values.indicators}
    assert found == {
        ("Cantidad de préstamos", "Préstamo a domicilio"), ("Cantidad de visitas", "Bibliotecas móviles"),
    }  # fmt: skip


@pytest.mark.parametrize("word", ["GASTOS", "INGRESOS", "INVERSIÓN"])
def test_a_word_alone_below_the_header_heads_rows_whatever_it_names_elsewhere(word: str) -> None:
    lines = [
        line("CONCEPTO", "PRESUPUESTO 2022 (USD)", "EJECUTADO 2022 (USD)"),
        line("Tasas", "300.00", "280.00"),
        line(word, "", ""),
        line("Sueldos", "200.00", "190.00"),
        line("Viajes", "41.00", "33.00"),
    ]
    assert {one[0] for one in said(read(lines))} == {"Tasas", "Sueldos", "Viajes"}
    assert len(said(read(lines))) == 6


MEASURED = [
    line(Item("Atención al público", rows=2), "Cartas contestadas en plazo", "40"),
    line("Visitas a las oficinas", "12"),
    line(Item("Mapas del país", rows=2), "Hojas de mapas impresas", "7"),
    line("Vuelos de fotografía", "3"),
]


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("UNIDAD DE MEDIDA DEL INDICADOR", "Cartas contestadas en plazo"),
        ("UNIDAD DE MEDIDA", "Atención al público"),
    ],
)
def test_what_is_measured_names_rows_below_a_header_that_speaks_of_indicators(header: str, name: str) -> None:
    reading = read([line("PRODUCTO", header, "META 2022"), *MEASURED])
    assert next(one.indicator for one in reading.values.indicators if one.raw == "40") == name


@pytest.mark.parametrize(
    ("name", "unit"), [("Revisar índices de tomos", "count"), ("Índice de lectura", "score")]
)
def test_many_of_what_could_be_a_rate_are_counted(name: str, unit: str) -> None:
    lines = [line("ACTIVIDAD", "UNIDAD", "META 2022"), line(name, "Índice", "84"), line("Actas", "Acta", "3")]
    assert next(one.unit for one in read(lines).values.indicators if one.raw == "84") == unit


def test_a_goal_in_kind_beside_money_is_none_however_large() -> None:
    head = [
        line(Item("PRODUCTO", rows=2), Item("PRESUPUESTO ANUAL 2022", columns=2)),
        line("Física (A)", "Financiera Q (B)"),
    ]
    body = [line("Censos", "3,400", "880,800.00"), line("Mapas", "1,090", "300,500.00")]
    reading = read([*head, *body], above="Montos en quetzales (Q).")
    assert {(one.raw, one.unit) for one in reading.values.indicators} == {
        ("3,400", "count"), ("1,090", "count"), ("880,800.00", "gtq"), ("300,500.00", "gtq"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("formula", "unit"),
    [
        ("Promedio de la encuesta (sobre 10 puntos)", "score"),
        ("Puntos de venta (10 puntos abiertos)", "count"),
        ("Horas desde la llamada, promedio", "hour"),
        ("Horas de espera / horas de trabajo", "count"),
    ],
)
def test_a_formula_says_the_scale_of_a_rate_or_a_time(formula: str, unit: str) -> None:
    lines = [
        line("INDICADOR", "FÓRMULA", "META 2022"),
        line("Acogida en las oficinas", formula, "8.5"),
        line("Actas", "Suma de actas", "30"),
    ]
    assert next(one.unit for one in read(lines).values.indicators if one.raw == "8.5") == unit


def test_a_measure_of_points_with_the_ends_of_their_scale_is_a_rate() -> None:
    lines = [
        line("INDICADOR", "UNIDAD DE MEDIDA", "META 2022"),
        line("Clima en las oficinas", "Puntos (0 a 100)", "75"),
        line("Red abierta al público", "Puntos", "40"),
    ]
    units = {(one.raw, one.unit) for one in read(lines).values.indicators}
    assert units == {("75", "score"), ("40", "count")}


def test_the_scale_of_a_money_with_a_long_name_counts() -> None:
    lines = [line("CONCEPTO", "PRESUPUESTO 2022"), line("Muelles", "8,412.6"), line("Grúas", "930.1")]
    above = "Cifras en miles de dólares de los Estados Unidos de América (US$). Menos va entre paréntesis."
    assert {(one.unit, one.scale) for one in read(lines, above).values.indicators} == {("usd", 1000)}


def test_places_below_the_one_indicator_of_a_table_are_its_details() -> None:
    lines = [
        line("INDICADOR", "SEDE", "META 2022"),
        line(Item("Maestros titulados", rows=2), "Santiago", "40"),
        line("La Vega", "12"),
    ]
    found = {(one.indicator, one.detail) for one in read(lines).values.indicators}
    assert found == {("Maestros titulados", "Santiago"), ("Maestros titulados", "La Vega")}


@pytest.mark.parametrize("header", ["CENTRO DE COSTO", "UNIDAD ORGÁNICA RESPONSABLE"])
def test_a_centre_of_costs_answers_for_its_rows(header: str) -> None:
    lines = [line(header, "ACTIVIDAD", "META 2022"), line("Biblioteca", "Censos de libros", "3")]
    assert [one.dependency for one in read(lines).values.indicators] == ["Biblioteca"]


def test_a_bare_name_below_a_header_of_indicators_is_theirs() -> None:
    head = [
        line(Item("RESUMEN NARRATIVO", rows=2), Item("INDICADOR", columns=2), Item("META 2022", rows=2)),
        line("Nombre", "Unidad de medida"),
    ]
    body = [
        line("Contribuir a que haya censos", "Censos publicados", "Censo", "3"),
        line("Mapas al día", "Hojas de mapas impresas", "Hoja", "40"),
    ]
    assert [one.indicator for one in read([*head, *body]).values.indicators] == [
        "Censos publicados",
        "Hojas de mapas impresas",
    ]


SHORT = [
    line(Item("INDICADOR", rows=2), Item("ENERO - JUNIO 2022", columns=2), Item("TOTAL 2022", columns=2)),
    line("M", "L", "M", "L"),
    line("Censos", "4", "3", "9", "8"),
    line("Mapas", "40", "41", "80", "85"),
]


@pytest.mark.parametrize(
    ("above", "told"),
    [("«M» es la meta y «L» el logro alcanzado.", True), ("«M» es el municipio y «L» el lugar.", False)],
)
def test_a_text_says_what_short_headers_stand_for(above: str, told: bool) -> None:
    reading = read(SHORT, above)
    series = {one.raw: one.series for one in reading.values.indicators if one.indicator == "Mapas"}
    assert (series == {"40": "plan", "41": "executed", "80": "plan", "85": "executed"}) is told


def test_a_counter_before_a_name_below_one_header_is_its_code() -> None:
    lines = [
        line(Item("PROGRAMA", columns=2), "APROBADO 2022 (US$)"),
        line("1", "Obras del puerto", "2,015.44"),
        line("2", "Faros y boyas", "987.02"),
    ]
    assert [(one.code, one.indicator) for one in read(lines).values.indicators] == [
        ("1", "Obras del puerto"),
        ("2", "Faros y boyas"),
    ]


def test_what_is_said_of_all_amounts_is_said_of_the_budget_that_names_its_money() -> None:
    head = [
        line(
            Item("INDICADOR", rows=2),
            Item("PROGRAMACIÓN 2022", columns=2),
            Item("META 2022", rows=2),
            Item("PRESUPUESTO Bs", rows=2),
        ),
        line("I SEMESTRE", "II SEMESTRE"),
    ]
    body = [line("Censos", "4", "5", "9", "1.200,00"), line("Mapas", "30", "50", "80", "980,50")]
    reading = read([*head, *body], above="Los montos se expresan en bolivianos (Bs).")
    units = {one.raw: one.unit for one in reading.values.indicators}
    assert {units[raw] for raw in ("4", "5", "9", "30", "50", "80")} == {"count"}
    assert {units[raw] for raw in ("1.200,00", "980,50")} == {"bob"}


def test_offices_below_a_header_of_units_name_their_rows() -> None:
    lines = [
        line("UNIDAD", "APROBADO 2022 (US$)"),
        line("Dirección de Puertos", "684,200.00"),
        line("Dirección de Faros", "512,750.50"),
    ]
    names = [one.indicator for one in read(lines).values.indicators]
    assert names == ["Dirección de Puertos", "Dirección de Faros"]


@pytest.mark.parametrize(("value", "unit"), [("7.8", "score"), ("78", "count")])
def test_points_with_decimals_are_a_rate(value: str, unit: str) -> None:
    lines = [
        line("INDICADOR", "UNIDAD DE MEDIDA", "META 2022"),
        line("Acogida del público", "Puntos", value),
        line("Actas", "Acta", "3"),
    ]
    assert next(one.unit for one in read(lines).values.indicators if one.raw == value) == unit
