"""The published files read back and held against the contract."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa

from schemas.arrow import file_schema
from schemas.catalogue import PARTITION, check_texts, datasets
from schemas.plainly_sound import is_plainly_sound
from schemas.texts import Text
from store.manifest import Manifest, place_of
from store.parquet import content_hash, contract_table, written_schema
from store.parts import code_hash
from verify.faults import Fault, VersionCheck
from verify.files import Folder

if TYPE_CHECKING:
    from schemas.frames import Validated

SOURCE = "source_sha256"
SHOWN = 8


@dataclass(frozen=True, slots=True)
class TableFile:
    """One published file read back; `content_sha256` is derived from its values."""

    path: str
    dataset: str
    document_id: str
    plan_year: int | None
    table: pa.Table
    content_sha256: str


def check_contract(
    folder: Folder, unsound: set[str], manifest: Manifest | None
) -> tuple[VersionCheck, tuple[TableFile, ...]]:
    """Every file against the contract, and the tables of those that have its columns.

    Files that are not as published are not opened: what stands in `unsound` is named as unchecked.
    """
    faults: list[Fault] = []
    tables: list[TableFile] = []
    contents, paths = folder.contents, sorted(folder.data)
    for path in paths:
        read = Fault("changed-unread", path) if path in unsound else _read(path, contents[path], manifest)
        if isinstance(read, Fault):
            faults.append(read)
        else:
            tables.append(read)
    sources = {row["document_id"]: row[SOURCE] for row in document_rows(tables)}
    for table in tables:
        faults.extend(_broken(table, sources))
    return VersionCheck("contract", len(paths), (*faults, *_years(tables))), tuple(tables)


def document_rows(tables: Sequence[TableFile]) -> Iterator[Mapping[str, object]]:
    """The rows of `documents`."""
    for table in tables:
        if table.dataset == "documents":
            yield from table.table.to_pylist()


def same_code(manifest: Manifest | None) -> bool:
    """Whether this very code published the version."""
    return manifest is not None and manifest["software"]["code_sha256"] == code_hash()


def _read(path: str, content: bytes, manifest: Manifest | None) -> TableFile | Fault:
    place = place_of(path)
    if place is None:
        return Fault("misplaced", path)
    try:
        schema = written_schema(content)
        other = _other_columns(place.dataset, schema, same_code(manifest))
        if other:
            return _not_ours(path, other, manifest)
        table = contract_table(place.dataset, content)
        return TableFile(
            path, place.dataset, place.document_id, place.plan_year, table, content_hash(place.dataset, table)
        )
    except (pa.ArrowException, OSError, ValueError) as error:
        return Fault("not-parquet", path, {"reason": (str(error).splitlines() or [""])[0][:120]})


def _other_columns(dataset: str, schema: pa.Schema, strictly: bool) -> str | None:
    """How the columns differ from the catalogue's; their wording counts only under the same code."""
    if dataset not in datasets():
        return dataset
    ours = file_schema(dataset)
    # titles and descriptions are metadata of the columns: older code may have worded them otherwise
    if schema.equals(ours, check_metadata=strictly):
        return None
    missing, extra = set(ours.names) - set(schema.names), set(schema.names) - set(ours.names)
    told = [*(f"-{name}" for name in sorted(missing)), *(f"+{name}" for name in sorted(extra))]
    return " ".join(told) or next(
        (name for name in ours.names if not schema.field(name).equals(ours.field(name), True)), dataset
    )


def _not_ours(path: str, reason: str, manifest: Manifest | None) -> Fault:
    if manifest is None or same_code(manifest):
        return Fault("other-columns", path, {"reason": reason})
    code = manifest["software"]["code_sha256"][:SHOWN]
    return Fault("other-contract", path, {"reason": reason, "code": code})


def _broken(file: TableFile, sources: Mapping[object, object]) -> Iterator[Fault]:
    """The rows that break the contract, as one fault; each row has to name its document and its source."""
    if not file.table.num_rows:
        return
    fixed: dict[str, object] = {"document_id": file.document_id, PARTITION: file.plan_year}
    if SOURCE in file.table.schema.names and file.document_id in sources:
        fixed[SOURCE] = sources[file.document_id]
    if is_plainly_sound(file.dataset, file.table, fixed):
        return
    import pandas as pd  # slow to load, as pandera is, and hardly any file needs them

    from schemas.frames import validate

    outcome = validate(file.dataset, file.table.to_pandas(types_mapper=pd.ArrowDtype), fixed)
    if not outcome.sound:
        yield Fault("rows-break-contract", file.path, _told(outcome))


def _told(outcome: Validated) -> dict[str, object]:
    count = len(outcome.quarantined) + len(outcome.table_failures)
    if outcome.table_failures:
        first = outcome.table_failures[0]
        return {"count": count, "row": first.column, "why": check_texts()[first.check]}
    row = outcome.quarantined[0]
    failure = row.failures[0]
    why = check_texts()[failure.check]
    where = f"({', '.join(failure.columns)} = «{failure.value}»)"
    return {"count": count, "row": row.key, "why": Text(f"{why.es} {where}", f"{why.en} {where}")}


def _years(tables: list[TableFile]) -> Iterator[Fault]:
    """One plan has one year: the column is the folder's name, so that a moved file would change its rows."""
    for document in sorted({table.document_id for table in tables}):
        own = [table for table in tables if table.document_id == document]
        years = sorted({table.plan_year or 0 for table in own})
        if len(years) > 1:
            fields = {"document": document, "years": ", ".join(map(str, years))}
            yield Fault("years-differ", own[0].path, fields)
