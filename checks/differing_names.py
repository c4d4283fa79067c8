"""El mismo indicador se llama igual dondequiera que se imprima. Calla sobre mayúsculas, tildes, signos,
palabras de enlace, erratas y plurales, sobre una unidad entre paréntesis y sobre lo que un nombre repite de
su grupo."""

from __future__ import annotations

import re

from checks.matching import differing
from checks.outcome import CheckedPlan, CheckResult
from checks.pairs import paired, without_pairs
from identity.pairing import IndicatorRow
from identity.reviewed import links_file
from identity.similarity import letters_alike
from identity.wording import plain

ENGLISH = (
    "The same indicator has the same name wherever it is printed. Silent on case, accents, signs, linking "
    "words, misprints and plurals, on a unit in parentheses and on what a name repeats of its group."
)
MISPRINT = 75.0
UNIT = re.compile(r" ?\([^\W\d_]+\)\.?\Z")


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each pair."""
    cases = paired(plan).across
    file_name = links_file(plan.records.document.institution or "").name
    failures = tuple(
        differing(
            pair,
            a=pair.one.shown,
            b=pair.other.shown,
            ids=f"[{pair.one.first.indicator_id}, {pair.other.first.indicator_id}]",
            file=file_name,
        )
        for pair in cases
        if _left(pair.one, pair.other) or _left(pair.other, pair.one)
    )
    return CheckResult(len(cases), failures) if cases else without_pairs()


def _left(row: IndicatorRow, other: IndicatorRow) -> list[str]:
    """The words of the row's name that neither the other row nor its own group says in a like way."""
    run_together = other.name.replace(" ", "")
    known = f"{other.name} {other.group} {row.group}".split()
    name = plain(UNIT.sub("", row.shown))
    return [
        word
        for word in name.split()
        if word.isalpha()
        and word not in run_together
        and not any(letters_alike(word, one, MISPRINT) for one in known)
    ]
