"""Rows of one document before and after, paired by what they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from comparison.edition import Row
from comparison.identity import bare, folded, key_of, printed_order
from comparison.subjects import EVIDENCE, Subject

KeyOf = Callable[[Row, int | None], Hashable | None]


@dataclass(frozen=True, slots=True)
class RowPair:
    """A row before and after. `likeness` (0 to 100) is set where the pair is only proposed."""

    old: Row
    new: Row
    likeness: float | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """The rows of a dataset in one document, and the year of its plan."""

    rows: Sequence[Row]
    plan_year: int | None


@dataclass
class Unpaired:
    """What is not paired yet, in printed order."""

    old: Side
    new: Side
    pairs: list[RowPair] = field(default_factory=list)

    def pair_by(self, subject: Subject, key: KeyOf) -> None:
        """Pair the rows of one key; where several have it, first those that say the same, then in order."""
        before, after = (_by_key(side, key) for side in (self.old, self.new))
        found = [
            pair
            for name, olds in before.items()
            for pair in _within(
                subject, Side(olds, self.old.plan_year), Side(after.get(name, []), self.new.plan_year)
            )
        ]
        self.take(found)

    def take(self, pairs: Sequence[RowPair]) -> None:
        """Keep these pairs; their rows are unpaired no more."""
        self.pairs.extend(pairs)
        olds, news = {id(pair.old) for pair in pairs}, {id(pair.new) for pair in pairs}
        self.old = Side([row for row in self.old.rows if id(row) not in olds], self.old.plan_year)
        self.new = Side([row for row in self.new.rows if id(row) not in news], self.new.plan_year)


def pair_rows(subject: Subject, old: Side, new: Side) -> Unpaired:
    """All certain pairs, from the closest identity to the loosest, and the rows that are left."""
    unpaired = Unpaired(_in_order(old), _in_order(new))
    for key in _keys(subject, old, new):
        unpaired.pair_by(subject, key)
    return unpaired


def _in_order(side: Side) -> Side:
    return Side(sorted(side.rows, key=printed_order), side.plan_year)


def _keys(subject: Subject, old: Side, new: Side) -> Iterator[KeyOf]:
    """What two rows must share to be one, the closest identity first."""
    named = (*subject.label, *subject.slot)
    yield _fields((*subject.place, *named, *subject.loose))
    yield _fields((*subject.place, *named, *subject.loose), bare)
    yield _one_field(subject.identifier)
    yield _fields((*subject.owner, *named))
    yield _fields((*subject.owner, *named), bare)
    if subject.dataset == "indicators":
        yield _fields(("indicator_id", "section", "kind", *subject.slot, *subject.loose))
    yield _fields((*named, *subject.loose, *subject.content))
    yield _fields((*named, *subject.content))
    yield _unrivalled(_fields(named), old, new)


def _fields(names: Sequence[str], spelling: Callable[[str], str] = folded) -> KeyOf:
    return lambda row, plan_year: key_of(row, names, plan_year, spelling)


def _one_field(name: str) -> KeyOf:
    return lambda row, _: row.get(name)


def _unrivalled(key: KeyOf, old: Side, new: Side) -> KeyOf:
    """The key where no other row of either document has it."""
    counts = [Counter(key(row, side.plan_year) for row in side.rows) for side in (old, new)]

    def alone(row: Row, plan_year: int | None) -> Hashable | None:
        own = key(row, plan_year)
        return own if all(count[own] <= 1 for count in counts) else None

    return alone


def _by_key(side: Side, key: KeyOf) -> dict[Hashable, list[Row]]:
    grouped: dict[Hashable, list[Row]] = {}
    for row in side.rows:
        own = key(row, side.plan_year)
        if own is not None:
            grouped.setdefault(own, []).append(row)
    return grouped


def _within(subject: Subject, old: Side, new: Side) -> Iterator[RowPair]:
    """Pairs among rows of one key: those that say the same, then what is left in printed order."""
    if len(old.rows) == len(new.rows) == 1:
        yield RowPair(old.rows[0], new.rows[0])
        return
    olds, news = list(old.rows), list(new.rows)
    said = (*subject.loose, *subject.content)
    for names in ((*said, *EVIDENCE), said, subject.content, subject.loose):
        waiting: dict[Hashable, list[Row]] = {}
        for row in news:
            waiting.setdefault(key_of(row, names, new.plan_year, folded), []).append(row)
        for row in list(olds):
            found = waiting.get(key_of(row, names, old.plan_year, folded))
            if found:
                match = found.pop(0)
                yield RowPair(row, match)
                olds = [other for other in olds if other is not row]
                news = [other for other in news if other is not match]
    for before, after in zip(olds, news, strict=False):
        yield RowPair(before, after)
