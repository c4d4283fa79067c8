"""`datapackage.json`: what the CSV files of a version hold, as a Frictionless data package of version 2."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from schemas.catalogue import CODE_LISTS, FieldType, code_values
from schemas.contract import CONTRACT
from schemas.views import Column, Table, dataset_tables, offered
from store.disk import Written

PROFILES = "https://datapackage.org/profiles/2.0"
TYPES: Mapping[FieldType, str] = {
    "string": "string",
    "int": "integer",
    "float": "number",
    "bool": "boolean",
    "list": "array",
    "date": "date",
}
TITLE = "Planes anuales de trabajo / Annual work plans"
DESCRIPTION = (
    "Lo que dicen los planes anuales de trabajo de entidades públicas, leído de sus PDF con la evidencia de "
    "cada valor. Los mismos datos, sin los apóstrofos que protegen los textos de una hoja de cálculo, están "
    "en los archivos Parquet y en pat.duckdb. / What annual work plans of public bodies say, read from their "
    "PDFs with the evidence for each value. The same data, without the apostrophes that guard texts from a "
    "spreadsheet, are in the Parquet files and in pat.duckdb."
)


def package_bytes(
    version: str, csv_files: Mapping[str, Written], documents: Sequence[Mapping[str, Any]]
) -> bytes:
    """The package of a version: `csv_files` tells what was written by table, `documents` has that dataset's
    rows."""
    tables = offered()
    package = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": "pat-data",
        "title": TITLE,
        "description": DESCRIPTION,
        "version": version,
        "contract": CONTRACT,
        **_sources(documents),
        "resources": [_resource(tables[name], written) for name, written in csv_files.items()],
    }
    return (json.dumps(package, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def _sources(documents: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The PDFs; a package may not say that it has none."""
    by_name = sorted(documents, key=lambda document: str(document["document_id"]))
    sources = [dict(_source(document)) for document in by_name]
    return {"sources": sources} if sources else {}


def _source(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "title", document["source_title"] or document["title"] or document["source_file"]
    url = document["source_official_url"] or ""
    if url.startswith(("https://", "http://")):
        yield "path", url
    yield "document_id", document["document_id"]
    yield "sha256", document["source_sha256"]
    if document["source_licence"]:
        yield "licence", document["source_licence"]


def _resource(table: Table, written: Written) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "title": f"{table.title.es} / {table.title.en}",
        "description": f"{table.description.es} / {table.description.en}",
        "path": f"csv/{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": written.bytes,
        "hash": f"sha256:{written.sha256}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [_field(column, column.name in table.key) for column in table.columns],
        "missingValues": [""],
    }
    if table.name in dataset_tables():  # a view's key may be empty in part, which a primary key must not be
        schema["primaryKey"] = list(table.key)
    links = list(_links(table))
    return schema | ({"foreignKeys": links} if links else {})


def _links(table: Table) -> Iterator[dict[str, Any]]:
    if "document_id" in table.names and table.name != "documents":
        yield {
            "fields": ["document_id"],
            "reference": {"resource": "documents", "fields": ["document_id"]},
        }


def _field(column: Column, is_key: bool) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": TYPES[column.type],
        "title": f"{column.title.es} / {column.title.en}",
        "description": f"{column.description.es} / {column.description.en}",
    }
    constraints = dict(_constraints(column, is_key))
    extra = {"unit": column.unit, "codes": column.codes}
    return (
        field
        | {name: text for name, text in extra.items() if text}
        | dict(_categories(column))
        | ({"constraints": constraints} if constraints else {})
    )


def _categories(column: Column) -> Iterator[tuple[str, Any]]:
    """What the codes of a column are called, as Table Schema has it."""
    if column.codes and column.type == "string":
        codes = CODE_LISTS[column.codes]
        yield "categories", [{"value": one.code, "label": f"{one.es} / {one.en}"} for one in codes]


def _constraints(column: Column, is_key: bool) -> Iterator[tuple[str, Any]]:
    may_be_empty = column.type == "string" and not column.codes and not is_key
    if not column.nullable and not may_be_empty:  # CSV does not tell an empty text from none
        yield "required", True
    if column.codes and column.type == "string":
        yield "enum", list(code_values(column.codes))
    if column.pattern and column.type == "string":
        yield "pattern", column.pattern
    if column.minimum is not None:
        yield "minimum", column.minimum
    if column.maximum is not None:
        yield "maximum", column.maximum
