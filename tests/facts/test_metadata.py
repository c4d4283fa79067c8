from __future__ import annotations

import pytest

from extract.records.metadata import DocumentFacts, document_facts
from schemas.profile_reading import load_profile
from tests.facts.script import Script, generic

PLAN = [["Indicador", "Plan 2030"], ["Casos", "12"]]


def facts(script: Script, profile: str = "generic", stem: str = "plan") -> DocumentFacts:
    return document_facts(script.blocks, load_profile(profile), stem)


def rules(found: DocumentFacts) -> list[str]:
    return [item.rule for item in found.findings]


def cover(*lines: str) -> Script:
    script = Script()
    for line in lines:
        script.heading(line, 20)
    return script.turn().heading("CONTENIDO").turn().text("Plan de trabajo de la institución.")


def test_a_cover_says_it_all() -> None:
    script = cover(
        "INSTITUTO DEL RÍO", "PLAN ANUAL DE TRABAJO\n2030", "ANEXO #1 DEL ACTA N° 77",
        "DE FECHA 19/MAYO/2029",
        "(REF. ACD. #2029-5.MAY.)", "DEPARTAMENTO DE CALIDAD", "UNIDAD DE PLANES", "MAYO 2029",
    )  # fmt: skip
    found = facts(script)
    assert (found.institution, found.issuing_unit) == ("INSTITUTO DEL RÍO", "UNIDAD DE PLANES")
    assert (found.plan_year, found.title) == (2030, "PLAN ANUAL DE TRABAJO 2030")
    assert (found.acta, found.acta_date, found.reference) == ("77", "2029-05-19", "ACD. #2029-5.MAY.")
    assert (found.issued, found.findings) == ("2029-05", ())


def test_a_name_over_several_lines_is_whole() -> None:
    script = cover(
        "INSTITUTO\nSALVADOREÑO\nDEL SEGURO\nSOCIAL\nUNIDAD DE\nPENSIONES", "PLAN ANUAL DE TRABAJO 2030"
    )
    for profile in ("upisss", "generic"):
        found = facts(script, profile)
        assert found.institution == "INSTITUTO SALVADOREÑO DEL SEGURO SOCIAL"
        assert found.issuing_unit == "UNIDAD DE PENSIONES"


def test_an_acta_keeps_the_name_of_its_series() -> None:
    found = facts(cover("ANEXO #1 DEL ACTA U.P. 355 DE FECHA 28/AGOSTO/2029 (REF: ACD.U.P. #1.)"))
    assert (found.acta, found.acta_date, found.reference) == ("U.P. 355", "2029-08-28", "ACD.U.P. #1.")


def test_an_impossible_date_of_the_acta_is_reported() -> None:
    found = facts(cover("INSTITUTO DEL RÍO", "PLAN ANUAL DE TRABAJO 2030", "ACTA 5 DE FECHA 31/02/2029"))
    assert found.acta_date is None
    assert rules(found) == ["date-impossible"]


def test_what_stands_behind_the_contents_is_no_cover() -> None:
    script = (
        cover("INSTITUTO DEL RÍO", "PLAN ANUAL DE TRABAJO 2030")
        .heading("UNIDAD DE PRUEBAS")
        .heading("MAYO 2031")
    )
    found = facts(script)
    assert (found.issuing_unit, found.issued) == (None, None)


def test_the_plan_columns_say_the_year_where_the_cover_does_not() -> None:
    found = facts(
        cover("INSTITUTO DEL RÍO").table([["Indicador", "Plan 2029", "Plan 2030"], ["Casos", "1", "2"]])
    )
    assert (found.plan_year, found.findings) == (2030, ())


@pytest.mark.parametrize(
    ("script", "stem", "year", "rule"),
    [
        (
            cover("INSTITUTO DEL RÍO", "PLAN ANUAL DE TRABAJO 2029").table(PLAN),
            "plan",
            2029,
            "plan-year-contradiction",
        ),
        (
            cover("INSTITUTO DEL RÍO", "PLAN ANUAL DE TRABAJO 2030"),
            "plan-2031",
            2030,
            "plan-year-contradiction",
        ),
        (cover("INSTITUTO DEL RÍO"), "plan-2030", 2030, "plan-year-from-file-name"),
        (cover("INSTITUTO DEL RÍO"), "plan-2029-2030", None, "plan-year-missing"),
        (cover("INSTITUTO DEL RÍO"), "plan", None, "plan-year-missing"),
    ],
)
def test_a_doubtful_year_is_reported(script: Script, stem: str, year: int | None, rule: str) -> None:
    found = facts(script, stem=stem)
    assert (found.plan_year, rules(found)) == (year, [rule])


def test_a_plan_of_several_years_begins_with_that_of_its_cover() -> None:
    years = ["Indicador", "Plan 2030", "Plan 2031", "Plan 2032"]
    script = cover("INSTITUTO DEL RÍO", "PLAN ANUAL DE TRABAJO 2030").table([years, ["Casos", "1", "2", "3"]])
    found = facts(script)
    assert (found.plan_year, found.findings) == (2030, ())


def test_two_years_on_the_cover_and_nothing_else_is_no_year() -> None:
    found = facts(cover("INSTITUTO DEL RÍO", "PLAN ANUAL DE TRABAJO 2029", "PLAN ANUAL DE TRABAJO 2030"))
    assert (found.plan_year, rules(found)) == (None, ["plan-year-contradiction"])


def test_no_institution_is_reported() -> None:
    assert "institution-missing" in rules(facts(cover("PLAN ANUAL DE TRABAJO 2030")))


def test_signatories_have_a_name_and_a_role() -> None:
    script = (
        cover("INSTITUTO DEL RÍO")
        .heading("Elaborado por:", 11)
        .text("Licda. Ana Paz\nCoordinadora\nde Calidad")
    )
    script.heading("Autorizado por:", 11).text("Lic. Luis Sol").heading("ANEXOS").text("No firma nadie")
    assert facts(script).signatories == ("Licda. Ana Paz — Coordinadora de Calidad", "Lic. Luis Sol")


def test_a_name_behind_its_label_signs_too() -> None:
    script = (
        cover("INSTITUTO DEL RÍO").text("Revisado por: Ing. Eva Mar\nGerente").table(PLAN).text("Otra cosa")
    )
    assert facts(script).signatories == ("Ing. Eva Mar — Gerente",)


def test_an_empty_document_says_nothing() -> None:
    found = document_facts([], generic(), "plan")
    assert (found.institution, found.plan_year, found.title, found.signatories) == (None, None, None, ())
    assert rules(found) == ["plan-year-missing", "institution-missing"]


def test_a_role_has_two_lines_at_most() -> None:
    script = (
        cover("INSTITUTO DEL RÍO")
        .text("Aprobado por:")
        .text("Ing. Eva Mar\nGerente\nde Planes\nRío abajo\nPágina")
    )
    assert facts(script).signatories == ("Ing. Eva Mar — Gerente de Planes",)


@pytest.mark.parametrize(
    "line",
    [
        "PLAN OPERATIVO ANUAL -POA- 2030",
        "PLAN ESTRATÉGICO Y OPERATIVO (2030)",
        "VIGENCIA 2030",
        "2030",
        "Plan de Actuación 2030. Cuadro de mando",
        "Primer cuatrimestre 2030 - Guatemala, C. A.",
    ],
)
def test_any_title_line_that_ends_in_a_year_names_the_plans(line: str) -> None:
    assert facts(cover("INSTITUTO DEL RÍO", line)).plan_year == 2030


@pytest.mark.parametrize("line", ["PLAN APROBADO EN MAYO DE 2029", "PLAN ESTRATÉGICO 2026-2030", "LIMA 2029"])
def test_a_year_of_something_else_is_not_the_plans(line: str) -> None:
    assert facts(cover("INSTITUTO DEL RÍO", line)).plan_year is None


def test_a_place_and_month_are_no_part_of_the_name_above() -> None:
    found = facts(
        cover("INSTITUTO DEL RÍO", "PLAN ANUAL DE TRABAJO 2030", "OFICINA DE PLANES\nLIMA, MAYO DE 2029")
    )
    assert (found.issuing_unit, found.issued) == ("OFICINA DE PLANES", "2029-05")
