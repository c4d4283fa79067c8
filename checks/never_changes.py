"""Ningún indicador repite el mismo número en todos los años mientras la mayoría de su lista cambia. Calla
con menos de tres años, sobre porcentajes, notas y plazos, que suelen ser metas fijas, y sobre números de
menos de cuatro cifras significativas."""

from __future__ import annotations

from checks.amounts import is_additive, significant_digits
from checks.outcome import CheckedPlan, CheckResult, doubt, nothing_to_check
from checks.rows import PrintedRow, label, told

ENGLISH = (
    "No indicator repeats the same number in all years while most of its list changes. Silent with fewer "
    "than three years, on percentages, scores and durations, which tend to be fixed goals, and on numbers "
    "of fewer than four significant digits."
)
FEWEST_YEARS, FEWEST_DIGITS = 3, 4


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each row with telling numbers in three years or more."""
    runs = [[row for row in run if len(row.yearly) >= FEWEST_YEARS] for run in plan.lists]
    applied = sum(_is_telling(row) for run in runs for row in run)
    if not applied:
        return nothing_to_check(
            "Ninguna fila tiene tres años de conteos o montos de cuatro cifras.",
            "No row has three years of counts or amounts of four digits.",
        )
    failures = tuple(
        doubt(row.yearly, label=label(row.first), printed=told(row.yearly))
        for run in runs
        for row in run
        if _is_telling(row) and _is_still(row) and 2 * sum(map(_is_still, run)) <= len(run)
    )
    return CheckResult(applied, failures)


def _is_telling(row: PrintedRow) -> bool:
    return all(is_additive(item) and significant_digits(item) >= FEWEST_DIGITS for item in row.yearly)


def _is_still(row: PrintedRow) -> bool:
    return len({item.value_base for item in row.yearly}) == 1
