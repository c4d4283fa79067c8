"""The linked series as charts: executed and plan of one indicator, part and unit over its periods."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from explain.lookup import Row
from report.doubts import Key

GroupKey = tuple[str, str, str, int]


@dataclass(frozen=True, slots=True)
class Point:
    """What one document says of one period; `value` in the unit itself, None where no number is printed.
    `values` are the numbers of the printed values behind it."""

    period: str
    series: str
    value: float | None
    comparator: str | None
    raw: str
    document_id: str
    agrees: bool | None
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChartGroup:
    """One chart: periods of one kind, so that months never stand beside years."""

    indicator: str
    detail: str | None
    dependency: str | None
    unit: str | None
    part: str | None
    points: tuple[Point, ...]

    @property
    def place(self) -> tuple[object, ...]:
        """Those over several periods first; then by dependency and name."""
        periods = len({point.period for point in self.points if point.value is not None})
        return periods < 2, self.dependency or "", self.indicator, self.detail or "", self.part or ""


def chart_groups(series: Sequence[Row], numbers: Mapping[Key, int]) -> tuple[ChartGroup, ...]:
    """All groups in the order to show them; `numbers` are those of the values by document and identifier."""
    grouped: dict[GroupKey, list[Row]] = defaultdict(list)
    for row in series:
        grouped[_group(row)].append(row)
    groups = [_chart(rows, numbers) for _, rows in sorted(grouped.items(), key=lambda item: item[0])]
    return tuple(sorted(groups, key=lambda group: group.place))


def _group(row: Row) -> GroupKey:
    return row["indicator_id"], row["part"] or "", row["unit"] or "", len(row["period"] or "")


def _chart(rows: Sequence[Row], numbers: Mapping[Key, int]) -> ChartGroup:
    """Named as the newest plan names it; where documents say otherwise, each has a point of its own."""
    newest = max(rows, key=lambda row: (row["plan_year"] or 0, row["document_id"]))
    points = [_point(row, numbers) for row in rows]
    ordered = sorted(points, key=lambda point: (point.period, point.series, point.document_id, point.raw))
    return ChartGroup(
        newest["indicator"],
        newest["detail"],
        newest["dependency"],
        newest["unit"],
        newest["part"],
        tuple(ordered),
    )


def _point(row: Row, numbers: Mapping[Key, int]) -> Point:
    named = ((row["document_id"], value_id) for value_id in row["value_ids"])
    return Point(
        row["period"] or "",
        row["series"],
        row["value_base"],
        row["comparator"],
        row["raw"],
        row["document_id"],
        row["agrees"],
        tuple(numbers[key] for key in named if key in numbers),
    )
