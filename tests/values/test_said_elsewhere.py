"""What a value is for may be said by a spanning row, a bare number, the row itself, or the first page."""

from __future__ import annotations

import pytest

from tests.typeset.model import Item, Style, TableBlock, TextBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset
from tests.values.test_meaning import about, line, read, said


def below_cover(cover: str, head: tuple[str, ...], *rows: tuple[str, ...]) -> PlanReading:
    lines = (line(*head), *(line(*row) for row in rows))
    table = TableBlock((2.0, *[1.0] * (len(head) - 1)), lines, head=1)
    filler = TextBlock("Este documento presenta los resultados de la institución a sus usuarios.")
    return read_plan(typeset([TextBlock(cover), filler, filler, filler, table], Style()).pdf)


def test_a_spanning_row_of_a_part_of_the_year_heads_the_rows_below_it() -> None:
    rows = [
        line("INDICADOR", "META", "LOGRO"),
        line(Item("PRIMER SEMESTRE", columns=3)),
        line("Actas", "10", "9"),
        line(Item("SEGUNDO SEMESTRE", columns=3)),
        line("Actas", "12", "11"),
    ]
    assert said(read(rows)) == {
        ("Actas", "plan", "2022-S1", "10"), ("Actas", "executed", "2022-S1", "9"),
        ("Actas", "plan", "2022-S2", "12"), ("Actas", "executed", "2022-S2", "11"),
    }  # fmt: skip


def test_a_spanning_row_says_the_series_of_columns_of_places_which_are_told() -> None:
    rows = [
        line("INDICADOR", "UNIDAD DE MEDIDA", "COSTA", "SIERRA"),
        line(Item("METAS PROGRAMADAS PARA 2022", columns=4)),
        line("Consultas", "Consulta", "214", "386"),
        line("Egresos", "Egreso", "18", "94"),
        line(Item("METAS ALCANZADAS AL 30 DE SEPTIEMBRE DE 2022", columns=4)),
        line("Consultas", "Consulta", "163", "299"),
        line("Egresos", "Egreso", "13", "72"),
    ]
    reading = read(rows)
    series = {one.raw: (one.series, one.period) for one in reading.values.indicators}
    assert series["386"] == ("plan", "2022")
    assert series["299"] == ("executed", "2022-01/2022-09")
    assert about(reading, "header-half-read") == {one.value_id for one in reading.values.indicators}


def test_a_group_below_a_spanning_row_stays_a_group() -> None:
    rows = [
        line("INDICADOR", "META"), line(Item("METAS DE LA COSTA", columns=2)), line("Actas", "10"),
    ]  # fmt: skip
    assert {(one.group, one.raw) for one in read(rows).values.indicators} == {("METAS DE LA COSTA", "10")}


NUMBERS = tuple(str(number) for number in range(1, 5))


def numbered(over: str) -> PlanReading:
    head = line(Item("INDICADOR", rows=2), Item(over, columns=4), Item("META ANUAL", rows=2))
    body = [line("Actas", "10", "20", "30", "40", "300"), line("Cartas", "1", "2", "3", "4", "30")]
    return read([head, line(*NUMBERS), *body], "Metas programadas 2022")


def test_bare_numbers_below_a_word_for_months_are_months() -> None:
    assert {one[2] for one in said(numbered("PROGRAMADO POR MES"))} == {
        "2022", "2022-01", "2022-02", "2022-03", "2022-04",
    }  # fmt: skip


def test_several_columns_of_numbers_under_one_header_are_told() -> None:
    head = line("INDICADOR", Item("META 2022", columns=2), "EJECUTADO 2022")
    reading = read([head, line("Actas", "10", "20", "15"), line("Cartas", "30", "40", "35")])
    told = about(reading, "header-over-columns")
    assert {one.raw for one in reading.values.indicators if one.value_id in told} == {"10", "20", "30", "40"}


def test_rows_that_say_when_they_are_take_their_name_from_above() -> None:
    rows = [line("MES", "META", "LOGRO"), line("Enero", "10", "9"), line("Febrero", "12", "11")]
    reading = read(rows, "Indicador 1: Atenciones en ventanilla")
    assert said(reading) == {
        ("Atenciones en ventanilla", "plan", "2022-01", "10"),
        ("Atenciones en ventanilla", "executed", "2022-01", "9"),
        ("Atenciones en ventanilla", "plan", "2022-02", "12"),
        ("Atenciones en ventanilla", "executed", "2022-02", "11"),
    }
    assert [found.rule for found in reading.findings].count("name-by-title") == 1


@pytest.mark.parametrize(
    ("cover", "period", "rule"),
    [
        ("Informe al 30 de junio de 2022", "2022-S1", "period-by-plan"),
        ("Informe del segundo trimestre de 2022", "2022", ""),
        ("Informe anual", "2022", ""),
    ],
)
def test_what_was_executed_is_of_the_cut_off_on_the_first_page_and_told(
    cover: str, period: str, rule: str
) -> None:
    head = ("INDICADOR", "META 2022", "EJECUTADO")
    reading = below_cover(cover, head, ("Actas", "10", "4"), ("Cartas", "30", "14"))
    done = [one for one in reading.values.indicators if one.series == "executed"]
    assert {one.period for one in done} == {period}
    assert about(reading, "period-by-plan") == ({one.value_id for one in done} if rule else set())


@pytest.mark.parametrize(
    ("cover", "period"), [("Informe al 30 de junio de 2022", "2022-S1"), ("Informe anual", "2022")]
)
def test_a_share_of_what_is_told_up_to_the_cut_off_is_told_up_to_it(cover: str, period: str) -> None:
    head = ("INDICADOR", "META 2022", "EJECUTADO", "% DE CUMPLIMIENTO")
    rows = (("Actas", "10", "4", "40,0"), ("Cartas", "30", "14", "46,7"), ("Sellos", "80", "60", "75,0"))
    shares = [one for one in below_cover(cover, head, *rows).values.indicators if one.unit == "percent"]
    assert [(one.series, one.period) for one in shares] == [("executed", period)] * 3


def test_beside_what_was_planned_for_a_part_of_the_year_stands_what_was_executed() -> None:
    head = line("INDICADOR", "PROGRAMADO I SEMESTRE", "DATO I SEMESTRE")
    reading = read([head, line("Actas", "10", "9"), line("Cartas", "30", "28")])
    assert {one[1] for one in said(reading) if one[3] in ("9", "28")} == {"executed"}
    assert len(about(reading, "series-by-neighbour")) == 2


def test_a_total_is_for_the_parts_that_it_adds_up() -> None:
    head = line("INDICADOR", "EJECUTADO I TRIMESTRE", "EJECUTADO II TRIMESTRE", "TOTAL EJECUTADO")
    reading = read([head, line("Actas", "10", "9", "19"), line("Cartas", "30", "28", "58")])
    totals = {one.raw: one.period for one in reading.values.indicators if one.raw in ("19", "58")}
    assert totals == {"19": "2022-S1", "58": "2022-S1"}
    assert len(about(reading, "period-by-sum")) == 2


def test_a_total_of_parts_that_end_early_and_do_not_add_up_is_told() -> None:
    head = line("INDICADOR", "EJECUTADO I TRIMESTRE", "EJECUTADO II TRIMESTRE", "TOTAL EJECUTADO")
    reading = read([head, line("Actas", "10", "9", "20"), line("Cartas", "30", "28", "58")])
    doubted = {
        one.raw for one in reading.values.indicators if one.value_id in about(reading, "period-assumed")
    }
    assert doubted == {"20", "58"}


def test_the_sum_of_some_months_is_for_the_part_of_its_length() -> None:
    rows = [
        line("SERVICIO", Item("RECAUDADO", columns=4)),
        line("", "JULIO", "AGOSTO", "SEPTIEMBRE", "TRIMESTRE"),
        line("Registro", "12", "14", "11", "37"),
        line("Copias", "30", "28", "31", "89"),
    ]
    periods = {one.raw: (one.series, one.period) for one in read(rows).values.indicators}
    assert periods["37"] == periods["89"] == ("executed", "2022-Q3")


@pytest.mark.parametrize(
    "title", ["Trimestre: tercero (julio - septiembre de 2022)", "Avance al tercer trimestre de 2022"]
)
def test_a_title_says_which_quarter_it_is_and_how_far_what_adds_up_reaches(title: str) -> None:
    rows = [
        line(
            "INDICADOR",
            "PROGRAMADA ANUAL",
            Item("AVANCE TRIMESTRAL", columns=3),
            Item("AVANCE ACUMULADO ANUAL", columns=2),
        ),
        line("", "", "PREVISTA", "%", "LOGRADA", "PREVISTA", "LOGRADA"),
        line("Pozos", "160", "40", "92.50", "37", "120", "114"),
        line("Fugas", "3600", "900", "116.00", "1044", "2700", "2988"),
    ]
    found = said(read(rows, title))
    assert {one for one in found if one[0] == "Pozos"} == {
        ("Pozos", "plan", "2022", "160"),
        ("Pozos", "plan", "2022-Q3", "40"), ("Pozos", "executed", "2022-Q3", "37"),
        ("Pozos", "executed", "2022-Q3", "92.50"), ("Pozos", "plan", "2022-01/2022-09", "120"),
        ("Pozos", "executed", "2022-01/2022-09", "114"),
    }  # fmt: skip


def test_what_adds_up_and_does_not_say_how_far_is_told() -> None:
    rows = [
        line("INDICADOR", "META", "AVANCE ACUMULADO ANUAL"),
        line("Pozos", "160", "114"),
        line("Fugas", "36", "30"),
    ]
    reading = read(rows)
    doubted = about(reading, "period-assumed")
    assert {one.raw for one in reading.values.indicators if one.value_id in doubted} == {"114", "30"}


@pytest.mark.parametrize(
    ("header", "period"), [("Metas y logros", "2022-S1"), ("Seguimiento de metas", "2022")]
)
def test_a_title_of_goals_and_results_alike_says_the_part_of_the_year_of_both(
    header: str, period: str
) -> None:
    head = line("SERVICIO", "META", "LOGRADO")
    reading = read(
        [head, line("Actas", "10", "9"), line("Cartas", "30", "28")], f"{header} del primer semestre de 2022"
    )
    assert {one.period for one in reading.values.indicators if one.series == "plan"} == {period}
    assert {one.period for one in reading.values.indicators if one.series == "executed"} == {"2022-S1"}


@pytest.mark.parametrize(
    ("header", "period"),
    [("EJECUTADO 30 ABR", "2022-C1"), ("EJECUTADO 31 DE DICIEMBRE", "2022"), ("EJECUTADO ABR", "2022-04")],
)
def test_the_last_day_of_a_month_is_a_cut_off(header: str, period: str) -> None:
    reading = read([line("INDICADOR", header), line("Actas", "10"), line("Cartas", "30")])
    assert {one[2] for one in said(reading)} == {period}


def test_a_time_alone_is_no_name() -> None:
    rows = [line("ACTIVIDAD", "META 2022"), line("Enero", "10"), line("Actas", "12")]
    reading = read(rows)
    assert "value-without-label" in [found.rule for found in reading.findings]


def test_a_label_that_says_what_to_do_with_hours_is_of_hours() -> None:
    (value,) = read(
        [line("ACTIVIDAD", "META 2022"), line("Impartir horas de taller", "320")]
    ).values.indicators
    assert value.unit == "hour"


def test_a_spanning_row_of_results_in_a_unit_heads_the_rows_below_it() -> None:
    rows = [
        line("PRODUCTO", "U/M", "ENERO", "FEBRERO"),
        line(Item("PROGRAMADO", columns=4)),
        line("Actas", "Acta", "4", "8"), line("Cartas", "Carta", "5", "9"),
        line(Item("CUMPLIMIENTO EN PORCENTAJE", columns=4)),
        line("Actas", "Acta", "75.0", "87.5"), line("Cartas", "Carta", "80.0", "66.7"),
    ]  # fmt: skip
    found = {one.raw: (one.series, one.unit) for one in read(rows).values.indicators}
    assert found["4"] == ("plan", "count")
    assert found["75.0"] == found["66.7"] == ("executed", "percent")


def test_a_title_says_the_year_of_baselines_alone() -> None:
    head = line("INDICADOR", "LÍNEA BASE", "META 2022")
    reading = read(
        [head, line("Actas", "10", "12"), line("Cartas", "30", "33")], "Acciones (línea base: gestión 2021)"
    )
    assert {(one.series, one.year) for one in reading.values.indicators} == {
        ("baseline", 2021),
        ("plan", 2022),
    }


def test_a_budget_of_a_year_before_the_plans_is_planned() -> None:
    head = line("CONCEPTO", "PRESUPUESTO 2021", "PRESUPUESTO 2022")
    reading = read([head, line("Sueldos", "S/ 310.00", "S/ 320.00"), line("Viajes", "S/ 40.00", "S/ 38.00")])
    assert {one.series for one in reading.values.indicators} == {"plan"}


def test_the_column_of_a_year_beside_its_halves_is_for_all_of_it() -> None:
    rows = [
        line("SALA", Item("I SEMESTRE", columns=2), Item("AÑO", columns=2)),
        line("", "META", "VISITAS", "META", "VISITAS"),
        line("Norte", "18", "17", "40", "41"),
        line("Sur", "20", "22", "45", "44"),
    ]
    found = {one.raw: (one.series, one.period) for one in read(rows).values.indicators}
    assert found["41"] == found["44"] == ("executed", "2022")
    assert found["17"] == ("executed", "2022-S1")


def test_the_total_of_planned_months_is_for_these() -> None:
    rows = [
        line("PRODUCTO", "META ANUAL", Item("PROGRAMADO", columns=3), Item("EJECUTADO", columns=3)),
        line("", "", "MAYO", "JUNIO", "TOTAL", "MAYO", "JUNIO", "TOTAL"),
        line("Partos", "180", "14", "16", "30", "13", "15", "28"),
        line("Curas", "220", "20", "21", "41", "19", "25", "44"),
    ]
    found = {one.raw: (one.series, one.period) for one in read(rows).values.indicators}
    assert found["30"] == found["41"] == ("plan", "2022-B3")
    assert found["28"] == found["44"] == ("executed", "2022-B3")
    assert found["180"] == ("plan", "2022")


@pytest.mark.parametrize(
    ("title", "header", "period"),
    [
        ("Resultados del trimestre abril - junio de 2022", "PROGRAMADO", "2022-Q2"),
        ("Resultados del trimestre abril - junio de 2022", "META", "2022"),
        ("Resultados al segundo trimestre de 2022", "PROGRAMADO", "2022"),
    ],
)
def test_what_was_programmed_is_of_the_stretch_a_title_names_and_of_no_cut_off(
    title: str, header: str, period: str
) -> None:
    head = line("REGIONAL", header, "LOGRADO")
    reading = read([head, line("Norte", "10", "9"), line("Sur", "30", "28")], title)
    assert {one.period for one in reading.values.indicators if one.series == "plan"} == {period}


def test_what_is_programmed_up_to_the_period_is_up_to_the_titles() -> None:
    head = line("CONCEPTO", "MODIFICADO", "PROGRAMADO AL PERIODO", "EJERCIDO AL PERIODO")
    rows = [head, line("Sueldos", "$812", "$402", "$398"), line("Viajes", "$96", "$44", "$40")]
    found = {
        one.raw: one.period
        for one in read(rows, "Estado del gasto, primer semestre de 2022").values.indicators
    }
    assert (found["$812"], found["$402"], found["$398"]) == ("2022", "2022-S1", "2022-S1")


@pytest.mark.parametrize(
    ("header", "period"),
    [("EJECUTADO A JUNIO 30", "2022-S1"), ("EJECUTADO A DIC", "2022"), ("AVANCE A 30 JUN", "2022-S1")],
)
def test_the_last_day_behind_its_month_is_no_year(header: str, period: str) -> None:
    reading = read(
        [line("INDICADOR", header), line("Actas", "9"), line("Cartas", "28")], "Avance al primer semestre"
    )
    assert {(one.year, one.period) for one in reading.values.indicators} == {(2022, period)}


def test_what_adds_up_to_december_is_for_the_year_whatever_the_title_says() -> None:
    rows = [
        line("INDICADOR", Item("PROGRAMACIÓN ACUMULADA", columns=3)),
        line("", "MAR", "JUN", "DIC"),
        line("Actas", "10", "20", "40"),
        line("Cartas", "30", "61", "95"),
    ]
    found = {one.raw: one.period for one in read(rows, "Seguimiento, corte 30 de junio").values.indicators}
    assert (found["20"], found["40"]) == ("2022-S1", "2022")
