"""The JSON Schema of a file of corrections, `schemas/corrections.schema.json`, made from the catalogue.

An entry corrects one column of a value or, where it has a `decision`, accepts a value or a finding as it is.

Write it anew with `python -m schemas.corrections`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from schemas.catalogue import CELL, Field, code_values, datasets
from schemas.texts import Text

SCHEMA_FILE = Path(__file__).with_name("corrections.schema.json")
CORRECTED_DATASET = "indicators"
CORRECTABLE = datasets()[CORRECTED_DATASET].correctable
PART = "part"
SIGNATURE = ("reason", "who", "when")
SIGNED = ("field", "expected", "new", *SIGNATURE)
DECISION, RULE = "decision", "rule"
SUBJECTS = ("value_id", RULE)
"""The keys that say what an entry with a decision is about, of which it has one."""
TEXT = r"\S"
SAID: Mapping[str, Any] = {"type": "string", "pattern": TEXT}
HEX: Mapping[str, Any] = {"type": "string", "pattern": "^[0-9a-f]{16}$"}
DATE: Mapping[str, Any] = {"type": "string", "format": "date"}
JSON_TYPES = {"string": ["string", "number"], "int": ["integer"], "float": ["number"]}
FORMS: Mapping[str, Text] = {
    "int": Text("un número entero, solo cifras", "a whole number, digits only"),
    "float": Text(
        "un número sencillo: cifras, un punto antes de los decimales, ningún otro separador (1310.5)",
        "a plain number: digits, a point before decimals, no other separator (1310.5)",
    ),
    "string": Text("un texto que no esté vacío", "a text that is not empty"),
}
KEYS: Mapping[str, Text] = {
    "value_id": Text("El identificador del valor.", "The value's identifier."),
    "page": Text("La página de la celda, desde 1.", "The cell's page, from 1."),
    "table_id": Text("La tabla de la celda.", "The cell's table."),
    "row": Text("La fila de la celda, desde 0.", "The cell's row, from 0."),
    "column": Text("La columna de la celda, desde 0.", "The cell's column, from 0."),
    "part": Text(
        "Cuál de los valores de una celda que tiene varios.", "Which value of a cell that holds several."
    ),
    "field": Text("La columna que se corrige.", "The column to correct."),
    "expected": Text(
        "Lo que dice según el plan; null donde no dice nada.",
        "What it says by the plan; null where it says nothing.",
    ),
    "new": Text("Lo que debe decir; null para nada.", "What it shall say; null for nothing."),
    "reason": Text("Por qué, en una frase.", "Why, in a sentence."),
    "who": Text("Quién responde por ello.", "Who answers for it."),
    "when": Text("La fecha en que se revisó, como AAAA-MM-DD.", "The date it was reviewed, as YYYY-MM-DD."),
    DECISION: Text(
        "Lo que se decidió sobre un valor o un hallazgo tal como está.",
        "What was decided about a value or a finding as it is.",
    ),
    RULE: Text("La regla del hallazgo.", "The rule of the finding."),
    "seen": Text(
        "El resumen de lo que se vio, como lo escribe la página de revisión.",
        "The hash of what was seen, as the review page writes it.",
    ),
    "text": Text(
        "Lo que se vio, para quien lea el archivo: el texto impreso o el mensaje.",
        "What was seen, for whoever reads the file: the printed text or the message.",
    ),
}
"""What each key of an entry is for."""
SPANISH: Mapping[str, str] = {text.en: text.es for text in (*FORMS.values(), *KEYS.values())}
"""What the schema describes in English, in Spanish."""


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
        "description": "Corrections of published values and decisions on values and findings, as "
        "<name>.corrections.yaml beside the PDF.",
        "type": "array",
        "items": {"if": {"required": [DECISION]}, "then": _decision(), "else": _correction()},
    }


def _correction() -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(SIGNED),
        "properties": _properties(),
        "oneOf": [
            {"required": ["value_id"], "not": {"anyOf": [{"required": [key]} for key in (*CELL, PART)]}},
            {"required": list(CELL), "not": {"required": ["value_id"]}},
        ],
        "allOf": list(_by_field()),
    }


def _decision() -> dict[str, Any]:
    rules: Mapping[str, Mapping[str, Any]] = {
        DECISION: {"enum": list(code_values(DECISION))},
        "value_id": HEX,
        RULE: {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
        "seen": HEX,
        "text": {"type": ["string", "null"]},
        "reason": {"type": ["string", "null"]},
        "who": SAID,
        "when": DATE,
    }
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [DECISION, "seen", "who", "when"],
        "properties": {key: {"description": KEYS[key].en, **own} for key, own in rules.items()},
        "oneOf": [{"required": [subject]} for subject in SUBJECTS],
    }


def _properties() -> dict[str, Any]:
    old = {"type": ["string", "number", "null"], "pattern": TEXT}
    rules: Mapping[str, Mapping[str, Any]] = {
        "value_id": HEX,
        "page": {"type": "integer", "minimum": 1},
        "table_id": SAID,
        "row": {"type": "integer", "minimum": 0},
        "column": {"type": "integer", "minimum": 0},
        "part": SAID,
        "field": {"enum": list(CORRECTABLE)},
        "expected": old,
        "new": {"type": old["type"]},
        "reason": SAID,
        "who": SAID,
        "when": DATE,
    }
    return {key: {"description": KEYS[key].en, **own} for key, own in rules.items()}


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
    rules: dict[str, Any] = {"type": [*JSON_TYPES[field.type], *nothing], "description": FORMS[field.type].en}
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
