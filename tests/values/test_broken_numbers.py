"""Numbers a narrow cell breaks over two lines are never published in halves without a word."""

from __future__ import annotations

import pytest

from tests.typeset.model import Item, Line, TableBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset

HEAD = Line((Item("INDICADOR"), Item("PLAN 2022")))


def read(text: str) -> PlanReading:
    return read_plan(typeset([TableBlock((2.0, 1.0), (HEAD, Line((Item("Partos"), Item(text)))))]).pdf)


@pytest.mark.parametrize("text", ["$3,000,000.0\n0", "1\n2%", "6,146,8\n80", "538,\n502", "5\n.28%"])
def test_a_number_broken_over_lines_is_reported(text: str) -> None:
    assert "number-over-lines" in read(text).rules


@pytest.mark.parametrize("text", ["45.3\ndías", "$3,000,000.00\n(90%)", "5.28%\n538,502", "≥\n90%"])
def test_a_line_break_between_number_and_words_is_no_oddity(text: str) -> None:
    assert "number-over-lines" not in read(text).rules
