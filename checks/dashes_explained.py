"""Una raya en lugar de un número dice lo que se publica de ella: que no está programado u otro estado. Calla
donde ninguna nota de su página empieza por la misma raya, donde la nota lo explica así, y donde varias
empiezan así, que son una lista."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from checks.outcome import CheckedPlan, CheckResult, doubt, nothing_to_check
from schemas.codes import STATUS_VALUE
from schemas.lexicon import fold, is_dash, load_lexicon
from schemas.phrases import cut_short
from schemas.records import Indicator

ENGLISH = (
    "A dash in the place of a number says what is published of it: that it is not planned, or another "
    "status. Silent where no note of its page begins with the same dash, where the note explains it so, and "
    "where several begin so, as lists do."
)
SHOWN = 90
Place = tuple[int, str]


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each dash and page that has a note of it."""
    notes = _notes(plan)
    cases = [(notes[place], values) for place, values in _dashes(plan).items() if place in notes]
    if not cases:
        return nothing_to_check(
            "Ninguna nota empieza por la raya de una celda.", "No note begins with the dash of a cell."
        )
    known = load_lexicon(plan.profile.vocabulary).explained
    failures = tuple(
        doubt(values, text=values[0].raw, note=cut_short(note, SHOWN))
        for note, values in cases
        if not any(phrase in fold(note) for phrase in known)
    )
    return CheckResult(len(cases), failures)


def _notes(plan: CheckedPlan) -> Mapping[Place, str]:
    """By page and dash the one note that begins with it."""
    found: dict[Place, list[str]] = defaultdict(list)
    for one in plan.records.statements:
        mark, _, rest = one.text.strip().partition(" ")
        if one.kind == "note" and is_dash(mark) and rest:
            found[one.page, mark].append(one.text)
    return {place: texts[0] for place, texts in found.items() if len(texts) == 1}


def _dashes(plan: CheckedPlan) -> Mapping[Place, list[Indicator]]:
    found: dict[Place, list[Indicator]] = defaultdict(list)
    for value in plan.records.indicators:
        if value.status != STATUS_VALUE and is_dash(value.raw):
            found[value.page, value.raw.strip()].append(value)
    return found
