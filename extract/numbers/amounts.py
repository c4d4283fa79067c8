"""Exact arithmetic on printed values."""

from __future__ import annotations

import math
from decimal import Context, Decimal, Inexact, InvalidOperation, Overflow

_EXACT = Context(prec=60, traps=[Inexact, Overflow, InvalidOperation])


def base(value: Decimal, scale: int) -> Decimal:
    """The value in its unit's base: value times scale, exact. Raises decimal.Inexact beyond 60 digits."""
    return _EXACT.multiply(value, Decimal(scale))


def to_float(value: Decimal) -> float:
    """The nearest float. Raises OverflowError where there is none."""
    number = float(value)
    if not math.isfinite(number):
        raise OverflowError(f"{value} does not fit a float")
    return number
