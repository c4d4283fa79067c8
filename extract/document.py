"""One document read from first page to last record: the order of the steps, top to bottom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from checks.outcome import CheckedPlan
from extract.certainty.marking import with_certainty
from extract.errors import DocumentError, NeedsOcr, NoTables, TruncatedPdf
from extract.flow.blocks import cover_flow, document_flow, profile_for
from extract.ledger.coverage import DocumentReading, balance
from extract.meaning.currency import document_lexicon
from extract.meaning.legends import with_marks_explained
from extract.meaning.walk import Walk, walk
from extract.ocr.scan import OCR_MISSING
from extract.page.findings import Finding, finding
from extract.page.printed import PageReading
from extract.pages import read_all_pages
from extract.process.job import ReadOptions
from extract.readers.damage import pages_in_file
from extract.readers.opened import OpenDocument
from extract.records.accounting import document_status, page_counts, says_nothing
from extract.records.audit import cell_records, check_plan, known_parts
from extract.records.budget import budget_mentions, budget_years_elsewhere
from extract.records.columns import column_records, unused_entries
from extract.records.counting import with_counting
from extract.records.finding_rows import finding_records
from extract.records.indicators import DocumentValues, document_values, is_called_plan
from extract.records.metadata import DocumentFacts, document_facts
from extract.records.origin import Origin
from extract.records.projects import projects
from extract.records.rivals import rival_findings, rivals_of
from extract.records.said import Sayings
from extract.records.statements import statements
from extract.records.table_values import table_values
from extract.sidecar import said_columns, sidecar_path
from extract.source import SourceDocument, content_of
from schemas.codes import DOCUMENT_READ
from schemas.profile import Profile
from schemas.profile_files import PROFILES
from schemas.profile_reading import legible_profiles
from schemas.records import Document, DocumentRecords
from schemas.texts import Text


def prepare() -> None:
    """Do beforehand what any document needs that is slow the first time: the profiles are read."""
    legible_profiles(PROFILES)


def read_document(source: SourceDocument, options: ReadOptions) -> DocumentRecords:
    """Every record of one document. Raises a DocumentError where it can't be read."""
    with OpenDocument(source.path, content_of(source), passwords=source.passwords) as opened:
        page_count = pages_in_file(opened)
        pages = read_all_pages(opened, options.jobs)
    counts = page_counts(pages, page_count)
    blocks = document_flow(pages)
    if not any(page.tables for page in pages):
        raise _without_tables(pages, page_count)
    cover = cover_flow(pages, blocks)
    profile = with_marks_explained(profile_for(cover, options), blocks)
    placed = walk(blocks, profile)
    facts = document_facts(cover, profile, source.path.stem)
    origin = Origin(source.document_id, facts.plan_year, facts.institution, source.sha256)

    values = document_values(placed, profile, origin)
    others = rivals_of(values.read, origin)
    planned, project_findings = projects(placed, profile, origin)
    amounts, budget_findings = budget_mentions(placed, profile, origin)
    texts, statement_findings = statements(placed, profile, origin)
    of_pages = tuple(item for page in pages for item in page.findings)
    findings = [
        *unusable_sidecar(source),
        *of_pages,
        *placed.findings,
        *facts.findings,
        *values.findings,
        *rival_findings(values.read, others),
        *unused_entries(placed.tables, profile),
        *project_findings,
        *budget_findings,
        *budget_years_elsewhere(placed, profile, facts.plan_year),
        *statement_findings,
    ]
    in_cells = (*of_pages, *values.findings)
    parts = [known_parts(table) for table in placed.tables]
    records = DocumentRecords(
        document=_document(source, facts, profile, page_count, counts, placed, values),
        indicators=values.indicators,
        projects=planned,
        budget_mentions=amounts,
        statements=texts,
        columns=column_records(values.read, others, profile, origin),
        cells=cell_records(placed.tables, parts, origin),
        table_values=table_values(values.read, parts, in_cells, profile, origin),
    )
    if nothing := says_nothing(records):
        findings.append(finding("no-values", None))
    status = document_status(counts["failed_pages"], nothing=nothing)
    records = replace(records, document=replace(records.document, status=status))
    reading = DocumentReading(pages, blocks, placed, profile, page_count)
    coverage, uncovered = balance(reading, records)
    records = _corrected(records, source, placed, profile)
    plan = CheckedPlan(records, profile)
    records = with_counting(plan)
    checks, failures = check_plan(plan)
    found = finding_records((*findings, *uncovered, *failures), records.indicators, origin)
    records = _reviewed_findings(replace(records, coverage=coverage, checks=checks, findings=found))
    sayings = Sayings(values.read, profile, origin)
    return _accepted_values(with_certainty(records, plan, sayings, is_called_plan(placed, profile)))


def _without_tables(pages: Sequence[PageReading], page_count: int) -> DocumentError:
    """Why a document without tables can't be read; a table may have stood on a page that is lost."""
    if any(item.rule == OCR_MISSING for page in pages for item in page.findings):
        return NeedsOcr()
    there = {page.number for page in pages}
    lost = next((number for number in range(1, page_count + 1) if number not in there), None)
    if lost is None:
        return NoTables()
    return TruncatedPdf(
        Text(
            f"La página {lost} está dañada por dentro; lo que sigue al daño se perdería.",
            f"Page {lost} is damaged inside; what follows the damage would be missed.",
        )
    )


def unusable_sidecar(source: SourceDocument) -> tuple[Finding, ...]:
    """That what somebody wrote of the plan is not published; the command line says what to change."""
    if source.sidecar_problem is None:
        return ()
    return (finding("sidecar-unusable", None, text=sidecar_path(source.path).name),)


def _corrected(
    records: DocumentRecords, source: SourceDocument, placed: Walk, profile: Profile
) -> DocumentRecords:
    """The records with what people corrected; the checks look at these."""
    if source.corrections is None:
        return records
    from extract.corrections.applying import apply_corrections  # slow to load, and few plans need it

    return apply_corrections(records, source.corrections, document_lexicon(placed, profile)[0])


def _reviewed_findings(records: DocumentRecords) -> DocumentRecords:
    """The records with the findings that people accepted settled, so that they raise no doubts."""
    if not records.reviews:
        return records
    from extract.corrections.reviewing import with_settled_findings

    return with_settled_findings(records)


def _accepted_values(records: DocumentRecords) -> DocumentRecords:
    """The records with the values certain that people accepted."""
    if not records.reviews:
        return records
    from extract.corrections.reviewing import with_accepted_values

    return with_accepted_values(records)


def _document(
    source: SourceDocument,
    facts: DocumentFacts,
    profile: Profile,
    page_count: int,
    counts: Mapping[str, Any],
    placed: Walk,
    values: DocumentValues,
) -> Document:
    return Document(
        document_id=source.document_id,
        **facts.columns,
        profile=profile.name,
        source_file=source.file_name,
        source_sha256=source.sha256,
        source_bytes=source.size,
        **said_columns(source.sidecar),
        supersedes=None,
        superseded_by=None,
        pages=page_count,
        **counts,
        tables=len(placed.tables),
        values=len(values.indicators),
        status=DOCUMENT_READ,
        problem=None,
        problem_en=None,
        advice=None,
        advice_en=None,
    )
