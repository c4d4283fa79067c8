"""Published files of Parquet: written the same on every run, hashed by their values, and read back."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from schemas.arrow import arrow_schema, file_schema
from schemas.catalogue import PARTITION, datasets
from store.disk import canonical_json, regular_bytes
from store.errors import VersionDamaged

Row = Mapping[str, Any]
"""One published row: its fields as in the catalogue; older versions may lack some."""

ROW_GROUP_ROWS = 65_536
"""Far more rows than a plan has: a file is one group, and one column of it one stretch to read."""
ZSTD_LEVEL = 9
"""Like all that is named where a file is written: a library's new default would give the same values other
bytes."""


def parquet_bytes(dataset: str, table: pa.Table) -> bytes:
    """The published file of a table; rows stay in the table's order.

    The bytes depend on the table, the catalogue and the library's version only, which stands in the footer
    (`created_by`): another release gives other bytes for the same values; `content_hash` is for that.
    """
    buffer = BytesIO()
    pq.write_table(
        file_table(dataset, table),
        buffer,
        row_group_size=ROW_GROUP_ROWS,
        compression="zstd",
        compression_level=ZSTD_LEVEL,
        version="2.6",
        data_page_version="1.0",  # pages of format 2 are not read by every tool that reads version 2.6
        use_dictionary=True,  # codes, names and hashes repeat in every row
        write_statistics=True,
        store_schema=True,  # Parquet itself has no place for the columns' titles and descriptions
    )
    return buffer.getvalue()


def file_table(dataset: str, table: pa.Table) -> pa.Table:
    """The contract's table as a file holds it: published names and types, old names beside them."""
    schema = file_schema(dataset)
    fields = datasets()[dataset].fields
    held = {name: field.name for field in fields for name in (field.published, field.name)}
    columns = [table.column(held[field.name]).cast(field.type) for field in schema]
    return pa.Table.from_arrays(columns, schema=schema)


def content_hash(dataset: str, table: pa.Table) -> str:
    """SHA-256 over the values, whatever wrote the file.

    Hashed is one line of canonical JSON with the dataset's name and each column's name and type, then one
    line for each row in order: its values as a JSON array, floats in the shortest form that reads back.
    """
    fields = [[field.name, field.type] for field in datasets()[dataset].fields]
    digest = hashlib.sha256(canonical_json([dataset, fields]) + b"\n")
    columns = [table.column(name).to_pylist() for name, _ in fields]
    for row in zip(*columns, strict=True):
        digest.update(canonical_json(row) + b"\n")
    return digest.hexdigest()


def file_rows(path: Path, dataset: str) -> list[Row]:
    """The rows of one published file, under the names and with the types that the program works with; the
    plan year by the folder it is in where no column tells it.

    Raises VersionDamaged where it can't be read or lacks the columns of the dataset's key.
    """
    try:
        found = _as_written(path).to_pylist()
    except (OSError, pa.ArrowException) as error:
        raise VersionDamaged(
            f"{path.name} de {dataset} no se puede leer como Parquet.",
            f"{path.name} of {dataset} can't be read as Parquet.",
        ) from error
    missing = ", ".join(name for name in datasets()[dataset].key if found and name not in found[0])
    if missing:
        raise VersionDamaged(
            f"{path.name} de {dataset} no tiene la columna {missing}.",
            f"{path.name} of {dataset} has no column {missing}.",
        )
    year = _year_of(path.parent.name)
    return [row if PARTITION in row else {**row, PARTITION: year} for row in found]


def contract_table(dataset: str, source: Path | bytes) -> pa.Table:
    """A published file, by its path or content, as the contract's table.

    Raises pyarrow.ArrowException, OSError, or KeyError where a column is missing, and ValueError where a
    column says something else than under its old name.
    """
    whole, table = arrow_schema(dataset), _as_written(source)
    for field in datasets()[dataset].fields:
        if field.renamed and not table.column(field.renamed).equals(table.column(field.name)):
            raise ValueError(f"{field.renamed} and {field.name} differ")
    return table.select(whole.names).cast(whole)


def written_schema(content: bytes) -> pa.Schema:
    """The columns of a published file as it was written. Raises pyarrow.ArrowException or OSError."""
    return pq.read_schema(BytesIO(content))


def dataset_files(folder: Path, dataset: str) -> list[Path]:
    """The files of a dataset in `folder`: `<dataset>.parquet`, then all below `<dataset>`, sorted."""
    alone = folder / f"{dataset}.parquet"
    return [*([alone] if alone.is_file() else []), *sorted((folder / dataset).glob("**/*.parquet"))]


def _as_written(source: Path | bytes) -> pa.Table:
    """The one place where published Parquet is opened: a file by itself, so that no partition is guessed from
    a path, and days are text."""
    content = regular_bytes(source) if isinstance(source, Path) else source
    table = pq.ParquetFile(BytesIO(content)).read(use_threads=False)  # of small files threads make slow ones
    for place, field in enumerate(table.schema):
        if pa.types.is_date(field.type):
            table = table.set_column(place, field.name, table.column(place).cast(pa.string()))
    return table


def _year_of(folder: str) -> int | None:
    """The plan year that a folder is named for: `plan_year=2022`, as the first contract had them."""
    name, _, year = folder.partition("=")
    return int(year) or None if name == PARTITION and year.isascii() and year.isdigit() else None
