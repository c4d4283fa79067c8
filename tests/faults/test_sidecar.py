"""Sidecars are optional; a malformed one is named with what to change."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.sidecar import Sidecar, SidecarError, load_sidecar

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


def test_fields_may_be_missing(tmp_path: Path) -> None:
    assert load_sidecar(write(tmp_path, "publisher: ISSS\ntitle:\n")) == Sidecar(publisher="ISSS")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- a\n- b\n", "publisher: text"),
        ("editor: ISSS\n", "unknown field editor"),
        ("title: 2022\n", "title must be text"),
        ("title: [unclosed\n", "can't be read as YAML"),
        ("title: !!python/object:os.system x\n", "can't be read as YAML"),
    ],
)
def test_a_malformed_one_is_explained(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SidecarError, match=r"plan\.source\.yaml") as caught:
        load_sidecar(write(tmp_path, text))
    assert told in str(caught.value)
