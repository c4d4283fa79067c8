"""Documents that have been read, linked institution by institution, and their files made anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from extract.page.findings import Finding
from extract.records.audit import finding_records
from extract.records.origin import Origin
from identity.folding import bare_words
from identity.likeness import thresholds_of
from identity.linking import Links, link
from identity.matching import Proposal
from identity.reviewed import links_file, load_reviewed
from publish.building import CheckedDocument, finding_counts, part_file
from publish.frames import checked_table
from publish.parquet import parquet_bytes
from publish.parts import DocumentPart
from publish.series.findings import by_document, contradiction, doubled_link, doubtful_link
from publish.series.points import differences, series_rows
from schemas.arrow import arrow_schema
from schemas.catalogue import PARTITION
from schemas.profile_files import BASE, merged_profile
from schemas.records import Indicator, SeriesRecord

Told = tuple[str, frozenset[str]]
NAMES_DIFFER = "differing-names"


@dataclass(frozen=True, slots=True)
class _Read:
    """A document as published so far: its part and its values."""

    part: DocumentPart
    profile: str
    institution: str | None
    values: tuple[Indicator, ...]


def link_parts(parts: Sequence[DocumentPart], links: Path) -> Iterator[CheckedDocument]:
    """Each part with its indicators linked, its series and what linking has to report."""
    grouped: dict[str, list[_Read]] = defaultdict(list)
    for part in parts:
        read = _read(part)
        grouped[bare_words(read.institution or "") or f"({part.document_id})"].append(read)
    for documents in grouped.values():
        yield from _link_institution(sorted(documents, key=_age), links)


def _age(read: _Read) -> tuple[int, str]:
    return read.part.plan_year or 0, read.part.document_id


def _link_institution(documents: Sequence[_Read], folder: Path) -> Iterator[CheckedDocument]:
    institution, values = documents[0].institution, [read.values for read in documents]
    thresholds = thresholds_of(merged_profile(documents[-1].profile))
    linked = link(values, thresholds, load_reviewed(institution, folder))
    series = series_rows(values, linked.indicator_ids)
    told = frozenset(pair for read in documents for pair in _told_pairs(read))
    found = _findings(linked, values, series, links_file(institution or "", folder).name, told)
    for read, rows in zip(documents, series, strict=True):
        yield _relinked(read, linked.indicator_ids, rows, found.get(read.part.document_id, []))


def _findings(
    linked: Links,
    values: Sequence[Sequence[Indicator]],
    series: Sequence[Sequence[SeriesRecord]],
    file_name: str,
    told: frozenset[Told],
) -> dict[str, list[Finding]]:
    known = {(item.document_id, item.value_id): item for own in values for item in own}
    untold = [item for item in linked.proposals if not _is_told(item, told)]
    doubtful = [(item.new.document_id, doubtful_link(item, file_name)) for item in untold]
    differing = [(item.later.document_id, contradiction(item, known)) for item in differences(series)]
    doubled = [(one.document_id, doubled_link(one, other, file_name)) for one, other in linked.doubled]
    return by_document((*doubtful, *doubled, *differing))


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
    read: _Read, indicator_ids: Mapping[str, str], rows: Sequence[SeriesRecord], found: Sequence[Finding]
) -> CheckedDocument:
    """The document's files, those of the linked datasets made anew."""
    part = read.part
    fixed = {"document_id": part.document_id, PARTITION: part.plan_year}
    origin = Origin(part.document_id, part.plan_year, read.institution, part.source_sha256)
    reports = checked_table("findings", finding_records(found, (), origin), fixed).table
    tables = {
        "indicators": _with_ids(_table("indicators", part), indicator_ids),
        "findings": pa.concat_tables([_table("findings", part), reports]),
        "series": checked_table("series", rows, fixed).table,
    }
    contents = {name: file.path.read_bytes() for name, file in part.files.items() if name not in tables}
    contents |= {name: parquet_bytes(name, table) for name, table in tables.items()}
    made = {name: part_file(name, table, contents[name]) for name, table in tables.items()}
    counts = finding_counts(tables["findings"])
    return CheckedDocument(
        replace(part, files=dict(part.files) | made, findings=counts.severities, rules=counts.rules), contents
    )


def _with_ids(table: pa.Table, indicator_ids: Mapping[str, str]) -> pa.Table:
    place = table.schema.get_field_index("indicator_id")
    field = table.schema.field(place)
    linked = [indicator_ids.get(own, own) for own in table.column(place).to_pylist()]
    return table.set_column(place, field, pa.array(linked, field.type))


def _table(dataset: str, part: DocumentPart) -> pa.Table:
    """A published file with its partition column back in."""
    schema = arrow_schema(dataset)
    table = pq.read_table(part.files[dataset].path, partitioning=None)
    year = pa.array([part.plan_year] * table.num_rows, schema.field(PARTITION).type)
    return table.append_column(schema.field(PARTITION), year).select(schema.names).cast(schema)


def _read(part: DocumentPart) -> _Read:
    document = _table("documents", part).to_pylist()[0]
    names = [field.name for field in fields(Indicator)]
    values = tuple(
        Indicator(**{name: row[name] for name in names}) for row in _table("indicators", part).to_pylist()
    )
    return _Read(part, document["profile"] or BASE, document["institution"], values)
