"""Findings about rows and tables that break the contract."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from publish.frames import CheckedTable
from schemas.catalogue import check_texts
from schemas.quarantine import Evidence, Failure, QuarantinedRow, TableFailure
from schemas.records import Document, FindingRecord
from schemas.rules import finding_rules

NOWHERE = Evidence(None, None, None, None, None, None)


def contract_findings(document: Document, checked: Iterable[CheckedTable]) -> tuple[FindingRecord, ...]:
    """One finding for each quarantined row and each fault of a table, valid whatever stood in the row."""
    return tuple(found for table in checked for found in _of_table(document, table))


def _of_table(document: Document, checked: CheckedTable) -> Iterator[FindingRecord]:
    for fault in checked.table_failures:
        yield _about_table(document, fault)
    for row in checked.quarantined:
        yield _about_row(document, row)


def _about_row(document: Document, row: QuarantinedRow) -> FindingRecord:
    fields = {
        "dataset": row.dataset,
        "key": row.key,
        "place": _place(row.evidence, "es"),
        "place_en": _place(row.evidence, "en"),
        "reasons": "; ".join(_reason(failure, "es") for failure in row.failures),
        "reasons_en": "; ".join(_reason(failure, "en") for failure in row.failures),
    }
    return _record(document, "contract-row", fields, row.evidence, f"{row.dataset} {row.index}")


def _about_table(document: Document, fault: TableFailure) -> FindingRecord:
    why = check_texts()[fault.check]
    fields = {"dataset": fault.dataset, "column": fault.column, "reasons": why.es, "reasons_en": why.en}
    return _record(
        document, "contract-table", fields, NOWHERE, f"{fault.dataset} {fault.column} {fault.check}"
    )


def _record(
    document: Document, rule_name: str, fields: dict[str, str], place: Evidence, what: str
) -> FindingRecord:
    rule = finding_rules()[rule_name]
    message, message_en = rule.messages(fields)
    identity = f"{document.document_id} {rule.name} {what}"
    return FindingRecord(
        finding_id=hashlib.sha256(identity.encode("utf-8", "backslashreplace")).hexdigest()[:16],
        document_id=document.document_id,
        plan_year=document.plan_year,
        rule=rule.name,
        severity=rule.severity,
        message=message,
        message_en=message_en,
        page=place.page,
        x0=place.x0,
        top=place.top,
        x1=place.x1,
        bottom=place.bottom,
        table_id=place.table_id,
        value_ids=(),
    )


def _place(evidence: Evidence, language: str) -> str:
    page, table = ("página", "tabla") if language == "es" else ("page", "table")
    at_page = f"{page} {evidence.page}" if evidence.page else f"{page} ?"
    return f"{at_page}, {table} {evidence.table_id}" if evidence.table_id else at_page


def _reason(failure: Failure, language: str) -> str:
    sentence = getattr(check_texts()[failure.check], language)
    return f"{sentence} ({', '.join(failure.columns)} = «{failure.value}»)"
