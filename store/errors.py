"""Why a result can't be published, each class with its exit code and advice, and why a version can't be read.

Whatever is raised, the versions published before stay as they were.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from schemas.texts import Language

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
CLOSED = frozenset(
    {errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ENOTEMPTY}
)


class PublishError(Exception):
    """The result can't be published."""

    exit_code = 30
    advice = "Read the message; if it names a file or folder, look at it there."

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail or (self.__doc__ or "").splitlines()[0])

    @property
    def detail(self) -> str:
        return str(self.args[0])

    def __reduce__(self) -> tuple[type[PublishError], tuple[str]]:
        return type(self), (self.detail,)


class LinksUnusable(PublishError):
    """A file of reviewed links can't be used, so nothing is published."""

    exit_code = 37
    advice = "Mend the entry named in schemas/links, or take it out."


class OutputBusy(PublishError):
    """Another run keeps the output folder locked."""

    exit_code = 32
    advice = "Wait for the other run to end, then run again; what was read is kept in the cache."


class DiskFull(PublishError):
    """There is no room left for the new version."""

    exit_code = 33
    advice = "Free some space or choose another folder with --output; the old version is untouched."


class NotWritable(PublishError):
    """The output folder can't be written to."""

    exit_code = 34
    advice = "Choose a folder you may write to with --output; the old version is untouched."


class PartLost(PublishError):
    """A cached part is gone or changed since it was checked."""

    exit_code = 35
    advice = "Run again; if it comes back, delete the folder .cache inside the output folder."


class DoubledDocument(PublishError):
    """Two parts bear the same document name."""

    exit_code = 36
    advice = "Rename one of the two files."


class ReadError(Exception):
    """What is published can't be found or read; the text says why, to people in their language."""

    def __init__(self, es: str, en: str) -> None:
        super().__init__(es, en)
        self.es, self.en = es, en

    def told(self, language: Language) -> str:
        return self.es if language == "es" else self.en

    def __str__(self) -> str:
        return f"{self.es} / {self.en}"


class VersionNotFound(ReadError):
    """A name means no version, or several."""


class VersionDamaged(ReadError):
    """A published file is not what it was, or not one that can be read."""


@contextmanager
def explained(doing: str) -> Iterator[None]:
    """Turn the system's errors into this module's, each beginning with what was being done."""
    try:
        yield
    except OSError as error:
        kind = DiskFull if error.errno in FULL else NotWritable if error.errno in CLOSED else PublishError
        raise kind(f"{doing}: {error.strerror or error}") from error
