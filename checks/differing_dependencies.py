"""El mismo indicador es de la misma dependencia dondequiera que se imprima. Calla sobre las siglas, las
erratas, la clase de dependencia con que empieza el nombre y donde solo el nombre, sin código ni fórmula,
dice que es el mismo."""

from __future__ import annotations

from checks.matching import differing
from checks.outcome import CheckedPlan, CheckResult
from checks.pairs import paired, without_pairs
from checks.telling import whose
from identity.evidence import limits_of

ENGLISH = (
    "The same indicator belongs to the same dependency wherever it is printed. Silent on acronyms, "
    "misprints, the kind of dependency a name begins with and where only the name, no code or formula, tells "
    "it is the same."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each pair of which both rows stand under a dependency."""
    owners = limits_of(plan.profile).owners
    cases = [
        pair for pair in paired(plan).across if pair.one.first.dependency and pair.other.first.dependency
    ]
    failures = tuple(
        differing(pair, a=whose(pair.one.first), b=whose(pair.other.first))
        for pair in cases
        if not owners.same(pair.one.first, pair.other.first)
    )
    return CheckResult(len(cases), failures) if cases else without_pairs()
