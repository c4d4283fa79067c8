"""What a cell says: its printed values, what is odd about them, and exact arithmetic on them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Context, Decimal, Inexact, InvalidOperation, Overflow
from typing import Literal

Source = Literal["value", "label", "measure", "header", "formula", "above", "peer", "profile", "default"]
"""What says the unit or the scale of a number: the number itself, a text beside or above it, the numbers of
its row or column, or nothing."""


@dataclass(frozen=True, slots=True)
class Oddity:
    """A broken rule of `schemas/finding_rules_numbers.yaml` and the fields of its sentence."""

    rule: str
    fields: tuple[tuple[str, str], ...] = ()

    def as_dict(self) -> dict[str, str]:
        """The fields as keyword arguments for `extract.page.findings.finding`."""
        return dict(self.fields)


def oddity(rule: str, **fields: object) -> Oddity:
    """An oddity of the named rule; the fields become text, in the order given."""
    return Oddity(rule, tuple((name, str(field)) for name, field in fields.items()))


@dataclass(frozen=True, slots=True)
class ReadValue:
    """One printed value; `raw` is `text[start:end]` of the cell, and `value` times `scale` its worth.

    `value` and `unit` are None for a text; a status such as n/p has a unit. `part` tells the values of one
    cell apart, `marks` are footnote marks as printed, `base_year` a year in parentheses behind the value.
    `unit_by` and `scale_by` are what said unit and scale.
    """

    raw: str
    start: int
    end: int
    status: str
    comparator: str
    value: Decimal | None
    unit: str | None
    scale: int
    part: str | None = None
    marks: str | None = None
    base_year: int | None = None
    unit_by: Source = "default"
    scale_by: Source = "default"


@dataclass(frozen=True, slots=True)
class CellReading:
    """The values of one cell in printed order, none where it is empty, and what was odd."""

    values: tuple[ReadValue, ...]
    oddities: tuple[Oddity, ...] = ()


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
