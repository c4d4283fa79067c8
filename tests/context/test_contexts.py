"""Headings and banners set the context of what follows, until the next of their kind."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.headings import acronym_of
from schemas.catalogue import datasets
from schemas.records import Indicator
from tests.typeset.model import Block, Item, Line, TableBlock, TextBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset

HEAD = Line((Item("INDICADOR"), Item("PLAN 2022")))


def heading(text: str) -> TextBlock:
    return TextBlock(text, bold=True)


def banner(text: str) -> Line:
    return Line((Item(text, columns=2),))


def row(name: str) -> Line:
    return Line((Item(name), Item("5")))


def table(*lines: Line) -> TableBlock:
    return TableBlock((2, 1), lines)


def values(*blocks: Block) -> Sequence[Indicator]:
    return read_plan(typeset(blocks).pdf).values.indicators


def test_a_dependency_heading_holds_until_the_next_one() -> None:
    found = values(
        heading("UNIDAD DE SALUD (US)"),
        table(HEAD, row("Partos")),
        TextBlock("Texto corrido que no dice nada de esto."),
        table(HEAD, row("Dosis")),
        heading("DIVISIÓN DE ABASTO"),
        table(HEAD, row("Compras")),
    )
    assert [(i.dependency, i.dependency_acronym) for i in found] == [
        ("UNIDAD DE SALUD (US)", "US"),
        ("UNIDAD DE SALUD (US)", "US"),
        ("DIVISIÓN DE ABASTO", None),
    ]


@pytest.mark.parametrize(
    ("header", "dependency"), [("DEPENDENCIA", "Div. de Abasto"), ("ENCARGADO", "DIRECCIÓN DE PUERTOS")]
)
def test_a_column_of_dependencies_says_more_than_the_title_of_the_plan(header: str, dependency: str) -> None:
    responsible = Line((Item("INDICADOR"), Item(header), Item("PLAN 2022")))
    rows = Line((Item("Dosis"), Item("Div. de Abasto"), Item("5")))
    (found,) = values(heading("DIRECCIÓN DE PUERTOS"), TableBlock((2, 2, 1), (responsible, rows)))
    assert found.dependency == dependency


def test_what_names_a_dependency_is_told_with_its_page_and_box() -> None:
    responsible = Line((Item("INDICADOR"), Item("UNIDAD RESPONSABLE"), Item("PLAN 2022")))
    reading = read_plan(
        typeset(
            [
                heading("UNIDAD DE SALUD"),
                table(HEAD, row("Partos")),
                TextBlock("Unidad ejecutora: Caminos"),
                table(HEAD, row("Puentes"), banner("Depto. de Actas"), HEAD, row("Actas")),
                heading("LÍNEA DE TRABAJO: GESTIÓN"),
                TableBlock(
                    (2, 2, 1), (responsible, Line((Item("Dosis"), Item("Div. de Abasto"), Item("5"))))
                ),
            ]
        ).pdf
    )
    found = {item.indicator: item for item in reading.values.indicators}
    told = [(item.dependency, item.dependency_by, item.dependency_page) for item in found.values()]
    assert told == [
        ("UNIDAD DE SALUD", "heading", 1),
        ("Caminos", "label", 1),
        ("Depto. de Actas", "banner", 1),
        ("Div. de Abasto", "column", 1),
    ]
    assert all(
        (item.dependency_bottom or 0) <= item.top for item in found.values() if item.dependency_by != "column"
    )
    in_row = found["Dosis"]
    assert (in_row.dependency_top, in_row.dependency_bottom) == (in_row.top, in_row.bottom)
    assert (in_row.dependency_x1 or 0) <= in_row.x0


def test_a_value_under_no_dependency_says_nothing_of_one() -> None:
    (found,) = values(table(HEAD, row("Visitas")))
    names = [name for name in datasets()["indicators"].names if name.startswith("dependency")]
    assert {getattr(found, name) for name in names} == {None}


def test_footnote_marks_are_no_part_of_a_dependency() -> None:
    (found,) = values(heading("UNIDAD AMBIENTAL²"), table(HEAD, row("Visitas")))
    assert (found.dependency, found.dependency_notes) == ("UNIDAD AMBIENTAL", "2")


def test_a_banner_in_the_table_names_the_dependency_of_the_rows_below() -> None:
    found = values(
        table(banner("UNIDAD DE SALUD"), HEAD, row("Partos"), banner("SECCIÓN DE ACTAS"), HEAD, row("Actas"))
    )
    assert [(i.dependency, i.indicator, i.group) for i in found] == [
        ("UNIDAD DE SALUD", "Partos", None),
        ("SECCIÓN DE ACTAS", "Actas", None),
    ]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Unidad Ejecutora: 004 - Caminos Vecinales", "004 - Caminos Vecinales"),
        ("Dependencia: Semillas", "Semillas"),
        ("RESPONSABLE: Fomento Artístico", "Fomento Artístico"),
        ("Centro de costo: 03.01 - Extensión", "03.01 - Extensión"),
    ],
)
def test_a_label_above_the_table_or_in_a_row_of_it_names_the_dependency(printed: str, name: str) -> None:
    for place in (heading(printed), TextBlock(printed)):
        (found,) = values(place, TextBlock("Año: 2022"), table(HEAD, row("Visitas")))
        assert (found.dependency, found.group) == (name, None)
    first, second = values(table(HEAD, row("Visitas"), banner(printed), row("Actas")))
    assert (first.dependency, second.dependency, second.group) == (None, name, None)


def test_a_label_is_one_only_where_a_name_follows_and_a_table_below() -> None:
    for text in ("Responsable:", "Unidad: Personas", "Objetivo de la Unidad: Atender a las personas"):
        (found,) = values(TextBlock(text), table(HEAD, row("Visitas")))
        assert found.dependency is None
    first, second = values(
        table(HEAD, row("Visitas"), banner("Responsable: J. Marea")),
        TextBlock("Texto corrido que no dice nada de esto."),
        table(HEAD, row("Actas")),
    )
    assert (first.dependency, second.dependency) == (None, None)


def test_whom_a_label_among_the_rows_names_answers_for_that_table_only() -> None:
    found = values(
        heading("Dependencia: Riego"),
        table(HEAD, row("Visitas"), banner("Centro de costo: Semillas"), row("Actas")),
        TextBlock("Texto corrido que no dice nada de esto."),
        table(HEAD, row("Gasto")),
    )
    assert [item.dependency for item in found] == ["Riego", "Semillas", "Riego"]


def test_page_numbers_and_signatures_in_a_table_s_frame_are_no_values() -> None:
    rows = [
        ("Página 3 de 12", "3"),
        ("Fecha de impresión: 14/02/2024", ""),
        ("Elaboró: J. Marea", "Folio 88"),
    ]
    lines = [Line((Item(one), Item(other))) for one, other in rows]
    (block,) = [table(HEAD, row("Visitas"), *lines)]
    read = read_plan(typeset((block,)).pdf)
    assert [item.indicator for item in read.values.indicators] == ["Visitas"]
    (reading,) = read.walk.tables
    assert [role for _, role in reading.roles].count("furniture") == 6
    (told,) = [item for item in reading.findings if item.rule == "furniture-in-table"]
    assert "«Página 3 de 12», «3»" in told.message


def test_a_row_that_only_begins_like_a_page_number_is_one_of_values() -> None:
    found = values(
        table(HEAD, Line((Item("Páginas publicadas"), Item("3"))), Line((Item("Folio 88"), Item("5"))))
    )
    assert [item.raw for item in found] == ["3", "5"]


def test_a_group_ends_with_the_next_banner_and_the_next_table() -> None:
    found = values(
        table(
            HEAD, row("Uno"), banner("Atención Materna"), row("Dos"), banner("Atención Infantil"), row("Tres")
        ),
        TextBlock("Sigue otra tabla."),
        table(HEAD, row("Cuatro")),
    )
    assert [i.group for i in found] == [None, "Atención Materna", "Atención Infantil", None]


def test_a_perspective_ends_line_and_dependency() -> None:
    found = values(
        heading("PERSPECTIVA FINANCIERA"),
        heading("LÍNEA DE TRABAJO: Presupuesto"),
        heading("UNIDAD DE SALUD"),
        table(HEAD, row("Gasto")),
        heading("PERSPECTIVA DE PROCESOS"),
        table(HEAD, row("Trámites")),
    )
    assert [(i.perspective, i.line, i.dependency) for i in found] == [
        ("financiera", "Presupuesto", "UNIDAD DE SALUD"),
        ("de procesos", None, None),
    ]


def test_the_annex_begins_anew() -> None:
    found = values(
        heading("UNIDAD DE SALUD"), table(HEAD, row("Partos")), heading("ANEXO 1"), table(HEAD, row("Dosis"))
    )
    assert [(i.section, i.dependency) for i in found] == [("body", "UNIDAD DE SALUD"), ("annex", None)]


def test_plain_text_that_begins_like_a_dependency_sets_nothing() -> None:
    (found,) = values(
        heading("DIVISIÓN DE ABASTO"),
        TextBlock("Unidad de medida y plazos se acuerdan con las áreas."),
        table(HEAD, row("Compras")),
    )
    assert found.dependency == "DIVISIÓN DE ABASTO"


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("UNIDAD DE SALUD (US)", "US"),
        ("UPISSS", "UPISSS"),
        ("UNIDAD", "UNIDAD"),
        ("UNIDAD DE SALUD", None),
        ("Unidad (de apoyo)", None),
        (None, None),
        ("", None),
    ],
)
def test_acronyms(name: str | None, acronym: str | None) -> None:
    assert acronym_of(name) == acronym


def of_beds(unit: str) -> PlanReading:
    """A plan whose middle row has no value, with what it says it is measured in."""
    head = Line((Item("INDICADOR"), Item("UNIDAD DE MEDIDA"), Item("META 2022")))
    rows = (("Partos atendidos", "Parto", "55"), ("Camas", unit, ""), ("Vacunas puestas", "Dosis", "48"))
    table = TableBlock((2, 1, 1), (head, *(Line(tuple(map(Item, row))) for row in rows)))
    return read_plan(typeset([table]).pdf)


def test_a_row_that_says_how_it_is_counted_and_has_no_value_heads_no_other() -> None:
    reading = of_beds("Cama")
    assert [(i.group, i.indicator) for i in reading.values.indicators] == [
        (None, "Partos atendidos"),
        (None, "Vacunas puestas"),
    ]
    (found,) = [item for item in reading.findings if item.rule == "row-without-value"]
    assert "«Camas»" in found.message


def test_a_label_alone_in_its_row_heads_the_rows_below() -> None:
    reading = of_beds("")
    assert [i.group for i in reading.values.indicators] == [None, "Camas"]
    assert "label-without-value" in reading.rules


OWNED = Line((Item("INDICADOR"), Item("UNIDAD RESPONSABLE"), Item("PLAN 2022")))


def owned(name: str, owner: str) -> Line:
    return Line((Item(name), Item(owner), Item("5")))


def test_who_wrote_the_plan_on_its_cover_answers_for_no_row_that_says_whose_it_is() -> None:
    body = TableBlock((2, 2, 1), (OWNED, owned("Dosis", "Div. de Abasto"), owned("Partos", "Maternidad")))
    found = values(heading("DEPARTAMENTO DE PLANIFICACIÓN"), TextBlock("Metas.", turn=True), body)
    assert [item.dependency for item in found] == ["Div. de Abasto", "Maternidad"]


def test_a_heading_over_the_table_answers_for_its_rows_whoever_does_them() -> None:
    body = TableBlock((2, 2, 1), (OWNED, owned("Dosis", "Jefe de turno")))
    found = values(TextBlock("Cubierta."), TextBlock("DIVISIÓN DE ABASTO", bold=True, turn=True), body)
    assert [item.dependency for item in found] == ["DIVISIÓN DE ABASTO"]


@pytest.mark.parametrize("number", ["2. ", "IV. ", "3.1. ", "B) "])
def test_a_number_before_a_dependency_over_its_table_is_none_of_its_name(number: str) -> None:
    found = values(heading(f"{number}DIRECCIÓN DE LABORATORIOS"), table(HEAD, row("Muestras")))
    assert [item.dependency for item in found] == ["DIRECCIÓN DE LABORATORIOS"]


def test_the_name_of_a_dependency_says_no_series() -> None:
    months = Line((Item("INDICADOR"), Item("ENERO 2022")))
    blocks: list[Block] = [
        heading("DIRECCIÓN DE ARCHIVO HISTÓRICO"),
        table(months, row("Folios"), row("Actas")),
    ]
    assert "series-by-title" not in read_plan(typeset(blocks).pdf).rules


def test_a_unit_that_a_row_names_answers_for_it_under_another_unit_s_heading() -> None:
    body = TableBlock(
        (2, 2, 1), (OWNED, owned("Dosis", "Unidad de Farmacia"), owned("Partos", "Jefe de turno"))
    )
    found = values(TextBlock("Cubierta."), TextBlock("DIVISIÓN DE ABASTO", bold=True, turn=True), body)
    assert [item.dependency for item in found] == ["Unidad de Farmacia", "DIVISIÓN DE ABASTO"]
