"""Ningún monto en miles o en millones queda bajo mil de su escala y diez veces bajo el monto medio de los
demás indicadores de la misma escala: puede ser otra la escala. Calla con menos de tres de ellos y en montos
en unidades."""

from __future__ import annotations

from decimal import Decimal

from checks.amounts import base, grouped, median
from checks.money import NamedAmounts, amount, named_amounts, others
from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from checks.rows import label, told, when

ENGLISH = (
    "No amount in thousands or millions stays below a thousand of its scale and ten times below the "
    "middle amount of the other indicators of that scale: its scale may be another. Silent with fewer "
    "than three of those and on amounts in units."
)
FEWEST_OTHERS = 3
FACTOR, STEP = 10, 1000


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each indicator with amounts in thousands or millions; its greatest is compared."""
    named = [item for item in named_amounts(plan.records.indicators) if item.scale > 1]
    compared = [(own, [item for item in others(own, named) if item.scale == own.scale]) for own in named]
    cases = [(own, beside) for own, beside in compared if len(beside) >= FEWEST_OTHERS]
    if not cases:
        return nothing_to_check(
            "No hay montos en miles o en millones que comparar con otros tres de la misma escala.",
            "There are no amounts in thousands or millions to compare with three others of the same scale.",
        )
    return CheckResult(len(cases), tuple(_failure(*case) for case in cases if _is_small(*case)))


def _is_small(own: NamedAmounts, beside: list[NamedAmounts]) -> bool:
    greatest = base(own.values[0])
    return greatest < STEP * own.scale and FACTOR * greatest <= _middle(beside)


def _middle(beside: list[NamedAmounts]) -> Decimal:
    return median(base(item.values[0]) for item in beside)


def _failure(own: NamedAmounts, beside: list[NamedAmounts]) -> Failure:
    greatest = own.values[0]
    return doubt(
        own.values,
        label=label(greatest),
        printed=told(sorted(own.values, key=when)),
        size=grouped(amount(greatest).size),
        middle=grouped(_middle(beside)),
    )
