"""Ningún número poco redondo se repite en la columna del año siguiente: lo copiado de la columna vecina
suele ser un descuido. Calla sobre números de menos de cuatro cifras significativas, tasas y plazos, donde
toda la fila es igual (lo dice otra regla), y donde la mayoría de la lista se repite."""

from __future__ import annotations

from itertools import pairwise

from checks.amounts import is_additive, significant_digits
from checks.never_changes import FEWEST_YEARS
from checks.outcome import CheckedPlan, CheckResult, doubt, nothing_to_check
from checks.rows import PrintedRow, label, told
from schemas.records import Indicator

ENGLISH = (
    "No number far from round is repeated in the column of the next year: what is copied from the column "
    "beside is mostly an oversight. Silent on numbers of fewer than four significant digits, rates and "
    "durations, where the whole row is the same (another rule says so), and where most of the list is "
    "repeated."
)
FEWEST_DIGITS = 4
Pair = tuple[Indicator, Indicator]


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each two numbers of neighbouring years."""
    runs = [
        [(pair, row) for row in run for pair in pairwise(row.yearly) if _is_telling(*pair)]
        for run in plan.lists
    ]
    applied = sum(map(len, runs))
    if not applied:
        return nothing_to_check(
            "Ninguna fila tiene dos años de conteos o montos de cuatro cifras.",
            "No row has two years of counts or amounts of four digits.",
        )
    failures = tuple(
        doubt((after, before), label=label(after), printed=after.raw, series=told(row.yearly))
        for run in runs
        for (before, after), row in run
        if _same(before, after)
        and (after.year or 0) - (before.year or 0) == 1
        and not _is_for_another_rule(row)
        and 2 * sum(_same(*pair) for pair, _ in run) <= len(run)
    )
    return CheckResult(applied, failures)


def _is_telling(before: Indicator, after: Indicator) -> bool:
    return is_additive(after) and min(map(significant_digits, (before, after))) >= FEWEST_DIGITS


def _same(before: Indicator, after: Indicator) -> bool:
    return before.value_base == after.value_base


def _is_for_another_rule(row: PrintedRow) -> bool:
    return len(row.yearly) >= FEWEST_YEARS and len({item.value_base for item in row.yearly}) == 1
