"""`profile`: what a plan holds that its profile does not know, ready to be added."""

from __future__ import annotations

from pathlib import Path

import click


def profile(pdf: Path, name: str, chosen: str | None) -> int:
    """Print the stub of a profile called `name`; returns the exit code."""
    from extract.errors import DocumentError
    from extract.process.job import ReadOptions
    from extract.profiling import stub, unknown_words

    try:
        words = unknown_words(pdf, ReadOptions(profile=chosen))
    except DocumentError as error:
        click.echo(f"{pdf.name}: {error}", err=True)
        return error.exit_code
    click.echo(stub(words, pdf.name, name), nl=False)
    return 0
