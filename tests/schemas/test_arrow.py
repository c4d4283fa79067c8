"""Arrow schemas say what the catalogue says."""

from __future__ import annotations

import subprocess
import sys

import duckdb
import pyarrow as pa
import pytest

from schemas.arrow import arrow_schema, file_schema
from schemas.catalogue import DATASETS, datasets


@pytest.mark.parametrize("dataset", DATASETS)
def test_columns_and_nullability_follow_the_catalogue(dataset: str) -> None:
    schema = arrow_schema(dataset)
    known = datasets()[dataset]
    assert tuple(schema.names) == known.names
    assert [column.nullable for column in schema] == [field.nullable for field in known.fields]


def test_metadata_carries_wording_unit_codes_and_sdmx_term() -> None:
    metadata = arrow_schema("indicators").field("unit").metadata
    assert metadata[b"title_es"].decode() == "Unidad"
    assert metadata[b"title_en"] == b"Unit"
    assert metadata[b"sdmx"] == b"UNIT_MEASURE"
    assert b"business_day" in metadata[b"codes"].split()
    assert arrow_schema("indicators").field("x0").metadata[b"unit"] == b"points"
    assert file_schema("indicators").metadata[b"key"] == b"document_id value_id"
    assert file_schema("checks").metadata[b"key"] == b"document_id check_name"


def test_types_are_exact_and_lists_are_lists() -> None:
    schema = arrow_schema("projects")
    assert schema.field("page").type == pa.int64()
    assert schema.field("objectives").type == pa.list_(pa.string())
    assert schema.field("permanent").type == pa.bool_()


def test_a_file_has_every_column_under_its_published_name_and_the_old_ones_behind() -> None:
    for dataset in DATASETS:
        fields = datasets()[dataset].fields
        old = [field.name for field in fields if field.renamed]
        assert file_schema(dataset).names == [*(field.published for field in fields), *old]
    assert file_schema("indicators").names[-2:] == ["group", "column"]
    assert file_schema("indicators").field("group").metadata[b"renamed"] == b"heading"


def test_days_are_days_inside_a_file() -> None:
    assert file_schema("documents").field("acta_date").type == pa.date32()
    assert file_schema("reviews").field("decided_on").type == pa.date32()


def test_no_published_name_is_one_that_sql_keeps_for_itself() -> None:
    words = duckdb.execute("SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'")
    reserved = {word for (word,) in words.fetchall()}
    assert "group" in reserved
    for dataset in datasets().values():
        assert not reserved & {field.published for field in dataset.fields}


ARROW_ALONE = """
import sys
import schemas.arrow
import pyarrow as pa, pyarrow.compute
table = pa.table({"a": pa.array([1, None])})
pyarrow.compute.is_in(table.column("a"), value_set=pa.array([1]))
print("pandas" in sys.modules)
print(table.to_pandas()["a"].isna().tolist(), "pandas" in sys.modules)
"""


def test_arrow_loads_pandas_for_frames_alone() -> None:
    done = subprocess.run([sys.executable, "-c", ARROW_ALONE], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["False", "[False, True] True"]
