"""Writes the reference of the command line, `docs/commands.md`, from the commands themselves."""

from __future__ import annotations

import inspect
from pathlib import Path

import click

TARGET = Path(__file__).resolve().parent.parent / "docs" / "commands.md"
HEAD = """# Commands and options

Generated from the command line itself with `python -m commands.reference`; do not edit by hand.
"""


def reference(program: click.Group) -> str:
    """Every command of `program` that is not hidden, with all its options, as Markdown."""
    names = program.context_settings.get("help_option_names")
    context = click.Context(program, info_name="pipeline.py", help_option_names=names)
    sections = [HEAD, _section("pipeline.py", program, context)]
    for name in sorted(program.commands):
        command = program.commands[name]
        if not command.hidden:
            sections.append(_section(name, command, click.Context(command, info_name=name, parent=context)))
    return "\n".join(sections)


def _section(name: str, command: click.Command, context: click.Context) -> str:
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    parts = [f"## `{name}`", f"```text\n{usage}\n```"]
    parts.append(inspect.cleandoc(command.help or "").replace("\b\n", ""))
    options = [parameter for parameter in command.get_params(context) if isinstance(parameter, click.Option)]
    records = [record for option in options if (record := option.get_help_record(context))]
    rows = [f"| `{_cell(left)}` | {_cell(right)} |" for left, right in records]
    parts.append("\n".join(["| Option | Meaning |", "|---|---|", *rows]))
    return "\n\n".join(part for part in parts if part) + "\n"


def _cell(text: str) -> str:
    """`text` as it may stand in a cell of a Markdown table."""
    return " ".join(text.split()).replace("|", "\\|")


def main() -> None:
    """Write the reference."""
    from pipeline import main as program

    TARGET.write_text(reference(program), encoding="utf-8")


if __name__ == "__main__":
    main()
