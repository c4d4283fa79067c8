"""El mismo valor de un indicador lleva el mismo signo («<», «≥») dondequiera que se imprima. Calla donde
también el número o la unidad son otros."""

from __future__ import annotations

from checks.matching import differing, matched, same_amount, same_measure
from checks.outcome import CheckedPlan, CheckResult
from checks.pairs import paired, without_pairs
from checks.telling import when

ENGLISH = (
    "The same value of an indicator bears the same sign (“<”, “≥”) wherever it is printed. Silent where "
    "the number or the unit are others, too."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each two values of one indicator that are the same number."""
    pairing = paired(plan)
    cases = [
        (pair, one, other)
        for pair in (*pairing.across, *pairing.within)
        for one, other in matched(pair)
        if one.value is not None and same_measure(one, other) and same_amount(one, other)
    ]
    failures = tuple(
        differing(pair, one, other, **when(one), a=one.raw, b=other.raw)
        for pair, one, other in cases
        if one.comparator != other.comparator
    )
    return CheckResult(len(cases), failures) if cases else without_pairs()
