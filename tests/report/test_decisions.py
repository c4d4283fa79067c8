"""Decisions in a real browser: how a typed text is read, what is refused, what the file and the browser say,
and findings accepted once for all their values."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest

from extract.numbers import Convention, UnitHint, read_cell
from extract.source import CorrectionsFile
from schemas.lexicon import load_lexicon
from schemas.seen import seen_of_value
from store.publishing import publish
from tests.publish import samples
from tests.report import made
from tests.report.made import Plan
from tests.report.test_browser import correct, count, exported, open_at, review, sign

pytestmark = pytest.mark.browser

FILE = "plan.corrections.yaml"


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Twenty-two values, the first twenty-one of which one finding puts in doubt."""
    plan = made.make_plan(tmp_path_factory.mktemp("small"))
    values = [made.value(plan, number) for number in range(22)]
    values[21] = replace(values[21], raw="-1,021.5", unit="usd", indicator="=1+1")
    found = [
        made.finding(1, "warning", *range(21)),
        made.finding(2, "note", 3, rule="targets-in-one-section", about="plan"),
    ]
    made.publish_version(plan, made.records(plan, values, found))
    return plan


def built(plan: Plan, text: str | None = None) -> Path:
    files = {} if text is None else {"plan": CorrectionsFile(FILE, text.encode())}
    return made.build(plan, (plan.output / "latest").resolve().name, files=files).index


@pytest.fixture
def site(small: Plan) -> Path:
    return built(small)


def entry(number: int, field: str, expected: str, new: str, **changes: str) -> str:
    told = {"value_id": made.value_id(number), "field": field, "expected": expected, "new": new}
    told |= {"reason": "Errata.", "who": "Luis", "when": "2022-01-01"} | changes
    return "".join(
        f"{'  ' if place else '- '}{name}: {json.dumps(text, ensure_ascii=False)}\n"
        for place, (name, text) in enumerate(told.items())
    )


def reading(page: Any) -> str:
    return str(page.inner_text("#reading"))


def test_the_dialog_stands_beside_the_cell_it_corrects(page: Any, site: Path) -> None:
    for width, height in ((1280, 900), (1600, 1000), (1024, 768), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        open_at(page, site)
        review(page, 5)
        page.locator("figure img").evaluate("image => image.decode()")
        page.click("#correct")
        page.wait_for_timeout(100)
        box, dialog = (page.locator(which).bounding_box() for which in ("figure .box", "#correction"))
        beside = box["x"] + box["width"] <= dialog["x"] or box["y"] + box["height"] <= dialog["y"]
        assert beside, (width, box, dialog)
        assert 0 <= box["x"] <= width - box["width"]
        assert 0 <= box["y"] <= height - box["height"]
        page.keyboard.press("Escape")
        assert not page.locator("#correction").is_visible()


def test_what_is_typed_is_read_at_once_and_what_it_says_is_kept_beside_it(page: Any, site: Path) -> None:
    open_at(page, site)
    review(page, 5)
    correct(page, raw=">= 1,310")
    assert reading(page) == "Se lee: al menos 1,310 · Cantidad."
    assert page.input_value("#new-value") == "1310"
    sign(page)
    told = [(one["field"], one["expected"], one["new"]) for one in exported(page)]
    assert told == [("raw", "1,005", ">= 1,310"), ("comparator", "=", ">="), ("value", "1005", "1310")]


def test_a_typo_is_refused_until_a_person_says_that_it_is_printed_so(page: Any, site: Path) -> None:
    open_at(page, site)
    review(page, 5)
    correct(page, raw="1,13O")
    assert "no se puede leer" in reading(page)
    sign(page)
    assert "«1,13O» no se lee con seguridad" in page.inner_text("#correction-errors")
    assert page.locator("#correction").is_visible()
    page.check("#settled")
    page.fill("#new-value", "1130")
    sign(page)
    assert not page.locator("#correction").is_visible()
    assert [one["new"] for one in exported(page)] == ["1,13O", "1130"]


def test_a_correction_is_not_lost_when_its_value_is_accepted(page: Any, site: Path) -> None:
    open_at(page, site)
    review(page, 5)
    correct(page, raw="1,310")
    sign(page)
    assert page.locator("#accept").is_disabled()
    page.keyboard.press("a")
    assert "deshaga antes la corrección" in page.inner_text("#said")
    assert [one["new"] for one in exported(page)] == ["1,310", "1310"]
    review(page, 5)
    page.keyboard.press("u")
    page.click("#accept")
    assert [one["decision"] for one in exported(page)] == ["accepted"]


def test_a_status_is_read_as_one(page: Any, site: Path) -> None:
    open_at(page, site)
    review(page, 5)
    correct(page, raw="N/D")
    assert reading(page) == "Se lee: No disponible."
    sign(page)
    assert {one["field"]: one["new"] for one in exported(page)} == {
        "raw": "N/D", "status": "not_available", "value": "null",
    }  # fmt: skip


TYPED = (
    "1,310", "1,310.5", "1310", "1.310", "1.5", "0.5", "007", "12,34", "1,2345", "1 310", "1 31", "95%",
    "95.5%", "1,310%", ">95%", "≥ 3", "<=4", "$1,310.50", "$5", "5 $", "1,13O", "uno", "n/a", "N.A.", "-",
    "-5", "1,310,", "1..5", "1,310 2", "12345678901234567", "1'310", "3 informes", "201, 720", "(5)",
    "0,310", "1,310.000", "2022",
)  # fmt: skip


@pytest.mark.parametrize("unit", ["count", "percent", "usd", "day"])
@pytest.mark.parametrize("decimal", [".", ","])
def test_the_page_reads_as_the_program_does_or_asks(
    tmp_path: Path, page: Any, unit: str, decimal: str
) -> None:
    """Whatever the page reads for certain, the program's grammar reads too, and so."""
    plan = made.make_plan(tmp_path)
    proof = "1,234.56" if decimal == "." else "1.234,56"
    values = [
        made.value(plan, 1, unit=unit),
        *(made.value(plan, number, unit="usd", raw=proof) for number in (2, 3)),
    ]
    made.publish_version(plan, made.records(plan, values, [made.finding(1, "error", 1)]))
    open_at(page, built(plan))
    review(page, 1)
    page.keyboard.press("c")
    convention = Convention(".", ",") if decimal == "." else Convention(",", ".")
    certain = 0
    for typed in TYPED:
        page.fill("#new-raw", typed)
        if page.locator("#reading.good").count() == 0 or not reading(page):
            continue
        certain += 1
        said = {name: page.input_value(f"#new-{name}") for name in ("status", "comparator", "value", "unit")}
        read = read_cell(typed, (UnitHint(unit, 1, "header"),), convention, load_lexicon()).values
        assert len(read) == 1, typed
        number = None if said["value"] == "" else Decimal(said["value"])
        assert (read[0].status, read[0].comparator, read[0].value) == (
            said["status"],
            said["comparator"],
            number,
        ), typed
        if number is not None:
            assert read[0].unit == said["unit"], typed
    assert certain >= 10


def test_one_finding_is_accepted_once_for_all_its_values(page: Any, site: Path) -> None:
    open_at(page, site, "findings")
    page.fill("#findings-reviewer", "Ana Pérez")
    page.locator("details.group summary", has_text="Ningún par de lectores coincide").click()
    button = page.locator("[data-accept]", has_text="Aceptar para sus 21 valores")
    button.click()
    assert page.locator("[data-accept]", has_text="21 valores").count() == 0
    page.evaluate("window.location.hash = 'review'")
    assert "0 por decidir" in page.inner_text("#review-count")
    (told,) = exported(page)
    assert (told["decision"], told["rule"], told["who"]) == ("accepted", "reader-conflict", "Ana Pérez")
    assert "value_id" not in told


def test_findings_are_searched_filtered_and_put_together(page: Any, site: Path) -> None:
    open_at(page, site, "findings")
    assert page.inner_text("#findings-count") == "2 hallazgos"
    page.select_option("#findings-about", label="El plan")
    assert page.inner_text("#findings-count") == "1 hallazgo"
    assert page.locator("#findings-list summary").inner_text() == "Nota Metas en una sola sección (1)"
    page.select_option("#findings-about", label="Cualquiera")
    page.fill("#findings-search", "lectores mensaje 1")
    assert page.inner_text("#findings-count") == "1 hallazgo"
    page.fill("#findings-search", "")
    page.select_option("#findings-grouping", label="Página")
    assert page.locator("#findings-list summary").inner_text() == "Advertencia plan · Página 1 (2)"


def test_what_the_plan_says_against_itself_is_one_group_for_one_fault(tmp_path: Path, page: Any) -> None:
    plan = made.make_plan(tmp_path)
    beds = [made.value(plan, number, indicator="Camas", dependency="Salud") for number in (1, 2)]
    found = [
        made.finding(1, "warning", 1, 2, rule="differing-values", about="plan"),
        made.finding(2, "note", 1, 2, rule="differing-units", about="plan"),
        made.finding(3, "warning", 2),
    ]
    made.publish_linked(plan, made.records(plan, beds, found))
    open_at(page, built(plan), "findings")
    page.select_option("#findings-grouping", label="Causa")
    groups = page.locator("#findings-list summary").all_inner_texts()
    assert sorted(groups) == [
        "Advertencia Dos números para lo mismo: Camas (2)",
        "Advertencia Ningún par de lectores coincide (1)",
    ]


def test_the_export_keeps_every_entry_of_the_file_applied_or_not(page: Any, small: Plan) -> None:
    good = entry(1, "notes", "1/", "2/")
    typo = entry(2, "unit", "count", "cuentas")
    gone = entry(99, "raw", "1", "2")
    open_at(page, built(small, good + typo + gone), "decisions")
    assert page.locator("#decisions-list .state", has_text="Sin aplicar").count() == 3
    told = page.inner_text("#decisions-list")
    assert "cuentas" in told
    assert "No está en esta versión" in told
    assert [one["new"] for one in exported(page)] == ["2/", "cuentas", "2"]
    page.evaluate("window.location.hash = 'overview'")
    assert "plan.corrections.yaml tiene 3 entradas sin aplicar" in page.inner_text("#overview")
    review(page, 5)
    correct(page, raw="1,310")
    sign(page)
    assert [one["new"] for one in exported(page)] == ["2/", "cuentas", "2", "1,310", "1310"]


def test_a_decision_on_a_finding_says_the_series_and_years_of_its_values(tmp_path: Path, page: Any) -> None:
    plan = made.make_plan(tmp_path)
    values = [made.value(plan, number) for number in range(3)]
    of_values, of_none = made.finding(1, "warning", 1, 2), made.finding(2, "warning", page=None)
    made.publish_version(plan, made.records(plan, values, [of_values, of_none]))
    open_at(page, built(plan), "findings")
    page.fill("#findings-reviewer", "Ana Pérez")
    page.select_option("#findings-grouping", label="Sin agrupar")
    while page.locator("[data-accept]").count():
        page.locator("[data-accept]").first.click()
    page.evaluate("window.location.hash = 'decisions'")
    rows = [row.locator("td").all_inner_texts()[:3] for row in page.locator("#decisions tbody tr").all()]
    assert sorted(rows) == [["Ejecutado, Línea de base", "2020, 2021", "1"], ["–", "2022", "–"]]


def test_a_file_that_is_no_list_goes_along_as_comments(page: Any, small: Plan) -> None:
    open_at(page, built(small, "- value_id: 1\n  new: >= 5\n"), "decisions")
    assert "no es YAML válido" in page.inner_text("#decisions-list")
    with page.expect_download() as download:
        page.click("[data-export]")
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert "# - value_id: 1\n#   new: >= 5\n" in text


def test_the_file_and_an_older_decision_of_the_browser_stand_side_by_side(page: Any, small: Plan) -> None:
    open_at(page, built(small))
    review(page, 5)
    correct(page, raw="1,310")
    sign(page, "Así dice.", "Ana Pérez")
    open_at(page, built(small, entry(5, "raw", "1,005", "1,400") + entry(5, "value", "1005", "1400")))
    page.reload()
    review(page, 5)
    sides = page.locator("#place .sides .decision").all_inner_texts()
    assert ["Luis" in sides[0], "1,400" in sides[0], "Ana Pérez" in sides[1], "1,310" in sides[1]] == [
        True
    ] * 4
    assert [one["new"] for one in exported(page)] == ["1,400", "1400"]
    assert "Hay 1 conflicto por resolver." in page.inner_text("#decisions")
    review(page, 5)
    page.click("[data-keep=browser]")
    assert [one["new"] for one in exported(page)] == ["1,310", "1310"]


def test_what_the_file_accepts_needs_no_decision_and_what_it_outlived_is_told(page: Any, small: Plan) -> None:
    value = made.value(small, 4)
    known = {
        "decision": "accepted",
        "value_id": value.value_id,
        "seen": seen_of_value(asdict(value)),
        "text": value.raw,
    }
    old = {"decision": "accepted", "value_id": made.value_id(5), "seen": "0" * 16, "text": "9,999"}
    text = json.dumps([one | {"who": "Luis", "when": "2022-01-01"} for one in (known, old)])
    open_at(page, built(small, text), "decisions")
    assert (
        page.locator("#decisions-list .state", has_text="Ya no corresponde").count() == 2
    )  # none is published
    assert len(exported(page)) == 2


def test_values_are_saved_as_filtered_and_no_text_begins_a_formula(page: Any, site: Path) -> None:
    open_at(page, site, "values")
    page.fill("#search", "1021")
    assert count(page) == "1 de 22 valores"
    with page.expect_download() as download:
        page.click("#save-values")
    assert download.value.suggested_filename.endswith(".csv")
    text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["value_id"], row["indicator"], row["raw"], row["value"]) == (
        made.value_id(21), "'=1+1", "'-1,021.5", "1021",
    )  # fmt: skip


@pytest.fixture
def walked(page: Any, site: Path) -> Any:
    """Every view on a phone, with a decision of each kind taken."""
    page.set_viewport_size({"width": 390, "height": 844})
    open_at(page, site, "review")
    page.fill("#reviewer", "Ana Pérez")
    page.click("#accept")
    review(page, 5)
    correct(page, raw="1,310")
    sign(page)
    return page


CUT = """() => [...document.querySelectorAll("main *, header h1, header small")].filter((element) => {
  if (!element.checkVisibility() || element.closest(".viewer, nav, .scroller, svg")) return false;
  const box = element.getBoundingClientRect();
  return box.width > 0 && (box.right > window.innerWidth + 1 || box.left < -1);
}).map((element) => element.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize(
    "view",
    [
        "overview",
        "columns",
        "values",
        "review",
        "findings",
        "checks",
        "charts",
        "years",
        "changes",
        "decisions",
    ],
)
def test_nothing_is_cut_off_on_a_phone(walked: Any, view: str) -> None:
    walked.evaluate(f"window.location.hash = '{view}'")
    walked.wait_for_timeout(100)
    assert walked.evaluate(CUT) == []
    assert walked.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(
    "view", ["overview", "values", "review", "findings", "checks", "changes", "decisions"]
)
def test_paper_gets_a_page_or_two_with_their_numbers(tmp_path: Path, page: Any, view: str) -> None:
    plan = made.make_plan(tmp_path)
    values = [made.value(plan, number) for number in range(900)]
    found = [made.finding(number, "note", number) for number in range(300)]
    made.publish_version(plan, made.records(plan, values, found))
    open_at(page, built(plan), view)
    with pdfium.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True)) as paper:
        texts = [paper[number].get_textpage().get_text_range() for number in range(len(paper))]
    assert len(texts) <= 2
    assert all(f"{number} / {len(texts)}" in told for number, told in enumerate(texts, start=1))
    if view in ("overview", "values", "findings"):
        assert "Lecturas por revisar" in texts[0]
        assert "Y 288 más, sin listar." in texts[0]


def test_paper_gets_a_page_or_two_of_many_documents_as_well(tmp_path: Path, page: Any) -> None:
    plan = made.make_plan(tmp_path)
    names = [f"instituto-nacional-de-estadistica-y-censos-plan-operativo-{number:02}" for number in range(40)]
    parts = [samples.part(plan.output, samples.renamed(name, 2022, 30)) for name in names]
    publish(plan.output, parts)
    open_at(page, built(plan))
    with pdfium.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True)) as paper:
        texts = [paper[number].get_textpage().get_text_range() for number in range(len(paper))]
    assert len(texts) <= 2
    assert "".join(texts).count("Y 32 más, sin listar.") == 3


def test_a_sign_alone_is_saved_as_it_is(page: Any, site: Path) -> None:
    open_at(page, site, "values")
    page.fill("#search", "1021")
    with page.expect_download() as download:
        page.click("#save-values")
    (row,) = csv.DictReader(io.StringIO(Path(download.value.path()).read_bytes().decode("utf-8-sig")))
    assert row["comparator"] == "="


def test_a_few_values_are_printed_as_they_are_filtered(page: Any, site: Path) -> None:
    open_at(page, site, "values")
    page.fill("#search", "1021")
    with pdfium.PdfDocument(page.pdf(format="A4")) as paper:
        text = paper[0].get_textpage().get_text_range()
        assert len(paper) == 1
    assert "-1,021.5" in text
    assert "Lecturas por revisar" not in text
