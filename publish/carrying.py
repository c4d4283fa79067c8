"""What a run makes of `latest`: its own documents, those it did not read, and those it could not read.

A run adds to what is there. A document that it was not given stays as the last version has it, unless the run
is to replace all; one that it could not read, or that what lies beside it does not fit, keeps its last good
reading. Such a document is taken from the version's own files and linked anew with the others.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from extract.sidecar import NOTHING_SAID, sidecar_path
from schemas.catalogue import DATASETS, LINKED
from schemas.codes import DOCUMENT_PARTIAL, DOCUMENT_READ, WITH_ROWS
from schemas.rules import linking_rules
from schemas.texts import Text
from store.disk import canonical_json, sha256_of
from store.errors import NotCarried, VersionNotFound
from store.manifest import ManifestError, load_manifest, place_of, software
from store.parts import DocumentPart, PartFile, load_part, part_key, store_part
from store.versions import resolve

if TYPE_CHECKING:
    import pyarrow as pa

    from extract.source import SourceDocument

Named = Mapping[str, Any]
UNLINKED = (
    ("documents", "supersedes", None),
    ("documents", "superseded_by", None),
    ("indicators", "superseded", False),
)
"""Columns that linking fills in, by dataset, and what stands in them before."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The latest version as a run finds it: its folder, its sources as the manifest has them by document,
    and its files by document and dataset; `alike` says that the very software of this run wrote it. Empty
    where nothing has been published or no manifest can be read.
    """

    folder: Path = Path()
    sources: Mapping[str, Named] = field(default_factory=dict)
    files: Mapping[str, Mapping[str, Named]] = field(default_factory=dict)
    alike: bool = False

    @property
    def version(self) -> str:
        return self.folder.name

    def read(self, document_id: str) -> bool:
        """Whether it holds the document, and as one that was read, if only in part."""
        return document_id in self.sources and self.sources[document_id]["status"] in WITH_ROWS

    def read_better(self, part: DocumentPart) -> bool:
        """Whether it holds the document as one that was read from another file, and this part of it is worse:
        it has no rows, or pages are missing from it alone. What the same file is read to now holds."""
        if part.status not in WITH_ROWS:
            return self.read(part.document_id)
        told = self.sources.get(part.document_id, {"status": None, "source_sha256": None})
        whole = told["status"] == DOCUMENT_READ and told["source_sha256"] != part.source_sha256
        return part.status == DOCUMENT_PARTIAL and whole

    @property
    def good(self) -> bool:
        """Whether any document in it was read."""
        return any(map(self.read, self.sources))

    @property
    def names(self) -> dict[str, str]:
        """The document names of those that were read, by the names of their files."""
        return {told["source_file"]: name for name, told in self.sources.items() if self.read(name)}


def standing(output: Path) -> Standing:
    """What `latest` in the folder of versions holds."""
    try:
        folder = resolve(output).folder
        manifest = load_manifest(folder)
    except (VersionNotFound, OSError, ManifestError):
        return Standing()
    files: dict[str, dict[str, Named]] = {}
    for file in manifest["files"]:
        if place := place_of(file["path"]):
            files.setdefault(place.document_id, {})[place.dataset] = file
    sources = {source["document_id"]: source for source in manifest["sources"]}
    return Standing(folder, sources, files, manifest["software"] == software())


@dataclass(frozen=True, slots=True)
class Twin:
    """A file that is the same PDF as `document_id`, which is read or published in its stead; `unheard` are
    names of files beside it that nobody reads therefore, though that document's say something else."""

    source: SourceDocument
    document_id: str
    unheard: tuple[str, ...]


def without_twins(
    sources: Sequence[SourceDocument], before: Standing, *, alone: bool
) -> tuple[list[SourceDocument], list[Twin]]:
    """The sources of which each PDF is one, and the others.

    Of several the one that is published already stays, else one beside which something lies, else the first.
    A PDF that is published under the name
    of a document which this run was not given stays that, unless with `alone` that one leaves.
    """
    given = {source.document_id for source in sources}
    published = {
        told["source_sha256"]: name
        for name, told in sorted(before.sources.items(), reverse=True)
        if before.read(name) and not (alone and name not in given)
    }
    first: dict[str, SourceDocument] = {}
    for source in sources:
        first.setdefault(source.sha256, source)
        first[source.sha256] = max(
            (first[source.sha256], source),
            key=lambda one: (published.get(one.sha256) == one.document_id, bool(_beside(one, None))),
        )
    kept, twins = [], []
    for source in sources:
        chosen = first[source.sha256]
        name = published.get(source.sha256, chosen.document_id)
        own = before.sources.get(source.document_id, {}).get("source_sha256") == source.sha256
        if source is chosen and (name in given or own):
            kept.append(source)
        elif source is chosen:
            twins.append(Twin(source, name, _beside(source, None)))
        else:
            twins.append(Twin(source, chosen.document_id, _beside(source, chosen)))
    return kept, twins


def _beside(source: SourceDocument, other: SourceDocument | None) -> tuple[str, ...]:
    """The files beside the one that say something else than those beside the other."""
    theirs = other.corrections.sha256 if other and other.corrections else None
    own = source.corrections
    corrections = [own.name] if own and own.sha256 != theirs else []
    told = source.sidecar_problem or source.sidecar != (other.sidecar if other else NOTHING_SAID)
    return (*corrections, *([sidecar_path(source.path).name] if told else []))


@dataclass(frozen=True, slots=True)
class Settled:
    """What is to be published, by document name: `carried` were not read by this run, `kept` keep their last
    good reading, `leaving` are no longer there. `nothing` says that the run has read no document while
    there is a good version, which stays."""

    parts: Sequence[DocumentPart]
    carried: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    leaving: tuple[str, ...] = ()
    nothing: bool = False


def settled(
    output: Path,
    before: Standing,
    own: Sequence[DocumentPart],
    unfit: Collection[str] = (),
    again: Mapping[str, DocumentPart] = MappingProxyType({}),
    *,
    alone: bool = False,
) -> Settled:
    """The parts of the next version, given those of this run, and of documents that were read `again` from
    their kept copies.

    `unfit` names documents that were read though what is said of them can't be used. With `alone` nothing
    but the run's own documents stays. Raises NotCarried where the last version's files of a document that
    stays are damaged or of another contract, and it was not read again.
    """
    if before.good and all(part.status not in WITH_ROWS or before.read_better(part) for part in own):
        return Settled((), nothing=True)
    parts = {part.document_id: part for part in own}
    failed, others = _failed(before, own, unfit), _others(before, own)
    staying = partial(_staying, output, before, again)
    kept = dict(_kept(staying, failed, alone))
    carried = {} if alone else {name: staying(name) for name in others}
    together = parts | kept | carried
    return Settled(
        [together[name] for name in sorted(together)],
        tuple(sorted(carried)),
        tuple(sorted(kept)),
        tuple(sorted(others)) if alone else (),
    )


def not_carried(
    output: Path,
    before: Standing,
    own: Sequence[DocumentPart],
    unfit: Collection[str] = (),
    *,
    alone: bool = False,
) -> Iterator[str]:
    """The documents that stay though the last version's files can't be taken over, as they are damaged or of
    another contract: they have to be read again."""
    for name in (*_failed(before, own, unfit), *(() if alone else _others(before, own))):
        try:
            carried_part(output, before, name)
        except NotCarried:
            yield name


def _failed(before: Standing, own: Sequence[DocumentPart], unfit: Collection[str]) -> list[str]:
    """The documents of this run that keep their last good reading."""
    return [
        part.document_id
        for part in own
        if before.read_better(part) or (part.document_id in unfit and before.read(part.document_id))
    ]


def _others(before: Standing, own: Sequence[DocumentPart]) -> list[str]:
    """The documents that this run was not given."""
    given = {part.document_id for part in own}
    return [name for name in before.sources if name not in given and not _read_elsewhere(before, name, own)]


def _staying(
    output: Path, before: Standing, again: Mapping[str, DocumentPart], document_id: str
) -> DocumentPart:
    try:
        return carried_part(output, before, document_id)
    except NotCarried:
        if document_id not in again:
            raise
        return again[document_id]


def _kept(
    staying: Callable[[str], DocumentPart], failed: Sequence[str], alone: bool
) -> Iterator[tuple[str, DocumentPart]]:
    """The last good readings there are; where all is to be replaced, those that can be had."""
    for name in failed:
        try:
            yield name, staying(name)
        except NotCarried:
            if not alone:
                raise


def _read_elsewhere(before: Standing, name: str, own: Sequence[DocumentPart]) -> bool:
    """Whether a document that could not be read is the same file as one that was read now."""
    told = before.sources[name]
    read = {part.source_sha256 for part in own if part.status in WITH_ROWS}
    return told["status"] not in WITH_ROWS and told["source_sha256"] in read


def carried_part(output: Path, before: Standing, document_id: str) -> DocumentPart:
    """The document as it was read for the version, without what linking it with others added.

    Kept in the cache. Raises NotCarried where the version's files are damaged or of another contract.
    """
    source, files = before.sources[document_id], before.files.get(document_id, {})
    told = sorted([name, file["sha256"]] for name, file in files.items())
    key = part_key(source["source_sha256"], document_id, sha256_of(canonical_json(["carried", told])))
    cached = load_part(output, key)
    if cached is not None:
        return cached
    contents = _contents(before, document_id)
    whole = {name: content for name, content in contents.items() if before.alike and name not in WITH_LINKS}
    tables = _unlinked(_tables(document_id, {name: contents[name] for name in contents if name not in whole}))
    as_they_are = {name: _file(name, files[name]) for name in whole if name not in LINKED}
    part, made = _part(source, tables, as_they_are)
    return store_part(output, key, part, made | {name: whole[name] for name in as_they_are})


WITH_LINKS = frozenset((*(name for name, _, _ in UNLINKED), "findings"))
"""The datasets that a document has by itself, and that say otherwise of it once it is linked."""


def _contents(before: Standing, document_id: str) -> dict[str, bytes]:
    """The document's files by dataset, each being what the manifest says."""
    files = before.files.get(document_id, {})
    needed = DATASETS if before.read(document_id) else ("documents", "findings")
    if set(needed) != set(files):
        raise _of_other_contract(document_id)
    contents = {}
    for name in needed:
        try:
            contents[name] = (before.folder / files[name]["path"]).read_bytes()
        except (OSError, KeyError) as error:
            raise _damaged(document_id) from error
        if sha256_of(contents[name]) != files[name]["sha256"]:
            raise _damaged(document_id)
    return contents


def _tables(document_id: str, contents: Mapping[str, bytes]) -> dict[str, pa.Table]:
    """The tables that files hold, by dataset."""
    import pyarrow as pa

    from schemas.arrow import file_schema
    from store.parquet import contract_table, written_schema

    tables = {}
    for name, content in contents.items():
        try:
            # titles and descriptions may be worded otherwise; the columns have to be the same
            if not written_schema(content).equals(file_schema(name), check_metadata=False):
                raise _of_other_contract(document_id)
            tables[name] = contract_table(name, content)
        except (OSError, pa.ArrowException, KeyError, ValueError) as error:
            raise _damaged(document_id) from error
    return tables


def _file(name: str, told: Named) -> PartFile:
    """A file of the version as one of a part."""
    return PartFile(
        Path(f"{name}.parquet"), told["rows"], told["bytes"], told["sha256"], told["content_sha256"]
    )


def _of_other_contract(document_id: str) -> NotCarried:
    return NotCarried(
        Text(
            f"La versión anterior tiene {document_id} con otras columnas que las de ahora.",
            f"The version before has {document_id} with other columns than those of now.",
        )
    )


def _damaged(document_id: str) -> NotCarried:
    return NotCarried(
        Text(
            f"Los archivos de {document_id} en la versión anterior están dañados.",
            f"The files of {document_id} in the version before are damaged.",
        )
    )


def _unlinked(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """The tables as the document alone gave them; spellings of dependencies are settled anew by linking."""
    import pyarrow.compute as pc

    from publish.building import filled

    own = {name: table for name, table in tables.items() if name not in LINKED}
    if "indicators" in own:
        values = own["indicators"]
        for name in ("indicator_id", "goal_id"):
            place = values.schema.get_field_index(name)
            values = values.set_column(place, values.schema.field(place), values.column("label_id"))
        own["indicators"] = values
    by_linking = pc.is_in(own["findings"].column("rule"), value_set=_rule_names())
    own["findings"] = own["findings"].filter(pc.invert(by_linking))
    for name, column, content in UNLINKED:
        if name in own:
            own[name] = filled(own[name], column, content)
    return own


def _rule_names() -> pa.Array:
    import pyarrow as pa

    return pa.array(sorted(linking_rules()), pa.string())


def _part(
    source: Named, tables: Mapping[str, pa.Table], others: Mapping[str, PartFile]
) -> tuple[DocumentPart, dict[str, bytes]]:
    """The part, with other files than those of the tables, and the contents of these by dataset."""
    from publish.building import FAULTS_SHOWN, finding_counts, part_file
    from store.parquet import parquet_bytes

    row = tables["documents"].to_pylist()[0]
    contents = {name: parquet_bytes(name, table) for name, table in tables.items()}
    files = {name: part_file(name, tables[name], content) for name, content in contents.items()}
    counts = finding_counts(tables["findings"])
    broken = [
        (found["message"], found["message_en"])
        for found in tables["findings"].to_pylist()
        if found["rule"] in ("contract-row", "contract-table")
    ]
    said = {name: row[name] for name in DocumentPart.__slots__ if name in row}
    part = DocumentPart(
        **said,
        profile_sha256=source.get("profile_sha256"),
        kept=source.get("kept"),
        findings=counts.severities,
        rules=counts.rules,
        contract_failed=bool(broken),
        faults=tuple(broken[:FAULTS_SHOWN]),
        files=files | dict(others),
    )
    return part, contents
