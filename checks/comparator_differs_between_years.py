"""Las metas de un indicador llevan en todos los años de su fila el mismo signo de comparación («≥», «<»…) o
ninguno. Calla sobre lo ejecutado, que no lleva signo, y con una sola meta."""

from __future__ import annotations

from checks.outcome import CheckedPlan, CheckResult, doubt, nothing_to_check
from checks.rows import is_whole_year, label, number_printed, told

ENGLISH = (
    "The targets of an indicator bear the same sign of comparison (“≥”, “<”…) or none in all years of "
    "their row. Silent on what was executed, which bears none, and on a single target."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each row with targets for two years or more."""
    targets = [
        [
            item
            for item in row.values
            if item.series == "plan" and number_printed(item) and is_whole_year(item)
        ]
        for row in plan.rows
    ]
    cases = [values for values in targets if len({item.year for item in values}) > 1]
    if not cases:
        return nothing_to_check(
            "Ninguna fila tiene metas para dos años.", "No row has targets for two years."
        )
    failures = tuple(
        doubt(values, label=label(values[0]), printed=told(values))
        for values in cases
        if len({item.comparator for item in values}) > 1
    )
    return CheckResult(len(cases), failures)
