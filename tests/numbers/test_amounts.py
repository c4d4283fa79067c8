"""Exact arithmetic and its limits."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.numbers import base, to_float


def test_the_base_keeps_every_digit() -> None:
    assert base(Decimal("1521.714"), 1000) == Decimal(1521714)
    assert base(Decimal("0.1"), 10**12) == Decimal(10**11)


def test_a_float_is_the_nearest_or_an_error() -> None:
    assert to_float(Decimal("176.79")) == 176.79
    with pytest.raises(OverflowError):
        to_float(Decimal("1e999"))
