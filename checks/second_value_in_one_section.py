"""Un indicador que en una sección da para un mismo tiempo dos números de distinta unidad, como un porcentaje
y un número de casos, los da también en la otra. Calla donde el indicador no se reconoce en dos secciones y
sobre lo que solo una de ellas publica."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.matching import told
from checks.outcome import CheckedPlan, CheckResult, doubt
from checks.pairs import paired, without_pairs
from checks.telling import when
from identity.pairing import Pair
from schemas.records import Indicator

ENGLISH = (
    "An indicator that gives for one time two numbers of different units in a section, such as a percentage "
    "and a number of cases, gives both in the other one too. Silent where the indicator is not recognised in "
    "two sections and on what only one of them publishes."
)
Numbers = tuple[Indicator, ...]


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each time that both rows of a pair give and at least one of them gives two numbers for."""
    cases = [(pair, *both) for pair in paired(plan).across for both in _facing(pair)]
    failures = tuple(
        doubt(
            (*one, *other),
            **told(pair, one[0], other[0]),
            **when(one[0]),
            a=_raw(one),
            b=_raw(other),
        )
        for pair, one, other in cases
        if _units(one) != _units(other)
    )
    return CheckResult(len(cases), failures) if cases else without_pairs()


def _facing(pair: Pair) -> Iterator[tuple[Numbers, Numbers]]:
    there = _by_time(pair.other.values)
    for time, numbers in _by_time(pair.one.values).items():
        facing = there.get(time, ())
        if facing and max(len(_units(numbers)), len(_units(facing))) > 1:
            yield numbers, facing


def _by_time(values: Sequence[Indicator]) -> dict[tuple[str, str | None], Numbers]:
    found: dict[tuple[str, str | None], Numbers] = {}
    for item in values:
        if item.value is not None and item.unit is not None:
            time = (item.series, item.period)
            found[time] = (*found.get(time, ()), item)
    return found


def _units(numbers: Numbers) -> frozenset[str | None]:
    return frozenset(item.unit for item in numbers)


def _raw(numbers: Numbers) -> str:
    return "» y «".join(item.raw for item in numbers)
