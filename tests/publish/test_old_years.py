"""A baseline may be of a year long before any plan; a year that can't be one costs its own row alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from publish.building import checked_document
from tests.publish import samples
from tests.typeset.model import Item, Line, TableBlock, TextBlock
from tests.typeset.reading import read_plan
from tests.typeset.typesetter import typeset


@pytest.mark.parametrize("year", [1985, 1900])
def test_a_base_year_may_be_old(year: int) -> None:
    head = Line((Item("INDICADOR"), Item(f"LÍNEA BASE {year}"), Item("META 2022")))
    rows = [
        Line((Item(f"Partos {place}"), Item(f"{place}00"), Item(f"1,{place:03}"))) for place in range(1, 6)
    ]
    plan = TextBlock("PLAN ANUAL DE TRABAJO 2022", bold=True)
    read = read_plan(typeset([plan, TableBlock((3, 1, 1), (head, *rows))]).pdf)
    values = read.values.indicators
    baselines = [(value.raw, value.year, value.period) for value in values if value.series == "baseline"]
    assert baselines == [(f"{place}00", year, str(year)) for place in range(1, 6)]
    records = replace(samples.records(), indicators=values, columns=read.columns, document=samples.document())
    part = checked_document(records).part
    assert part.files["indicators"].rows == len(values)
    assert "contract-row" not in part.rules


def test_a_year_that_none_can_be_costs_its_row_alone() -> None:
    values = [samples.indicator(0), samples.indicator(1, year=1850, period="1850"), samples.indicator(2)]
    part = checked_document(replace(samples.records(), indicators=tuple(values))).part
    assert part.status == "read"
    assert part.files["indicators"].rows == 2
    assert sum(part.rules["contract-row"].values()) == 1


@pytest.mark.parametrize("year", [1949, 1900])
def test_a_plan_may_be_old_too(year: int) -> None:
    part = checked_document(samples.renamed("plan", year)).part
    assert part.status == "read"
    assert "contract-row" not in part.rules
