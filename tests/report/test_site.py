"""The report as files: complete, harmless, the same every time, and no part of the version."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pipeline import main
from report.page import STATIC, TEMPLATES
from report.words import WORDS
from schemas.catalogue import CODE_LISTS, datasets
from store.errors import PublishError, VersionDamaged
from store.versions import Version
from tests.publish.samples import tree
from tests.report import made
from tests.report.made import HOSTILE, Plan

pytestmark = pytest.mark.slow

LATEST = "latest"


def data(site: Path) -> dict[str, Any]:
    told = (site.parent / "data.js").read_text(encoding="ascii")
    found: dict[str, Any] = json.loads(told.removeprefix("window.PAT_REPORT = ").removesuffix(";\n"))
    return found


class Elements(HTMLParser):
    """Start tags with their attributes, and the text of the page."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_report_stands_beside_the_version_without_being_part_of_it(plan: Plan, site: Path) -> None:
    folder = site.parent.parent
    assert site == folder / "report" / "index.html"
    assert Version(folder).manifest()
    assert "report/" not in (folder / "SHA256SUMS").read_text()
    subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=folder, check=True)
    assert not list(plan.output.glob(".staging-*"))


def test_the_same_version_gives_the_same_bytes(plan: Plan, site: Path) -> None:
    first = tree(site.parent)
    made.build(plan, site.parent.parent.name)
    assert tree(site.parent) == first


def test_whatever_stood_in_the_report_before_is_replaced(plan: Plan, site: Path) -> None:
    (site.parent / "stray.txt").write_text("old")
    made.build(plan, site.parent.parent.name)
    assert not (site.parent / "stray.txt").exists()


def test_no_text_of_a_plan_becomes_markup(site: Path) -> None:
    parsed = Elements(site.read_text(encoding="utf-8"))
    assert [attrs.get("src") for tag, attrs in parsed.tags if tag == "script"] == ["data.js", "report.js"]
    assert not [tag for tag, _ in parsed.tags if tag in ("img", "style", "iframe", "object")]
    named = {name for _, attrs in parsed.tags for name in attrs}
    assert not {name for name in named if name == "style" or name.startswith("on")}
    for text in HOSTILE[:5]:
        assert text in parsed.text


def test_columns_are_shown_with_what_says_what_they_are_for(site: Path) -> None:
    text = " ".join(Elements(site.read_text(encoding="utf-8")).text.split())
    assert "Planificado Su encabezado 2022 El documento 2022 El documento" in text
    assert "1000 Su encabezado Dólares de los Estados Unidos El perfil 3 3" in text


def test_marks_that_turn_figures_round_are_shown(site: Path) -> None:
    markup = site.read_text(encoding="utf-8")
    assert "\u202e" not in markup
    assert "⟨U+202E⟩000,1⟨U+202C⟩" in markup


def test_the_data_cannot_end_its_script(site: Path) -> None:
    told = (site.parent / "data.js").read_bytes()
    assert not set(b"<>&") & set(told)
    assert data(site)["values"]["columns"]["raw"]["of"][: len(HOSTILE)] == list(HOSTILE)


def test_the_policy_allows_the_reports_own_files_only(site: Path) -> None:
    parsed = Elements(site.read_text(encoding="utf-8"))
    [policy] = [attrs["content"] for tag, attrs in parsed.tags if attrs.get("http-equiv")]
    assert policy is not None
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'")
    assert "unsafe" not in policy
    assert "connect-src" not in policy


def test_pages_are_drawn_once_however_many_values_they_hold(site: Path) -> None:
    assert [path.name for path in (site.parent / "pages").iterdir()] == ["plan-0001.webp"]
    [document] = data(site)["documents"]
    assert document["pages"] == {"1": ["pages/plan-0001.webp", pytest.approx(400, 1), pytest.approx(300, 1)]}


def test_the_most_doubtful_come_first(site: Path) -> None:
    told = data(site)
    severities = [finding["severity"] for finding in told["findings"]]
    assert severities == sorted(severities, key=["error", "warning", "note"].index)
    ids = [told["values"]["columns"]["value_id"]["of"][number] for number in told["queue"]]
    assert ids[-3:] == [made.value_id(number) for number in (20, 21, 33)]
    assert set(ids[:-3]) == {made.value_id(number) for number in (*range(len(HOSTILE)), 30)}


def test_history_and_changes_tell_what_the_version_changed(site: Path) -> None:
    told = data(site)
    ids = told["values"]["columns"]["value_id"]["of"]
    first, second = (name for name, *_ in told["history"][str(ids.index(made.value_id(20)))])
    assert told["history"][str(ids.index(made.value_id(20)))] == [
        [first, [], "999"],
        [second, ["raw"], "1,020"],
    ]
    assert told["history"][str(ids.index(made.value_id(40)))] == [[second, [], "1,040"]]
    text = Elements(site.read_text(encoding="utf-8")).text
    assert re.search(r"Cambiado\s+1\s+Retirado\s+1\s+Añadido\s+1\s+Renombrado \(propuesta\)\s+0", text)
    assert re.search(r"Consultas médicas 20\s+.*\s+Texto impreso: 999 → 1,020", text)
    assert "999" in (site.parent / "changes.html").read_text(encoding="utf-8")


def test_all_that_is_shown_has_its_name_in_both_languages(site: Path) -> None:
    markup = site.read_text(encoding="utf-8")
    told = re.findall(r'<tr><td>(.*?)</td><td lang="es">(.*?)</td><td lang="en">(.*?)</td></tr>', markup)
    rows = {tuple(map(unescape, row)) for row in told}
    for field in datasets()["indicators"].fields:
        assert (field.published, field.title.es, field.title.en) in rows
        for one in CODE_LISTS[field.codes] if field.codes else ():
            assert (one.code, one.es, one.en) in rows
    text = " ".join(Elements(markup).text.split())
    assert f"findings {datasets()['findings'].title.es} {datasets()['findings'].title.en}" in text


def test_english_is_to_be_had(plan: Plan, site: Path) -> None:
    version = site.parent.parent.name
    made.build(plan, version, "en")
    try:
        text = Elements(site.read_text(encoding="utf-8")).text
        assert 'lang="en"' in site.read_text(encoding="utf-8")
        assert "Begin with the most doubtful" in text
        assert "Empezar" not in text
        assert {finding["message"] for finding in data(site)["findings"]} >= {"Message 1", "Header"}
        assert data(site)["titles"]["raw"] == "Printed text"
    finally:
        made.build(plan, version)


def test_every_word_of_the_page_is_in_the_table_and_used() -> None:
    scripts = "".join(path.read_text() for path in (STATIC / "script").glob("*.js"))
    templates = "".join(path.read_text() for path in TEMPLATES.glob("*.j2"))
    asked = set(re.findall(r"WORDS\.(\w+)", scripts)) | set(re.findall(r'say\("(\w+)"', scripts))
    asked |= set(re.findall(r"words\.(\w+)", templates))
    assert asked <= WORDS.keys()
    quoted = set(re.findall(r'"(\w+)"', scripts + templates))
    assert WORDS.keys() - asked - quoted == set()
    for text in WORDS.values():
        assert re.findall(r"\{(\w+)\}", text.es) == re.findall(r"\{(\w+)\}", text.en)


@pytest.mark.parametrize("step", ["write_durably", "sync_tree", "os.rename"])
def test_a_report_that_cannot_be_written_leaves_the_old_one(
    plan: Plan, site: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before, rename = tree(site.parent), os.rename

    def full(*paths: Path) -> None:
        if step == "os.rename" and not (paths[1] == site.parent and paths[0].name.endswith("-report")):
            return rename(*paths)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(f"report.site.{step}", full)
    with pytest.raises(PublishError):
        made.build(plan, site.parent.parent.name, "en")
    assert tree(site.parent) == before
    assert not list(plan.output.glob(".staging-*"))


def test_a_damaged_version_gets_no_report(tmp_path: Path) -> None:
    plan = made.make_plan(tmp_path)
    version = made.publish_version(plan, made.records(plan, [made.value(plan, 1)], []))
    path = next((plan.output / version).glob("indicators/*/*.parquet"))
    os.chmod(path, 0o644)
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(VersionDamaged):
        made.build(plan, version)
    assert not (plan.output / version / "report").exists()


def test_a_damaged_version_before_is_passed_over(tmp_path: Path) -> None:
    plan = made.make_plan(tmp_path)
    contents = [made.records(plan, [made.value(plan, 1, raw=raw)], []) for raw in ("1", "2", "3")]
    versions = [made.publish_version(plan, content) for content in contents]
    path = next((plan.output / versions[1]).glob("indicators/*/*.parquet"))
    os.chmod(path, 0o644)
    path.write_bytes(b"")
    site = made.build(plan, versions[2]).index
    assert data(site)["history"] == {"0": [[versions[0], [], "1"], [versions[2], ["raw"], "3"]]}
    assert f"Frente a {versions[0]}" in site.read_text(encoding="utf-8")


def test_the_command_says_where_the_report_is_and_what_it_lacks(plan: Plan, tmp_path: Path) -> None:
    def run(*arguments: str, source: Path = plan.source.path.parent) -> Any:
        where = ["--output", str(plan.output), "--source", str(source)]
        return CliRunner().invoke(main, ["report", *arguments, *where])

    done = run()
    assert (done.exit_code, "report/index.html" in done.output) == (0, True)
    missing = run(source=tmp_path)
    assert missing.exit_code == 5
    assert "No pictures of plan" in missing.output
    assert data(plan.output / LATEST / "report" / "index.html")["documents"][0]["pages"] == {}
    assert run("v9999-00000000").exit_code == 4
    assert run().exit_code == 0


def test_help_is_light() -> None:
    code = "\n".join(
        (
            "import sys, pipeline",
            "try: pipeline.main(['report', '--help'])",
            "except SystemExit: print(sorted(sys.modules))",
        )
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not re.search(r"'(jinja2|pyarrow|pandas|yaml)'", done.stdout.splitlines()[-1])
