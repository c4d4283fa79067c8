"""Las siglas se escriben siempre igual. Calla sobre las de menos de cinco letras, sobre los textos en
mayúsculas y donde se distinguen en más de una letra o de dos vecinas cambiadas."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from checks.outcome import CheckedPlan, CheckResult, Printed, doubt_at, nothing_to_check
from schemas.records import DocumentRecords

ENGLISH = (
    "Acronyms are always spelt the same way. Silent on those of fewer than five letters, on texts in "
    "capitals and where they differ in more than one letter or two neighbours changed round."
)
SHORTEST = 5
ACRONYM = re.compile(rf"\b[A-ZÑ]{{{SHORTEST},12}}\b")


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each acronym in running text."""
    counts: dict[str, int] = {}
    places: dict[str, Printed] = {}
    for place, text in _texts(plan.records):
        for acronym in ACRONYM.findall(text) if text != text.upper() else ():
            counts[acronym] = counts.get(acronym, 0) + 1
            places.setdefault(acronym, place)
    if not counts:
        return nothing_to_check(
            "Ningún texto lleva siglas de cinco letras.", "No text has acronyms of five letters."
        )
    weights = counts | dict.fromkeys(_dependencies(plan.records), sys.maxsize)
    failures = []
    for acronym, place in places.items():
        heavier = [
            name for name, weight in weights.items() if weight > weights[acronym] and _near(acronym, name)
        ]
        if heavier:
            usual = max(heavier, key=weights.__getitem__)
            failures.append(doubt_at(place, a=acronym, b=usual, count=counts[acronym]))
    return CheckResult(len(counts), tuple(failures))


def _dependencies(records: DocumentRecords) -> tuple[str, ...]:
    """The acronyms of dependencies, which are the right ones however rare."""
    acronyms = (item.dependency_acronym for item in records.indicators)
    return tuple(dict.fromkeys(name for name in acronyms if name and len(name) >= SHORTEST))


def _near(one: str, other: str) -> bool:
    return OSA.distance(one, other, score_cutoff=1) == 1


def _texts(records: DocumentRecords) -> Iterator[tuple[Printed, str]]:
    for statement in records.statements:
        yield statement, statement.text
    for project in records.projects:
        yield from ((project, text) for text in (project.name, *project.objectives, *project.results))
