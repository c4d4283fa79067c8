"""Lo previsto para el año concuerda con sus meses, trimestres o semestres: es su suma, su promedio o uno de
ellos; una tasa o un plazo queda entre el menor y el mayor. Calla donde pocas filas de la lista suman, donde
no hay valor para el año o para sus partes, y donde una parte del año dice no estar disponible."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from checks.amounts import base, grouped, is_additive, rounding, written
from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from checks.rows import PrintedRow, is_whole_year, label, number_printed
from schemas.records import Indicator

ENGLISH = (
    "What is planned for the year agrees with its months, quarters or half-years: it is their sum, their "
    "mean or one of them; a rate or a duration lies between the least and the greatest. Silent where few "
    "rows of the list add up, where the year or its parts have no value, and where a part of the year is "
    "said to be unavailable."
)


@dataclass(frozen=True, slots=True)
class _Year:
    """The number of a year beside those of its parts of one length."""

    whole: Indicator
    parts: tuple[Indicator, ...]

    @property
    def total(self) -> Decimal:
        return sum(map(base, self.parts), Decimal(0))

    @property
    def adds_up(self) -> bool:
        return self._is(self.total, len(self.parts))

    @property
    def agrees(self) -> bool:
        numbers = [base(item) for item in self.parts]
        if self.adds_up or (not is_additive(self.whole) and min(numbers) <= base(self.whole) <= max(numbers)):
            return True
        return self._is(self.total / len(numbers), 1) or base(self.whole) in numbers

    def _is(self, number: Decimal, rounded: int) -> bool:
        allowed = rounding(self.whole) + rounded * max(map(rounding, self.parts))
        return abs(base(self.whole) - number) <= allowed


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each number of a year whose parts are printed beside it."""
    runs = [[year for row in run for year in _years(row)] for run in plan.lists]
    cases = [year for run in runs if 2 * sum(year.agrees for year in run) > len(run) for year in run]
    if not cases:
        return nothing_to_check(
            "Ninguna lista imprime el año junto a sus meses o trimestres, o pocas de sus filas suman.",
            "No list prints the year beside its months or quarters, or few of its rows add up.",
        )
    return CheckResult(len(cases), tuple(_failure(year) for year in cases if not year.agrees))


def _years(row: PrintedRow) -> Iterator[_Year]:
    for whole in filter(is_whole_year, row.slots.values()):
        beside = [item for item in row.slots.values() if _belongs(item, whole)]
        for length in dict.fromkeys(map(_length, beside)):
            parts = tuple(item for item in beside if _length(item) == length)
            if number_printed(whole) and all(map(number_printed, parts)):
                yield _Year(whole, parts)


def _belongs(part: Indicator, whole: Indicator) -> bool:
    same = (part.series, part.year, part.unit) == (whole.series, whole.year, whole.unit)
    return same and not is_whole_year(part)


def _length(part: Indicator) -> str:
    """Months have digits only, other parts of a year a letter."""
    last = (part.period or "").rpartition("-")[2]
    return "" if last[:1].isdigit() else last[:1]


def _failure(year: _Year) -> Failure:
    return doubt(
        (year.whole, *year.parts),
        label=label(year.whole),
        year=year.whole.year,
        printed=written(year.whole),
        count=len(year.parts),
        sum=grouped(year.total / (year.whole.scale or 1)),
        parts=" + ".join(map(written, year.parts)),
    )
