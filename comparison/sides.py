"""From what a person names on the command line to the two editions to compare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from comparison.edition import Edition
from comparison.errors import NotComparable
from comparison.loading import load_edition
from publish.version import LATEST, versions


@dataclass(frozen=True, slots=True)
class Sides:
    """What to compare; `given` if each side is one document the person named."""

    old: Edition
    new: Edition
    given: bool


@dataclass(frozen=True, slots=True)
class _Named:
    folder: Path
    label: str
    document: str | None


def find_sides(old: str | None, new: str | None, output: Path, version: str | None) -> Sides:
    """The two editions. Without `new` that is the latest version, without `old` the one before `new`.

    A side is a version (its name, how it begins, or `latest`), a folder of Parquet files, a document of
    `version` (by default the latest), or a document of either as `VERSION:DOCUMENT`. Raises NotComparable.
    """
    names = versions(output) if output.is_dir() else ()
    if old is None and len(names) < 2:
        raise NotComparable(f"There is one version or none in {output.name}: nothing to compare with yet.")
    told = (old or names[-2], new or LATEST)
    sides = [_named(text, output, names, version or LATEST) for text in told]
    before, after = (_edition(side) for side in sides)
    given = [side.document is not None for side in sides]
    if given[0] != given[1]:
        raise NotComparable("Name two documents or none: one side is a document, the other a whole edition.")
    return Sides(before, after, all(given))


def _edition(side: _Named) -> Edition:
    edition = load_edition(side.folder, side.label)
    return edition if side.document is None else edition.only(side.document)


def _named(text: str, output: Path, names: Sequence[str], version: str) -> _Named:
    folder = _folder(text, output, names)
    if folder:
        return _Named(folder, folder.name, None)
    before, colon, document = text.rpartition(":")
    folder = _folder(before if colon else version, output, names)
    if folder is None or not document or "/" in document:
        raise NotComparable(
            f"{text} is neither a version in {output.name}, a folder of Parquet files nor a document of a "
            f"version; versions: {', '.join(names) or 'none'}."
        )
    return _Named(folder, folder.name, document)


def _folder(text: str, output: Path, names: Sequence[str]) -> Path | None:
    """The folder of a version or a path; None if it is neither. Raises NotComparable for several versions."""
    if text == LATEST:
        return (output / LATEST).resolve() if (output / LATEST).is_dir() else None
    begun = [name for name in names if name == text] or [
        name for name in names if text and name.startswith(text)
    ]
    if len(begun) > 1:
        raise NotComparable(f"Several versions begin with {text}: {', '.join(begun)}.")
    if begun:
        return output / begun[0]
    return Path(text).resolve() if text and Path(text).is_dir() else None
