"""Why a document can't be read: each class has its own status, exit code and advice to the person running
it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class DocumentError(Exception):
    """A document that can't be read; the other documents go on without it.

    `status` is the code published in `documents`, `exit_code` the process's, `advice` says what to do.
    """

    status = "unreadable"
    exit_code = 10
    advice = "Open the file in a PDF viewer; if it fails there too, ask the publisher for a sound copy."

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail or (self.__doc__ or "").splitlines()[0])

    @property
    def detail(self) -> str:
        return str(self.args[0])

    def __reduce__(self) -> tuple[type[DocumentError], tuple[str]]:
        return type(self), (self.detail,)


class NotAPdf(DocumentError):
    """The file is not a PDF."""

    status = "not_a_pdf"
    exit_code = 11
    advice = "Replace it with the PDF itself; a saved web page or a renamed Word file will not do."


class EmptyFile(DocumentError):
    """The file has no content."""

    status = "empty"
    exit_code = 12
    advice = "Download it again; the copy was cut short before the first byte."


class TruncatedPdf(DocumentError):
    """The file ends before the PDF does, or its inner structure is broken."""

    status = "damaged"
    exit_code = 13
    advice = "Download it again; if it stays damaged, open and re-save it in a PDF viewer."


class EncryptedPdf(DocumentError):
    """The file asks for a password."""

    status = "encrypted"
    exit_code = 14
    advice = "Save a copy without the password and use that one."


class TooManyPages(DocumentError):
    """The file claims more pages than any plan has."""

    status = "too_many_pages"
    exit_code = 21
    advice = "Check the file; if it is a collection, save the plan's own pages as a PDF of their own."


class NoTables(DocumentError):
    """No page holds a table that could be read."""

    status = "no_tables"
    exit_code = 15
    advice = "Check that this is the plan itself and that its pages can be read."


class NeedsOcr(DocumentError):
    """Its pages are pictures without text, and optical recognition is not installed."""

    status = "needs_ocr"
    exit_code = 22
    advice = "Install the extra `ocr`: make extract does, or pip install .[ocr]; then run it again."


class ReaderCrashed(DocumentError):
    """Reading the file ended the reading process."""

    status = "crashed"
    exit_code = 16
    advice = "The file breaks the PDF libraries; open and re-save it in a PDF viewer, then try again."


class TimeLimit(DocumentError):
    """Reading the file took longer than allowed."""

    status = "timeout"
    exit_code = 17
    advice = (
        "Raise --timeout if the plan is very long or scanned, or leave it out: then each page gets time of "
        "its own; otherwise re-save the file in a PDF viewer."
    )


class MemoryLimit(DocumentError):
    """Reading the file took more memory than allowed."""

    status = "out_of_memory"
    exit_code = 18
    advice = "Raise --memory if the plan is very large; otherwise re-save the file in a PDF viewer."


class DocumentIdCollision(DocumentError):
    """Two files would publish under the same document name."""

    status = "collision"
    exit_code = 19
    advice = "Rename one of the two files."


class UnreadableFile(DocumentError):
    """The file can't be opened."""

    status = "unreadable_file"
    exit_code = 20
    advice = "Check that the path is a regular file and that you may read it."


class CorrectionsUnsettled(DocumentError):
    """The file of corrections beside it can't be applied as it stands."""

    status = "corrections_unsettled"
    exit_code = 23
    advice = "Settle the lines named, or delete their entries, and run it again; none was applied."


class ProfileUnusable(DocumentError):
    """The profile that recognises it can't be used as it stands."""

    status = "profile_unusable"
    exit_code = 24
    advice = "Mend the lines named in schemas/profiles and run it again."


PASSING = frozenset(
    error.status for error in (ReaderCrashed, TimeLimit, MemoryLimit, UnreadableFile, DocumentIdCollision)
)
"""Failures that the same bytes may not meet again: they hang on limits, the machine or other files."""

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
