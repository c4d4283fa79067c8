"""Random plans set as ruled tables publish exactly the values that were set."""

from __future__ import annotations

import pytest
from hypothesis import given

from extract.records import Indicator
from tests.typeset.examples import examples
from tests.typeset.model import DENSE, LANDSCAPE, Style
from tests.typeset.plans import Layout, PlanTable, Published, blocks, layouts, plans, published
from tests.typeset.reading import read_plan
from tests.typeset.typesetter import typeset

STYLES = {"plain": Style(numbers=True, running="Plan Anual"), "landscape": LANDSCAPE, "dense": DENSE}


def as_published(item: Indicator) -> Published:
    return Published(
        item.dependency or "",
        item.group,
        item.indicator,
        item.detail,
        item.formula,
        item.measure,
        item.series,
        item.year or 0,
        item.cell_text,
    )


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
@given(plans(), layouts())
@examples(40)
def test_every_value_comes_back_with_its_labels(
    style: Style, plan: tuple[PlanTable, ...], layout: Layout
) -> None:
    read = read_plan(typeset(blocks(plan, layout), style).pdf)
    assert [as_published(item) for item in read.values.indicators] == published(plan)
