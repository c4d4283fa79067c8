from __future__ import annotations

from extract.page.findings import Finding
from extract.records.statements import statements
from schemas.records import Statement
from tests.facts.script import ORIGIN, Script, generic

VALUES = [["Indicador", "Plan 2030"], ["Casos", "12"]]


def read(script: Script) -> tuple[tuple[Statement, ...], tuple[Finding, ...]]:
    return statements(script.walked(), generic(), ORIGIN)


def texts(script: Script, kind: str) -> list[str]:
    return [item.text for item in read(script)[0] if item.kind == kind]


def test_an_objective_loses_its_lead_and_keeps_its_point() -> None:
    script = Script().heading("UNIDAD DE PRUEBAS", 11).text("Objetivo de la Dependencia: Probar todo.")
    [found] = read(script)[0]
    assert (found.kind, found.text, found.context) == ("objective", "Probar todo.", "UNIDAD DE PRUEBAS")
    assert found.dependency == "UNIDAD DE PRUEBAS"


def test_an_objective_is_whole_over_a_page_turn_and_however_long() -> None:
    before, after = "Objetivo: " + "medir y contar " * 60 + "cada", "caso que llegue a la oficina."
    script = Script().heading("UNIDAD DE PRUEBAS", 11).over_page(before, after)
    [found] = read(script)[0]
    assert found.text == f"{before.removeprefix('Objetivo: ')} {after}"
    assert found.page == 1


def test_an_objective_in_a_table_knows_its_table() -> None:
    rows = [["UNIDAD DE PRUEBAS"], ["Objetivo de la Dependencia: Probar todo."], *VALUES]
    [found] = read(Script().table(rows))[0]
    assert (found.text, found.table_id, found.dependency) == ("Probar todo.", "p001-t1", "UNIDAD DE PRUEBAS")


def test_actions_nest_by_the_indent_of_their_bullets() -> None:
    script = Script().heading("A. PERSPECTIVA FINANCIERA").heading("ACCIONES DEL PLAN ESTRATÉGICO", 11.5)
    script.bullet("Cobrar la mora.", 78).bullet("Por teléfono", 96).bullet("Ahorrar.", 78.6)
    script.heading("DESARROLLO DE METAS", 11.5).bullet("No es una acción", 78)
    found = [item for item in read(script)[0] if item.kind == "action"]
    assert [(item.text, item.level) for item in found] == [
        ("Cobrar la mora.", 1),
        ("Por teléfono", 2),
        ("Ahorrar.", 1),
    ]
    assert {item.context for item in found} == {"A. PERSPECTIVA FINANCIERA"}
    assert {item.perspective for item in found} == {"financiera"}


def test_a_text_among_bulleted_actions_is_kept_and_reported() -> None:
    script = Script().heading("ACCIONES DEL PLAN ESTRATÉGICO").bullet("Cobrar la mora.", 78).text("Ahorrar.")
    found, findings = read(script)
    assert [item.text for item in found] == ["Cobrar la mora.", "Ahorrar."]
    assert [item.rule for item in findings] == ["action-without-bullet"]


def test_actions_without_bullets_nest_by_their_own_indent() -> None:
    script = Script().heading("ACCIONES DEL PLAN ESTRATÉGICO").text("Uno.", left=80).text("Dos.", left=98)
    assert [item.level for item in read(script)[0]] == [1, 2]


def test_notes_stand_under_a_table_and_are_set_apart() -> None:
    script = Script().text("Una introducción en letra común, larga como la que más.").table(VALUES)
    script.text("*Según el censo", 9, italic=True).text("Nota: se midió dos veces").text("³Área nueva")
    script.text("Los productos no generan costos.").text("en pequeño, pero lejos de la tabla", 9)
    found = [item for item in read(script)[0] if item.kind == "note"]
    assert [(item.text, item.mark) for item in found] == [
        ("*Según el censo", "*"), ("Nota: se midió dos veces", None), ("³Área nueva", "3"),
    ]  # fmt: skip
    assert {(item.context, item.table_id) for item in found} == {("p001-t1", "p001-t1")}


def test_without_a_table_or_a_heading_of_notes_there_is_no_note() -> None:
    assert not read(
        Script().text("Texto común de una página cualquiera.").text("*Con asterisco", 9, italic=True)
    )[0]


def test_a_list_of_notes_has_its_heading_as_context() -> None:
    script = (
        Script().text("Texto común y largo de la página, en letra común.").heading("NOTAS ADICIONALES", 12.5)
    )
    script.text("¹ UNIDAD A: cambia de nombre", 9, italic=True).text("Un párrafo común que no es nota.")
    [found] = read(script)[0]
    assert (found.kind, found.mark, found.context, found.table_id) == ("note", "1", "NOTAS ADICIONALES", None)


def test_a_label_below_its_text_names_it() -> None:
    script = (
        Script().heading("MISIÓN, VISIÓN Y VALORES").bullet("Servir a todos.", 78).text("Misión").text("1")
    )
    script.bullet("Ser los mejores.", 78).text("Visión").bullet("Calidez", 78).bullet("Equidad", 78).text(
        "Valores"
    )
    script.bullet("Sin etiqueta", 78).heading("OTRA COSA")
    found, findings = read(script)
    assert [(item.kind, item.text) for item in found] == [
        ("mission", "Servir a todos."),
        ("vision", "Ser los mejores."), ("value", "Calidez"), ("value", "Equidad"),
    ]  # fmt: skip
    assert [item.rule for item in findings] == ["text-without-label"]


def test_a_values_name_leads_its_text() -> None:
    script = Script().heading("Valores", 12.5).heading("1- Eficiencia:", 11).text("Servir a tiempo.")
    script.heading("2- Respeto", 11).heading("OTRA PARTE", 14)
    assert texts(script, "value") == ["1- Eficiencia: Servir a tiempo.", "2- Respeto"]


def test_the_legal_basis_stands_under_its_laws_until_a_heading_of_its_own_size() -> None:
    script = (
        Script().heading("2. MARCO LEGAL").heading("LEY DEL AGUA", 12).text("Art. 3. El agua es de todos.")
    )
    script.bullet("NORMAS DE CONTROL INTERNO", 78).text("Art. 4. Todo se controla.").heading("3. OTRA PARTE")
    script.text("No es base legal.")
    found = [item for item in read(script)[0] if item.kind == "legal_basis"]
    assert [(item.text, item.context) for item in found] == [
        ("Art. 3. El agua es de todos.", "LEY DEL AGUA"),
        ("Art. 4. Todo se controla.", "NORMAS DE CONTROL INTERNO"),
    ]


def test_policies_keep_their_number_as_mark() -> None:
    script = (
        Script().heading("4. POLÍTICA INSTITUCIONAL VIGENTE").text("1. Política ambiental.").text("2. Otra.")
    )
    assert [(item.text, item.mark) for item in read(script)[0]] == [
        ("1. Política ambiental.", "1"),
        ("2. Otra.", "2"),
    ]


def test_an_identifier_is_the_same_on_another_page_and_one_of_its_own_among_equals() -> None:
    first = Script().heading("POLÍTICAS").text("Igual.").text("Igual.")
    moved = Script().turn().turn().heading("POLÍTICAS").text("IGUAL.").text("Igual.")
    ids = [item.statement_id for item in read(first)[0]]
    assert ids == [item.statement_id for item in read(moved)[0]]
    assert len(set(ids)) == 2


def test_a_small_text_right_under_a_table_is_a_note() -> None:
    script = Script().text("Una introducción en letra común, larga como la que más.").table(VALUES)
    script.text("Incluye las zonas rurales", 9).text("Sigue el texto común de la página.").text(
        "pie suelto", 9
    )
    assert texts(script, "note") == ["Incluye las zonas rurales"]


def test_text_a_little_smaller_is_no_note() -> None:
    script = Script().text("Una introducción en letra común, larga como la que más.", 12).table(VALUES)
    assert texts(script.text("Evaluación del desempeño 223", 11), "note") == []
