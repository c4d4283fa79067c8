"""The sources of a version, kept beside the versions: a revised PDF often takes the old one's name.

A kept source is a folder `sources/<key>` of the folder of versions: the PDF by its own name and what lay
beside it when it was read. The key is a hash of all of that; the manifest names it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable
from dataclasses import asdict
from pathlib import Path

from extract import sidecar as sidecars
from extract.sidecar import NOTHING_SAID, sidecar_path
from extract.source import SUFFIX, SourceDocument, corrections_path, open_sources
from schemas.texts import Text
from store.disk import canonical_json, remove_tree, sha256_of, sync_tree, write_durably
from store.errors import explained
from store.manifest import Manifest

FOLDER = "sources"
BESIDE = (SUFFIX, sidecars.SUFFIX)


def kept_key(source: SourceDocument) -> str | None:
    """The name its copy has; None where the content of the PDF or of what lies beside it can't be told."""
    problem = source.corrections.problem if source.corrections else None
    if not source.sha256 or not source.size or source.sidecar_problem or problem:
        return None
    corrections = sha256_of(source.corrections.content) if source.corrections else None
    told = [source.file_name, source.sha256, corrections, asdict(source.sidecar)]
    return sha256_of(canonical_json(told))[:32]


def keep_sources(output: Path, keys: Collection[str | None], sources: Iterable[SourceDocument]) -> None:
    """Keep a copy, as it was read, of each source whose key is wanted. Raises PublishError where the disk
    says no.

    A PDF that is another one by now is not kept: there is nothing to keep any more.
    """
    for source in sources:
        key = kept_key(source)
        if key is None or key not in keys or kept_source(output, key) is not None:
            continue
        doing = Text(
            f"No se puede guardar una copia de {source.file_name} en {output}",
            f"A copy of {source.file_name} can't be kept in {output}",
        )
        with explained(doing):
            _keep(output / FOLDER, key, source)


def _keep(folder: Path, key: str, source: SourceDocument) -> None:
    content = source.path.read_bytes()
    if sha256_of(content) != source.sha256:
        return
    aside = folder / f".new-{key}-{os.getpid()}"
    pdf = aside / source.path.name
    try:
        write_durably(pdf, content)
        if source.corrections:
            write_durably(corrections_path(pdf), source.corrections.content)
        if source.sidecar != NOTHING_SAID:
            # JSON is YAML, and spelled the same however the person wrote it
            said = {name: text for name, text in asdict(source.sidecar).items() if text is not None}
            write_durably(sidecar_path(pdf), json.dumps(said, ensure_ascii=False, indent=2).encode())
        sync_tree(aside)
        remove_tree(folder / key)  # damaged, if it is there
        os.rename(aside, folder / key)
    finally:
        remove_tree(aside)


def kept_source(output: Path, key: str) -> SourceDocument | None:
    """The source kept under the key; None where there is none, or it is not what it was."""
    try:
        paths = sorted((output / FOLDER / key).iterdir())
    except OSError:
        return None
    sources, rejected = open_sources([path for path in paths if not path.name.endswith(BESIDE)])
    found = [*sources, *(item.source for item in rejected)]
    return next((source for source in found if kept_key(source) == key), None)


def kept_sources(output: Path, manifest: Manifest) -> tuple[SourceDocument, ...]:
    """Those of a version's sources of which there is a sound copy."""
    keys = [source["kept"] for source in manifest["sources"] if source.get("kept")]
    found = [kept_source(output, key) for key in keys]
    return tuple(source for source in found if source is not None)
