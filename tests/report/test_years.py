"""The page of what changed from year to year: each unit of a dependency by itself, the largest first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from report.years import YearChange, year_changes
from schemas.records import Indicator
from store.versions import Version
from tests.report import made
from tests.report.made import Plan

OTHER = "Unidad Financiera"


def goal(
    plan: Plan, number: int, name: str, before: float | None, now: float | None, **changes: Any
) -> list[Indicator]:
    """A goal planned for two years, None where the plan prints that it is not planned."""
    found = []
    for place, (year, told) in enumerate(((2021, before), (2022, now))):
        own: dict[str, Any] = {"series": "plan", "year": year, "period": str(year), "indicator": name}
        own |= {
            "goal_id": f"{number:016x}",
            "dependency_id": f"{len(changes.get('dependency', 'Salud')):016x}",
        }
        own |= {
            "dependency": "Salud",
            "institution": "Instituto",
            "plan_year": 2022,
            "section": "body",
            "detail": None,
            "kpi": None,
        }
        own |= {
            "part": None,
            "is_total": False,
            "canonical": True,
            "superseded": False,
            "value": told,
            "value_base": told,
        }
        own |= changes
        own |= {"dependency_name": own["dependency"], "indicator_id": own["goal_id"]}
        if told is None:
            own |= {"status": "not_planned", "raw": "-", "scale": None}
        else:
            own |= {"raw": f"{told:g}", "cell_text": f"{told:g}"}
        found.append(made.value(plan, 2 * number + place, **own))
    return found


def goals(plan: Plan) -> list[Indicator]:
    doubtful: dict[str, Any] = {"certainty": "doubtful", "doubts": ("separators",)}
    consults = goal(plan, 1, "Consultas", 1000, 400)
    return [
        consults[0],
        replace(consults[1], **doubtful),
        *goal(plan, 2, "Recetas", 50, 950),
        *goal(plan, 3, "Egresos", 10, 9),
        *goal(plan, 4, "Vacunas", None, 5000),
        *goal(plan, 5, "Ocupación", 80, 95, unit="percent"),
        *goal(plan, 6, "Partos", 7, 7),
        *goal(plan, 7, "Presupuesto", 3_000_000, 1_000_000, unit="usd", dependency=OTHER),
        *goal(plan, 8, "Ejecución", 60, None, unit="percent", dependency=OTHER),
        *goal(plan, 9, "Cobertura", 80, 81, unit="percent", dependency=OTHER),
    ]


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    made_plan = made.make_plan(tmp_path_factory.mktemp("years"))
    made.publish_version(made_plan, made.records(made_plan, goals(made_plan), []))
    return made_plan


@pytest.fixture(scope="module")
def site(plan: Plan) -> Path:
    return made.build(plan, (plan.output / "latest").resolve().name).index


def told(change: YearChange) -> tuple[object, ...]:
    return change.dependency, change.unit, change.name, change.what, change.difference, change.certainty


def test_each_unit_of_a_dependency_stands_by_itself_the_largest_change_first(plan: Plan) -> None:
    found = year_changes(Version((plan.output / "latest").resolve()))
    assert [told(one) for one in found] == [
        ("Salud", "count", "Vacunas", "added", None, "certain"),
        ("Salud", "count", "Recetas", "rose", 900.0, "certain"),
        ("Salud", "count", "Consultas", "fell", -600.0, "doubtful"),
        ("Salud", "count", "Egresos", "fell", -1.0, "certain"),
        ("Salud", "count", "Partos", "same", 0.0, "certain"),
        ("Salud", "percent", "Ocupación", "rose", 15.0, "certain"),
        (OTHER, "usd", "Presupuesto", "fell", -2_000_000.0, "certain"),
        (OTHER, "percent", "Ejecución", "dropped", None, "certain"),
        (OTHER, "percent", "Cobertura", "rose", 1.0, "certain"),
    ]
    assert [one.value for one in (found[2].before, found[2].now)] == [
        ("plan", made.value_id(2)),
        ("plan", made.value_id(3)),
    ]


def open_years(page: Any, site: Path) -> None:
    page.goto(f"{site.as_uri()}#years")
    page.locator("#years-list details").first.wait_for()


def rows(page: Any) -> list[list[str]]:
    found = page.locator("#years-list tbody tr").all()
    return [[" ".join(cell.split()) for cell in row.locator("th, td").all_inner_texts()] for row in found]


@pytest.mark.browser
def test_the_page_tells_what_fell_rose_is_new_or_gone_by_unit(page: Any, site: Path) -> None:
    open_years(page, site)
    captions = [text.split("\n")[0] for text in page.locator("#years-list caption").all_inner_texts()]
    assert captions == [
        "Cantidad · 2021 → 2022",
        "Por ciento · 2021 → 2022",
        "Dólares de los Estados Unidos · 2021 → 2022",
        "Por ciento · 2021 → 2022",
    ]
    assert rows(page) == [
        ["Vacunas", "+ Se agregó", "-", "5,000", "–", "–"],
        ["Recetas", "▲ Subió", "50", "950", "+900", "+1,800 %"],
        ["Consultas", "▼ Bajó", "1,000", "400 Dudoso", "−600", "−60 %"],
        ["Egresos", "▼ Bajó", "10", "9", "−1", "−10 %"],
        ["Ocupación", "▲ Subió", "80", "95", "+15 puntos", "–"],
        ["Presupuesto", "▼ Bajó", "3,000,000", "1,000,000", "−2,000,000", "−66.7 %"],
        ["Ejecución", "× Se retiró", "60", "-", "–", "–"],
        ["Cobertura", "▲ Subió", "80", "81", "+1 punto", "–"],
    ]
    page.click("#years-list tbody tr:nth-child(3) td:nth-child(4) a")
    assert page.evaluate("window.location.hash") == f"#value/plan/{made.value_id(3)}"


@pytest.mark.browser
def test_changes_are_searched_and_filtered(page: Any, site: Path) -> None:
    open_years(page, site)
    assert page.inner_text("#years-count") == "8 cambios"
    page.select_option("#years-what", label="Bajó")
    assert [row[0] for row in rows(page)] == ["Consultas", "Egresos", "Presupuesto"]
    page.select_option("#years-certainty", label="Por mirar")
    assert (page.inner_text("#years-count"), [row[0] for row in rows(page)]) == ("1 cambio", ["Consultas"])
    page.select_option("#years-certainty", "")
    page.select_option("#years-what", label="Quedó igual")
    assert [row[0] for row in rows(page)] == ["Partos"]
    page.select_option("#years-what", "")
    page.fill("#years-search", "ejecucion")
    assert [row[0] for row in rows(page)] == ["Ejecución"]
    page.fill("#years-search", "nada de eso")
    assert page.inner_text("#years-count") == "Ningún cambio cumple los filtros."


@pytest.mark.browser
def test_a_phone_shows_the_changes_within_its_width_each_number_with_its_year(page: Any, site: Path) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_years(page, site)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    edges = "[...document.querySelectorAll('#years-list *')].map((one) => one.getBoundingClientRect().right)"
    assert max(page.evaluate(edges)) <= 390
    before = page.locator("#years-list tbody tr").nth(1).locator("td").nth(1)
    assert before.evaluate("cell => getComputedStyle(cell, '::before').content") == '"2021: "'


@pytest.mark.browser
def test_paper_gets_every_dependency_open_and_all_its_rows(page: Any, site: Path) -> None:
    open_years(page, site)
    page.evaluate("document.querySelectorAll('#years-list details').forEach((one) => { one.open = false; })")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#years-list tbody tr:visible").count() == 8
    assert page.locator("#paper").is_hidden()
    assert page.locator("#years button:visible").count() == 0
    assert page.locator("#years-narrow").is_hidden()


@pytest.mark.browser
def test_paper_gets_how_much_changed_where_each_change_would_be_many_pages(page: Any, tmp_path: Path) -> None:
    many = made.make_plan(tmp_path)
    values = [one for number in range(130) for one in goal(many, number, f"Meta {number}", 10, 20 + number)]
    made.publish_version(many, made.records(many, values, []))
    open_years(page, made.build(many, (many.output / "latest").resolve().name).index)
    assert page.inner_text("#years-count") == "130 cambios"
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#years-narrow").is_visible()
    assert page.locator("#years-list tbody tr:visible").count() == 0
    assert page.locator("#years-list summary").inner_text() == "Salud ▲ Subió 130"
