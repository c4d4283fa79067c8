"""Signs that nobody sees, and texts that mean something to a program that shows them, reach neither a
terminal nor a page, a workbook, CSV or JSON as they are; what is published keeps them."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pyarrow.parquet as pq
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from schemas.unseen import UNSEEN, plain_json, shown
from tests.faults.mixed import small_plan

ROOT = Path(__file__).resolve().parents[2]
ODD = {
    "A": "\u202e", "B": "\u200b", "C": "\x1b[31m", "D": "\x00", "E": "\x07", "F": "\x9b2J", "G": "\u2066",
    "H": "\ufeff", "I": "\u00ad", "J": "\x1b]0;pwn\x07", "K": "\u2028",
}  # fmt: skip
"""What a font says its capitals mean."""

SPOKEN = "".join(ODD.values())


@pytest.mark.parametrize("code", [*range(0x20), 0x7F, 0x9B, 0x200B, 0x202E, 0x2028, 0xFEFF, 0xD800, 0xE0041])
def test_what_is_unseen_is_written_down(code: int) -> None:
    sign = chr(code)
    assert shown(f"a{sign}b") == (f"a{sign}b" if sign in "\t\n" else f"a⟨U+{code:04X}⟩b")


def test_whatever_unicode_calls_a_control_or_a_format_is_among_them() -> None:
    kept = set("\t\n") | {chr(code) for code in range(0x0600, 0x0900)} | {"\U000110bd", "\U000110cd"}
    kept |= {
        chr(code) for code in (*range(0x13430, 0x13440), *range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B))
    }
    odd = {
        chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in ("Cc", "Cf", "Zl", "Zp")
    }
    assert [hex(ord(sign)) for sign in sorted(odd - kept) if not UNSEEN.fullmatch(sign)] == []


@given(st.text(st.characters(exclude_categories=["Cs"])) | st.text(st.sampled_from(SPOKEN + "a")))
def test_json_reads_back_as_what_it_was(text: str) -> None:
    told = plain_json({"text": [text]}, 2)
    assert json.loads(told) == {"text": [text]}
    assert not UNSEEN.search(told)


def odd_plan() -> bytes:
    """A small plan in whose font capitals are signs that nobody sees, as its own text layer says."""
    pairs = "\n".join(f"<{ord(sign):02X}> <{text.encode('utf-16-be').hex()}>" for sign, text in ODD.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"{len(ODD)} beginbfchar\n{pairs}\nendbfchar\n"
        "2 beginbfrange <20> <40> <0020> <4C> <FF> <004C> endbfrange endcmap end end"
    )
    sink = io.BytesIO()
    with pikepdf.open(io.BytesIO(small_plan("MUNICIPIO", 1, rows=4))) as pdf:
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                if font.get("/Subtype") != "/Type0":
                    font.ToUnicode = pdf.make_stream(cmap.encode("latin-1"))
        pdf.save(sink)
    return sink.getvalue()


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("odd")
    (folder / "plan.pdf").write_bytes(odd_plan())
    (folder / "otro.pdf").write_bytes(small_plan("MUNICIPIO", 2))
    said = run(folder, "extract", str(folder))
    assert b"plan" in said
    return folder / "output"


def run(folder: Path, *arguments: str) -> bytes:
    command = [sys.executable, str(ROOT / "pipeline.py"), *arguments]
    where = [] if arguments[0] == "profile" else ["--output", str(folder / "output")]
    done = subprocess.run([*command, *where], capture_output=True, check=False)
    assert done.returncode in (0, 1, 6, 7, 14, 27), (arguments, done.stderr.decode())
    return done.stdout + done.stderr


def assert_plain(name: str, content: bytes) -> None:
    found = {hex(ord(sign[0])) for sign in UNSEEN.finditer(content.decode("utf-8-sig"))} - {"0xd"}
    assert not found, (name, found)


@pytest.mark.slow
def test_what_is_published_keeps_them(output: Path) -> None:
    rows = [
        row
        for path in (output / "latest" / "cells").rglob("*.parquet")
        for row in pq.read_table(path).to_pylist()
    ]
    assert any(UNSEEN.search(row["text"]) for row in rows)


def asked(output: Path) -> Iterator[tuple[str, ...]]:
    (path,) = (output / "latest" / "indicators").rglob("plan.parquet")
    value = str(pq.read_table(path).column("value_id")[0])
    plan = str(output.parent / "plan.pdf")
    for form in ("table", "csv", "json"):
        for dataset in ("cells", "findings", "indicators"):
            yield "query", f"FROM {dataset}", "--format", form
    yield "explain", value, "--source", str(output.parent)
    yield "explain", value, "--source", str(output.parent), "--json"
    yield "profile", plan
    yield "profile", plan, "--json"
    yield "diff", "plan", "otro"
    yield "diff", "plan", "otro", "--json", "-"
    yield "verify", "--source", str(output.parent)
    yield "verify", "--source", str(output.parent), "--json"


@pytest.mark.slow
def test_no_command_shows_them(output: Path) -> None:
    for arguments in asked(output):
        told = run(output.parent, *arguments)
        assert_plain(" ".join(arguments), told)
        assert told
        if arguments[0] == "profile" and "--json" not in arguments:
            assert yaml.safe_load(told)["columns"] is None


@pytest.mark.slow
def test_no_file_for_people_or_programs_has_them(output: Path, tmp_path: Path) -> None:
    run(output.parent, "report", "--source", str(output.parent))
    run(output.parent, "export", "--excel", str(tmp_path / "book.xlsx"))
    forms = {"--html": "d.html", "--csv": "d.csv"}
    run(
        output.parent,
        "diff",
        "plan",
        "otro",
        *(str(part) for one, name in forms.items() for part in (one, tmp_path / name)),
    )
    texts = [
        path
        for path in (output / "latest").resolve().rglob("*")
        if path.suffix in (".csv", ".html", ".js", ".json")
    ]
    for path in (*texts, tmp_path / "d.html", tmp_path / "d.csv"):
        assert_plain(path.name, path.read_bytes())
    with zipfile.ZipFile(tmp_path / "book.xlsx") as book:
        for name in book.namelist():
            assert_plain(name, book.read(name))
            assert not re.search(rb"<f[ >]", book.read(name)), name
