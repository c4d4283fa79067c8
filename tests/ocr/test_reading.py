"""Pages that are pictures are read to the same values as text, with confidence, and doubts are told."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from extract.ocr import scan
from extract.ocr.picture import Gray
from extract.ocr.scan import is_installed
from extract.records.finding_rows import finding_records
from schemas.records import Indicator
from tests.ocr.scans import Scanner, scanned
from tests.typeset.model import Block, Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import ORIGIN, PlanReading, read_plan
from tests.typeset.typesetter import typeset

pytestmark = pytest.mark.ocr
needs_models = pytest.mark.skipif(not is_installed(), reason="the extra `ocr` is not installed")
VALUES = ("1,300", "≥ 90%", "$12,450.75", "7", "n/p")
LABELS = ("Consultas externas", "Recetas despachadas", "Compra de equipo", "Informes", "Cirugías")
SCANNER = Scanner(turn=0.8, paper=225, noise=5, quality=60)


def blocks(last: str = VALUES[-1]) -> list[Block]:
    head = Line((Item("INDICADOR", bold=True, shade=True), Item("PLAN 2022", bold=True, shade=True)))
    rows = zip(LABELS, (*VALUES[:-1], last), strict=True)
    lines = tuple(Line((Item(label), Item(value, align="center"))) for label, value in rows)
    return [TextBlock("UNIDAD DE SALUD", bold=True), TableBlock((3, 1), (head, *lines))]


def set_plan(last: str = VALUES[-1]) -> bytes:
    return typeset(blocks(last), Style(size=11, font="Vera", width=420, height=260)).pdf


@cache
def clean() -> PlanReading:
    return read_plan(scanned(set_plan(), SCANNER))


def published(reading: PlanReading) -> list[tuple[str, str | None, str, float | None, str | None]]:
    return [
        (item.indicator, item.dependency, item.raw, item.value, item.unit)
        for item in reading.values.indicators
    ]


def doubted(reading: PlanReading, value: Indicator) -> set[str]:
    found = finding_records(reading.findings, reading.values.indicators, ORIGIN)
    return {item.rule for item in found if value.value_id in item.value_ids}


@needs_models
def test_a_scan_gives_the_values_of_its_text() -> None:
    assert published(clean()) == published(read_plan(set_plan()))
    assert len(clean().values.indicators) == len(VALUES)


@needs_models
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_sheet_that_lay_sideways_or_upside_down_is_read_upright(quarters: int) -> None:
    reading = read_plan(scanned(set_plan(), replace(SCANNER, quarters=quarters)))
    assert published(reading) == published(read_plan(set_plan()))
    assert "page-turned" in reading.rules
    assert [(page.width, page.height) for page in reading.pages] == [(420, 260)]


@needs_models
def test_every_value_tells_that_it_was_recognised_and_how_surely() -> None:
    for value in clean().values.indicators:
        assert value.text_source == "ocr"
        assert value.confidence is not None
        assert 0.5 < value.confidence <= 1
        assert value.agreement == "ocr+ocr"


@needs_models
def test_text_beside_it_stays_text() -> None:
    text = read_plan(set_plan())
    assert {(item.text_source, item.confidence) for item in text.values.indicators} == {("text", None)}


@needs_models
def test_a_clean_scan_raises_no_doubt() -> None:
    assert [rule for rule in clean().rules if rule.startswith("ocr")] == ["ocr-page"]


@needs_models
def test_the_box_of_a_value_is_where_it_stands_on_the_level_page() -> None:
    text = read_plan(set_plan()).values.indicators
    for seen, true in zip(clean().values.indicators, text, strict=True):
        assert (seen.x0, seen.top, seen.x1, seen.bottom) == pytest.approx(
            (true.x0, true.top, true.x1, true.bottom), abs=2.5
        )


@needs_models
def test_a_smudged_digit_is_told_or_not_read_otherwise() -> None:
    target = read_plan(set_plan("8,645")).values.indicators[-1]

    def smudge(gray: Gray, scale: float) -> None:
        """Half of every digit of the last value is wiped out."""
        top, bottom = int(target.top * scale), int(target.bottom * scale)
        middle = (top + bottom) // 2
        gray[middle - 1 : bottom - 3, int(target.x0 * scale) + 3 : int(target.x1 * scale) - 3] = 255

    reading = read_plan(scanned(set_plan("8,645"), SCANNER, smudge))
    last = [value for value in reading.values.indicators if value.indicator == LABELS[-1]]
    assert all(value.raw == "8,645" or doubted(reading, value) for value in last)
    assert last or set(reading.rules) & {"ocr-unread-ink", "label-without-value"}


@needs_models
def test_the_same_scan_is_read_the_same_way_twice() -> None:
    again = read_plan(scanned(set_plan(), SCANNER))
    assert again.pages == clean().pages


def test_without_the_extra_the_page_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "is_installed", lambda: False)
    reading = read_plan(scanned(set_plan(), SCANNER))
    assert reading.rules == ["ocr-not-installed"]
    assert "make extract" in reading.findings[0].message
    assert reading.values.indicators == ()
