"""Sidecars are optional; a malformed one is named with what to change."""

from __future__ import annotations

from dataclasses import asdict, astuple, fields
from pathlib import Path

import pytest

from extract.errors import EmptyFile
from extract.sidecar import Sidecar, SidecarError, load_sidecar
from extract.source import SourceDocument
from extract.unread import unread_document

RAW = Path(__file__).resolve().parents[2] / "raw_pdfs"


def write(folder: Path, text: str) -> Path:
    (folder / "plan.source.yaml").write_text(text, encoding="utf-8")
    return folder / "plan.pdf"


@pytest.mark.parametrize("plan", sorted(RAW.glob("*.pdf")), ids=lambda plan: plan.stem)
def test_every_plan_that_ships_says_where_it_comes_from(plan: Path) -> None:
    sidecar = load_sidecar(plan)
    assert sidecar is not None
    assert all((sidecar.publisher, sidecar.title, sidecar.official_url, sidecar.licence, sidecar.note))


def test_none_is_fine(tmp_path: Path) -> None:
    assert load_sidecar(tmp_path / "plan.pdf") is None


def test_each_field_is_a_column_of_the_documents_read_or_not() -> None:
    said = Sidecar("Ministerio", "Plan 2022", "https://example.org/plan", "CC BY 4.0", "second edition")
    source = SourceDocument(Path("plan.pdf"), "plan.pdf", "plan", "", 0, sidecar=said)
    row = asdict(unread_document(source, EmptyFile()))
    assert [row[f"source_{field.name}"] for field in fields(Sidecar)] == list(astuple(said))
    assert len(set(astuple(said))) == len(fields(Sidecar))


def test_fields_may_be_missing(tmp_path: Path) -> None:
    assert load_sidecar(write(tmp_path, "publisher: ISSS\ntitle:\n")) == Sidecar(publisher="ISSS")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- a\n- b\n", "publisher: text"),
        ("editor: ISSS\n", "unknown field editor"),
        ("title: 2022\n", "title must be text"),
        ("title: [unclosed\n", "can't be read as YAML"),
        ('note: "\\ud800"\n', "note holds half a character"),
        (f"note: {'a' * (1 << 16)}\n", "more than 65,536 characters"),
        ("title: !!python/object:os.system x\n", "can't be read as YAML"),
    ],
)
def test_a_malformed_one_is_explained(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SidecarError, match=r"plan\.source\.yaml") as caught:
        load_sidecar(write(tmp_path, text))
    assert told in str(caught.value)
