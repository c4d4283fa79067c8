"""Rows that a total above them may head, though the sum that would tell so can't be checked, as a number of
them was not read for sure, or twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from schemas.doubts import certainty_of, in_order
from schemas.phrases import begins_with_any
from schemas.records import Indicator

UNSURE = "group_unsure"
MISREAD = frozenset(
    (
        "not_as_printed",
        "no_two_readers",
        "number_unread",
        "struck_out",
        "recognition_unsure",
        "rows_unsure",
        "name_not_apart",
    )
)
"""Where a number may be another one, or of two rows, or of a row that is read twice."""
Row = list[Indicator]


def with_lists(values: Sequence[Indicator], total_starts: Sequence[str]) -> tuple[Indicator, ...]:
    """The values, those in doubt that may be of a list whose total heads none."""
    told = {name for rows in _tables(values) for name in _unproven(rows, total_starts)}
    return tuple(_doubted(one) if one.value_id in told else one for one in values)


def _doubted(value: Indicator) -> Indicator:
    codes = in_order((*value.doubts, UNSURE))
    return replace(value, doubts=codes, certainty=certainty_of(codes))


def _tables(values: Sequence[Indicator]) -> Iterator[list[Row]]:
    """The rows of each table, in printed order."""
    tables: dict[str, list[Indicator]] = defaultdict(list)
    for one in values:
        tables[one.table_id].append(one)
    for own in tables.values():
        own.sort(key=_place)
        yield [list(row) for _, row in groupby(own, key=_place)]


def _place(value: Indicator) -> tuple[int, int]:
    return value.page, value.row


def _unproven(rows: Sequence[Row], total_starts: Sequence[str]) -> Iterator[str]:
    for at, row in enumerate(rows):
        announces = row[0].indicator.rstrip().endswith(":")
        if not _may_head(row[0], total_starts) or (at and not announces):
            continue  # a total below other rows is theirs
        below, head = rows[at + 1 :], row[0].indicator
        ends = (place for place, one in enumerate(below) if _is_apart(one[0], head, total_starts))
        listed = below[: next(ends, len(below))]
        if any(_is_misread(one) for held in (row, *listed) for one in held):
            yield from (one.value_id for held in listed for one in held if not one.group)


def _is_apart(value: Indicator, head: str, total_starts: Sequence[str]) -> bool:
    """Whether a row is of another list than that of a head above it, or may head one itself."""
    return value.group not in (None, head) or _may_head(value, total_starts)


def _may_head(value: Indicator, total_starts: Sequence[str]) -> bool:
    """Whether a row is called a total, or announces what stands below it, and is of no list itself."""
    if value.group or value.detail:
        return False
    return value.indicator.rstrip().endswith(":") or begins_with_any(value.indicator, total_starts)


def _is_misread(value: Indicator) -> bool:
    """Whether a number was not read for sure, or is of a row that may be read twice."""
    return not MISREAD.isdisjoint(value.doubts)
