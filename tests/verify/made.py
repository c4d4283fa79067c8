"""Published versions of invented plans whose sources lie there too, and ways to tamper with them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import fields, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa

from commands.reading import ExtractionRun
from extract.process.isolation import read_isolated
from extract.process.job import Limits, ReadOptions
from extract.source import find_sources, open_sources
from publish.linking import linked_parts
from schemas.records import DocumentRecords
from store.disk import sha256_of
from store.forms.writing import write_forms
from store.manifest import hash_of_contents, place_of, spelled, sums_bytes
from store.parquet import content_hash, contract_table, parquet_bytes
from store.parts import DocumentPart
from store.publishing import publish
from store.versions import Version
from tests.publish import samples
from verify.faults import Fault
from verify.sources import Again
from verify.verification import Verification, verify_version

INDICATORS = "indicators/2022/plan-a.parquet"
CELLS = "cells/2022/plan-a.parquet"
READERS = "tests.faults.faulty_readers:"
Tamper = Callable[[Path], None]


def write_plan(folder: Path, name: str, more: bytes = b"") -> bytes:
    content = b"%PDF-1.7\n1 0 obj\n" + name.encode() + more + b"\n%%EOF\n"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.pdf").write_bytes(content)
    return content


def plan(folder: Path, name: str, year: int | None = 2022, count: int = 3) -> DocumentRecords:
    """Sound records of a plan whose PDF is written to `folder`."""
    content = write_plan(folder, name)
    return with_source(samples.renamed(name, year, count), name, content)


def with_source(records: DocumentRecords, name: str, content: bytes) -> DocumentRecords:
    own: dict[str, Any] = {"source_sha256": sha256_of(content)}
    kept: dict[str, Any] = {"source_file": f"{name}.pdf", "source_bytes": len(content)}
    rows = {
        field.name: tuple(
            replace(row, **own) if hasattr(row, "source_sha256") else row
            for row in getattr(records, field.name)
        )
        for field in fields(records)
        if field.name != "document"
    }
    return replace(records, document=replace(records.document, **own, **kept), **rows)


def parts_of(output: Path, *contents: DocumentRecords) -> list[DocumentPart]:
    return linked_parts(output, [samples.part(output, content) for content in contents])


def publish_plan(place: Path) -> Path:
    """A version of a plan and of a file that is no PDF, under `place/output`; sources in `place/plans`."""
    sources, output = place / "plans", place / "output"
    content = plan(sources, "plan-a")
    letter = b"Dear reader"
    (sources / "letter.pdf").write_bytes(letter)
    unread = with_source(samples.failed("letter"), "letter", letter)
    return publish(output, parts_of(output, content, unread)).path


def verified(version: Path, **wishes: Any) -> Verification:
    """The version verified as the latest one, its sources looked for beside the folder of versions."""
    return verify_version(Version(version), [version.parent.parent / "plans"], is_latest=True, **wishes)


def faults(done: Verification) -> list[Fault]:
    return [fault for check in done.checks for fault in check.faults]


def states(done: Verification) -> dict[str, str]:
    return {check.name: check.state for check in done.checks}


def rewrite(version: Path, path: str, change: Callable[[pa.Table], pa.Table]) -> None:
    """Write a file of the version anew, as the software itself would, with other values."""
    place = place_of(path)
    assert place is not None
    table = change(contract_table(place.dataset, (version / path).read_bytes()))
    (version / path).write_bytes(parquet_bytes(place.dataset, table))


def put(column: str, values: list[Any]) -> Callable[[pa.Table], pa.Table]:
    """Replaces a column's values."""

    def change(table: pa.Table) -> pa.Table:
        at = table.schema.get_field_index(column)
        field = table.schema.field(at)
        return table.set_column(at, field, pa.array(values, field.type))

    return change


def edit_manifest(version: Path, edit: Callable[[dict[str, Any]], None]) -> None:
    path = version / "manifest.json"
    manifest = json.loads(path.read_bytes())
    edit(manifest)
    path.write_bytes(spelled(manifest))


def reseal(version: Path, *, contents: bool = False) -> None:
    """Make the manifest's file hashes and the sums fit the files again; content hashes too, if wanted."""

    def refresh(manifest: dict[str, Any]) -> None:
        manifest["files"] = [one for one in manifest["files"] if (version / one["path"]).is_file()]
        for file in manifest["files"]:
            content = (version / file["path"]).read_bytes()
            file |= {"bytes": len(content), "sha256": sha256_of(content)}
            if contents:
                file["content_sha256"] = derived(file["path"], content)[2]
        if contents:
            manifest["content_sha256"] = hash_of_contents(
                derived(file["path"], (version / file["path"]).read_bytes()) for file in manifest["files"]
            )

    edit_manifest(version, refresh)
    remake_forms(version, version.name)
    reseal_sums(version)


def remake_forms(version: Path, name: str) -> None:
    """Make anew what is made from the data, where the data still let it be made."""
    with TemporaryDirectory() as place, suppress(Exception):
        for path in write_forms(version, Path(place), name):
            (version / path).write_bytes((Path(place) / path).read_bytes())


def derived(path: str, content: bytes) -> tuple[str, str, str]:
    place = place_of(path)
    assert place is not None
    table = contract_table(place.dataset, content)
    return place.dataset, place.document_id, content_hash(place.dataset, table)


def reseal_sums(version: Path) -> None:
    found = {path: content for path, content in samples.tree(version).items() if path != "SHA256SUMS"}
    (version / "SHA256SUMS").write_bytes(
        sums_bytes({path: sha256_of(content) for path, content in found.items()})
    )


def forge(version: Path, path: str, change: Callable[[pa.Table], pa.Table]) -> Path:
    """Change values and put every hash and the version's name right: only reading again can tell."""
    rewrite(version, path, change)
    reseal(version, contents=True)
    content = json.loads((version / "manifest.json").read_bytes())["content_sha256"]
    name = f"{version.name.partition('-')[0]}-{content[:8]}"
    edit_manifest(version, lambda manifest: manifest.update(version=name))
    remake_forms(version, name)
    reseal_sums(version)
    link = version.parent / "latest"
    link.unlink()
    link.symlink_to(name)
    return version.rename(version.with_name(name))


def read_plans(place: Path, reader: str, names: Sequence[str] = ("one", "two")) -> Path:
    """A version read from `place/plans` with a made-up reader, published under `place/output`."""
    for name in names:
        write_plan(place / "plans", name)
    run = ExtractionRun(place / "output", force=True)
    sources, _ = open_sources(find_sources([place / "plans"]))
    for reading in read_isolated(sources, ReadOptions(), Limits(), 1, READERS + reader):
        run.add(reading.source, reading.outcome)
    return publish(run.output, linked_parts(run.output, run.parts)).path


def reread(version: Path, reader: str) -> Verification:
    return verified(version, again=Again(Limits(), 1, READERS + reader))
