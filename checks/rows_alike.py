"""Dos indicadores distintos de una lista no traen los mismos números: ni uno de cinco cifras
significativas, ni tres o más cifras en dos columnas. Calla sobre totales, números más cortos o redondos, y
filas que llevan el mismo nombre, que otra regla compara."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.amounts import significant_digits
from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from checks.rows import PrintedRow, Slot, label, told
from schemas.phrases import begins_with_any
from schemas.records import Indicator
from schemas.units import kind_of

ENGLISH = (
    "Two different indicators of a list do not bear the same numbers: neither one of five significant "
    "digits nor three or more digits in two columns. Silent on totals, on shorter or rounder numbers, and "
    "on rows of the same name, which another rule compares."
)
DIGITS_ALONE, DIGITS_TOGETHER, TOGETHER = 5, 3, 2
Indicators = Sequence[Indicator]


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each row with a telling number; one failure for each two rows alike."""
    cases, failures = 0, list[Failure]()
    for run in plan.lists:
        rows = [
            row
            for row in run
            if _telling(row) and not begins_with_any(row.first.indicator, plan.profile.total_starts)
        ]
        cases += len(rows)
        failures.extend(_failure(*pair) for pair in _alike(rows))
    if not cases:
        return nothing_to_check(
            "Ningún indicador trae números de tres cifras significativas.",
            "No indicator bears numbers of three significant digits.",
        )
    return CheckResult(cases, tuple(failures))


def _telling(row: PrintedRow) -> dict[Slot, Indicator]:
    return {slot: item for slot, item in row.numbers.items() if _is_telling(item)}


def _alike(rows: list[PrintedRow]) -> Iterator[tuple[Indicators, Indicators]]:
    """The numbers two rows share, each told with the nearest row before that has it too."""
    telling = [_telling(row) for row in rows]
    met: dict[tuple[Slot, float | None], list[int]] = {}
    for at, row in enumerate(rows):
        untold = dict(telling[at])
        near = {other for slot, item in untold.items() for other in met.get((slot, item.value_base), ())}
        for slot, item in untold.items():
            met.setdefault((slot, item.value_base), []).append(at)
        for other in sorted(near, reverse=True):
            shared = [slot for slot, item in untold.items() if _same(telling[other].get(slot), item)]
            alone = any(significant_digits(untold[slot]) >= DIGITS_ALONE for slot in shared)
            if (alone or len(shared) >= TOGETHER) and rows[other].name != row.name:
                yield [untold.pop(slot) for slot in shared], [telling[other][slot] for slot in shared]


def _same(one: Indicator | None, other: Indicator) -> bool:
    return one is not None and one.value_base == other.value_base


def _is_telling(value: Indicator) -> bool:
    return kind_of(value.unit) != "percent" and significant_digits(value) >= DIGITS_TOGETHER


def _failure(shared: Indicators, twins: Indicators) -> Failure:
    return doubt((*shared, *twins), label=label(shared[0]), other=label(twins[0]), shared=told(shared))
