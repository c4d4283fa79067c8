"""All documents of one institution linked: plan by plan in the order of their years, section by section, each
indicator of a section with one of those known so far at most, the likest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from identity.assignment import Candidate, assigned
from identity.evidence import Evidence, LinkLimits, said, said_of_numbers, said_of_values
from identity.reviewed import Reviewed
from identity.similarity import agree, alike_words, letters_alike
from identity.wording import SHARE, bare_words
from schemas.records import Indicator

SECTIONS = ("body", "annex")


@dataclass(frozen=True, slots=True)
class Entity:
    """One indicator as one section prints it; `own_id` is what its printed label alone makes of it.

    `label` is its name with its detail, `detail` that alone and `group` the heading it stands under, all
    as bare folded words, the first two without shares such as `(85%)`, which are a standard; `values`
    are its values in printed order.
    """

    own_id: str
    document_id: str
    section: str
    kpi: str | None
    label: str
    detail: str
    group: str
    values: tuple[Indicator, ...]


def entities_of(values: Sequence[Indicator]) -> tuple[tuple[Entity, ...], ...]:
    """The indicators of one document by section, body first, each in printed order."""
    return tuple(tuple(_entities(item for item in values if item.section == section)) for section in SECTIONS)


def _entities(values: Iterable[Indicator]) -> Iterable[Entity]:
    gathered: dict[str, list[Indicator]] = {}
    for item in values:
        gathered.setdefault(item.indicator_id, []).append(item)
    return [_entity(own) for own in gathered.values()]


def _entity(values: Sequence[Indicator]) -> Entity:
    first = values[0]
    return Entity(
        own_id=first.indicator_id,
        document_id=first.document_id,
        section=first.section,
        kpi=first.kpi,
        label=_unstandardised(f"{first.indicator} {first.detail or ''}"),
        detail=_unstandardised(first.detail or ""),
        group=bare_words(first.group or ""),
        values=tuple(values),
    )


def _unstandardised(text: str) -> str:
    """The bare words of a name; with its shares where it says nothing else."""
    return bare_words(SHARE.sub(" ", text)) or bare_words(text)


def evidence_of(one: Entity, other: Entity, limits: LinkLimits) -> Evidence | None:
    """What speaks for and against the two being one; None where nothing suggests it."""
    coded = said(one.kpi, other.kpi) == "agrees"
    lowest = min(limits.doubtful, limits.same_code) if coded else limits.doubtful
    names = letters_alike(one.label, other.label, lowest)
    owned = bool(names) and limits.owners.same(one.values[0], other.values[0])
    if not names or not (owned or coded):
        return None
    grouped = agree(one.group, other.group, limits.doubtful) or alike_words(
        one.group, other.group, limits.owner
    )
    return Evidence(
        names=names,
        wording="same" if one.label == other.label else "alike",
        owner="agrees" if owned else "differs",
        group=said(one.group, other.group, grouped),
        detail=said(one.detail, other.detail, agree(one.detail, other.detail, limits.doubtful)),
        numbers=said_of_numbers(one.label, other.label),
        **said_of_values(one.values[0], other.values[0], limits),
    )


def is_certain(found: Evidence, limits: LinkLimits) -> bool:
    """Whether it is enough to take the two for one."""
    if "differs" in (found.numbers, found.detail):
        return False
    if found.kpi == "agrees":
        return found.names >= limits.same_code
    named = found.names >= limits.same
    return named and found.owner == "agrees" and found.kpi == "open" and found.group != "differs"


Known = Mapping[str, Sequence[Entity]]
"""The entities that are one indicator, by its identifier."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two indicators that may be one; nothing has been made of it."""

    new: Entity
    known: Entity
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Matches:
    """The identifier of each newly met indicator that is a known one, and the doubtful pairs."""

    settled: Mapping[str, str]
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    new: Entity
    known: Entity
    indicator_id: str
    evidence: Evidence
    certain: bool


def match(news: Sequence[Entity], known: Known, limits: LinkLimits, reviewed: Reviewed) -> Matches:
    """What of the newly met is known already: by the same label, by review, else by likeness.

    A likeness counts only where no second candidate comes near it, on either side.
    """
    settled = dict(_given(news, known, reviewed))
    taken = set(settled.values())
    open_news = [new for new in news if new.own_id not in settled]
    pairs = sorted(_pairs(open_news, known, taken, limits, reviewed), key=_order)
    certain = [
        Candidate(pair.new.own_id, pair.indicator_id, pair.evidence.names) for pair in pairs if pair.certain
    ]
    settled |= {item.one: item.other for item in assigned(certain, limits.margin)}
    taken = set(settled.values())
    doubtful = [
        Proposal(pair.new, pair.known, pair.evidence)
        for pair in pairs
        if pair.new.own_id not in settled and pair.indicator_id not in taken
    ]
    return Matches(settled, tuple(_likest(doubtful)))


def _given(news: Sequence[Entity], known: Known, reviewed: Reviewed) -> Iterator[tuple[str, str]]:
    by_own = {entity.own_id: name for name, entities in known.items() for entity in entities}
    for new in news:
        if new.own_id in by_own:
            yield new.own_id, by_own[new.own_id]
            continue
        settled = next((by_own[own] for own in reviewed.same_as(new.own_id) if own in by_own), None)
        if settled is not None:
            yield new.own_id, settled


def _pairs(
    news: Sequence[Entity], known: Known, taken: set[str], limits: LinkLimits, reviewed: Reviewed
) -> Iterator[_Pair]:
    for name, entities in known.items():
        if name in taken:
            continue
        for new in news:
            weighed = ((entity, evidence_of(new, entity, limits)) for entity in entities)
            found = [_Pair(new, one, name, held, is_certain(held, limits)) for one, held in weighed if held]
            if found and not any(reviewed.are_different(new.own_id, entity.own_id) for entity in entities):
                yield max(found, key=lambda pair: (pair.certain, pair.evidence.names))


def _order(pair: _Pair) -> tuple[bool, float, str, str]:
    return not pair.certain, -pair.evidence.names, pair.new.own_id, pair.indicator_id


def _likest(proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """The best proposal for each newly met indicator."""
    best: dict[str, Proposal] = {}
    for item in proposals:
        if item.new.own_id not in best or item.evidence.names > best[item.new.own_id].evidence.names:
            best[item.new.own_id] = item
    yield from best.values()


@dataclass(frozen=True, slots=True)
class Links:
    """The indicator each printed label belongs to, by the identifier its label alone makes, the doubtful
    pairs, and those linked as one that one section prints side by side."""

    indicator_ids: Mapping[str, str]
    proposals: tuple[Proposal, ...]
    doubled: tuple[tuple[Entity, Entity], ...]


def link(documents: Sequence[Sequence[Indicator]], limits: LinkLimits, reviewed: Reviewed) -> Links:
    """Link the values of an institution's documents, the oldest plan first.

    An indicator keeps the identifier under which it was met first, so that a later plan changes none.
    """
    known: dict[str, list[Entity]] = {}
    settled: dict[str, str] = {}
    proposals: list[Proposal] = []
    doubled: list[tuple[Entity, Entity]] = []
    for section in (section for values in documents for section in entities_of(values)):
        matches = match(section, known, limits, reviewed)
        proposals.extend(matches.proposals)
        met: dict[str, Entity] = {}
        for entity in section:
            name = matches.settled.get(entity.own_id, entity.own_id)
            settled.setdefault(entity.own_id, name)
            known.setdefault(name, []).append(entity)
            if met.setdefault(name, entity) is not entity:
                doubled.append((met[name], entity))
    return Links(settled, tuple(proposals), tuple(doubled))
