"""What the published records own: the numbers of values and amounts in prose, with their marks and years."""

from __future__ import annotations

from collections.abc import Iterator

from extract.geometry import Box
from extract.ledger.claims import Claim
from schemas.records import BudgetMention, DocumentRecords, Indicator, Statement

Placed = Indicator | BudgetMention | Statement


def box_of(record: Placed) -> Box:
    return Box(record.x0, record.top, record.x1, record.bottom)


def value_claims(records: DocumentRecords) -> Iterator[Claim]:
    """Each value's and each amount's own numbers, of which none may be missing."""
    for value in records.indicators:
        yield Claim("value", value.page, box_of(value), value.raw, owner=value.value_id)
    for amount in records.budget_mentions:
        yield Claim("budget_mention", amount.page, box_of(amount), amount.raw, owner=amount.mention_id)


def beside_value_claims(records: DocumentRecords) -> Iterator[Claim]:
    """What is printed beside a value and published with it: footnote marks and a baseline's year."""
    for value in records.indicators:
        if value.notes:
            yield Claim("label", value.page, box_of(value), value.notes, "raised")
        if value.series == "baseline" and f"({value.year})" in "".join(value.cell_text.split()):
            yield Claim("label", value.page, box_of(value), str(value.year))
