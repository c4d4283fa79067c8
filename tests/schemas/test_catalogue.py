"""The catalogue against the records it describes and the lists it refers to."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import typing

import pytest

from extract import errors
from schemas import catalogue, records
from schemas.catalogue import CODE_LISTS, DATASETS, LINKED, PARTITION, check_texts, code_values, datasets
from schemas.codes import HEADER_ROLES
from schemas.record_classes import RECORDS_FILE, records_text
from schemas.row_rules import RULES
from schemas.views import offered

ROWS = {name: getattr(records, dataset.record) for name, dataset in datasets().items()}
TYPES = {"string": str, "int": int, "float": float, "bool": bool, "list": tuple[str, ...], "date": str}


@pytest.mark.parametrize("dataset", DATASETS)
def test_fields_are_those_of_the_record_in_name_order_and_type(dataset: str) -> None:
    hints = typing.get_type_hints(ROWS[dataset])
    expected = [(field.name, hints[field.name]) for field in dataclasses.fields(ROWS[dataset])]
    catalogued = [
        (field.name, TYPES[field.type] | None if field.nullable else TYPES[field.type])
        for field in datasets()[dataset].fields
    ]
    assert catalogued == expected


def test_the_committed_records_are_up_to_date() -> None:
    written = RECORDS_FILE.read_text(encoding="utf-8")
    assert written == records_text(), "run: make generate"


def test_every_dataset_is_a_field_of_the_document_records() -> None:
    read = {field.name for field in dataclasses.fields(records.DocumentRecords)}
    assert set(DATASETS) - LINKED == read - {"document"} | {"documents"}


def test_every_field_has_wording_in_both_languages() -> None:
    for dataset in datasets().values():
        for text in [dataset.title, dataset.description, *(f.title for f in dataset.fields)]:
            assert text.es.strip()
            assert text.en.strip()
        assert all(f.description.es.endswith(".") and f.description.en.endswith(".") for f in dataset.fields)


def test_every_code_list_is_used_and_has_distinct_labelled_codes() -> None:
    used = {column.codes for table in offered().values() for column in table.columns if column.codes}
    assert used == set(CODE_LISTS)
    for codes in CODE_LISTS.values():
        assert len({code.code for code in codes}) == len(codes)
        assert all(code.es and code.en for code in codes)


def test_every_way_to_fail_has_its_document_status() -> None:
    classes: list[type[errors.DocumentError]] = [errors.DocumentError, *errors.DocumentError.__subclasses__()]
    assert {known.status for known in classes} <= set(code_values("document_status"))


def test_every_role_of_a_profile_is_a_column_role() -> None:
    assert set(code_values("column_role")) >= set(HEADER_ROLES)


def test_every_row_rule_and_check_is_worded() -> None:
    assert {rule.name for rule in RULES} <= set(check_texts())


def test_keys_start_with_the_document() -> None:
    assert all(dataset.key[0] == "document_id" for dataset in datasets().values())
    assert all(dataset.field(PARTITION).nullable for dataset in datasets().values())


@pytest.mark.parametrize(
    "raw",
    [
        {"key": ["document_id"], "fields": ["document_id"]},
        {"key": ["absent"], "fields": ["document_id", "plan_year"]},
        {"key": ["document_id"], "fields": ["document_id", "document_id", "plan_year"]},
        {"key": ["document_id"], "fields": [{"document_id": {"type": "day"}}, "plan_year"]},
        {"key": ["document_id"], "fields": ["document_id", "plan_year"], "identified_by": ["absent"]},
    ],
)
def test_an_unsound_catalogue_is_refused(raw: dict[str, typing.Any]) -> None:
    wording = {"title": {"es": "a", "en": "a"}, "description": {"es": "a", "en": "a"}, "record": "Trial"}
    with pytest.raises(ValueError, match="catalogue"):
        catalogue._dataset("trial", raw | wording, catalogue._read("_shared"))


def test_the_catalogue_needs_no_data_frame_library() -> None:
    heavy = "{'pandas', 'pandera', 'pyarrow'} & set(sys.modules)"
    code = f"import sys; from schemas.catalogue import datasets; datasets(); sys.exit(bool({heavy}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
