"""Errors of the PDF libraries as errors of the document."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from extract.errors import DocumentError, EncryptedPdf, TruncatedPdf

PROTECTED = ("password", "encrypt", "decrypt", "extractionnotallowed")


@contextmanager
def library_errors(doing: str) -> Iterator[None]:
    """Whatever a PDF library raises becomes TruncatedPdf, or EncryptedPdf where it speaks of protection.

    `doing` ends the sentence "The PDF is damaged: …". Running out of memory stays what it is.
    """
    try:
        yield
    except (DocumentError, MemoryError):
        raise
    except Exception as error:
        said = f"{type(error).__name__} {error}".casefold()
        if any(word in said for word in PROTECTED):
            raise EncryptedPdf("The PDF is protected against reading its text.") from error
        raise TruncatedPdf(f"The PDF is damaged: {doing} failed.") from error
