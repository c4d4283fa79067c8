"""Rows that print one indicator in two sections, told together: one oddity is one finding. Rows that are only
likely to be one indicator are told apart, each under its own name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.outcome import CheckedPlan
from checks.pairs import paired
from checks.rows import PrintedRow
from schemas.records import Indicator

Key = tuple[str, int]


def twins(plan: CheckedPlan, rows: Sequence[PrintedRow]) -> Iterator[tuple[PrintedRow, ...]]:
    """Each of the rows with those that are the same indicator in another section, in printed order."""
    by_key = {_key(row.first): row for row in rows}
    heads: dict[Key, Key] = {}
    for pair in paired(plan).across if len(by_key) > 1 else ():
        one, other = _key(pair.one.first), _key(pair.other.first)
        if pair.linked and one in by_key and other in by_key:
            heads.setdefault(other, heads.get(one, one))
    gathered: dict[Key, list[PrintedRow]] = {}
    for key, row in by_key.items():
        gathered.setdefault(heads.get(key, key), []).append(row)
    yield from map(tuple, gathered.values())


def _key(value: Indicator) -> Key:
    return value.table_id, value.row
