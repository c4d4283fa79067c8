"""The columns view in a browser: a meaning changed from lists, exported as a profile, and applied."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from extract.document import read_document
from extract.process.job import Limits, ReadOptions
from extract.source import SourceDocument, open_source
from report.site import build_report
from schemas.profile_files import PROFILES
from store.publishing import publish
from store.versions import resolve
from tests.foreign.model import Column, Row, Sheet, blocks
from tests.publish import samples
from tests.report.looking import CONTRAST, NAMELESS
from tests.report.test_browser import open_at
from tests.typeset.model import Style, TextBlock
from tests.typeset.typesetter import typeset

pytestmark = pytest.mark.browser
COLUMNS = (
    Column(("Actividad",), 3, "indicator"),
    Column(("Cupo",), 1),
    Column(("I trimestre",), 1, series="plan"),
    Column(("Meta 2025",), 1, series="plan"),
)
ROWS = (
    Row(("Ordenar los fondos", "7", "12", "40")),
    Row(("Atender consultas", "9", "34", "90")),
)


@pytest.fixture
def source(tmp_path: Path) -> SourceDocument:
    cover = [TextBlock("CONSEJO DE ARCHIVOS DEL SUR", bold=True), TextBlock("PLAN ANUAL 2025", bold=True)]
    path = tmp_path / "plans" / "plan.pdf"
    path.parent.mkdir()
    path.write_bytes(typeset([*cover, *blocks(Sheet("TAREAS", COLUMNS, ROWS))], replace(Style(), size=8)).pdf)
    return open_source(path)


@pytest.fixture
def site(tmp_path: Path, source: SourceDocument) -> Path:
    output = tmp_path / "output"
    publish(output, [samples.part(output, read_document(source, ReadOptions()))])
    return build_report(resolve(output, "latest"), {source.sha256: source}, "es", Limits()).index


def room(page: Any, header: str) -> Any:
    return page.locator(".confirm-columns tbody tr", has=page.locator("th", has_text=header))


def say(page: Any, header: str, name: str, label: str) -> None:
    page.locator(f"select[data-say={name}][aria-label$='{header}']").select_option(label=label)


def test_a_meaning_changed_from_lists_is_exported_and_applied(
    page: Any, site: Path, source: SourceDocument, tmp_path: Path
) -> None:
    open_at(page, site, "columns")
    assert "Por mirar" in room(page, "I trimestre").inner_text()
    room(page, "I trimestre").locator("[data-change]").click()
    say(page, "I trimestre", "series", "Ejecutado")
    room(page, "Cupo").locator("[data-change]").click()
    say(page, "Cupo", "role", "Valor")
    say(page, "Cupo", "series", "Línea de base")
    room(page, "Meta (año)").locator("[data-confirm]").click()
    assert page.inner_text("[data-decided-columns]") == "3 columnas confirmadas o cambiadas"
    assert page.evaluate(CONTRAST) == []
    assert page.evaluate(NAMELESS) == []

    page.reload()
    page.locator("[data-decided-columns]", has_text="3 columnas").wait_for()
    with page.expect_download() as download:
        page.click("[data-export-profile]")
    assert download.value.suggested_filename == "plan.yaml"
    profiles = Path(shutil.copytree(PROFILES, tmp_path / "profiles"))
    download.value.save_as(profiles / "plan.yaml")
    told = yaml.safe_load((profiles / "plan.yaml").read_text(encoding="utf-8"))
    assert told["recognised_by"] == ["CONSEJO DE ARCHIVOS DEL SUR"]
    assert [entry["header"] for entry in told["columns"]] == [["Cupo"], ["I trimestre"], ["Meta {year}"]]

    read = read_document(source, ReadOptions(profiles_dir=profiles))
    assert read.document.profile == "plan"
    assert {(one.raw, one.series, one.period) for one in read.indicators} == {
        ("7", "baseline", "2025"),
        ("9", "baseline", "2025"),
        ("12", "executed", "2025-Q1"),
        ("34", "executed", "2025-Q1"),
        ("40", "plan", "2025"),
        ("90", "plan", "2025"),
    }
    by_profile = {one.header: one.series_by for one in read.columns if one.role == "value"}
    assert by_profile == {("Cupo",): "profile", ("I trimestre",): "profile", ("Meta 2025",): "profile"}


def test_what_is_taken_back_is_exported_as_a_comment(page: Any, site: Path) -> None:
    open_at(page, site, "columns")
    room(page, "Meta (año)").locator("[data-confirm]").click()
    room(page, "Meta (año)").get_by_role("button", name="Deshacer").click()
    assert page.inner_text("[data-decided-columns]") == "0 columnas confirmadas o cambiadas"
    with page.expect_download() as download:
        page.click("[data-export-profile]")
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert yaml.safe_load(text)["columns"] is None
    assert '#  - {header: ["Meta {year}"], role: "value", series: "plan"}' in text.splitlines()


def test_only_values_have_a_series_a_period_and_a_unit(page: Any, site: Path) -> None:
    open_at(page, site, "columns")
    room(page, "I trimestre").locator("[data-change]").click()
    say(page, "I trimestre", "role", "Otro")
    lists = room(page, "I trimestre").locator("select[data-say]:disabled")
    assert {one.get_attribute("data-say") for one in lists.all()} == {"series", "period", "unit", "scale"}
    assert {one.input_value() for one in lists.all()} == {""}
