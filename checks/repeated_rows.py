"""Ninguna fila está impresa dos veces en una sección con los mismos rótulos y valores. Calla sobre los
rótulos que están más de dos veces, sobre los totales sin nombre de tablas distintas y donde cambia el
grupo, la línea, la fórmula o la unidad de medida."""

from __future__ import annotations

from checks.matching import differing, matched, same_amount, same_measure
from checks.outcome import CheckedPlan, CheckResult, nothing_to_check
from checks.pairs import paired
from identity.pairing import Pair

ENGLISH = (
    "No row is printed twice in one section with the same labels and values. Silent on labels that stand "
    "there more than twice, on nameless totals of different tables and where the group, the line, the "
    "formula or the unit of measure changes."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each row."""
    pairing = paired(plan)
    if not pairing.entries:
        return nothing_to_check("El plan no publica ningún valor.", "The plan publishes no value.")
    failures = (differing(pair) for pair in pairing.within if _alike(pair))
    return CheckResult(len(pairing.entries), tuple(failures))


def _alike(pair: Pair) -> bool:
    """Whether the rows publish the same for the same periods."""
    facing = list(matched(pair))
    return bool(facing) and all(same_measure(a, b) and same_amount(a, b) for a, b in facing)
