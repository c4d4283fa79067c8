"""The review page in a real browser: found, filtered, sorted, reviewed, exported, and shown to everybody."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from schemas.texts import Language
from tests.report import made
from tests.report.conftest import Seen
from tests.report.looking import CONTRAST, NAMELESS
from tests.report.made import HOSTILE, Plan

pytestmark = pytest.mark.browser
VIEWS = (
    *("overview", "columns", "values", "review", "findings"),
    *("checks", "charts", "years", "changes", "decisions"),
)
ROWS = "#grid-body tr:not(.gap)"
RAW = f"{ROWS} td.c-raw"


def open_at(page: Any, site: Path | str, view: str = "overview") -> None:
    address = site if isinstance(site, str) else site.as_uri()
    page.goto(f"{address}#{view}")
    page.locator("#begin").wait_for(state="attached")
    page.locator("#keys-open:not([hidden])").wait_for(state="attached")


def shown(page: Any) -> list[str]:
    return [text.strip() for text in page.locator(RAW).all_inner_texts()]


def choose(page: Any, name: str, label: str) -> None:
    if not page.locator("#filter-room").get_attribute("open"):
        page.evaluate("document.querySelector('#filter-room').open = true")
    page.select_option(f"#filter-{name}", label=label)


def count(page: Any) -> str:
    return str(page.inner_text("#count"))


def review(page: Any, number: int) -> None:
    page.evaluate(f"window.location.hash = 'value/plan/{made.value_id(number)}'")
    page.wait_for_selector("#place .big")


def current(page: Any) -> int:
    return int(re.sub(r".*/", "", page.evaluate("window.location.hash")), 16)


def exported(page: Any) -> list[dict[str, Any]]:
    page.evaluate("window.location.hash = 'decisions'")
    with page.expect_download() as download:
        page.click("[data-export]")
    assert download.value.suggested_filename == "plan.corrections.yaml"
    text = Path(download.value.path()).read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.BaseLoader) or []


@pytest.mark.parametrize("view", VIEWS)
def test_each_view_opens_from_disk_and_only_its_own_files_are_asked_for(
    page: Any, site: Path, seen: Seen, view: str
) -> None:
    open_at(page, site, view)
    assert page.locator(f"#{view}").is_visible()
    assert page.locator(".view:visible").count() == 1
    assert page.locator("nav [aria-current]").get_attribute("data-view") == view
    folder = site.parent.as_uri()
    assert [url for url in seen.asked if not url.startswith(f"{folder}/")] == []


def test_a_web_server_serves_it_as_well(page: Any, served: str) -> None:
    open_at(page, served, "review")
    page.locator("figure img").evaluate("image => image.decode()")
    assert page.title().startswith("Revisión de los planes")


def test_search_folds_case_and_accents_and_wants_every_word(page: Any, site: Path) -> None:
    open_at(page, site, "values")
    assert count(page) == "40 de 40 valores"
    page.fill("#search", "MEDICAS 1,017")
    assert shown(page) == ["1,017"]
    page.fill("#search", "1017")
    assert shown(page) == ["1,017"]
    page.fill("#search", "17 nowhere")
    assert shown(page) == []
    assert page.locator("#grid-empty").is_visible()
    page.click("#filters button[type=reset]")
    page.locator("#count", has_text=re.compile(r"^40 de 40 valores$")).wait_for(state="attached")


def test_filters_hold_together(page: Any, site: Path) -> None:
    open_at(page, site, "values")
    choose(page, "series", "Planificado")
    choose(page, "year", "2020")
    assert count(page) == "3 de 40 valores"
    assert shown(page) == ["1,021", "1,033", "1,009"]
    choose(page, "severity", "Con hallazgos")
    assert shown(page) == ["1,021", "1,033"]
    choose(page, "severity", "Advertencia")
    assert shown(page) == ["1,021"]
    choose(page, "decision", "Aceptado")
    assert shown(page) == []


@pytest.mark.parametrize(("column", "ascending"), [("base", [1007, 1008, 1009]), ("where", None)])
def test_headings_sort_up_and_down_and_say_so(page: Any, site: Path, column: str, ascending: Any) -> None:
    open_at(page, site, "values")
    heading = page.locator(f"th[data-sort={column}]")
    heading.locator("button").click()
    assert heading.get_attribute("aria-sort") == "ascending"
    if ascending:
        assert shown(page)[:3] == [f"{number:,}" for number in ascending]
    heading.locator("button").click()
    assert heading.get_attribute("aria-sort") == "descending"
    if ascending:
        assert shown(page)[:2] == ["1,040", "1,038"]


def test_what_says_nothing_stands_last_either_way(page: Any, site: Path) -> None:
    open_at(page, site, "values")
    for _ in range(2):
        page.click("th[data-sort=base] button")
        page.evaluate("document.querySelector('#scroller').scrollTop = 1e6")
        page.locator(RAW).first.wait_for(state="attached")
        page.wait_for_timeout(100)
        assert page.locator(f"{ROWS} td.c-base").last.inner_text().strip() == "–"


def test_no_text_of_a_plan_runs_or_changes_the_page(page: Any, site: Path) -> None:
    open_at(page, site, "values")
    assert shown(page)[: len(HOSTILE) + 1].count(HOSTILE[0]) == 1
    for number in range(len(HOSTILE)):
        review(page, number)
        turned = HOSTILE[number].startswith("\u202e")
        expected = "⟨U+202E⟩000,1⟨U+202C⟩ ⟨U+200F⟩" if turned else HOSTILE[number]
        assert page.inner_text("#place .big") == expected
    assert page.title().startswith("Revisión")
    assert page.locator("script").count() == 2
    assert page.locator("main img").count() == 1


def test_the_page_is_shown_with_the_cell_boxed(page: Any, site: Path) -> None:
    open_at(page, site)
    review(page, 30)
    page.locator("figure img").evaluate("image => image.decode()")
    image, box = (page.locator(f"figure {which}").bounding_box() for which in ("img", ".box"))
    scale = image["width"] / 400
    x0, top, x1, bottom = made.CELL.box
    measured = [(box["x"] - image["x"]) / scale, (box["y"] - image["y"]) / scale]
    assert measured == pytest.approx([x0 - 2, top - 2], abs=1)
    assert [box["width"] / scale, box["height"] / scale] == pytest.approx(
        [x1 - x0 + 4, bottom - top + 4], abs=1
    )
    alt = page.locator("figure img").get_attribute("alt")
    assert alt == "Página 1 de plan.pdf, con «1,030» enmarcado."
    assert "Mensaje 3" in page.inner_text("#place .findings")


def test_history_and_series_stand_beside_the_value(page: Any, site: Path) -> None:
    open_at(page, site)
    review(page, 20)
    text = page.inner_text("#place")
    assert re.search(r"v0001-\w+ · aparece · 999", text)
    assert re.search(r"v0002-\w+ · cambia: Texto impreso · 1,020", text)


def test_keys_lead_through_the_doubtful_values(page: Any, site: Path) -> None:
    open_at(page, site)
    numbered = page.locator("#review-count")
    page.keyboard.press("j")
    numbered.filter(has_text="Lectura 1 de 11").wait_for(state="attached")
    first = current(page)
    page.keyboard.press("j")
    numbered.filter(has_text="Lectura 2 de 11").wait_for(state="attached")
    second = current(page)
    page.keyboard.press("k")
    numbered.filter(has_text="Lectura 1 de 11").wait_for(state="attached")
    assert current(page) == first != second
    page.keyboard.press("k")
    assert current(page) == first
    page.locator("#said:not(:empty)").wait_for(state="attached")
    assert page.inner_text("#said") == "No queda ningún valor dudoso en esa dirección."
    assert "Lectura 1 de 11; 11 por decidir" in page.inner_text("#review-count")


def test_accepting_goes_on_to_the_next_is_kept_and_can_be_undone(page: Any, site: Path) -> None:
    open_at(page, site)
    review(page, 20)
    page.keyboard.press("a")
    assert page.evaluate("document.activeElement.id") == "reviewer"
    assert "11 por decidir" in page.inner_text("#review-count")
    page.fill("#reviewer", "Ana Pérez")
    page.fill("#accept-reason", "Visto en la página.")
    page.click("#accept")
    assert current(page) == 21
    page.reload()
    review(page, 20)
    assert "Aceptado por Ana Pérez" in page.inner_text("#place")
    assert "Visto en la página." in page.inner_text("#place")
    assert "10 por decidir" in page.inner_text("#review-count")
    (entry,) = exported(page)
    assert {name: entry[name] for name in ("decision", "value_id", "text", "reason", "who")} == {
        "decision": "accepted",
        "value_id": made.value_id(20),
        "text": "1,020",
        "reason": "Visto en la página.",
        "who": "Ana Pérez",
    }
    review(page, 20)
    page.keyboard.press("u")
    assert "11 por decidir" in page.inner_text("#review-count")


def correct(page: Any, **fields: str) -> None:
    page.keyboard.press("c")
    page.evaluate("document.querySelector('#correction-rest').open = true")
    for name, content in fields.items():
        box = page.locator(f"#new-{name}")
        if box.evaluate("element => element.tagName") == "SELECT":
            box.select_option(content)
        else:
            box.fill(content)


def sign(page: Any, reason: str = "Errata.", who: str = "Ana Pérez") -> None:
    page.fill("#reason", reason)
    page.fill("#who", who)
    page.click("#correction-form [value=save]")


def test_a_correction_is_exported_as_the_pipeline_wants_it(page: Any, site: Path) -> None:
    open_at(page, site)
    review(page, 30)
    correct(page, value="1031.5", notes=HOSTILE[4])
    sign(page, 'Dice "1,031.5" # \\ \u202e fin')
    assert not page.locator("#correction").is_visible()
    page.reload()
    entries = exported(page)
    told = [(entry["field"], entry["expected"], entry["new"]) for entry in entries]
    assert told == [("value", "1030", "1031.5"), ("notes", "null", HOSTILE[4])]
    assert {entry["value_id"] for entry in entries} == {made.value_id(30)}
    assert {entry["reason"] for entry in entries} == {'Dice "1,031.5" # \\ \u202e fin'}


def test_what_the_pipeline_would_refuse_is_refused_at_once(page: Any, site: Path) -> None:
    open_at(page, site)
    review(page, 30)
    correct(page)
    sign(page)
    assert "No ha cambiado nada." in page.inner_text("#correction-errors")
    page.fill("#new-value", "1,031")
    sign(page)
    assert "solo cifras" in page.inner_text("#correction-errors")
    page.fill("#new-value", "")
    sign(page)
    assert "Hay valor si y solo si" in page.inner_text("#correction-errors")
    page.fill("#new-value", "1031")
    page.fill("#new-raw", "")
    sign(page, reason="")
    assert page.locator("#correction-errors li").count() == 2
    page.keyboard.press("Escape")
    assert "Corregido" not in page.inner_text("#place .big + p")


def test_a_decision_on_what_the_plan_no_longer_says_is_not_exported(page: Any, site: Path) -> None:
    open_at(page, site)
    review(page, 30)
    correct(page, value="1031")
    sign(page)
    page.evaluate(
        "for (const name of Object.keys(localStorage)) "
        "localStorage.setItem(name, localStorage.getItem(name).replace('\"1030\"', '\"1029\"'))"
    )
    page.reload()
    review(page, 30)
    assert "Ya no corresponde" in page.inner_text("#place")
    assert exported(page) == []


def test_damaged_keepings_do_not_break_the_page(page: Any, site: Path) -> None:
    open_at(page, site)
    page.evaluate(
        'sha => localStorage.setItem(`pat-review/plan/${sha}`, \'{"a": null, "b": {"kind": 7}}\')',
        page.evaluate("window.PAT_REPORT.documents[0].sha256"),
    )
    page.reload()
    page.keyboard.press("j")
    assert page.locator("#place .big").is_visible()


def test_single_keys_can_be_turned_off_and_never_take_what_is_typed(page: Any, site: Path) -> None:
    open_at(page, site, "values")
    page.fill("#search", "")
    page.type("#search", "jack")
    assert page.input_value("#search") == "jack"
    page.click("#count")
    page.keyboard.press("?")
    page.uncheck("#keys-on")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator("#values").is_visible()


def test_english_says_everything_in_english(plan: Plan, site: Path, page: Any) -> None:
    version = site.parent.parent.name
    try:
        made.build(plan, version, "en")
        open_at(page, site, "values")
        assert count(page) == "40 of 40 values"
        choose(page, "severity", "Warning")
        assert shown(page) == ["1,020", "1,021"]
        review(page, 30)
        assert "Message 3" in page.inner_text("#place")
        assert "Printed text" in page.inner_text("#place")
        text = " ".join(page.locator("body").all_inner_texts())
        assert not re.search(r"Siguiente|Hallazgo|Página|Aceptar", text)
    finally:
        made.build(plan, version)


def test_ten_thousand_values_are_searched_whole_and_drawn_in_part(tmp_path: Path, page: Any) -> None:
    plan = made.make_plan(tmp_path)
    values = [made.value(plan, number) for number in range(10_000)]
    version = made.publish_version(plan, made.records(plan, values, [made.finding(1, "error", 9_999)]))
    open_at(page, made.build(plan, version).index, "values")
    assert count(page) == "10,000 de 10,000 valores"
    assert page.locator(ROWS).count() < 100
    assert shown(page)[0] == "10,999"
    assert page.get_attribute("#grid", "aria-rowcount") == "10001"
    page.evaluate("document.querySelector('#scroller').scrollTop = 1e9")
    page.locator(RAW, has_text="10,998").wait_for()
    assert shown(page)[-1] == "10,998"
    assert page.locator(ROWS).count() < 100
    page.fill("#search", "medicas 8777")
    assert shown(page) == ["8,777", "9,777"]


@pytest.mark.parametrize("language", ["es", "en"])
def test_no_mark_of_a_value_is_cut_off(tmp_path: Path, page: Any, language: Language) -> None:
    plan = made.make_plan(tmp_path)
    found = [made.finding(1, "warning", 0, 1, 2), made.finding(2, "error", 3, 4)]
    version = made.publish_version(plan, made.records(plan, made.hostile_values(plan, 9), found))
    open_at(page, made.build(plan, version, language).index, "review")
    page.fill("#reviewer", "Ana Pérez")
    page.click("#accept")
    page.evaluate("window.location.hash = 'values'")
    assert page.locator(f"{ROWS} .c-doubt .held > :visible").count() == 10
    assert page.evaluate(CUT_MARKS) == []


CUT_MARKS = """() => [...document.querySelectorAll("#grid .c-doubt .held")].flatMap((held) => {
  const room = held.getBoundingClientRect();
  return [...held.children].filter((mark) => mark.checkVisibility()).filter((mark) => {
    const box = mark.getBoundingClientRect();
    return box.bottom > room.bottom + 0.5 || box.right > room.right + 0.5;
  }).map((mark) => mark.outerHTML);
})"""


def test_a_phone_shows_the_whole_name_of_each_value_and_more_values_as_it_is_scrolled(
    tmp_path: Path, page: Any
) -> None:
    plan = made.make_plan(tmp_path)
    name = "Establecimientos que informan a tiempo de la vigilancia epidemiológica, por región y nivel "
    values = [
        made.value(plan, number, indicator=f"{name}{number}", dependency=f"{name}{number}")
        for number in range(400)
    ]
    version = made.publish_version(plan, made.records(plan, values, []))
    page.set_viewport_size({"width": 390, "height": 844})
    open_at(page, made.build(plan, version).index, "values")
    drawn = page.locator(ROWS).count()
    assert drawn < 100
    assert page.evaluate(CUT_TEXTS) == []
    assert page.evaluate("document.querySelector('#scroller').scrollWidth") <= 390
    page.evaluate("document.querySelector('#scroller').scrollTop = 1e9")
    page.locator(ROWS).nth(drawn).wait_for(state="attached")
    page.fill("#search", "regional 7")
    assert shown(page) == []
    page.fill("#search", "epidemiologica 377")
    assert shown(page) == ["1,377"]


CUT_TEXTS = """() => [...document.querySelectorAll("#grid-body .held, #grid-body .held *")]
  .filter((one) => one.checkVisibility() && one.clientWidth)
  .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
  .map((one) => one.outerHTML)"""


def test_a_phone_shows_the_way_to_every_view(page: Any, site: Path) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_at(page, site)
    rights = "[...document.querySelectorAll('nav a')].map((link) => link.getBoundingClientRect().right)"
    assert len(edges := page.evaluate(rights)) == len(VIEWS)
    assert max(edges) <= 390


def test_no_label_of_a_chart_is_cut_off_or_lies_upon_another(tmp_path: Path, page: Any) -> None:
    plan = made.make_plan(tmp_path)
    spent: dict[str, Any] = {"indicator": "Obras", "dependency": "Salud", "year": 2021, "unit": "usd"}
    large = [
        made.value(
            plan,
            3 * month,
            period=f"2021-{month:02}",
            value=1.25e9 * month,
            value_base=1.25e9 * month,
            **spent,
        )
        for month in range(1, 13)
    ]
    version = made.publish_linked(plan, made.records(plan, large, []))
    open_at(page, made.build(plan, version).index, "charts")
    labels = page.locator(".chart svg text").all_text_contents()
    assert {"15,000\u00a0mill.", "2021-01"} <= set(labels)
    assert page.evaluate(CUT_LABELS) == []
    assert page.evaluate(OVERLAPPING) == []


CUT_LABELS = """() => [...document.querySelectorAll(".chart svg text")].filter((label) => {
  const [room, box] = [label.ownerSVGElement.getBoundingClientRect(), label.getBoundingClientRect()];
  return box.left < room.left - 0.5 || box.right > room.right + 0.5;
}).map((label) => label.textContent)"""

OVERLAPPING = """() => [...document.querySelectorAll(".chart svg")].flatMap((chart) => {
  const labels = [...chart.querySelectorAll("text[text-anchor=middle]")];
  return labels.filter((label, place) => place
    && label.getBoundingClientRect().left < labels[place - 1].getBoundingClientRect().right);
}).map((label) => label.textContent)"""


@pytest.mark.parametrize("view", VIEWS)
def test_a_phone_shows_each_view_within_its_width(page: Any, site: Path, view: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    open_at(page, site, view)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    if view in ("columns", "years"):
        edges = (
            f"[...document.querySelectorAll('#{view} td')].map((one) => one.getBoundingClientRect().right)"
        )
        assert max(page.evaluate(edges), default=0) <= 360


@pytest.mark.parametrize("view", VIEWS)
def test_text_is_dark_enough_and_everything_has_a_name(page: Any, site: Path, view: str) -> None:
    open_at(page, site, view)
    page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    assert page.evaluate(CONTRAST) == []
    assert page.evaluate(NAMELESS) == []
    assert page.locator("main").count() == page.locator("h1").count() == page.locator("nav").count() == 1
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)")
    assert len(ids) == len(set(ids))


def test_the_focus_is_seen(page: Any, site: Path) -> None:
    open_at(page, site, "values")
    for _ in range(14):
        page.keyboard.press("Tab")
        width = page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
        assert width >= 2, page.evaluate("document.activeElement.outerHTML")


def test_paper_gets_all_rows_that_pass_and_no_buttons(page: Any, site: Path) -> None:
    open_at(page, site, "values")
    page.set_viewport_size({"width": 1280, "height": 300})
    page.fill("#search", "consultas")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator(ROWS).count() == 33
    assert not page.locator("nav").is_visible()
    assert page.locator("button:visible").count() == page.locator("#grid-head button:visible").count()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
