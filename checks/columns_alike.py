"""Una columna de números no repite la de al lado: lo ejecutado no es igual a lo planificado, ni un año a
otro, en todas las filas de la lista. Calla con menos de cinco filas de tres cifras significativas o más, y
sobre porcentajes, notas y plazos, que suelen ser metas fijas."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checks.amounts import is_additive, significant_digits
from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from checks.rows import PrintedRow, number_printed, when
from schemas.records import Indicator

ENGLISH = (
    "A column of numbers does not repeat the one beside it: what was executed does not equal what was "
    "planned, nor one year another, in all rows of the list. Silent with fewer than five rows of three "
    "significant digits or more, and on percentages, scores and durations, which tend to be fixed goals."
)
FEWEST_ROWS, FEWEST_DIGITS = 5, 3
Column = tuple[str, str]
Pair = tuple[Indicator, Indicator]


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each two neighbouring columns of a list."""
    cases = [
        pairs for run in plan.lists for pairs in _column_pairs(run).values() if len(pairs) >= FEWEST_ROWS
    ]
    if not cases:
        return nothing_to_check(
            "Ninguna lista tiene dos columnas con cinco números de tres cifras.",
            "No list has two columns with five numbers of three digits.",
        )
    return CheckResult(len(cases), tuple(map(_failure, filter(_repeats, cases))))


def _column_pairs(run: Sequence[PrintedRow]) -> dict[tuple[Column, Column], list[Pair]]:
    """The telling numbers side by side, by the two columns they stand in; parts of a year are no columns
    of their own, as equal months are a plain plan."""
    found: dict[tuple[Column, Column], list[Pair]] = {}
    for row in run:
        for one, other in pairwise(filter(_is_telling, row.values)):
            if (one.year, one.series) != (other.year, other.series) and one.unit == other.unit:
                found.setdefault((_column(one), _column(other)), []).append((one, other))
    return found


def _column(value: Indicator) -> Column:
    return value.series, when(value)


def _is_telling(value: Indicator) -> bool:
    return number_printed(value) and is_additive(value) and significant_digits(value) >= FEWEST_DIGITS


def _repeats(pairs: Sequence[Pair]) -> bool:
    return all(one.value_base == other.value_base for one, other in pairs)


def _failure(pairs: Sequence[Pair]) -> Failure:
    one, other = pairs[0]
    return doubt(
        [item for pair in pairs for item in reversed(pair)],
        count=len(pairs),
        before=when(one),
        after=when(other),
        examples=", ".join(f"«{other.raw}»" for _, other in pairs[:3]),
    )
