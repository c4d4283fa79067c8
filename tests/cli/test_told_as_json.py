"""`--json`: how it went for programs, on standard output alone."""

from __future__ import annotations

import json

import pytest

from pipeline import main
from tests.cli.conftest import Extract


def test_extract_tells_how_it_went(extract_with: Extract) -> None:
    done = extract_with("--json")
    told = json.loads(done.stdout)
    assert told["exit_code"] == done.exit_code == 0
    assert (told["created"], told["version"][:5]) == (True, "v0001")
    (document,) = told["documents"]
    assert (document["document_id"], document["status"], document["problem"]) == ("good", "read", None)
    assert "good" in done.stderr
    again = json.loads(extract_with("--json").stdout)
    assert (again["created"], again["version"]) == (False, told["version"])


def test_a_run_that_publishes_nothing_says_so(extract_with: Extract) -> None:
    done = extract_with("--json", reader="not_there")
    assert json.loads(done.stdout)["exit_code"] == done.exit_code != 0


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_has_the_option(name: str) -> None:
    assert "--json" in {option for parameter in main.commands[name].params for option in parameter.opts}
