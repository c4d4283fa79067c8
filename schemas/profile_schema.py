"""The JSON Schemas of the files people write about plans, for editors: `profile.schema.json`,
`vocabulary.schema.json` and `units.schema.json`, made from the types that read them.

Write them anew with `python -m schemas.profile_schema`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from schemas.language.forms import Record
from schemas.profile import ProfileEntries
from schemas.units import UnitTable, VocabularyWords

FOLDER = Path(__file__).parent
WHOLE_IN_THE_BASE = tuple(item.name for item in fields(ProfileEntries) if item.metadata["required"])
"""What `base.yaml` must hold; a profile may hold part of it."""


def schemas() -> Mapping[str, Mapping[str, Any]]:
    """Each schema by the name of its file."""
    return {
        "profile.schema.json": _headed(
            "Layout profile of a plan", "What the words of one institution's plans mean.", _profile()
        ),
        "vocabulary.schema.json": _headed(
            "Words of printed quantities",
            "What is true for the plans of all institutions.",
            Record(VocabularyWords).schema() | {"required": ["home_currency"]},
        ),
        "units.schema.json": _headed(
            "Table of units", "What each unit is called, published as and like.", Record(UnitTable).schema()
        ),
    }


def schema_text(name: str) -> str:
    """A schema as it is written to its file."""
    return json.dumps(schemas()[name], indent=2, ensure_ascii=False) + "\n"


def _headed(title: str, description: str, rules: Mapping[str, Any]) -> Mapping[str, Any]:
    draft = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": draft, "title": title, "description": description, **rules}


def _profile() -> dict[str, Any]:
    """A profile says whom it recognises; the base, which recognises nobody, holds all thresholds."""
    rules = Record(ProfileEntries).schema()
    del rules["required"]
    whole = {name: rules["properties"][name].pop("required") for name in WHOLE_IN_THE_BASE}
    return rules | {
        "anyOf": [
            {"required": ["recognised_by"]},
            {
                "required": list(whole),
                "properties": {name: {"required": required} for name, required in whole.items()},
            },
        ]
    }


if __name__ == "__main__":
    for file_name in schemas():
        (FOLDER / file_name).write_text(schema_text(file_name), encoding="utf-8")
