"""What the documents beside the code say stands somewhere, stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ("commands.md", "dictionary.en.md", "dictionary.es.md")
PAGES = tuple(path for path in sorted((ROOT / "docs").glob("*.md")) if path.name not in GENERATED)
READMES = ("README.md", "README.es.md")
DOCUMENTS = ("ARCHITECTURE.md", "CONTRIBUTING.md", *READMES, *(f"docs/{path.name}" for path in PAGES))
MOST_LINES = 150
BLOCK = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
ROOMS = [*sorted(path.parent.name for path in ROOT.glob("*/__init__.py")), "docs"]
PLACE = re.compile(rf"(?<![\w/<])(?:{'|'.join(ROOMS)})/[\w./*-]*<?")
"""From a room on; a `*` is the shell's, and a name with a `<` in it is the reader's to fill in."""


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_place_named_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = {
        place.rpartition("/")[0] if place.endswith("<") else place.rstrip(".")
        for place in PLACE.findall(text)
    }
    assert [place for place in sorted(named) if not any(ROOT.glob(place))] == []


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_both_readmes_lead_there(name: str) -> None:
    for readme in READMES:
        assert f"]({name})" in (ROOT / readme).read_text(encoding="utf-8"), readme
    assert (ROOT / name).is_file()


@pytest.mark.parametrize("name", READMES)
def test_a_readme_is_short_and_names_the_command_that_tests(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    assert "`make test`" in text


@pytest.mark.parametrize("name", READMES)
def test_a_readme_leads_to_every_page_of_its_language(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    language = "es" if ".es." in name else "en"
    own = [path.name for path in (ROOT / "docs").glob(f"*.{language}.md") if path.stem != f"index.{language}"]
    assert [page for page in sorted(own) if f"](docs/{page}" not in text] == []


@pytest.mark.parametrize("page", sorted(path.name for path in PAGES if path.name.endswith(".es.md")))
def test_both_languages_tell_the_same(page: str) -> None:
    """As many headings of each level, and the same blocks of questions."""
    spanish, english = (
        (ROOT / "docs" / name).read_text(encoding="utf-8") for name in (page, page.replace(".es.", ".en."))
    )
    spoken = [BLOCK.sub("", text) for text in (spanish, english)]
    levels = [re.findall(r"^#+", text, re.MULTILINE) for text in spoken]
    assert levels[0] == levels[1]
    kinds = [[kind for kind, _ in BLOCK.findall(text)] for text in (spanish, english)]
    assert kinds[0] == kinds[1]
    questions = ("sql", "python")
    asked = [[code for kind, code in BLOCK.findall(text) if kind in questions] for text in (spanish, english)]
    assert asked[0] == asked[1]


def test_every_page_of_one_language_has_its_twin() -> None:
    named = {path.name for path in (ROOT / "docs").glob("*.??.md")}
    assert named
    assert {name.replace(".es.", ".en.") for name in named if ".es." in name} == {
        name for name in named if ".en." in name
    }
