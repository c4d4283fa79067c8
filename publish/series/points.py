"""The series: what each document says of each indicator, period and series, beside what the others say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.records.origin import stable_id
from schemas.records import Indicator, SeriesRecord

Said = tuple[str, str | None, float | None]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two plans of different years that say different things of one point; `later` is of the later plan."""

    later: SeriesRecord
    earlier: SeriesRecord


def series_rows(
    documents: Sequence[Sequence[Indicator]], indicator_ids: Mapping[str, str]
) -> tuple[tuple[SeriesRecord, ...], ...]:
    """The rows of each document in the order its values are printed, one for each different statement."""
    rows = [tuple(_rows(values, indicator_ids)) for values in documents]
    said: dict[str, list[SeriesRecord]] = defaultdict(list)
    for row in (row for own in rows for row in own):
        said[row.point_id].append(row)
    agreed = {point: _agreement(found) for point, found in said.items()}
    return tuple(tuple(replace(row, agrees=agreed[row.point_id]) for row in own) for own in rows)


def differences(documents: Sequence[Sequence[SeriesRecord]]) -> Iterator[Difference]:
    """Each statement of a plan that none of an earlier plan's on the same point bears out.

    Silent on two editions of one year's plan: comparing editions is another matter.
    """
    earlier: dict[str, list[SeriesRecord]] = defaultdict(list)
    for rows in documents:
        for row in rows:
            before = [item for item in earlier[row.point_id] if _is_earlier(item, row)]
            if before and all(_said(item) != _said(row) for item in before):
                yield Difference(row, before[-1])
        for row in rows:
            earlier[row.point_id].append(row)


def _is_earlier(one: SeriesRecord, other: SeriesRecord) -> bool:
    return one.plan_year is not None and other.plan_year is not None and one.plan_year < other.plan_year


def _rows(values: Sequence[Indicator], indicator_ids: Mapping[str, str]) -> Iterator[SeriesRecord]:
    points: dict[str, dict[Said, list[Indicator]]] = defaultdict(dict)
    linked = {item.indicator_id: indicator_ids.get(item.indicator_id, item.indicator_id) for item in values}
    for item in values:
        point = stable_id("point", linked[item.indicator_id], item.series, item.period, item.part, item.unit)
        points[point].setdefault((item.status, item.comparator, item.value_base), []).append(item)
    for point, statements in points.items():
        for number, said in enumerate(statements.values(), start=1):
            yield _row(point, number, linked[said[0].indicator_id], said)


def _row(point: str, reading: int, indicator_id: str, said: Sequence[Indicator]) -> SeriesRecord:
    first = said[0]
    return SeriesRecord(
        document_id=first.document_id,
        plan_year=first.plan_year,
        institution=first.institution,
        indicator_id=indicator_id,
        point_id=point,
        reading=reading,
        kpi=next((item.kpi for item in said if item.kpi), None),
        dependency=first.dependency,
        indicator=first.indicator,
        detail=first.detail,
        series=first.series,
        year=first.year,
        period=first.period,
        part=first.part,
        status=first.status,
        comparator=first.comparator,
        value=first.value,
        unit=first.unit,
        scale=first.scale,
        value_base=first.value_base,
        raw=first.raw,
        sections=_distinct(item.section for item in said),
        agrees=None,
        value_ids=_distinct(item.value_id for item in said),
    )


def _agreement(rows: Sequence[SeriesRecord]) -> bool | None:
    if len({(row.document_id, value) for row in rows for value in row.value_ids}) == 1:
        return None
    return len({_said(row) for row in rows}) == 1


def _said(row: SeriesRecord) -> Said:
    return row.status, row.comparator, row.value_base


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
