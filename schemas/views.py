"""The views over the datasets that answer the common questions, with their columns and wording, and the
macros that ask them: `views/*.yaml`. Their columns are those of the datasets where nothing else is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

import yaml

from schemas.catalogue import CODE_LISTS, FIELD_TYPES, Field, FieldType, datasets
from schemas.codes import Code
from schemas.texts import Text
from schemas.units import KINDS, units

VIEWS_DIR = Path(__file__).with_name("views")
VIEWS = ("goals", "goals_by_year", "changes", "dependencies", "goal_values")
"""As they are shown; `BUILT` is the order in which each stands on those before it."""
BUILT = ("goal_values", "goals", "goals_by_year", "dependencies", "changes")
DIMENSIONS = "dimensions"
"""The table of all codes: not made from the data, but from the catalogue."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of what is offered beside the Parquet files; of the types of the catalogue.

    `unit` and `codes` (a code list's name) may be absent; so may the bounds. Only a dataset's columns may say
    that they are never empty.
    """

    name: str
    type: FieldType
    title: Text
    description: Text
    unit: str | None = None
    codes: str | None = None
    pattern: str | None = None
    minimum: int | None = None
    maximum: int | None = None
    nullable: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A dataset, a view or the table of codes, as it is offered: published names only. `sql` makes a view
    from what is built before it."""

    name: str
    title: Text
    description: Text
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    sql: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    @property
    def code_names(self) -> frozenset[str]:
        """The columns that hold one code each."""
        return frozenset(one.name for one in self.columns if one.codes and one.type == "string")


@dataclass(frozen=True, slots=True)
class Macro:
    """A question with its parameters, answered by a table."""

    name: str
    parameters: tuple[str, ...]
    description: Text
    sql: str


@cache
def dataset_tables() -> Mapping[str, Table]:
    """The datasets by name, in their order."""
    return MappingProxyType({name: _of_dataset(name) for name in datasets()})


def _of_dataset(name: str) -> Table:
    known = datasets()[name]
    key = tuple(known.field(column).published for column in known.key)
    return Table(name, known.title, known.description, key, tuple(map(_of_field, known.fields)))


def _of_field(field: Field) -> Column:
    return Column(
        field.published,
        field.type,
        field.title,
        field.description,
        field.unit,
        field.codes,
        field.pattern,
        field.minimum,
        field.maximum,
        field.nullable,
    )


@cache
def views() -> Mapping[str, Table]:
    """The views by name, as they are shown. Raises ValueError where a column or a key is unsound."""
    known: dict[str, Table] = {}
    for name in BUILT:
        known[name] = _view(name, _read(name), known)
    return MappingProxyType({name: known[name] for name in VIEWS})


@cache
def dimensions_table() -> Table:
    """The table of codes."""
    return _view(DIMENSIONS, _read(DIMENSIONS), {})


def offered() -> Mapping[str, Table]:
    """All of them by name: the views first, then the codes, then the datasets."""
    return MappingProxyType({**views(), DIMENSIONS: dimensions_table(), **dataset_tables()})


@cache
def macros() -> Mapping[str, Macro]:
    """The macros by name, in their order."""
    read = _read("macros")
    return MappingProxyType(
        {
            name: Macro(name, tuple(raw["parameters"]), Text(raw["es"], raw["en"]), raw["sql"])
            for name, raw in read.items()
        }
    )


def dimension_rows() -> Iterator[tuple[Any, ...]]:
    """The rows of the table of codes, in the order of its columns."""
    for name, codes in CODE_LISTS.items():
        for place, code in enumerate(codes, 1):
            yield (name, code.code, code.es, code.en, place, *_of_unit(name, code))


def _of_unit(name: str, code: Code) -> tuple[str | None, bool | None]:
    if name != "unit":
        return None, None
    unit = units()[code.code]
    adds_up = KINDS[unit.kind].additive if unit.additive is None else unit.additive
    return unit.kind, adds_up


def _read(stem: str) -> dict[str, Any]:
    text = (VIEWS_DIR / f"{stem}.yaml").read_text(encoding="utf-8")
    return cast(dict[str, Any], yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))


def _view(name: str, raw: dict[str, Any], known: Mapping[str, Table]) -> Table:
    columns = tuple(_column(item, known) for item in raw["fields"])
    key = tuple(raw["key"])
    table = Table(name, Text(**raw["title"]), Text(**raw["description"]), key, columns, raw.get("sql", ""))
    if len(set(table.names)) != len(columns) or not set(table.names).issuperset(key):
        raise ValueError(f"view {name}: a column is doubled, or its key is no column")
    return table


def _column(item: str | dict[str, dict[str, Any]], known: Mapping[str, Table]) -> Column:
    """A column as the view says it is; one that says nothing of itself is that of a dataset or other view."""
    name, own = (item, {}) if isinstance(item, str) else next(iter(item.items()))
    if "title" not in own:
        at = known.get(own.get("from", ""), dataset_tables()["indicators"])
        same = next((column for column in at.columns if column.name == name), None)
        if same is None:
            raise ValueError(f"view column {name}: {at.name} has none of that name")
        told = Text(own["es"], own["en"]) if "es" in own else same.description
        return Column(name, same.type, same.title, told, same.unit, same.codes)
    if own["type"] not in FIELD_TYPES or (own.get("codes") or "unit") not in CODE_LISTS:
        raise ValueError(f"view column {name}: unknown type or code list")
    title, told = Text(**own["title"]), Text(own["es"], own["en"])
    return Column(name, own["type"], title, told, own.get("unit"), own.get("codes"))
