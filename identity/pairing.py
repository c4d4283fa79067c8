"""Which rows of a plan speak of the same indicator: in two sections, or twice in one.

A row is paired with one row of another section at most: within one dependency with a row whose name says the
same words or those and more, and with one whose name is only like it, or of another dependency, where the
same KPI code or the same formula is evidence too. It is paired with none where a second row might as well be
meant. The thresholds are the profile's (`pairing`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from identity.assignment import Candidate, assigned
from identity.entries import Entry, entries, says_all
from identity.linking import link
from identity.owners import same_owner
from identity.reviewed import Reviewed
from identity.similarity import formula_similarity, similarity
from identity.wording import formula_words
from schemas.language.judgement import PairingThresholds
from schemas.profile import Profile
from schemas.records import Indicator

WORD_FOR_WORD, CONTAINED = 200.0, 100.0
Places = Candidate[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows that speak of the same indicator, in printed order; `linked` where they are one in the series
    too, as far as the plan alone decides, and not only likely to be."""

    one: Entry
    other: Entry
    linked: bool

    @property
    def values(self) -> tuple[Indicator, ...]:
        """The values of both rows."""
        return self.one.values + self.other.values


@dataclass(frozen=True, slots=True)
class Pairing:
    """A plan's rows and those that belong together, across its sections and within one."""

    entries: tuple[Entry, ...]
    across: tuple[Pair, ...]
    within: tuple[Pair, ...]


def pairing_of(indicators: Sequence[Indicator], profile: Profile) -> Pairing:
    """The pairs among the rows of one plan's indicators."""
    rows = entries(indicators)
    scale = _Scale(rows, profile.pairing, profile.context.dependency_starts)
    sections: dict[str, list[Entry]] = {}
    for row in rows:
        sections.setdefault(row.first.section, []).append(row)
    found = [rows for one, other in combinations(sections.values(), 2) for rows in _across(one, other, scale)]
    pairs = _told_apart([*found, *_within(rows, profile.total_starts)], indicators, profile)
    return Pairing(rows, pairs[: len(found)], pairs[len(found) :])


def _told_apart(
    pairs: Sequence[tuple[Entry, Entry]], indicators: Sequence[Indicator], profile: Profile
) -> tuple[Pair, ...]:
    """The pairs, each with whether the series take its rows for one indicator; they are linked only where
    two labels face each other."""
    labels = [_identifiers(one) | _identifiers(other) for one, other in pairs]
    if all(len(own) == 1 for own in labels):
        return tuple(Pair(one, other, linked=True) for one, other in pairs)
    known = link([indicators], profile.links, Reviewed()).indicator_ids
    return tuple(
        Pair(one, other, linked=len({known[name] for name in own}) == 1)
        for (one, other), own in zip(pairs, labels, strict=True)
    )


def _identifiers(row: Entry) -> frozenset[str]:
    return frozenset(value.indicator_id for value in row.values)


def _across(ones: Sequence[Entry], others: Sequence[Entry], scale: _Scale) -> Iterator[tuple[Entry, Entry]]:
    candidates = [
        Candidate(one, other, points, eligible=points >= scale.limits.alike)
        for one, other, owned in scale.comparable(ones, others)
        if (points := scale.points(ones[one], others[other], owned))
    ]
    chosen = assigned(candidates, scale.limits.lead, lambda item, free: _shared(item, free, ones, others))
    for item in sorted(chosen, key=lambda item: item.one):
        yield ones[item.one], others[item.other]


def _shared(
    item: Candidate[int, int],
    free: Sequence[Candidate[int, int]],
    ones: Sequence[Entry],
    others: Sequence[Entry],
) -> bool:
    """Whether the longer of two names says words that another free row has beside words of both: it may
    be about the two together."""
    one, other = set(ones[item.one].name.split()), set(others[item.other].name.split())
    common, more = one & other, one ^ other
    if item.points >= WORD_FOR_WORD or not more or not (one <= other or other <= one):
        return False
    if one <= other:
        rows = (ones[left.one] for left in free if left.other == item.other and left.one != item.one)
    else:
        rows = (others[left.other] for left in free if left.one == item.one and left.other != item.other)
    return any(common & set(row.name.split()) and more & set(row.name.split()) for row in rows)


class _Scale:
    """Weighs how much speaks for two rows being about one indicator."""

    def __init__(self, rows: Sequence[Entry], limits: PairingThresholds, kinds: tuple[str, ...]) -> None:
        self.limits, self.kinds = limits, kinds
        self._named = Counter((row.first.section, row.first.dependency, row.indicator) for row in rows)

    def comparable(self, ones: Sequence[Entry], others: Sequence[Entry]) -> Iterator[tuple[int, int, bool]]:
        """The places of the rows that can be about one indicator, and whether they have one owner: of two
        owners' rows only those with a code or a formula."""
        for firsts, seconds in product(_by_owner(ones), _by_owner(others)):
            owned = same_owner(ones[firsts[0]].first, others[seconds[0]].first, self.kinds)
            left = firsts if owned else [place for place in firsts if _evident(ones[place])]
            right = seconds if owned else [place for place in seconds if _evident(others[place])]
            yield from ((one, other, owned) for one in left for other in right)

    def points(self, one: Entry, other: Entry, owned: bool) -> float:
        """The likeness of their names, and what the code and the formula add to it."""
        a, b = one.first, other.first
        if a.kind != b.kind or (a.code and b.code and a.code != b.code):
            return 0.0
        alike = self._alike(one, other)
        if alike + 2 * self.limits.evidence < self.limits.alike:
            return 0.0
        kpi = a.kpi is not None and a.kpi == b.kpi
        formula = bool(a.formula) and formula_similarity(a.formula, b.formula) >= self.limits.formula
        if alike < CONTAINED and not (kpi or formula):
            return min(alike, self.limits.alike - 1) if owned else 0.0
        return alike + self.limits.evidence * (kpi + formula) if owned or kpi or formula else 0.0

    def _alike(self, one: Entry, other: Entry) -> float:
        """How alike the names are. The groups must be alike where both have one, and so must the details,
        unless each is the only row of its name; a row that heads others is like none but one of the same
        words."""
        if one.name == other.name and one.group == other.group:
            return WORD_FOR_WORD
        if one.heads or other.heads:
            return 0.0
        if one.group and other.group and similarity(one.group, other.group) < self.limits.alike:
            return 0.0
        if one.indicator == other.indicator and self._alone(one) and self._alone(other):
            return CONTAINED
        if one.detail and other.detail and similarity(one.detail, other.detail) < self.limits.alike:
            return 0.0
        alike = similarity(one.name, other.name)
        if alike >= self.limits.spelling and says_all(one, other, self.limits.spelling):
            return CONTAINED
        return min(alike, CONTAINED - 1)

    def _alone(self, row: Entry) -> bool:
        return self._named[(row.first.section, row.first.dependency, row.indicator)] == 1


def _evident(row: Entry) -> bool:
    return bool(row.first.kpi or row.first.formula)


def _by_owner(rows: Sequence[Entry]) -> list[list[int]]:
    """The places of the rows of each dependency and line of work."""
    owners: dict[tuple[str | None, str | None], list[int]] = {}
    for place, row in enumerate(rows):
        owners.setdefault((row.first.dependency, row.first.line), []).append(place)
    return list(owners.values())


def _within(rows: Sequence[Entry], totals: Sequence[str]) -> Iterator[tuple[Entry, Entry]]:
    """The two rows of one section that agree in all they say of themselves; a name that comes more often
    belongs to lists of which nothing else is known, and a total without a name to its own table."""
    same: dict[tuple[str | None, ...], list[Entry]] = {}
    for row in rows:
        item = row.first
        key = (
            *(item.section, item.perspective, item.line, item.dependency, item.kind, item.kpi, item.code),
            *(row.group, row.indicator, row.detail, item.table_id if row.name in totals else None),
            *(formula_words(item.formula), item.measure, item.standard),
        )
        same.setdefault(key, []).append(row)
    yield from ((found[0], found[1]) for found in same.values() if len(found) == 2)
