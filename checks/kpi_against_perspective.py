"""El primer número de un código KPI es el de la perspectiva bajo la que está el indicador, si en el plan
cada número va con una perspectiva. Calla donde menos de tres códigos, o menos de tres de cada cuatro,
muestran con cuál."""

from __future__ import annotations

from collections import Counter

from checks.outcome import CheckedPlan, CheckResult, doubt, nothing_to_check
from checks.pairs import paired
from checks.telling import where
from identity.pairing import IndicatorRow

ENGLISH = (
    "The first number of a KPI code is that of the perspective its indicator stands under, where in the "
    "plan each number goes with one perspective. Silent where fewer than three codes, or fewer than three "
    "of four, show with which."
)
ENOUGH, USUAL = 3, 0.75


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each code whose first number usually goes with one perspective."""
    coded: dict[tuple[str, str], list[IndicatorRow]] = {}
    for row in paired(plan).entries:
        if row.first.kpi and row.first.perspective:
            coded.setdefault((row.first.kpi, row.first.perspective), []).append(row)
    usual = _usual(list(coded))
    cases = [
        (place, rows, usual[_number(place[0])]) for place, rows in coded.items() if _number(place[0]) in usual
    ]
    if len(set(usual.values())) < 2:
        return nothing_to_check(
            "Los códigos KPI del plan no muestran un número para cada perspectiva.",
            "The KPI codes of the plan do not show a number for each perspective.",
        )
    failures = tuple(
        doubt(
            [value for row in rows for value in row.values],
            kpi=kpi,
            name=rows[0].shown,
            found=perspective,
            usual=expected,
            number=_number(kpi),
            **where("a", rows[0].first),
        )
        for (kpi, perspective), rows, expected in cases
        if perspective != expected
    )
    return CheckResult(len(cases), failures)


def _number(kpi: str) -> str:
    return kpi.partition(".")[0]


def _usual(places: list[tuple[str, str]]) -> dict[str, str]:
    """The perspective that goes with each first number."""
    counted: dict[str, Counter[str]] = {}
    for kpi, perspective in places:
        counted.setdefault(_number(kpi), Counter())[perspective] += 1
    best = {number: seen.most_common(1)[0] for number, seen in counted.items()}
    return {
        number: perspective
        for number, (perspective, count) in best.items()
        if count >= ENOUGH and count >= USUAL * counted[number].total()
    }
