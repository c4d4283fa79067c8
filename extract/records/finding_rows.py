"""Findings as they are published, each tied to the values it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.page.findings import Finding
from extract.records.origin import Origin, stable_id
from schemas.catalogue import BOX
from schemas.records import FindingRecord, Indicator
from schemas.rules import finding_rules

DOUBTS_OF_RECOGNITION = frozenset({"ocr-disagreement", "ocr-low-confidence", "ocr-letter-in-number"})
"""The rules of what was read from a picture and may be otherwise."""

Place = tuple[int, float, float]


def finding_records(
    findings: Iterable[Finding], indicators: Sequence[Indicator], origin: Origin
) -> tuple[FindingRecord, ...]:
    """The findings as records; one that names no values gets those read from the cell it points at, or, of
    a label whose recognition is in doubt, those that stand beside it."""
    values: dict[Place, list[str]] = {}
    for item in indicators:
        values.setdefault((item.page, item.x0, item.top), []).append(item.value_id)
    tied = [
        item
        if item.value_ids
        else replace(item, value_ids=_values_at(item, values) or _values_beside(item, indicators))
        for item in findings
    ]
    seen: Counter[str] = Counter()
    return tuple(_finding_record(item, origin, seen) for item in tied)


def _values_at(item: Finding, values: dict[Place, list[str]]) -> tuple[str, ...]:
    if item.page is None or item.box is None:
        return ()
    return tuple(values.get((item.page, item.box.x0, item.box.top), ()))


def _values_beside(item: Finding, indicators: Sequence[Indicator]) -> tuple[str, ...]:
    """The values of the row whose label was read from a picture with a doubt, which is one of their names."""
    box = item.box
    if box is None or item.rule not in DOUBTS_OF_RECOGNITION:
        return ()
    return tuple(
        value.value_id
        for value in indicators
        if value.page == item.page
        and (value.x0 + value.x1) / 2 >= box.x1
        and box.top <= (value.top + value.bottom) / 2 < box.bottom
    )


def _finding_record(item: Finding, origin: Origin, seen: Counter[str]) -> FindingRecord:
    same = stable_id(
        "finding", origin.document_id, item.rule, item.page, item.table_id, item.message, *item.value_ids
    )
    seen[same] += 1
    return FindingRecord(
        finding_id=stable_id(same, seen[same]),
        document_id=origin.document_id,
        plan_year=origin.plan_year,
        rule=item.rule,
        severity=item.severity,
        about=finding_rules()[item.rule].about,
        message=item.message,
        message_en=item.message_en,
        page=item.page,
        **(item.box.sides if item.box else dict.fromkeys(BOX)),
        table_id=item.table_id,
        value_ids=item.value_ids,
        settled=False,
    )
