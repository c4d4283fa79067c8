"""What the documents beside the code say stands somewhere, stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ("ARCHITECTURE.md", "CONTRIBUTING.md", "README.es.md", "README.md")
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
    assert named
    assert [place for place in sorted(named) if not any(ROOT.glob(place))] == []


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_both_readmes_lead_there(name: str) -> None:
    for readme in ("README.md", "README.es.md"):
        assert f"]({name})" in (ROOT / readme).read_text(encoding="utf-8"), readme
    assert (ROOT / name).is_file()
