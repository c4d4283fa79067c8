"""El mismo indicador tiene el mismo valor dondequiera que se imprima para el mismo año y la misma serie.
Calla donde otro rótulo podría ser el mismo indicador, donde un rótulo está más de dos veces en una sección,
donde cambian la unidad o la escala, y donde ninguno de los dos da un número."""

from __future__ import annotations

from checks.matching import differing, matched, same_amount, same_measure
from checks.outcome import CheckedPlan, CheckResult
from checks.pairs import paired, without_pairs
from checks.telling import when

ENGLISH = (
    "The same indicator has the same value wherever it is printed for the same year and series. Silent "
    "where another label might be the same indicator, where a label stands more than twice in a section, "
    "where the unit or the scale changes, and where neither gives a number."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each two values of one indicator for the same thing."""
    pairing = paired(plan)
    cases = [
        (pair, one, other)
        for pair in (*pairing.across, *pairing.within)
        for one, other in matched(pair)
        if same_measure(one, other)
    ]
    failures = tuple(
        differing(pair, one, other, **when(one), a=one.raw, b=other.raw)
        for pair, one, other in cases
        if not same_amount(one, other)
    )
    return CheckResult(len(cases), failures) if cases else without_pairs()
