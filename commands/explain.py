"""`explain`: one published row, its findings, its history, and pictures of the spot on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from commands.exit_codes import NO_PICTURE, NOT_FOUND

if TYPE_CHECKING:
    from explain.lookup import Found
    from extract.process.job import Limits
    from extract.source import SourceDocument

SHORTEST = 6


@dataclass(frozen=True, slots=True)
class Where:
    """Where to look: the published versions, the sources, and the folder the pictures go to."""

    output: Path
    version: str | None
    sources: Sequence[Path]
    pictures: Path


def explain(
    wanted: str, document: str | None, where: Where, limits: Limits, lang: Literal["es", "en"]
) -> int:
    """Print and draw all rows whose identifier begins with `wanted`; returns the exit code."""
    from explain.history import history
    from explain.lookup import find_rows, findings_about
    from explain.wording import explanation
    from publish.version import LATEST, versions

    folder = where.output / (where.version or LATEST)
    if not folder.is_dir():
        click.echo(f"There is no version {folder.name} in {where.output.name}: run extract first.", err=True)
        return NOT_FOUND
    found = [row for row in find_rows(folder.resolve(), wanted) if document in (None, row.document_id)]
    if len(wanted) < SHORTEST or not found or len({row.identifier for row in found}) > 1:
        click.echo(_not_one(wanted, found), err=True)
        return NOT_FOUND
    names = versions(where.output)
    drawn = []
    for row in found:
        steps = history(where.output, names, row)
        click.echo(explanation(row, findings_about(folder.resolve(), row), steps, lang))
        drawn.append(_draw(row, where, limits))
    return 0 if all(drawn) else NO_PICTURE


def _not_one(wanted: str, found: Sequence[Found]) -> str:
    if len(wanted) < SHORTEST:
        return f"Give at least {SHORTEST} characters of the identifier."
    if not found:
        return f"No indicator, project, amount or statement has an identifier that begins with {wanted}."
    listed = ", ".join(sorted({row.identifier for row in found})[:10])
    return f"Several identifiers begin with {wanted}: {listed}."


def _draw(found: Found, where: Where, limits: Limits) -> bool:
    """Write the two pictures and say where they are; False where they can't be drawn."""
    from extract.errors import DocumentError
    from extract.page.geometry import Box
    from extract.pictures import Place, place_pictures

    row = found.row
    source = _source(row["source_sha256"], where.sources)
    if source is None:
        wanted = row["source_sha256"][:8]
        click.echo(
            f"No picture: the PDF it was read from (SHA-256 {wanted}…) is not there; name its folder "
            "with --source.",
            err=True,
        )
        return False
    place = Place(row["page"], Box(row["x0"], row["top"], row["x1"], row["bottom"]))
    pictures = place_pictures(source, place, limits)
    if isinstance(pictures, DocumentError):
        click.echo(f"No picture: {pictures} {pictures.advice}", err=True)
        return False
    where.pictures.mkdir(parents=True, exist_ok=True)
    for kind, content in (("page", pictures.page), ("crop", pictures.crop)):
        path = where.pictures / f"{found.document_id}-{found.identifier}-{kind}.png"
        path.write_bytes(content)
        click.echo(str(path))
    return True


def _source(sha256: str, folders: Sequence[Path]) -> SourceDocument | None:
    from extract.source import find_sources, open_sources

    return next(
        (source for source in open_sources(find_sources(folders))[0] if source.sha256 == sha256), None
    )
