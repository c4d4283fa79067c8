"""What became of each page of a file: every one is counted once, and none goes missing in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from extract.ocr.scan import OCR_MISSING
from extract.page.content import SCAN
from extract.page.printed import PageReading
from schemas.codes import DOCUMENT_PARTIAL, DOCUMENT_READ
from schemas.records import DocumentRecords

KINDS = ("table", "text", "scan", "blank", "failed")


def page_counts(pages: Iterable[PageReading], page_count: int) -> dict[str, int]:
    """How many of a file's `page_count` pages are of each kind, by the columns of `documents`; the pages that
    were read are `pages`, all others failed."""
    found = Counter(map(page_kind, pages))
    found["failed"] += page_count - found.total()
    return {f"{kind}_pages": found[kind] for kind in KINDS}


def page_kind(page: PageReading) -> str:
    """What was read of a page: from its picture, or tables, or text alone, or nothing as it shows nothing; a
    picture of a page that could not be read is of those that failed."""
    if any(item.rule == OCR_MISSING for item in page.findings):
        return "failed"
    if page.source == SCAN:
        return "scan"
    if page.tables:
        return "table"
    return "text" if page.lines or page.aside else "blank"


def says_nothing(records: DocumentRecords) -> bool:
    """Whether a document has tables and no number of them is published."""
    return not (records.indicators or records.table_values or records.projects or records.budget_mentions)


def document_status(failed_pages: int, *, nothing: bool) -> str:
    """`read`, or `partial` where pages are missing or nothing was found in what is there."""
    return DOCUMENT_PARTIAL if failed_pages or nothing else DOCUMENT_READ
