"""The comparison on the terminal, as JSON, as a page and as a table."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

import jsonschema
import pyarrow.parquet as pq
import pytest

from commands.diff import terminal_report
from comparison.changes import KINDS, Diff
from comparison.compare import compare
from comparison.export import csv_text, json_text, parquet_bytes
from comparison.page import page_html
from comparison.pairing import PairedBy
from schemas import diff_schema
from schemas.unseen import shown
from tests.diffing.editions import OTHER_SHA, document, edition, identified, value
from tests.diffing.mutations import revise
from tests.diffing.random_plans import plan

HOSTILE = "<script>alert(1)</script>\x1b[31m\u202e"


def changed(**changes: object) -> Diff:
    old, new = identified([value(1), value(2)]), identified([value(1) | changes, value(2)])
    return compare(edition(document(old)), edition(document(new, sha=OTHER_SHA)))


@pytest.fixture
def revised() -> Diff:
    old = plan(3, 40)
    new, _ = revise(old, 3, 25)
    sides = (document(old, facts={"title": "Plan"}), document(new, sha=OTHER_SHA, facts={"title": "Otro"}))
    found = compare(edition(sides[0]), edition(sides[1]))
    assert {change.kind for change in found.changes} == set(KINDS)
    return found


def test_the_schema_is_the_published_one() -> None:
    assert diff_schema.SCHEMA_FILE.read_text(encoding="utf-8") == diff_schema.schema_text()
    jsonschema.Draft202012Validator.check_schema(diff_schema.diff_schema())


def test_the_schema_knows_all_words_of_the_comparison() -> None:
    from typing import get_args

    from comparison.changes import CAUSES
    from comparison.edition import COMPARED

    assert KINDS == diff_schema.KINDS
    assert CAUSES == diff_schema.CAUSES
    assert set(diff_schema.DATASETS) == {"documents", *COMPARED}
    assert get_args(PairedBy) == diff_schema.PAIRED_BY


def test_json_follows_its_schema(revised: Diff) -> None:
    plain = json.loads(json_text(revised))
    jsonschema.validate(plain, diff_schema.diff_schema())
    assert plain["counts"] == revised.counts
    assert len(plain["changes"]) == len(revised.changes)
    assert sum(change["proposal"] for change in plain["changes"]) == revised.counts["renamed"]


def test_json_of_one_change_says_all_of_it() -> None:
    (change,) = json.loads(json_text(changed(raw="3", value=3.0, value_base=3000.0)))["changes"]
    assert (change["kind"], change["aspects"], change["causes"]) == ("changed", ["value"], ["source"])
    assert (change["absolute"], change["percent"]) == (1500.0, 100.0)
    assert change["differences"][0] == {"field": "value", "aspect": "value", "before": 1.5, "after": 3.0}
    assert (change["old"]["says"]["raw"], change["new"]["says"]["raw"]) == ("1.5", "3")
    assert change["new"]["printed"]["page"] == 3


def test_parquet_has_a_row_for_each_change(revised: Diff) -> None:
    table = pq.read_table(io.BytesIO(parquet_bytes(revised)))
    assert table.num_rows == len(revised.changes)
    assert table.column("kind").to_pylist() == [change.kind for change in revised.changes]
    known = [change.old.get("raw") if change.old else None for change in revised.changes]
    assert table.column("old_raw").to_pylist() == known


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", " ="])
def test_csv_holds_no_formula(start: str) -> None:
    rows = list(
        csv.DictReader(io.StringIO(csv_text(changed(indicator=f"{start}1+1", raw=f"{start}2")), newline=""))
    )
    told = [row for row in rows if row["new_raw"]]
    assert [row["new_raw"] for row in told] == [f"'{shown(start)}2"]
    for cell in (cell for row in rows for cell in row.values()):
        assert not cell.lstrip().startswith(("=", "+", "@", "＝")) or cell.startswith("'")


def test_csv_leaves_negative_numbers_numbers() -> None:
    (row,) = csv.DictReader(io.StringIO(csv_text(changed(raw="1", value=1.0, value_base=1000.0)), newline=""))
    assert float(row["absolute"]) == -500.0


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> Page:
    page = Page()
    page.feed(html)
    return page


def test_the_page_is_one_file_that_fetches_and_runs_nothing(revised: Diff) -> None:
    page = read(page_html(revised, "es"))
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"script", "link", "img", "iframe", "object", "form", "base"}
    assert not any({"src", "href", "style", "onclick"} & set(attributes) for _, attributes in page.tags)
    (policy,) = [at["content"] for _, at in page.tags if at.get("http-equiv") == "Content-Security-Policy"]
    assert policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_the_policy_lets_the_own_style_in(revised: Diff) -> None:
    import base64
    import hashlib

    html = page_html(revised, "es")
    style = html.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in html


def test_the_page_escapes_what_plans_say() -> None:
    html = page_html(changed(indicator=f"Consulta número 1 {HOSTILE}", raw=HOSTILE, dependency=HOSTILE), "es")
    assert "<script" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", ("Qué cambió", "Cambia la cifra", "cambió el PDF")),
        ("en", ("What changed", "Removed", "the PDF changed")),
    ],
)
def test_the_page_speaks_both_languages(revised: Diff, language: str, words: tuple[str, ...]) -> None:
    page = read(page_html(revised, language))  # type: ignore[arg-type]
    assert ("html", {"lang": language}) in page.tags
    assert all(word in page.text for word in words)


def test_the_page_tells_every_change(revised: Diff) -> None:
    page = read(page_html(revised, "es"))
    told = [tag for tag, _ in page.tags if tag == "article"]
    assert len(told) == len(revised.changes) - revised.counts["evidence_only"]


def test_the_terminal_tells_the_numbers_first(revised: Diff) -> None:
    report = terminal_report(revised, "en")
    places = [
        report.index(word) for word in ("NUMBERS THAT", "REMOVED (", "ADDED (", "RENAMED (", "\n  Unchanged:")
    ]
    assert places == sorted(places)
    assert len([line for line in report.splitlines() if "Unchanged:" in line]) == 1


def test_the_terminal_tells_a_change_in_two_lines() -> None:
    lines = terminal_report(changed(raw="3", value=3.0, value_base=3000.0), "es").splitlines()
    place = next(index for index, line in enumerate(lines) if "Consulta número 1" in line)
    assert "Unidad" in lines[place]
    assert "pág. 3" in lines[place]
    assert "1.5 → 3" in lines[place + 1]
    assert lines[place].lstrip().startswith("Consulta número 1 · ")
    assert "+1.5 miles (+100.0 %)" in lines[place + 1]


def test_the_terminal_gets_no_control_characters() -> None:
    report = terminal_report(changed(raw=f"3{HOSTILE}", value=3.0, value_base=3000.0), "es")
    assert "\x1b" not in report
    assert "\u202e" not in report
    assert re.search(r"x1b", report)


def test_nothing_changed_is_said() -> None:
    assert "Nada cambió." in terminal_report(changed(), "es")
    assert "Nothing changed." in page_html(changed(), "en")


def test_a_new_document_is_told_in_one_line() -> None:
    rows = identified([value(n) for n in range(30)])
    found = compare(edition(document(rows)), edition(document(rows), document(rows, name="other", year=2020)))
    lines = [line for line in terminal_report(found, "en").splitlines() if line.strip()]
    assert len(lines) == 5
    assert "new document: 30 rows" in lines[2] + lines[1] + lines[3] + lines[4]


def told(found: Diff) -> list[str]:
    return [line.strip() for line in terminal_report(found, "es").splitlines()]


def test_the_terminal_tells_the_largest_change_first_whatever_its_scale() -> None:
    old = identified([value(number, raw="100", value=100.0, value_base=1e5) for number in range(1, 5)])
    old[2] |= {"scale": 1_000_000, "value_base": 1e8}
    said = {0: ("101", 101.0, 1e3), 1: ("300", 300.0, 1e3), 2: ("102", 102.0, 1e6), 3: (None, None, 1.0)}
    new = [
        row | {"raw": raw, "value": number, "value_base": number and number * scale}
        for row, (raw, number, scale) in zip(old, said.values(), strict=True)
    ]
    new[3] |= {"raw": "-", "status": "none"}
    lines = told(compare(edition(document(old)), edition(document(new))))
    named = [line for line in lines if line.startswith("Consulta")]
    assert [line[len("Consulta número ")] for line in named] == ["4", "2", "3", "1"]
    assert any(line.endswith("100 → 102   +2 millones (+2.0 %)") for line in lines)


def test_one_point_is_told_as_one() -> None:
    percent = {"unit": "percent", "scale": 1}
    old = identified([value(1, raw="90%", value=90.0, value_base=90.0, **percent)])
    new = [old[0] | {"raw": "91%", "value": 91.0, "value_base": 91.0}]
    lines = told(compare(edition(document(old)), edition(document(new))))
    assert any(line.endswith("90% → 91%   +1 punto (+1.1 %)") for line in lines)


def test_two_scales_are_told_and_never_mixed() -> None:
    found = changed(raw="1,600", value=1600.0, scale=1_000_000, value_base=1.6e9)
    (line,) = [line for line in told(found) if "→" in line and "1,600" in line]
    assert "1.5 (miles) → 1,600 (millones)   +1,599,998,500 unidades" in line


def test_a_new_document_is_one_line_everywhere() -> None:
    rows = identified([value(number) for number in range(1, 31)])
    found = compare(
        edition(document(rows)), edition(document(rows), document(rows, name="otro", sha="1" * 64))
    )
    lines = told(found)
    assert lines[0].endswith("1 documento nuevo.")
    assert lines[lines.index("otro") + 1] == "documento nuevo: 30 filas"
    assert pq.read_table(io.BytesIO(parquet_bytes(found))).num_rows == 1
    (change,) = json.loads(json_text(found))["changes"]
    assert (change["dataset"], change["kind"], change["old"]) == ("documents", "added", None)
    assert "documento nuevo" in page_html(found, "es")
