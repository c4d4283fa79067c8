"""La nota que una misma marca da a un mismo indicador dice lo mismo en todas las secciones. Calla sobre las
marcas numeradas, que valen para todo el documento, y donde las notas se distinguen en pocas letras."""

from __future__ import annotations

from collections.abc import Iterator

from checks.footnotes import Footnotes, MarkUse, Note, footnotes
from checks.matching import differing
from checks.outcome import CheckedPlan, CheckResult
from checks.pairs import paired, without_pairs
from identity.pairing import Pair
from identity.similarity import formula_similarity

ENGLISH = (
    "The note that one mark gives to one indicator says the same in all sections. Silent on numbered "
    "marks, which hold for the whole document, and where the notes differ in a few letters."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each mark that both rows of a pair bear and that leads each to a note."""
    limit, found = plan.profile.pairing.formula, footnotes(plan)
    used = {(item.table_id, item.values[0].row, item.mark): item for item in found.marks if item.values}
    cases = [case for pair in paired(plan).across for case in _cases(pair, used, found)]
    failures = tuple(
        differing(pair, mark=one.mark, a=one.text, b=other.text)
        for pair, one, other in cases
        if formula_similarity(one.text.lstrip(one.mark), other.text.lstrip(other.mark)) < limit
    )
    return CheckResult(len(cases), failures) if cases else without_pairs()


def _cases(
    pair: Pair, used: dict[tuple[str | None, int, str], MarkUse], found: Footnotes
) -> Iterator[tuple[Pair, Note, Note]]:
    for mark in dict.fromkeys(mark for item in pair.one.values for mark in (item.notes or "").split()):
        uses = [used.get((row.first.table_id, row.first.row, mark)) for row in (pair.one, pair.other)]
        one, other = (found.leads_to(use) if use else None for use in uses)
        if one and other and not mark.isdigit():
            yield pair, one, other
