"""El mismo indicador tiene el mismo estándar de programa dondequiera que se imprima, en su columna o entre
los números de su nombre. Calla donde solo una de las secciones da uno."""

from __future__ import annotations

from checks.matching import differing
from checks.outcome import CheckedPlan, CheckResult, nothing_to_check
from checks.pairs import paired, without_pairs
from identity.pairing import IndicatorRow, Pair
from identity.wording import numbers

ENGLISH = (
    "The same indicator has the same programme standard wherever it is printed, in its column or among "
    "the numbers of its name. Silent where only one of the sections gives one."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each pair of which both rows give a standard and at least one has a column for it."""
    pairing = paired(plan)
    if not pairing.across:
        return without_pairs()
    cases = [(pair, *_standards(pair)) for pair in pairing.across]
    given = [(pair, one, other) for pair, one, other in cases if numbers(one) and numbers(other)]
    failures = tuple(
        differing(pair, a=one, b=other) for pair, one, other in given if numbers(one) != numbers(other)
    )
    return CheckResult(len(given), failures) if given else _no_standards()


def _standards(pair: Pair) -> tuple[str | None, str | None]:
    one, other = pair.one.first.standard, pair.other.first.standard
    if one and not other:
        other = _in_name(pair.other, pair.one)
    elif other and not one:
        one = _in_name(pair.one, pair.other)
    return one, other


def _in_name(row: IndicatorRow, other: IndicatorRow) -> str | None:
    """The one word of the row's name that prints a number which the other row's name does not."""
    known = numbers(other.shown)
    left = [word for word in row.shown.split() if set(numbers(word)) - set(known)]
    return left[0].strip("()") if len(left) == 1 else None


def _no_standards() -> CheckResult:
    return nothing_to_check(
        "Ningún indicador da un estándar en dos secciones.", "No indicator gives a standard in two sections."
    )
