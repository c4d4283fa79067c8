"""Arrow tables to Parquet bytes, the same on every run, and to a hash of the values whatever wrote them."""

from __future__ import annotations

import hashlib
from io import BytesIO

import pyarrow as pa
import pyarrow.parquet as pq

from publish.disk import canonical_json
from schemas.arrow import file_schema
from schemas.catalogue import datasets

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
