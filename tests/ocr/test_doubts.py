"""What a scanned cell says that no number does, though it is nearly one, is told."""

from __future__ import annotations

import pytest

from extract.page.cells import Cell
from extract.page.geometry import Box
from extract.tables.reader_vote import scan_findings


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
