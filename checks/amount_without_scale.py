"""Un monto en unidades se imprime sin decimales o con dos: con uno, o con tres y más, le falta decir si son
miles o millones, o no es dinero. Calla sobre montos menores que uno y desde mil."""

from __future__ import annotations

from checks.amounts import CENTS, base, decimals, is_money
from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from checks.pairs import twins
from checks.rows import PrintedRow, label, number_printed, told, when
from schemas.records import Indicator

ENGLISH = (
    "An amount in units is printed without decimals or with two: with one, or with three and more, it "
    "fails to say whether it is thousands or millions, or it is no money. Silent on amounts below one and "
    "from a thousand on."
)
LEAST, MOST = 1, 1000
PRINTED = (0, CENTS)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each row with amounts in units."""
    cases = [row for row in plan.rows if any(map(_in_units, row.values))]
    if not cases:
        return nothing_to_check("No hay montos impresos en unidades.", "No amount is printed in units.")
    wrong = [row for row in cases if _strange(row)]
    return CheckResult(len(cases), tuple(map(_failure, twins(plan, wrong))))


def _in_units(value: Indicator) -> bool:
    return number_printed(value) and is_money(value) and (value.scale or 1) == 1


def _strange(row: PrintedRow) -> list[Indicator]:
    return [
        item
        for item in row.values
        if _in_units(item) and decimals(item) not in PRINTED and LEAST <= base(item) < MOST
    ]


def _failure(rows: tuple[PrintedRow, ...]) -> Failure:
    strange = [item for row in rows for item in _strange(row)]
    return doubt(strange, label=label(strange[0]), printed=told(sorted(strange, key=when)))
