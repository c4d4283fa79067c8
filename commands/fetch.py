"""`fetch`: where a version lies on this machine, for programs that open its files themselves."""

from __future__ import annotations

import os
from pathlib import Path

import click

from commands.console import NOT_FOUND
from schemas.texts import Language
from schemas.unseen import plain_json


def fetch(output: Path, wanted: str | None, as_json: bool, lang: Language) -> int:
    """Print the folder of a version, as JSON with the SQL of its views where it is of an older contract and
    has no `pat.duckdb`; returns the exit code."""
    from store.errors import ReadError
    from store.forms.database import older_statements
    from store.versions import resolve

    try:
        version = resolve(Path(os.path.abspath(output)), wanted)
        views = older_statements(version.folder) if as_json else []
    except ReadError as error:
        click.echo(error.told(lang), err=True)
        return NOT_FOUND
    folder = str(version.folder)
    told = {"version": version.name, "folder": folder, "views": views}
    click.echo(plain_json(told, 2) if as_json else folder)
    return 0
