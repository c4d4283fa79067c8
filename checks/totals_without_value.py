"""Un total que trae números lleva uno en cada año en que los llevan sus partes. Calla sobre los períodos
menores que un año, donde solo una parte trae número, y donde el total dice que no está planificado o no está
disponible."""

from __future__ import annotations

from collections.abc import Iterator

from checks.addends import FEWEST_PARTS, Total, totals_of
from checks.amounts import is_additive
from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from checks.rows import Slot, is_whole_year, label, told
from schemas.records import Indicator

ENGLISH = (
    "A total that bears numbers bears one in each year in which its parts do. Silent on periods shorter than "
    "a year, where only one part bears a number, and where the total is said to be not planned or not "
    "available."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each total row whose parts are known."""
    cases = totals_of(plan)
    if not cases:
        return nothing_to_check("Ninguna fila es el total de otras.", "No row is the total of others.")
    missing = ((total, tuple(_missing(total))) for total in cases)
    return CheckResult(len(cases), tuple(_failure(total, found) for total, found in missing if found))


def _missing(total: Total) -> Iterator[tuple[Slot, tuple[Indicator, ...]]]:
    """The columns without a total, each with the numbers of its parts."""
    printed = {(slot.series, slot.period) for slot in total.head.slots}
    columns: dict[Slot, list[Indicator]] = {}
    for part in total.parts:
        for slot, number in part.numbers.items():
            if (slot.series, slot.period) not in printed and is_whole_year(number) and is_additive(number):
                columns.setdefault(slot, []).append(number)
    for slot in sorted(columns, key=lambda slot: slot.period):
        if len(columns[slot]) >= FEWEST_PARTS:
            yield slot, tuple(columns[slot])


def _failure(total: Total, missing: tuple[tuple[Slot, tuple[Indicator, ...]], ...]) -> Failure:
    head = tuple(total.head.numbers.values())
    parts = tuple(part for _, parts in missing for part in parts)
    return doubt(
        (*head, *parts),
        label=label(total.head.first),
        periods=", ".join(slot.period for slot, _ in missing),
        printed=told(head),
        names=", ".join(f"«{name}»" for name in dict.fromkeys(map(label, parts))),
    )
