"""El año del plan es el que dicen el nombre del archivo y el título, está entre los de las columnas de lo
planificado, y nada está ejecutado después. Calla donde no se sabe el año del plan y donde un lugar no
nombra ningún año."""

from __future__ import annotations

from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, doubt_at, nothing_to_check
from schemas.periods import YEAR_IN_TEXT
from schemas.records import Indicator
from schemas.texts import Text

ENGLISH = (
    "The plan's year is the one its file's name and its title say, is among those of the columns of "
    "planned values, and nothing is executed later. Silent where the plan's year is not known and where a "
    "place names no year."
)
FILE = Text("el nombre del archivo", "the file's name")
TITLE = Text("el título", "the title")
PLANNED = Text("lo planificado", "what is planned")
EXECUTED = Text("lo ejecutado", "what is executed")


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each of these places that names a year."""
    document, year = plan.records.document, plan.records.document.plan_year
    if year is None:
        return nothing_to_check("No se sabe el año del plan.", "The plan's year is not known.")
    planned = _latest(plan, "plan")
    executed = _latest(plan, "executed")
    named = [(place, text) for place, text in ((FILE, document.source_file), (TITLE, document.title)) if text]
    cases = [
        *(_text(place, text, year) for place, text in named if YEAR_IN_TEXT.search(text)),
        *([_values(PLANNED, planned, year, year in _years(plan, "plan"))] if planned else []),
        *([_values(EXECUTED, executed, year, (executed.year or year) <= year)] if executed else []),
    ]
    return CheckResult(len(cases), tuple(case for case in cases if case))


def _text(place: Text, text: str, year: int) -> Failure | None:
    if str(year) in YEAR_IN_TEXT.findall(text):
        return None
    return doubt_at(None, year=year, place_es=place.es, place_en=place.en, text=text)


def _values(place: Text, latest: Indicator, year: int, holds: bool) -> Failure | None:
    if holds:
        return None
    return doubt((latest,), year=year, place_es=place.es, place_en=place.en, text=latest.year)


def _years(plan: CheckedPlan, series: str) -> set[int]:
    return {item.year for item in plan.records.indicators if item.series == series and item.year is not None}


def _latest(plan: CheckedPlan, series: str) -> Indicator | None:
    """The first value of the latest year of a series."""
    dated = [item for item in plan.records.indicators if item.series == series and item.year is not None]
    return max(dated, key=lambda item: item.year or 0, default=None)
