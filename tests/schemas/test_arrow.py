"""Arrow schemas say what the catalogue says."""

from __future__ import annotations

import pyarrow as pa
import pytest

from schemas.arrow import arrow_schema, file_schema
from schemas.catalogue import DATASETS, PARTITION, datasets


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
    assert arrow_schema("indicators").metadata[b"key"] == b"document_id value_id"


def test_types_are_exact_and_lists_are_lists() -> None:
    schema = arrow_schema("projects")
    assert schema.field("page").type == pa.int64()
    assert schema.field("objectives").type == pa.list_(pa.string())
    assert schema.field("permanent").type == pa.bool_()


def test_the_partition_is_outside_the_file() -> None:
    for dataset in DATASETS:
        assert PARTITION not in file_schema(dataset).names
        assert len(file_schema(dataset)) == len(arrow_schema(dataset)) - 1
