"""One PDF, opened once by each library that is asked about it, for as long as a process reads it."""

from __future__ import annotations

from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn, Self

import playa
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from playa import Document

from extract.errors import EncryptedPdf, TooManyPages, TruncatedPdf
from schemas.texts import Text

MOST_PAGES = 5_000


class OpenDocument:
    """A document open in pdfium, and in the other libraries from when they are first asked; leaving the
    context closes it in all of them.

    It belongs to one thread, as pdfium does, and to one process: no process may inherit what pdfium has open.
    What a library raises when it opens the document comes as it is, except from pdfium.
    """

    def __init__(self, path: Path) -> None:
        """Opens the PDF in pdfium. Raises EncryptedPdf where a password is needed, TruncatedPdf where it
        can't be opened, TooManyPages where it claims more than `MOST_PAGES`."""
        self.path = path
        self._closing = ExitStack()
        self.pdfium = _opened_by_pdfium(path)
        self._closing.callback(self.pdfium.close)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __reduce__(self) -> NoReturn:
        raise TypeError("An open document can't be handed to another process; its path can.")

    def close(self) -> None:
        """Closes it in all libraries; it can't be used any more."""
        self._closing.close()

    @property
    def page_count(self) -> int:
        """How many pages the document itself says it has."""
        return len(self.pdfium)

    @cached_property
    def pdfium_with_forms(self) -> pdfium.PdfDocument:
        """The document in pdfium again, which draws the fields of its forms here."""
        document = _opened_by_pdfium(self.path)
        self._closing.callback(document.close)
        document.init_forms()
        return document

    @cached_property
    def playa(self) -> Document:
        """The document in playa, measured in the PDF's own space."""
        return self._closing.enter_context(playa.open(self.path, space="default"))

    @cached_property
    def playa_upright(self) -> Document:
        """The document in playa again, measured as camelot does: from the lower left of the turned page."""
        return self._closing.enter_context(playa.open(self.path, space="page"))

    def plumber_page(self, number: int) -> Any:
        """The page with the 1-based number in pdfplumber; the caller closes it."""
        from pdfplumber.page import Page

        document, sheets = self._plumber
        return Page(document, sheets[number - 1], page_number=number)

    @cached_property
    def _plumber(self) -> tuple[Any, tuple[Any, ...]]:
        """The document in pdfplumber and its pages in pdfminer: pdfplumber itself would measure every page,
        and fail for all where one can't be."""
        from pdfminer.pdfpage import PDFPage
        from pdfplumber.pdf import PDF

        document = PDF(self._closing.enter_context(self.path.open("rb")), stream_is_external=True)
        return document, tuple(PDFPage.create_pages(document.doc))


def _opened_by_pdfium(path: Path) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise EncryptedPdf() from error
        raise TruncatedPdf() from error
    count = len(document)
    if not 0 < count <= MOST_PAGES:
        document.close()
        if not count:
            raise TruncatedPdf(Text("El PDF no tiene páginas.", "The PDF has no pages."))
        raise TooManyPages(Text(f"El PDF tiene {count:,} páginas.", f"The PDF has {count:,} pages."))
    return document
