"""The published JSON Schemas are those of the types, and the shipped files follow them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from schemas.codes import HEADER_ROLES
from schemas.periods import PERIODS
from schemas.profile_files import PROFILES
from schemas.profile_schema import FOLDER, schema_text, schemas
from schemas.units import UNITS_FILE

FILES = [
    *((path, "vocabulary" if path.stem == "vocabulary" else "profile") for path in PROFILES.glob("*.yaml")),
    (UNITS_FILE, "units"),
]


def schema(kind: str) -> Any:
    return json.loads((FOLDER / f"{kind}.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", schemas())
def test_the_committed_schemas_are_up_to_date(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(schema_text(name)))
    told = "run: python -m schemas.profile_schema"
    assert (FOLDER / name).read_text(encoding="utf-8") == schema_text(name), told


@pytest.mark.parametrize(("path", "kind"), FILES, ids=[path.stem for path, _ in FILES])
def test_every_shipped_file_follows_its_schema(path: Path, kind: str) -> None:
    content = json.loads(json.dumps(yaml.safe_load(path.read_text(encoding="utf-8"))))
    assert [error.message for error in Draft202012Validator(schema(kind)).iter_errors(content)] == []


def test_editors_are_offered_every_role_and_period() -> None:
    header = schema("profile")["properties"]["headers"]["items"]["properties"]
    assert header["role"]["enum"] == list(HEADER_ROLES)
    assert header["period"]["enum"] == list(PERIODS)
    assert all(content["description"] for content in header.values())
