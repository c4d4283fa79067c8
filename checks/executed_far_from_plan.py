"""Lo ejecutado no se aparta de lo planificado para el mismo tiempo mucho más que en los demás indicadores
de la lista: más de tres veces por encima o por debajo de la relación media, y más de cuatro veces la
dispersión. Calla con menos de cinco pares comparables, si cambia la unidad, ante ceros, y donde otra fila
de su grupo cambia igual."""

from __future__ import annotations

from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from checks.rows import PrintedRow, label, number_printed, slot, when
from checks.steps import Outlier, Step, comparable, outliers

ENGLISH = (
    "What was executed does not stray from what was planned for the same time far more than in the other "
    "indicators of the list: by more than a factor of three beyond the middle ratio, and more than four "
    "times the spread. Silent with fewer than five comparable pairs, where the unit changes, on zeros, "
    "and where another row of its group changes alike."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each pair of planned and executed values; the strangest of a row tells of the row."""
    compared, found = outliers(plan.lists, _steps)
    if not compared:
        return nothing_to_check(
            "Menos de cinco indicadores tienen un valor planificado y otro ejecutado del mismo tiempo.",
            "Fewer than five indicators have both a planned and an executed value for the same time.",
        )
    return CheckResult(compared, tuple(map(_failure, found)))


def _steps(row: PrintedRow) -> list[Step]:
    numbers = tuple(filter(number_printed, row.values))
    planned = [(item, row.slots.get(slot(item)._replace(series="executed"))) for item in numbers]
    return [
        Step(plan, executed, (row.first.section, plan.period), (plan, executed))
        for plan, executed in planned
        if plan.series == "plan" and executed and comparable(plan, executed)
    ]


def _failure(item: Outlier) -> Failure:
    step = item.step
    return doubt(
        (step.after, step.before),
        label=label(step.after),
        when=when(step.after),
        executed=step.after.raw,
        planned=step.before.raw,
        usual=f"{item.usual:.2f}",
    )
