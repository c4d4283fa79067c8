"""Random plans set as ruled tables publish exactly the values that were set."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from tests.typeset.examples import examples
from tests.typeset.model import DENSE, LANDSCAPE, Dress, Style
from tests.typeset.plans import Layout, PlanTable, blocks, layouts, plans, published
from tests.typeset.reading import as_published, read_plan
from tests.typeset.typesetter import typeset

pytestmark = pytest.mark.slow

STYLES = {"plain": Style(numbers=True, running="Plan Anual"), "landscape": LANDSCAPE, "dense": DENSE}
WHOLE = re.compile(r"[0-9]{1,3}(,[0-9]{3})*")
# Add "horizontal", "bare" and "zebra" as the reader of tables without a drawn grid learns to read them.
UNRULED_READ: tuple[Dress, ...] = ("dotted",)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
@given(plans(), layouts())
@examples(40)
def test_every_value_comes_back_with_its_labels(
    style: Style, plan: tuple[PlanTable, ...], layout: Layout
) -> None:
    read = read_plan(typeset(blocks(plan, layout), style).pdf)
    assert [as_published(item) for item in read.values.indicators] == published(plan)
    for item in read.values.indicators:
        if item.unit == "count" and WHOLE.fullmatch(item.raw):
            assert item.value == int(item.raw.replace(",", ""))


@pytest.mark.parametrize("dress", UNRULED_READ)
@given(plans(), layouts())
@examples(10)
def test_unruled_plans_come_back_too(dress: Dress, plan: tuple[PlanTable, ...], layout: Layout) -> None:
    read = read_plan(typeset(blocks(plan, layout), Style(dress=dress)).pdf)
    assert [as_published(item) for item in read.values.indicators] == published(plan)
