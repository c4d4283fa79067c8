"""From one document's records to its part: validate, turn what fails into findings, encode."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow as pa

from extract.source import SourceDocument
from publish.contract import CheckedTable, checked_table, contract_findings
from publish.keeping import kept_key
from schemas.catalogue import DATASETS, LINKED, datasets
from schemas.codes import WITH_ROWS
from schemas.profile_files import profile_hash
from schemas.records import Document, DocumentRecords, FindingRecord
from schemas.rules import SEVERITIES
from store.disk import sha256_of
from store.parquet import content_hash, parquet_bytes
from store.parts import DocumentPart, PartFile, store_part

FAULTS_SHOWN = 5

ROW_BROKEN = (
    "Lo que el documento dice de sí mismo incumple el contrato.",
    "What the document says of itself breaks the contract.",
    "Vea el hallazgo `contract-row`; corrija el perfil o el código que lo lee.",
    "Look at the finding `contract-row`; mend the profile or the code that reads it.",
)
"""Problem and advice, each in Spanish and English."""


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """A part whose files have names but no place yet, and the bytes of those files by dataset."""

    part: DocumentPart
    contents: Mapping[str, bytes]


def checked_document(records: DocumentRecords) -> CheckedDocument:
    """Validate and encode all datasets; of a document without rows, `documents` and `findings` only."""
    rows = dataset_rows(records)
    fixed = {"document_id": records.document.document_id, "plan_year": records.document.plan_year}
    checked = {name: checked_table(name, rows[name], fixed) for name in rows if name != "findings"}
    if "indicators" in checked and checked["indicators"].quarantined:
        checked["indicators"] = _counted_anew(checked["indicators"])
    if not checked["documents"].table.num_rows and records.document.status in WITH_ROWS:
        return checked_document(_without_rows(records.document, checked["documents"]))
    faults = contract_findings(records.document, checked.values())
    checked["findings"], faults = _checked_findings(records, faults, fixed)
    contents = {name: parquet_bytes(name, one.table) for name, one in checked.items()}
    files = {name: part_file(name, one.table, contents[name]) for name, one in checked.items()}
    return CheckedDocument(_part(records.document, checked["findings"], faults, files), contents)


def _counted_anew(values: CheckedTable) -> CheckedTable:
    """The values where some are set aside: what repeats one of those is the one to count, and what is the
    total of none but those is no total of published values."""
    there = set(values.table.column("value_id").to_pylist())
    rows = values.table.select(["repeats", "total_of"]).to_pylist()
    repeats = [row["repeats"] if row["repeats"] in there else None for row in rows]
    parts = [[name for name in row["total_of"] if name in there] for row in rows]
    table = with_column(values.table, "repeats", repeats)
    table = with_column(table, "canonical", [name is None for name in repeats])
    table = with_column(table, "total_of", parts)
    return replace(values, table=with_column(table, "is_total", list(map(bool, parts))))


def _without_rows(document: Document, checked: CheckedTable) -> DocumentRecords:
    """What is left of a document whose own row breaks the contract, on which all its others stand: a row that
    says so, and the faults."""
    names = ("document_id", "source_file", "source_sha256", "source_bytes")
    told = dict(zip(("problem", "problem_en", "advice", "advice_en"), ROW_BROKEN, strict=True))
    known = {name: getattr(document, name) for name in names} | told | {"status": "unreadable"}
    bare = Document(**datasets()["documents"].blank | known)
    return DocumentRecords(bare, findings=contract_findings(bare, [checked]))


def dataset_rows(records: DocumentRecords) -> dict[str, Sequence[object]]:
    """The document's rows by dataset, in published order."""
    rows: dict[str, Sequence[object]] = {
        name: (records.document,) if name == "documents" else getattr(records, name)
        for name in DATASETS
        if name not in LINKED
    }
    if records.document.status not in WITH_ROWS:
        return {name: rows[name] for name in ("documents", "findings")}
    return rows


def _checked_findings(
    records: DocumentRecords, faults: tuple[FindingRecord, ...], fixed: Mapping[str, object]
) -> tuple[CheckedTable, tuple[FindingRecord, ...]]:
    """The findings with the contract's own; findings that fail themselves are reported like any other row."""
    read = checked_table("findings", records.findings, fixed)
    faults = (*faults, *contract_findings(records.document, [read]))
    if not faults:
        return read, ()
    # the faults are findings too: the table is checked once more with them, so that it keeps the contract
    rejected = {row.index for row in read.quarantined}
    kept = [row for index, row in enumerate(records.findings) if index not in rejected]
    return checked_table("findings", (*(() if read.table_failures else kept), *faults), fixed), faults


def part_file(dataset: str, table: pa.Table, content: bytes) -> PartFile:
    """What a part tells of one of its files: `content` is the table as written."""
    return PartFile(
        Path(f"{dataset}.parquet"),
        table.num_rows,
        len(content),
        sha256_of(content),
        content_hash(dataset, table),
    )


def filled(table: pa.Table, column: str, content: object) -> pa.Table:
    """The table with the same content all down the column."""
    return with_column(table, column, [content] * table.num_rows)


def with_column(table: pa.Table, column: str, contents: Sequence[object]) -> pa.Table:
    """The table with other contents in a column, row by row."""
    place = table.schema.get_field_index(column)
    field = table.schema.field(place)
    return table.set_column(place, field, pa.array(contents, field.type))


@dataclass(frozen=True, slots=True)
class FindingCounts:
    """How many findings there are that nobody has settled, by severity, the worst first, and by rule and
    severity, in their alphabet's order: what a rule finds may weigh less than the rule says, never more."""

    severities: Mapping[str, int]
    rules: Mapping[str, Mapping[str, int]]


def finding_counts(findings: pa.Table) -> FindingCounts:
    """Counts the rows of `findings` that nobody has settled."""
    import pyarrow.compute as pc

    if "settled" in findings.column_names:  # not in versions of earlier contracts
        findings = findings.filter(pc.invert(findings.column("settled")))
    severities, named = (findings.column(name).to_pylist() for name in ("severity", "rule"))
    rules: dict[str, dict[str, int]] = {}
    for (rule, severity), times in sorted(Counter(zip(named, severities, strict=True)).items()):
        rules.setdefault(rule, {})[severity] = times
    total = Counter(severities)
    return FindingCounts({name: total[name] for name in SEVERITIES}, rules)


def _part(
    document: Document, findings: CheckedTable, faults: Sequence[FindingRecord], files: Mapping[str, PartFile]
) -> DocumentPart:
    counts = finding_counts(findings.table)
    return DocumentPart(
        document_id=document.document_id,
        plan_year=document.plan_year,
        status=document.status,
        problem=document.problem,
        problem_en=document.problem_en,
        advice=document.advice,
        advice_en=document.advice_en,
        source_file=document.source_file,
        source_sha256=document.source_sha256,
        source_bytes=document.source_bytes,
        profile=document.profile,
        profile_sha256=None if document.profile is None else profile_hash(document.profile),
        pages=document.pages,
        tables=document.tables,
        values=document.values,
        findings=counts.severities,
        rules=counts.rules,
        contract_failed=bool(faults),
        faults=tuple((fault.message, fault.message_en) for fault in faults[:FAULTS_SHOWN]),
        files=files,
        institution=document.institution,
        source_supersedes=document.source_supersedes,
    )


def build_part(
    output: Path, key: str, records: DocumentRecords, source: SourceDocument | None = None
) -> DocumentPart:
    """Validate one document's records, keep them in the cache under `key` and return the part.

    `source` is what they were read from, where a copy of that is to be named. `key` comes from
    `store.parts.part_key`. Rows that break the contract are set aside as findings and mark the part; nothing
    is published from here. Raises PublishError where the cache can't be written.
    """
    checked = checked_document(records)
    part = replace(checked.part, kept=kept_key(source) if source else None)
    return store_part(output, key, part, checked.contents)
