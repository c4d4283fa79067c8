"""What `extract` says of its documents and of other runs once it has come to publishing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from commands.console import (
    KEPT,
    REUSED,
    SummaryLine,
    failure_line,
    rules_table,
    summary_table,
    tell,
)
from schemas.codes import DOCUMENT_PARTIAL
from schemas.texts import Language, Text
from store.versions import version_names

if TYPE_CHECKING:
    from commands.reading import ExtractionRun
    from publish.carrying import Settled
    from store.parts import DocumentPart
    from store.publishing import Published


PAGES_LOST = ("page-not-read", "ocr-not-installed")
"""Rules of which each finding is a page."""


def tell_of_documents(
    parts: Sequence[DocumentPart], seconds: Mapping[str, float], done: Settled, language: Language
) -> None:
    """A line for every document, what is wrong with which, and how often each rule was broken; `parts` are
    this run's own, `seconds` how long reading took by document."""
    own = {part.document_id: part for part in parts}
    published = {part.document_id: part for part in done.parts}
    names = sorted(own.keys() | published.keys())
    lines = [
        summary_line(published.get(name) or own[name], own.get(name), seconds.get(name), language)
        for name in names
    ]
    click.echo(summary_table(lines, language))
    for part in (own[name] for name in names if name in own):
        if part.problem is not None:
            click.echo(failure_line(part.source_file, *_why_unread(part), language), err=True)
        elif part.contract_failed:
            tell_of_broken_contract(part, language)
        if part.status == DOCUMENT_PARTIAL:
            tell(_in_part(part), language)
        if part.document_id in done.kept:
            tell(_last_good(part.source_file), language)
    _tell_of_others(done, language)
    for part in done.parts:
        if part.supersedes:
            tell(_edition(part), language)
    if rules := rules_table([part.rules for part in done.parts], language):
        click.echo(rules)


def as_json(run: ExtractionRun, code: int) -> dict[str, Any]:
    """How a run went, as plain values: the version there is now, and what this run made of each document."""
    done, published = run.done, run.published
    named = ("document_id", "source_file", "source_sha256", "status", "problem", "problem_en", "advice")
    counts = ("advice_en", "pages", "tables", "values", "findings", "rules", "contract_failed")
    return {
        "exit_code": code,
        "version": published.version if published else None,
        "created": published.created if published else False,
        "folder": str(published.path) if published else None,
        "rows": dict(published.counts) if published else {},
        "documents": [
            {name: getattr(part, name) for name in (*named, *counts)}
            | {"seconds": run.seconds.get(part.document_id)}
            for part in sorted(run.parts, key=lambda part: part.document_id)
        ],
        "carried": done.carried if done else (),
        "kept": done.kept if done else (),
        "leaving": done.leaving if done else (),
    }


def _edition(part: DocumentPart) -> Text:
    told = Text(
        f"{part.document_id} es una edición posterior de {part.supersedes}, que queda como reemplazado.",
        f"{part.document_id} is a later edition of {part.supersedes}, which is marked as superseded.",
    )
    if "edition-by-name" in part.rules:
        told += Text(
            "Solo el nombre lo dice: confírmelo, como indica el hallazgo.",
            "Only its name says so: confirm it, as the finding tells.",
        )
    return told


def _in_part(part: DocumentPart) -> Text:
    """That what is published of a document is not all of it."""
    lost = sum(sum(part.rules.get(rule, {}).values()) for rule in PAGES_LOST)
    if not lost:
        return Text(
            f"{part.source_file}: leído en parte; tiene tablas, pero ningún valor se halló en ellas.",
            f"{part.source_file}: read in part; it has tables, but no value was found in them.",
        )
    return Text(
        f"{part.source_file}: leído en parte; páginas sin leer: {lost} de {part.pages}. Sus hallazgos las "
        "nombran; pida una copia sana.",
        f"{part.source_file}: read in part; pages not read: {lost} of {part.pages}. Its findings name them; "
        "ask for a sound copy.",
    )


def _last_good(file_name: str) -> Text:
    return Text(
        f"{file_name}: en latest queda su última lectura buena.",
        f"{file_name}: its last good reading stays in latest.",
    )


def _tell_of_others(done: Settled, language: Language) -> None:
    """The documents that the run was not given."""
    if done.carried:
        names = ", ".join(done.carried)
        told = Text(
            f"Quedan como en la versión anterior: {names} (con --replace salen).",
            f"Kept as in the version before: {names} (with --replace they leave).",
        )
        tell(told, language)
    if done.leaving:
        names = ", ".join(done.leaving)
        tell(Text(f"Salen de latest: {names}.", f"Leaving latest: {names}."), language)


def tell_of_broken_contract(part: DocumentPart, language: Language) -> None:
    """Say which rows of a document are set aside; its other rows are published."""
    count = sum(sum(part.rules.get(rule, {}).values()) for rule in ("contract-row", "contract-table"))
    name = part.source_file
    tell(
        Text(
            f"{name}: filas que incumplen el contrato: {count}; todas las demás se publican.",
            f"{name}: rows that break the contract: {count}; all others are published.",
        ),
        language,
    )
    for fault in part.faults:
        tell(Text(*(f"  {told}" for told in fault)), language)
    tell(
        Text(
            "  Mire la página y la tabla nombradas; corrija el perfil o el código que lee, no las filas.",
            "  Look at the page and table named; mend the profile or the reading code, not the rows.",
        ),
        language,
    )


def _why_unread(part: DocumentPart) -> tuple[Text, Text]:
    """The part's problem and what to do."""
    problem = Text(part.problem or "", part.problem_en or "")
    return problem, Text(part.advice or "", part.advice_en or "")


def tell_of_other_runs(before: Sequence[str], published: Published, language: Language) -> None:
    """Say what others published since there were the versions `before`; nothing of it is lost."""
    names = version_names(published.path.parent)
    until = names[: names.index(published.version) + (not published.created)]
    others = [name for name in until if name not in before]
    version, listed = published.version, ", ".join(others)
    if version in others:
        told = Text(
            f"Otra ejecución acaba de publicar lo mismo: {version}.",
            f"Another run has just published the same: {version}.",
        )
    elif others:
        told = Text(
            f"Entretanto otra ejecución publicó {listed}; se conserva, y ahora la última es {version}. "
            "El comando versions muestra qué contiene cada una.",
            f"Meanwhile another run published {listed}; it is kept, and {version} is "
            "the latest now. Run versions to see what each holds.",
        )
    elif published.waited:
        told = Text(
            "Otra ejecución estaba publicando en esta carpeta; esta la esperó.",
            "Another run was publishing into this folder; this one waited for it.",
        )
    else:
        return
    tell(told, language)


def summary_line(
    part: DocumentPart, own: DocumentPart | None, seconds: float | None, language: Language
) -> SummaryLine:
    """Of the part that is published; `own` is what this run made of the document, None if it was not given
    it."""
    findings = sum(part.findings.values())
    took = f"{seconds:.1f}" if seconds is not None else (KEPT if own is None else REUSED).of(language)
    status = (own or part).status
    return SummaryLine(part.document_id, part.pages, part.tables, part.values, findings, took, status)
