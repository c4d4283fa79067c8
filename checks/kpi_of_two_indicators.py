"""Un código KPI es de un solo indicador. Calla sobre los detalles de un indicador y sobre el nombre que el
mismo indicador tiene en otra sección."""

from __future__ import annotations

from checks.outcome import CheckedPlan, CheckResult, doubt, nothing_to_check
from checks.pairs import paired
from identity.pairing import IndicatorRow

ENGLISH = (
    "A KPI code belongs to one indicator only. Silent on the details of an indicator and on the name that "
    "the same indicator has in another section."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each code."""
    pairing = paired(plan)
    partners = {id(pair.other): pair.one for pair in pairing.across}
    coded: dict[str, dict[str, list[IndicatorRow]]] = {}
    for row in pairing.entries:
        if row.first.kpi:
            known = partners.get(id(row), row)
            name = known.indicator if known.first.kpi == row.first.kpi else row.indicator
            coded.setdefault(row.first.kpi, {}).setdefault(name, []).append(row)
    failures = tuple(
        doubt(
            [value for rows in names.values() for row in rows for value in row.values],
            kpi=kpi,
            names=", ".join(
                f"«{rows[0].first.indicator}» (p. {rows[0].first.page})" for rows in names.values()
            ),
        )
        for kpi, names in coded.items()
        if len(names) > 1
    )
    if not coded:
        return nothing_to_check("Ningún indicador lleva código KPI.", "No indicator bears a KPI code.")
    return CheckResult(len(coded), failures)
