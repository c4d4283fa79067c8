"""Plans of institutions no profile names, read with the generic profile alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace

import pytest

from extract.records.origin import Origin
from tests.accuracy.scorer import score
from tests.foreign import four_months, public_bodies, quarters, results_matrix, words
from tests.foreign.model import Row, Sheet, blocks, gold
from tests.typeset.model import Dress, Style, TextBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset

WIDE = Style(width=1000, height=650, size=7.5, margin=36)
DRESSES: tuple[Dress, ...] = ("ruled", "bare", "zebra")
ORIGIN = Origin("plan", 2025, "INSTITUTO DE PRUEBA", "0" * 64)


def reading(sheets: Sequence[Sheet], dress: Dress) -> PlanReading:
    cover = [TextBlock("INSTITUTO DE PRUEBA", bold=True), TextBlock("PLAN OPERATIVO ANUAL 2025", bold=True)]
    made = [*cover, *(block for sheet in sheets for block in blocks(sheet))]
    return read_plan(typeset(made, replace(WIDE, dress=dress)).pdf, "generic", ORIGIN)


def check(sheets: Sequence[Sheet], dress: Dress) -> PlanReading:
    """Every value is there and exact, and no other."""
    found = reading(sheets, dress)
    result = score(gold(sheets), [asdict(item) for item in found.values.indicators])
    assert (result.exact, result.rows) == (result.gold, result.gold), result.report()
    return found


@pytest.mark.slow
@pytest.mark.parametrize("caption", [name for name in quarters.QUARTERS if name != "roman"])
def test_quarters_in_every_spelling(caption: str) -> None:
    check(quarters.plan(quarters.Dress(caption)), "ruled")


@pytest.mark.slow
@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize(
    "layout",
    [
        quarters.Dress(),
        quarters.Dress("roman", 2, goal="META"),
        quarters.Dress("short", 3, goal="Total", weight="Peso (%)", weight_first=True),
        quarters.Dress("ordinal", 2, True, weight_first=True, goal="Meta anual 2025", weight="Peso"),
        quarters.Dress("dotted", goal_first=True, goal="Meta 2025", weight="Peso relativo"),
        quarters.Dress("long", 2, banners=True, goal="TOTAL ANUAL", weight="Ponderación (%)"),
    ],
    ids=["one row", "bare numbers", "three rows", "base year above", "goal first", "banners"],
)
def test_quarters_with_baselines_and_weights(layout: quarters.Dress, dress: Dress) -> None:
    check(quarters.plan(layout), dress)


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize(
    "layout",
    [
        *(results_matrix.Dress(name) for name in results_matrix.PROGRESS),
        results_matrix.Dress("plain", 2, "banner"),
        results_matrix.Dress("executed", 1, "none"),
        results_matrix.Dress(quarterly=True),
    ],
    ids=[*results_matrix.PROGRESS, "banners", "no level", "quarters"],
)
def test_results_matrix_with_progress(layout: results_matrix.Dress, dress: Dress) -> None:
    found = check(results_matrix.plan(layout), dress)
    kinds = {item.kind for item in found.values.indicators}
    assert kinds == ({"operational"} if layout.level == "none" else {"result", "product", "operational"})


@pytest.mark.slow
@pytest.mark.parametrize("caption", four_months.PERIODS)
def test_four_month_periods_in_every_spelling(caption: str) -> None:
    check(four_months.plan(four_months.Dress(caption)), "ruled")


@pytest.mark.slow
@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize(
    "layout",
    [
        four_months.Dress("degree"),
        four_months.Dress("months", 2, "Partida"),
        four_months.Dress(code="Clave", signed=False),
    ],
    ids=["signs", "two rows", "no signs"],
)
def test_two_currencies_and_two_number_formats(layout: four_months.Dress, dress: Dress) -> None:
    check(four_months.plan(layout), dress)


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize(
    "plan",
    [public_bodies.products, public_bodies.matrix, public_bodies.currencies],
    ids=lambda plan: plan.__name__,
)
def test_plans_in_the_words_of_public_bodies(plan: Callable[[], list[Sheet]], dress: Dress) -> None:
    check(plan(), dress)


def test_a_unit_taken_from_the_text_above_a_table_is_a_finding() -> None:
    found = reading(public_bodies.currencies(), "ruled")
    assert found.rules.count("unit-above-table") == 1


@pytest.mark.parametrize("schedule", [False, True])
@pytest.mark.parametrize("dress", ["ruled", "horizontal"])
def test_goals_in_words_give_no_value_and_say_so(schedule: bool, dress: Dress) -> None:
    found = reading(words.plan(schedule), dress)
    assert found.values.indicators == ()
    assert {"goals-in-words", "plan-in-words"} <= set(found.rules)


def test_a_dollar_sign_of_no_country_is_a_finding_with_its_values() -> None:
    layout = results_matrix.Dress(country="Recursos propios", currency="usd")
    found = check(results_matrix.plan(layout), "ruled")
    reports = [item for item in found.findings if item.rule == "currency-open"]
    amounts = {item.value_id for item in found.values.indicators if "$" in item.raw}
    assert [set(item.value_ids) for item in reports] == [amounts]


def test_a_baseline_without_a_year_gets_the_plans_and_says_so() -> None:
    sheet = quarters.plan(quarters.Dress())[1]
    rows = tuple(
        replace(row, cells=(*row.cells[:2], "45", *row.cells[3:]))
        for row in sheet.rows
        if isinstance(row, Row)
    )
    found = check([replace(sheet, rows=rows)], "ruled")
    assert found.rules.count("base-year-open") == len(rows)
