"""The rows of a checked plan that speak of the same indicator, worked out once for all of its checks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.outcome import CheckedPlan, CheckResult, nothing_to_check
from checks.rows import PrintedRow
from identity.pairing import Pairing, pairing_of
from schemas.records import Indicator


def paired(plan: CheckedPlan) -> Pairing:
    """The plan's pairs, across its sections and within one."""
    if "pairing" not in plan.memo:
        plan.memo["pairing"] = pairing_of(plan.records.indicators, plan.profile)
    found = plan.memo["pairing"]
    assert isinstance(found, Pairing)
    return found


def without_pairs() -> CheckResult:
    """The answer of a check of pairs in a plan without any it could look at."""
    return nothing_to_check(
        "Ningún indicador se reconoce en dos lugares del plan con lo que habría que comparar.",
        "No indicator is recognised in two places of the plan with what would have to be compared.",
    )


Key = tuple[str, int]


def twins(plan: CheckedPlan, rows: Sequence[PrintedRow]) -> Iterator[tuple[PrintedRow, ...]]:
    """Each of the rows with those that are the same indicator in another section, in printed order, so that
    one oddity is one finding. Rows that are only likely to be one indicator are told apart."""
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
