"""Donde una celda trae un porcentaje y un número de casos, el total que ambos suponen se parece al que
suponen las demás del mismo tiempo: no es cinco veces mayor ni menor que el del medio. Calla con menos de
tres celdas así."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby

from checks.amounts import base, grouped, median, written
from checks.outcome import CheckedPlan, CheckResult, doubt, nothing_to_check
from checks.rows import label, number_printed
from schemas.records import Indicator
from schemas.units import kind_of

ENGLISH = (
    "Where a cell holds a percentage and a number of cases, the whole both imply is like the one the "
    "others of the same time imply: it is not five times as large or as small as the middle one. Silent "
    "with fewer than three such cells."
)
FEWEST_CELLS, FACTOR, HUNDRED = 3, 5, 100
Pair = tuple[Indicator, Indicator]


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each cell with both a percentage and a count."""
    wholes = [(pair, _whole(pair)) for pair in _pairs(plan)]
    if len(wholes) < FEWEST_CELLS:
        return nothing_to_check(
            "Menos de tres celdas traen a la vez un porcentaje y un número de casos.",
            "Fewer than three cells hold both a percentage and a number of cases.",
        )
    middle = median(whole for _, whole in wholes)
    failures = tuple(
        doubt(
            pair,
            label=label(pair[0]),
            share=pair[0].raw,
            count=written(pair[1]),
            whole=grouped(whole.quantize(Decimal(1))),
            middle=grouped(middle.quantize(Decimal(1))),
        )
        for pair, whole in wholes
        if whole > FACTOR * middle or FACTOR * whole < middle
    )
    return CheckResult(len(wholes), failures)


def _pairs(plan: CheckedPlan) -> list[Pair]:
    """The cells with both, one for each two numbers: an annex repeats those of the body."""
    found: dict[tuple[float | None, ...], Pair] = {}
    for row in plan.rows:
        for _, cell in groupby(row.values, key=lambda item: item.column):
            numbers = {kind_of(item.unit): item for item in cell if number_printed(item) and item.value}
            if "percent" in numbers and "count" in numbers:
                pair = numbers["percent"], numbers["count"]
                found.setdefault(tuple(item.value for item in pair), pair)
    return list(found.values())


def _whole(pair: Pair) -> Decimal:
    share, count = pair
    return base(count) * HUNDRED / base(share)
