"""Why a document can't be read: each class has its own status, exit code and advice to the person running
it."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from schemas.texts import Text


class DocumentError(Exception):
    """A document that can't be read; the other documents go on without it.

    `status` is the code published in `documents`, `exit_code` the process's, `problem` says what is wrong
    where nothing is known in `detail`, and `advice` what to do.
    """

    status = "unreadable"
    exit_code = 10
    problem = Text("El documento no se puede leer.", "The document can't be read.")
    advice = Text(
        "Abra el archivo en un visor de PDF; si tampoco abre, pida una copia sana a quien lo publica.",
        "Open the file in a PDF viewer; if it fails there too, ask the publisher for a sound copy.",
    )

    def __init__(self, detail: Text | None = None) -> None:
        super().__init__(detail or self.problem)
        self.detail = detail or self.problem

    def __str__(self) -> str:
        return str(self.detail)

    def __reduce__(self) -> tuple[type[DocumentError], tuple[Text]]:
        return type(self), (self.detail,)


class NotAPdf(DocumentError):
    """The file is not a PDF."""

    status = "not_a_pdf"
    exit_code = 11
    problem = Text("El archivo no es un PDF.", "The file is not a PDF.")
    advice = Text(
        "Ponga en su lugar el PDF mismo; no sirve una página web guardada ni un Word con otro nombre.",
        "Replace it with the PDF itself; a saved web page or a renamed Word file will not do.",
    )


class EmptyFile(DocumentError):
    """The file has no content."""

    status = "empty"
    exit_code = 12
    problem = Text("El archivo está vacío.", "The file has no content.")
    advice = Text(
        "Descárguelo otra vez; la copia se cortó antes del primer byte.",
        "Download it again; the copy was cut short before the first byte.",
    )


class TruncatedPdf(DocumentError):
    """The file ends before the PDF does, or its inner structure is broken."""

    status = "damaged"
    exit_code = 13
    problem = Text(
        "El archivo termina antes que el PDF o su estructura interna está rota.",
        "The file ends before the PDF does, or its inner structure is broken.",
    )
    advice = Text(
        "Descárguelo otra vez; si sigue dañado, ábralo y guárdelo de nuevo en un visor de PDF.",
        "Download it again; if it stays damaged, open and re-save it in a PDF viewer.",
    )


class EncryptedPdf(DocumentError):
    """The file asks for a password."""

    status = "encrypted"
    exit_code = 14
    problem = Text("El archivo pide una contraseña.", "The file asks for a password.")
    advice = Text(
        "Guarde una copia sin contraseña y use esa, o dé la contraseña con --password-file.",
        "Save a copy without the password and use that one, or give the password with --password-file.",
    )


class TooManyPages(DocumentError):
    """The file claims more pages than any plan has."""

    status = "too_many_pages"
    exit_code = 21
    problem = Text(
        "El archivo dice tener más páginas que cualquier plan.",
        "The file claims more pages than any plan has.",
    )
    advice = Text(
        "Revise el archivo; si es una recopilación, guarde las páginas del plan en un PDF propio.",
        "Check the file; if it is a collection, save the plan's own pages as a PDF of their own.",
    )


class NoTables(DocumentError):
    """No page holds a table that could be read."""

    status = "no_tables"
    exit_code = 15
    problem = Text(
        "Ninguna página tiene una tabla que se pueda leer.", "No page holds a table that could be read."
    )
    advice = Text(
        "Revise que sea el plan mismo y que sus páginas se puedan leer.",
        "Check that this is the plan itself and that its pages can be read.",
    )


class NeedsOcr(DocumentError):
    """Its pages are pictures without text, and optical recognition is not installed."""

    status = "needs_ocr"
    exit_code = 22
    problem = Text(
        "Sus páginas son imágenes sin texto y el reconocimiento óptico no está instalado.",
        "Its pages are pictures without text, and optical recognition is not installed.",
    )
    advice = Text(
        "Instale el extra `ocr`: lo hace make extract, o pip install .[ocr]; después ejecute de nuevo.",
        "Install the extra `ocr`: make extract does, or pip install .[ocr]; then run it again.",
    )


class ReaderCrashed(DocumentError):
    """Reading the file ended the reading process."""

    status = "crashed"
    exit_code = 16
    problem = Text(
        "Leer el archivo terminó el proceso que lo leía.", "Reading the file ended the reading process."
    )
    advice = Text(
        "El archivo hace fallar las bibliotecas de PDF; guárdelo de nuevo en un visor y pruebe otra vez.",
        "The file breaks the PDF libraries; open and re-save it in a PDF viewer, then try again.",
    )


class ReaderEnded(ReaderCrashed):
    """Something outside ended the process that read it: a person, or a system short of memory."""

    problem = Text(
        "Algo ajeno a la lectura terminó el proceso que lo leía.",
        "Something outside of it ended the reading process.",
    )
    advice = Text(
        "Ejecute de nuevo; si se repite, la máquina se queda sin memoria: use --jobs 1 o un --memory menor.",
        "Run it again; if it comes back the machine is short of memory: use --jobs 1 or a smaller --memory.",
    )


class TimeLimit(DocumentError):
    """Reading the file took longer than allowed."""

    status = "timeout"
    exit_code = 17
    problem = Text("Leer el archivo tardó más de lo permitido.", "Reading the file took longer than allowed.")
    advice = Text(
        "Aumente --timeout si el plan es muy largo o escaneado, o no lo ponga: así cada página tiene su "
        "propio tiempo; si no, guarde el archivo de nuevo en un visor de PDF.",
        "Raise --timeout if the plan is very long or scanned, or leave it out: then each page gets time of "
        "its own; otherwise re-save the file in a PDF viewer.",
    )


class MemoryLimit(DocumentError):
    """Reading the file took more memory than allowed."""

    status = "out_of_memory"
    exit_code = 18
    problem = Text(
        "Leer el archivo necesitó más memoria de la permitida.",
        "Reading the file took more memory than allowed.",
    )
    advice = Text(
        "Aumente --memory si el plan es muy grande; si no, guarde el archivo de nuevo en un visor de PDF.",
        "Raise --memory if the plan is very large; otherwise re-save the file in a PDF viewer.",
    )


class DocumentIdCollision(DocumentError):
    """Two files would publish under the same document name."""

    status = "collision"
    exit_code = 19
    problem = Text(
        "Dos archivos se publicarían con el mismo nombre de documento.",
        "Two files would publish under the same document name.",
    )
    advice = Text("Cambie el nombre de uno de los dos archivos.", "Rename one of the two files.")


class UnreadableFile(DocumentError):
    """The file can't be opened."""

    status = "unreadable_file"
    exit_code = 20
    problem = Text("El archivo no se puede abrir.", "The file can't be opened.")
    advice = Text(
        "Revise que la ruta sea un archivo normal y que usted lo pueda leer.",
        "Check that the path is a regular file and that you may read it.",
    )


class CorrectionsUnsettled(DocumentError):
    """The file of corrections beside it can't be applied as it stands."""

    status = "corrections_unsettled"
    exit_code = 23
    problem = Text(
        "El archivo de correcciones que está a su lado no se puede aplicar como está.",
        "The file of corrections beside it can't be applied as it stands.",
    )
    advice = Text(
        "Arregle las líneas nombradas, o borre sus entradas, y ejecute de nuevo; no se aplicó ninguna.",
        "Settle the lines named, or delete their entries, and run it again; none was applied.",
    )


class ProfileUnusable(DocumentError):
    """The profile that recognises it can't be used as it stands."""

    status = "profile_unusable"
    exit_code = 24
    problem = Text(
        "El perfil que lo reconoce no se puede usar como está.",
        "The profile that recognises it can't be used as it stands.",
    )
    advice = Text(
        "Corrija las líneas nombradas en schemas/profiles y ejecute de nuevo.",
        "Mend the lines named in schemas/profiles and run it again.",
    )


ALL: tuple[type[DocumentError], ...] = (DocumentError, *DocumentError.__subclasses__())

KINDS = {error.status: error for error in ALL}
"""The errors by their status."""


def exit_code(statuses: Iterable[str], others: Iterable[int] = ()) -> int:
    """0 if no document failed, the error's own code if all failed alike, 1 if they failed differently;
    `others` are the codes of documents that were read and failed in part."""
    codes = {*(KINDS[status].exit_code for status in statuses), *others}
    return codes.pop() if len(codes) == 1 else min(len(codes), 1)


class MachineFault(Exception):
    """The machine does not let a document be read, whatever stands in it: its disk, limits or processes.

    `detail` says what it did not let.
    """

    def __init__(self, detail: Text) -> None:
        super().__init__(detail)
        self.detail = detail

    def __reduce__(self) -> tuple[type[MachineFault], tuple[Text]]:
        return type(self), (self.detail,)


OF_MACHINE = frozenset(
    (
        errno.ENOSPC,
        errno.EDQUOT,
        errno.EFBIG,
        errno.EROFS,
        errno.EMFILE,
        errno.ENFILE,
        errno.EAGAIN,
        errno.EIO,
    )
)
"""Errors of the system that no content of a file brings about: no room, no files or processes left, a disk
that fails."""


def refused(error: OSError) -> MachineFault:
    """What the system did not let a reading process do."""
    why = error.strerror or type(error).__name__
    return MachineFault(
        Text(
            f"El sistema no deja leer documentos: {why}. Revise el espacio en el disco y en TMPDIR, y los "
            "límites (ulimit); no es culpa de ningún PDF.",
            f"The system does not let documents be read: {why}. Look at the room on the disk and in TMPDIR, "
            "and at the limits (ulimit); it is no fault of any PDF.",
        )
    )


def halted(error: OSError) -> Text:
    """What the system did not let a command do, whichever it is: to write what it says, it may be."""
    why = error.strerror or type(error).__name__
    return Text(
        f"El sistema no deja seguir: {why}. Revise el espacio en el disco, en TMPDIR y donde va la salida, y "
        "los límites (ulimit); no es culpa de ningún PDF.",
        f"The system does not let this go on: {why}. Look at the room on the disk, in TMPDIR and where the "
        "output goes, and at the limits (ulimit); it is no fault of any PDF.",
    )


PASSING = frozenset(
    error.status for error in (ReaderCrashed, TimeLimit, MemoryLimit, UnreadableFile, DocumentIdCollision)
)
"""Failures that the same bytes may not meet again: they hang on limits, the machine or other files."""

PROTECTED_TEXT = Text(
    "El PDF está protegido contra la lectura de su texto.", "The PDF is protected against reading its text."
)
DRAWING = Text("dibujar una página", "drawing a page")
READING_AGAIN = Text("leer otra vez su texto", "reading its text again")
REFUSED_MEMORY = (
    "bad_alloc",
    "cannot allocate memory",
    "can't allocate memory",
    "can't start new thread",
    "failed to allocate",
    "failed to map segment",
    "insufficient memory",
    "memory allocation",
    "out of memory",
)
"""How libraries put it that the system refused them memory, in lower case."""

MOST_CAUSES = 20
"""Errors that lead to one another which are looked at; a chain of them may be a ring."""

PROTECTED = ("password", "encrypt", "decrypt", "extractionnotallowed")


def wants_memory(error: BaseException) -> bool:
    """Whether it, or one that led to it, says that memory was refused, by type, number or in words."""
    one: BaseException | None = error
    for _ in range(MOST_CAUSES):
        if one is None:
            return False
        said = f"{one}".casefold()
        if isinstance(one, MemoryError) or getattr(one, "errno", None) == errno.ENOMEM:
            return True
        if any(words in said for words in REFUSED_MEMORY):
            return True
        one = one.__cause__ or one.__context__
    return False


@contextmanager
def library_errors(doing: Text) -> Iterator[None]:
    """Whatever a PDF library raises becomes TruncatedPdf, or EncryptedPdf where it speaks of protection.

    `doing` stands in the sentence "The PDF is damaged: … failed.", in Spanish "El PDF está dañado: falló …".
    Running out of memory stays what it is, and is MemoryError however the library calls it.
    """
    try:
        yield
    except (DocumentError, MemoryError):
        raise
    except OSError as error:
        if error.errno in OF_MACHINE:
            raise
        if wants_memory(error):
            raise MemoryError from error
        raise _damaged(doing) from error
    except Exception as error:
        if wants_memory(error):
            raise MemoryError from error
        said = f"{type(error).__name__} {error}".casefold()
        if any(word in said for word in PROTECTED):
            raise EncryptedPdf(PROTECTED_TEXT) from error
        raise _damaged(doing) from error


def _damaged(doing: Text) -> TruncatedPdf:
    return TruncatedPdf(
        Text(f"El PDF está dañado: falló {doing.es}.", f"The PDF is damaged: {doing.en} failed.")
    )
