"""Text wider than its cell: no digit is cut off, none goes to the neighbour, and it is reported."""

from __future__ import annotations

import pytest

from tests.typeset.model import Dress, Item, Line, Style, TableBlock
from tests.typeset.reading import read_plan
from tests.typeset.typesetter import typeset

HEAD = Line((Item("INDICADOR"), Item("PLAN 2021"), Item("PLAN 2022")))


def values(narrow: TableBlock, dress: Dress) -> tuple[list[str], list[str]]:
    reading = read_plan(typeset([narrow], Style(dress=dress)).pdf)
    return [item.cell_text for item in reading.values.indicators], reading.rules


@pytest.mark.parametrize("dress", ["ruled", "dotted"])
@pytest.mark.parametrize("align", ["left", "right", "center"])
def test_a_number_wider_than_its_cell_is_published_whole(dress: Dress, align: str) -> None:
    amount = Item("$3,000,000.00", align=align)  # type: ignore[arg-type]
    wide = Line((Item("Presupuesto"), amount, Item("90", align="right")))
    told, rules = values(TableBlock((8.0, 1.1, 1.6), (HEAD, wide)), dress)
    assert told == ["$3,000,000.00", "90"]
    assert "text-over-edge" in rules


@pytest.mark.parametrize("dress", ["ruled", "dotted"])
def test_a_number_that_sticks_out_of_the_table_keeps_its_end(dress: Dress) -> None:
    wide = Line((Item("Presupuesto"), Item("90"), Item("$3,000,000.00")))
    told, rules = values(TableBlock((8.0, 1.6, 1.1), (HEAD, wide)), dress)
    assert told == ["90", "$3,000,000.00"]
    assert "text-over-edge" in rules


@pytest.mark.parametrize("dress", ["ruled", "dotted"])
@pytest.mark.parametrize("align", ["left", "center"])
def test_numbers_printed_over_each_other_are_reported(dress: Dress, align: str) -> None:
    amount = Item("$3,000,000.00", align=align)  # type: ignore[arg-type]
    wide = Line((Item("Presupuesto"), amount, Item("90")))
    _, rules = values(TableBlock((8.0, 1.1, 1.6), (HEAD, wide)), dress)
    assert {"text-over-edge", "reader-conflict", "reader-disagreement"} & set(rules)


@pytest.mark.parametrize("dress", ["ruled", "dotted"])
def test_numbers_on_both_sides_of_a_rule_stay_apart(dress: Dress) -> None:
    tight = Line((Item("Presupuesto"), Item("1,234", align="right"), Item("5,678")))
    table = TableBlock((8.0, 1.5, 1.5), (HEAD, tight))
    reading = read_plan(typeset([table], Style(dress=dress, padding=0.6)).pdf)
    assert [item.cell_text for item in reading.values.indicators] == ["1,234", "5,678"]
