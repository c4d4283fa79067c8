"""What differs between two tables of one dataset, row by row under the catalogue's key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from schemas.catalogue import Text, datasets
from schemas.quarantine import shown

Row = Mapping[str, Any]
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """How many rows are changed, only here or only there, and the first of them in words."""

    count: int
    first: Text | None


def differences(dataset: str, published: pa.Table, again: pa.Table) -> Differences:
    """Compare by key, whatever the order of rows; rows that share a key are told by their number as well."""
    before, after = _by_key(dataset, published), _by_key(dataset, again)
    differing = [key for key in dict.fromkeys([*before, *after]) if before.get(key) != after.get(key)]
    if not differing:
        return Differences(0, None)
    key = differing[0]
    return Differences(len(differing), _told(key, before.get(key), after.get(key)))


def _by_key(dataset: str, table: pa.Table) -> dict[Key, Row]:
    names = datasets()[dataset].key
    rows: dict[Key, Row] = {}
    for row in table.to_pylist():
        key: Key = tuple(row[name] for name in names)
        while key in rows:
            key = (*key, "+")
        rows[key] = row
    return rows


def _told(key: Key, before: Row | None, after: Row | None) -> Text:
    name = " ".join(shown(part) for part in key)
    if before is None:
        return Text(f"{name}: solo al leer otra vez", f"{name}: only when read again")
    if after is None:
        return Text(f"{name}: solo en la versión", f"{name}: only in the version")
    column = next(column for column in before if before[column] != after.get(column))
    change = f"{name}: {column} «{shown(before[column])}» → «{shown(after.get(column))}»"
    return Text(change, change)
