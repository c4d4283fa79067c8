"""`report`: the review page of one version."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.console import NO_PICTURE, NOT_FOUND
from schemas.texts import Text
from schemas.unseen import plain_json, shown

if TYPE_CHECKING:
    from extract.process.job import Limits
    from extract.source import CorrectionsFile, SourceDocument
    from report.site import Report
    from schemas.texts import Language
    from store.versions import Version


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which version of which output, drawn from the PDFs in `sources`, with how many processes."""

    output: Path
    version: str | None
    sources: Sequence[Path]
    jobs: int | None


def report(wanted: Wanted, limits: Limits, language: Language, *, as_json: bool = False) -> int:
    """Write the report and say where it is and what it lacks; returns the exit code."""
    from commands.reading import processors
    from report.site import build_report
    from store.errors import PublishError, ReadError
    from store.versions import resolve

    try:
        version = resolve(Path(os.path.abspath(wanted.output)), wanted.version)
        sources = _by_hash(wanted.sources, version)
        files = _beside(wanted.sources, version)
        made = build_report(version, sources, language, limits, wanted.jobs or processors(), files=files)
    except ReadError as error:
        click.echo(error.told(language), err=True)
        return NOT_FOUND
    except PublishError as error:
        told = Text("No se escribió el informe.", "No report written.") + error.detail + error.advice
        click.echo(told.of(language), err=True)
        return error.exit_code
    return _as_json(made) if as_json else _told(made)


def _by_hash(folders: Sequence[Path], version: Version) -> dict[str, SourceDocument]:
    """The sources at hand, those kept of the version among them."""
    from extract.source import find_sources, open_sources
    from publish.keeping import kept_sources

    manifest = version.manifest()
    kept = kept_sources(version.output, manifest) if manifest else ()
    sources, rejected = open_sources(find_sources(folders))
    twins = [item.source for item in rejected if item.source.sha256]
    return {source.sha256: source for source in (*kept, *twins, *sources)}


def _beside(folders: Sequence[Path], version: Version) -> dict[str, CorrectionsFile]:
    """The files of corrections that lie beside the plans now, whatever a run made of them."""
    from extract.source import find_sources, open_sources

    published = (version.manifest() or {}).get("sources", ())
    names = {source["source_file"]: source["document_id"] for source in published}
    sources, rejected = open_sources(find_sources(folders), names)
    found = (*(item.source for item in rejected), *sources)
    return {source.document_id: source.corrections for source in found if source.corrections}


def _as_json(made: Report) -> int:
    pages = [{"document_id": name, "page": page, "reason": why} for name, page, why in made.not_drawn]
    told = {"index": str(made.index), "bytes": made.size, "without_source": made.without_source}
    click.echo(plain_json(told | {"not_drawn": pages}, 2))
    return _code(made)


def _code(made: Report) -> int:
    return NO_PICTURE if made.without_source or made.not_drawn else 0


def _told(made: Report) -> int:
    for name in made.without_source:
        click.echo(
            f"No pictures of {name}: the PDF it was read from is not there; name its folder with --source.",
            err=True,
        )
    for name, page, why in made.not_drawn:
        click.echo(shown(f"No picture of page {page} of {name}: {why}"), err=True)
    click.echo(f"{made.index} ({made.size / 1e6:.1f} MB)")
    return _code(made)
