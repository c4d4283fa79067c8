"""Jumps from one year to the next that the rows around do not make."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.outcome import CheckResult
from schemas.records import Indicator
from tests.checks import made
from tests.checks.made_rows import row

NAME = "jump-between-years"


def answer(*rows: list[Indicator], peers: int = 5, factor: float = 1.1) -> CheckResult:
    calm = [
        row(f"Fila {n}", *(str(round(1000 * (n + 1) * factor**year)) for year in range(3)))
        for n in range(peers)
    ]
    return made.answer(NAME, made.plan(*(item for cells in (*calm, *rows) for item in cells)))


@given(st.floats(0.5, 2.0), st.integers(0, 2))
def test_rows_that_change_alike_pass_and_one_that_jumps_fails(factor: float, place: int) -> None:
    numbers = [5000 * factor**year for year in range(3)]
    assert answer(row("Respaldos", *(str(round(n)) for n in numbers)), factor=factor).failures == ()
    numbers[place] *= 20
    (failure,) = answer(row("Respaldos", *(str(round(n)) for n in numbers)), factor=factor).failures
    assert dict(failure.fields)["label"] == "Respaldos"


def test_the_failure_tells_both_numbers_the_factor_and_the_series() -> None:
    (failure,) = answer(row("Respaldos", "6,222", "6,205", "365"), factor=1).failures
    told = dict(failure.fields)
    assert (told["before"], told["after"], told["factor"], told["usual"]) == ("6,205", "365", "0.06", "1.00")
    assert told["series"] == "2020: 6,222; 2021: 6,205; 2022: 365"


@pytest.mark.parametrize("printed", [("2", "9", "9"), ("0", "900", "900"), ("n/p", "9", "900")])
def test_it_is_silent_on_small_counts_zeros_and_single_numbers(printed: tuple[str, ...]) -> None:
    failures = answer(row("Misiones", *printed)).failures
    assert bool(failures) == (printed == ("n/p", "9", "900"))


def test_it_is_silent_where_the_unit_changes() -> None:
    cells = row("Mora", "5000", "90", columns=[{"unit": "usd"}, {}])
    assert answer(cells).failures == ()


def test_it_is_silent_with_fewer_than_five_peers() -> None:
    assert answer(row("Respaldos", "6,222", "6,205", "365"), peers=3).state == "not_applicable"


def test_rows_of_one_group_that_jump_together_pass() -> None:
    together = [row(name, "100", "800", "800", group="Cáncer") for name in ("Mamografía", "Citología")]
    assert answer(*together, peers=9).failures == ()
    apart = [row(name, "100", "800", "800", group=name) for name in ("Mamografía", "Citología")]
    assert len(answer(*apart, peers=9).failures) == 2


def test_a_long_series_that_always_swings_passes() -> None:
    years = [{"year": year, "period": str(year)} for year in range(2015, 2022)]
    swinging = ("100", "900", "100", "900", "100", "900", "100")
    steady = [row(f"Fila {n}", *["1000"] * 7, columns=years) for n in range(6)]
    values = [item for cells in (*steady, row("Lluvia", *swinging, columns=years)) for item in cells]
    assert made.answer(NAME, made.plan(*values)).failures == ()
