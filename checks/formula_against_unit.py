"""La fórmula y la unidad dicen lo mismo: un porcentaje se calcula con una división, y lo que se multiplica
por cien es un porcentaje. Calla donde no hay fórmula o número, donde la fórmula habla de porcentajes o de
un promedio (las palabras están en el perfil), y donde la fila trae también números de otra unidad."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from checks.pairs import twins
from checks.rows import PrintedRow, label, told, when
from schemas.phrases import folded_words
from schemas.units import kind_of

ENGLISH = (
    "Formula and unit say the same: a percentage is computed by dividing, and what is multiplied by a "
    "hundred is a percentage. Silent where there is no formula or no number, where the formula speaks of "
    "percentages or of a mean (the words are in the profile), and where the row bears numbers of another "
    "unit too."
)
HUNDREDFOLD = re.compile(r"[x*×] ?100\b")
DIVIDES = ("/", "÷", "∕", ":", "%")
CASES_ES = "Ningún indicador trae a la vez fórmula y número."
CASES_EN = "No indicator bears both a formula and a number."


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each row with a formula and a number."""
    cases = [row for row in plan.rows if row.first.formula and row.numbers]
    if not cases:
        return nothing_to_check(CASES_ES, CASES_EN)
    shares = plan.profile.percentages.in_formulas
    wrong = [row for row in cases if not _agrees(row, shares)]
    return CheckResult(len(cases), tuple(map(_failure, twins(plan, wrong))))


def _agrees(row: PrintedRow, shares: Sequence[str]) -> bool:
    formula = folded_words(row.first.formula or "")
    divides = any(sign in formula for sign in DIVIDES) or any(word in formula.split() for word in shares)
    hundredfold = bool(HUNDREDFOLD.search(formula))
    units = {slot.unit for slot in row.numbers}
    kinds = set(map(kind_of, units))
    return divides or len(units) > 1 if "percent" in kinds else not hundredfold


def _failure(rows: tuple[PrintedRow, ...]) -> Failure:
    values, first = tuple(item for row in rows for item in row.numbers.values()), rows[0].first
    formula = " ".join((first.formula or "").split())
    return doubt(values, label=label(first), printed=told(sorted(values, key=when)), formula=formula)
