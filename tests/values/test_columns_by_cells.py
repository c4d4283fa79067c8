"""What a column is, told by the cells below its header and the headers beside it."""

from __future__ import annotations

import pytest

from tests.typeset.model import Item, Style
from tests.typeset.reading import PlanReading
from tests.values.test_meaning import about, line, read, said


def names(reading: PlanReading) -> set[str]:
    return {one.indicator for one in reading.values.indicators}


@pytest.mark.parametrize(
    "head", ["FONDO", "INGRESOS", "META DE PRODUCCIÓN", "REGIÓN", "FUENTE DE FINANCIAMIENTO"]
)
def test_the_first_words_before_numbers_name_the_rows_whatever_their_header(head: str) -> None:
    reading = read(
        [line(head, "META 2022", "EJECUTADO 2022"), line("Atacama", "30", "28"), line("Maule", "41", "39")]
    )
    assert names(reading) == {"Atacama", "Maule"}


def test_numbers_never_name_rows() -> None:
    reading = read(
        [
            line("INGRESOS", "CODIFICADO 2022 (USD)", "REFORMAS", "RECAUDADO 2022 (USD)"),
            line("Tasas", "300,00", "0,00", "280,00"),
            line("Rentas", "410,00", "15,00", "390,00"),
        ]
    )
    assert names(reading) == {"Tasas", "Rentas"}


def test_codes_before_the_names_are_no_values() -> None:
    reading = read(
        [
            line("PROG.", "META FÍSICA", "UNIDAD", "PROGRAMADO 2022"),
            line("10.1", "Consultas", "Consulta", "300"),
            line("10.2", "Cirugías", "Cirugía", "41"),
        ]
    )
    assert {(one[0], one[3]) for one in said(reading)} == {("Consultas", "300"), ("Cirugías", "41")}


def test_a_commitment_beside_another_stage_of_spending_was_executed() -> None:
    reading = read(
        [
            line("CONCEPTO", "CRÉDITO VIGENTE 2022 (USD)", "COMPROMISO 2022 (USD)", "DEVENGADO 2022 (USD)"),
            line("Sueldos", "300.00", "290.00", "280.00"),
            line("Viajes", "41.00", "33.00", "30.00"),
        ]
    )
    assert {one[3] for one in said(reading) if one[1] == "executed"} == {"290.00", "280.00", "33.00", "30.00"}


def test_a_commitment_beside_results_is_a_goal() -> None:
    reading = read(
        [
            line("INDICADOR", "COMPROMISO 2022", "RESULTADO 2022"),
            line("Actas", "30", "28"),
            line("Cartas", "4", "5"),
        ]
    )
    assert {one[3] for one in said(reading) if one[1] == "plan"} == {"30", "4"}


def test_goals_of_a_product_over_its_activities_are_the_products() -> None:
    rows = [
        line(Item("Cursos dados", rows=2), Item("740", rows=2), "Convocar", "X", ""),
        line("Certificar", "", "X"),
        line(Item("Talleres equipados", rows=2), Item("14", rows=2), "Comprar", "X", ""),
        line("Instalar", "", "X"),
    ]
    reading = read([line("PRODUCTO", "META 2022", "ACTIVIDADES", "T1", "T2"), *rows])
    assert {(one[0], one[3]) for one in said(reading) if one[3] != "X"} == {
        ("Cursos dados", "740"),
        ("Talleres equipados", "14"),
    }


def test_a_column_nobody_heads_may_say_the_series_of_each_row() -> None:
    reading = read(
        [
            line("CONCEPTO", "UNIDAD", "", "ENERO 2022", "FEBRERO 2022"),
            line(Item("Gas", rows=2), Item("Metro", rows=2), "Meta", "300", "310"),
            line("Real", "280", "333"),
            line(Item("Luz", rows=2), Item("Hora", rows=2), "Meta", "41", "42"),
            line("Real", "39", "44"),
        ]
    )
    assert {one[3] for one in said(reading) if one[1] == "executed"} == {"280", "333", "39", "44"}
    assert {one[3] for one in said(reading) if one[1] == "plan"} == {"300", "310", "41", "42"}


def test_percentages_beside_each_part_of_a_year_are_of_the_part_before_them() -> None:
    reading = read(
        [
            line("INDICADOR", Item("PROGRAMACIÓN 2022", columns=4)),
            line("", "I SEMESTRE", "%", "II SEMESTRE", "%"),
            line("Nichos", "12", "25%", "36", "75%"),
            line("Calles", "130", "50%", "130", "50%"),
        ]
    )
    assert {one[2] for one in said(reading) if one[3] in ("25%", "12")} == {"2022-S1"}
    assert {one[2] for one in said(reading) if one[3] in ("75%", "36")} == {"2022-S2"}


def test_units_below_an_unknown_header_are_measures() -> None:
    reading = read(
        [
            line("INDICADOR", "MAGNITUD", "PREVISTO 2022"),
            line("Alumnas sobre el total", "Porcentaje", "42.0"),
            line("Apertura de la piscina", "Horas", "4380"),
            line("Corredores", "Persona", "640"),
        ]
    )
    units = {one.raw: one.unit for one in reading.values.indicators}
    assert (units["42.0"], units["4380"]) == ("percent", "hour")


def test_accumulated_columns_end_where_the_title_says() -> None:
    reading = read(
        [
            line("INDICADOR", "META ANUAL", Item("EN EL TRIMESTRE", columns=2), Item("ACUMULADO", columns=2)),
            line("", "", "P", "A", "P", "A"),
            line("Fugas", "360", "90", "92", "270", "266"),
            line("Pozos", "68", "17", "12", "49", "40"),
        ],
        above="Metas del tercer trimestre de 2022",
    )
    assert {one[2] for one in said(reading) if one[3] in ("90", "92")} == {"2022-Q3"}
    assert {one[2] for one in said(reading) if one[3] in ("270", "266")} == {"2022-01/2022-09"}


def test_accumulated_quarters_reach_from_january_on() -> None:
    reading = read(
        [
            line("INDICADOR", Item("PROGRAMACIÓN ACUMULADA 2022", columns=4)),
            line("", "I", "II", "III", "IV"),
            line("Fugas", "10", "35", "70", "100"),
            line("Pozos", "0", "20", "60", "80"),
        ]
    )
    periods = {one[3]: one[2] for one in said(reading)}
    assert [periods[raw] for raw in ("10", "35", "70", "100")] == [
        "2022-Q1",
        "2022-S1",
        "2022-01/2022-09",
        "2022",
    ]


def test_what_was_done_by_an_unlisted_verb_is_executed_and_told() -> None:
    reading = read(
        [
            line("INDICADOR", "META 2022", "BECAS OTORGADAS"),
            line("Pregrado", "30", "28"),
            line("Posgrado", "4", "5"),
        ]
    )
    assert {one[3] for one in said(reading) if one[1] == "executed"} == {"28", "5"}
    done = {one.value_id for one in reading.values.indicators if one.series == "executed"}
    assert done == about(reading, "header-half-read")


def test_a_header_of_unknown_words_is_told_by_the_years_over_its_values() -> None:
    reading = read(
        [
            line("Agrupamiento", "Cargos 2021", "Cargos 2022"),
            line("Médicos", "412", "428"),
            line("Técnicos", "65", "69"),
        ],
        above="Cargos presupuestados",
    )
    assert {(one.indicator, one.raw, one.year) for one in reading.values.indicators} == {
        ("Médicos", "412", 2021),
        ("Médicos", "428", 2022),
        ("Técnicos", "65", 2021),
        ("Técnicos", "69", 2022),
    }
    assert about(reading, "header-half-read") == {one.value_id for one in reading.values.indicators}


def test_rows_of_unknown_words_over_plain_numbers_are_no_header() -> None:
    reading = read([line("Sede", "Hombres", "Mujeres"), line("Norte", "412", "428"), line("Sur", "65", "69")])
    assert not reading.values.indicators
    assert {found.rule for found in reading.findings} >= {"table-without-header"}


@pytest.mark.parametrize("head", ["% DE LA META", "% s/ definitivo"])
def test_a_share_of_what_was_planned_was_executed(head: str) -> None:
    reading = read(
        [line("INDICADOR", "META 2022", head), line("Actas", "30", "51,0%"), line("Cartas", "4", "50,7%")]
    )
    assert {one[1] for one in said(reading) if one[3] in ("51,0%", "50,7%")} == {"executed"}


def test_a_percentage_beside_goals_and_results_is_what_was_executed_of_them() -> None:
    reading = read(
        [
            line("INDICADOR", Item("META FÍSICA I SEMESTRE 2022", columns=3)),
            line("", "Prog.", "Ejec.", "%"),
            line("Actas", "33000", "34118", "103.4"),
            line("Cartas", "2600", "2744", "105.5"),
        ]
    )
    assert {one[1] for one in said(reading) if one[3] in ("103.4", "105.5")} == {"executed"}


def test_unknown_words_beside_a_goal_are_what_was_reached_and_told() -> None:
    reading = read(
        [
            line("INDICADOR", Item("PRIMER SEMESTRE 2022", columns=2)),
            line("", "Meta", "Visitas"),
            line("Museo", "18000", "17452"),
            line("Archivo", "6500", "5871"),
        ]
    )
    done = {one.value_id for one in reading.values.indicators if one.series == "executed"}
    assert {one[3] for one in said(reading) if one[1] == "executed"} == {"17452", "5871"}
    assert done <= about(reading, "series-by-neighbour")


def test_a_budget_beside_what_was_spent_of_it_is_planned() -> None:
    reading = read(
        [
            line("CONCEPTO", "PRESUPUESTO 2022 (USD)", "OBLIGADO 2022 (USD)"),
            line("Sueldos", "31.480", "31.207"),
            line("Viajes", "9.615", "8.042"),
        ]
    )
    assert {one[3] for one in said(reading) if one[1] == "plan"} == {"31.480", "9.615"}
    assert not about(reading, "series-assumed")


def test_bare_large_numbers_below_budget_words_are_money_and_told() -> None:
    reading = read(
        [
            line("CONCEPTO", "PIA 2022", "PIM 2022"),
            line("Sueldos", "71,340,500", "73,118,240"),
            line("Viajes", "4,860,000", "4,860,000"),
        ]
    )
    assert {one.unit for one in reading.values.indicators} == {"pen"}  # only Peru's bodies say PIA
    assert about(reading, "money-assumed") == {one.value_id for one in reading.values.indicators}


def test_months_by_their_letters_with_a_sum_between_them() -> None:
    months = ["E", "F", "M", "A", "M", "J", "TOTAL", "J", "A", "S", "O", "N", "D"]
    reading = read(
        [
            line("INDICADOR", "META ANUAL 2022", *months),
            line("Calles", "910", *(str(n * 10) for n in range(1, 14))),
        ],
        above="Programación mensual",
    )
    periods = {one.raw: one.period for one in reading.values.indicators}
    assert (periods["10"], periods["60"], periods["80"], periods["130"]) == (
        "2022-01",
        "2022-06",
        "2022-07",
        "2022-12",
    )


def test_columns_over_months_name_what_they_count() -> None:
    reading = read(
        [
            line("MES", Item("Sentencias", columns=2), Item("Audiencias", columns=2)),
            line("", "Programado", "Realizado", "Programado", "Realizado"),
            line("Enero 2022", "310", "287", "540", "512"),
            line("Febrero 2022", "330", "341", "560", "571"),
        ],
        above="Metas mensuales",
    )
    assert ("Sentencias", "plan", "2022-01", "310") in said(reading)
    assert ("Audiencias", "executed", "2022-02", "571") in said(reading)


def test_codes_alone_before_words_are_no_names() -> None:
    reading = read(
        [
            line("CUI", "INVERSIÓN", "PIM 2022 (S/)"),
            line("2234518", "Carretera", "9,400,000"),
            line("2301177", "Puente", "36,000,000"),
        ]
    )
    assert names(reading) == {"Carretera", "Puente"}


def test_a_titles_number_is_no_part_of_the_year() -> None:
    reading = read(
        [
            line("CONCEPTO", "COMPROMISOS (USD)", "PAGOS (USD)"),
            line("Sueldos", "300", "280"),
            line("Viajes", "41", "39"),
        ],
        above="3. Ejecución presupuestal a 31 de agosto de 2022",
    )
    assert {one[2] for one in said(reading)} == {"2022-01/2022-08"}


def test_a_numbered_part_of_unknown_length_is_told() -> None:
    reading = read([line("INDICADOR", "LOGRO OBTENIDO 2022-I"), line("Actas", "30"), line("Cartas", "4")])
    assert about(reading, "period-assumed") == {one.value_id for one in reading.values.indicators}


def test_numbers_below_a_measure_in_parentheses_are_no_money() -> None:
    reading = read(
        [
            line("DEPARTAMENTO", "PROGRAMADO 2022 (HA)", "EJECUTADO 2022 (HA)"),
            line("Oruro", "84,500.00", "79,812.46"),
            line("Potosí", "212,300.00", "228,040.15"),
        ]
    )
    assert {one.unit for one in reading.values.indicators} == {"count"}


def test_thousands_of_pesos_by_their_sign_at_home() -> None:
    reading = read(
        [
            line("CONCEPTO", "PRESUPUESTO VIGENTE 2022 (M$)"),
            line("Obras", "1.284.600"),
            line("Estudios", "96.450"),
        ],
        above="Gobierno de Chile",
    )
    assert {(one.unit, one.scale) for one in reading.values.indicators} == {("clp", 1000)}


def test_a_rate_in_a_label_is_no_unit_of_a_budget() -> None:
    reading = read(
        [
            line("INDICADOR", "META 2022", "PRESUPUESTO 2022"),
            line("Porcentaje de casos resueltos", "80", "112.4"),
            line("Tasa de egreso", "30", "2,310.5"),
        ]
    )
    units = {one.raw: one.unit for one in reading.values.indicators}
    assert (units["112.4"], units["2,310.5"]) == ("usd", "usd")


@pytest.mark.parametrize(
    "title", ["Indicadores: resultados de 2021 y meta de 2022", "Cuadro de objetivos e indicadores"]
)
def test_a_title_that_names_goals_and_results_says_no_series_of_a_year(title: str) -> None:
    reading = read(
        [line("INDICADOR", "2021", "META 2022"), line("Actas", "10", "12"), line("Cartas", "30", "33")],
        above=title,
    )
    assert {one[1] for one in said(reading) if one[3] in ("10", "30")} == {"executed"}


def test_codes_like_parts_of_a_year_are_codes_of_rows_that_have_names() -> None:
    reading = read(
        [
            line("NIVEL", "RESUMEN DE LA META", "META 2022"),
            line("C1", "Programas", "104"),
            line("C2", "Noticieros", "78"),
            line("C3", "Radio", "41"),
        ]
    )
    assert {one[2] for one in said(reading)} == {"2022"}


def test_a_total_tells_nothing_of_which_column_names_the_rows() -> None:
    rows = [
        line("ABC100001", "Cursos de oficios", "Curso", "300"),
        line("ABC100002", "Becas de estudio", "Beca", "41"),
        line("TOTAL", "", "", "341"),
    ]
    head = line("CÓDIGO", "ACTIVIDAD PRINCIPAL", "UNIDAD DE MEDIDA", "META 2022")
    assert names(read([head, *rows])) == {"Cursos de oficios", "Becas de estudio", "TOTAL"}


def test_a_total_in_the_column_of_groups_is_named_by_itself() -> None:
    rows = [
        line(Item("Campo", rows=2), "Riego menor", "300", "300", "300"),
        line("Semilla mejorada", "41", "41", "41"),
        line("Subtotal Campo", "", "341", "341", "341"),
        line("Ciudad", "Talleres", "20", "20", "20"),
        line("Subtotal Ciudad", "", "20", "20", "20"),
    ]
    found = names(read([line("SECTOR", "MODALIDAD", "META 2022", "EJECUTADO 2022", "META 2023"), *rows]))
    assert found == {"Riego menor", "Semilla mejorada", "Subtotal Campo", "Talleres", "Subtotal Ciudad"}


def test_single_nouns_beside_phrases_say_what_is_counted() -> None:
    rows = [
        line("Revisar pliegos de tarifas", "Pliego", "300"),
        line("Auditar la calidad del agua", "Informe", "41"),
    ]
    reading = read([line("ACCIÓN ANUAL", "PRODUCTO", "META 2022"), *rows])
    assert {(one.indicator, one.measure) for one in reading.values.indicators} == {
        ("Revisar pliegos de tarifas", "Pliego"),
        ("Auditar la calidad del agua", "Informe"),
    }


def test_single_nouns_name_the_rows_where_another_column_says_what_is_counted() -> None:
    rows = [
        line("Revisar pliegos de tarifas", "Pliego", "Documento", "300"),
        line("Auditar la calidad del agua", "Informe", "Documento", "41"),
    ]
    reading = read([line("ACCIÓN ANUAL", "PRODUCTO", "UNIDAD DE MEDIDA", "META 2022"), *rows])
    assert names(reading) == {"Pliego", "Informe"}


def test_a_header_of_a_label_and_something_aside_is_the_labels() -> None:
    rows = [
        line("Metros de drenaje", "Sumable", "300"),
        line("Metros de tubería", "Constante", "41"),
        line("Pozos abiertos", "Sumable", "8"),
    ]
    reading = read([line("VARIABLE / INDICADOR", "OPERACIÓN", "META 2022"), *rows])
    assert names(reading) == {"Metros de drenaje", "Metros de tubería", "Pozos abiertos"}


def test_nouns_below_a_header_that_says_the_series_are_of_it() -> None:
    reading = read(
        [
            line(
                Item("ACTIVIDAD", rows=2), Item("META 2022", columns=2), Item("CUMPLIMIENTO 2022", columns=2)
            ),
            line("MUJERES", "HOMBRES", "MUJERES", "HOMBRES"),
            line("Charlas", "900", "700", "968", "641"),
            line("Talleres", "40", "120", "33", "104"),
        ]
    )
    planned = {one[3] for one in said(reading) if one[1] == "plan"}
    assert planned == {"900", "700", "40", "120"}
    assert {one[3] for one in said(reading) if one[1] == "executed"} == {"968", "641", "33", "104"}


def test_years_with_what_they_are_of_in_brackets_head_values() -> None:
    reading = read(
        [
            line("LÍNEA", "PARTIDA", "2022 (miles de €)", "2023 (miles de €)"),
            line("1", "Equipos de archivo", "312,50", "180,00"),
            line("1", "Apoyo técnico", "104,20", "137,30"),
        ],
        above="Recursos previstos",
    )
    assert {(one.indicator, one.year, one.raw) for one in reading.values.indicators} == {
        ("Equipos de archivo", 2022, "312,50"),
        ("Equipos de archivo", 2023, "180,00"),
        ("Apoyo técnico", 2022, "104,20"),
        ("Apoyo técnico", 2023, "137,30"),
    }


def test_a_header_of_two_rows_of_unknown_words_heads_values() -> None:
    reading = read(
        [
            line(Item("ESCALAFÓN", rows=2), Item("CARGOS", columns=2), Item("HORAS", columns=2)),
            line("Presupuestados 2022", "Ocupados 2022", "Presupuestadas 2022", "Ocupadas 2022"),
            line("Docente", "6.905", "6.744", "41.200", "39.876"),
            line("Seguridad", "3.150", "3.022", "600", "540"),
        ]
    )
    planned = {(one[0], one[3]) for one in said(reading) if one[1] == "plan"}
    assert planned == {
        ("Docente", "6.905"),
        ("Docente", "41.200"),
        ("Seguridad", "3.150"),
        ("Seguridad", "600"),
    }


def test_dates_are_no_values_whatever_their_header_says() -> None:
    reading = read(
        [
            line("OBRA", "META 2022", "FIN PREVISTO"),
            line("Pavimento", "300", "31/05/2022"),
            line("Escuela", "41", "30/09/2022"),
        ]
    )
    assert {one[3] for one in said(reading)} == {"300", "41"}


def test_rows_may_say_their_series_and_year_in_one_cell() -> None:
    rows = [
        line(Item("Norte", rows=3), "2021 real", "812", "790"),
        line("2022 previsto", "780", "760"),
        line("2022 real", "794", "771"),
        line(Item("Sur", rows=3), "2021 real", "524", "402"),
        line("2022 previsto", "500", "385"),
        line("2022 real", "531", "379"),
    ]
    reading = read([line("DEPARTAMENTO", "AÑO", "TRIM. I", "TRIM. II"), *rows])
    found = {
        (one.indicator, one.series, one.period)
        for one in reading.values.indicators
        if one.raw in ("812", "385")
    }
    assert found == {("Norte", "executed", "2021-Q1"), ("Sur", "plan", "2022-Q2")}


def test_words_behind_the_values_name_no_rows_where_words_stand_before_them() -> None:
    rows = [
        line(Item("Occidente", rows=2), "Copán", "140", "131", "Santa Rosa"),
        line("Ocotepeque", "95", "102", "Sinuapa"),
        line("Oriente", "Olancho", "70", "73", "Juticalpa"),
    ]
    assert names(read([line("REGIÓN", "DEPARTAMENTO", "META 2022", "LOGRO 2022", "OFICINA"), *rows])) == {
        "Copán",
        "Ocotepeque",
        "Olancho",
    }


def test_phrases_name_the_rows_beside_kinds_where_no_header_is_known_to() -> None:
    rows = [
        line("Diésel", "Transporte de obreros", "Litro", "300", "280"),
        line("Gasolina", "Autos de servicio", "Litro", "41", "39"),
    ]
    reading = read([line("PORTADOR", "RENGLÓN", "UNIDAD DE MEDIDA", "PLAN 2022", "REAL 2022"), *rows])
    assert names(reading) == {"Transporte de obreros", "Autos de servicio"}


def test_a_title_that_names_rows_of_months_is_the_name_without_its_label_and_unit() -> None:
    rows = [line("Enero", "18,204.5", "18,611.9"), line("Febrero", "17,930.0", "17,402.3")]
    above = "Indicador: Recaudación de aduanas (millones de RD$)"
    assert names(read([line("MES", "ESTIMADO", "RECAUDADO"), *rows], above=above)) == {
        "Recaudación de aduanas"
    }


def test_numbers_before_the_names_that_never_fall_are_codes() -> None:
    rows = [
        line("16", "Boyas nuevas", "340", "173"),
        line("16", "Canales dragados", "135", "62"),
        line("17", "Días cerrados", "18", "9"),
        line("22", "Muelles vistos", "110", "55"),
    ]
    reading = read([line("PROG.", "DENOMINACIÓN", "META 2022", "EJECUTADO 2022"), *rows])
    assert {one[3] for one in said(reading)} == {"340", "135", "18", "110", "173", "62", "9", "55"}


def test_what_a_weight_came_to_is_no_value() -> None:
    rows = [line("Actas", "300", "20,0%"), line("Cartas", "41", "14,3%")]
    assert {one[3] for one in said(read([line("INDICADOR", "META 2022", "PONDERADOR OBTENIDO"), *rows]))} == {
        "300",
        "41",
    }


def test_the_state_of_progress_over_numbers_is_a_value() -> None:
    rows = [line("Riego", "300", "72,00%"), line("Caminos", "41", "35,50%")]
    reading = read([line("PROYECTO", "META 2022", "Estado actual de avance"), *rows])
    assert {one[3] for one in said(reading) if one[1] == "executed"} == {"72,00%", "35,50%"}


def test_ranges_of_progress_are_no_values() -> None:
    rows = [line("Riego", "300", "90 a 100"), line("Caminos", "41", "85 a 100")]
    reading = read([line("PROYECTO", "META 2022", "Rango de cumplimiento"), *rows])
    assert {one[3] for one in said(reading)} == {"300", "41"}


def test_numbered_parts_of_a_year_below_spanners_are_of_the_header() -> None:
    reading = read(
        [
            line(
                Item("CARRERA", rows=2), Item("META DE CUPOS", columns=2), Item("CUPOS OCUPADOS", columns=2)
            ),
            line("1/2022", "2/2022", "1/2022", "2/2022"),
            line("Enfermería", "180", "120", "179", "117"),
            line("Bioquímica", "90", "40", "88", "39"),
        ]
    )
    assert {one[2:] for one in said(reading) if one[0] == "Enfermería" and one[1] == "plan"} == {
        ("2022-S1", "180"),
        ("2022-S2", "120"),
    }
    assert len(reading.values.indicators) == 8


def amounts(title: str, header: str) -> PlanReading:
    head = line("INDICADOR", "META FÍSICA", header)
    return read([head, line("Calles", "12", "4,310.5"), line("Plazas", "3", "298.0")], above=title)


@pytest.mark.parametrize(
    ("title", "header", "unit"),
    [
        ("Gasto en miles de pesos", "PRESUPUESTO 2022", "peso"),
        ("Gasto (miles de pesos corrientes)", "PRESUPUESTO 2022", "peso"),
        ("Gasto en miles de pesos", "PRESUPUESTO EJERCIDO 2022", "mxn"),
        ("Gasto en miles de colones", "PRESUPUESTO 2022", "crc"),
    ],
)
def test_money_of_a_country_that_nothing_names_keeps_its_scale_and_is_told(
    title: str, header: str, unit: str
) -> None:
    reading = amounts(title, header)
    found = {one.raw: (one.unit, one.scale) for one in reading.values.indicators}
    assert found == {
        "12": ("count", 1), "3": ("count", 1), "4,310.5": (unit, 1000), "298.0": (unit, 1000),
    }  # fmt: skip
    told = {one.raw for one in reading.values.indicators if one.value_id in about(reading, "currency-open")}
    assert told == (set() if unit == "crc" else {"4,310.5", "298.0"})


def test_what_a_sign_stands_for_is_a_note_of_the_table_above_it() -> None:
    reading = read(
        [line("INDICADOR", "META 2022"), line("Calles", "12"), line("Plazas", "3")],
        above="M$: miles de pesos",
    )
    assert {(one.unit, one.scale) for one in reading.values.indicators} == {("count", 1)}


def test_a_year_in_a_header_of_labels_over_numbers_makes_it_one_of_values() -> None:
    head = line("PRODUCTO", "EJECUTADO 2021", "PROYECTO 2022")
    reading = read(
        [head, line("Plagas", "184", "205"), line("Semillas", "31", "35"), line("Riego", "12", "40")]
    )
    assert {(one.year, one.raw) for one in reading.values.indicators} >= {(2022, "205"), (2022, "40")}


def test_amounts_below_words_of_a_budget_are_in_the_money_that_the_headers_beside_them_name() -> None:
    rows = [
        line("PRODUCTO", "UNIDAD", "PRESUPUESTO 2022 (miles de S/)", Item("EJECUCIÓN SEMESTRAL", columns=2)),
        line("", "", "", "FÍSICA (A)", "FINANCIERA (B)"),
        line("Visitas", "Visita", "310.5", "12", "140.2"),
        line("Cursos", "Curso", "88.0", "4", "31.7"),
    ]
    reading = read(rows, above="Avance del primer semestre de 2022")
    found = {one.raw: (one.unit, one.scale) for one in reading.values.indicators}
    assert found["140.2"] == found["31.7"] == ("pen", 1000)
    assert found["12"] == found["4"] == ("count", 1)
    told = {one.raw for one in reading.values.indicators if one.value_id in about(reading, "money-assumed")}
    assert told == {"140.2", "31.7"}


def test_goals_in_kind_below_a_budget_are_no_money() -> None:
    rows = [
        line("PRODUCTO", "UNIDAD", Item("PRESUPUESTO ANUAL 2022", columns=2)),
        line("", "", "META FÍSICA", "MONTO (S/)"),
        line("Visitas", "Visita", "12,400", "310,500"),
        line("Cursos", "Curso", "4,100", "88,000"),
    ]
    found = {one.raw: one.unit for one in read(rows).values.indicators}
    assert found == {"12,400": "count", "310,500": "pen", "4,100": "count", "88,000": "pen"}


def test_a_heading_sets_the_unit_of_the_rows_below_it_apart() -> None:
    rows = [
        line("INDICADOR", "META 2022"),
        line(Item("Estadía hospitalaria (días)", columns=2)), line("Norte", "6"), line("Sur", "7"),
        line(Item("Camas", columns=2)), line("Norte", "40"), line("Sur", "52"),
    ]  # fmt: skip
    assert [one.unit for one in read(rows).values.indicators] == ["day", "day", "count", "count"]


@pytest.mark.parametrize(
    ("header", "unit"), [("MONTO (S/)", "pen"), ("COSTO (Bs)", "bob"), ("MONTO RD$", "dop")]
)
def test_a_sign_knows_better_than_a_word_for_any_money(header: str, unit: str) -> None:
    reading = read([line("OBRA", header), line("Calles", "310,500"), line("Plazas", "88,000")])
    assert {one.unit for one in reading.values.indicators} == {unit}


def test_progress_from_0_to_100_is_percent_and_told() -> None:
    head = line("OBRA", "MONTO (S/)", "AVANCE FÍSICO AL 30/06/2022")
    reading = read([head, line("Puente", "310,500", "71,20"), line("Canal", "88,000", "12,00")])
    found = {one.raw: one.unit for one in reading.values.indicators}
    assert (found["71,20"], found["12,00"], found["88,000"]) == ("percent", "percent", "pen")
    assert len(about(reading, "percent-assumed")) == 2


def test_progress_above_a_hundred_or_of_what_is_counted_is_none() -> None:
    head = line("OBRA", "UNIDAD", "AVANCE FÍSICO 2022")
    counted = read([head, line("Calles", "Kilómetro", "71"), line("Plazas", "Plaza", "12")])
    assert {one.unit for one in counted.values.indicators} == {"count"}
    head = line("OBRA", "AVANCE FÍSICO 2022")
    large = read([head, line("Calles", "710"), line("Plazas", "12")])
    assert {one.unit for one in large.values.indicators} == {"count"}


def test_years_with_a_word_behind_them_head_columns_below_their_spanners() -> None:
    years = ("2020", "2021", "2022 (proyección)")
    rows = [
        line(Item("FACULTAD", rows=2), Item("MATRICULADOS", columns=3), Item("EGRESADOS", columns=3)),
        line(*years, *years),
        line("Ciencias", "1.288", "1.341", "1.400", "96", "104", "110"),
        line("Derecho", "1.744", "1.690", "1.700", "231", "218", "240"),
    ]
    found = {one.raw: (one.year, one.series) for one in read(rows).values.indicators}
    assert found["1.288"] == (2020, "executed")
    assert found["1.400"] == (2022, "plan")


def test_amounts_with_signs_below_what_begins_like_a_label_are_values() -> None:
    head = line("GRUPO", "FUENTE 11 INGRESOS CORRIENTES", "TOTAL FORMULADO 2022")
    reading = read(
        [head, line("Sueldos", "Q 96,400.00", "Q 96,400.00"), line("Viajes", "Q 1,850.00", "Q 1,900.00")]
    )
    assert {one.raw for one in reading.values.indicators} >= {"Q 96,400.00", "Q 1,850.00"}
    assert "header-half-read" in reading.rules


def test_a_tax_in_a_table_of_money_is_no_rate() -> None:
    rows = [line("RUBRO", "META 2022"), line("Tasa de aseo", "18,770"), line("Multas", "4,100")]
    assert {one.unit for one in read(rows, above="Ingresos (en soles)").values.indicators} == {"pen"}


def test_a_column_of_years_below_a_spanner_says_the_year_of_those_beside_it() -> None:
    rows = [
        line(Item("INDICADOR", rows=2), Item("LÍNEA DE BASE", columns=2), Item("META FINAL", columns=3)),
        line("AÑO", "DATO ABSOLUTO", "AÑO", "DATO ABSOLUTO", "DATO RELATIVO (%)"),
        line("Porcentaje de actas", "2020", "318", "2028", "341", "95.0"),
        line("Porcentaje de cartas", "2021", "977", "2026", "990", "98.5"),
    ]
    reading = read(rows)
    found = {one.raw: (one.year, one.series, one.unit) for one in reading.values.indicators}
    assert found == {
        "318": (2020, "baseline", "count"), "977": (2021, "baseline", "count"),
        "341": (2028, "plan", "count"), "990": (2026, "plan", "count"),
        "95.0": (2028, "plan", "percent"), "98.5": (2026, "plan", "percent"),
    }  # fmt: skip
    assert [column.role for column in reading.columns] == [
        "indicator", "base_year", "value", "year", "value", "value"
    ]  # fmt: skip


def test_a_header_of_counters_and_names_at_once_leaves_the_counters_out() -> None:
    rows = [
        line("No. Actividad", "META 2022"),
        line("1 Sesiones del grupo", "4"),
        line("2 Cursos dados", "38"),
    ]
    assert {one.indicator for one in read(rows).values.indicators} == {"Sesiones del grupo", "Cursos dados"}


def test_names_that_end_in_numbers_that_count_nothing_are_told() -> None:
    rows = [
        line("DEPENDENCIA", "META 2022"),
        line("Finanzas 1,038", "250"),
        line("Obras 412", "90"),
        line("Aguas 876", "18"),
    ]
    assert len([rule for rule in read(rows).rules if rule == "amount-in-name"]) == 3
    counted = [line("ZONA", "META 2022"), *(line(f"Distrito {n}", str(20 - n)) for n in range(1, 4))]
    assert "amount-in-name" not in read(counted).rules


def test_places_behind_codes_name_their_rows_though_the_total_stands_before_them() -> None:
    rows = [
        line("DANE", "MUNICIPIO", "META 2022", "LOGRO 2022"),
        line("15104", "Peñas Blancas", "4.812", "4.390"),
        line("15183", "Chinavita", "7.305", "7.118"),
        line("15761", "Socotama", "1.844", "1.690"),
        line("Total", "", "13.961", "13.198"),
    ]
    names = {one.indicator for one in read(rows, style=Style(dress="bare")).values.indicators}
    assert names == {"Peñas Blancas", "Chinavita", "Socotama", "Total"}


def test_weights_in_percent_stay_weights() -> None:
    rows = [
        line("INDICADOR", "IMPORTANCIA RELATIVA DEL OBJETIVO (%)", "META 2022"),
        line("Actas", "40.0%", "6"),
        line("Cartas", "60.0%", "8"),
    ]
    assert {one.raw for one in read(rows).values.indicators} == {"6", "8"}


def test_roman_numbers_below_an_unknown_header_are_codes() -> None:
    reading = read(
        [
            line("CAP.", "GASTO", "PRESUPUESTO 2022 (USD)", "EJECUTADO 2022 (USD)"),
            line("I", "Gastos de personal", "300.00", "290.00"),
            line("II", "Gastos corrientes", "410.00", "390.00"),
            line("III", "Gastos financieros", "40.00", "39.00"),
        ]
    )
    assert names(reading) == {"Gastos de personal", "Gastos corrientes", "Gastos financieros"}


def test_years_behind_numbers_that_nothing_names_are_not_those_of_other_columns() -> None:
    reading = read(
        [
            line("INDICADOR", "VALOR", "AÑO", "META ANUAL", "LOGRO ANUAL"),
            line("Consultas", "280", "2019", "300", "290"),
            line("Cirugías", "38", "2020", "41", "39"),
        ]
    )
    assert {one.year for one in reading.values.indicators} == {2022}
    assert {one.raw for one in reading.values.indicators} == {"300", "290", "41", "39"}


def test_years_of_a_column_of_their_own_are_those_of_the_values_beside_them() -> None:
    reading = read(
        [
            line("INDICADOR", "AÑO", "META ANUAL", "LOGRO ANUAL"),
            line("Consultas", "2021", "300", "290"),
            line("Cirugías", "2022", "41", "39"),
        ]
    )
    assert {(one.raw, one.year) for one in reading.values.indicators} == {
        ("300", 2021),
        ("290", 2021),
        ("41", 2022),
        ("39", 2022),
    }


@pytest.mark.parametrize(("head", "results"), [("%", {"96.7"}), ("PUNTAJE", set())])
def test_beside_goals_and_results_a_share_is_a_result_and_a_score_is_none(
    head: str, results: set[str]
) -> None:
    reading = read(
        [
            line("INDICADOR", "META 2022", "VALOR ALCANZADO", head),
            line("Consultas", "300", "290", "96.7"),
            line("Cirugías", "41", "39", "95.1"),
        ]
    )
    assert {one[3] for one in said(reading) if one[3] == "96.7"} == results


@pytest.mark.parametrize(
    ("named", "unit"), [("Pesos uruguayos", "uyu"), ("Pesos chilenos", "clp"), ("Pesos", "peso")]
)
def test_pesos_that_the_plan_names_in_full_are_those_of_its_dollar_signs(named: str, unit: str) -> None:
    head = line("INDICADOR", "UNIDAD DE MEDIDA", "META 2022")
    reading = read([head, line("Monto prestado", named, "$ 184.300.000"), line("Actas", "Acta", "12")])
    assert {(one.raw, one.unit) for one in reading.values.indicators} == {
        ("$ 184.300.000", unit), ("12", "count"),
    }  # fmt: skip


def test_a_year_behind_a_baseline_without_one_is_its_own_and_not_that_of_the_quarters() -> None:
    rows = [
        line(
            Item("INDICADOR", rows=2), Item("LÍNEA BASE", rows=2), Item("AÑO", rows=2),
            Item("PROGRAMACIÓN TRIMESTRAL 2022", columns=2),
        ),
        line("I", "II"),
        line("Actas", "34", "2019", "35", "37"),
        line("Cartas", "18", "2020", "19", "20"),
    ]  # fmt: skip
    found = {one.raw: (one.series, one.period) for one in read(rows).values.indicators}
    assert (found["34"], found["18"]) == (("baseline", "2019"), ("baseline", "2020"))
    assert {found[text] for text in ("35", "19")} == {("plan", "2022-Q1")}


def test_the_unit_beside_the_unit_of_measure_is_who_answers() -> None:
    rows = [
        line("UNIDAD", "ACTIVIDAD", "UNIDAD DE MEDIDA", "META 2022"),
        line("Servicios Municipales", "Recoger desechos", "Tonelada", "310"),
        line("Registro Familiar", "Asentar partidas", "Partida", "95"),
    ]
    found = {(one.dependency, one.measure) for one in read(rows).values.indicators}
    assert found == {("Servicios Municipales", "Tonelada"), ("Registro Familiar", "Partida")}


def test_a_title_up_to_the_end_of_another_year_dates_its_table() -> None:
    rows = [line("META", "PROGRAMADA", "EJECUTADA"), line("Árboles plantados", "7.500", "7.212")]
    reading = read(rows, above="Cumplimiento de metas al 31 de diciembre de 2021")
    assert {(one.series, one.period) for one in reading.values.indicators} == {
        ("plan", "2021"), ("executed", "2021"),
    }  # fmt: skip
