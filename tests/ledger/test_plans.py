"""Plans set and read back right: all their numbers are counted, each in one state, and none is unclaimed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given

from extract.page.printed import numbers_in
from tests.foreign import four_months, quarters, results_matrix
from tests.foreign.model import Sheet
from tests.foreign.model import blocks as sheet_blocks
from tests.ledger.reading import read_pdf, totals
from tests.typeset.examples import examples
from tests.typeset.model import DENSE, LANDSCAPE, Block, Dress, Style, TextBlock, Typeset
from tests.typeset.plans import Layout, PlanTable, blocks, layouts, plans, published
from tests.typeset.typesetter import typeset

pytestmark = pytest.mark.slow

STYLES = {"plain": Style(numbers=True, running="Plan Anual 2022"), "landscape": LANDSCAPE, "dense": DENSE}
WIDE = Style(width=1000, height=650, size=7.5, margin=36)


def printed(made: list[Block], pages: Typeset) -> int:
    """How many numbers stand in the document's cells and paragraphs, running lines aside."""
    texts = [block.text for block in made if isinstance(block, TextBlock)]
    return sum(len(numbers_in(text)) for text in (*texts, *(cell.text for cell in pages.cells)))


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
@given(plans(), layouts())
@examples(15)
def test_every_number_of_a_plan_is_counted_once(
    style: Style, plan: tuple[PlanTable, ...], layout: Layout
) -> None:
    made = blocks(plan, layout)
    pages = typeset(made, style)
    counts = totals(read_pdf(pages.pdf).published.coverage)
    running = 2 * pages.pages if style.running else 0
    furniture = running if pages.pages > 1 else running / 2
    assert sum(counts.values()) == printed(made, pages) + running
    assert counts["unclaimed"] == 0
    assert counts.get("value", 0) == sum(len(numbers_in(item.raw)) for item in published(plan))
    assert counts.get("furniture", 0) == furniture


@pytest.mark.parametrize("dress", ["ruled", "bare", "zebra"])
@pytest.mark.parametrize(
    "sheets",
    [
        quarters.plan(quarters.Dress("short", 3, goal="Total", weight="Peso (%)", weight_first=True)),
        quarters.plan(quarters.Dress("roman", 2, goal="META")),
        quarters.plan(quarters.Dress("ordinal", 2, True, goal="Meta anual 2025", weight="Peso")),
        results_matrix.plan(results_matrix.Dress(quarterly=True)),
        results_matrix.plan(results_matrix.Dress("plain", 2, "banner")),
        four_months.plan(four_months.Dress("months", 2, "Partida")),
    ],
    ids=["weights", "bare numbers", "banners", "matrix", "levels", "four months"],
)
def test_plans_of_other_institutions_leave_nothing_over(sheets: list[Sheet], dress: Dress) -> None:
    cover = [TextBlock("INSTITUTO DE PRUEBA", bold=True), TextBlock("PLAN OPERATIVO ANUAL 2025", bold=True)]
    made = [*cover, *(block for sheet in sheets for block in sheet_blocks(sheet))]
    pages = typeset(made, replace(WIDE, dress=dress))
    read = read_pdf(pages.pdf)
    assert read.rules == Counter()
    assert sum(totals(read.published.coverage).values()) == printed(made, pages)
