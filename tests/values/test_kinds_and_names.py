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
