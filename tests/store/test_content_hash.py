"""The content hash follows the values, nothing else; the file's bytes follow the table."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.arrow import arrow_schema, file_schema
from schemas.catalogue import DATASETS
from schemas.records import Project
from store.parquet import content_hash, parquet_bytes
from tests.publish import samples

TEXT = st.text(st.characters(codec="utf-8"), max_size=5)
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "name": TEXT,
        "objectives": st.lists(TEXT, max_size=3).map(tuple),
        "end": st.none() | TEXT,
        "permanent": st.booleans(),
        "page": st.integers(1, 10),
        "x0": st.floats(allow_nan=False, allow_infinity=False),
    },
)


def table(rows: list[Project]) -> pa.Table:
    schema = arrow_schema("projects")
    return pa.Table.from_pydict({name: [getattr(row, name) for row in rows] for name in schema.names}, schema)


@given(st.lists(CHANGES, max_size=3), st.lists(CHANGES, max_size=3))
@settings(max_examples=200, deadline=None)
def test_the_hash_differs_exactly_where_the_values_do(old: list[Any], new: list[Any]) -> None:
    before = [replace(samples.project(), **changes) for changes in old]
    after = [replace(samples.project(), **changes) for changes in new]
    same = content_hash("projects", table(before)) == content_hash("projects", table(after))
    assert same == (repr(before) == repr(after))


def test_nothing_and_an_empty_text_differ() -> None:
    absent, empty = (table([replace(samples.project(), end=end)]) for end in (None, ""))
    assert content_hash("projects", absent) != content_hash("projects", empty)


def test_the_border_between_two_columns_counts() -> None:
    left, right = (
        table([replace(samples.project(), institution=institution, name=name)])
        for institution, name in (("ab", "c"), ("a", "bc"))
    )
    assert content_hash("projects", left) != content_hash("projects", right)


def test_two_empty_datasets_differ() -> None:
    hashes = {content_hash(name, arrow_schema(name).empty_table()) for name in DATASETS}
    assert len(hashes) == len(DATASETS)


def test_neither_chunks_nor_metadata_change_hash_or_bytes() -> None:
    rows = [replace(samples.project(), page=page) for page in range(1, 8)]
    whole = table(rows)
    chunked = pa.concat_tables([table(rows[:3]), table(rows[3:])]).replace_schema_metadata(None)
    assert content_hash("projects", chunked) == content_hash("projects", whole)
    assert parquet_bytes("projects", chunked) == parquet_bytes("projects", whole)


def test_what_was_written_reads_back_with_its_wording() -> None:
    written = table([samples.project()])
    read = pq.read_table(BytesIO(parquet_bytes("projects", written)))
    assert read.schema.equals(file_schema("projects"), check_metadata=True)
    assert read.drop_columns(["end"]).rename_columns(written.schema.names).to_pylist() == written.to_pylist()
    assert read.column("end").equals(read.column("finish"))
    assert b"pandas" not in read.schema.metadata
