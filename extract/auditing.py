"""The checks run over a document's records: their results as rows, their failures as findings."""

from __future__ import annotations

from collections.abc import Iterator

from extract.findings import Finding, finding
from extract.geometry import box_of
from schemas.checks.outcome import CheckedPlan, CheckResult
from schemas.checks.registry import CHECKS, Check
from schemas.profile import Profile
from schemas.records import CheckRecord, Document, DocumentRecords
from schemas.rules import finding_rules

EXAMPLES = 3


def check_plan(
    records: DocumentRecords, profile: Profile
) -> tuple[tuple[CheckRecord, ...], tuple[Finding, ...]]:
    """One row for each check, in the order they are shown, and one finding for each failure."""
    plan = CheckedPlan(records, profile)
    results = [(check, check.run(plan)) for check in CHECKS]
    told = [(check, result, tuple(_findings(check, result))) for check, result in results]
    rows = tuple(_record(records.document, check, result, found) for check, result, found in told)
    return rows, tuple(item for _, _, found in told for item in found)


def _findings(check: Check, result: CheckResult) -> Iterator[Finding]:
    for failure in result.failures:
        place = failure.place
        page = place.page if place else None
        fields = dict(failure.fields)
        yield finding(check.name, page, box_of(place) if place else None, failure.table_id, **fields).about(
            failure.value_ids
        )


def _record(document: Document, check: Check, result: CheckResult, found: tuple[Finding, ...]) -> CheckRecord:
    return CheckRecord(
        document_id=document.document_id,
        plan_year=document.plan_year,
        check=check.name,
        severity=finding_rules()[check.name].severity,
        sentence=check.sentence.es,
        sentence_en=check.sentence.en,
        state=result.state,
        reason=result.reason.es if result.reason else None,
        reason_en=result.reason.en if result.reason else None,
        applied=result.applied,
        failed=len(result.failures),
        examples=tuple(item.message for item in found[:EXAMPLES]),
    )
