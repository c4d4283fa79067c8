"""PDFs that are encrypted: opened with an empty password or one of those given, and read as if they were not.

All libraries are given the same bytes without their lock, so that none has a rule of its own. There is one
for all: where its owner does not permit to copy the text of a document, it is read with the owner's password
alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.errors import EncryptedPdf, TruncatedPdf, library_errors
from schemas.texts import Text

UNLOCKING = Text("quitarle el cifrado", "taking its encryption off")
NOT_ENCRYPTED = -1
MAY_COPY_TEXT = 1 << 4
"""In the permissions of a document, which its owner has all of."""

EMPTY = ""

NONE_OPENS = Text(
    "El archivo pide una contraseña, y ninguna de las dadas lo abre.",
    "The file asks for a password, and none of those given opens it.",
)
UNKNOWN_LOCK = Text(
    "El archivo está cifrado de un modo que no se conoce.",
    "The file is encrypted in a way that is not known.",
)
NOT_PERMITTED = Text(
    "Quien publica el archivo no permite copiar su texto; se lee solo con la contraseña de propietario.",
    "The publisher of the file does not permit to copy its text; it is read with the owner's password only.",
)


def is_encrypted(document: pdfium.PdfDocument) -> bool:
    """Whether the open document is encrypted, be it with an empty password."""
    return int(raw.FPDF_GetSecurityHandlerRevision(document.raw)) != NOT_ENCRYPTED


def unlocked(data: bytes, passwords: Sequence[str]) -> bytes:
    """The same document without encryption, opened with an empty password or one of these.

    Raises EncryptedPdf where none opens it, or none that does permits to copy its text.
    """
    opened = False
    for document in _opened(data, dict.fromkeys((EMPTY, *passwords))):
        with document:
            opened = True
            if not raw.FPDF_GetDocPermissions(document.raw) & MAY_COPY_TEXT:
                continue
            sink = BytesIO()
            with library_errors(UNLOCKING):
                document.save(sink, flags=raw.FPDF_REMOVE_SECURITY)
            return sink.getvalue()
    if opened:
        raise EncryptedPdf(NOT_PERMITTED)
    raise EncryptedPdf(NONE_OPENS if passwords else None)


def _opened(data: bytes, passwords: Iterable[str]) -> Iterator[pdfium.PdfDocument]:
    """The document as each of the passwords that fit opens it."""
    for password in passwords:
        try:
            yield pdfium.PdfDocument(data, password=password or None)
        except pdfium.PdfiumError as error:
            raise_other_than_password(error)


def raise_other_than_password(error: pdfium.PdfiumError) -> None:
    """Raise what an error says that is about anything else than a password."""
    code = getattr(error, "err_code", None)
    if code == raw.FPDF_ERR_SECURITY:
        raise EncryptedPdf(UNKNOWN_LOCK) from error
    if code != raw.FPDF_ERR_PASSWORD:
        raise TruncatedPdf() from error
