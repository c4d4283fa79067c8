"""The JSON Schema of a comparison, `schemas/diff.schema.json`.

Write it anew with `python -m schemas.diff_schema`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args

from schemas.catalogue import BOX, CELL, PRINTED

SCHEMA_FILE = Path(__file__).with_name("diff.schema.json")
FORMAT = 1
PLACE = ("source_sha256", *CELL, *BOX)
DATASETS = ("documents", *PRINTED)
KINDS = ("changed", "removed", "added", "renamed", "moved")
Aspect = Literal[
    "value", "status", "comparator", "unit", "scale", "text", "measure", "name", "place", "wording",
    "printed", "reading", "certainty", "derived", "evidence",
]  # fmt: skip
"""What a difference is about. `value` is the number itself, `printed` its spelling alone; `wording` a label
spelled otherwise, `name` one that may be another; `place` the part of the plan, `evidence` page and table.
`reading` is how it was read, `certainty` how surely and why not quite, `derived` a column that follows from
others; these are told, like the evidence, where nothing else differs."""
ASPECTS: tuple[Aspect, ...] = get_args(Aspect)
"""The aspects, the gravest first."""
CAUSES = ("correction", "review", "source", "profile", "software", "unknown")
PAIRED_BY = ("name", "source", "plan", "given", "alone")
COUNTS = (*KINDS, "values", "numbers", "certainty_only", "evidence_only", "unchanged")


def diff_schema() -> Mapping[str, Any]:
    """The schema as plain values."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Comparison of two editions of published plans",
        "description": "What `python pipeline.py diff OLD NEW --json` writes.",
        **_object(
            {
                "format": {"const": FORMAT, "description": "Goes up when a reader of this form would break."},
                "old": _edition("The edition compared from."),
                "new": _edition("The edition compared to."),
                "changed": {"type": "boolean", "description": "Whether anything at all differs."},
                "counts": _counts(),
                "documents": {"type": "array", "items": _document()},
                "changes": {"type": "array", "items": _change()},
            }
        ),
    }


def _object(properties: Mapping[str, Any], required: tuple[str, ...] | None = None) -> dict[str, Any]:
    wanted = list(properties if required is None else required)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": wanted,
        "properties": dict(properties),
    }


def _told(description: str, rules: Mapping[str, Any]) -> dict[str, Any]:
    return {"description": description, **rules}


def _edition(description: str) -> dict[str, Any]:
    digest = {"type": ["string", "null"], "pattern": "^[0-9a-f]{64}$"}
    return _told(
        description,
        _object(
            {
                "name": _told(
                    "The version or folder, with :DOCUMENT where one was named.", {"type": "string"}
                ),
                "content_sha256": _told("The version's content hash; null for a mere folder.", digest),
                "software_sha256": _told("Hash of program and libraries; null where unknown.", digest),
            }
        ),
    )


def _counts() -> dict[str, Any]:
    number = {"type": "integer", "minimum": 0}
    return _told(
        "Changes by kind; of these, numbers that changed (`values`), those whose status, comparator, unit or "
        "scale did too (`numbers`), those of what says the same and is surer or less sure "
        "(`certainty_only`), and mere changes of page or table (`evidence_only`).",
        _object(dict.fromkeys(COUNTS, number)),
    )


def _document() -> dict[str, Any]:
    name, number = {"type": ["string", "null"]}, {"type": "integer", "minimum": 0}
    texts = {"type": "array", "items": {"type": "string"}}
    return _object(
        {
            "old": _told("Its name in the old edition; null where it is new.", name),
            "new": _told("Its name in the new edition; null where it is gone.", name),
            "paired_by": _told("What says that the two are one.", {"enum": list(PAIRED_BY)}),
            "causes": _causes("What differs between the two readings."),
            "rows_before": number,
            "rows_after": number,
            "unchanged": number,
            "unchanged_tables": _told("Tables in which no value changed.", texts),
            "unchanged_datasets": {"type": "array", "items": {"enum": list(DATASETS)}},
            "compared_with": _told(
                "The earlier version whose reading is compared, where the old one could not read it.", name
            ),
            "failed": _told("Whether the new edition could not read it.", {"type": "boolean"}),
        }
    )


def _causes(description: str) -> dict[str, Any]:
    return _told(description, {"type": "array", "items": {"enum": list(CAUSES)}})


def _change() -> dict[str, Any]:
    number = {"type": ["number", "null"]}
    return _object(
        {
            "dataset": {"enum": list(DATASETS)},
            "kind": {"enum": list(KINDS)},
            "aspects": _told(
                "What the differences are about, the gravest first.",
                {"type": "array", "items": {"enum": list(ASPECTS)}},
            ),
            "causes": {**_causes("Several: any of them, they can't be told apart."), "minItems": 1},
            "proposal": _told(
                "Whether a person has to confirm that the two rows are one.", {"type": "boolean"}
            ),
            "likeness": _told("Of the names, 0 to 100.", {**number, "minimum": 0, "maximum": 100}),
            "absolute": _told("Change of the number in its base unit.", number),
            "percent": _told("The same in percent of what it was.", number),
            "differences": {"type": "array", "items": _difference()},
            "old": _row("The row as it was; null where it is new."),
            "new": _row("The row as it is; null where it is gone."),
        }
    )


def _difference() -> dict[str, Any]:
    return _object(
        {"field": {"type": "string"}, "aspect": {"enum": list(ASPECTS)}, "before": {}, "after": {}}
    )


def _row(description: str) -> dict[str, Any]:
    properties = {
        "document_id": {"type": "string"},
        "row_id": _told("Its identifier within the dataset.", {"type": "string"}),
        "says": _told("Its fields, as in the catalogue.", {"type": "object"}),
        "printed": _told("Where it is printed.", _object({name: {} for name in PLACE})),
    }
    found = _object(properties, ("document_id", "row_id", "says"))
    return {"description": description, **found, "type": ["object", "null"]}


def schema_text() -> str:
    """The schema as it is written to its file."""
    return json.dumps(diff_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    SCHEMA_FILE.write_text(schema_text(), encoding="utf-8")
