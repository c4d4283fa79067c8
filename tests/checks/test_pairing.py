"""Rows that speak of the same indicator."""

from __future__ import annotations

from typing import Any

import pytest

from checks.pairs import paired
from schemas.records import Indicator
from tests.checks import made


def row(name: str, section: str = "body", **changes: Any) -> Indicator:
    return made.indicator(indicator=name, section=section, **changes)


def pairs(*rows: Indicator) -> list[tuple[str, str]]:
    return [(pair.one.shown, pair.other.shown) for pair in paired(made.plan(*rows)).across]


def test_names_are_paired_that_say_the_same_or_more() -> None:
    rows = (
        row("Llamadas emitidas"),
        row("Eventos"),
        row("Atención por teléfono (llamadas emitidas)", "annex"),
    )
    assert pairs(*rows) == [("Llamadas emitidas", "Atención por teléfono (llamadas emitidas)")]


def test_word_for_word_goes_before_likeness() -> None:
    rows = (
        row("Gestión de compra"),
        row("Gestión de compra realizada"),
        row("Gestión de compra realizada", "annex"),
        row("Gestión de compra", "annex"),
    )
    assert pairs(*rows) == [
        ("Gestión de compra", "Gestión de compra"),
        ("Gestión de compra realizada", "Gestión de compra realizada"),
    ]


def test_it_is_silent_where_two_rows_are_as_like() -> None:
    rows = (row("Gestión de compra directa"), row("Gestión de compra abierta"))
    assert pairs(*rows, row("Gestión de compra", "annex")) == []


def test_it_is_silent_where_a_row_may_be_about_two_together() -> None:
    rows = (row("Estadísticas de salud"), row("Estadísticas generales anuales"))
    assert pairs(*rows, row("Estadísticas generales y de salud", "annex")) == []
    assert pairs(rows[0], row("Estadísticas generales y de salud", "annex")) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Informes de gestión de riesgos", "Informes de gestión de compras"),
        ("Medicamentos", "Segmentación de medicamentos"),
        ("Plan anual", "Evaluación trimestral del cumplimiento del plan anual de trabajo institucional"),
    ],
)
def test_names_that_share_words_are_not_yet_the_same(one: str, other: str) -> None:
    assert pairs(row(one), row(other, "annex")) == []


def test_names_that_are_only_like_take_a_code_or_a_formula() -> None:
    names = ("Medidas ambientales a realizar", "Número de medidas ambientales realizadas")
    assert pairs(row(names[0]), row(names[1], "annex")) == []
    assert pairs(row(names[0], kpi="2.7"), row(names[1], "annex", kpi="2.7")) == [names]


def test_it_is_silent_on_another_kind_of_target_and_on_another_dependency() -> None:
    assert pairs(row("Informes de riesgo"), row("Informes de riesgo", "annex", kind="result")) == []
    assert pairs(row("Informes de riesgo"), row("Informes de riesgo", "annex", dependency="Otra")) == []


def test_a_code_or_a_formula_pairs_rows_of_two_dependencies() -> None:
    for evidence in ({"kpi": "2.1"}, {"formula": "Quejas resueltas / quejas recibidas"}):
        rows = (
            row("Quejas resueltas", **evidence),
            row("Quejas resueltas", "annex", dependency="Otra", **evidence),
        )
        assert len(pairs(*rows)) == 1


def test_groups_and_details_must_be_alike_where_both_have_one() -> None:
    rows = (row("Inscripción precoz", group="Atención materna"), row("Parto", group="Atención materna"))
    other = row("Inscripción precoz", "annex", group="Control del niño")
    assert pairs(*rows, other) == []
    assert pairs(*rows, row("Inscripción precoz", "annex", group="Programa de atención materna")) != []


def test_the_only_row_of_a_name_is_paired_whatever_its_detail() -> None:
    rows = [row("Planos", detail="Documento"), row("Planos", "annex", detail="Monto (miles)")]
    assert len(pairs(*rows)) == 1
    assert pairs(*rows, row("Planos", "annex", detail="Copias")) == []


def test_a_row_that_heads_a_list_is_not_like_its_parts() -> None:
    rows = (row("Atención de pedidos"), row("Red", group="Atención de pedidos"))
    assert pairs(*rows, row("Atención de pedidos de red", "annex")) == []
    assert pairs(rows[0], row("Atención de pedidos", "annex")) != []


def test_projects_with_two_codes_are_two() -> None:
    assert pairs(row("Obra mayor", code="1"), row("Obra mayor", "annex", code="2")) == []


def within(*rows: Indicator) -> int:
    return len(paired(made.plan(*rows)).within)


def test_rows_of_one_section_are_one_where_all_labels_agree() -> None:
    assert within(row("Tiempo de emisión"), row("TIEMPO DE EMISIÓN")) == 1
    assert within(row("Ejecución", measure="Informe"), row("Ejecución", measure="%")) == 0
    assert within(row("Ejecución", line="A"), row("Ejecución", line="B")) == 0


def test_a_name_that_comes_three_times_in_a_section_pairs_nothing() -> None:
    assert within(row("Reuniones"), row("Reuniones"), row("Reuniones")) == 0


def test_a_total_without_name_is_its_own_table_s() -> None:
    assert within(row("TOTAL", table_id="t1"), row("TOTAL", table_id="t2")) == 0
    assert within(row("TOTAL", table_id="t1"), row("TOTAL", table_id="t1")) == 1
