"""Cada dependencia tiene un objetivo propio. Calla sobre los objetivos de menos de diez palabras y donde
los textos se distinguen en más de unas pocas."""

from __future__ import annotations

from itertools import combinations

from checks.outcome import CheckedPlan, CheckResult, doubt_at, nothing_to_check
from identity.similarity import formula_similarity
from identity.wording import words

ENGLISH = (
    "Each dependency has an objective of its own. Silent on objectives of fewer than ten words and where "
    "the texts differ in more than a few."
)
SHORTEST = 10


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each long objective of a dependency."""
    limit = plan.profile.pairing.formula
    stated = [
        item
        for item in plan.records.statements
        if item.kind == "objective" and item.dependency and len(words(item.text)) >= SHORTEST
    ]
    failures = tuple(
        doubt_at(second, a=first.dependency, a_page=first.page, b=second.dependency, b_page=second.page)
        for first, second in combinations(stated, 2)
        if first.dependency != second.dependency and formula_similarity(first.text, second.text) >= limit
    )
    if not stated:
        return nothing_to_check(
            "Ninguna dependencia imprime un objetivo.", "No dependency prints an objective."
        )
    return CheckResult(len(stated), failures)
