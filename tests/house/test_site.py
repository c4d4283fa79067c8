"""The documentation site: whole in both languages, the same bytes twice, and nothing in it asks anybody."""

from __future__ import annotations

import http.server
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

from docs.make.links import linked, page_of
from tests.house.test_documents import ROOT
from tests.report.conftest import Silent

built_with = pytest.mark.skipif(find_spec("mkdocs") is None, reason="MkDocs is not installed: make docs")
SETTINGS = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
FETCHED = re.compile(r"<(?:script|img|iframe|source)\b[^>]*?\bsrc=[\"']?([^\s\"'>]+)")
LINKED = re.compile(r"<link\b[^>]*?\bhref=[\"']?([^\s\"'>]+)")
STYLED = re.compile(r"url\([\"']?((?:https?:)?//[^)\"']+)|@import\s+[\"']((?:https?:)?//[^\"']+)")
OUTSIDE = re.compile(r"(?:https?:)?//")


def entries(nav: list[Any]) -> Iterator[tuple[str, str]]:
    """Name and file of every page of the navigation."""
    for entry in nav:
        for name, inside in entry.items():
            if isinstance(inside, str):
                yield name, inside
            else:
                yield from entries(inside)


NAV = list(entries(SETTINGS["nav"]))


def build(folder: Path) -> Path:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    settings = os.environ | {"SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    handler = partial(Silent, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.slow
@built_with
def test_every_entry_has_its_page_in_both_languages(site: Path) -> None:
    for _, source in NAV:
        name = Path(source).with_suffix(".html")
        spanish, english = ((site / place / name).read_text(encoding="utf-8") for place in ("", "en"))
        assert 'lang="es"' in spanish[:400]
        assert 'lang="en"' in english[:400]
        of_its_own = (ROOT / "docs" / source).with_suffix(".es.md").exists()
        assert (title(spanish) != title(english)) == of_its_own, source


def title(page: str) -> str:
    return str(re.findall(r"<h1[^>]*>(.*?)<", page)[0])


def test_what_is_only_in_english_is_said_to_be() -> None:
    for name, source in NAV:
        alone = not (ROOT / "docs" / source).with_suffix(".es.md").exists()
        assert ("(en inglés)" in name) == alone, source


def test_every_name_in_the_navigation_has_an_english_one() -> None:
    [english] = [told for told in SETTINGS["plugins"]["i18n"]["languages"] if told["locale"] == "en"]
    sections = {name for entry in SETTINGS["nav"] for name in entry}
    assert sections | {name for name, _ in NAV} == set(english["nav_translations"])


@pytest.mark.slow
@built_with
def test_no_page_fetches_anything_from_elsewhere(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 2 * len(NAV)
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert [at for at in [*FETCHED.findall(text), *LINKED.findall(text)] if OUTSIDE.match(at)] == [], page
    for sheet in site.rglob("*.css"):
        assert STYLED.findall(sheet.read_text(encoding="utf-8")) == [], sheet


@pytest.mark.slow
@built_with
def test_it_is_built_the_same_twice(site: Path, tmp_path: Path) -> None:
    again = build(tmp_path / "again")
    files = [path.relative_to(site) for path in sorted(site.rglob("*")) if path.is_file()]
    assert files == [path.relative_to(again) for path in sorted(again.rglob("*")) if path.is_file()]
    assert [name for name in files if (site / name).read_bytes() != (again / name).read_bytes()] == []


@pytest.mark.slow
@pytest.mark.browser
@built_with
def test_it_is_read_and_searched_without_asking_anybody(
    address: str,
    browser: Any,
) -> None:
    tab = browser.new_page()
    asked: list[str] = []
    faults: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("pageerror", lambda error: faults.append(str(error)))
    broken = "[...document.images].filter(one => !one.complete || !one.naturalWidth).map(one => one.src)"
    for place in ("", "/en"):
        for _, source in NAV:
            tab.goto(f"{address}{place}/{Path(source).with_suffix('.html')}")
            assert tab.evaluate(broken) == [], source
    tab.goto(f"{address}/index.html")
    tab.locator("input[data-md-component=search-query]").fill("hallazgos")
    tab.locator(".md-search-result__link").first.wait_for(state="attached")
    tab.close()
    assert faults == []
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


@pytest.mark.parametrize(
    ("told", "home", "here", "expected"),
    [
        ("[it](docs/data.es.md#x)", "README.es.md", "index.es.md", "[it](data.md#x)"),
        ("[it](ARCHITECTURE.md)", "README.md", "index.en.md", "[it](architecture.md)"),
        ("[it](README.es.md)", "CONTRIBUTING.md", "contributing.md", "[it](index.md)"),
        ("[it](../Dockerfile)", "docs/deploy.en.md", "deploy.en.md", "it"),
        ("[it](LICENSE) [that](docs/commands.md)", "README.md", "index.en.md", "it [that](commands.md)"),
        ("[it](deploy/pat.cron)", "docs/deploy.en.md", "deploy.en.md", "it"),
        ("[it](deploy/pat-extract.cron)", "docs/a.md", "a.md", "[it](deploy/pat-extract.cron)"),
        ("![it](docs/pictures/a.en.png)", "README.md", "index.en.md", "![it](pictures/a.en.png)"),
        ("[it](#x) [that](https://a.b/c)", "README.md", "index.en.md", "[it](#x) [that](https://a.b/c)"),
        ("```\n[it](LICENSE)\n```\n", "README.md", "index.en.md", "```\n[it](LICENSE)\n```\n"),
    ],
)
def test_links_lead_to_pages_of_the_site(told: str, home: str, here: str, expected: str) -> None:
    assert linked(told, home, here) == expected


def test_what_is_no_page_of_the_site_is_none() -> None:
    assert page_of("pipeline.py") is None
    assert page_of("docs/make/links.py") is None
    assert page_of("docs/no-such-page.md") is None


def test_every_picture_is_shown_and_small() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md"))
    for picture in sorted((ROOT / "docs" / "pictures").iterdir()):
        assert f"](pictures/{picture.name})" in text
        assert picture.stat().st_size < 100_000
