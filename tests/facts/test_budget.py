from __future__ import annotations

import pytest

from extract.page.findings import Finding
from extract.records.budget import budget_mentions
from schemas.records import BudgetMention
from tests.facts.script import ORIGIN, Script, generic

INTRO = "Esta línea reúne al Departamento Financiero: Presupuesto y Caja."


def read(
    script: Script, country: str = "El Salvador"
) -> tuple[tuple[BudgetMention, ...], tuple[Finding, ...]]:
    return budget_mentions(script.text(f"Hecho en {country}.").walked(), generic(), ORIGIN)


def under_department(text: str) -> Script:
    return Script().heading("Departamento de Pruebas", 11).text(text)


def test_a_mention_knows_its_sentence_rubro_and_dependency() -> None:
    script = under_department(
        "Hay tres plazas. Se pagan con $4,996,685 del Rubro 51 – remuneraciones. Nada más."
    )
    [found] = read(script)[0]
    assert (found.raw, found.amount, found.unit) == ("$4,996,685", 4996685.0, "usd")
    assert (found.rubro, found.dependency) == ("51", "Departamento de Pruebas")
    assert found.sentence == "Se pagan con $4,996,685 del Rubro 51 – remuneraciones."


def test_a_rubro_of_another_sentence_is_not_its_own() -> None:
    [found] = read(under_department("El rubro 53 paga pensiones. Otros $500 van aparte."))[0]
    assert found.rubro is None


def test_several_rubros_in_one_sentence_are_reported_not_chosen() -> None:
    found, findings = read(under_department("Son $500 del rubro 51 y $600 del rubro No. 54."))
    assert [item.rubro for item in found] == [None, None]
    assert [item.rule for item in findings] == ["rubro-ambiguous"] * 2


@pytest.mark.parametrize(
    ("text", "center"),
    [
        (
            "El centro de costo Sección Archivo de documentos es de $ 145,920 en total.",
            "Sección Archivo de documentos",
        ),
        ("Para el centro de costo Sección Archivo (nueva) hay $5.", "Sección Archivo"),
        ("Se tiene para este centro de costo $116,045 en total.", None),
    ],
)
def test_the_cost_centre_is_a_name(text: str, center: str | None) -> None:
    [found] = read(under_department(text))[0]
    assert found.cost_center == center


@pytest.mark.parametrize(
    ("intro", "dependency"),
    [
        (INTRO, "Departamento Financiero"),
        ("La línea se conforma por el Departamento Financiero que incluye Caja.", "Departamento Financiero"),
        ("La forman el Departamento Financiero, la Gerencia General y otros.", None),
        ("La forman varias áreas.", None),
    ],
)
def test_a_line_without_dependency_heading_asks_its_opening_paragraph(
    intro: str, dependency: str | None
) -> None:
    script = Script().heading("Línea de Trabajo: Finanzas").text(intro).text("El costo es de $302,140.")
    found, findings = read(script)
    assert [(item.line, item.dependency) for item in found] == [("Finanzas", dependency)]
    assert [item.rule for item in findings] == (["dependency-from-prose"] if dependency else [])


def test_a_later_paragraph_names_no_dependency_for_its_line() -> None:
    script = (
        Script().heading("Línea de Trabajo: Finanzas").text("Es una línea.").text(INTRO).text("Cuesta $5.")
    )
    assert [item.dependency for item in read(script)[0]] == [None]


def test_the_box_and_page_are_those_of_the_amounts_line() -> None:
    script = (
        Script()
        .heading("Departamento de Pruebas", 11)
        .over_page("El costo de todo\nes muy alto y", "suma $75\nal año.")
    )
    [found] = read(script)[0]
    assert (found.page, found.top, found.bottom) == (2, 50.0, 61.0)


def test_amounts_in_tables_are_no_mentions() -> None:
    assert read(Script().table([["Indicador", "Plan 2030"], ["Costo", "$500"]])) == ((), ())


def test_a_sign_with_digits_that_are_no_number_is_reported() -> None:
    found, findings = read(under_department("Cuesta $1,23,4567 al año."))
    assert found == ()
    assert "amount-unread" in [item.rule for item in findings]


def test_an_identifier_outlives_a_new_amount() -> None:
    old, new = (read(under_department(f"Cuesta {amount} del rubro 51."))[0][0] for amount in ("$500", "$650"))
    assert old.mention_id == new.mention_id
    assert old.amount != new.amount


def test_a_dollar_sign_of_no_country_is_told_and_one_of_a_country_is_its_money() -> None:
    text = "Se pagan $1,200.00 y luego $ 300."
    open_ones, findings = read(under_department(text), "la capital")
    assert [item.rule for item in findings] == ["currency-open-in-text"]
    assert [item.unit for item in open_ones] == ["usd", "usd"]
    known, findings = read(under_department(text), "México")
    assert [item.unit for item in known] == ["mxn", "mxn"]
    assert findings == ()
