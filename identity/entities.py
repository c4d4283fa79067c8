"""The indicators of one section of one document, as linking sees them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from identity.folding import bare_words
from identity.similarity import numbers_of
from identity.wording import SHARE
from schemas.records import Indicator

SECTIONS = ("body", "annex")


@dataclass(frozen=True, slots=True)
class Entity:
    """One indicator as one section prints it; `own_id` is what its printed label alone makes of it.

    `label` is its name with its detail, `detail` that alone and `group` the heading it stands under, all
    as bare folded words, the first two without shares such as `(85%)`, which are a standard; `owners` are
    the spellings of its dependency, its acronym among them; `values` are its values in printed order.
    """

    own_id: str
    document_id: str
    section: str
    kpi: str | None
    label: str
    detail: str
    group: str
    owners: tuple[str, ...]
    values: tuple[Indicator, ...]

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers in its name: two fractions or doses of one name are two indicators."""
        return numbers_of(self.label)


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
        owners=tuple(bare_words(name) for name in (first.dependency, first.dependency_acronym) if name),
        values=tuple(values),
    )


def _unstandardised(text: str) -> str:
    """The bare words of a name; with its shares where it says nothing else."""
    return bare_words(SHARE.sub(" ", text)) or bare_words(text)
