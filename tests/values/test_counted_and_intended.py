"""What headers, titles and rows say in the ways of planning offices: what is to be done, money by a word
alone, units in a sentence, abbreviations that a note explains, rows that are times."""

from __future__ import annotations

import pytest

from extract.meaning.texts_above import without_number
from schemas.profile_reading import load_profile
from tests.typeset.model import Item, Style, TableBlock, TextBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset
from tests.values.test_meaning import line, read, said

WORDS = load_profile("generic").value_words
COVER = (TextBlock("Texto de la primera página, sin nada sobre valores."),) * 3


def units(reading: PlanReading) -> dict[str, tuple[str | None, int | None]]:
    return {one.raw: (one.unit, one.scale) for one in reading.values.indicators}


def below(text: str, *rows: tuple[str, ...], note: str | None = None) -> PlanReading:
    lines = tuple(line(*row) for row in rows)
    table = TableBlock((2.0, *[1.0] * (len(rows[0]) - 1)), lines, head=1)
    notes = (TextBlock(note),) if note else ()
    return read_plan(typeset([*COVER, TextBlock(text), table, *notes], Style()).pdf)


@pytest.mark.parametrize("text", ["Viviendas a construir", "Personas por atender en 2025"])
def test_an_infinitive_says_what_is_planned(text: str) -> None:
    assert WORDS.tells_intent(text)
    header = WORDS.read_known(text)
    assert header is not None
    assert header.strongest == "plan"


@pytest.mark.parametrize("text", ["Cuentas por pagar", "Saldo por ejecutar", "Personas por hogar", "Actas"])
def test_what_is_left_of_spending_and_nouns_are_no_intent(text: str) -> None:
    assert not WORDS.tells_intent(text)


@pytest.mark.parametrize("text", ["% s/ total", "% del total", "Porcentaje sobre el total"])
def test_a_share_of_a_total_is_worked_out_of_others(text: str) -> None:
    header = WORDS.read(text)
    assert header is not None
    assert header.derived


def test_a_title_of_both_series_says_when_and_neither_of_them() -> None:
    header = WORDS.read_title("PROGRAMADO Y EJECUTADO DE ENERO A OCTUBRE DE 2024")
    assert header is not None
    assert (header.period, header.year, header.strongest) == ("01/10", "2024", None)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("CUADRO No. 1 - METAS", "METAS"),
        ("Tabla N° 3: Metas", "Metas"),
        ("Metas 2024 - primer semestre", "Metas 2024 - primer semestre"),
    ],
)
def test_the_number_of_a_table_is_none_of_its_title(title: str, name: str) -> None:
    assert without_number(title) == name


def test_a_header_of_words_that_tell_of_values_heads_them_beside_a_counter() -> None:
    reading = read(
        [
            line(
                "N.°", "Región", "Niños por atender en 2022", "Niños atendidos, enero a junio", "Porcentaje"
            ),
            line("1", "Valle", "400", "100", "25%"),
            line("2", "Costa", "800", "600", "75%"),
            line("3", "Sierra", "500", "200", "40%"),
        ]
    )
    found = said(reading)
    assert ("Valle", "plan", "2022", "400") in found
    assert ("Costa", "executed", "2022-S1", "600") in found
    assert ("Sierra", "executed", "2022-S1", "40%") in found


def test_a_sentence_over_a_table_states_the_unit_of_its_amounts() -> None:
    text = (
        "En millones de guaraníes. El presupuesto vigente incluye la ampliación dispuesta por la ley 7.228, "
        "artículo 31, y el plan financiero es el que se comunicó al ministerio a comienzos de cada ejercicio."
    )
    reading = below(text, ("Concepto", "Presupuesto 2022", "Ejecutado 2022"), ("Personal", "12,5", "11,9"))
    assert units(reading) == {"12,5": ("pyg", 1_000_000), "11,9": ("pyg", 1_000_000)}


def test_a_note_explains_the_abbreviation_of_a_unit_and_is_told() -> None:
    rows = (("Indicador", "UM", "Plan 2022"), ("Ventas", "MP", "86,5"), ("Cursos", "Uno", "12"))
    reading = below("Anexo de indicadores", *rows, note="MP: miles de pesos cubanos.")
    assert units(reading)["86,5"] == ("cup", 1000)
    assert "unit-by-legend" in reading.rules
    assert units(below("Anexo de indicadores", *rows))["86,5"] == ("count", 1)


def test_a_header_of_baselines_holds_for_rows_that_say_their_series() -> None:
    reading = read(
        [
            line("Meta", "Línea base 2021", "", "2022", "2023"),
            line(Item("Actas", rows=2), Item("7", rows=2), "Programado", "10", "12"),
            line("Ejecutado", "9", "8"),
            line(Item("Cartas", rows=2), Item("5", rows=2), "Programado", "20", "22"),
            line("Ejecutado", "19", "18"),
        ]
    )
    assert {one.series for one in reading.values.indicators if one.raw in ("7", "5")} == {"baseline"}


def test_rows_of_goals_in_kind_and_of_money_have_the_units_they_say() -> None:
    head = line("Actividad", "Unidad de medida", "Meta", "I trimestre", "Total anual")
    body = [
        line(Item("Visitas", rows=2), Item("Visita", rows=2), "Física", "10", "40"),
        line("Financiera", "1,500.00", "6,000.00"),
        line(Item("Cursos", rows=2), Item("Curso", rows=2), "Física", "2", "8"),
        line("Financiera", "900.00", "3,600.00"),
        line(Item("Total financiero", columns=3), "2,400.00", "9,600.00"),
    ]
    found = units(read([head, *body], "Montos en soles"))
    assert {found[text] for text in ("10", "40", "2", "8")} == {("count", 1)}
    assert {found[text] for text in ("1,500.00", "900.00", "2,400.00", "9,600.00")} == {("pen", 1)}


def test_rows_of_times_are_named_by_what_their_columns_count() -> None:
    reading = read(
        [
            line("Trimestre de 2021", "Reclamos recibidos", "Reclamos resueltos", "Consultas telefónicas"),
            line("Primer trimestre", "318", "264", "1.120"),
            line("Segundo trimestre", "402", "355", "1.389"),
            line("Tercer trimestre", "276", "281", "947"),
            line("Cuarto trimestre", "351", "340", "1.204"),
            line("Total 2021", "1.347", "1.240", "4.660"),
        ]
    )
    found = said(reading)
    assert ("Reclamos recibidos", "executed", "2021-Q1", "318") in found
    assert ("Consultas telefónicas", "executed", "2021-Q4", "1.204") in found
    assert ("Reclamos resueltos", "executed", "2021", "1.240") in found


def test_of_two_names_of_one_rank_the_finer_names_the_rows() -> None:
    reading = read(
        [
            line("Objetivo operativo", "Proyecto / Actividad", "Unidad de medida", "Meta anual"),
            line(Item("Mejorar el aseo", rows=2), "Recoger residuos", "Ruta", "640"),
            line("Poner contenedores", "Contenedor", "60"),
            line(Item("Aprovechar residuos", rows=2), "Compostar poda", "Tonelada", "330"),
            line("Vincular recicladores", "Persona", "55"),
        ]
    )
    names = {one.raw: one.indicator for one in reading.values.indicators}
    assert names == {
        "640": "Recoger residuos", "60": "Poner contenedores",
        "330": "Compostar poda", "55": "Vincular recicladores",
    }  # fmt: skip


def test_the_name_of_a_total_over_several_columns_names_its_row() -> None:
    reading = read(
        [
            line("Código", "Meta", "Indicador", "Programado I semestre", "Programado II semestre"),
            line("1.1", "Bajar la mora", "Arreglos firmados", "120", "180"),
            line("1.2", "Resolver a tiempo", "Licencias resueltas", "210", "190"),
            line(Item("SUBTOTAL PROGRAMA I", columns=3), "330", "370"),
        ]
    )
    names = {one.raw: one.indicator for one in reading.values.indicators}
    assert (names["330"], names["370"]) == ("SUBTOTAL PROGRAMA I",) * 2


def test_numbers_of_parts_that_no_part_of_the_year_has_are_of_none() -> None:
    reading = read([line("INDICADOR", "META II", "META III"), line("Actas", "10", "12")])
    assert {one.raw for one in reading.values.indicators} == {"10", "12"}
    assert not {one.period for one in reading.values.indicators} & {"2022-S3"}
