"""El plan se aprueba en su año o a lo sumo dos años antes, en el año que nombra su referencia, y su portada
no lleva otro año que el acta o uno vecino. Calla donde no se sabe el año del plan o falta la fecha del
acta."""

from __future__ import annotations

from checks.outcome import CheckedPlan, CheckResult, doubt_at, nothing_to_check
from schemas.periods import YEAR_IN_TEXT

ENGLISH = (
    "The plan is approved in its year or at most two years before, in the year its reference names, and "
    "its cover bears no year but that of the record or a neighbour. Silent where the plan's year is not "
    "known or the date of the record is missing."
)
EARLIEST = 2


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each of: the record's date and the plan's year, that date and the reference, that date
    and the month on the cover."""
    document = plan.records.document
    if document.plan_year is None or document.acta_date is None:
        return nothing_to_check(
            "Falta el año del plan o la fecha del acta.",
            "The plan's year or the date of the record is missing.",
        )
    approved = int(document.acta_date[:4])
    named = YEAR_IN_TEXT.findall(document.reference or "")[:1]
    cases = [document.plan_year - EARLIEST <= approved <= document.plan_year]
    cases += [int(year) == approved for year in named]
    cases += [abs(int(document.issued[:4]) - approved) <= 1] if document.issued else []
    failure = doubt_at(
        None,
        year=document.plan_year,
        date=document.acta_date,
        reference=document.reference or "—",
        issued=document.issued or "—",
    )
    return CheckResult(len(cases), () if all(cases) else (failure,))
