"""What people accepted as it is: held against what the plan says now, for as long as it is what they saw."""

from __future__ import annotations

from dataclasses import asdict, replace

from extract.corrections.entries import Review
from schemas.doubts import certainty_of, doubts_of_rules
from schemas.records import Document, DocumentRecords, ReviewRecord
from schemas.seen import seen_of_finding, seen_of_value


def review_record(document: Document, review: Review) -> ReviewRecord:
    """The review as a row that does not hold yet."""
    return ReviewRecord(
        document_id=document.document_id,
        plan_year=document.plan_year,
        subject="value" if review.value_id else "finding",
        value_id=review.value_id,
        rule=review.rule,
        seen=review.seen,
        decision=review.decision,
        holds=False,
        doubts=(),
        text=review.text,
        reason=review.reason,
        who=review.who,
        when=review.when,
        line=review.line,
        source_sha256=document.source_sha256,
    )


def with_settled_findings(records: DocumentRecords) -> DocumentRecords:
    """The records with the findings marked that somebody accepted; they put nothing in doubt any more."""
    decided = {review.seen for review in records.reviews}
    if not decided:
        return records
    raws = {value.value_id: value.raw for value in records.indicators}
    found = {finding.finding_id: seen_of_finding(asdict(finding), raws) for finding in records.findings}
    return replace(
        records,
        findings=tuple(replace(one, settled=found[one.finding_id] in decided) for one in records.findings),
        reviews=tuple(
            replace(one, holds=True, doubts=doubts_of_rules([one.rule or ""]))
            if one.seen in found.values()
            else one
            for one in records.reviews
        ),
    )


def with_accepted_values(records: DocumentRecords) -> DocumentRecords:
    """The records, whose certainty is told, with the values that somebody accepted certain; their doubts go
    to the reviews."""
    decided = {review.seen for review in records.reviews if review.value_id}
    if not decided:
        return records
    seen = {value.value_id: seen_of_value(asdict(value)) for value in records.indicators}
    doubts = {seen[value.value_id]: value.doubts for value in records.indicators}
    accepted = {value_id for value_id, one in seen.items() if one in decided}
    sure = certainty_of(())
    return replace(
        records,
        indicators=tuple(
            replace(one, certainty=sure, doubts=()) if one.value_id in accepted else one
            for one in records.indicators
        ),
        table_values=tuple(
            replace(one, certainty=sure, doubts=())
            if one.value_ids and accepted.issuperset(one.value_ids)
            else one
            for one in records.table_values
        ),
        reviews=tuple(
            replace(one, holds=True, doubts=doubts[one.seen]) if one.value_id and one.seen in doubts else one
            for one in records.reviews
        ),
    )
