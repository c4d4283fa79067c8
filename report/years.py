"""What changed from one year to the next in the goals of the plans, as the view `changes` tells it, with the
printed values behind each number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from schemas.doubts import CERTAINTIES
from schemas.units import kind_of
from store.forms.database import counts_goals, open_version
from store.versions import Version

KINDS = ("money", "count", "time", "rate", "percent")
"""In which order the measures of a dependency are told; each unit is told by itself."""
PRINTED = """LEFT JOIN goal_values {name} ON {name}.chosen AND {name}.goal_id = c.goal_id
    AND {name}.institution IS NOT DISTINCT FROM c.institution AND {name}.unit IS NOT DISTINCT FROM c.unit
    AND {name}.part IS NOT DISTINCT FROM c.part AND {name}.series = c.{series}
    AND {name}.period = ({year})::VARCHAR"""
ASKED = f"""
SELECT c.institution, coalesce(c.dependency_name, ''), c.indicator, c.detail, c.kpi, c.unit, c.year, c.series,
    c.series_before, c.number_before, c.number_now, c.difference, c.share, c.what,
    b.document_id, b.value_id, b.certainty, n.document_id, n.value_id, n.certainty
FROM changes c
{PRINTED.format(name="b", series="series_before", year="c.year - 1")}
{PRINTED.format(name="n", series="series", year="c.year")}
"""


@dataclass(frozen=True, slots=True)
class Printed:
    """The number of one year, None where there is none, and the printed value that says it by document and
    identifier."""

    number: float | None
    value: tuple[str, str] | None
    certainty: str | None


@dataclass(frozen=True, slots=True)
class YearChange:
    """A goal's number of a year beside that of the year before, in `unit`; `share` is the difference as a
    part of the number before, `what` a code of the list `change`."""

    institution: str | None
    dependency: str
    name: str
    kpi: str | None
    unit: str | None
    year: int
    series: str
    series_before: str
    difference: float | None
    share: float | None
    what: str
    before: Printed
    now: Printed

    @property
    def certainty(self) -> str:
        """How sure the less sure of the two numbers is."""
        told = [one.certainty for one in (self.before, self.now) if one.certainty is not None]
        return max(told, key=CERTAINTIES.index, default=CERTAINTIES[0])

    @property
    def size(self) -> float:
        """How large the change is in its unit; of a goal that is new or gone, its number."""
        told = self.difference if self.difference is not None else self.now.number or self.before.number
        return abs(told or 0.0)


def year_changes(version: Version) -> tuple[YearChange, ...]:
    """All changes of a version: by dependency, those with the most changes first, then by what is measured
    and what is compared, the largest first. None of a version of an older contract, which does not say what
    counts."""
    with open_version(version.folder) as connection:
        if not counts_goals(connection):
            return ()
        rows = connection.execute(ASKED).fetchall()
    found = [_change(row) for row in rows]
    counts: dict[tuple[str, str], int] = {}
    for one in found:
        counts[_owner(one)] = counts.get(_owner(one), 0) + (one.what != "same")
    return tuple(sorted(found, key=lambda one: _place(one, counts)))


def _change(row: Sequence[object]) -> YearChange:
    institution, dependency, indicator, detail, kpi, unit, year, series, series_before, before, now = row[:11]
    difference, share, what, *printed = row[11:]
    name = " — ".join(str(part) for part in (indicator, detail) if part)
    told = (institution, dependency, name, kpi, unit, year, series, series_before, difference, share, what)
    return YearChange(*told, _printed(before, printed[:3]), _printed(now, printed[3:]))  # type: ignore[arg-type]


def _printed(number: object, said: Sequence[object]) -> Printed:
    document, value, certainty = said
    known = None if value is None else (str(document), str(value))
    return Printed(number, known, None if certainty is None else str(certainty))  # type: ignore[arg-type]


def _owner(change: YearChange) -> tuple[str, str]:
    return change.institution or "", change.dependency


def _place(change: YearChange, counts: Mapping[tuple[str, str], int]) -> tuple[object, ...]:
    kind = kind_of(change.unit)
    order = KINDS.index(kind) if kind in KINDS else len(KINDS)
    compared = (order, change.unit or "", -change.year, change.series, change.series_before)
    named = (change.name, change.kpi or "", str(change.now.value), str(change.before.value))
    return (-counts[_owner(change)], _owner(change), compared, -change.size, change.what, named)
