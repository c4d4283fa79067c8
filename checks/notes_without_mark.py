"""Cada nota marcada («*», «¹») tiene su marca en la tabla, en la página o, si es un número, en el
documento. Calla sobre las notas sin marca y las que empiezan por «Nota:»."""

from __future__ import annotations

from checks.footnotes import SIGNS, Note, footnotes
from checks.outcome import CheckedPlan, CheckResult, doubt_at, nothing_to_check
from schemas.phrases import cut_short

ENGLISH = (
    "Each marked note (“*”, “¹”) has its mark in the table, on the page or, if it is a number, in the "
    "document. Silent on notes without a mark and those that begin with “Nota:”."
)
SHOWN = 90


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each marked note."""
    found = footnotes(plan)
    failures = tuple(
        doubt_at(note.statement, note.statement.table_id, mark=note.mark, text=cut_short(note.text, SHOWN))
        for note in found.notes
        if not found.is_reached(note) and not _in_a_cell(note, plan)
    )
    if not found.notes:
        return nothing_to_check("El plan no imprime notas marcadas.", "The plan prints no marked notes.")
    return CheckResult(len(found.notes), failures)


def _in_a_cell(note: Note, plan: CheckedPlan) -> bool:
    """Whether a cell ends with the note's mark as the note prints it, in parentheses or with a stroke."""
    if note.mark[0] in SIGNS:
        return False
    forms = (f"({note.mark})", f"{note.mark}/")
    return any(cell.text.rstrip().endswith(forms) for cell in plan.records.cells)
