"""En un documento, el punto o la coma ante tres cifras finales se lee siempre igual, como decimal o como
miles. Reúne los números que podrían ser otros mil veces mayores o menores. Calla donde el signo tiene un
solo papel en todo el documento, y sobre los números que solo admiten una lectura."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checks.amounts import decimals
from checks.outcome import CheckedPlan, CheckResult, doubt, nothing_to_check
from checks.rows import number_printed
from schemas.records import Indicator

ENGLISH = (
    "In one document the point or comma before three final digits is always read alike, as decimal mark "
    "or between thousands. It gathers the numbers that could be others a thousand times as large or "
    "small. Silent where the mark has one role in the whole document, and on numbers that can be read in "
    "one way only."
)
LAST_MARK = re.compile(r"[0-9]([.,])([0-9]+)(?![0-9.,])")
MARKS = ".,"
MOST_TOLD, GROUP = 12, 3


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each mark before final digits; one failure for each mark with both roles."""
    marked = [(item, found[-1]) for item in plan.records.indicators if (found := _marks(item))]
    if not marked:
        return nothing_to_check("Ningún número lleva punto ni coma.", "No number bears a point or comma.")
    failures = []
    for mark in MARKS:
        own = [(item, digits) for item, (found, digits) in marked if found == mark]
        grouped = [item for item, _ in own if not decimals(item)]
        pointed = [item for item, _ in own if decimals(item)]
        doubtful = [item for item, digits in own if len(digits) == GROUP and _has_one_mark(item)]
        if grouped and pointed and doubtful:
            failures.append(doubt(doubtful, mark=mark, grouped=_texts(grouped), pointed=_texts(pointed)))
    return CheckResult(len(marked), tuple(failures))


def _marks(value: Indicator) -> list[tuple[str, str]]:
    return LAST_MARK.findall(value.raw) if number_printed(value) else []


def _has_one_mark(value: Indicator) -> bool:
    return sum(value.raw.count(mark) for mark in MARKS) == 1


def _texts(values: Sequence[Indicator]) -> str:
    texts = list(dict.fromkeys(f"«{item.raw}»" for item in values))
    return ", ".join(texts[:MOST_TOLD] + (["…"] if len(texts) > MOST_TOLD else []))
