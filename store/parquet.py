"""Arrow tables to Parquet bytes, the same on every run, and to a hash of the values whatever wrote them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from schemas.arrow import arrow_schema, file_schema
from schemas.catalogue import PARTITION, datasets
from store.disk import canonical_json

ROW_GROUP_ROWS = 65_536
ZSTD_LEVEL = 9


def parquet_bytes(dataset: str, table: pa.Table) -> bytes:
    """The published file of a table, without the partition column; rows stay in the table's order.

    The bytes depend on the table, the catalogue and the library's version only.
    """
    schema = file_schema(dataset)
    buffer = BytesIO()
    pq.write_table(
        table.select(schema.names).cast(schema),
        buffer,
        row_group_size=ROW_GROUP_ROWS,
        compression="zstd",
        compression_level=ZSTD_LEVEL,
        version="2.6",
        data_page_version="1.0",
        use_dictionary=True,
        write_statistics=True,
        store_schema=True,
    )
    return buffer.getvalue()


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


Row = Mapping[str, Any]


def rows(version: Path, dataset: str) -> Iterator[Row]:
    """All rows of a dataset, file by file in the order of their paths; the partition is a column again."""
    for path in sorted((version / dataset).glob(f"{PARTITION}=*/*.parquet")):
        year = int(path.parent.name.partition("=")[2])
        for row in pq.read_table(path, partitioning=None).to_pylist():
            yield {**row, PARTITION: year or None}


PLACE = re.compile(rf"([a-z_]+)/{PARTITION}=(0|[1-9][0-9]{{0,8}})/([a-z0-9]+(?:-[a-z0-9]+)*)\.parquet")


@dataclass(frozen=True, slots=True)
class FilePlace:
    """What a path says of its file."""

    dataset: str
    plan_year: int | None
    document_id: str


def place_of(path: str) -> FilePlace | None:
    """What a published path says; None for another path."""
    match = PLACE.fullmatch(path)
    return FilePlace(match[1], int(match[2]) or None, match[3]) if match else None


def contract_table(dataset: str, plan_year: int | None, content: bytes) -> pa.Table:
    """A published file as the contract's table. Raises pyarrow.ArrowException or OSError."""
    whole = arrow_schema(dataset)
    table = pq.read_table(BytesIO(content), partitioning=None)
    year = pa.array([plan_year] * table.num_rows, whole.field(PARTITION).type)
    return table.append_column(whole.field(PARTITION), year).select(whole.names).cast(whole)
