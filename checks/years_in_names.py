"""El año que nombran un indicador, su grupo o su unidad de medida es el de sus valores o un período que lo
incluye. Calla sobre las fórmulas y sobre los años de una ley o norma."""

from __future__ import annotations

import re

from checks.outcome import CheckedPlan, CheckResult, doubt, nothing_to_check
from checks.pairs import paired
from checks.telling import where, whose
from identity.pairing import IndicatorRow

ENGLISH = (
    "The year that an indicator, its group or its unit of measure names is that of its values or a period "
    "that includes it. Silent on formulas and on the years of a law or standard."
)
YEAR = re.compile(r"(?<![0-9:/.-])((?:19|20)[0-9]{2})(?![0-9])(?: ?[-–/] ?((?:19|20)[0-9]{2})(?![0-9]))?")
RULE = re.compile(r"\b(?:iso|ley|decreto|norma|acuerdo|art)\b", re.IGNORECASE)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each row that names a year."""
    cases = [(row, text) for row in paired(plan).entries if (text := _dated_text(row))]
    failures = tuple(
        doubt(
            row.values,
            text=text,
            whose=whose(row.first),
            years=", ".join(map(str, _years(row))),
            **where("a", row.first),
        )
        for row, text in cases
        if not any(_holds(text, year) for year in _years(row))
    )
    if not cases:
        return nothing_to_check("Ningún indicador nombra un año.", "No indicator names a year.")
    return CheckResult(len(cases), failures)


def _dated_text(row: IndicatorRow) -> str | None:
    """The first of the row's texts that names a year."""
    item = row.first
    texts = (item.indicator, item.detail, item.group, item.measure)
    return next((text for text in texts if text and YEAR.search(text) and not RULE.search(text)), None)


def _years(row: IndicatorRow) -> tuple[int, ...]:
    return tuple(sorted({item.year for item in row.values if item.year is not None}))


def _holds(text: str, year: int) -> bool:
    """Whether the years named in the text, taken together as one period, include the year."""
    named = [int(one) for found in YEAR.findall(text) for one in found if one]
    return min(named) <= year <= max(named)
