"""Total rows that head the list of rows they add up, told by arithmetic and by how they are set off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extract.meaning.tolerances import MEANING
from schemas.phrases import begins_with_any

NEAR = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class AddendRow:
    """One row as the sums see it: its numbers by column, and how it is set off from the others."""

    label: str
    numbers: Mapping[str, Decimal]
    unit: str | None
    segment: int
    grouped: bool
    underlined: bool


@dataclass(frozen=True, slots=True)
class TotalHead:
    """A head and the rows it heads, as places in the list of rows."""

    head: int
    first: int
    last: int


def total_heads(rows: Sequence[AddendRow], total_starts: Sequence[str]) -> tuple[TotalHead, ...]:
    """The total rows that head a list of at least two rows.

    A candidate ends in a colon, begins with a total word or is underlined, and stands under no other heading.
    It heads the rows right below whose numbers add up to it in some column; where none do exactly, a set-off
    candidate still heads those that come closest, within a tenth.
    """
    heads: list[TotalHead] = []
    place = 0
    while place < len(rows):
        found = _head_at(rows, place, total_starts)
        if found:
            heads.append(found)
        place = found.last + 1 if found else place + 1
    return tuple(heads)


def _head_at(rows: Sequence[AddendRow], place: int, total_starts: Sequence[str]) -> TotalHead | None:
    head = rows[place]
    if head.grouped or not head.numbers or not _is_candidate(head, total_starts):
        return None
    below = _list_below(rows, place)
    exact = {
        count: hits
        for count in range(MEANING.fewest_parts, len(below) + 1)
        if (hits := _hits(head, below[:count]))
    }
    if exact:
        count = max(exact, key=lambda count: (exact[count], -count))
        return TotalHead(place, place + 1, place + count)
    nearest = min(
        range(MEANING.fewest_parts, len(below) + 1),
        key=lambda count: _distance(head, below[:count]),
        default=0,
    )
    if nearest and _distance(head, below[:nearest]) <= NEAR:
        return TotalHead(place, place + 1, place + nearest)
    return None


def _is_candidate(row: AddendRow, total_starts: Sequence[str]) -> bool:
    starts = begins_with_any(row.label, total_starts)
    return starts or row.underlined or row.label.rstrip().endswith(":")


def _list_below(rows: Sequence[AddendRow], place: int) -> list[AddendRow]:
    head, below = rows[place], []
    for row in rows[place + 1 :]:
        if row.segment != head.segment or row.grouped or row.unit != head.unit or not row.numbers:
            break
        below.append(row)
    return below


def _sum(column: str, parts: Sequence[AddendRow]) -> Decimal:
    return sum((part.numbers.get(column, Decimal(0)) for part in parts), Decimal(0))


def _hits(head: AddendRow, parts: Sequence[AddendRow]) -> int:
    """In how many columns the parts add up to the head; a zero total proves nothing."""
    return sum(bool(total) and _sum(column, parts) == total for column, total in head.numbers.items())


def _distance(head: AddendRow, parts: Sequence[AddendRow]) -> Decimal:
    """The smallest relative error over the head's columns."""
    errors = [
        abs(_sum(column, parts) - total) / abs(total) for column, total in head.numbers.items() if total
    ]
    return min(errors, default=Decimal(1))
