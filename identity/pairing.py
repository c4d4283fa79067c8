"""Which rows of a plan speak of the same indicator: in two sections, or twice in one.

A row is paired with one row of another section at most: within one dependency with a row whose name says the
same words or those and more, and with one whose name is only like it, or of another dependency, where the
same KPI code or the same formula is evidence too. It is paired with none where a second row might as well be
meant. The thresholds are the profile's (`pairing`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from identity.assignment import Candidate, assigned
from identity.evidence import (
    Evidence,
    LinkLimits,
    Said,
    Wording,
    limits_of,
    said,
    said_of_numbers,
    said_of_values,
)
from identity.linking import link
from identity.reviewed import Reviewed
from identity.similarity import ASIDE, contains, similarity
from identity.wording import formula_words, plain
from schemas.profile import Profile
from schemas.records import Indicator


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One row of one table as published: its values, of which the first speaks for the row; the plain words
    of its group, of its indicator, and of indicator and detail together; `heads` tells a row whose name is
    the group of others."""

    first: Indicator
    values: tuple[Indicator, ...]
    group: str
    indicator: str
    detail: str
    name: str
    heads: bool

    @property
    def shown(self) -> str:
        """The name as it is shown to people."""
        return " — ".join(part for part in (self.first.indicator, self.first.detail) if part)


def entries(indicators: Iterable[Indicator]) -> tuple[IndicatorRow, ...]:
    """The rows in printed order."""
    rows: dict[tuple[str, str, int], list[Indicator]] = {}
    for item in indicators:
        rows.setdefault((item.section, item.table_id, item.row), []).append(item)
    groups = {(item.table_id, plain(item.group)) for items in rows.values() for item in items if item.group}
    return tuple(_entry(tuple(values), groups) for values in rows.values())


def _entry(values: tuple[Indicator, ...], groups: Container[tuple[str, str]]) -> IndicatorRow:
    first = values[0]
    indicator, detail = plain(first.indicator), plain(first.detail)
    name = f"{indicator} {detail}".rstrip()
    return IndicatorRow(
        first,
        values,
        plain(first.group),
        indicator,
        detail,
        name,
        (first.table_id, indicator) in groups,
    )


def says_all(one: IndicatorRow, other: IndicatorRow, spelling: float) -> bool:
    """Whether one of two names says all the words of the other, and that is no mere accident: the shorter one
    has two words at least, unless both stand in a group, and is half of the longer one, or the whole of it
    without what it gives in parentheses, or the whole of that."""
    short, long = sorted((one, other), key=lambda row: len(row.name))
    few, many = len(short.name.split()), len(set(long.name.split()))
    if not few or (few == 1 and not (one.group and other.group)):
        return False
    if not contains(long.name, short.name, spelling):
        return False
    told = long.first.indicator
    parts = (ASIDE.sub(" ", told), *ASIDE.findall(told))
    return 2 * few >= many or any(
        contains(short.name, plain(part), spelling) for part in parts if plain(part)
    )


WORD_FOR_WORD, CONTAINED = 200.0, 100.0

Places = Candidate[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows that speak of the same indicator, in printed order; `linked` where they are one in the series
    too, as far as the plan alone decides, and not only likely to be."""

    one: IndicatorRow
    other: IndicatorRow
    linked: bool

    @property
    def values(self) -> tuple[Indicator, ...]:
        """The values of both rows."""
        return self.one.values + self.other.values


@dataclass(frozen=True, slots=True)
class Pairing:
    """A plan's rows and those that belong together, across its sections and within one."""

    entries: tuple[IndicatorRow, ...]
    across: tuple[Pair, ...]
    within: tuple[Pair, ...]


def pairing_of(indicators: Sequence[Indicator], profile: Profile) -> Pairing:
    """The pairs among the rows of one plan's indicators."""
    rows = entries(indicators)
    scale = _Scale(rows, limits_of(profile))
    sections: dict[str, list[IndicatorRow]] = {}
    for row in rows:
        sections.setdefault(row.first.section, []).append(row)
    found = [rows for one, other in combinations(sections.values(), 2) for rows in _across(one, other, scale)]
    pairs = _told_apart([*found, *_within(rows, profile.total_starts)], indicators, profile)
    return Pairing(rows, pairs[: len(found)], pairs[len(found) :])


def _told_apart(
    pairs: Sequence[tuple[IndicatorRow, IndicatorRow]], indicators: Sequence[Indicator], profile: Profile
) -> tuple[Pair, ...]:
    """The pairs, each with whether the series take its rows for one indicator; they are linked only where
    two labels face each other."""
    labels = [_identifiers(one) | _identifiers(other) for one, other in pairs]
    if all(len(own) == 1 for own in labels):
        return tuple(Pair(one, other, linked=True) for one, other in pairs)
    known = link([indicators], limits_of(profile), Reviewed()).indicator_ids
    return tuple(
        Pair(one, other, linked=len({known[name] for name in own}) == 1)
        for (one, other), own in zip(pairs, labels, strict=True)
    )


def _identifiers(row: IndicatorRow) -> frozenset[str]:
    return frozenset(value.indicator_id for value in row.values)


def _across(
    ones: Sequence[IndicatorRow], others: Sequence[IndicatorRow], scale: _Scale
) -> Iterator[tuple[IndicatorRow, IndicatorRow]]:
    candidates = [
        Candidate(one, other, points, eligible=points >= scale.limits.alike)
        for one, other, owned in scale.comparable(ones, others)
        if (found := scale.evidence(ones[one], others[other], owned)) and (points := scale.points(found))
    ]
    chosen = assigned(candidates, scale.limits.lead, lambda item, free: _shared(item, free, ones, others))
    for item in sorted(chosen, key=lambda item: item.one):
        yield ones[item.one], others[item.other]


def _shared(
    item: Candidate[int, int],
    free: Sequence[Candidate[int, int]],
    ones: Sequence[IndicatorRow],
    others: Sequence[IndicatorRow],
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

    def __init__(self, rows: Sequence[IndicatorRow], limits: LinkLimits) -> None:
        self.limits = limits
        self._named = Counter((row.first.section, row.first.dependency, row.indicator) for row in rows)

    def comparable(
        self, ones: Sequence[IndicatorRow], others: Sequence[IndicatorRow]
    ) -> Iterator[tuple[int, int, bool]]:
        """The places of the rows that can be about one indicator, and whether they have one owner: of two
        owners' rows only those with a code or a formula."""
        for firsts, seconds in product(_by_owner(ones), _by_owner(others)):
            owned = self.limits.owners.same(ones[firsts[0]].first, others[seconds[0]].first)
            left = firsts if owned else [place for place in firsts if _evident(ones[place])]
            right = seconds if owned else [place for place in seconds if _evident(others[place])]
            yield from ((one, other, owned) for one in left for other in right)

    def evidence(self, one: IndicatorRow, other: IndicatorRow, owned: bool) -> Evidence | None:
        """What speaks for and against the two being one; None where no more could make them one."""
        values = one.first, other.first
        if (
            said(values[0].kind, values[1].kind) == "differs"
            or said(values[0].code, values[1].code) == "differs"
        ):
            return None
        group = said(one.group, other.group, similarity(one.group, other.group) >= self.limits.alike)
        detail = said(one.detail, other.detail, similarity(one.detail, other.detail) >= self.limits.alike)
        wording, names = self._wording(one, other, group, detail)
        if _points_of(wording, names) + 2 * self.limits.evidence < self.limits.alike:
            return None
        return Evidence(
            names=names,
            wording=wording,
            owner="agrees" if owned else "differs",
            group=group,
            detail=detail,
            numbers=said_of_numbers(one.name, other.name),
            **said_of_values(*values, self.limits),
        )

    def points(self, found: Evidence) -> float:
        """The likeness of their names, and what the code and the formula add to it."""
        proofs = (found.kpi, found.formula).count("agrees")
        names, owned = _points_of(found.wording, found.names), found.owner == "agrees"
        if found.wording == "alike" and not proofs:
            return min(names, self.limits.alike - 1) if owned else 0.0
        return names + self.limits.evidence * proofs if owned or proofs else 0.0

    def _wording(
        self, one: IndicatorRow, other: IndicatorRow, group: Said, detail: Said
    ) -> tuple[Wording, float]:
        """How alike the names are. The groups must be alike where both have one, and so must the details,
        unless each is the only row of its name; a row that heads others is like none but one of the same
        words."""
        if one.name == other.name and one.group == other.group:
            return "same", 100.0
        if one.heads or other.heads or group == "differs":
            return "alike", 0.0
        if one.indicator == other.indicator and self._alone(one) and self._alone(other):
            return "contained", 100.0
        if detail == "differs":
            return "alike", 0.0
        alike = similarity(one.name, other.name)
        contained = alike >= self.limits.spelling and says_all(one, other, self.limits.spelling)
        return "contained" if contained else "alike", alike

    def _alone(self, row: IndicatorRow) -> bool:
        return self._named[(row.first.section, row.first.dependency, row.indicator)] == 1


def _points_of(wording: Wording, names: float) -> float:
    if wording == "same":
        return WORD_FOR_WORD
    return CONTAINED if wording == "contained" else min(names, CONTAINED - 1)


def _evident(row: IndicatorRow) -> bool:
    return bool(row.first.kpi or row.first.formula)


def _by_owner(rows: Sequence[IndicatorRow]) -> list[list[int]]:
    """The places of the rows of each dependency and line of work."""
    owners: dict[tuple[str | None, str | None], list[int]] = {}
    for place, row in enumerate(rows):
        owners.setdefault((row.first.dependency, row.first.line), []).append(place)
    return list(owners.values())


def _within(
    rows: Sequence[IndicatorRow], totals: Sequence[str]
) -> Iterator[tuple[IndicatorRow, IndicatorRow]]:
    """The two rows of one section that agree in all they say of themselves; a name that comes more often
    belongs to lists of which nothing else is known, and a total without a name to its own table."""
    same: dict[tuple[str | None, ...], list[IndicatorRow]] = {}
    for row in rows:
        item = row.first
        key = (
            *(item.section, item.perspective, item.line, item.dependency, item.kind, item.kpi, item.code),
            *(row.group, row.indicator, row.detail, item.table_id if row.name in totals else None),
            *(formula_words(item.formula), item.measure, item.standard),
        )
        same.setdefault(key, []).append(row)
    yield from ((found[0], found[1]) for found in same.values() if len(found) == 2)
