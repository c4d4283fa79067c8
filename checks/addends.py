"""Which printed rows a total row adds up: found by the sums themselves, in whatever place the parts stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from checks.amounts import base, is_additive, plain, rounding, significant_digits
from checks.outcome import CheckedPlan
from checks.rows import PrintedRow, Slot
from schemas.phrases import folded_words
from schemas.records import Indicator

FEWEST_PARTS = 2
NEAR = Decimal("0.1")
FEWEST_DIGITS = 3

Rows = Sequence[PrintedRow]
Parts = tuple[PrintedRow, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """A total row and the rows it adds up."""

    head: PrintedRow
    parts: Parts


@dataclass(frozen=True, slots=True)
class Sum:
    """One printed total beside the sum of its printed parts, in whole units."""

    head: Indicator
    parts: tuple[Indicator, ...]
    total: Decimal
    open_parts: bool
    proven: bool = False
    """Whether another column adds up, which shows that these are the parts."""

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


def totals_of(plan: CheckedPlan) -> tuple[Total, ...]:
    """The total rows of all lists of a plan, worked out once for all of its checks."""
    if "totals" not in plan.memo:
        starts = plan.profile.total_starts
        plan.memo["totals"] = tuple(total for run in plan.lists for total in totals(run, starts))
    found = plan.memo["totals"]
    assert isinstance(found, tuple)
    return found


def totals(rows: Rows, total_starts: Sequence[str]) -> tuple[Total, ...]:
    """The total rows of a list with their parts, in printed order.

    A row is a total where its label begins with a total word, ends in a colon or is the group of the rows
    below. Its parts are the rows below or above it, or earlier and later totals, whose sum proves them in
    some column; without such proof those of its group, all rows where the label says no more than "Total",
    else the list whose sum comes close.
    """
    heads = {at for at in range(len(rows)) if _is_total(rows, at, total_starts)}
    near = {at: _neighbours(rows, at, heads) for at in sorted(heads)}
    found = {at: parts for at, candidates in near.items() if (parts := _best(rows[at], candidates))}
    for at in sorted(heads - set(found)):
        if parts := _members(rows, at) or _unproven(rows, at, near[at], found, total_starts):
            found[at] = parts
    return tuple(Total(rows[at], found[at]) for at in sorted(found))


def sums(total: Total) -> Iterator[Sum]:
    """The sum in every column the total has a number in. Rates only where one of them does add up: their
    total is as often a mean."""
    all_sums = _all_sums(total.head, total.parts)
    exact = {item.head.unit for item in all_sums if item.exact}
    proven = (replace(item, proven=bool(exact)) for item in all_sums)
    return (item for item in proven if is_additive(item.head) or item.head.unit in exact)


def _is_total(rows: Rows, at: int, total_starts: Sequence[str]) -> bool:
    row = rows[at].first
    text = row.detail or row.indicator
    folded = folded_words(text)
    worded = any(folded == word or folded.startswith(f"{word} ") for word in total_starts)
    return worded or text.rstrip().endswith(":") or bool(_members(rows, at))


def _members(rows: Rows, at: int) -> Parts:
    """The rows right below that stand in a group named as the row."""
    name, found = folded_words(rows[at].first.indicator), []
    for row in rows[at + 1 :]:
        if folded_words(row.first.group or "") != name:
            break
        found.append(row)
    return tuple(found)


def _neighbours(rows: Rows, at: int, heads: set[int]) -> list[Parts]:
    """The lists that could be the parts, the likeliest first: all rows below up to the next total, all
    above, then ever fewer of them. A group named as the total is the only one."""
    if len(members := _members(rows, at)) >= FEWEST_PARTS:
        return [members]
    last = next((place for place in range(at + 1, len(rows)) if place in heads), len(rows))
    start = next((place + 1 for place in range(at - 1, -1, -1) if place in heads), 0)
    return _runs(rows[at + 1 : last], rows[start:at])


def _loose(rows: Rows, at: int, found: Mapping[int, Parts]) -> list[Parts]:
    """The same among rows that are no part of another total, other totals included."""
    taken = {id(part) for parts in found.values() for part in parts}
    above = [row for row in rows[:at] if id(row) not in taken]
    below = [row for row in rows[at + 1 :] if id(row) not in taken]
    return _runs(below, above)


def _runs(below: Rows, above: Rows) -> list[Parts]:
    whole = [tuple(below), tuple(above)]
    shorter = [tuple(below[:count]) for count in range(len(below) - 1, FEWEST_PARTS - 1, -1)]
    nearer = [tuple(above[-count:]) for count in range(len(above) - 1, FEWEST_PARTS - 1, -1)]
    return [*whole, *shorter, *nearer]


def _best(head: PrintedRow, candidates: Sequence[Parts]) -> Parts:
    """The list that adds up in most columns; the likelier one of equals, none where none adds up."""
    scored = [(_proofs(head, parts), -place) for place, parts in enumerate(candidates)]
    proofs, place = max(scored, default=(0, 0))
    return candidates[-place] if proofs else ()


def _proofs(head: PrintedRow, parts: Parts) -> int:
    return sum(item.exact for item in _all_sums(head, parts))


def _unproven(
    rows: Rows, at: int, near: Sequence[Parts], found: Mapping[int, Parts], total_starts: Sequence[str]
) -> Parts:
    """The parts of a total that its neighbours do not prove: those that totals and rows farther off prove,
    else those that its place shows; none where nothing shows what it should add up."""
    below, above = near[:2]
    loose = _loose(rows, at, found)
    if proven := _best(rows[at], loose):
        return proven
    here = [run for run in near if _are_of_one_table(rows[at], run)]
    if folded_words(rows[at].first.detail or rows[at].first.indicator) in total_starts:
        return _nearest(rows[at], [run for run in (below, above) if run in here], None)
    if _is_like_a_proven_one(rows, at, below, found):
        return below
    if _are_totals(rows, loose[1], found):
        return _nearest(rows[at], loose[1:2], None)
    return _nearest(rows[at], [*here, *(run for run in loose if _are_of_one_table(rows[at], run))], NEAR)


def _are_of_one_table(head: PrintedRow, parts: Parts) -> bool:
    """Whether the rows are printed in the table of the total, each under a name of its own."""
    return all(part.first.table_id == head.first.table_id and part.first.indicator for part in parts)


def _are_totals(rows: Rows, parts: Parts, found: Mapping[int, Parts]) -> bool:
    return bool(parts) and all(any(part is rows[place] for place in found) for part in parts)


def _is_like_a_proven_one(rows: Rows, at: int, below: Parts, found: Mapping[int, Parts]) -> bool:
    """Whether under the same heading another total is proven to stand right above its parts."""
    group = rows[at].first.group
    alike = all(row.first.group == group for row in below) and len(below) >= FEWEST_PARTS
    kin = (place for place in found if place != at and rows[place].first.group == group)
    return bool(group) and alike and any(found[place][0] in rows[place + 1 : place + 2] for place in kin)


def _nearest(head: PrintedRow, candidates: Sequence[Parts], limit: Decimal | None) -> Parts:
    """The list whose sum comes closest, the likelier one of equals; none where all are beyond the limit."""
    gaps = [(gap, place) for place, parts in enumerate(candidates) if (gap := _gap(head, parts)) is not None]
    gap, place = min(gaps, default=(None, 0))
    return candidates[place] if gap is not None and (limit is None or gap <= limit) else ()


def _gap(head: PrintedRow, parts: Parts) -> Decimal | None:
    """The smallest gap in any column of cases or money; None where the parts have none in common."""
    gaps = [_strangeness(item) for item in _all_sums(head, parts) if is_additive(item.head)]
    return min(gaps, default=None)


def _strangeness(item: Sum) -> Decimal:
    """How far off a sum is; nothing where a single digit would mend it."""
    gap = plain(base(item.head) - item.total).lstrip("-").replace(".", "").strip("0")
    single = len(gap) == 1 and significant_digits(item.head) >= FEWEST_DIGITS
    return Decimal(0) if single else item.off


def _all_sums(head: PrintedRow, parts: Parts) -> list[Sum]:
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
