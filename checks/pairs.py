"""The rows of a checked plan that speak of the same indicator, worked out once for all of its checks."""

from __future__ import annotations

from checks.outcome import CheckedPlan, CheckResult, nothing_to_check
from identity.pairing import Pairing, pairing_of


def paired(plan: CheckedPlan) -> Pairing:
    """The plan's pairs, across its sections and within one."""
    if "pairing" not in plan.memo:
        plan.memo["pairing"] = pairing_of(plan.records.indicators, plan.profile)
    found = plan.memo["pairing"]
    assert isinstance(found, Pairing)
    return found


def without_pairs() -> CheckResult:
    """The answer of a check of pairs in a plan without any it could look at."""
    return nothing_to_check(
        "Ningún indicador se reconoce en dos lugares del plan con lo que habría que comparar.",
        "No indicator is recognised in two places of the plan with what would have to be compared.",
    )
