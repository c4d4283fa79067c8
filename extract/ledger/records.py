"""What the published records own: the numbers of values and amounts in prose, with their marks and years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.geometry import box_of
from extract.ledger.claims import Claim
from schemas.records import DocumentRecords

FIRST_NUMBER = re.compile(r"[0-9]+(?:(?:[.,'’]\s?|\s)[0-9]+)*")


def value_claims(records: DocumentRecords) -> Iterator[Claim]:
    """Each value's and each amount's own numbers, of which none may be missing; a value is one number, only a
    text may hold several."""
    for value in records.indicators:
        text = first_number(value.raw) if value.status == "value" else value.raw
        yield Claim("value", value.page, box_of(value), text, owner=value.value_id)
    for amount in records.budget_mentions:
        yield Claim("budget_mention", amount.page, box_of(amount), amount.raw, owner=amount.mention_id)


def first_number(raw: str) -> str:
    """The one number of a value's text, whose groups blanks may part."""
    found = FIRST_NUMBER.search(raw)
    return found[0] if found else raw


def beside_value_claims(records: DocumentRecords) -> Iterator[Claim]:
    """What is printed beside a value and published with it: footnote marks and a baseline's year."""
    for value in records.indicators:
        if value.notes:
            yield Claim("label", value.page, box_of(value), value.notes, "raised")
        if value.series == "baseline" and f"({value.year})" in "".join(value.cell_text.split()):
            yield Claim("label", value.page, box_of(value), str(value.year))
