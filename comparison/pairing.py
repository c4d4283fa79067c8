"""Rows of one document before and after, paired by what they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from comparison.edition import Row
from comparison.identity import key_of, printed_order
from comparison.subjects import EVIDENCE, Subject
from identity.folding import letters_and_digits, unspaced

Ranked = tuple[int, Row]
Years = tuple[int | None, int | None]
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
    yield _fields((*subject.place, *named, *subject.loose), letters_and_digits)
    yield _one_field(subject.identifier)
    yield _fields((*subject.owner, *named))
    yield _fields((*subject.owner, *named), letters_and_digits)
    if subject.dataset == "indicators":
        yield _fields(("indicator_id", "section", "kind", *subject.slot, *subject.loose))
    part = tuple(name for name in ("section", "kind") if name in subject.place)
    for kept in (part, ()):
        yield _fields((*kept, *named, *subject.loose, *subject.content))
        yield _fields((*kept, *named, *subject.content))
    yield _unrivalled(_fields(named), old, new)


def _fields(names: Sequence[str], spelling: Callable[[str], str] = unspaced) -> KeyOf:
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
    """Pairs among rows of one key: those that say the same, as near as can be, then in printed order."""
    if len(old.rows) == len(new.rows) == 1:
        yield RowPair(old.rows[0], new.rows[0])
        return
    said = (*subject.loose, *subject.content)
    number = tuple(name for name in subject.content if name in ("value", "amount"))
    olds, news = list(enumerate(old.rows)), list(enumerate(new.rows))
    passes = [((*said, *EVIDENCE), False), (said, False), (number, False)]
    for names, ranked in [(said, True), *passes] if len(olds) == len(news) else passes:
        found = _alike(olds, news, names, (old.plan_year, new.plan_year), ranked)
        yield from (RowPair(row, match) for (_, row), (_, match) in found)
        olds = [one for one in olds if all(one is not before for before, _ in found)]
        news = [one for one in news if all(one is not after for _, after in found)]
    for (_, before), (_, after) in zip(olds, news, strict=False):
        yield RowPair(before, after)


def _alike(
    olds: Sequence[Ranked], news: Sequence[Ranked], names: Sequence[str], years: Years, ranked: bool
) -> list[tuple[Ranked, Ranked]]:
    """Those that say the same in the named fields, in order; `ranked` asks for the same rank as well."""
    waiting: dict[Hashable, list[Ranked]] = {}
    for one in news:
        key = key_of(one[1], names, years[1], unspaced)
        waiting.setdefault((key, one[0] if ranked else None), []).append(one)
    found = []
    for one in olds:
        key = key_of(one[1], names, years[0], unspaced)
        matches = waiting.get((key, one[0] if ranked else None))
        if matches:
            found.append((one, matches.pop(0)))
    return found
