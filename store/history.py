"""Published rows found by identifier, and what each version said of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from schemas.catalogue import BOX, CELL, NAME_PLACE, NAMED, datasets
from store.errors import VersionDamaged
from store.manifest import Manifest, place_of
from store.parquet import Row, file_rows
from store.trail import Beside
from store.versions import Version

IDENTIFIERS: Mapping[str, str] = {name: datasets()[name].key[-1] for name in NAMED}
"""The datasets whose rows point to a place on a page, and what identifies a row."""

PLACE = frozenset(("source_sha256", *CELL, *BOX, *NAME_PLACE, "agreement", "confidence"))
"""Fields that tell where and how a row was read, not what it says."""

DATASET = "indicators"
ByValue = Mapping[str, Row]
Manifests = Mapping[Version, Manifest]
"""Those of sound versions, oldest first."""


@dataclass(frozen=True, slots=True)
class Found:
    """One published row: the version and dataset it stands in, and its fields as in the catalogue."""

    version: str
    dataset: str
    row: Row

    @property
    def identifier(self) -> str:
        return str(self.row[IDENTIFIERS[self.dataset]])

    @property
    def document_id(self) -> str:
        return str(self.row["document_id"])


def find_rows(version: Version, wanted: str) -> tuple[Found, ...]:
    """All rows of the version whose identifier begins with `wanted`, by dataset and document."""
    return tuple(
        Found(version.name, dataset, row)
        for dataset, name in IDENTIFIERS.items()
        for row in version.rows(dataset)
        if str(row[name]).startswith(wanted)
    )


def findings_about(version: Version, found: Found) -> tuple[Row, ...]:
    """The findings that name the row, or the published values that are this number of a table, or that point
    at its very place on the page."""
    own = found.row["value_ids"] if found.dataset == "table_values" else ()
    named = {found.identifier, *own}
    return tuple(
        row
        for row in version.rows("findings")
        if row["document_id"] == found.document_id
        and (not named.isdisjoint(row["value_ids"]) or _stands_in(row, found.row))
    )


def contradictions_with(version: Version, findings: Iterable[Row]) -> tuple[Row, ...]:
    """The faults of the plan that these findings tell of; none in an older version."""
    told = {(row["document_id"], row["finding_id"]) for row in findings}
    return tuple(
        row
        for row in version.rows("contradictions")
        if any((row["document_id"], name) in told for name in row["finding_ids"])
    )


def column_of(version: Version, found: Found) -> Row | None:
    """The row of `columns` that a value stands in; None for any other row, and in an older version."""
    if found.dataset != DATASET:
        return None
    return next(
        (
            row
            for row in version.rows("columns")
            if row["document_id"] == found.document_id and found.identifier in row["value_ids"]
        ),
        None,
    )


def beside(version: Version, found: Found) -> Beside:
    """What is published beside a value: its column, its table's cells, its number and its document."""

    def own(dataset: str) -> Iterator[Row]:
        return (row for row in version.rows(dataset) if row["document_id"] == found.document_id)

    cells = [row for row in own("cells") if row["table_id"] == found.row["table_id"]]
    number = next((row for row in own("table_values") if found.identifier in row["value_ids"]), None)
    return Beside(column_of(version, found), cells, number, next(own("documents"), None))


def _stands_in(finding: Row, row: Row) -> bool:
    """Whether the finding's box lies within the row's."""
    if finding["page"] != row["page"] or finding["x0"] is None or finding["value_ids"]:
        return False
    across = row["x0"] <= finding["x0"] and finding["x1"] <= row["x1"]
    return bool(across and row["top"] <= finding["top"] and finding["bottom"] <= row["bottom"])


@dataclass(frozen=True, slots=True)
class RowAtVersion:
    """One version's word on a row: `row` is None where it is not in the version; `changed` names the fields
    that differ from the version before. Where `readable` is False, the version's files can't tell."""

    version: str
    row: Row | None
    changed: tuple[str, ...]
    readable: bool = True


def history(versions: Sequence[Version], found: Found) -> tuple[RowAtVersion, ...]:
    """The row in each of the versions, oldest first."""
    steps: list[RowAtVersion] = []
    before: Row | None = None
    for version in versions:
        try:
            row = _same_row(version, found)
        except VersionDamaged:
            steps.append(RowAtVersion(version.name, None, (), readable=False))
            continue
        changed = changed_fields(before, row) if before is not None and row is not None else ()
        steps.append(RowAtVersion(version.name, row, changed))
        before = row or before
    return tuple(steps)


def _same_row(version: Version, found: Found) -> Row | None:
    name = IDENTIFIERS[found.dataset]
    version.manifest()  # raises where a file is not what was published
    return next(
        (
            row
            for row in version.rows(found.dataset)
            if row[name] == found.identifier and row["document_id"] == found.document_id
        ),
        None,
    )


def changed_fields(before: Row, after: Row) -> tuple[str, ...]:
    """The fields that differ: those that tell what it says; where it only moved on the page, `page`."""
    names = [name for name in after if before.get(name) != after[name]]
    said = tuple(name for name in names if name not in PLACE)
    return said or (("page",) if names else ())


@dataclass(frozen=True, slots=True)
class Event:
    """A version in which a value said something new: `before` is None where it appears, `after` where it is
    gone; `fields` are the columns that differ."""

    version: str
    document_id: str
    value_id: str
    fields: tuple[str, ...]
    before: Row | None
    after: Row | None


def sound_versions(versions: Sequence[Version]) -> Manifests:
    """The manifests of the versions; those that are damaged or have none are left out."""
    found: dict[Version, Manifest] = {}
    for version in versions:
        with suppress(VersionDamaged):
            found[version] = version.manifest()
    return {version: manifest for version, manifest in found.items() if manifest}


def events(manifests: Manifests) -> tuple[Event, ...]:
    """All events in the versions, oldest first; what the oldest holds appears in it."""
    found: list[Event] = []
    last: dict[str, tuple[str, ByValue]] = {}
    for version, manifest in manifests.items():
        files = dict(_files(manifest))
        for document in sorted(last.keys() | files.keys()):
            before = last.get(document, ("", {}))
            after = _contents(version, files.get(document), before)
            if after is not before:
                found.extend(_events(version.name, document, before[1], after[1]))
            last[document] = after
    return tuple(found)


def _files(manifest: Manifest) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for file in manifest["files"]:
        place = place_of(file["path"])
        if place and place.dataset == DATASET:
            yield place.document_id, file


def _contents(
    version: Version, file: Mapping[str, Any] | None, before: tuple[str, ByValue]
) -> tuple[str, ByValue]:
    """The document's values and the hash of their content; `before` itself where that hash is the same."""
    if file is None:
        return "", {}
    if file["content_sha256"] == before[0]:
        return before
    rows = file_rows(version.folder / file["path"], DATASET)
    return file["content_sha256"], {row["value_id"]: row for row in rows}


def _events(version: str, document: str, before: ByValue, after: ByValue) -> Iterator[Event]:
    for value_id in dict.fromkeys([*before, *after]):
        old, new = before.get(value_id), after.get(value_id)
        fields = changed_fields(old, new) if old and new else ()
        if fields or old is None or new is None:
            yield Event(version, document, value_id, fields, old, new)
