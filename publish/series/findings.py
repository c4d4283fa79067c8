"""What linking has to report: doubtful links, and plans that contradict an earlier plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from extract.page.findings import Finding, finding
from extract.page.geometry import box_of
from identity.entities import Entity
from identity.matching import Proposal
from publish.series.points import Difference
from schemas.records import Indicator


def doubtful_link(proposal: Proposal, file_name: str) -> Finding:
    """The pair that may be one indicator, with the lines that settle it."""
    new, known = proposal.new, proposal.known
    return finding(
        "link-doubtful",
        new.values[0].page,
        box_of(new.values[0]),
        new.values[0].table_id,
        name=_named(new.values[0]),
        other=_named(known.values[0]),
        score=f"{proposal.score:.0f}",
        document=known.document_id,
        other_page=known.values[0].page,
        file=file_name,
        ids=f"[{new.own_id}, {known.own_id}]",
    ).about(item.value_id for item in new.values)


def doubled_link(one: Entity, other: Entity, file_name: str) -> Finding:
    """Two labels of one section that were linked as one indicator before, with the lines that part them."""
    return finding(
        "link-doubled",
        other.values[0].page,
        box_of(other.values[0]),
        other.values[0].table_id,
        name=_named(other.values[0]),
        other=_named(one.values[0]),
        file=file_name,
        ids=f"[{one.own_id}, {other.own_id}]",
    ).about(item.value_id for entity in (one, other) for item in entity.values)


def contradiction(found: Difference, values: Mapping[tuple[str, str], Indicator]) -> Finding:
    """What a later plan says of a point otherwise than an earlier one; `values` go by document and value."""
    later = values[found.later.document_id, found.later.value_ids[0]]
    earlier = values[found.earlier.document_id, found.earlier.value_ids[0]]
    return finding(
        "series-differs",
        later.page,
        box_of(later),
        later.table_id,
        name=_named(later),
        period=later.period,
        series=later.series,
        raw=later.raw,
        other=earlier.raw,
        document=earlier.document_id,
        other_page=earlier.page,
    ).about(found.later.value_ids)


def by_document(pairs: Iterable[tuple[str, Finding]]) -> dict[str, list[Finding]]:
    """The findings gathered by document."""
    gathered: dict[str, list[Finding]] = {}
    for document_id, item in pairs:
        gathered.setdefault(document_id, []).append(item)
    return gathered


def _named(value: Indicator) -> str:
    return " / ".join(filter(None, (value.kpi, value.group, value.indicator, value.detail)))
