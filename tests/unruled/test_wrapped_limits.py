"""Cells of limits set apart by slashes that wrap: what stands below the slash goes on with the cell."""

from __future__ import annotations

import pytest

from tests.tables.test_row_rules import spans
from tests.typeset.model import Dress, Item, Style
from tests.values.test_meaning import line, read

HEADINGS = ("Cobertura de riego", "Cuidado de cuencas")


@pytest.mark.parametrize("dress", ["bare", "zebra"])
def test_limits_that_wrap_behind_a_slash_are_one_cell_of_the_row_below_its_heading(dress: Dress) -> None:
    lines = [
        line("INDICADOR", "META 2022", Item("PARÁMETRO")),
        line(Item(HEADINGS[0], columns=3, bold=True)),
        line("Hectáreas con riego", "7,500", "≥7,500 / 6,000-7,499 /\n<6,000"),
        line("Familias con equipo", "900", "≥900 / 700-899 /\n<700"),
        line(Item(HEADINGS[1], columns=3, bold=True)),
        line("Plantines puestos", "120", "≥120 / 100-119 /\n<100"),
    ]
    reading = read(lines, style=Style(dress=dress, width=480.0))
    (table,) = reading.pages[0].tables
    assert table.rows == len(lines)
    assert [one[4] for one in spans(table) if one[2] == 2 and one[0]] == [
        "≥7,500 / 6,000-7,499 / <6,000", "≥900 / 700-899 / <700", "≥120 / 100-119 / <100",
    ]  # fmt: skip
    assert {(one.group, one.raw) for one in reading.values.indicators} == {
        (HEADINGS[0], "7,500"), (HEADINGS[0], "900"), (HEADINGS[1], "120"),
    }  # fmt: skip
