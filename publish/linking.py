"""The parts of a run with their indicators linked: rewritten where a link changes them, with their series.

Only what an institution says is linked, so a new plan has the plans of its own institution linked anew.
Apart from `series.py`, so that a run with nothing new loads neither Arrow nor what likens names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from extract.source import document_slug
from identity.reviewed import FOLDER, LinksError
from identity.wording import bare_words
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
    linked: dict[str, DocumentPart] = {}
    to_link: list[DocumentPart] = []
    keys: dict[str, str] = {}
    for together in linked_together(read):
        own = _keys(together, links)
        cached = [load_part(output, key) for key in own.values()]
        kept = [part for part in cached if part is not None]
        if len(kept) == len(together):
            linked |= {part.document_id: part for part in kept}
        else:
            to_link += together
            keys |= own
    if to_link:
        linked |= _linked(output, to_link, keys, links)
    return [linked.get(part.document_id) or part for part in parts]


def linked_together(parts: Sequence[DocumentPart]) -> list[list[DocumentPart]]:
    """The parts in groups of which none says anything of another: those of an institution, all whose
    institution is not known, and of two institutions where a file beside a plan says that it replaces one of
    the other's."""
    names = {part.document_id for part in parts}
    groups: dict[str, list[DocumentPart]] = {}
    for part in parts:
        groups.setdefault(bare_words(part.institution or ""), []).append(part)
    found = list(groups.values())
    for part in parts:
        said = part.source_supersedes
        earlier = said if said is None or said in names else document_slug(Path(said))
        if earlier in names:
            two = (earlier, part.document_id)
            joined = [own for own in found if any(one.document_id in two for one in own)]
            found = [own for own in found if own not in joined]
            found.append([one for own in joined for one in own])
    return found


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
    """By document, the name of its linked part: all linked together count, and all reviewed links."""
    # hashes of values, not of files: a new release of the library that writes them links nothing otherwise
    contents = sorted(
        [part.document_id, name, file.content_sha256] for part in parts for name, file in part.files.items()
    )
    files = (path for path in sorted(links.glob("*.yaml")) if path.is_file())
    reviewed = [[path.name, sha256_of(path.read_bytes())] for path in files]
    everything = sha256_of(canonical_json([contents, reviewed]))
    return {part.document_id: part_key(part.source_sha256, part.document_id, everything) for part in parts}
