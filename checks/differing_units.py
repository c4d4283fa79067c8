"""El mismo indicador se mide en la misma unidad y escala dondequiera que se imprima. Calla donde una de las
dos unidades no se conoce y donde uno de los dos no da un número."""

from __future__ import annotations

from checks.matching import differing, matched, same_measure
from checks.outcome import CheckedPlan, CheckResult
from checks.pairs import paired, without_pairs
from checks.telling import when
from schemas.records import Indicator
from schemas.units import units

ENGLISH = (
    "The same indicator is measured in the same unit and scale wherever it is printed. Silent where one "
    "of the units is not known and where one of the two gives no number."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each two numbers of one indicator for the same thing, both with a unit."""
    pairing = paired(plan)
    cases = [
        (pair, one, other)
        for pair in (*pairing.across, *pairing.within)
        for one, other in matched(pair)
        if one.unit and other.unit and one.value is not None and other.value is not None
    ]
    failures = tuple(
        differing(
            pair,
            one,
            other,
            **when(one),
            a=one.raw,
            b=other.raw,
            **_unit("a", one),
            **_unit("b", other),
        )
        for pair, one, other in cases
        if not same_measure(one, other)
    )
    return CheckResult(len(cases), failures) if cases else without_pairs()


def _unit(letter: str, value: Indicator) -> dict[str, str]:
    code = units()[value.unit or ""]
    times = f" × {value.scale}" if value.scale and value.scale != 1 else ""
    return {f"{letter}_unit_es": f"{code.es}{times}", f"{letter}_unit_en": f"{code.en}{times}"}
