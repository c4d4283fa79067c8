"""Executed values far from the plan for the same time."""

from __future__ import annotations

from typing import Any

from checks.outcome import CheckResult
from schemas.records import Indicator
from tests.checks import made
from tests.checks.made_rows import row

NAME = "executed-far-from-plan"
YEAR: dict[str, Any] = {"year": 2022, "period": "2022"}
COLUMNS = [{"series": "plan", **YEAR}, {"series": "executed", **YEAR}]


def pair(name: str, planned: str, executed: str, **changes: Any) -> list[Indicator]:
    return row(name, planned, executed, columns=COLUMNS, **changes)


def answer(*rows: list[Indicator], peers: int = 5) -> CheckResult:
    calm = [pair(f"Fila {n}", f"{100 * n + 100}", f"{90 * n + 95}") for n in range(peers)]
    return made.answer(NAME, made.plan(*(item for cells in (*calm, *rows) for item in cells)))


def test_what_is_near_the_plan_passes_and_a_tenth_of_it_fails() -> None:
    assert answer(pair("Visitas", "4,000", "3,700")).failures == ()
    (failure,) = answer(pair("Visitas", "4,000", "370")).failures
    told = dict(failure.fields)
    assert (told["label"], told["planned"], told["executed"]) == ("Visitas", "4,000", "370")


def test_years_apart_are_no_pair() -> None:
    cells = row("Visitas", "4,000", "37", columns=[{"series": "plan"}, {"series": "executed"}])
    assert answer(cells).failures == ()


def test_it_is_silent_with_fewer_than_five_pairs_and_on_zeros() -> None:
    assert answer(pair("Visitas", "4,000", "37"), peers=3).state == "not_applicable"
    assert answer(pair("Visitas", "4,000", "0")).failures == ()
