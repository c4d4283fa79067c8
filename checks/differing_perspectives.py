"""El mismo indicador está en la misma perspectiva y línea de trabajo dondequiera que se imprima. Calla
donde una de las secciones no imprime ninguna."""

from __future__ import annotations

from checks.matching import differing
from checks.outcome import CheckedPlan, CheckResult
from checks.pairs import paired, without_pairs
from identity.pairing import Pair
from identity.wording import same_words

ENGLISH = (
    "The same indicator stands in the same perspective and line of work wherever it is printed. Silent "
    "where one of the sections prints none."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each pair of which both rows stand in a perspective or in a line of work."""
    cases = [
        (pair, one, other) for pair in paired(plan).across for one, other in _places(pair) if one and other
    ]
    failures = tuple(
        differing(pair, a=one, b=other) for pair, one, other in cases if not same_words(one, other)
    )
    return CheckResult(len(cases), failures) if cases else without_pairs()


def _places(pair: Pair) -> tuple[tuple[str | None, str | None], ...]:
    one, other = pair.one.first, pair.other.first
    return (one.perspective, other.perspective), (one.line, other.line)
