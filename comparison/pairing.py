"""Documents and rows before and after, paired by what they are; renames proposed for what is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from comparison.edition import DocumentRows, Edition
from comparison.subjects import EVIDENCE, Subject, key_of, printed_order
from identity.assignment import Candidate, assigned
from identity.similarity import numbers_of, similarity
from identity.wording import letters_and_digits, plain, unspaced
from store.parquet import Row

PairedBy = Literal["name", "source", "plan", "given", "alone"]

Ranked = tuple[int, Row]
Years = tuple[int | None, int | None]
KeyOf = Callable[[Row, int | None], Hashable | None]

CODE = "code"

ALIKE = 50.0
"""Likeness of names (0 to 100) that is enough where all values are the same and there is no other sign."""
ALIKE_PARTLY = 65.0
"""What it takes where at least half of the values are the same."""
ALIKE_ALONE = 90.0
"""What it takes where the values differ."""


@dataclass(frozen=True, slots=True)
class DocumentPair:
    """A document before and after; one of them is None where it was added or removed."""

    old: DocumentRows | None
    new: DocumentRows | None
    paired_by: PairedBy


def pair_documents(old: Edition, new: Edition, given: bool) -> tuple[DocumentPair, ...]:
    """The pairs in the order of their names.

    `given` pairs the one document of each side, whatever they are called. Else documents are paired by name;
    of the others, by the hash of the PDF; then by institution and plan year, if both sides have just one.
    """
    if given:
        return (DocumentPair(old.documents[0], new.documents[0], "given"),)
    olds, news = list(old.documents), list(new.documents)
    pairs = [
        *_take(olds, news, "name", lambda one: one.document_id),
        *_take(olds, news, "source", lambda one: one.source_sha256),
        *_take(olds, news, "plan", _plan),
        *(DocumentPair(one, None, "alone") for one in olds),
        *(DocumentPair(None, one, "alone") for one in news),
    ]
    return tuple(sorted(pairs, key=_name))


def _take(
    olds: list[DocumentRows],
    news: list[DocumentRows],
    paired_by: PairedBy,
    key: Callable[[DocumentRows], Hashable | None],
) -> list[DocumentPair]:
    """The documents alone with their key on both sides; they leave the lists."""
    pairs = []
    for one in list(olds):
        rivals = _with_key(olds, key, key(one))
        found = _with_key(news, key, key(one))
        if key(one) is not None and len(rivals) == len(found) == 1:
            pairs.append(DocumentPair(one, found[0], paired_by))
            olds.remove(one)
            news.remove(found[0])
    return pairs


def _with_key(
    documents: Sequence[DocumentRows], key: Callable[[DocumentRows], Hashable | None], wanted: Hashable | None
) -> list[DocumentRows]:
    return [one for one in documents if key(one) == wanted]


def _plan(document: DocumentRows) -> Hashable | None:
    institution, year = document.facts.get("institution"), document.plan_year
    return None if institution is None or year is None else (institution, year)


def _name(pair: DocumentPair) -> str:
    document = pair.new or pair.old
    return document.document_id if document else ""


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
    if CODE in subject.label:
        yield _gained_code(subject, old, new)
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


def _gained_code(subject: Subject, old: Side, new: Side) -> KeyOf:
    """All but the code of a thing, where one side has it without a code and the other with one, each once: a
    plan that begins to number its indicators renames none."""
    bare = _fields((*subject.owner, *(name for name in subject.label if name != CODE), *subject.slot))
    coded = [_codes(side, bare) for side in (old, new)]

    def gained(row: Row, plan_year: int | None) -> Hashable | None:
        own = bare(row, plan_year)
        found = [codes.get(own, []) for codes in coded]
        once = all(len(codes) == 1 for codes in found)
        return own if once and (found[0][0] is None) != (found[1][0] is None) else None

    return gained


def _codes(side: Side, key: KeyOf) -> dict[Hashable, list[Any]]:
    codes: dict[Hashable, list[Any]] = {}
    for row in side.rows:
        codes.setdefault(key(row, side.plan_year), []).append(row.get(CODE))
    return codes


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


@dataclass(frozen=True, slots=True)
class Thing:
    """What bears one name in one place of the plan: its rows, and what each says by the slot it is for."""

    name: str
    where: Hashable
    rows: tuple[Row, ...]
    slots: dict[Hashable, tuple[Row, Hashable]]


@dataclass(frozen=True, slots=True)
class Rename:
    """Two things that may be one; `same` is the share of their values that agree."""

    old: Thing
    new: Thing
    likeness: float
    same: float


def propose_renames(subject: Subject, unpaired: Unpaired) -> None:
    """Pair what is left by likeness of names within its part of the plan, the likest first, each once."""
    olds, news = (_things(subject, side) for side in (unpaired.old, unpaired.new))
    proposals = [found for old in olds for new in news if (found := _proposal(old, new))]
    by_things = {(id(one.old), id(one.new)): one for one in proposals}
    ranked = [Candidate(id(one.old), id(one.new), one.likeness) for one in sorted(proposals, key=_order)]
    for chosen in assigned(ranked, lead=0):
        unpaired.take(list(_row_pairs(by_things[chosen.one, chosen.other])))


def _things(subject: Subject, side: Side) -> list[Thing]:
    grouped: dict[Hashable, list[Row]] = {}
    for row in side.rows:
        grouped.setdefault(
            key_of(row, (*subject.owner, *subject.label), side.plan_year, unspaced), []
        ).append(row)
    return [_thing(subject, rows, side.plan_year) for rows in grouped.values()]


def _thing(subject: Subject, rows: Sequence[Row], plan_year: int | None) -> Thing:
    slots: dict[Hashable, tuple[Row, Hashable]] = {}
    times: dict[Hashable, int] = {}
    for row in rows:
        slot = key_of(row, (*subject.slot, *subject.loose), plan_year, unspaced)
        times[slot] = times.get(slot, 0) + 1
        slots[slot, times[slot]] = (row, key_of(row, subject.content, plan_year, unspaced))
    return Thing(
        _bare_name(rows[0], subject), key_of(rows[0], subject.owner, plan_year, unspaced), tuple(rows), slots
    )


def _bare_name(row: Row, subject: Subject) -> str:
    """The thing's name in plain words, as indicators are likened everywhere."""
    return plain(" ".join(str(row[name]) for name in subject.label if row.get(name) is not None))


def _proposal(old: Thing, new: Thing) -> Rename | None:
    if old.where != new.where:
        return None
    alike = similarity(old.name, new.name)
    shared = old.slots.keys() & new.slots.keys()
    agreeing = sum(old.slots[slot][1] == new.slots[slot][1] for slot in shared)
    same = agreeing / max(len(old.slots), len(new.slots))
    return Rename(old, new, alike, same) if shared and alike >= _needed(old, new, same) else None


def _needed(old: Thing, new: Thing, same: float) -> float:
    if same == 1 and any(content != () for _, content in old.slots.values()):
        return ALIKE
    if same >= 0.5 and any(content != () for _, content in old.slots.values()):
        return ALIKE_PARTLY
    return ALIKE_ALONE if numbers_of(old.name) == numbers_of(new.name) else 101.0


def _order(proposal: Rename) -> tuple[float, float, int]:
    """The likest first; between equals, what stands in the same place of its table."""
    old, new = proposal.old.rows[0], proposal.new.rows[0]
    away = abs(int(old.get("row") or 0) - int(new.get("row") or 0))
    return -proposal.likeness - 20 * proposal.same, -proposal.same, away


def _row_pairs(proposal: Rename) -> Iterator[RowPair]:
    for slot, (row, _) in proposal.old.slots.items():
        if slot in proposal.new.slots:
            yield RowPair(row, proposal.new.slots[slot][0], round(proposal.likeness, 1))
