"""No column of the contract changes without a step of its version and a word to those who read it."""

from __future__ import annotations

from typing import Any

import pytest

from schemas import contract
from schemas.contract import CONTRACT, is_step, snapshot, step_needed, stored_snapshot
from tests.house.test_documents import ROOT


def test_the_catalogue_is_what_its_version_stands_for() -> None:
    assert stored_snapshot() == snapshot(), (
        "the catalogue's columns have changed: step CONTRACT in schemas/contract.py, say so in CHANGELOG.md, "
        "and run: python -m schemas.contract"
    )


def test_the_changelog_tells_of_the_version() -> None:
    assert f"Contract {CONTRACT}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def told(columns: dict[str, str], key: str = "a") -> dict[str, Any]:
    return {"contract": "2.3", "datasets": {"plans": {"key": [key], "columns": columns}}}


@pytest.mark.parametrize(
    ("columns", "step"),
    [
        ({"a": "string", "b": "int?"}, ""),
        ({"a": "string", "b": "int?", "c": "date"}, "minor"),
        ({"a": "string", "b": "int"}, "minor"),
        ({"a": "string?", "b": "int?"}, "major"),
        ({"a": "string"}, "major"),
        ({"a": "string", "c": "int?"}, "major"),
        ({"a": "string", "b": "string?"}, "major"),
    ],
)
def test_what_is_added_is_a_minor_step_and_what_is_gone_a_major_one(
    columns: dict[str, str], step: str
) -> None:
    assert step_needed(told({"a": "string", "b": "int?"}), told(columns)) == step


def test_another_key_and_a_dataset_less_are_major() -> None:
    before = told({"a": "string", "b": "string"})
    assert step_needed(before, told({"a": "string", "b": "string"}, key="b")) == "major"
    assert step_needed(before, {"datasets": {}}) == "major"


@pytest.mark.parametrize(
    ("new", "needed", "enough"),
    [
        ("2.3", "", True),
        ("2.3", "minor", False),
        ("2.4", "minor", True),
        ("2.4", "major", False),
        ("3.0", "major", True),
        ("2.2", "", False),
    ],
)
def test_a_step_has_to_be_as_large_as_the_change(new: str, needed: str, enough: bool) -> None:
    assert is_step("2.3", new, needed) is enough


def test_the_columns_are_not_written_down_under_the_old_version(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    file = tmp_path / "contract.json"
    monkeypatch.setattr(contract, "SNAPSHOT", file)
    contract.write_snapshot()
    changed = snapshot()
    del changed["datasets"]["documents"]["columns"]["title"]
    monkeypatch.setattr(contract, "snapshot", lambda: changed)
    with pytest.raises(ValueError, match="major step"):
        contract.write_snapshot()
    monkeypatch.setattr(contract, "CONTRACT", "3.0")
    contract.write_snapshot()
    assert "title" not in contract.stored_snapshot()["datasets"]["documents"]["columns"]
