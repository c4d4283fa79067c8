"""Una nota, una razón o un plazo medido no vale cero: un cero está en lugar de «no programado» o «no
disponible». Calla donde todos los valores de la fila son cero y sobre conteos, montos y porcentajes."""

from __future__ import annotations

from checks.outcome import CheckedPlan, CheckResult, doubt, nothing_to_check
from checks.rows import label, number_printed, told, when
from schemas.units import units_of

ENGLISH = (
    "A score, a ratio or a measured duration is never zero: a zero stands for “not planned” or “not "
    "available”. Silent where all values of the row are zero and on counts, amounts and percentages."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each score, ratio or duration."""
    measured = units_of("rate", "time")
    cases = [
        (value, row)
        for row in plan.rows
        for value in row.values
        if number_printed(value) and value.unit in measured
    ]
    if not cases:
        return nothing_to_check(
            "Ningún valor es una nota, una razón o un plazo.", "No value is a score, a ratio or a duration."
        )
    failures = tuple(
        doubt([value], label=label(value), when=when(value), printed=value.raw, series=told(row.values))
        for value, row in cases
        if not value.value and any(item.value for item in row.values)
    )
    return CheckResult(len(cases), failures)
