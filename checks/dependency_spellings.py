"""Cada dependencia se nombra de una sola manera. Calla sobre mayúsculas, tildes y signos, sobre las siglas,
y donde los dos nombres dicen clases distintas de dependencia, que pueden ser dos."""

from __future__ import annotations

from checks.outcome import CheckedPlan, CheckResult, doubt, nothing_to_check
from checks.telling import first_named, where
from identity.similarity import bare_owner, two_kinds
from identity.wording import spelt
from schemas.records import Indicator

ENGLISH = (
    "Each dependency is named in one way only. Silent on case, accents and signs, on acronyms, and where "
    "the two names tell different kinds of dependency, which may be two."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each dependency with a name that is more than an acronym."""
    kinds = plan.profile.context.dependency_starts
    named: dict[str, dict[str, Indicator]] = {}
    for name, item in first_named(plan.records.indicators).items():
        if name != item.dependency_acronym:
            named.setdefault(bare_owner(name, kinds), {}).setdefault(spelt(name), item)
    failures = []
    for spellings in named.values():
        first, *others = spellings.items()
        told = [item for name, item in others if not two_kinds(first[0], name, kinds)]
        if told:
            places = [{"name": item.dependency, **where("a", item)} for item in (first[1], *told)]
            failures.append(
                doubt(
                    (first[1], *told),
                    names_es=", ".join(f"«{place['name']}» ({place['a_es']})" for place in places),
                    names_en=", ".join(f"“{place['name']}” ({place['a_en']})" for place in places),
                )
            )
    if not named:
        return nothing_to_check(
            "Ningún valor está bajo una dependencia.", "No value stands under a dependency."
        )
    return CheckResult(len(named), tuple(failures))
