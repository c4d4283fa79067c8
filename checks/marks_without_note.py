"""Cada marca de nota («*», «¹») impresa junto a un valor, un rótulo o una dependencia lleva a una nota del
documento. Calla sobre los exponentes de las unidades, como «m²»."""

from __future__ import annotations

from checks.footnotes import footnotes
from checks.outcome import CheckedPlan, CheckResult, doubt, doubt_at, nothing_to_check

ENGLISH = (
    "Each footnote mark (“*”, “¹”) printed at a value, a label or a dependency leads to a note of the "
    "document. Silent on the powers of units, such as “m²”."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each text with a mark."""
    found = footnotes(plan)
    failures = []
    for item in found.marks:
        if found.leads_to(item) is None:
            told = {"mark": item.mark, "text": item.text, "a": item.place.page}
            failures.append(
                doubt(item.values, **told) if item.values else doubt_at(item.place, item.table_id, **told)
            )
    if not found.marks:
        return nothing_to_check("El plan no imprime marcas de notas.", "The plan prints no footnote marks.")
    return CheckResult(len(found.marks), tuple(failures))
