"""Los valores de un indicador están en la misma unidad y escala en todos los años de su fila. Calla donde
una celda trae varios valores y uno de ellos sigue en la unidad de los demás años."""

from __future__ import annotations

from schemas.checks.outcome import CheckedPlan, CheckResult, doubt, nothing_to_check
from schemas.checks.rows import PrintedRow, label, number_printed, told
from schemas.records import Indicator

ENGLISH = (
    "The values of an indicator are in the same unit and scale in all years of its row. Silent where a "
    "cell holds several values and one of them goes on in the unit of the other years."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each row with numbers in two columns or more."""
    cells = [_cells(row) for row in plan.rows]
    cases = [found for found in cells if len(found) > 1]
    if not cases:
        return nothing_to_check(
            "Ninguna fila tiene números en dos columnas.", "No row has numbers in two columns."
        )
    failures = tuple(
        doubt(values, label=label(values[0]), printed=told(values))
        for values in ([item for cell in found for item in cell] for found in cases if not _shared(found))
    )
    return CheckResult(len(cases), failures)


def _cells(row: PrintedRow) -> list[list[Indicator]]:
    """The numbers of each cell of the row."""
    cells: dict[int, list[Indicator]] = {}
    for item in filter(number_printed, row.values):
        cells.setdefault(item.column, []).append(item)
    return list(cells.values())


def _shared(cells: list[list[Indicator]]) -> bool:
    return bool(
        frozenset.intersection(*(frozenset((item.unit, item.scale) for item in cell) for cell in cells))
    )
