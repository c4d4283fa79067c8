"""Unas siglas son de una sola dependencia, y una dependencia tiene unas solas siglas. Calla sobre los
nombres que se distinguen en poco más que erratas."""

from __future__ import annotations

from checks.outcome import CheckedPlan, CheckResult, doubt, nothing_to_check
from checks.telling import first_named
from identity.similarity import ASIDE, owner_words, similarity
from schemas.records import Indicator

ENGLISH = (
    "An acronym belongs to one dependency only, and a dependency has one acronym only. Silent on names "
    "that differ in little more than misprints."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each acronym printed beside the name of a dependency."""
    kinds, alike = plan.profile.context.dependency_starts, plan.profile.pairing.alike
    given: dict[tuple[str, str], Indicator] = {}
    for name, item in first_named(plan.records.indicators).items():
        for acronym in ASIDE.findall(name):
            if acronym.isupper() and acronym.isalpha():
                given.setdefault((acronym, owner_words(name, kinds)), item)
    found = list(given.items())
    failures = tuple(
        doubt((first, second), a=first.dependency, b=second.dependency, a_page=first.page, b_page=second.page)
        for place, ((acronym, name), first) in enumerate(found)
        for (again, other), second in found[place + 1 :]
        if (similarity(name, other) < alike if acronym == again else name == other)
    )
    if not given:
        return nothing_to_check("Ninguna dependencia lleva siglas.", "No dependency bears an acronym.")
    return CheckResult(len({acronym for acronym, _ in given}), failures)
