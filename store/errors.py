"""Why a result can't be published, each class with its exit code and advice, and why a version can't be read.

Whatever is raised, the versions published before stay as they were.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from schemas.texts import Language, Text
from schemas.unseen import shown

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
CLOSED = frozenset(
    {errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ENOTEMPTY}
)


class PublishError(Exception):
    """The result can't be published; `problem` says so where nothing is known in `detail`, `advice` what to
    do."""

    exit_code = 30
    problem = Text("El resultado no se puede publicar.", "The result can't be published.")
    advice = Text(
        "Lea el mensaje; si nombra un archivo o una carpeta, mírelo ahí.",
        "Read the message; if it names a file or folder, look at it there.",
    )

    def __init__(self, detail: Text | None = None) -> None:
        super().__init__(detail or self.problem)
        self.detail = detail or self.problem

    def __reduce__(self) -> tuple[type[PublishError], tuple[Text]]:
        return type(self), (self.detail,)


class LinksUnusable(PublishError):
    """A file of reviewed links can't be used, so nothing is published."""

    exit_code = 37
    advice = Text(
        "Corrija la entrada nombrada en schemas/links, o quítela.",
        "Mend the entry named in schemas/links, or take it out.",
    )


class OutputBusy(PublishError):
    """Another run keeps the output folder locked."""

    exit_code = 32
    advice = Text(
        "Espere a que termine la otra ejecución y ejecute de nuevo; lo leído se conserva.",
        "Wait for the other run to end, then run again; what was read is kept in the cache.",
    )


class DiskFull(PublishError):
    """There is no room left for the new version."""

    exit_code = 33
    advice = Text(
        "Libere espacio o elija otra carpeta con --output; la versión anterior está intacta.",
        "Free some space or choose another folder with --output; the old version is untouched.",
    )


class NotWritable(PublishError):
    """The output folder can't be written to."""

    exit_code = 34
    advice = Text(
        "Elija con --output una carpeta en la que pueda escribir; la versión anterior está intacta.",
        "Choose a folder you may write to with --output; the old version is untouched.",
    )


class PartLost(PublishError):
    """A cached part is gone or changed since it was checked."""

    exit_code = 35
    advice = Text(
        "Ejecute de nuevo; si se repite, borre la carpeta .cache que está en la de salida.",
        "Run again; if it comes back, delete the folder .cache inside the output folder.",
    )


class DoubledDocument(PublishError):
    """Two parts bear the same document name."""

    exit_code = 36
    advice = Text("Cambie el nombre de uno de los dos archivos.", "Rename one of the two files.")


class NotCarried(PublishError):
    """A document that should stay in the latest version can't be taken over from it."""

    exit_code = 39
    advice = Text(
        "Su copia en sources/ no está o no se puede leer; lea también su PDF en la misma ejecución, o "
        "publique sin él con --replace.",
        "Its copy in sources/ is not there or can't be read; read its PDF in the same run too, or publish "
        "without it with --replace.",
    )


class StoreUnusable(PublishError):
    """The store at an address can't be reached, or does not keep the promises that publishing rests on."""

    exit_code = 31
    advice = Text(
        "Revise la dirección, las credenciales y la red, y ejecute de nuevo; lo leído se conserva.",
        "Check address, credentials and network, and run again; what was read is kept.",
    )


class StoreOccupied(PublishError):
    """Where the new version would lie in a store there is an unfinished one of other bytes."""

    exit_code = 31
    advice = Text(
        "Espere a que termine la otra ejecución; si ya no corre ninguna, borre esa carpeta del almacén y "
        "ejecute de nuevo.",
        "Wait for the other run to end; where none is running any more, delete that folder of the store and "
        "run again.",
    )


class ReadError(Exception):
    """What is published can't be found or read; the text says why, to people in their language."""

    def __init__(self, es: str, en: str) -> None:
        super().__init__(es, en)
        self.es, self.en = es, en

    def told(self, language: Language) -> str:
        return shown(self.es if language == "es" else self.en)

    def __str__(self) -> str:
        return f"{self.es} / {self.en}"


class VersionNotFound(ReadError):
    """A name means no version, or several."""


class VersionDamaged(ReadError):
    """A published file is not what it was, or not one that can be read."""


class StoreUnreachable(ReadError):
    """A store can't be read or written: there is none, the network or credentials fail, or a package that
    speaks to it is not installed."""


class AddressRefused(ReadError):
    """An address of a kind that nothing is published at."""


@contextmanager
def explained(doing: Text) -> Iterator[None]:
    """Turn the system's errors into this module's, each beginning with what was being done."""
    try:
        yield
    except OSError as error:
        kind = DiskFull if error.errno in FULL else NotWritable if error.errno in CLOSED else PublishError
        why = error.strerror or error
        raise kind(Text(f"{doing.es}: {why}.", f"{doing.en}: {why}.")) from error
