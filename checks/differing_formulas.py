"""El mismo indicador se calcula con la misma fórmula dondequiera que se imprima. Calla donde las fórmulas
se distinguen en poco más que signos, abreviaturas o una aclaración al principio o al final."""

from __future__ import annotations

from checks.matching import differing
from checks.outcome import CheckedPlan, CheckResult
from checks.pairs import paired, without_pairs
from identity.similarity import formula_similarity

ENGLISH = (
    "The same indicator is calculated with the same formula wherever it is printed. Silent where the "
    "formulas differ in little more than signs, abbreviations or an addition at the beginning or the end."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each pair of which both rows print a formula."""
    limit = plan.profile.pairing.formula
    cases = [pair for pair in paired(plan).across if pair.one.first.formula and pair.other.first.formula]
    failures = tuple(
        differing(pair, a=pair.one.first.formula, b=pair.other.first.formula)
        for pair in cases
        if formula_similarity(pair.one.first.formula, pair.other.first.formula) < limit
    )
    return CheckResult(len(cases), failures) if cases else without_pairs()
