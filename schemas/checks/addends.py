"""Which printed rows a total row adds up: found by the sums themselves, in whatever place the parts stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from schemas.checks.amounts import base, is_additive, plain, rounding, significant_digits
from schemas.checks.rows import PrintedRow, Slot
from schemas.phrases import folded_words
from schemas.records import Indicator

FEWEST_PARTS = 2
NEAR = Decimal("0.1")
FEWEST_DIGITS = 3

Rows = Sequence[PrintedRow]


@dataclass(frozen=True, slots=True)
class Total:
    """A total row and the rows it adds up."""

    head: PrintedRow
    parts: tuple[PrintedRow, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """One printed total beside the sum of its printed parts, in whole units."""

    head: Indicator
    parts: tuple[Indicator, ...]
    total: Decimal
    open_parts: bool

    @property
    def exact(self) -> bool:
        """Whether the total is the sum but for rounding."""
        gap = abs(base(self.head) - self.total)
        return not gap or gap <= rounding(self.head) + sum(map(rounding, self.parts), Decimal(0))

    @property
    def holds(self) -> bool:
        """Whether the total can be right: a part told to be unavailable may fill a gap."""
        return self.exact or (self.open_parts and base(self.head) > self.total)

    @property
    def off(self) -> Decimal:
        """The gap as a share of the printed total."""
        return abs(base(self.head) - self.total) / abs(base(self.head))


def totals(rows: Rows, total_starts: Sequence[str]) -> tuple[Total, ...]:
    """The total rows of a list with their parts, in printed order.

    A row is a total where its label begins with a total word, ends in a colon or is the group of the rows
    below. Its parts are the rows below or above it, or earlier and later totals, whose sum proves them in
    some column; without such proof those of its group, all rows where the label says no more than "Total",
    else the list whose sum comes close.
    """
    heads = {at for at in range(len(rows)) if _is_total(rows, at, total_starts)}
    found: dict[int, tuple[PrintedRow, ...]] = {}
    for at in sorted(heads):
        if proven := _best(rows[at], _neighbours(rows, at, heads)):
            found[at] = proven
    for at in sorted(heads - set(found)):
        loose = _loose(rows, at, found)
        bare = _is_bare(rows[at], total_starts)
        parts = _best(rows[at], loose) or _likely(rows, at, [*_neighbours(rows, at, heads), *loose], bare)
        if parts:
            found[at] = parts
    return tuple(Total(rows[at], found[at]) for at in sorted(found))


def sums(total: Total) -> Iterator[Sum]:
    """The sum in every column the total has a number in. Rates only where one of them does add up: their
    total is as often a mean."""
    all_sums = _all_sums(total.head, total.parts)
    proven = {item.head.unit for item in all_sums if item.exact}
    return (item for item in all_sums if is_additive(item.head) or item.head.unit in proven)


def _is_total(rows: Rows, at: int, total_starts: Sequence[str]) -> bool:
    row = rows[at].first
    text = row.detail or row.indicator
    folded = folded_words(text)
    worded = any(folded == word or folded.startswith(f"{word} ") for word in total_starts)
    return worded or text.rstrip().endswith(":") or bool(_members(rows, at))


def _is_bare(row: PrintedRow, total_starts: Sequence[str]) -> bool:
    return folded_words(row.first.detail or row.first.indicator) in total_starts


def _members(rows: Rows, at: int) -> tuple[PrintedRow, ...]:
    """The rows right below that stand in a group named as the row."""
    name, found = folded_words(rows[at].first.indicator), []
    for row in rows[at + 1 :]:
        if folded_words(row.first.group or "") != name:
            break
        found.append(row)
    return tuple(found)


def _neighbours(rows: Rows, at: int, heads: set[int]) -> list[tuple[PrintedRow, ...]]:
    """The lists that could be the parts, the likeliest first: the group, all rows below up to the next
    total, all above, then ever fewer of them."""
    last = next((place for place in range(at + 1, len(rows)) if place in heads), len(rows))
    start = next((place + 1 for place in range(at - 1, -1, -1) if place in heads), 0)
    return [_members(rows, at), *_runs(rows[at + 1 : last], rows[start:at])]


def _loose(rows: Rows, at: int, found: Mapping[int, tuple[PrintedRow, ...]]) -> list[tuple[PrintedRow, ...]]:
    """The same among rows that are no part of another total, other totals included."""
    taken = {id(part) for parts in found.values() for part in parts}
    above = [row for row in rows[:at] if id(row) not in taken]
    below = [row for row in rows[at + 1 :] if id(row) not in taken]
    return _runs(below, above)


def _runs(below: Rows, above: Rows) -> list[tuple[PrintedRow, ...]]:
    whole = [tuple(below), tuple(above)]
    shorter = [tuple(below[:count]) for count in range(len(below) - 1, FEWEST_PARTS - 1, -1)]
    nearer = [tuple(above[-count:]) for count in range(len(above) - 1, FEWEST_PARTS - 1, -1)]
    return [*whole, *shorter, *nearer]


def _best(head: PrintedRow, candidates: Sequence[tuple[PrintedRow, ...]]) -> tuple[PrintedRow, ...]:
    """The list that adds up in most columns; the likelier one of equals, none where none adds up."""
    scored = [(_proofs(head, parts), -place) for place, parts in enumerate(candidates)]
    proofs, place = max(scored, default=(0, 0))
    return candidates[-place] if proofs else ()


def _proofs(head: PrintedRow, parts: tuple[PrintedRow, ...]) -> int:
    return sum(item.exact for item in _all_sums(head, parts))


def _likely(
    rows: Rows, at: int, candidates: Sequence[tuple[PrintedRow, ...]], bare: bool
) -> tuple[PrintedRow, ...]:
    """The parts of a total that adds up nowhere; none where nothing shows what it should add up."""
    if members := _members(rows, at):
        return members
    fitting = [(gap, parts) for parts in candidates if (gap := _gap(rows[at], parts)) is not None]
    if bare and fitting:
        return fitting[0][1]
    near = [(gap, place) for place, (gap, _) in enumerate(fitting) if gap <= NEAR]
    return fitting[min(near)[1]][1] if near else ()


def _gap(head: PrintedRow, parts: tuple[PrintedRow, ...]) -> Decimal | None:
    """The smallest gap in any column of cases or money; None where the parts have none in common."""
    gaps = [_strangeness(item) for item in _all_sums(head, parts) if is_additive(item.head)]
    return min(gaps, default=None)


def _strangeness(item: Sum) -> Decimal:
    """How far off a sum is; nothing where a single digit would mend it."""
    gap = plain(base(item.head) - item.total).lstrip("-").replace(".", "").strip("0")
    single = len(gap) == 1 and significant_digits(item.head) >= FEWEST_DIGITS
    return Decimal(0) if single else item.off


def _all_sums(head: PrintedRow, parts: tuple[PrintedRow, ...]) -> list[Sum]:
    found = (_sum(head, parts, slot) for slot in head.numbers) if len(parts) >= FEWEST_PARTS else ()
    return [item for item in found if item]


def _sum(head: PrintedRow, parts: Sequence[PrintedRow], slot: Slot) -> Sum | None:
    """The sum in one column; None where the total says nothing or fewer than two parts have a number."""
    numbers = tuple(part.numbers[slot] for part in parts if slot in part.numbers)
    whole = head.numbers.get(slot)
    if whole is None or not whole.value or len(numbers) < FEWEST_PARTS:
        return None
    open_parts = any(slot in part.slots and slot not in part.numbers for part in parts)
    return Sum(whole, numbers, sum(map(base, numbers), Decimal(0)), open_parts)
