"""Ningún indicador salta de un año a otro mucho más que los demás de su lista: más de tres veces por encima
o por debajo del cambio medio de ellos, y más de cuatro veces la dispersión (la mayor entre la de ellos, la
propia de la serie y la del azar en los conteos pequeños). Calla con menos de cinco cambios comparables, si
cambia la unidad, ante ceros, y donde otra fila de su grupo cambia igual."""

from __future__ import annotations

from itertools import pairwise

from checks.amounts import base
from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from checks.rows import PrintedRow, label, told, when
from checks.steps import Outlier, Step, comparable, outliers
from schemas.records import Indicator

ENGLISH = (
    "No indicator jumps from one year to the next far more than the others of its list: by more than a "
    "factor of three beyond their middle change, and more than four times the spread (the largest of "
    "theirs, the series' own and that of chance in small counts). Silent with fewer than five comparable "
    "changes, where the unit changes, on zeros, and where another row of its group changes alike."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each change between years; the greatest of a row tells of the whole row."""
    compared, found = outliers(plan.lists, _steps)
    if not compared:
        return nothing_to_check(
            "Menos de cinco indicadores tienen valores comparables de dos años.",
            "Fewer than five indicators have comparable values for two years.",
        )
    return CheckResult(compared, tuple(map(_failure, found)))


def _steps(row: PrintedRow) -> list[Step]:
    return [
        Step(before, after, (row.first.section, *_column(before), *_column(after)), row.yearly)
        for before, after in pairwise(row.yearly)
        if comparable(before, after)
    ]


def _column(value: Indicator) -> tuple[object, ...]:
    return value.year, value.series


def _failure(item: Outlier) -> Failure:
    step = item.step
    return doubt(
        (step.after, step.before),
        label=label(step.after),
        before=step.before.raw,
        before_when=when(step.before),
        after=step.after.raw,
        after_when=when(step.after),
        factor=f"{base(step.after) / base(step.before):.2f}",
        usual=f"{item.usual:.2f}",
        series=told(step.row),
    )
