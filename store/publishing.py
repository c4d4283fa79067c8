"""Immutable versions under `output/`: written aside, brought to disk, named, then made the latest."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from schemas.texts import Text
from store.disk import output_lock, remove_tree, sha256_of, switch_link, sync_folder, sync_tree, write_durably
from store.errors import DoubledDocument, PartLost, explained
from store.manifest import (
    MANIFEST,
    SUMS,
    manifest_bytes,
    published_files,
    row_counts,
    sound_manifest,
    sums_bytes,
    version_hash,
)
from store.parts import ENTRIES_KEPT, DocumentPart, prune
from store.versions import LATEST, latest_target, number_of, version_names


@dataclass(frozen=True, slots=True)
class Published:
    """What a run left behind: the version that is the latest now, whether it is new, and its rows by dataset.

    `waited` tells that another run was publishing into the same folder.
    """

    version: str
    created: bool
    path: Path
    counts: Mapping[str, int]
    waited: bool


def publish(output: Path, parts: Sequence[DocumentPart]) -> Published:
    """Make the parts the latest version of `output`; where their content is that already, nothing is written.

    Rows that break the contract are in no part: they are findings of their document, which is published
    without them. Raises DoubledDocument if two parts bear one name, another PublishError where the disk says
    no. Whatever is raised, earlier versions are as they were and `latest` points to a whole one.
    """
    published = publish_settled(output, lambda: parts)
    assert published is not None
    return published


def publish_settled(output: Path, settle: Callable[[], Sequence[DocumentPart] | None]) -> Published | None:
    """As `publish`, with the parts that `settle` gives, asked for once no other run can publish any more: it
    may look at the latest version. Nothing is published, and None returned, where it gives None."""
    doing = Text(f"No se puede publicar en {output}", f"Can't publish into {output}")
    with explained(doing):
        output.mkdir(parents=True, exist_ok=True)
        with output_lock(output) as waited:
            _clear_leftovers(output)
            parts = settle()
            if parts is None:
                return None
            _refuse_doubled(parts)
            version, created = _newest_or_new(output, parts)
            if latest_target(output) != version:
                switch_link(output / LATEST, version)
            prune(output, max(ENTRIES_KEPT, 4 * len(parts)))
    return Published(version, created, output / version, row_counts(parts), waited)


def _refuse_doubled(parts: Sequence[DocumentPart]) -> None:
    doubled = [name for name, times in Counter(part.document_id for part in parts).items() if times > 1]
    if doubled:
        names = ", ".join(sorted(doubled))
        raise DoubledDocument(
            Text(f"Dos archivos se publicarían como {names}.", f"Two files would be published as {names}.")
        )


def _newest_or_new(output: Path, parts: Sequence[DocumentPart]) -> tuple[str, bool]:
    """The newest version if it is whole and holds the same content, else a new one; and whether it is new."""
    content = version_hash(parts)
    existing = version_names(output)
    there: dict[str, Path] = {}
    if existing:
        newest = output / existing[-1]
        manifest = sound_manifest(newest)
        if manifest and manifest["content_sha256"] == content:
            return existing[-1], False
        there = {file["sha256"]: newest / file["path"] for file in manifest["files"]} if manifest else {}
    version = f"v{number_of(existing[-1]) + 1 if existing else 1:04d}-{content[:8]}"
    _write_version(output, version, content, parts, there)
    return version, True


Files = Mapping[str, Path]
"""Whole files of the version before, by their hashes."""


def _write_version(
    output: Path, version: str, content_sha256: str, parts: Sequence[DocumentPart], there: Files
) -> None:
    staging = output / f".staging-{version}"
    try:
        _fill(staging, version, content_sha256, parts, there)
        # A rename gives a folder its name all at once, but says nothing of what is in it: unless that is on
        # disk before, a power cut may leave a named version with empty files.
        sync_tree(staging)
        os.rename(staging, output / version)
        sync_folder(output)
    finally:
        remove_tree(staging)


def _fill(
    staging: Path, version: str, content_sha256: str, parts: Sequence[DocumentPart], there: Files
) -> None:
    hashes = {}
    for path, file in published_files(parts).items():
        if not (file.sha256 in there and _is_shared(there[file.sha256], staging / path)):
            write_durably(staging / path, _checked_content(file.path, file.sha256))
        hashes[path] = file.sha256
    from store.forms.writing import write_forms  # slow to load, and a run with nothing new writes none

    manifest = manifest_bytes(version, content_sha256, parts)
    write_durably(staging / MANIFEST, manifest)
    forms = write_forms(staging, staging, version)
    write_durably(staging / SUMS, sums_bytes(hashes | forms | {MANIFEST: sha256_of(manifest)}))


def _is_shared(held: Path, path: Path) -> bool:
    """Give a file that is on disk already a second name, as neither of the two versions is ever written to;
    whether that could be done, which not every file system can."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(held, path)
    except OSError:
        return False
    return True


def _checked_content(path: Path, expected_sha256: str) -> bytes:
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise PartLost(
            Text(f"{path.name} ya no está en la caché.", f"{path.name} is gone from the cache.")
        ) from error
    if sha256_of(content) != expected_sha256:
        raise PartLost(
            Text(
                f"{path.name} en la caché no es lo que se revisó.",
                f"{path.name} in the cache is not what was checked.",
            )
        )
    return content


def _clear_leftovers(output: Path) -> None:
    """Remove what a killed run left behind; only under the lock, so that no living run loses its work."""
    for path in output.glob(".staging-*"):
        remove_tree(path)
