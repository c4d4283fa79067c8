"""The series: indicators linked over an institution's documents, and where plans contradict one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from extract.page.findings import Finding, finding
from extract.page.geometry import box_of
from extract.records.finding_rows import finding_records
from extract.records.origin import Origin, stable_id
from identity.evidence import limits_of
from identity.linking import Entity, Links, Proposal, link
from identity.reviewed import Reviewed, links_file, load_reviewed
from identity.wording import bare_words
from publish.building import CheckedDocument, filled, finding_counts, part_file, with_column
from publish.contract import checked_table
from publish.contradictions import contradictions
from publish.dependencies import NAMING, Directory, NamingTables, directory
from publish.editions import Editions, PublishedPlan, editions
from publish.reviewing import NAMES_DIFFER, Decided
from schemas.catalogue import PARTITION
from schemas.profile_files import BASE
from schemas.profile_reading import load_profile
from schemas.records import ContradictionRecord, Indicator, SeriesRecord
from store.parquet import Row, contract_table, parquet_bytes
from store.parts import DocumentPart

Said = tuple[str, str | None, float | None]

Told = tuple[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two plans of different years that say different things of one point; `later` is of the later plan."""

    later: SeriesRecord
    earlier: SeriesRecord


def series_rows(
    documents: Sequence[Sequence[Indicator]], indicator_ids: Mapping[str, str]
) -> tuple[tuple[SeriesRecord, ...], ...]:
    """The rows of each document in the order its values are printed, one for each different statement."""
    rows = [tuple(_rows(values, indicator_ids)) for values in documents]
    said: dict[str, list[SeriesRecord]] = defaultdict(list)
    for row in (row for own in rows for row in own):
        said[row.point_id].append(row)
    agreed = {point: _agreement(found) for point, found in said.items()}
    return tuple(tuple(replace(row, agrees=agreed[row.point_id]) for row in own) for own in rows)


def differences(documents: Sequence[Sequence[SeriesRecord]]) -> Iterator[Contradiction]:
    """Each statement of a plan that none of an earlier plan's on the same point bears out.

    Silent on two editions of one year's plan: comparing editions is another matter.
    """
    earlier: dict[str, list[SeriesRecord]] = defaultdict(list)
    for rows in documents:
        for row in rows:
            before = [item for item in earlier[row.point_id] if _is_earlier(item, row)]
            if before and all(_said(item) != _said(row) for item in before):
                yield Contradiction(row, before[-1])
        for row in rows:
            earlier[row.point_id].append(row)


def _is_earlier(one: SeriesRecord, other: SeriesRecord) -> bool:
    return one.plan_year is not None and other.plan_year is not None and one.plan_year < other.plan_year


def _rows(values: Sequence[Indicator], indicator_ids: Mapping[str, str]) -> Iterator[SeriesRecord]:
    points: dict[str, dict[Said, list[Indicator]]] = defaultdict(dict)
    linked = {item.indicator_id: indicator_ids.get(item.indicator_id, item.indicator_id) for item in values}
    for item in values:
        point = stable_id("point", linked[item.indicator_id], item.series, item.period, item.part, item.unit)
        points[point].setdefault((item.status, item.comparator, item.value_base), []).append(item)
    for point, statements in points.items():
        for number, said in enumerate(statements.values(), start=1):
            yield _row(point, number, linked[said[0].indicator_id], said)


def _row(point: str, reading: int, indicator_id: str, said: Sequence[Indicator]) -> SeriesRecord:
    first = said[0]
    return SeriesRecord(
        document_id=first.document_id,
        plan_year=first.plan_year,
        institution=first.institution,
        indicator_id=indicator_id,
        point_id=point,
        reading=reading,
        kpi=next((item.kpi for item in said if item.kpi), None),
        dependency=first.dependency,
        dependency_name=first.dependency_name,
        dependency_id=first.dependency_id,
        indicator=first.indicator,
        detail=first.detail,
        series=first.series,
        year=first.year,
        period=first.period,
        part=first.part,
        status=first.status,
        comparator=first.comparator,
        value=first.value,
        unit=first.unit,
        scale=first.scale,
        value_base=first.value_base,
        raw=first.raw,
        sections=_distinct(item.section for item in said),
        agrees=None,
        value_ids=_distinct(item.value_id for item in said),
    )


def _agreement(rows: Sequence[SeriesRecord]) -> bool | None:
    if len({(row.document_id, value) for row in rows for value in row.value_ids}) == 1:
        return None
    return len({_said(row) for row in rows}) == 1


def _said(row: SeriesRecord) -> Said:
    return row.status, row.comparator, row.value_base


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


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
        score=f"{proposal.evidence.names:.0f}",
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


def contradiction(found: Contradiction, values: Mapping[tuple[str, str], Indicator]) -> Finding:
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


def _named_as_one(value: Indicator) -> Indicator:
    """The value under the one name of its dependency: an acronym alone is like no other name."""
    return replace(value, dependency=value.dependency_name)


def _named(value: Indicator) -> str:
    return " / ".join(filter(None, (value.kpi, value.group, value.indicator, value.detail)))


@dataclass(frozen=True, slots=True)
class _Read:
    """A document as published so far: its part, its tables that name dependencies, and its values."""

    part: DocumentPart
    document: Row
    profile: str
    institution: str | None
    naming: NamingTables
    values: tuple[Indicator, ...]

    @property
    def as_published(self) -> PublishedPlan:
        return PublishedPlan(self.document, self.values)


def link_parts(parts: Sequence[DocumentPart], links: Path) -> Iterator[CheckedDocument]:
    """Each part with its indicators linked, its series and what linking has to report."""
    grouped: dict[str, list[_Read]] = defaultdict(list)
    for part in parts:
        read = _read(part)
        grouped[bare_words(read.institution or "") or f"({part.document_id})"].append(read)
    known = editions([read.as_published for own in grouped.values() for read in own])
    for documents in grouped.values():
        yield from _link_institution(sorted(documents, key=_age), links, known)


def _age(read: _Read) -> tuple[int, str]:
    return read.part.plan_year or 0, read.part.document_id


def _link_institution(documents: Sequence[_Read], folder: Path, known: Editions) -> Iterator[CheckedDocument]:
    institution = documents[0].institution
    # one set of limits for all years, or a pair's answer would hang on which plan is asked; the latest one's,
    # as a profile follows how the institution words its plans now
    limits = limits_of(load_profile(documents[-1].profile))
    reviewed, file_name = load_reviewed(institution, folder), links_file(institution or "", folder).name
    plans = [read.naming for read in documents]
    owners = directory(plans, institution, limits, reviewed)
    values = [tuple(map(owners.value, read.values)) for read in documents]
    linked = link([tuple(map(_named_as_one, own)) for own in values], limits, reviewed)
    series = series_rows(values, linked.indicator_ids)
    pairs = frozenset(pair for read in documents for pair in _told_pairs(read))
    found = by_document(
        (*_findings(linked, values, series, file_name, pairs), *owners.findings(plans, file_name))
    )
    for read, rows in zip(documents, series, strict=True):
        told = [*found.get(read.part.document_id, ()), *known.findings(read.as_published)]
        yield _relinked(read, owners, linked.indicator_ids, rows, told, known, reviewed)


def _findings(
    linked: Links,
    values: Sequence[Sequence[Indicator]],
    series: Sequence[Sequence[SeriesRecord]],
    file_name: str,
    told: frozenset[Told],
) -> Iterator[tuple[str, Finding]]:
    known = {(item.document_id, item.value_id): item for own in values for item in own}
    untold = [item for item in linked.proposals if not _is_told(item, told)]
    yield from ((item.new.document_id, doubtful_link(item, file_name)) for item in untold)
    yield from ((one.document_id, doubled_link(one, other, file_name)) for one, other in linked.doubled)
    yield from ((item.later.document_id, contradiction(item, known)) for item in differences(series))


def _told_pairs(read: _Read) -> Iterator[Told]:
    """The values of each two rows that a finding on names already takes for one indicator."""
    for row in _table("findings", read.part).to_pylist():
        if row["rule"] == NAMES_DIFFER:
            yield read.part.document_id, frozenset(row["value_ids"])


def _is_told(item: Proposal, told: frozenset[Told]) -> bool:
    """Whether such a finding is about both indicators of the pair: it says how to link them as well."""
    if item.new.document_id != item.known.document_id:
        return False
    ids = frozenset(value.value_id for entity in (item.new, item.known) for value in entity.values)
    return any(document == item.new.document_id and ids <= values for document, values in told)


def _relinked(
    read: _Read,
    owners: Directory,
    indicator_ids: Mapping[str, str],
    rows: Sequence[SeriesRecord],
    found: Sequence[Finding],
    known: Editions,
    reviewed: Reviewed,
) -> CheckedDocument:
    """The document's files, those of the linked datasets made anew."""
    part = read.part
    fixed = {"document_id": part.document_id, PARTITION: part.plan_year}
    origin = Origin(part.document_id, part.plan_year, read.institution, part.source_sha256)
    own = _table("findings", part)
    decided = Decided(read.values, _table("reviews", part), reviewed)
    found = [*found, *decided.outdated([*own.to_pylist(), *map(asdict, finding_records(found, (), origin))])]
    reports = checked_table("findings", finding_records(found, (), origin), fixed).table
    findings = decided.findings(pa.concat_tables([own, reports]))
    naming = {name: owners.table(table, part.document_id) for name, table in read.naming.tables.items()}
    later, edition = known.superseded_by(part.document_id), known.supersedes(part.document_id)
    supersedes = edition.earlier if edition else None
    values = _with_ids(naming["indicators"], indicator_ids)
    told = filled(_table("documents", part), "supersedes", supersedes)
    tables = {
        **naming,
        "documents": filled(told, "superseded_by", later),
        "indicators": filled(values, "superseded", later is not None),
        "findings": findings,
        "reviews": decided.reviews(findings),
        "contradictions": checked_table("contradictions", _contradictions(findings, values), fixed).table,
        "series": checked_table("series", rows, fixed).table,
    }
    contents = {name: file.path.read_bytes() for name, file in part.files.items() if name not in tables}
    contents |= {name: parquet_bytes(name, table) for name, table in tables.items()}
    made = {name: part_file(name, table, contents[name]) for name, table in tables.items()}
    counts = finding_counts(tables["findings"])
    return CheckedDocument(
        replace(
            part,
            files=dict(part.files) | made,
            findings=counts.severities,
            rules=counts.rules,
            supersedes=supersedes,
            superseded_by=later,
        ),
        contents,
    )


def _contradictions(findings: pa.Table, values: pa.Table) -> tuple[ContradictionRecord, ...]:
    """Of the values only those that findings about the plan name are looked at."""
    told = [row for row in findings.to_pylist() if row["about"] == "plan"]
    named = sorted({value_id for row in told for value_id in row["value_ids"]})
    is_named = pc.is_in(values.column("value_id"), pa.array(named, pa.string()))
    return contradictions(told, values.filter(is_named).to_pylist())


def _with_ids(table: pa.Table, indicator_ids: Mapping[str, str]) -> pa.Table:
    """The values with their indicators linked, and with their goals, which follow from that."""
    own_ids: list[str] = table.column("indicator_id").to_pylist()
    linked = [indicator_ids.get(own, own) for own in own_ids]
    table = with_column(table, "indicator_id", linked)
    named = table.select(["value_id", "indicator_id", "repeats", "table_id", "row"]).to_pylist()
    return with_column(table, "goal_id", goal_ids(named))


def goal_ids(values: Sequence[Row]) -> list[str]:
    """For each value of a document the goal it belongs to: its indicator, or that of the value which any
    value of its row and indicator repeats."""
    indicators: dict[str, str] = {value["value_id"]: value["indicator_id"] for value in values}
    goals: dict[tuple[object, ...], str] = {}
    for value in values:
        if value["repeats"] in indicators:
            goals.setdefault(_line(value), indicators[value["repeats"]])
    return [goals.get(_line(value)) or indicators[value["value_id"]] for value in values]


def _line(value: Row) -> tuple[object, ...]:
    """The printed row of a value, and its indicator within it."""
    return value["table_id"], value["row"], value["indicator_id"]


def _table(dataset: str, part: DocumentPart) -> pa.Table:
    return contract_table(dataset, part.files[dataset].path)


def _read(part: DocumentPart) -> _Read:
    document = _table("documents", part).to_pylist()[0]
    names = [field.name for field in fields(Indicator)]
    naming = NamingTables(part.document_id, {name: _table(name, part) for name in NAMING})
    values = tuple(
        Indicator(**{name: row[name] for name in names}) for row in naming.tables["indicators"].to_pylist()
    )
    return _Read(part, document, document["profile"] or BASE, document["institution"], naming, values)
