"""The published folders as pyarrow, DuckDB and pandas read them, also where documents tell no year."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow.dataset
import pytest

from publish.linking import linked_parts
from schemas.catalogue import datasets
from schemas.records import DocumentRecords
from store.publishing import publish
from tests.publish import samples

pytestmark = pytest.mark.slow

CONTENTS: dict[str, list[DocumentRecords]] = {
    "one year": [samples.renamed("a", 2022)],
    "two years": [samples.renamed("a", 2022), samples.renamed("b", 2021)],
    "a year and none": [samples.renamed("a", 2022), samples.renamed("b", None), samples.failed()],
    "no year": [samples.renamed("b", None)],
    "nothing read": [samples.failed()],
}


def by_pyarrow(folder: Path) -> list[dict[str, Any]]:
    table = pyarrow.dataset.dataset(folder, format="parquet", partitioning="hive").to_table()
    return list(table.to_pylist())


def by_duckdb(folder: Path) -> list[dict[str, Any]]:
    found = duckdb.read_parquet(f"{folder}/**/*.parquet", hive_partitioning=True)
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def by_pandas(folder: Path) -> list[dict[str, Any]]:
    frame = pd.read_parquet(folder, dtype_backend="pyarrow")
    return frame.astype(object).where(frame.notna(), None).to_dict("records")  # type: ignore[return-value]


def by_polars(folder: Path) -> list[dict[str, Any]]:
    return pl.read_parquet(f"{folder}/**/*.parquet").to_dicts()


READERS = [by_pyarrow, by_duckdb, by_pandas, by_polars]


@pytest.mark.parametrize("content", CONTENTS)
@pytest.mark.parametrize("reader", READERS)
def test_every_reader_sees_all_rows_with_their_year(tmp_path: Path, content: str, reader: Any) -> None:
    publish(tmp_path, [samples.part(tmp_path, one) for one in CONTENTS[content]])
    expected = sorted((one.document.document_id, one.document.plan_year) for one in CONTENTS[content])
    rows = reader(tmp_path / "latest" / "documents")
    assert sorted((row["document_id"], row["plan_year"]) for row in rows) == expected
    assert all(set(row) == set(datasets()["documents"].names) for row in rows)


@pytest.mark.parametrize("reader", READERS)
def test_every_reader_sees_the_same_values(tmp_path: Path, reader: Any) -> None:
    parts = [samples.part(tmp_path, samples.renamed(name, 2022)) for name in ("a", "b")]
    publish(tmp_path, linked_parts(tmp_path, parts))
    for dataset, known in datasets().items():
        found, expected = reader(tmp_path / "latest" / dataset), by_pyarrow(tmp_path / "latest" / dataset)
        assert [[row[name] for name in known.key] for row in found] == [
            [row[name] for name in known.key] for row in expected
        ]
    documents = reader(tmp_path / "latest" / "documents")
    assert [list(row["signatories"]) for row in documents] == [["Ana, directora", "Luis"]] * 2
    indicators = reader(tmp_path / "latest" / "indicators")
    assert {(row["year"], row["value_base"], row["x0"]) for row in indicators} == {(2022, 1500.0, 10.0)}
