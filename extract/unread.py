"""What becomes of a document that could not be read: one row that says why, and an exit code."""

from __future__ import annotations

from collections.abc import Iterable

from extract.errors import DocumentError
from extract.sidecar import said_columns
from extract.source import SourceDocument
from schemas.catalogue import datasets
from schemas.records import Document, DocumentRecords

HASH_UNKNOWN = "0" * 64
ERRORS: tuple[type[DocumentError], ...] = (DocumentError, *DocumentError.__subclasses__())
KINDS = {error.status: error for error in ERRORS}


def unread_records(source: SourceDocument, error: DocumentError) -> DocumentRecords:
    """The records of a document that failed: its typed status, problem and advice, and nothing else."""
    return DocumentRecords(unread_document(source, error))


def unread_document(source: SourceDocument, error: DocumentError) -> Document:
    """The row in `documents`; the hash is all zeros where the content could not be read."""
    known = {
        "document_id": source.document_id,
        "source_file": source.file_name,
        "source_sha256": source.sha256 or HASH_UNKNOWN,
        "source_bytes": source.size,
        **said_columns(source.sidecar),
        "status": error.status,
        "problem": error.detail.es,
        "problem_en": error.detail.en,
        "advice": error.advice.es,
        "advice_en": error.advice.en,
    }
    return Document(**datasets()["documents"].blank | known)


def exit_code(statuses: Iterable[str], others: Iterable[int] = ()) -> int:
    """0 if no document failed, the error's own code if all failed alike, 1 if they failed differently;
    `others` are the codes of documents that were read and failed in part."""
    codes = {*(KINDS[status].exit_code for status in statuses), *others}
    return codes.pop() if len(codes) == 1 else min(len(codes), 1)
