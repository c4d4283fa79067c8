"""`versions`: what has been published, a line each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

import click

from commands.exit_codes import NOT_FOUND


def versions(output: Path, as_json: bool, lang: Literal["es", "en"]) -> int:
    """Print the versions of `output`, oldest first; returns the exit code."""
    from versions.listing import as_json as plain
    from versions.listing import list_versions

    if not output.is_dir():
        click.echo(f"There is no folder {output}: run extract first, or name it with --output.", err=True)
        return NOT_FOUND
    listed = list_versions(output)
    if as_json:
        click.echo(json.dumps([plain(one) for one in listed], indent=2, ensure_ascii=False))
        return 0
    from versions.listing_text import listing

    click.echo(listing(listed, lang) if listed else f"No version in {output} yet: run extract first.")
    return 0
