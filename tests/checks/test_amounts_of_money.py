"""Amounts whose scale can't be right beside the others of the document."""

from __future__ import annotations

from typing import Any

import pytest

from checks.outcome import CheckResult
from schemas.records import BudgetMention, Indicator
from tests.checks import made
from tests.checks.made_rows import row
from tests.publish import samples

BEYOND, SMALL, BARE = "amount-beyond-all-others", "amount-in-thousands-too-small", "amount-without-scale"
MILLIONS: dict[str, Any] = {"unit": "usd", "scale": 10**6}
THOUSANDS: dict[str, Any] = {"unit": "usd", "scale": 1000}
UNITS: dict[str, Any] = {"unit": "usd", "scale": 1}


def answer(name: str, *rows: list[Indicator], mentions: tuple[BudgetMention, ...] = ()) -> CheckResult:
    values = (item for cells in rows for item in cells)
    return made.answer(name, made.plan(*values, budget_mentions=mentions))


def others() -> list[list[Indicator]]:
    return [
        row(f"Pago {n}", text, **THOUSANDS) for n, text in enumerate(("342,757", "11,281", "4,263", "900"))
    ]


@pytest.mark.parametrize(("printed", "failed"), [("1,261", 1), ("1.261", 0), ("1,000", 0), ("9,000,000", 0)])
def test_an_amount_three_times_the_next_fails_where_a_thousandth_fits(printed: str, failed: int) -> None:
    result = answer(BEYOND, *others(), row("Inspecciones", printed, **MILLIONS))
    assert len(result.failures) == failed


def test_the_failure_tells_the_whole_amount_and_the_next_one() -> None:
    (failure,) = answer(BEYOND, *others(), row("Inspecciones", "890", "1,261", **MILLIONS)).failures
    told = dict(failure.fields)
    sizes = tuple(told[name].replace("\u00a0", " ") for name in ("size", "other_size"))
    assert (sizes, told["other"]) == (("1 261 000 000", "342 757 000"), "Pago 0")
    assert told["printed"] == "2021: 890; 2022: 1,261"


@pytest.mark.parametrize(("next_one", "failed"), [("63", 1), ("64", 0)])
def test_in_one_scale_an_amount_has_to_be_twenty_times_the_next(next_one: str, failed: int) -> None:
    beside = [row(f"Pensión {n}", text, **MILLIONS) for n, text in enumerate((next_one, "2", "0.9"))]
    assert len(answer(BEYOND, *beside, row("Jubilaciones", "1,261", **MILLIONS)).failures) == failed


def test_the_same_amount_under_another_name_is_no_other() -> None:
    twice = [row(name, "1,261", **MILLIONS) for name in ("Inspecciones", "Determinación de mora")]
    assert len(answer(BEYOND, *others(), *twice).failures) == 2


def test_amounts_of_the_text_are_compared_too() -> None:
    mention = samples.mention(amount=9e8)
    assert (
        answer(BEYOND, *others(), row("Inspecciones", "1,261", **MILLIONS), mentions=(mention,)).failures
        == ()
    )


def test_amounts_in_units_and_lonely_ones_are_let_be() -> None:
    assert answer(BEYOND, *others(), row("Obras", "1,261,000,000", **UNITS)).failures == ()
    assert answer(BEYOND, row("Inspecciones", "1,261", **MILLIONS)).state == "not_applicable"


@pytest.mark.parametrize(
    ("printed", "most", "failed"), [("437", "11,281", 1), ("437", "4,300", 0), ("1,370", "91,281", 0)]
)
def test_few_thousands_beside_many_fail(printed: str, most: str, failed: int) -> None:
    beside = [row(f"Pago {n}", text, **THOUSANDS) for n, text in enumerate(("342,757", most, "2,263"))]
    assert len(answer(SMALL, *beside, row("Suministrantes", printed, **THOUSANDS)).failures) == failed


def test_few_thousands_are_let_be_without_three_others_of_their_scale() -> None:
    few = row("Suministrantes", "4", **THOUSANDS)
    assert answer(SMALL, *others()[:2], few, row("Obras", "9,000,000", **UNITS)).state == "not_applicable"


@pytest.mark.parametrize(
    ("printed", "failed"),
    [("137.8", 1), ("2.9", 1), ("12.125", 1), ("137.80", 0), ("137", 0), ("0.5", 0), ("1,300.5", 0)],
)
def test_units_of_money_are_printed_without_decimals_or_with_cents(printed: str, failed: int) -> None:
    assert len(answer(BARE, row("Fondo de maniobra", printed, **UNITS)).failures) == failed


def test_decimals_of_thousands_are_let_be() -> None:
    assert answer(BARE, row("Fondo de maniobra", "137.8", **THOUSANDS)).state == "not_applicable"
