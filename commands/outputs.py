"""Where a command publishes or reads versions: a folder of this machine, or a store behind an address."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from commands.home import HOME

if TYPE_CHECKING:
    from store.objects import Address
    from store.parts import DocumentPart
    from store.publishing import Published

DEFAULT = "output"
CHECKED, READ = "checked", "read"
"""The copies of a store: one fetched anew each time, to verify it, and one that is kept, to read it."""


class Output(Protocol):
    """What `extract` publishes in; `folder` is a folder of versions of this machine, with the cache."""

    @property
    def folder(self) -> Path: ...

    def prepare(self) -> None:
        """Have the folder hold what is published."""

    def publish(self, settle: Callable[[], Sequence[DocumentPart] | None]) -> Published | None:
        """As `store.publishing.publish_settled`."""


@dataclass(frozen=True, slots=True)
class LocalOutput:
    """A folder of versions of this machine."""

    folder: Path

    def prepare(self) -> None:
        """It holds what is published."""

    def publish(self, settle: Callable[[], Sequence[DocumentPart] | None]) -> Published | None:
        """As `publish_settled`."""
        from store.publishing import publish_settled

        return publish_settled(self.folder, settle)


def to_publish_in(output: Path | Address | None) -> Output:
    """Where to publish. Raises a PublishError where a store can't be used, or no folder of that name."""
    if output is None or isinstance(output, Path):
        return LocalOutput(_named_in_text(Path(os.path.abspath(output or HOME / DEFAULT))))
    from store.sending import StoreOutput

    return StoreOutput(output)


def _named_in_text(folder: Path) -> Path:
    """The folder. Raises NotWritable where its name is not UTF-8: Arrow and DuckDB open no file below it."""
    try:
        os.fspath(folder).encode("utf-8")
    except UnicodeEncodeError as error:
        from schemas.texts import Text
        from store.errors import NotWritable

        name = os.fsencode(folder).decode("utf-8", "backslashreplace")
        told = Text(
            f"El nombre de la carpeta {name} no es texto UTF-8.",
            f"The name of the folder {name} is no text in UTF-8.",
        )
        raise NotWritable(told) from error
    return folder


def to_read(output: Path | Address | None, *, anew: bool = False) -> Path:
    """The folder of versions to read: of a store a copy, brought up to date, or with `anew` fetched anew.

    Raises StoreUnreachable, and a PublishError where the copy can't be written, or the folder's name is none.
    """
    if output is None or isinstance(output, Path):
        return _named_in_text(output or HOME / DEFAULT)
    from schemas.texts import Text
    from store.errors import explained
    from store.mirror import copy_folder, mirror
    from store.objects import ObjectStore

    folder = copy_folder(output, CHECKED if anew else READ)
    doing = Text(f"No se puede escribir la copia en {folder}", f"The copy can't be written into {folder}")
    with explained(doing):
        mirror(ObjectStore(output), folder, anew=anew)
    return folder
