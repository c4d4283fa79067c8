"""Sidecars are optional; a malformed one is named with what to change."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
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
    ("text", "said"),
    [
        ("title: 2022\n", "2022"),
        ("title: 2025-13-45\n", "2025-13-45"),
        ("title: no\n", "no"),
        ("title: 010\n", "010"),
        ("\ufefftitle: 1_000\n", "1_000"),
        ('{"title": "a: b"}\n', "a: b"),
    ],
)
def test_what_is_written_is_a_text_whatever_it_looks_like(tmp_path: Path, text: str, said: str) -> None:
    assert load_sidecar(write(tmp_path, text)) == Sidecar(title=said)


@pytest.mark.parametrize("text", ["", "\n \n", "# nothing to say yet\n"])
def test_one_that_says_nothing_is_fine(tmp_path: Path, text: str) -> None:
    assert load_sidecar(write(tmp_path, text)) == Sidecar()


BOMB = "".join(f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 9))
MERGES = "".join(
    f"m{level}: &m{level} {{<<: [{', '.join([f'*m{level - 1}'] * 9)}]}}\n" for level in range(1, 9)
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- a\n- b\n", "must hold entries"),
        ("editor: ISSS\n", "unknown field editor"),
        ('{"": 0.5}', "unknown field «»"),
        ("title: [a, b]\n", "title must be text"),
        ("title: {a: b}\n", "title must be text"),
        ("title: [unclosed\n", "not valid YAML"),
        ("title: a\ntitle: b\n", "stands twice"),
        ('note: "\\ud800"\n', "note.* half a character|not valid YAML"),
        (f"note: {'a' * (1 << 16)}\n", "more than 65,536 characters"),
        ("title: !!python/object:os.system x\n", "asks for another type"),
        (f"a0: &a0 [x]\n{BOMB}", "point to other lines|refer to other lines|quote the text"),
        (f"m0: &m0 {{a: b}}\n{MERGES}", "quote the text"),
        (f"title: {'[' * 20_000}\n", "levels below one another|not valid YAML"),
        (f"title: {'{a: ' * 5_000}\n", "levels below one another|not valid YAML"),
    ],
    ids=range(14),
)
def test_a_malformed_one_is_explained(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SidecarError, match=r"plan\.source\.yaml") as caught:
        load_sidecar(write(tmp_path, text))
    assert re.search(told, str(caught.value))


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: os.symlink("none", path)])
def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "plan.source.yaml")
    with pytest.raises(SidecarError, match="not a file"):
        load_sidecar(tmp_path / "plan.pdf")
