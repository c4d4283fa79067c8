"""What a scanned cell says that no number does, though it is nearly one, is told."""

from __future__ import annotations

import pytest

from extract.page.cells import Cell
from extract.page.findings import finding
from extract.page.geometry import Box
from extract.records.finding_rows import finding_records
from extract.tables.reader_vote import scan_findings
from tests.typeset.model import Item, Line, TableBlock
from tests.typeset.reading import ORIGIN, read_plan
from tests.typeset.typesetter import typeset


def rules(text: str) -> list[str]:
    cell = Cell(text, 0, 0, 1, 1, 1, Box(0, 0, 50, 12), "ocr+ocr", False, False, "ocr", 0.99)
    return [item.rule for item in scan_findings(cell)]


@pytest.mark.parametrize(
    "text",
    ["4,92i", "2C9,148", "1:9", "T2", "3ó", "∠3", "σ", "3.", "123,40,", "1,1~0", "1 3O", "1,08(", "5 )0"],
)
def test_a_number_but_for_a_character_is_told(text: str) -> None:
    assert rules(text) == ["ocr-letter-in-number"]


@pytest.mark.parametrize(
    "text",
    [
        *("1,300", "≥ 90%", "$12,450.75", "93,566*", "n/p", "X", "✓", "–", "6, 146, 880", "-3.5", "1/2", ""),
        *("$3,000,000.00 (90%)", "3ª Dosis", "25 días hábiles", "PLAN 2022", "KPI 1.2.1", "(Total)/2 meses)"),
    ],
)
def test_numbers_and_words_are_left_alone(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    ("rule", "label", "told"),
    [
        ("ocr-low-confidence", "Recetas", ["85", "90"]),
        ("ocr-low-confidence", "90", ["90"]),
        ("ocr-low-confidence", "PLAN 2022", []),
        ("text-unseen", "Recetas", []),
    ],
)
def test_the_doubt_of_a_label_is_that_of_the_values_it_names(rule: str, label: str, told: list[str]) -> None:
    rows = (("INDICADOR", "PLAN 2021", "PLAN 2022"), ("Consultas", "12", "15"), ("Recetas", "85", "90"))
    block = TableBlock((3, 1, 1), tuple(Line(tuple(map(Item, row))) for row in rows))
    reading = read_plan(typeset([block]).pdf)
    (cell,) = [one for one in reading.pages[0].tables[0].cells if one.text == label]
    item = finding(rule, cell.page, cell.box, text=label, confidence="0.5")
    (record,) = finding_records([item], reading.values.indicators, ORIGIN)
    raw = {value.value_id: value.raw for value in reading.values.indicators}
    assert [raw[value_id] for value_id in record.value_ids] == told
