"""The published JSON Schema is the catalogue's, and editors can use it as it stands."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from schemas.catalogue import NAME_PLACE, datasets
from schemas.corrections import CORRECTABLE, SCHEMA_FILE, schema_text
from tests.corrections.made import cell, entry

DERIVED, MARKED = {"value_base", "dependency_name", "dependency_id", "superseded"}, {"corrected", "original"}
EVIDENCE = {"cell_text", "part", "agreement", "text_source", "confidence", "source_sha256"}
EVIDENCE |= {"dependency_by", "certainty", "doubts", "proven_by", *NAME_PLACE}
PLACE = {"page", "x0", "top", "x1", "bottom", "table_id", "row", "column"}
EVIDENCE |= {"is_total", "total_of", "canonical", "repeats"}
IDENTITY = {"goal_id", "value_id", "indicator_id", "label_id", "document_id", "plan_year", "institution"}


def schema() -> Any:
    return json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))


def test_the_committed_schema_is_up_to_date() -> None:
    assert SCHEMA_FILE.read_text(encoding="utf-8") == schema_text(), "run: python -m schemas.corrections"


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


def test_every_column_is_either_correctable_or_kept_for_a_reason() -> None:
    kept = DERIVED | MARKED | EVIDENCE | PLACE | IDENTITY
    assert set(datasets()["indicators"].names) == set(CORRECTABLE) | kept
    assert not set(CORRECTABLE) & kept


@pytest.mark.parametrize(
    "one",
    [
        entry("raw", "1,130", "1,310"),
        entry("value", 1130, 1310.5, **cell(part="usd")),  # type: ignore[arg-type]
        entry("kpi", None, "2.10"),
        entry("unit", "count", None),
    ],
)
def test_an_editor_that_reads_plain_yaml_agrees(one: dict[str, Any]) -> None:
    whole = {name: content for name, content in one.items() if content is not ...}
    assert Draft202012Validator(schema()).is_valid(yaml.safe_load(json.dumps([whole])))
    assert not Draft202012Validator(schema()).is_valid([whole | {"who": None}])
