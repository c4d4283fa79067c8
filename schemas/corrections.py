"""The JSON Schema of a file of corrections, `schemas/corrections.schema.json`, made from the catalogue.

Write it anew with `python -m schemas.corrections`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from schemas.catalogue import CELL, Field, datasets

SCHEMA_FILE = Path(__file__).with_name("corrections.schema.json")
CORRECTED_DATASET = "indicators"
CORRECTABLE = datasets()[CORRECTED_DATASET].correctable
PART = "part"
SIGNATURE = ("reason", "who", "when")
SIGNED = ("field", "expected", "new", *SIGNATURE)
TEXT = r"\S"
JSON_TYPES = {"string": ["string", "number"], "int": ["integer"], "float": ["number"]}
FORMS = {
    "int": "a whole number, digits only",
    "float": "a plain number: digits, a point before decimals, no other separator (1310.5)",
    "string": "a text that is not empty",
}


def correctable_field(name: str) -> Field:
    """The catalogue's entry for a column that may be corrected. Raises KeyError for another."""
    if name not in CORRECTABLE:
        raise KeyError(name)
    return datasets()[CORRECTED_DATASET].field(name)


@cache
def corrections_schema() -> Mapping[str, Any]:
    """The JSON Schema: a list of corrections; every column's new contents as the catalogue permits them."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Corrections of a plan",
        "description": "Reviewed corrections of published values, as <name>.corrections.yaml beside the PDF.",
        "type": "array",
        "items": {
            "type": "object",
            "additionalProperties": False,
            "required": list(SIGNED),
            "properties": _properties(),
            "oneOf": [
                {"required": ["value_id"], "not": {"anyOf": [{"required": [key]} for key in (*CELL, PART)]}},
                {"required": list(CELL), "not": {"required": ["value_id"]}},
            ],
            "allOf": list(_by_field()),
        },
    }


def _properties() -> dict[str, Any]:
    old = {"type": ["string", "number", "null"], "pattern": TEXT}
    said = {"type": "string", "pattern": TEXT}
    return {
        "value_id": _worded("The value's identifier.", {"type": "string", "pattern": "^[0-9a-f]{16}$"}),
        "page": _worded("The cell's page, from 1.", {"type": "integer", "minimum": 1}),
        "table_id": _worded("The cell's table.", said),
        "row": _worded("The cell's row, from 0.", {"type": "integer", "minimum": 0}),
        "column": _worded("The cell's column, from 0.", {"type": "integer", "minimum": 0}),
        "part": _worded("Which value of a cell that holds several.", said),
        "field": _worded("The column to correct.", {"enum": list(CORRECTABLE)}),
        "expected": _worded("What it says by the plan; null where it says nothing.", old),
        "new": _worded("What it shall say; null for nothing.", {"type": old["type"]}),
        "reason": _worded("Why, in a sentence.", said),
        "who": _worded("Who answers for it.", said),
        "when": _worded("The date it was reviewed, as YYYY-MM-DD.", {"type": "string", "format": "date"}),
    }


def _worded(description: str, rules: Mapping[str, Any]) -> dict[str, Any]:
    return {"description": description, **rules}


def _by_field() -> Iterator[dict[str, Any]]:
    """What `new` may hold, once for all columns of the same kind."""
    alike: dict[str, list[str]] = {}
    for name in CORRECTABLE:
        alike.setdefault(json.dumps(_rules(correctable_field(name))), []).append(name)
    for rules, names in alike.items():
        yield {
            "if": {"properties": {"field": {"enum": names}}, "required": ["field"]},
            "then": {"properties": {"new": json.loads(rules)}},
        }


def _rules(field: Field) -> dict[str, Any]:
    """The contents the catalogue permits in a column."""
    nothing = ["null"] if field.nullable else []
    if field.codes:
        return {"enum": [*field.permitted, *([None] if field.nullable else [])]}
    rules: dict[str, Any] = {"type": [*JSON_TYPES[field.type], *nothing], "description": FORMS[field.type]}
    limits = {"minimum": field.minimum, "maximum": field.maximum}
    rules |= {name: limit for name, limit in limits.items() if limit is not None}
    if field.type == "string":
        rules["pattern"] = f"^(?:{field.pattern})$" if field.pattern else TEXT
    return rules


def schema_text() -> str:
    """The schema as it is written to its file."""
    return json.dumps(corrections_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    SCHEMA_FILE.write_text(schema_text(), encoding="utf-8")
