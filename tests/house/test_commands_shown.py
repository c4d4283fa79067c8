"""Every command that the documents show is one of ours, with options and variables that are there."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from pipeline import main
from tests.house.test_documents import BLOCK, DOCUMENTS, ROOT

SHELL = ("", "sh", "bash")
INLINE = re.compile(r"(?<!`)`([^`]+)`(?!`)")
PROGRAM = re.compile(r"(?:^|[\s;&(])(?:(?:\.venv/bin/)?python pipeline\.py|(?:/opt/pat/bin/)?pat) ([^;&>#]*)")
MAKE = re.compile(r"^make ([^;&>#]*)")
MODULE = re.compile(r"^python -m ([\w.]+)")
ASSIGNED = re.compile(r"[A-Z_]+=")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
VARIABLES = set(re.findall(r"\$[({]+([A-Z_]+)", MAKEFILE)) | {"PYTHON"}


def lines(text: str) -> Iterator[str]:
    """Each line of the blocks of commands, and what running text has between backticks."""
    for kind, block in BLOCK.findall(text):
        if kind in SHELL:
            yield from block.replace("\\\n", " ").splitlines()
    for told in INLINE.findall(BLOCK.sub("", text)):
        yield " ".join(told.split())


def problem(line: str) -> str | None:
    """What is wrong with a line, if it is a command of ours; in a form (`[--replace]`,
    `--lang es|en`) all that is optional is taken, and each of several."""
    for told in PROGRAM.findall(line):
        found = _program(told)
        if found:
            return found
    for told in MAKE.findall(line.strip()):
        found = _make(told)
        if found:
            return found
    for module in MODULE.findall(line.strip()):
        place = ROOT / module.replace(".", "/")
        if (ROOT / module.split(".")[0]).is_dir() and not (
            place.is_dir() or place.with_suffix(".py").is_file()
        ):
            return f"no module {module}"
    return None


def _program(told: str) -> str | None:
    words = [word.strip("[]") for word in shlex.split(told.replace("…", "").partition(" | ")[0])]
    if not words or not re.fullmatch(r"[a-z]+", words[0]):
        return None  # `docker build --tag pat .`, `pat --version`
    command = main.commands.get(words[0])
    if command is None:
        return f"no command {words[0]}"
    with main.make_context("pipeline.py", [], resilient_parsing=True) as program:
        context = click.Context(command, info_name=words[0], parent=program)
    try:
        given, rest, _ = command.make_parser(context).parse_args(list(words[1:]))
    except click.UsageError as error:
        return error.format_message()
    for parameter in command.params:
        answer = given.get(parameter.name or "")
        if isinstance(parameter.type, click.Choice) and isinstance(answer, str):
            strange = [one for one in answer.split("|") if one not in parameter.type.choices]
            if strange:
                return f"no such choice: {strange}"
    return f"too many: {rest}" if rest else None


def _make(told: str) -> str | None:
    for word in shlex.split(told):
        name = word.partition("=")[0]
        if ASSIGNED.match(word):
            if name not in VARIABLES:
                return f"no variable {name}"
        elif re.fullmatch(r"[a-z-]+", word) and word not in TARGETS:
            return f"no target {word}"
    return None


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_shown_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    wrong = {line: found for line in lines(text) if (found := problem(line))}
    assert wrong == {}


def test_commands_are_shown_in_both_readmes_and_on_the_page_for_offices() -> None:
    for name in ("README.md", "README.es.md", "docs/yearly-run.es.md", "docs/yearly-run.en.md"):
        shown = [line for line in lines((ROOT / name).read_text(encoding="utf-8")) if PROGRAM.search(line)]
        assert shown, name


@pytest.mark.parametrize(
    "line",
    [
        "python pipeline.py extract --no-such-option",
        "python pipeline.py explode",
        "python pipeline.py report --lang fr",
        "python pipeline.py versions v0001 v0002",
        "pat export --exel pat.xlsx",
        "docker run --rm pat extract --strickt",
        "make extrakt",
        "make verify VERSJON=v0002",
        "python -m schemas.no_such_module",
        'eval "$(true)"; pat query --fromat csv "FROM goals"',
    ],
)
def test_what_is_not_there_is_told(line: str) -> None:
    assert problem(line)


@pytest.mark.parametrize(
    "line",
    [
        "python pipeline.py extract [PATHS] --output DIR --jobs N [--replace] [--lang es|en]",
        '.venv/bin/python pipeline.py query "FROM fell(2022)" --format csv',
        "make extract PATHS='a.pdf folder' REPLACE=1",
        "sudo systemctl enable --now pat-extract.timer",
        "python -m http.server --directory site",
    ],
)
def test_what_is_there_is_not(line: str) -> None:
    assert problem(line) is None


def blocks(page: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return [line for kind, block in BLOCK.findall(text) if kind in SHELL for line in block.splitlines()]


@pytest.mark.slow
@pytest.mark.parametrize(
    "page", ["README.md", "README.es.md", "docs/yearly-run.en.md", "docs/yearly-run.es.md"]
)
def test_the_commands_for_readers_do_what_is_said(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of them in their order, as the Makefile runs them, in a folder with the two plans."""
    from click.testing import CliRunner

    (tmp_path / "raw_pdfs").symlink_to(ROOT / "raw_pdfs")
    monkeypatch.chdir(tmp_path)
    ran = []
    for line in blocks(page):
        words = shlex.split(line)
        words = words[1:] if words[0] == "make" else words[2:]
        done = CliRunner().invoke(main, words)
        assert done.exit_code == 0 or words == ["diff"], (line, done.output)
        ran.append(words[0])
    assert {"extract", "report", "query" if "yearly" not in page else "verify"} <= set(ran)
