"""What the page needs to write a file of corrections that the pipeline accepts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from explain.lookup import Row
from extract.corrections.matching import IDENTIFYING
from schemas.codes import CODE_LISTS
from schemas.corrections import CORRECTABLE, correctable_field

Language = Literal["es", "en"]


def correctable_columns(language: Language) -> list[dict[str, Any]]:
    """Each column that may be corrected, with what it may hold, as the catalogue has it."""
    return [_column(name, language) for name in CORRECTABLE]


def _column(name: str, language: Language) -> dict[str, Any]:
    field = correctable_field(name)
    codes = {code.code: getattr(code, language) for code in CODE_LISTS[field.codes]} if field.codes else None
    return {
        "name": name,
        "type": field.type,
        "nullable": field.nullable,
        "codes": codes,
        "pattern": field.pattern,
        "minimum": field.minimum,
        "maximum": field.maximum,
        "description": getattr(field.description, language),
    }


def as_printed(value: Row) -> Row:
    """The value as it was read from the plan, before anything in it was corrected."""
    original: Mapping[str, Any] = json.loads(value["original"]) if value["original"] else {}
    return {**value, **original}


def printed_twice(values: Sequence[Row]) -> tuple[int, ...]:
    """The numbers of values that share all their labels with another: an entry names them by their cell."""
    labels = [_labels(as_printed(value)) for value in values]
    times = Counter(labels)
    return tuple(number for number, label in enumerate(labels) if times[label] > 1)


def _labels(value: Row) -> tuple[object, ...]:
    return value["document_id"], *(value[name] for name in IDENTIFYING)
