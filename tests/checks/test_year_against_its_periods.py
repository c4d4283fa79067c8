"""A year's number beside those of its months or quarters."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checks.amounts import grouped
from checks.outcome import CheckResult
from schemas.records import Indicator
from tests.checks import made
from tests.checks.made_rows import row

NAME = "year-against-its-periods"
QUARTERS = [{"period": f"2022-Q{n}"} for n in (1, 2, 3, 4)]
WHOLE = {"period": "2022"}


def year(name: str, *quarters: str, whole: str, **changes: Any) -> list[Indicator]:
    return row(name, *quarters, whole, columns=[*QUARTERS[: len(quarters)], WHOLE], **changes)


def answer(*rows: list[Indicator]) -> CheckResult:
    sound = [year(f"Fila {n}", "1", "2", "3", "4", whole="10") for n in range(len(rows) + 1)]
    return made.answer(NAME, made.plan(*(item for cells in (*sound, *rows) for item in cells)))


@given(st.lists(st.integers(0, 10**6), min_size=4, max_size=4), st.integers(0, 10**7))
def test_a_year_is_the_sum_the_mean_or_one_of_its_quarters(numbers: list[int], other: int) -> None:
    texts = list(map(str, numbers))
    for fitting in (sum(numbers), *numbers):
        assert answer(year("Reparaciones", *texts, whole=str(fitting))).failures == ()
    assume(other not in (sum(numbers), *numbers) and abs(4 * other - sum(numbers)) > 4)
    (failure,) = answer(year("Reparaciones", *texts, whole=str(other))).failures
    assert dict(failure.fields)["sum"] == grouped(Decimal(sum(numbers)))


@pytest.mark.parametrize(("whole", "failed"), [("97.4%", 0), ("96.5%", 0), ("98.1%", 1), ("60%", 1)])
def test_a_rate_lies_between_the_least_and_the_greatest(whole: str, failed: int) -> None:
    rate = year("Potabilidad", "96.5%", "97.0%", "97.5%", "98.0%", whole=whole)
    assert len(answer(rate).failures) == failed


def test_blank_quarters_add_nothing() -> None:
    assert answer(year("Calibrar", "12", "", "", "12", whole="24")).failures == ()
    assert len(answer(year("Calibrar", "12", "", "", "12", whole="25")).failures) == 1


def test_it_is_silent_where_a_quarter_is_said_to_be_unavailable() -> None:
    assert answer(year("Calibrar", "12", "n/d", "3", "12", whole="90")).failures == ()


def test_it_is_silent_where_few_rows_of_the_list_agree() -> None:
    off = [year(f"Fila {n}", "1", "2", "3", "4", whole="90") for n in range(3)]
    result = made.answer(NAME, made.plan(*(item for cells in off for item in cells)))
    assert result.state == "not_applicable"


def test_months_and_quarters_are_added_apart() -> None:
    columns = [{"period": "2022-01"}, {"period": "2022-02"}, *QUARTERS[:2], WHOLE]
    both = row("Visitas", "4", "6", "3", "7", "10", columns=columns)
    assert answer(both).failures == ()
    off = row("Visitas", "4", "9", "3", "7", "10", columns=columns)
    (failure,) = answer(off).failures
    assert dict(failure.fields)["parts"] == "4 + 9"
