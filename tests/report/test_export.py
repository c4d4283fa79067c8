"""What a reviewer exports is accepted by the pipeline as it is, beside a shipped plan."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pipeline import main
from tests.corrections.made import written
from tests.corrections.test_end_to_end import extract, rows
from tests.report.test_browser import correct, open_at, sign

pytestmark = pytest.mark.browser
ROOT = Path(__file__).resolve().parents[2]
PLAN = "upisss-pat-2021"
REREAD = "e7f92dc644b6852d"
SIGNED = ("reason", "who", "when")
REASON = "Según la fe de erratas: «1,130» \u202e =cmd|' /C calc'!A0 # \\ \"fin\""


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    shutil.copy(ROOT / "raw_pdfs" / f"{PLAN}.pdf", folder)
    return folder


def report(plans: Path) -> Path:
    output = plans.parent / "output"
    done = CliRunner().invoke(
        main, ["report", "--output", str(output), "--source", str(plans), "--jobs", "1"]
    )
    assert done.exit_code == 0, done.output
    return output / "latest" / "report" / "index.html"


def export(page: Any, plans: Path) -> Path:
    """Export from the page and put the file where the page says it belongs."""
    page.evaluate("window.location.hash = 'decisions'")
    with page.expect_download() as download:
        page.click("[data-export]")
    path = plans / str(download.value.suggested_filename)
    download.value.save_as(path)
    return path


def visit(page: Any, value_id: str) -> None:
    page.evaluate(f"window.location.hash = 'value/{PLAN}/{value_id}'")
    page.wait_for_selector("#place .big")


def test_the_exported_file_is_applied_and_the_next_one_keeps_what_it_said(page: Any, plans: Path) -> None:
    assert extract(plans).exit_code == 0
    values = rows(plans, "indicators")
    percent = next(value for value in values if value["unit"] == "percent" and value["value"] is not None)
    other = next(value for value in values if value["value_id"] not in (REREAD, percent["value_id"]))
    open_at(page, report(plans))
    visit(page, REREAD)
    correct(page, raw="1,130")
    sign(page, REASON, "Ana Pérez")
    visit(page, percent["value_id"])
    correct(page, value="12.5", detail="a: «b»", unit="ratio")
    sign(page, "Errata.", "Ana Pérez")
    visit(page, other["value_id"])
    page.keyboard.press("a")
    assert export(page, plans).name == f"{PLAN}.corrections.yaml"

    done = extract(plans)
    assert done.exit_code == 0, done.output
    after = {value["value_id"]: value for value in rows(plans, "indicators")}
    assert (after[REREAD]["raw"], after[REREAD]["value"], after[REREAD]["value_base"]) == (
        "1,130",
        1130.0,
        1130.0,
    )
    changed = after[percent["value_id"]]
    assert (changed["value"], changed["detail"], changed["unit"]) == (12.5, "a: «b»", "ratio")
    assert sum(value["corrected"] for value in after.values()) == 2
    first = rows(plans, "corrections")
    assert {row["reason"] for row in first} == {REASON, "Errata."}

    open_at(page, report(plans))
    page.reload()
    page.evaluate("localStorage.clear()")
    page.reload()
    visit(page, other["value_id"])
    correct(page, notes="1/")
    sign(page, "Falta la nota.", "Luis")
    export(page, plans)
    done = extract(plans)
    assert done.exit_code == 0, done.output
    second = rows(plans, "corrections")
    said = [tuple(row[name] for name in ("value_id", "field", "expected", "new", *SIGNED)) for row in second]
    kept = [tuple(row[name] for name in ("value_id", "field", "expected", "new", *SIGNED)) for row in first]
    assert set(kept) < set(said)
    assert len(said) == len(kept) + 1


def test_every_value_of_the_plan_can_be_corrected_at_once(page: Any, plans: Path) -> None:
    """Twins, which an identifier does not tell apart for certain, are named by their cells."""
    assert extract(plans).exit_code == 0
    open_at(page, report(plans))
    values = rows(plans, "indicators")
    for value in values:
        visit(page, value["value_id"])
        correct(page, notes="revisado")
        sign(page)
    export(page, plans)
    done = extract(plans)
    assert done.exit_code == 0, done.output
    assert {value["notes"] for value in rows(plans, "indicators")} == {"revisado"}


def test_the_whole_loop_loses_nothing_and_asks_nothing_twice(page: Any, plans: Path) -> None:
    """Find, correct with a typo, be refused, correct, accept, export, run, see it applied, run again."""
    assert extract(plans).exit_code == 0
    doubtful = [value["value_id"] for value in rows(plans, "indicators") if value["certainty"] != "certain"]
    assert doubtful
    open_at(page, report(plans))
    page.click("#begin")
    page.wait_for_selector("#place .big")
    first = page.evaluate("window.location.hash").split("/")[-1]
    assert first in ("#review", *doubtful)
    first = page.evaluate("window.PAT_REPORT.values.columns.value_id.of[window.PAT_REPORT.queue[0]]")
    visit(page, first)
    correct(page, raw="87,54O")
    sign(page, "Se leyó mal.", "Ana Pérez")
    assert page.locator("#correction").is_visible()
    assert "87,54O" in page.inner_text("#correction-errors")
    page.fill("#new-raw", "87,540")
    page.fill("#new-notes", "revisado")
    sign(page, "Se leyó mal.", "Ana Pérez")
    for value_id in doubtful:
        if value_id != first:
            visit(page, value_id)
            page.keyboard.press("a")
    assert "0 por decidir" in page.inner_text("#review-count")
    export(page, plans)

    done = extract(plans)
    assert done.exit_code == 0, done.output
    after = {value["value_id"]: value for value in rows(plans, "indicators")}
    assert (after[first]["raw"], after[first]["value"], after[first]["notes"]) == (
        "87,540",
        87540.0,
        "revisado",
    )
    reviews = rows(plans, "reviews")
    assert {row["value_id"] for row in reviews} == set(doubtful) - {first}
    assert all(row["holds"] and row["who"] == "Ana Pérez" for row in reviews)

    open_at(page, report(plans))
    page.evaluate("localStorage.clear()")  # another browser
    page.reload()
    assert page.locator("#begin").is_hidden()
    visit(page, first)
    assert "Corregido por Ana Pérez" in page.inner_text("#place")
    assert "Se leyó mal." in page.inner_text("#place")
    before = (plans / f"{PLAN}.corrections.yaml").read_text(encoding="utf-8")
    assert export(page, plans).read_text(encoding="utf-8") == before
    assert "Nothing new" in extract(plans).output


def test_a_typo_in_the_file_neither_empties_latest_nor_the_next_export(page: Any, plans: Path) -> None:
    assert extract(plans).exit_code == 0
    open_at(page, report(plans))
    visit(page, REREAD)
    correct(page, raw="1,130")
    sign(page, REASON, "Ana Pérez")
    path = export(page, plans)
    assert extract(plans).exit_code == 0
    good = path.read_text(encoding="utf-8")
    other = next(value for value in rows(plans, "indicators") if value["value_id"] != REREAD)
    keys = {"value_id": other["value_id"], "field": "unit", "expected": "x", "new": "casos"}
    typo = written(keys | {"reason": "a", "who": "b", "when": "2022-01-01"})
    path.write_text(good + typo, encoding="utf-8")

    done = extract(plans)
    assert done.exit_code == 23
    assert "the latest version stays as it is" in done.output
    assert {value["raw"] for value in rows(plans, "indicators") if value["corrected"]} == {"1,130"}
    open_at(page, report(plans))
    page.evaluate("localStorage.clear()")
    page.reload()
    assert "1 entrada sin aplicar" in page.inner_text("#overview")
    page.evaluate("window.location.hash = 'decisions'")
    assert "`new` no puede ser «casos»" in page.inner_text("#decisions-list")
    kept = export(page, plans).read_text(encoding="utf-8")
    assert kept.startswith(good)
    assert "casos" in kept
    page.locator("#decisions-list tr", has_text="no puede ser").locator("button", has_text="Quitar").click()
    export(page, plans)
    assert extract(plans).exit_code == 0
    assert path.read_text(encoding="utf-8") == good
