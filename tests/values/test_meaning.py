"""What a value is for, told by its row, its title, its neighbours or the cell it shares; never by chance."""

from __future__ import annotations

import pytest

from schemas.records import Indicator
from tests.typeset.model import Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset


def line(*texts: str | Item) -> Line:
    return Line(tuple(Item(text) if isinstance(text, str) else text for text in texts))


def read(lines: list[Line], above: str | None = None, style: Style | None = None) -> PlanReading:
    columns = sum(item.columns for item in lines[0].items)
    block = TableBlock((2.0, *[1.0] * (columns - 1)), tuple(lines), head=1)
    blocks: list[TextBlock | TableBlock] = [*([TextBlock(above)] if above else []), block]
    return read_plan(typeset(blocks, style or Style()).pdf)


def said(reading: PlanReading) -> set[tuple[str, str, str | None, str]]:
    return {(one.indicator, one.series, one.period, one.raw) for one in reading.values.indicators}


def about(reading: PlanReading, rule: str) -> set[str]:
    return {value for found in reading.findings if found.rule == rule for value in found.value_ids}


def test_a_value_cell_merged_over_rows_is_each_indicators_and_told() -> None:
    reading = read([line("INDICADOR", "META 2022"), line("Actas", Item("45", rows=2)), line("Cartas")])
    assert said(reading) == {("Actas", "plan", "2022", "45"), ("Cartas", "plan", "2022", "45")}
    assert about(reading, "value-shared") == {one.value_id for one in reading.values.indicators}


def test_a_value_cell_merged_over_columns_is_each_ones_and_told() -> None:
    head = line("INDICADOR", "META I TRIMESTRE", "META II TRIMESTRE")
    reading = read([head, line("Actas", Item("12", columns=2)), line("Cartas", "3", "4")])
    assert {one[2] for one in said(reading) if one[3] == "12"} == {"2022-Q1", "2022-Q2"}
    assert len(about(reading, "value-shared")) == 2


def test_a_cell_that_only_its_second_label_shares_is_not_doubled() -> None:
    reading = read([line("INDICADOR", "META 2022"), line(Item("Actas", rows=2), Item("45", rows=2)), line()])
    assert said(reading) == {("Actas", "plan", "2022", "45")}
    assert not about(reading, "value-shared")


def _rows_of(third: str) -> list[Line]:
    return [
        line("INDICADOR", "TIPO", "ENERO", "FEBRERO"),
        line(Item("Actas", rows=3), "Programado", "10", "20"),
        line("Ejecutado", "8", "25"),
        line(third, "80", "125"),
    ]


@pytest.mark.parametrize("third", ["%", "Variación"])
def test_rows_say_their_series_and_a_row_worked_out_of_others_is_no_value(third: str) -> None:
    assert {(one[1], one[3]) for one in said(read(_rows_of(third)))} == {
        ("plan", "10"), ("plan", "20"), ("executed", "8"), ("executed", "25"),
    }  # fmt: skip


MONTHS = [line("INDICADOR", "ENERO", "FEBRERO"), line("Actas", "10", "20"), line("Cartas", "3", "4")]


@pytest.mark.parametrize(
    ("title", "series"), [("Cronograma de metas programadas", "plan"), ("Avance realizado", "executed")]
)
def test_a_title_says_the_series_of_columns_that_say_none(title: str, series: str) -> None:
    reading = read(MONTHS, title)
    assert {one[1] for one in said(reading)} == {series}
    assert about(reading, "series-by-title") == {one.value_id for one in reading.values.indicators}


def test_a_sentence_is_no_title() -> None:
    assert not about(read(MONTHS, "Objetivo: alcanzar las metas programadas."), "series-by-title")


BUDGET = [
    line("CONCEPTO", "APROBADO", "EJECUTADO"),
    line("Sueldos", "10.5", "4.2"),
    line("Viajes", "3.1", "1.7"),
]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Ejecución del segundo trimestre de 2022", "2022-Q2"),
        ("Ejecución del 01/01/2022 al 30/04/2022", "2022-C1"),
        ("Ejecución al 30/06/2022", "2022-S1"),
    ],
)
def test_a_title_says_up_to_when_was_executed_and_nothing_of_what_was_planned(
    title: str, period: str
) -> None:
    assert {(one[1], one[2]) for one in said(read(BUDGET, title))} == {("plan", "2022"), ("executed", period)}


def test_a_baseline_printed_behind_its_year_is_of_that_year() -> None:
    reading = read([line("INDICADOR", "LÍNEA BASE", "META 2022"), line("Actas", "2020: 312", "350")])
    (base,) = (one for one in reading.values.indicators if one.series == "baseline")
    assert (base.year, base.value, base.raw) == (2020, 312.0, "2020: 312")


def test_numbers_below_unknown_words_are_read_as_those_beside_them_and_told() -> None:
    head = [line(Item("CONCEPTO", rows=2), Item("FUENTE", columns=2)), line("Fondo general", "Quetzalcoatl")]
    reading = read([*head, line("Sueldos", "10,500", "4,200"), line("Viajes", "3,100", "1,700")])
    guessed = {one.value_id for one in reading.values.indicators if one.raw in ("4,200", "1,700")}
    assert len(guessed) == 2
    assert guessed <= about(reading, "header-half-read")


def test_dates_are_no_values_whatever_their_header_says() -> None:
    head = line("INDICADOR", "META 2022", "FECHA DE CUMPLIMIENTO")
    reading = read([head, line("Actas", "4", "30/11/2022"), line("Cartas", "5", "15/12/2022")])
    assert {one[3] for one in said(reading)} == {"4", "5"}


def test_what_is_counted_leaves_the_days_of_a_name_no_unit() -> None:
    head = line("INDICADOR", "UNIDAD DE MEDIDA", "META 2022")
    values = read([head, line("Días de campo", "Jornada", "48"), line("Días de espera", "Días", "5")]).values
    assert [one.unit for one in values.indicators] == ["count", "day"]


def test_the_name_beside_a_code_names_the_row() -> None:
    reading = read(
        [line("Ref.", "PROYECTO", "META 2022"), line("P-08", "Flota", "3"), line("P-11", "Planta", "4")]
    )
    assert {one[0] for one in said(reading)} == {"Flota", "Planta"}


UNRULED = Style(dress="bare", width=792.0, height=612.0)


def test_a_total_over_two_label_columns_leaves_them_apart() -> None:
    rows = [
        (f"{n}", name, f"{n},000", f"{n},500")
        for n, name in enumerate(("Sueldos fijos", "Viajes", "Luz"), 20)
    ]
    total = line(Item("TOTAL GASTOS", columns=2), "63,000", "64,500")
    reading = read(
        [line("Subt.", "CONCEPTO", "APROBADO", "EJECUTADO"), *(line(*row) for row in rows), total],
        style=UNRULED,
    )
    assert {one.indicator for one in reading.values.indicators} == {
        "Sueldos fijos",
        "Viajes",
        "Luz",
        "TOTAL GASTOS",
    }


def test_unknown_words_below_a_spanner_name_its_columns() -> None:
    head = [
        line(Item("CONCEPTO", rows=2), Item("APROBADO", columns=2), Item("EJECUTADO", rows=2)),
        line("Xilófono", "Zanahoria"),
    ]
    body = [line("Sueldos", "10,000", "2,000", "3,000"), line("Viajes", "4,000", "5,000", "6,000")]
    for style in (Style(), UNRULED):
        values: tuple[Indicator, ...] = read([*head, *body], style=style).values.indicators
        assert {one.raw for one in values} >= {"3,000", "6,000"}
        assert not {"Xilófono", "Zanahoria"} & {one.raw for one in values}


def test_numbers_whose_unit_nothing_says_are_told_as_counts() -> None:
    rows = [
        line("INDICADOR", "UNIDAD DE MEDIDA", "META 2022"),
        line("Actas", "", "4"),
        line("Cartas", "Carta", "5"),
    ]
    values = read(rows).values
    (note,) = (found for found in values.findings if found.rule == "unit-assumed")
    assert "«META 2022» (1)" in note.message
    assert (note.severity, note.value_ids) == ("note", ())


def test_numbers_that_are_what_was_executed_of_what_was_planned_are_percent() -> None:
    head = line("CONCEPTO", "PIM", "DEVENGADO", "DEV./PIM")
    rows = [("Sueldos", "4,236,950", "3,061,118", "72.2"), ("Viajes", "3,315,480", "1,984,027", "59.8")]
    reading = read([head, *(line(*row) for row in rows)], "Gasto, en miles de soles")
    shares = [one for one in reading.values.indicators if one.raw in ("72.2", "59.8")]
    assert {(one.unit, one.scale, one.series) for one in shares} == {("percent", 1, "executed")}
    assert about(reading, "percent-by-share") == {one.value_id for one in shares}


def test_numbers_that_are_no_share_of_the_others_stay_what_they_were() -> None:
    head = line("CONCEPTO", "PIM", "DEVENGADO", "PAGADO")
    rows = [("Sueldos", "4,236,950", "3,061,118", "72.4"), ("Viajes", "3,315,480", "1,984,027", "59.8")]
    assert not about(read([head, *(line(*row) for row in rows)]), "percent-by-share")


def test_a_title_says_the_year_of_columns_that_say_none() -> None:
    reading = read(BUDGET, "Créditos y gasto del ejercicio 2021")
    assert {one.year for one in reading.values.indicators} == {2021}
    assert about(reading, "year-by-title") == {one.value_id for one in reading.values.indicators}


@pytest.mark.parametrize("title", ["Presupuesto participativo, edición 2021: estado", "Obras de 2021"])
def test_the_only_year_that_ends_what_a_title_says_is_that_of_the_values(title: str) -> None:
    assert {one.year for one in read(BUDGET, title).values.indicators} == {2021}


@pytest.mark.parametrize(
    "title", ["Precios de 2021", "Vigencia 2021 - 2024", "Cuotas de la Ley 2021", "Obras 2021 de agua y luz"]
)
def test_a_year_that_is_not_the_values_own_is_left_alone(title: str) -> None:
    assert {one.year for one in read(BUDGET, title).values.indicators} == {2022}


def test_the_plans_own_name_above_a_table_says_no_series() -> None:
    assert not about(read(MONTHS, "PLAN OPERATIVO ANUAL 2022"), "series-by-title")


def test_a_heading_in_the_table_says_the_unit_of_the_rows_below_it() -> None:
    rows = [
        line(Item("GASTO CORRIENTE (en soles)", columns=3)),
        line("Sueldos", "10.5", "4.2"),
        line(Item("INVERSIÓN (en miles de soles)", columns=3)),
        line("Obras", "3.1", "1.7"),
    ]
    values = read([line("CONCEPTO", "APROBADO", "EJECUTADO"), *rows]).values.indicators
    assert [(one.unit, one.value_base) for one in values if one.series == "plan"] == [
        ("pen", 10.5),
        ("pen", 3100.0),
    ]


def test_a_kind_of_row_says_its_unit() -> None:
    rows = [line(Item("Parcelas", rows=2), "Fís.", "4", "6"), line("Fin. (S/)", "8,200", "12,300")]
    more = [line(Item("Escuelas", rows=2), "Fís.", "2", "3"), line("Fin. (S/)", "5,600", "8,400")]
    values = read([line("ACTIVIDAD", "TIPO", "ENERO", "FEBRERO"), *rows, *more]).values.indicators
    assert {(one.indicator, one.raw, one.unit) for one in values if one.period == "2022-01"} == {
        ("Parcelas", "4", "count"), ("Parcelas", "8,200", "pen"),
        ("Escuelas", "2", "count"), ("Escuelas", "5,600", "pen"),
    }  # fmt: skip


def test_a_mark_in_parentheses_is_a_footnotes() -> None:
    (value,) = read([line("INDICADOR", "META 2022"), line("Permisos", "1,134 (*)")]).values.indicators
    assert (value.value, value.notes) == (1134.0, "*")


LEVELS = [
    line(Item("ACTIVIDAD", rows=3), Item("METAS 2022", columns=4), Item("RESPONSABLE", rows=3)),
    line(Item("Anual", rows=2), Item("I Semestre", columns=2), Item("II Semestre")),
    line("Programado", "Ejecutado", "Programado"),
    line("Perforar pozos", "48", "20", "17", "28", "Obras"),
    line("Entregar filtros", "64", "30", "31", "34", "Bodega"),
]


@pytest.mark.parametrize("style", [Style(width=792.0, height=612.0), UNRULED], ids=["ruled", "unruled"])
def test_each_level_of_a_header_counts_and_ends_where_its_neighbours_do(style: Style) -> None:
    reading = read(LEVELS, style=style)
    assert {one[1:] for one in said(reading) if one[0] == "Perforar pozos"} == {
        ("plan", "2022", "48"), ("plan", "2022-S1", "20"),
        ("executed", "2022-S1", "17"), ("plan", "2022-S2", "28"),
    }  # fmt: skip


def test_years_below_a_spanner_are_its_columns_where_nothing_is_ruled() -> None:
    head = [
        line(
            Item("INDICADOR", rows=2), Item("VALOR OBSERVADO", columns=2), Item("VALOR PREVISTO", columns=3)
        ),
        line("2020", "2021", "2022", "2023", "2024"),
    ]
    body = [
        line("Legajos", "4,120", "5,065", "6,500", "7,000", "7,500"),
        line("Visitas", "3", "4", "4", "4", "5"),
    ]
    values = read([*head, *body], style=UNRULED).values.indicators
    assert {(one.year, one.series) for one in values} == {
        (2020, "executed"), (2021, "executed"), (2022, "plan"), (2023, "plan"), (2024, "plan"),
    }  # fmt: skip


def test_a_number_that_runs_into_the_text_beside_it_is_told() -> None:
    head = line("INDICADOR", "META 2022", "RESPONSABLE")
    reading = read([head, line("Actas", "", "148Jefatura de turno"), line("Cartas", "12", "Taller")])
    assert said(reading) == {("Cartas", "plan", "2022", "12")}
    (found,) = (one for one in reading.findings if one.rule == "value-glued")
    assert "148Jefatura" in found.message
    assert {one.group for one in reading.values.indicators} == {None}


def test_a_row_named_by_a_number_is_an_error_over_all_its_values() -> None:
    reading = read([line("INDICADOR", "ENERO", "FEBRERO"), line("Actas", "10", "20"), line("316", "3", "4")])
    (found,) = (one for one in reading.findings if one.rule == "value-without-label")
    boxes = [one for one in reading.values.indicators if one.indicator == "316"]
    assert found.severity == "error"
    assert found.box is not None
    assert all(found.box.x0 <= one.x0 and one.x1 <= found.box.x1 for one in boxes)


def test_a_name_with_an_amount_is_told() -> None:
    head = line("PROYECTO", "META 2022")
    reading = read([head, line("B/.42,500.00 Talleres de mecánica", "3"), line("Becas de 1,500 horas", "4")])
    (found,) = (one for one in reading.findings if one.rule == "amount-in-name")
    assert "Talleres" in found.message


def test_a_name_that_asks_for_another_word_is_told() -> None:
    rows = [line("Centros de atención e", "3"), line("Plan A", "4"), line("Camas de la sala E", "5")]
    reading = read([line("INDICADOR", "META 2022"), *rows])
    (found,) = (one for one in reading.findings if one.rule == "name-left-open")
    assert "«Centros de atención e»" in found.message


def test_columns_in_two_moneys_give_a_row_no_second_name() -> None:
    head = line("ACTIVIDAD", "MONTO 2022 EN Gs.", "MONTO 2022 EN US$")
    reading = read([head, line("Talleres", "7.400.000", "1.000"), line("Becas", "14.800.000", "2.000")])
    values = reading.values.indicators
    assert {(one.indicator, one.detail, one.unit) for one in values if one.raw.startswith(("1.0", "7"))} == {
        ("Talleres", None, "pyg"), ("Talleres", None, "usd")
    }  # fmt: skip


def test_a_goal_over_the_rows_of_a_list_is_of_the_label_over_these_and_told_once() -> None:
    """Each row of the list has a name and an amount of its own."""
    reading = read(
        [
            line("RESULTADO ESPERADO", "META 2022", "DESCRIPCIÓN", "IMPORTE 2022 (USD)"),
            line(Item("Postulantes evaluados", rows=2), Item("3.800", rows=2), "Imprenta", "42.500,00"),
            line("Papel de escritorio", "18.360,50"),
            line(Item("Becas otorgadas", rows=2), Item("650", rows=2), "Alimentos", "1.462,50"),
            line("Material de limpieza", "21.740,80"),
        ]
    )  # fmt: skip
    goals = {(one.indicator, one.raw) for one in reading.values.indicators if one.raw in ("3.800", "650")}
    assert goals == {("Postulantes evaluados", "3.800"), ("Becas otorgadas", "650")}
    assert len(reading.values.indicators) == 6
    assert about(reading, "value-shared") == set()


def test_the_steps_of_a_scale_are_no_values() -> None:
    rows = [
        ("Verde", "Mayor de 90%", "Continuar según lo previsto"),
        ("Amarillo", "De 70% a 90%", "Plan de mejora de la región"),
        ("Rojo", "Menor de 70%", "Informe a la presidencia"),
    ]
    assert not said(read([line("COLOR", "CUMPLIMIENTO", "ACCIÓN"), *(line(*row) for row in rows)]))
    goals = [("Actas", "Mayor de 90%"), ("Cartas", "De 70% a 80%"), ("Folios", "Menor de 60%")]
    assert len(said(read([line("INDICADOR", "CUMPLIMIENTO"), *(line(*row) for row in goals)]))) == 3


def test_an_amount_of_money_is_no_step_of_a_scale() -> None:
    rows = [("Actas", "1,000"), ("Cartas", "3,597"), ("Folios", "$3,000,000.00")]
    assert len(said(read([line("INDICADOR", "Ejecutado 2020"), *(line(*row) for row in rows)]))) == 3


@pytest.mark.parametrize("width", [1, 2])
def test_a_total_may_be_named_in_a_column_of_values(width: int) -> None:
    reading = read(
        [
            line("ACTIVIDAD", "UNIDAD", "I TRIM.", "II TRIM.", "IMPORTE 2022 (US$)"),
            line("Talleres", "Taller", "3", "4", "1,500.00"),
            line("Becas", "Beca", "5", "6", "2,000.00"),
            line("", *[""] * (3 - width), Item("TOTAL POA 2022", columns=width), "3,500.00"),
        ]
    )
    last = [(one.indicator, one.raw) for one in reading.values.indicators][-1]
    assert last == ("TOTAL POA 2022", "3,500.00")
    assert len(reading.values.indicators) == 7


@pytest.mark.parametrize(
    ("title", "series"), [("Metas cumplidas", "executed"), ("Avance programado de las metas", "plan")]
)
def test_the_participle_of_a_title_counts_before_its_nouns(title: str, series: str) -> None:
    assert {one[1] for one in said(read(MONTHS, title))} == {series}


def test_a_cut_off_above_a_table_ends_a_stretch_from_january() -> None:
    reading = read(BUDGET, "Seguimiento. Fecha de corte: 30 de septiembre de 2022")
    assert {(one[1], one[2]) for one in said(reading)} == {("plan", "2022"), ("executed", "2022-01/2022-09")}


def test_numbers_in_words_are_values_of_a_column_of_them_and_texts_among_texts() -> None:
    goals = read(
        [line("INDICADOR", "META 2022"), line("Actas", "Dos (2) actas"), line("Cartas", "Una carta")]
    )
    assert {(one[0], one[3]) for one in said(goals)} == {("Actas", "Dos (2) actas"), ("Cartas", "Una carta")}
    assert len([found for found in goals.findings if found.rule == "number-in-words"]) == 1
    texts = ["Un plan", "Elaborar el informe", "Aprobar la norma"]
    head = line("INDICADOR", "META 2022", "AVANCE 2022")
    worded = read([head, *(line(f"Fila {text[-3:]}", text, "5") for text in texts)])
    assert {one[3] for one in said(worded)} == {"5"}
    assert [found.rule for found in worded.findings if found.rule == "goals-in-words"] == ["goals-in-words"]
