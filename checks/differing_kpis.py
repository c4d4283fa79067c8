"""El mismo indicador lleva el mismo código KPI dondequiera que se imprima. Calla donde una de las secciones
no imprime ninguno."""

from __future__ import annotations

from checks.matching import differing
from checks.outcome import CheckedPlan, CheckResult
from checks.pairs import paired, without_pairs

ENGLISH = (
    "The same indicator bears the same KPI code wherever it is printed. Silent where one of the sections "
    "prints none."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each pair of which both rows bear a code."""
    cases = [pair for pair in paired(plan).across if pair.one.first.kpi and pair.other.first.kpi]
    failures = tuple(
        differing(pair, a=pair.one.first.kpi, b=pair.other.first.kpi)
        for pair in cases
        if pair.one.first.kpi != pair.other.first.kpi
    )
    return CheckResult(len(cases), failures) if cases else without_pairs()
