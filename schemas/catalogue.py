"""The field catalogue: every dataset and field with its type, codes and wording, from `catalogue/*.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, cast, get_args

import yaml

from schemas.causes import causes
from schemas.codes import PLAIN_LISTS, Code
from schemas.doubts import doubts
from schemas.texts import Text
from schemas.units import units

FieldType = Literal["string", "int", "float", "bool", "list", "date"]
FIELD_TYPES: tuple[FieldType, ...] = get_args(FieldType)
ColumnClass = Literal[
    "identity", "place", "label", "slot", "measure", "content", "remark", "reading", "certainty", "derived",
    "evidence", "trace",
]  # fmt: skip
"""What a column is for; every column has one class, and lists of columns follow from it.

- `identity`: which row of which document it is. Rows are paired by it, so it isn't compared.
- `place`: the part of the plan it belongs to; `label`: what names the thing.
- `slot`: tells the rows of one thing apart; `measure`: part of what identifies a row, but may change.
- `content`: what is said of it; `remark`: what is said beside it.
- `reading`: how it was read and how surely; `derived`: follows from other columns. Both are compared where
  nothing above differs: they change along with what they follow from.
- `certainty`: how sure it is, and why not quite; compared likewise, and told apart.
- `evidence`: page and table, compared likewise.
- `trace`: the file, the box and the cell, and counts of them. Not compared: any new layout moves them.
"""
COLUMN_CLASSES: tuple[ColumnClass, ...] = get_args(ColumnClass)
CORRECTABLE_CLASSES: tuple[ColumnClass, ...] = ("content", "slot", "remark", "label", "measure", "place")
"""Columns of these classes may be corrected unless the catalogue says otherwise: they hold what the plan
says, neither identity nor evidence, nor what follows from them."""
BOX = ("x0", "top", "x1", "bottom")
"""The columns of a box, in points on the upright page."""
NAME_PLACE = ("dependency_page", *(f"dependency_{side}" for side in BOX))
"""The columns that say where a value's dependency is named."""
CELL = ("page", "table_id", "row", "column")
"""The columns that name a cell of a document."""
ISO_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
CATALOGUE_DIR = Path(__file__).with_name("catalogue")
PARTITION = "plan_year"
DATASETS = (
    "documents",
    "indicators",
    "projects",
    "budget_mentions",
    "statements",
    "columns",
    "cells",
    "table_values",
    "coverage",
    "checks",
    "findings",
    "contradictions",
    "series",
    "corrections",
    "reviews",
)
PRINTED = ("indicators", "projects", "budget_mentions", "statements", "columns")
"""Datasets of what the plan prints: each row has an identifier of its own and its place on a page, and is
compared between editions. The others follow from these or from the documents."""
NAMED = (*PRINTED, "table_values")
"""Those and the others whose rows have an identifier of their own and a place on a page."""
CODE_LISTS: Mapping[str, tuple[Code, ...]] = MappingProxyType(
    {
        **PLAIN_LISTS,
        "unit": tuple(Code(unit.code, unit.es, unit.en) for unit in units().values()),
        "doubt": tuple(Code(doubt.code, doubt.es, doubt.en) for doubt in doubts().values()),
        "cause": tuple(Code(cause.code, cause.title.es, cause.title.en) for cause in causes().values()),
    }
)
"""The codes of every closed column: the fixed lists, the tables of units, doubts and causes."""
LINKED = frozenset({"contradictions", "series"})
"""Datasets made of all documents of a run together; the others are made document by document."""


@dataclass(frozen=True, slots=True)
class Field:
    """One column; the type `list` means a list of strings, `date` a day, which records hold as ISO text.

    `column_class` is `class` in the YAML; what is `correctable` follows from it unless the YAML says.
    `renamed` is the column's name since its own was found to be a word that SQL keeps for itself: what is
    published has that name, and Parquet files the old one beside it, as `schemas.contract` says.
    `unit`, `codes` (a code list's name), `sdmx`, `pattern` and the bounds may be absent. `pattern` has to
    match the whole text; `minimum` and `maximum` are permitted themselves.
    """

    name: str
    type: FieldType
    column_class: ColumnClass
    correctable: bool
    nullable: bool
    title: Text
    description: Text
    unit: str | None = None
    codes: str | None = None
    sdmx: str | None = None
    pattern: str | None = None
    minimum: int | None = None
    maximum: int | None = None
    renamed: str | None = None

    @property
    def published(self) -> str:
        """Its name in what is published."""
        return self.renamed or self.name

    @property
    def permitted(self) -> tuple[str, ...]:
        """The values of a closed column; empty where the column is open."""
        return code_values(self.codes) if self.codes else ()


@dataclass(frozen=True, slots=True)
class Dataset:
    """One dataset: its fields in published order and the fields that identify a row.

    `record` names the dataclass of its rows. `identified_by` are the columns whose contents a row's own
    identifier is made of, in order; a new column doesn't join them, as all identifiers would change.
    """

    name: str
    title: Text
    description: Text
    record: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    identified_by: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(field.name for field in self.fields)

    def of_class(self, *classes: ColumnClass) -> tuple[str, ...]:
        """The columns of these classes, in published order."""
        return tuple(field.name for field in self.fields if field.column_class in classes)

    def texts_of_class(self, *classes: ColumnClass) -> tuple[str, ...]:
        """Those of them that hold free text: no codes, no numbers."""
        return tuple(
            field.name
            for field in self.fields
            if field.column_class in classes and field.type == "string" and not field.codes
        )

    @property
    def printed_columns(self) -> tuple[str, ...]:
        """The columns that hold what a printed column of the same role says, but for values."""
        said = self.of_class("label", "measure", "content", "remark", "place")
        return tuple(name for name in said if name in code_values("column_role") and name != "value")

    @property
    def blank(self) -> dict[str, Any]:
        """A row that says nothing: None in every column, no text in a list."""
        return {field.name: () if field.type == "list" else None for field in self.fields}

    @property
    def correctable(self) -> tuple[str, ...]:
        """The columns that may be corrected, what is said first, then how it is named and where it stands."""
        order = (*CORRECTABLE_CLASSES, *COLUMN_CLASSES)
        fields = sorted(self.fields, key=lambda field: order.index(field.column_class))
        return tuple(field.name for field in fields if field.correctable)

    def field(self, name: str) -> Field:
        """The field of that name. Raises KeyError where there is none."""
        for known in self.fields:
            if known.name == name:
                return known
        raise KeyError(name)


@cache
def datasets() -> Mapping[str, Dataset]:
    """All datasets by name, in the order of `DATASETS`. Raises ValueError where the catalogue is unsound."""
    shared = _read("_shared")
    return MappingProxyType({name: _dataset(name, _read(name), shared) for name in DATASETS})


@cache
def check_texts() -> Mapping[str, Text]:
    """Why a check rejects a row, in a sentence, by the check's name."""
    return MappingProxyType({name: Text(**body) for name, body in _read("_checks").items()})


def _read(stem: str) -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = (CATALOGUE_DIR / f"{stem}.yaml").read_text(encoding="utf-8")
    return cast(dict[str, Any], yaml.load(text, Loader=loader))


def _dataset(name: str, raw: dict[str, Any], shared: dict[str, Any]) -> Dataset:
    fields = tuple(_field(item, shared) for item in raw["fields"])
    known = {field.name for field in fields}
    published = {field.published for field in fields} | {field.name for field in fields if field.renamed}
    if len(published) != len(fields) + sum(field.renamed is not None for field in fields):
        raise ValueError(f"catalogue of {name}: two columns would be published under one name")
    if len(known) != len(fields) or not known.issuperset(raw["key"]) or PARTITION not in known:
        raise ValueError(f"catalogue of {name}: a field is doubled, or a key or the partition is no field")
    identified_by = tuple(raw.get("identified_by", ()))
    if not known.issuperset(identified_by):
        raise ValueError(f"catalogue of {name}: it is identified by what is no field")
    title, description = Text(**raw["title"]), Text(**raw["description"])
    return Dataset(name, title, description, raw["record"], tuple(raw["key"]), fields, identified_by)


def _field(item: str | dict[str, dict[str, Any]], shared: dict[str, Any]) -> Field:
    name, own = (item, {}) if isinstance(item, str) else next(iter(item.items()))
    raw = {"nullable": False, **shared.get(name, {}), **own}
    title, description = Text(**raw.pop("title")), Text(**raw.pop("description"))
    column_class = raw.pop("class", None)
    raw.setdefault("correctable", column_class in CORRECTABLE_CLASSES)
    if raw["type"] == "date":
        raw.setdefault("pattern", ISO_DAY)
    field = Field(name=name, title=title, description=description, column_class=column_class, **raw)
    if field.type not in FIELD_TYPES:
        raise ValueError(f"catalogue field {name}: unknown type {field.type!r}")
    if field.column_class not in COLUMN_CLASSES:
        raise ValueError(f"catalogue field {name}: unknown class {field.column_class!r}")
    if field.codes:
        code_values(field.codes)
    return field


def code_values(list_name: str) -> tuple[str, ...]:
    """The permitted values of a list, in its order. Raises KeyError for an unknown list."""
    return tuple(code.code for code in CODE_LISTS[list_name])
