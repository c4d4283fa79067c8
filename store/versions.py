"""The versions in a folder, which of them a name means, and what one of them holds."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from store.errors import VersionDamaged, VersionNotFound
from store.manifest import MANIFEST, sound_manifest

if TYPE_CHECKING:
    from store.parquet import Row

LATEST = "latest"
VERSION_NAME = re.compile(r"v[0-9]{4,9}-[0-9a-f]{8}")
NUMBER = re.compile(r"v([0-9]{4,9}|[1-9][0-9]{0,2})")
BEFORE_LATEST = re.compile(r"latest~([0-9]{1,9})")
MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Version:
    """A folder of published rows: a version, or Parquet files that lie as in one, even without a manifest."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def output(self) -> Path:
        """The folder it stands in, for a version the folder of versions."""
        return self.folder.parent

    def manifest(self) -> Mapping[str, Any]:
        """Its manifest, every file being what it says; empty for a folder of rows that is no version. Raises
        VersionDamaged."""
        if not os.path.lexists(self.folder / MANIFEST) and not VERSION_NAME.fullmatch(self.name):
            return {}
        manifest = sound_manifest(self.folder)
        if manifest is None:
            raise VersionDamaged(
                f"La versión {self.name} está dañada: un archivo no es lo que dice su manifiesto.",
                f"Version {self.name} is damaged: a file is not what its manifest says.",
            )
        return manifest

    def rows(self, dataset: str) -> Iterator[Row]:
        """Its rows of a dataset, file by file in the order of their paths; none where it lacks the dataset.

        Fields are as in the file, older versions may lack some; the plan year is among them. Raises
        VersionDamaged for a file that can't be read or lacks the columns of the dataset's key.
        """
        from store.parquet import dataset_files, file_rows

        for path in dataset_files(self.folder, dataset):
            yield from file_rows(path, dataset)

    def with_siblings(self) -> tuple[Version, ...]:
        """The versions it stands among, oldest first and itself included; alone where it is none of them."""
        names = version_names(self.output)
        return tuple(Version(self.output / name) for name in names) if self.name in names else (self,)


def version_names(output: Path) -> tuple[str, ...]:
    """The names of all versions, oldest first; none where there is no such folder."""
    if not output.is_dir():
        return ()
    folders = [path.name for path in output.iterdir() if path.is_dir() and not path.is_symlink()]
    return tuple(sorted(filter(VERSION_NAME.fullmatch, folders), key=lambda name: (number_of(name), name)))


def number_of(version: str) -> int:
    """The number in a version's name."""
    return int(version[1:].partition("-")[0])


def latest_target(output: Path) -> str:
    """What the link `latest` points to; empty where it is no link."""
    try:
        return os.readlink(output / LATEST)
    except OSError:
        return ""


def resolve(output: Path, wanted: str | None = None) -> Version:
    """The version that a name means: the one rule for every command. Raises VersionNotFound.

    A name is `latest` (the same as none), `latest~2` for the second before it, a number (`v3`, `v0003`), a
    whole name, the beginning of one, or the path of a folder with published rows. A number is never taken for
    the beginning of a longer one. Where `latest` does not point to a version, the newest one is meant.
    """
    text, names = wanted or LATEST, version_names(output)
    found = _named(text, output, names)
    if len(found) == 1:
        return Version(output / found[0])
    if found:
        raise VersionNotFound(
            f"{text} puede ser cualquiera de estas versiones: {', '.join(found[-MOST_NAMED:])}.",
            f"{text} may be any of these versions: {', '.join(found[-MOST_NAMED:])}.",
        )
    if _holds_rows(Path(text)):
        return Version(Path(text).resolve())
    raise _not_found(text, output, names)


def _named(text: str, output: Path, names: tuple[str, ...]) -> tuple[str, ...]:
    """The versions that `text` may mean."""
    before = BEFORE_LATEST.fullmatch(text)
    if text == LATEST or before:
        target = latest_target(output)
        place = names.index(target) if target in names else len(names) - 1
        place -= int(before[1]) if before else 0
        return names[place : place + 1] if place >= 0 else ()
    if number := NUMBER.fullmatch(text):
        return tuple(name for name in names if number_of(name) == int(number[1]))
    return (text,) if text in names else tuple(name for name in names if name.startswith(text))


def _holds_rows(folder: Path) -> bool:
    """Whether it is a version or holds Parquet files as one does."""
    from schemas.catalogue import datasets
    from store.parquet import dataset_files

    if not os.path.isdir(folder):  # unlike Path.is_dir, it takes a name that is too long
        return False
    return (folder / MANIFEST).is_file() or any(dataset_files(folder, name) for name in datasets())


def _not_found(text: str, output: Path, names: tuple[str, ...]) -> VersionNotFound:
    if not names:
        return VersionNotFound(
            f"No hay ninguna versión {text}: en {output.name} no se ha publicado nada; ejecute extract.",
            f"There is no version {text}: nothing is published in {output.name} yet; run extract first.",
        )
    listed = ", ".join(names[-MOST_NAMED:])
    more = len(names) > MOST_NAMED
    return VersionNotFound(
        f"No hay ninguna versión {text} en {output.name}. Hay {'entre otras ' if more else ''}{listed}.",
        f"There is no version {text} in {output.name}. There are {'among others ' if more else ''}{listed}.",
    )
