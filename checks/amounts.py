"""Exact arithmetic on printed numbers: their decimal value, the digits they are printed with, rounding."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from schemas.records import Indicator
from schemas.units import kind_of, units_that_are

MOST_DECIMALS = 9
PRINTED_NUMBER = re.compile(r"[0-9](?:[., ]{0,2}[0-9])*")
CENTS = 2


@cache
def exact(number: float) -> Decimal:
    """The shortest decimal that stands for the number, as it was printed."""
    return Decimal(repr(number))


def base(value: Indicator) -> Decimal:
    """The value in whole units: thousands and millions written out. Zero where there is no number."""
    return exact(value.value or 0.0) * (value.scale or 1)


def decimals(value: Indicator) -> int:
    """With how many decimals the number is printed: "12.50" has two although its value is 12.5."""
    return _decimals(value.raw, value.value or 0.0)


def rounding(value: Indicator) -> Decimal:
    """How far from the truth rounding may have left the number: half a last digit, nothing where cases or
    cents were counted out."""
    printed, counted = decimals(value), CENTS if is_money(value) else 0
    whole = (value.scale or 1) == 1 and printed >= counted and printed in (0, CENTS)
    if whole and kind_of(value.unit) != "percent":
        return Decimal(0)
    return Decimal(value.scale or 1).scaleb(-printed) / 2


def significant_digits(value: Indicator) -> int:
    """The digits between the first and the last that is no zero: 4 for 1,992,000 and for 0.1992."""
    return len(str(exact(value.value or 0.0)).replace("-", "").replace(".", "").strip("0"))


def is_money(value: Indicator) -> bool:
    return kind_of(value.unit) == "money"


def is_additive(value: Indicator) -> bool:
    """Whether such values add up to a total: cases and money do, rates and durations don't."""
    return value.unit in units_that_are("additive")


def plain(number: Decimal) -> str:
    """The number in digits, without exponent or needless zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def grouped(number: Decimal) -> str:
    """The number as people read it: its thousands apart, by a space that does not break."""
    whole, point, rest = plain(number).partition(".")
    sign = "-" if number < 0 else ""
    return sign + f"{int(whole.lstrip('-')):,}".replace(",", "\u00a0") + point + rest


def written(value: Indicator) -> str:
    """A value's number as all others of a message are written, whatever separators it is printed with."""
    return grouped(exact(value.value or 0.0))


def median(numbers: Iterable[Decimal]) -> Decimal:
    """The middle number, the mean of the middle two where they are even. Raises ValueError for none."""
    ordered = sorted(numbers)
    if not ordered:
        raise ValueError("no numbers")
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


@cache
def _decimals(raw: str, value: float) -> int:
    """Where the printed digits give the value shifted by so many places; several places fit zero alone."""
    digits, number = "".join(filter(_is_digit, _first_number(raw))), abs(exact(value))
    if digits and not number:
        return len(_first_number(raw).replace(",", ".").rpartition(".")[2]) if digits != "0" else 0
    for count in range(min(len(digits), MOST_DECIMALS) + 1):
        if digits and Decimal(int(digits)).scaleb(-count) == number:
            return count
    return max(0, -int(number.normalize().as_tuple().exponent))


def _first_number(raw: str) -> str:
    found = PRINTED_NUMBER.search(raw)
    return found[0] if found else ""


def _is_digit(character: str) -> bool:
    return "0" <= character <= "9"
