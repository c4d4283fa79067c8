"""Ningún monto en miles o en millones supera por más de tres veces a todos los demás del documento, también
los del texto, o por más de veinte si el mayor de ellos está en la misma escala, mientras que mil veces menor
cabría entre ellos: su escala sería otra. Calla con menos de tres montos de otros indicadores y sobre montos
impresos en unidades."""

from __future__ import annotations

from checks.amounts import grouped
from checks.money import Amount, NamedAmounts, amount, mentioned, named_amounts, others
from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from checks.rows import label, told, when

ENGLISH = (
    "No amount in thousands or millions exceeds all others of the document, those in the text included, "
    "by more than a factor of three, or of twenty where the greatest of them is in the same scale, while a "
    "thousandth of it would lie among them: its scale would be another. Silent with fewer than three amounts "
    "of other indicators and on amounts printed in units."
)
FEWEST_OTHERS = 3
FACTOR, FACTOR_IN_ONE_SCALE, STEP = 3, 20, 1000


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each indicator with amounts in thousands or millions; its greatest is compared."""
    named = named_amounts(plan.records.indicators)
    in_text = mentioned(plan.records.budget_mentions)
    compared = [
        (own, [*in_text, *(amount(value) for other in others(own, named) for value in other.values)])
        for own in named
        if own.scale > 1
    ]
    cases = [(own, beside) for own, beside in compared if len(beside) >= FEWEST_OTHERS]
    if not cases:
        return nothing_to_check(
            "No hay montos en miles o en millones que comparar con otros tres.",
            "There are no amounts in thousands or millions to compare with three others.",
        )
    return CheckResult(len(cases), tuple(_failure(*case) for case in cases if _is_beyond(*case)))


def _is_beyond(own: NamedAmounts, beside: list[Amount]) -> bool:
    greatest, next_one = amount(own.values[0]), max(beside, key=lambda item: item.size)
    factor = FACTOR_IN_ONE_SCALE if next_one.scale == greatest.scale else FACTOR
    smallest = min(item.size for item in beside)
    return greatest.size > factor * next_one.size and smallest <= greatest.size / STEP <= next_one.size


def _failure(own: NamedAmounts, beside: list[Amount]) -> Failure:
    greatest, next_one = own.values[0], max(beside, key=lambda item: item.size)
    return doubt(
        own.values,
        label=label(greatest),
        printed=told(sorted(own.values, key=when)),
        size=grouped(amount(greatest).size),
        other=next_one.label,
        other_printed=next_one.printed,
        other_size=grouped(next_one.size),
    )
