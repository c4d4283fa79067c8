"""The values of two rows that are for the same thing: the same series and period, and the same unit where a
cell holds several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checks.outcome import Failure, doubt
from checks.telling import where, whose
from identity.pairing import Pair
from identity.wording import same_words
from schemas.records import Indicator

ROUNDING = 1e-9
Matched = tuple[Indicator, Indicator]


def matched(pair: Pair) -> Iterator[Matched]:
    """Each value of the first row with the one of the other row that is for the same thing."""
    for one, others in _by_period(pair.one.values).items():
        facing = _by_period(pair.other.values).get(one, [])
        if len(others) == len(facing) == 1:
            yield others[0], facing[0]
        else:
            yield from ((a, b) for a in others for b in facing if a.unit == b.unit)


def same_measure(one: Indicator, other: Indicator) -> bool:
    """Whether two values are in one unit and scale, as far as both are known."""
    return one.unit is None or other.unit is None or (one.unit, one.scale) == (other.unit, other.scale)


def same_amount(one: Indicator, other: Indicator) -> bool:
    """Whether both hold the same number, or both hold none."""
    if one.value_base is None or other.value_base is None:
        return one.value_base is other.value_base
    return abs(one.value_base - other.value_base) <= ROUNDING * max(1.0, abs(one.value_base))


def differing(pair: Pair, *facing: Indicator, **fields: object) -> Failure:
    """A failure of a pair, about the two values `facing` each other or all of both rows; conditional where
    the series keep the two rows apart."""
    failure = doubt(facing or pair.values, **told(pair, *facing), **fields)
    return replace(failure, conditional=not pair.linked)


def told(pair: Pair, one: Indicator | None = None, other: Indicator | None = None) -> dict[str, str]:
    """The fields every sentence about a pair has: `if_*`, which says that two rows the series keep apart are
    one indicator by their names alone, `names`, `whose`, and the places `a_*` and `b_*`."""
    first, second = pair.one.shown, pair.other.shown
    names = f"«{first}»" if same_words(first, second) else f"«{first}» / «{second}»"
    places = where("a", one or pair.one.first) | where("b", other or pair.other.first)
    return {**_condition(pair), "names": names, "whose": whose(pair.one.first), **places}


def _condition(pair: Pair) -> dict[str, str]:
    if pair.linked:
        return {"if_es": "", "if_en": ""}
    return {
        "if_es": "Si es un solo indicador con dos nombres: ",
        "if_en": "If it is one indicator under two names: ",
    }


def _by_period(values: Sequence[Indicator]) -> dict[tuple[str, str | None], list[Indicator]]:
    found: dict[tuple[str, str | None], list[Indicator]] = {}
    for item in values:
        found.setdefault((item.series, item.period), []).append(item)
    return found
