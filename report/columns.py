"""Rows as columns for the page's script: each different text once, so that 10,000 values stay small."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from explain.lookup import Row
from schemas.catalogue import datasets

DATASET = "indicators"
SIDES = frozenset({"x0", "top", "x1", "bottom"})
REPEATED = frozenset({"string", "bool"})


def value_columns(values: Sequence[Row]) -> dict[str, dict[str, list[Any]]]:
    """By field: `all`, the contents row by row; or `of`, the different contents, and `at`, which one each row
    has."""
    fields = datasets()[DATASET].fields
    return {
        field.name: _shared([row[field.name] for row in values])
        if field.type in REPEATED
        else {"all": [_rounded(field.name, row[field.name]) for row in values]}
        for field in fields
    }


def _shared(contents: Sequence[object]) -> dict[str, list[Any]]:
    places: dict[object, int] = {}
    at = [places.setdefault(content, len(places)) for content in contents]
    return {"of": list(places), "at": at}


def _rounded(name: str, content: Any) -> Any:
    return round(content, 1) if name in SIDES else content
