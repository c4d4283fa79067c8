"""`versions`: what has been published, a line each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import click

from commands.console import NOT_FOUND, printable
from schemas.texts import Language, Text
from schemas.unseen import plain_json, shown
from store.listing import DatasetChange, DocumentChange, How, Listed, VersionChanges

HEADINGS = (
    Text("versión", "version"),
    Text("cuándo (UTC)", "when (UTC)"),
    Text("fuentes", "sources"),
    Text("valores", "values"),
    Text("hallazgos", "findings"),
    Text("cambios", "changes"),
)
ALIGNMENT = ("left", "left", "left", "right", "right", "left")
SHOWN = 3
UNUSABLE = Text("manifiesto inservible: ejecute verify", "manifest unusable: run verify")
FIRST = Text("la primera", "the first")
SAME = Text("el mismo contenido", "the same content")
SOFTWARE = Text("otro programa", "other software")
MORE = Text("y {count} más", "{count} more")
NO_BASIS = Text("sin comparación: la anterior es inservible", "no comparison: the one before is unusable")
WAYS: Mapping[How, Text] = MappingProxyType(
    {
        "added": Text("+{name}", "+{name}"),
        "removed": Text("−{name}", "−{name}"),
        "other_source": Text("{name} (otro PDF)", "{name} (another PDF)"),
        "same_source": Text("{name}", "{name}"),
    }
)


def versions(output: Path, as_json: bool, lang: Language) -> int:
    """Print the versions of `output`, oldest first; returns the exit code."""
    from store.listing import as_json as plain
    from store.listing import list_versions

    if not output.is_dir():
        click.echo(f"There is no folder {output}: run extract first, or name it with --output.", err=True)
        return NOT_FOUND
    listed = list_versions(output)
    if as_json:
        click.echo(plain_json([plain(one) for one in listed], 2))
        return 0

    click.echo(shown(listing(listed, lang)) if listed else f"No version in {output} yet: run extract first.")
    return 0


def listing(listed: Sequence[Listed], language: Language) -> str:
    """The table, oldest first; the latest is marked with an asterisk."""
    from tabulate import tabulate

    rows = [_row(one, number == 0, language) for number, one in enumerate(listed)]
    headings = [getattr(heading, language) for heading in HEADINGS]
    return tabulate(rows, headings, tablefmt="simple", disable_numparse=True, colalign=ALIGNMENT)


def _row(listed: Listed, first: bool, language: Language) -> list[str]:
    name = f"{listed.version}{' *' if listed.is_latest else ''}"
    when = (listed.when or "-").replace("T", " ").removesuffix("Z")
    if listed.manifest is None:
        return [name, when, "-", "-", "-", getattr(UNUSABLE, language)]
    sources = _some([source["document_id"] for source in listed.manifest["sources"]], language)
    counts = [f"{listed.rows.get(dataset, 0):,}" for dataset in ("indicators", "findings")]
    return [name, when, printable(sources), *counts, printable(_changed(listed.changes, first, language))]


def _changed(changed: VersionChanges | None, first: bool, language: Language) -> str:
    if changed is None:
        return str(getattr(FIRST if first else NO_BASIS, language))
    told = [_document(document, language) for document in changed.documents]
    text = _some(told, language, "; ") or str(getattr(SAME, language))
    return f"{text}; {getattr(SOFTWARE, language)}" if changed.software else text


def _document(document: DocumentChange, language: Language) -> str:
    name = getattr(WAYS[document.how], language).format(name=document.document_id)
    status = [document.status] if document.status and document.status != "read" else []
    details = [*status, _some(list(map(_dataset, document.datasets)), language)]
    shown = ", ".join(filter(None, details))
    return f"{name}: {shown}" if shown else str(name)


def _dataset(change: DatasetChange) -> str:
    """Its name, with the rows before and after where their number is another."""
    if change.before == change.after:
        return change.dataset
    before, after = ("-" if rows is None else f"{rows:,}" for rows in (change.before, change.after))
    return f"{change.dataset} {before}→{after}"


def _some(texts: Sequence[str], language: Language, between: str = ", ") -> str:
    shown = list(texts[:SHOWN])
    if len(texts) > SHOWN:
        shown.append(getattr(MORE, language).format(count=len(texts) - SHOWN))
    return between.join(shown)
