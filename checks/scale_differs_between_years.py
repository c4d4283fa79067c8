"""Los números de un indicador están en la misma unidad en todos los tiempos de su fila, y cada unidad en
una sola escala. Calla donde algún número de cada tiempo sigue en la unidad de los demás: lo físico junto a
lo financiero, o un porcentaje de avance."""

from __future__ import annotations

from checks.outcome import CheckedPlan, CheckResult, doubt, nothing_to_check
from checks.rows import PrintedRow, label, told, when

ENGLISH = (
    "The numbers of an indicator are in the same unit at all times of its row, and each unit in one "
    "scale. Silent where some number of each time goes on in the unit of the others: the physical beside "
    "the financial, or a percentage of progress."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each row with numbers for two times or more."""
    cases = [row for row in plan.rows if len({when(item) for item in row.numbers.values()}) > 1]
    if not cases:
        return nothing_to_check(
            "Ninguna fila tiene números de dos años.", "No row has numbers for two years."
        )
    failures = tuple(
        doubt(tuple(row.numbers.values()), label=label(row.first), printed=told(row.numbers.values()))
        for row in cases
        if not (_is_one_unit(row) and _is_one_scale(row))
    )
    return CheckResult(len(cases), failures)


def _is_one_unit(row: PrintedRow) -> bool:
    """Whether some unit is found at every time."""
    units: dict[str, set[str | None]] = {}
    for item in row.numbers.values():
        units.setdefault(when(item), set()).add(item.unit)
    return bool(set.intersection(*units.values()))


def _is_one_scale(row: PrintedRow) -> bool:
    scales = {(item.unit, item.scale) for item in row.numbers.values()}
    return len(scales) == len({unit for unit, _ in scales})
