"""`fetch`: where a version lies on this machine, for programs that open its files themselves."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click

from commands.console import NOT_FOUND
from schemas.texts import Language


def fetch(output: Path, wanted: str | None, as_json: bool, lang: Language) -> int:
    """Print the folder of a version; returns the exit code."""
    from store.errors import VersionNotFound
    from store.versions import resolve

    try:
        version = resolve(Path(os.path.abspath(output)), wanted)
    except VersionNotFound as error:
        click.echo(error.told(lang), err=True)
        return NOT_FOUND
    folder = str(version.folder)
    told = {"version": version.name, "folder": folder}
    click.echo(json.dumps(told, indent=2, ensure_ascii=False) if as_json else folder)
    return 0
