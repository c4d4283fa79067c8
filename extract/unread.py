"""What becomes of a document that could not be read: one row that says why."""

from __future__ import annotations

from extract.errors import DocumentError, ReaderCrashed
from extract.sidecar import said_columns
from extract.source import SourceDocument
from schemas.catalogue import datasets
from schemas.records import Document, DocumentRecords
from schemas.texts import Text

HASH_UNKNOWN = "0" * 64


def records_of(source: SourceDocument, outcome: DocumentRecords | DocumentError) -> DocumentRecords:
    """What is to be published of a source: what was read of it, or why it could not be. What a reading
    process says of any other file counts for nothing."""
    if isinstance(outcome, DocumentError):
        return unread_records(source, outcome)
    told = outcome.document
    named = told.document_id, told.source_sha256, told.source_bytes, told.source_file
    if named != (source.document_id, source.sha256, source.size, source.file_name):
        return unread_records(source, ReaderCrashed(OF_ANOTHER))
    return outcome


OF_ANOTHER = Text("Lo que se leyó dice ser de otro archivo.", "What was read says it is of another file.")


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
