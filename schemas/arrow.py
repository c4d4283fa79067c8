"""Arrow schemas generated from the catalogue, with its wording as metadata."""

from __future__ import annotations

from functools import cache

import pyarrow as pa

from schemas.catalogue import PARTITION, Dataset, Field, FieldType, datasets

ARROW_TYPES: dict[FieldType, pa.DataType] = {
    "string": pa.string(),
    "int": pa.int64(),
    "float": pa.float64(),
    "bool": pa.bool_(),
    "list": pa.list_(pa.field("element", pa.string())),  # the name a Parquet file gives it
}


@cache
def arrow_schema(dataset: str) -> pa.Schema:
    """All columns of the dataset in published order, the partition too. Raises KeyError for another name."""
    known = datasets()[dataset]
    return pa.schema([_arrow_field(field) for field in known.fields], metadata=_table_metadata(known))


@cache
def file_schema(dataset: str) -> pa.Schema:
    """The columns inside a published file: all but the partition, which the file's folder tells."""
    whole = arrow_schema(dataset)
    return whole.remove(whole.get_field_index(PARTITION))


def _arrow_field(field: Field) -> pa.Field:
    return pa.field(field.name, ARROW_TYPES[field.type], field.nullable, _field_metadata(field))


def _field_metadata(field: Field) -> dict[str, str]:
    wording = {
        "title_es": field.title.es,
        "title_en": field.title.en,
        "description_es": field.description.es,
        "description_en": field.description.en,
    }
    extra = {"unit": field.unit, "sdmx": field.sdmx, "code_list": field.codes}
    codes = {"codes": " ".join(field.permitted)}
    return wording | {name: text for name, text in (extra | codes).items() if text}


def _table_metadata(dataset: Dataset) -> dict[str, str]:
    return {
        "dataset": dataset.name,
        "title_es": dataset.title.es,
        "title_en": dataset.title.en,
        "description_es": dataset.description.es,
        "description_en": dataset.description.en,
        "key": " ".join(dataset.key),
        "partition": PARTITION,
    }
