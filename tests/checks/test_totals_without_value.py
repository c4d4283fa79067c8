"""Totals that leave out a year in which their parts have numbers."""

from __future__ import annotations

from typing import Any

import pytest

from checks.outcome import CheckResult
from tests.checks import made
from tests.checks.made_rows import row

NAME = "totals-without-value"
PARTS = (("100", "200"), ("20", "30"))


def answer(*printed: str, parts: tuple[tuple[str, str], ...] = PARTS, **changes: Any) -> CheckResult:
    rows = [*(row(f"Parte {n}", *texts, **changes) for n, texts in enumerate(parts))]
    return made.answer(
        NAME, made.plan(*(item for cells in [*rows, row("TOTAL", *printed, **changes)] for item in cells))
    )


@pytest.mark.parametrize(("first", "failed"), [("120", 0), ("", 1), ("n/p", 0), ("999", 0)])
def test_a_blank_total_fails_but_not_one_that_says_why(first: str, failed: int) -> None:
    result = answer(first, "230")
    assert (result.applied, len(result.failures)) == (1, failed)


def test_it_names_the_year_and_concerns_the_total_and_the_parts_of_that_year() -> None:
    (failure,) = answer("", "230").failures
    told = dict(failure.fields)
    assert (told["periods"], told["printed"], told["names"]) == ("2021", "2022: 230", "«Parte 0», «Parte 1»")
    assert len(failure.value_ids) == 3


@pytest.mark.parametrize("parts", [(("", "200"), ("20", "30")), (("n/d", "200"), ("20", "30"))])
def test_one_part_alone_asks_for_no_total(parts: tuple[tuple[str, str], ...]) -> None:
    assert answer("", "230", parts=parts).failures == ()


def test_months_and_rates_ask_for_none() -> None:
    columns: list[dict[str, Any]] = [{"period": "2022-01", "year": 2022}, {"period": "2022", "year": 2022}]
    assert answer("", "230", columns=columns).failures == ()
    assert answer("", "230%", parts=(("1%", "200%"), ("2%", "30%"))).failures == ()


def test_without_a_total_there_is_nothing_to_look_at() -> None:
    assert made.answer(NAME, made.plan(*row("Parte", "1", "2"))).state == "not_applicable"
