"""El mismo indicador se mide en la misma unidad y escala dondequiera que se imprima. Calla donde una de las
dos unidades no se conoce, donde uno de los dos no da un número y donde de dos filas seguidas de una tabla
una es de dinero y la otra no, y cada una lo dice con un rótulo propio («Física», «Financiera»)."""

from __future__ import annotations

from collections.abc import Mapping

from checks.matching import differing, matched, same_measure
from checks.outcome import CheckedPlan, CheckResult
from checks.pairs import paired, without_pairs
from checks.telling import when
from identity.pairing import Pair
from schemas.phrases import folded_words
from schemas.records import Indicator
from schemas.units import kind_of, units

ENGLISH = (
    "The same indicator is measured in the same unit and scale wherever it is printed. Silent where one "
    "of the units is not known, where one of the two gives no number, and where of two rows of a table "
    "one is of money and the other is not, each saying so in a label of its own (`Física`, `Financiera`)."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each two numbers of one indicator for the same thing, both with a unit."""
    pairing, labels = paired(plan), _labels(plan)
    cases = [
        (pair, one, other)
        for pair in (*pairing.across, *pairing.within)
        if not _say_their_kind(pair, labels)
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


def _labels(plan: CheckedPlan) -> dict[str, frozenset[str]]:
    """By value the labels of its row as printed, folded, but for those that are numbers."""
    return {
        name: frozenset(filter(None, map(folded_words, number.row_label)))
        for number in plan.records.table_values
        for name in number.value_ids
    }


def _say_their_kind(pair: Pair, labels: Mapping[str, frozenset[str]]) -> bool:
    """Whether of two rows of one table one is of money and the other is not, and each has a word of its own
    for that among its labels, as goals in kind and in money that take turns have."""
    one, other = (
        frozenset[str]().union(*(labels.get(v.value_id, ()) for v in row.values))
        for row in (pair.one, pair.other)
    )
    money = [{kind_of(value.unit) == "money" for value in row.values} for row in (pair.one, pair.other)]
    return (
        pair.one.first.table_id == pair.other.first.table_id
        and money in ([{True}, {False}], [{False}, {True}])
        and all(any(map(str.isalpha, "".join(own))) for own in (one - other, other - one))
    )


def _unit(letter: str, value: Indicator) -> dict[str, str]:
    code = units()[value.unit or ""]
    times = f" × {value.scale}" if value.scale and value.scale != 1 else ""
    return {f"{letter}_unit_es": f"{code.es}{times}", f"{letter}_unit_en": f"{code.en}{times}"}
