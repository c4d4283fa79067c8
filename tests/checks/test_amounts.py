"""Exact arithmetic on printed numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.amounts import base, decimals, median, plain, rounding, significant_digits
from tests.checks import made


@pytest.mark.parametrize(
    ("raw", "value", "expected"),
    [
        ("12.50", 12.5, 2),
        ("6, 146, 880", 6146880.0, 0),
        ("87.540", 87540.0, 0),
        ("18.450,75", 18450.75, 2),
        ("97,0", 97.0, 1),
        ("93,566*", 93566.0, 0),
        ("US$ 310.250,00 (2023)", 310250.0, 2),
        ("0.00", 0.0, 2),
        ("0", 0.0, 0),
        ("-3.5%", -3.5, 1),
        ("doce", 12.0, 0),
    ],
)
def test_decimals_are_counted_as_printed(raw: str, value: float, expected: int) -> None:
    assert decimals(made.indicator(raw=raw, value=value)) == expected


@given(st.integers(0, 10**9), st.integers(0, 4))
def test_any_number_of_decimals_is_told_from_the_digits(digits: int, places: int) -> None:
    number = Decimal(digits).scaleb(-places)
    value = made.indicator(raw=f"{number:.{places}f}", value=float(number), scale=1)
    assert decimals(value) == places
    assert base(value) == number


@pytest.mark.parametrize(
    ("raw", "value", "unit", "scale", "expected"),
    [
        ("12", 12.0, "count", 1, "0"),
        ("12.50", 12.5, "usd", 1, "0"),
        ("12", 12.0, "usd", 1, "0.5"),
        ("12.5", 12.5, "usd", 1000, "50"),
        ("12", 12.0, "usd", 1000, "500"),
        ("12.5", 12.5, "percent", 1, "0.05"),
    ],
)
def test_half_a_last_digit_may_be_rounded_off_but_cases_and_cents_are_counted(
    raw: str, value: float, unit: str, scale: int, expected: str
) -> None:
    assert rounding(made.indicator(raw=raw, value=value, unit=unit, scale=scale)) == Decimal(expected)


@pytest.mark.parametrize(
    ("value", "expected"), [(1992000.0, 4), (264026.0, 6), (0.125, 3), (0.0, 0), (20.0, 1)]
)
def test_zeros_at_the_ends_are_no_significant_digits(value: float, expected: int) -> None:
    assert significant_digits(made.indicator(value=value)) == expected


def test_numbers_are_told_without_exponent_and_needless_zeros() -> None:
    texts = [plain(Decimal(text)) for text in ("1E+3", "12.50", "0.0", "100")]
    assert texts == ["1000", "12.5", "0", "100"]


@given(st.lists(st.integers(0, 99), min_size=1, max_size=9))
def test_half_of_the_numbers_lie_on_either_side_of_the_median(numbers: list[int]) -> None:
    middle = median(map(Decimal, numbers))
    assert 2 * sum(number < middle for number in numbers) <= len(numbers)
    assert 2 * sum(number > middle for number in numbers) <= len(numbers)
