"""The reference of the command line names every command and option there is."""

from __future__ import annotations

import click

from commands.reference import TARGET, reference
from pipeline import main


def test_the_reference_kept_is_the_one_the_commands_give() -> None:
    assert TARGET.read_text(encoding="utf-8") == reference(main), "run `python -m commands.reference`"


def test_every_command_and_option_is_in_the_section_of_its_command() -> None:
    sections = {part.split("`")[1]: part for part in TARGET.read_text(encoding="utf-8").split("\n## ")[1:]}
    shown = {name: command for name, command in main.commands.items() if not command.hidden}
    assert sections.keys() == shown.keys() | {"pipeline.py"}
    for name, command in shown.items():
        options = [p for p in command.params if isinstance(p, click.Option) and not p.hidden]
        rows = [line for line in sections[name].splitlines() if line.startswith("| `")]
        named = {word.strip(",`") for row in rows for word in row.split(" | ")[0].replace(" / ", " ").split()}
        missing = {opt for p in options for opt in [*p.opts, *p.secondary_opts]} - named
        assert not missing, f"{name}: {missing}"
