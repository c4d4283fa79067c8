"""Cada total es la suma de las filas que reúne, en cada columna. Sus partes se hallan por la propia suma,
encima o debajo, también las de un total de totales; se admite el redondeo de lo impreso. Es un error donde
otra columna prueba las partes y ninguna fila entre ellas y el total quedó sin leer; en los demás casos, una
advertencia. Calla donde nada muestra qué filas reúne, sobre tasas y plazos que no suman en ninguna columna, y
donde una parte dice no estar disponible y el total es mayor que el resto."""

from __future__ import annotations

from dataclasses import replace

from checks.addends import Sum, Total, sums, totals_of
from checks.amounts import base, grouped, written
from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from checks.places import rows_between
from checks.rows import label, when

ENGLISH = (
    "Every total is the sum of the rows it adds up, in each column. Its parts are found by the sum itself, "
    "above or below, those of a total of totals too; the rounding of what is printed is allowed for. It is "
    "an error where another column proves the parts and no row between them and the total is unread; a "
    "warning elsewhere. Silent where nothing shows which rows it adds up, on rates and durations that add up "
    "in no column, and where a part is said to be unavailable and the total is more than the rest."
)
MOST_TOLD = 12


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each number of each total row whose parts are known."""
    cases = [(total, item) for total in totals_of(plan) for item in sums(total)]
    if not cases:
        return nothing_to_check("Ninguna fila es el total de otras.", "No row is the total of others.")
    failures = (_failure(plan, total, item) for total, item in cases if not item.holds)
    return CheckResult(len(cases), tuple(failures))


def _failure(plan: CheckedPlan, total: Total, item: Sum) -> Failure:
    scale = item.head.scale or 1
    failure = doubt(
        (item.head, *item.parts),
        label=label(item.head),
        when=when(item.head),
        printed=written(item.head),
        sum=grouped(item.total / scale),
        gap=grouped(abs(base(item.head) - item.total) / scale),
        count=len(item.parts),
        parts=_parts(item),
    )
    sure = item.proven and rows_between(plan, (total.head, *total.parts))
    return replace(failure, conditional=not sure)


def _parts(item: Sum) -> str:
    told = [f"{label(part)} {written(part)}" for part in item.parts[:MOST_TOLD]]
    return " + ".join([*told, *(["…"] if len(item.parts) > MOST_TOLD else [])])
