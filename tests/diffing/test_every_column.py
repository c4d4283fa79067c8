"""Each column of each compared dataset changed alone: the comparison tells it as its class says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest

from comparison.compare import compare
from comparison.edition import COMPARED, Edition
from schemas.catalogue import ColumnClass, Field, datasets
from tests.diffing.editions import document, edition

ASPECTS: dict[ColumnClass, set[str]] = {
    "identity": set(),
    "place": {"place"},
    "label": {"wording", "name"},
    "slot": {"text"},
    "measure": {"measure"},
    "content": {"value", "status", "comparator", "unit", "scale", "printed", "text"},
    "remark": {"text"},
    "reading": {"reading"},
    "certainty": {"certainty"},
    "derived": {"derived"},
    "evidence": {"evidence"},
    "trace": set(),
}
PLAIN: dict[str, tuple[Any, Any]] = {
    "string": ("uno", "otra cosa"), "int": (2022, 2023), "float": (0.25, 0.75), "bool": (False, True),
    "list": (["uno"], ["otra cosa"]),
}  # fmt: skip
COLUMNS = [(name, field) for name in COMPARED for field in datasets()[name].fields]


def _said(field: Field) -> tuple[Any, Any]:
    if field.permitted and field.type == "list":
        return list(field.permitted[:1]), list(field.permitted[1:2])
    return field.permitted[:2] if len(field.permitted) > 1 else PLAIN[field.type]  # type: ignore[return-value]


def _row(dataset: str) -> dict[str, Any]:
    return {field.name: _said(field)[0] for field in datasets()[dataset].fields}


def _with_identifier(dataset: str, field: Field) -> dict[str, Field]:
    """A column, and where it names a thing that has an identifier, that too: one thing in two spellings is
    not two."""
    names = (field.name, f"{field.name}_id") if field.column_class == "place" else (field.name,)
    return {known.name: known for known in datasets()[dataset].fields if known.name in names}


@pytest.mark.parametrize(("dataset", "field"), COLUMNS, ids=[f"{name}-{one.name}" for name, one in COLUMNS])
def test_each_column_is_told_as_its_class_says(dataset: str, field: Field) -> None:
    row = _row(dataset)
    told = {name: _said(known)[1] for name, known in _with_identifier(dataset, field).items()}
    changed = row | told
    old, new = (_edition(dataset, one) for one in (row, changed))
    found = compare(old, new).changes
    permitted = ASPECTS[field.column_class]
    if not permitted:
        assert not found
        return
    differences = {one.field: one.aspect for change in found for one in change.differences}
    assert differences.get(field.name) in permitted


@pytest.mark.parametrize("name", datasets()["documents"].of_class("content", "reading", "derived"))
def test_each_fact_of_a_document_is_told(name: str) -> None:
    old, new = (edition(document(facts={name: said})) for said in ("uno", "otra cosa"))
    assert [one.field for change in compare(old, new).changes for one in change.differences] == [name]


def test_every_class_has_its_aspects() -> None:
    assert set(ASPECTS) == set(get_args(ColumnClass))


def _edition(dataset: str, row: dict[str, Any]) -> Edition:
    made = document()
    return edition(replace(made, datasets={**made.datasets, dataset: (row,)}))
