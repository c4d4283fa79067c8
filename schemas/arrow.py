"""Arrow schemas generated from the catalogue, with its wording as metadata."""

from __future__ import annotations

import sys
from functools import cache
from importlib.abc import MetaPathFinder

import pyarrow as pa

from schemas.catalogue import Dataset, Field, FieldType, datasets
from schemas.contract import CONTRACT


class _NoPandas(MetaPathFinder):
    """Says that pandas is not installed."""

    def find_spec(self, name: str, *_: object) -> None:
        if name == "pandas":
            raise ModuleNotFoundError(name, name=name)


def _leave_pandas_out() -> None:
    """Let Arrow look for pandas, as it does with the first list that it is given, where there seems to be
    none: loading it takes longer than publishing a plan. A table that is to become a frame finds it all the
    same."""
    finder = _NoPandas()
    sys.meta_path.insert(0, finder)
    try:
        pa.array([])
    finally:
        sys.meta_path.remove(finder)


if "pandas" not in sys.modules:
    _leave_pandas_out()

ARROW_TYPES: dict[FieldType, pa.DataType] = {
    "string": pa.string(),
    "int": pa.int64(),
    "float": pa.float64(),
    "bool": pa.bool_(),
    "list": pa.list_(pa.field("element", pa.string())),  # the name a Parquet file gives it
    "date": pa.string(),
}
"""The types of the tables that the program works on."""
FILE_TYPES: dict[FieldType, pa.DataType] = ARROW_TYPES | {"date": pa.date32()}
"""The types inside a published file."""


@cache
def arrow_schema(dataset: str) -> pa.Schema:
    """All columns of the dataset in published order. Raises KeyError for another name."""
    known = datasets()[dataset]
    return pa.schema([_arrow_field(field, field.name, ARROW_TYPES) for field in known.fields])


@cache
def file_schema(dataset: str) -> pa.Schema:
    """The columns inside a published file: all under their published names, then the old names once more of
    those that have another now. Raises KeyError for another name."""
    known = datasets()[dataset]
    fields = [_arrow_field(field, field.published, FILE_TYPES) for field in known.fields]
    old = [_arrow_field(field, field.name, FILE_TYPES) for field in known.fields if field.renamed]
    return pa.schema([*fields, *old], metadata=_table_metadata(known))


def _arrow_field(field: Field, name: str, types: dict[FieldType, pa.DataType]) -> pa.Field:
    return pa.field(name, types[field.type], field.nullable, _field_metadata(field, name))


def _field_metadata(field: Field, name: str) -> dict[str, str]:
    wording = {
        "title_es": field.title.es,
        "title_en": field.title.en,
        "description_es": field.description.es,
        "description_en": field.description.en,
    }
    extra = {"unit": field.unit, "sdmx": field.sdmx, "code_list": field.codes}
    codes = {"codes": " ".join(field.permitted)}
    renamed = {"renamed": field.renamed if name == field.name else None}
    return wording | {key: text for key, text in (extra | codes | renamed).items() if text}


def _table_metadata(dataset: Dataset) -> dict[str, str]:
    published = {field.name: field.published for field in dataset.fields}
    return {
        "contract": CONTRACT,
        "dataset": dataset.name,
        "title_es": dataset.title.es,
        "title_en": dataset.title.en,
        "description_es": dataset.description.es,
        "description_en": dataset.description.en,
        "key": " ".join(published[name] for name in dataset.key),
    }
