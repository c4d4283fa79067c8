"""The parts of a run with their indicators linked: rewritten where a link changes them, with their series.

Apart from `series.py`, so that a run with nothing new loads neither Arrow nor what likens names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from identity.reviewed import FOLDER, LinksError
from schemas.codes import WITH_ROWS
from schemas.texts import ProfileError
from store.disk import canonical_json, sha256_of
from store.errors import LinksUnusable
from store.parts import DocumentPart, load_part, part_key, store_part


def linked_parts(output: Path, parts: Sequence[DocumentPart], links: Path = FOLDER) -> list[DocumentPart]:
    """The parts, in their order, with indicators linked over all documents that were read.

    Linked parts are kept in the cache under all that can change them. Raises PublishError where a file of
    reviewed links can't be used or the cache can't be written.
    """
    read = [part for part in parts if part.status in WITH_ROWS]
    keys = _keys(read, links)
    cached = {part.document_id: load_part(output, keys[part.document_id]) for part in read}
    kept = {name: part for name, part in cached.items() if part is not None}
    if len(kept) < len(read):
        kept = _linked(output, read, keys, links)
    return [kept.get(part.document_id) or part for part in parts]


def _linked(
    output: Path, parts: Sequence[DocumentPart], keys: Mapping[str, str], links: Path
) -> dict[str, DocumentPart]:
    from publish.series import link_parts

    try:
        made = list(link_parts(parts, links))
    except (LinksError, ProfileError) as error:
        raise LinksUnusable(error.told) from error
    return {
        one.part.document_id: store_part(output, keys[one.part.document_id], one.part, one.contents)
        for one in made
    }


def _keys(parts: Sequence[DocumentPart], links: Path) -> dict[str, str]:
    """By document, the name of its linked part: all documents and all reviewed links count."""
    # hashes of values, not of files: a new release of the library that writes them links nothing otherwise
    contents = sorted(
        [part.document_id, name, file.content_sha256] for part in parts for name, file in part.files.items()
    )
    reviewed = [[path.name, sha256_of(path.read_bytes())] for path in sorted(links.glob("*.yaml"))]
    everything = sha256_of(canonical_json([contents, reviewed]))
    return {part.document_id: part_key(part.source_sha256, part.document_id, everything) for part in parts}
