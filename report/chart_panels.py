"""What a chart shows: the numbers of goals over their periods, a panel for each goal and unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from schemas.periods import months_of

if TYPE_CHECKING:
    import duckdb

SHORTEST = 6
"""Characters that the beginning of an identifier has at least."""

NUMBERS = """
WITH told AS (
    SELECT institution, goal_id, dependency_id, dependency_name, kpi, code, indicator, detail, unit, part,
        year, period,
        unnest(['plan', 'executed', 'baseline']) AS series, unnest([plan, executed, baseline]) AS number
    FROM goals_by_year
)
SELECT t.institution, t.goal_id, t.dependency_name, t.indicator, t.detail, t.unit, t.part, t.year, t.period,
    t.series, t.number, coalesce(bool_or(v.certainty = 'doubtful'), false) AS doubtful
FROM told AS t LEFT JOIN goal_values AS v ON v.institution IS NOT DISTINCT FROM t.institution
    AND v.goal_id = t.goal_id AND v.unit IS NOT DISTINCT FROM t.unit AND v.part IS NOT DISTINCT FROM t.part
    AND v.period = t.period AND v.series = t.series AND v.value_base = t.number
WHERE t.number IS NOT NULL
    AND ($dependency IS NULL OR t.dependency_id = $dependency)
    AND ($goal IS NULL OR t.kpi = $goal OR t.code = $goal
        OR (length($goal) >= $shortest AND starts_with(t.goal_id, $goal))
        OR contains(strip_accents(lower(concat_ws(' ', t.indicator, t.detail))), strip_accents(lower($goal))))
GROUP BY ALL ORDER BY ALL
"""
DEPENDENCIES = """
SELECT DISTINCT dependency_id, dependency_name,
    strip_accents(lower(dependency_name)) = strip_accents(lower($name)) AS same
FROM goals_by_year
WHERE (length($name) >= $shortest AND starts_with(dependency_id, $name))
    OR contains(strip_accents(lower(dependency_name)), strip_accents(lower($name)))
ORDER BY ALL
"""


@dataclass(frozen=True, slots=True)
class Point:
    """One number: its series (`plan`, `executed`, `baseline`), its period as published (`2022`, `2022-Q1`),
    and whether it is doubtful that it was read right."""

    series: str
    year: int
    period: str
    number: float
    doubtful: bool

    @property
    def is_of_year(self) -> bool:
        """Whether it is for a whole year."""
        return self.period == str(self.year)

    @property
    def place(self) -> tuple[int, int, int]:
        """Where its period stands in time: year, last month, first month."""
        first, last = (1, 12) if self.is_of_year else months_of(self.period.partition("-")[2])
        return self.year, last, first


@dataclass(frozen=True, slots=True)
class Panel:
    """The numbers of one goal in one unit, of whole years or of parts of them; `unit` is a code."""

    name: str
    dependency: str | None
    unit: str | None
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Dependency:
    """A dependency by its identifier, and its name in small letters or as printed."""

    identifier: str
    name: str


def dependencies_named(connection: duckdb.DuckDBPyConnection, name: str) -> tuple[Dependency, ...]:
    """The dependencies that a name, a part of it or the beginning of an identifier may mean; the one of just
    that name alone where there is one. Case and accents don't count."""
    found = connection.execute(DEPENDENCIES, {"name": name, "shortest": SHORTEST}).fetchall()
    same = [row for row in found if row[2]]
    return tuple(Dependency(row[0], row[1]) for row in same or found)


def panels(
    connection: duckdb.DuckDBPyConnection, goal: str | None, dependency: str | None
) -> tuple[Panel, ...]:
    """A panel for each unit of each goal, by dependency and name: of the goals that `goal` means (KPI code,
    code, part of the name, beginning of the identifier), in the dependency of that identifier."""
    asked = {"goal": goal, "dependency": dependency, "shortest": SHORTEST}
    rows = connection.execute(NUMBERS, asked).fetchall()
    return tuple(sorted(_panels(rows), key=_order))


def _panels(rows: Sequence[tuple[Any, ...]]) -> Iterator[Panel]:
    found: dict[tuple[Any, ...], list[Point]] = {}
    for *of_panel, year, period, series, number, doubtful in rows:
        point = Point(series, year, period, number, doubtful)
        found.setdefault((*of_panel, point.is_of_year), []).append(point)
    for (_, _, dependency, indicator, detail, unit, _, _), points in found.items():
        name = " · ".join(filter(None, (indicator, detail)))
        yield Panel(name, dependency, unit, tuple(sorted(points, key=lambda one: (one.series, one.place))))


def _order(panel: Panel) -> tuple[str, str, str]:
    return panel.dependency or "", panel.name, panel.unit or ""
