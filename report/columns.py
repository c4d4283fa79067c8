"""The columns of a version's plans as the page has them confirmed or changed, and what may be said of
them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from schemas.catalogue import CODE_LISTS, datasets
from schemas.codes import HEADER_ROLES, code_values
from schemas.column_entries import SAID_BY_ENTRIES, WHOLE_YEAR
from schemas.column_listing import READ, ListedColumn, listed_columns, part_of
from schemas.periods import PERIODS
from schemas.records import ColumnRecord
from schemas.texts import Language
from schemas.units import unit_codes
from store.parquet import Row

GENERIC = "generic"
"""The profile of plans that no other one recognises."""
SCALES = (1, 1_000, 1_000_000)
LISTS = ("header", "samples", "value_ids")


def columns_to_confirm(columns: Sequence[Row], document: Row) -> Mapping[str, Any]:
    """The columns of a document by header, and what a profile of it would be recognised by; `profile` is the
    one that it is read with already, None where that is no institution's own."""
    own = [_record(row) for row in columns if row["document_id"] == document["document_id"]]
    names = [document.get(name) for name in ("institution", "issuing_unit")]
    profile = document.get("profile")
    return {
        "recognised_by": [name for name in names if name],
        "institution": document.get("institution"),
        "profile": None if profile == GENERIC else profile,
        "listed": [_listed(one) for one in listed_columns(own)],
    }


def meanings(language: Language) -> Mapping[str, Any]:
    """What may be said of a column, by name the codes with what they are called, and what the names are
    called."""
    titles = {field.name: getattr(field.title, language) for field in datasets()["columns"].fields}
    units = {code.code: getattr(code, language) for code in CODE_LISTS["unit"]}
    roles = {code.code: getattr(code, language) for code in CODE_LISTS["column_role"]}
    series = {code.code: getattr(code, language) for code in CODE_LISTS["series"]}
    return {
        "titles": {name: titles[name] for name in (*SAID_BY_ENTRIES, "header", "samples")},
        "lists": {
            "role": [[code, roles[code]] for code in HEADER_ROLES],
            "series": [[code, series[code]] for code in code_values("series")],
            "period": [[code, code] for code in (WHOLE_YEAR, *PERIODS)],
            "unit": [[code, units[code]] for code in unit_codes()],
            "scale": [[scale, f"× {scale:,}"] for scale in SCALES],
        },
    }


def _record(row: Row) -> ColumnRecord:
    """A row as a record; a version published before a column was there has nothing in it."""
    held: dict[str, Any] = {field.name: row.get(field.name) for field in fields(ColumnRecord)}
    held |= {name: tuple(held[name] or ()) for name in LISTS}
    return ColumnRecord(**held)


def _listed(one: ListedColumn) -> Mapping[str, Any]:
    rivals = [column for column in one.columns if column.rival]
    samples = dict.fromkeys(text for column in one.columns for text in column.samples)
    return {
        "header": one.header,
        "said": one.said,
        "chosen": one.chosen,
        "differ": one.differ,
        "writable": one.can_be_written,
        "tables": list(dict.fromkeys(f"{column.table_id}" for column in one.columns)),
        "pages": sorted({column.page for column in one.columns}),
        "samples": list(samples)[:3],
        "cells": sum(column.cells for column in one.columns),
        "read": [_reading(column) for column in _of_each_meaning(one.columns)],
        "rivals": list(dict.fromkeys(column.rival for column in rivals)),
        "margin": min((column.margin for column in rivals if column.margin is not None), default=None),
    }


def _of_each_meaning(columns: Sequence[ColumnRecord]) -> list[ColumnRecord]:
    """The first column of each role, series and part of the year."""
    found: dict[tuple[str | None, ...], ColumnRecord] = {}
    for column in columns:
        found.setdefault((column.role, column.series, part_of(column.period)), column)
    return list(found.values())


def _reading(column: ColumnRecord) -> list[list[Any]]:
    """What is read of a column, by name, with what says it; nothing of what isn't."""
    said = [[name, getattr(column, name), getattr(column, f"{name}_by")] for name in READ]
    return [one for one in said if one[1] is not None and (one[0] != "scale" or one[1] != 1)]
