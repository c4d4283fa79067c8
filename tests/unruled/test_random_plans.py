"""Random plans set without a drawn grid: every value comes back with its labels, or a finding names its
page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, note

from tests.typeset.examples import examples
from tests.typeset.model import DENSE, LANDSCAPE, Dress, Style
from tests.typeset.plans import Layout, PlanTable, blocks, layouts, plans
from tests.typeset.reading import read_plan
from tests.typeset.typesetter import typeset
from tests.unruled.judging import silent_errors

pytestmark = pytest.mark.slow

DRESSES: tuple[Dress, ...] = ("horizontal", "bare")
STYLES = {"plain": Style(), "landscape": LANDSCAPE, "dense": DENSE}


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
@given(plans(), layouts())
@examples(40)
def test_no_value_is_wrong_in_silence(
    style: Style, dress: Dress, plan: tuple[PlanTable, ...], layout: Layout
) -> None:
    dressed = replace(style, dress=dress)
    made = typeset(blocks(plan, layout), dressed)
    read = read_plan(made.pdf)
    note(f"{dress}, {layout}")
    assert silent_errors(plan, made, dressed, read) == []
