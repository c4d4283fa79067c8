"""One PDF, opened once by each library that is asked about it, for as long as a process reads it."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from textwrap import wrap
from types import MappingProxyType, TracebackType
from typing import Any, Literal, NoReturn, Self

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from playa import Document

from extract.errors import DocumentError, EncryptedPdf, TooManyPages, TruncatedPdf, library_errors
from extract.readers.locked import is_encrypted, raise_other_than_password, unlocked
from extract.readers.tolerances import READERS
from schemas.texts import Text

READING_ANNOTATIONS = Text("leer lo escrito sobre sus páginas", "reading what was written on its pages")

UserBox = tuple[float, float, float, float]
"""Left, bottom, right and top in the PDF's own space, in points."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """What somebody set on a page: a form's field, a pen's stroke through text, or any other that draws.

    `box` are its (left, bottom, right, top) in the PDF's own space; a stroke has one for each line of text.
    """

    kind: Literal["form-field", "annotation", "stroke"]
    box: UserBox


class OpenDocument:
    """A document open in pdfium, and in the other libraries from when they are first asked; leaving the
    context closes it in all of them.

    It belongs to one thread, as pdfium does, and to one process: no process may inherit what pdfium has open.
    What a library raises when it opens the document comes as it is, except from pdfium.
    """

    def __init__(
        self,
        path: Path,
        data: bytes | None = None,
        annotations: Mapping[int, tuple[Annotation, ...]] = MappingProxyType({}),
        passwords: Sequence[str] = (),
    ) -> None:
        """Opens the PDF in pdfium, from its `data` where that is given; `annotations` are those of the pages
        with these 1-based numbers that have become part of their content.

        The file is read once, so that no library is given other bytes than another where it is written anew
        meanwhile; where it is encrypted, `data` is what it holds without that, see `extract.readers.locked`.
        Raises EncryptedPdf where a password is needed that is not among these, TruncatedPdf where it can't
        be opened, TooManyPages where it claims more than `READERS.most_pages`.
        """
        self.path, self.annotations = path, annotations
        self._closing = ExitStack()
        found = _without_metadata(path.read_bytes() if data is None else data)
        self.data, self.pdfium = _opened_unlocked(found, passwords)
        self._closing.callback(self.pdfium.close)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __reduce__(self) -> NoReturn:
        raise TypeError("An open document can't be handed to another process; its path and data can.")

    def close(self) -> None:
        """Closes it in all libraries; it can't be used any more."""
        self._closing.close()

    @property
    def page_count(self) -> int:
        """How many pages the document itself says it has."""
        return len(self.pdfium)

    @cached_property
    def as_shown(self) -> OpenDocument:
        """The document with its annotations that draw made part of its pages' content, for all libraries to
        read what a viewer shows; itself where there are none. It closes with this one."""
        numbers = _annotated(self)
        if not numbers:
            return self
        with library_errors(READING_ANNOTATIONS):
            data, found = _flattened(self.data, numbers)
            return self._closing.enter_context(OpenDocument(self.path, data, found))

    @cached_property
    def pdfium_with_forms(self) -> pdfium.PdfDocument:
        """The document in pdfium again, which draws the fields of its forms here."""
        document = _opened_by_pdfium(self.data)
        self._closing.callback(document.close)
        document.init_forms()
        return document

    @cached_property
    def playa(self) -> Document:
        """The document in playa, measured in the PDF's own space."""
        return self._closing.enter_context(self._by_playa("default"))

    @cached_property
    def playa_upright(self) -> Document:
        """The document in playa again, measured as camelot does: from the lower left of the turned page."""
        return self._closing.enter_context(self._by_playa("page"))

    def _by_playa(self, space: Literal["default", "page"]) -> Document:
        return _Unlabelled(self.data, space=space)

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

        stream = BytesIO(self.data)
        self._closing.callback(stream.close)
        document = PDF(stream, stream_is_external=True)
        return document, tuple(PDFPage.create_pages(document.doc))


class _Unlabelled(Document):
    """A document whose pages have no names: nothing needs them, and a tree of them may go in a ring. What
    can't be read without itself, as a stream that is its own length, is as an object that is not there."""

    def __init__(self, fp: bytes, space: Literal["default", "page"]) -> None:
        self._being_read: set[int] = set()
        super().__init__(fp, space=space)

    def __getitem__(self, objid: int) -> Any:
        if objid in self._being_read:
            raise KeyError(objid)
        self._being_read.add(objid)
        try:
            return super().__getitem__(objid)
        finally:
            self._being_read.discard(objid)

    @property
    def page_labels(self) -> None:
        """None, as where there are none."""


METADATA = re.compile(rb"/Metadata(?=\s+[0-9]+\s+[0-9]+\s+R)")


def _without_metadata(data: bytes) -> bytes:
    """The document's bytes, no byte moved, with another name for where it points at its metadata: pdfium
    unpacks them as it opens a document, however large they are, and nothing here reads them."""
    return METADATA.sub(b"/MetadatX", data) if METADATA.search(data) else data


def _opened_unlocked(source: bytes, passwords: Sequence[str]) -> tuple[bytes, pdfium.PdfDocument]:
    """The bytes of the document without encryption, and the document open in pdfium."""
    with suppress(EncryptedPdf):
        document = _opened_by_pdfium(source)
        if not is_encrypted(document):
            return source, document
        document.close()
    source = unlocked(source, passwords)
    return source, _opened_by_pdfium(source)


def _opened_by_pdfium(source: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(source)
    except pdfium.PdfiumError as error:
        raise_other_than_password(error)
        raise EncryptedPdf() from error
    count = len(document)
    if not 0 < count <= READERS.most_pages:
        document.close()
        if not count:
            raise TruncatedPdf(Text("El PDF no tiene páginas.", "The PDF has no pages."))
        raise TooManyPages(Text(f"El PDF tiene {count:,} páginas.", f"The PDF has {count:,} pages."))
    return document


UNDRAWN = frozenset(
    ("Link", "Popup", "Text", "FileAttachment", "Sound", "Movie", "Screen", "3D", "RichMedia")
)
"""Kinds of annotations that draw nothing on paper, or a viewer's icon alone."""

HIDDEN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW

STROKES = frozenset((raw.FPDF_ANNOT_STRIKEOUT, raw.FPDF_ANNOT_REDACT))
"""Kinds of annotations that say of the text under them that it does not hold any more."""

ICONS = frozenset((raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_POPUP, raw.FPDF_ANNOT_FILEATTACHMENT))

APPEARANCE = b"AP"


def _annotated(document: OpenDocument) -> tuple[int, ...]:
    """The 1-based numbers of the pages with annotations that draw; none where playa can't read them, as what
    is wrong then is told when the pages are read."""
    try:
        with library_errors(READING_ANNOTATIONS):
            pages = document.playa.pages
            return tuple(
                number
                for number, page in enumerate(pages, start=1)
                if "Annots" in page.attrs and any(note.type not in UNDRAWN for note in page.annotations)
            )
    except DocumentError:
        return ()


def _flattened(source: bytes, numbers: tuple[int, ...]) -> tuple[bytes, dict[int, tuple[Annotation, ...]]]:
    """The document's bytes with the annotations of the pages drawn into their content, and which these were.

    The forms are set up before, for pdfium then draws the fields that bear a value and no picture of it.
    """
    document = _opened_by_pdfium(source)
    try:
        document.init_forms()
        found = {number: _draw_in(document, number) for number in numbers}
        saved = BytesIO()
        document.save(saved)
    finally:
        document.close()
    return saved.getvalue(), found


def _draw_in(document: pdfium.PdfDocument, number: int) -> tuple[Annotation, ...]:
    page = document[number - 1]
    found: list[Annotation] = []
    try:
        for index in reversed(range(raw.FPDFPage_GetAnnotCount(page.raw))):
            note = raw.FPDFPage_GetAnnot(page.raw, index)
            kind, shown = raw.FPDFAnnot_GetSubtype(note), not raw.FPDFAnnot_GetFlags(note) & HIDDEN
            if shown and kind not in ICONS:
                found.extend(_described(note, kind))
            if shown and kind == raw.FPDF_ANNOT_FREETEXT and not raw.FPDFAnnot_HasKey(note, APPEARANCE):
                _write(document, page, note)
            raw.FPDFPage_CloseAnnot(note)
            if kind in ICONS:
                raw.FPDFPage_RemoveAnnot(page.raw, index)
        raw.FPDFPage_GenerateContent(page.raw)
        raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY)
    finally:
        page.close()
    return tuple(reversed(found))


def _described(note: Any, kind: int) -> Iterator[Annotation]:
    if kind in STROKES and (count := raw.FPDFAnnot_CountAttachmentPoints(note)):
        for place in range(count):
            corners = raw.FS_QUADPOINTSF()
            raw.FPDFAnnot_GetAttachmentPoints(note, place, corners)
            xs = corners.x1, corners.x2, corners.x3, corners.x4
            ys = corners.y1, corners.y2, corners.y3, corners.y4
            yield Annotation("stroke", (min(xs), min(ys), max(xs), max(ys)))
    elif kind in STROKES:
        yield Annotation("stroke", _rectangle(note))
    elif kind != raw.FPDF_ANNOT_LINK:
        yield Annotation("form-field" if kind == raw.FPDF_ANNOT_WIDGET else "annotation", _rectangle(note))


def _rectangle(note: Any) -> UserBox:
    rect = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(note, rect)
    return rect.left, rect.bottom, rect.right, rect.top


TYPE_SIZE = re.compile(r"(?<![0-9.])([0-9.]+) +Tf")


def _write(document: pdfium.PdfDocument, page: pdfium.PdfPage, note: Any) -> None:
    """Write a note on its page that holds text and no picture of it, line by line from its upper edge."""
    said = TYPE_SIZE.search(_string(note, b"DA"))
    size = float(said[1]) if said and float(said[1]) > 0 else READERS.note_size
    left, _, right, top = _rectangle(note)
    widest = max(1, int((right - left) / (READERS.note_letter * size)))
    lines = [part for line in _string(note, b"Contents").splitlines() for part in wrap(line, widest) or [""]]
    for place, line in enumerate(lines, start=1):
        text = raw.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", size)
        units = (line + "\0").encode("utf-16-le")
        raw.FPDFText_SetText(text, ctypes.cast(ctypes.create_string_buffer(units), raw.FPDF_WIDESTRING))
        raw.FPDFPageObj_Transform(text, 1, 0, 0, 1, left + 2, top - place * READERS.note_leading * size)
        raw.FPDFPage_InsertObject(page.raw, text)


def _string(note: Any, key: bytes) -> str:
    length = raw.FPDFAnnot_GetStringValue(note, key, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    raw.FPDFAnnot_GetStringValue(note, key, buffer, ctypes.sizeof(buffer))
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")
