"""`diff`: what changed between two versions, folders or documents."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from commands.exit_codes import DIFFERENT, NOT_COMPARABLE

if TYPE_CHECKING:
    from comparison.changes import Diff


@dataclass(frozen=True, slots=True)
class Forms:
    """Where to write the comparison besides the terminal; `json` may be `-`, for standard output alone."""

    json: Path | None
    html: Path | None
    parquet: Path | None
    csv: Path | None


def diff(
    old: str | None,
    new: str | None,
    output: Path,
    version: str | None,
    forms: Forms,
    lang: Literal["es", "en"],
) -> int:
    """Compare and report; returns the exit code."""
    from comparison.compare import compare
    from comparison.errors import NotComparable
    from comparison.outputs.terminal import terminal_report
    from comparison.sides import find_sides

    try:
        sides = find_sides(old, new, output, version)
        found = compare(sides.old, sides.new, sides.given)
        if forms.json == Path("-"):
            from comparison.outputs.json_text import json_text

            click.echo(json_text(found), nl=False)
        else:
            click.echo(terminal_report(found, lang), nl=False)
        _write(found, forms, lang)
    except NotComparable as error:
        click.echo(str(error), err=True)
        return NOT_COMPARABLE
    except OSError as error:
        click.echo(f"Can't read or write: {error.strerror or error}.", err=True)
        return NOT_COMPARABLE
    return DIFFERENT if found.changed else 0


def _write(found: Diff, forms: Forms, lang: Literal["es", "en"]) -> None:
    """Write the files asked for, each whole or not at all."""
    if forms.json and forms.json != Path("-"):
        from comparison.outputs.json_text import json_text

        _replace(forms.json, json_text(found).encode())
    if forms.html:
        from comparison.outputs.page import page_html

        _replace(forms.html, page_html(found, lang).encode())
    if forms.parquet or forms.csv:
        from comparison.outputs.table import csv_text, parquet_bytes

        if forms.parquet:
            _replace(forms.parquet, parquet_bytes(found))
        if forms.csv:
            _replace(forms.csv, csv_text(found).encode("utf-8-sig"))


def _replace(path: Path, content: bytes) -> None:
    aside = path.with_name(f".{path.name}.new")
    try:
        aside.write_bytes(content)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
