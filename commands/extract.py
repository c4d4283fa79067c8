"""`extract`: read what is new, check it, link it, publish it and say how it went."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.console import NO_SOURCE, STRICT
from commands.home import HOME as ROOT
from commands.outputs import Output, to_publish_in
from commands.reading import ExtractionRun, Wishes, read_and_check, read_kept
from schemas.texts import NOT_PUBLISHED, Text
from schemas.unseen import plain_json

if TYPE_CHECKING:
    from extract.process.job import Limits
    from publish.carrying import Settled
    from store.objects import Address
    from store.parts import DocumentPart
    from store.publishing import Published


def extract(
    paths: Sequence[Path],
    output: Path | Address | None,
    limits: Limits,
    wishes: Wishes,
    *,
    as_json: bool = False,
) -> int:
    """Read the plans and publish what they say; returns the exit code. With `as_json` how it went is told as
    JSON on standard output, and all that is for people beside it."""
    from commands.console import tell
    from commands.extract_report import as_json as plain
    from store.errors import PublishError

    try:
        place = to_publish_in(output)
        run = ExtractionRun(place.folder, wishes.force)
    except PublishError as error:
        tell(NOT_PUBLISHED + error.detail + error.advice, wishes.language)
        return error.exit_code
    if not as_json:
        return read_and_publish(paths, place, run, limits, wishes)
    with redirect_stdout(sys.stderr):
        code = read_and_publish(paths, place, run, limits, wishes)
    click.echo(plain_json(plain(run, code), 2))
    return code


def read_and_publish(
    paths: Sequence[Path], place: Output, run: ExtractionRun, limits: Limits, wishes: Wishes
) -> int:
    """Read the plans and publish them in the place; returns the exit code, and keeps in `run` what the run
    has in hand."""
    from commands.console import MACHINE_FAULT, tell
    from commands.forewarning import warn_of_hidden, warn_of_profiles, warn_of_sidecars, warn_of_twins

    warn_of_profiles(wishes.language)
    from extract.errors import MachineFault
    from extract.source import find_sources, open_sources
    from publish.carrying import standing, without_twins
    from store.errors import PublishError

    absent = [path for path in paths if not os.path.lexists(path)]
    found = [] if absent else find_sources(paths or [ROOT / "raw_pdfs"])
    if not found:
        tell(no_source(absent), wishes.language)
        return NO_SOURCE
    warn_of_hidden(paths or [ROOT / "raw_pdfs"], wishes.language)
    try:
        place.prepare()
        before = standing(run.output)
        opened, rejected = open_sources(found, before.names)
        sources, twins = without_twins(opened, before, alone=wishes.replace)
        warn_of_sidecars(sources, wishes.language)
        warn_of_twins(twins, wishes.language)
        run.before = published_so_far(run.output)
        for item in rejected:
            if not run.reuse(item.source, item.error.status):
                run.add(item.source, item.error)
        to_read = [source for source in sources if not run.reuse(source, passwords=bool(limits.passwords))]
        if to_read:
            read_and_check(run, to_read, limits, wishes)
        run.unfit = frozenset(source.document_id for source in sources if source.sidecar_problem)
        run.sources = [*sources, *(item.source for item in rejected)]
        read_kept(run, limits, wishes)
        run.unheard = any(twin.unheard for twin in twins)
        return publish_and_report(place, run, wishes)
    except PublishError as error:
        tell(NOT_PUBLISHED + error.detail + error.advice, wishes.language)
        return error.exit_code
    except MachineFault as fault:
        tell(NOT_PUBLISHED + fault.detail, wishes.language)
        return MACHINE_FAULT


def no_source(absent: Sequence[Path]) -> Text:
    """That there is nothing to read: what was named is not there, or no PDF was found."""
    if absent:
        names = ", ".join(map(str, absent))
        return Text(
            f"No existe {names}: no se leyó ni se publicó nada.",
            f"There is no {names}: nothing was read or published.",
        )
    return Text(
        "No hay ningún PDF: ponga los planes en raw_pdfs/, o nombre archivos o carpetas.",
        "No PDF found: put the plans into raw_pdfs/, or name files or folders.",
    )


def publish_and_report(place: Output, run: ExtractionRun, wishes: Wishes) -> int:
    """Publish all parts as one version, say how it went and give the exit code."""
    from commands.console import tell
    from commands.extract_report import tell_of_documents, tell_of_other_runs

    if not run.parts:  # nothing but what is published already under another name
        tell(ALL_PUBLISHED, wishes.language, err=False)
        return _exit_code(run)
    told: list[Settled] = []

    def settle() -> Sequence[DocumentPart] | None:
        run.done = run.settled(alone=wishes.replace)
        told.append(run.done)
        return None if run.done.nothing else run.done.parts

    try:
        published = run.published = place.publish(settle)
    finally:
        if told:
            tell_of_documents(run.parts, run.seconds, told[-1], wishes.language)
    if published is None:
        tell(NOTHING_READ, wishes.language)
    else:
        tell(_version_told(published), wishes.language, err=False)
        tell_of_other_runs(run.before, published, wishes.language)
    errors = sum(part.findings["error"] for part in told[-1].parts)
    code = _exit_code(run)
    if wishes.strict and errors and not code:
        tell(
            Text(f"Hallazgos que son errores: {errors}", f"Findings that are errors: {errors}") + STRICTLY,
            wishes.language,
        )
        return STRICT
    return code


ALL_PUBLISHED = Text("Nada nuevo: todo está publicado ya.", "Nothing new: all of it is published already.")
NOTHING_READ = Text(
    "Ningún documento de esta ejecución se pudo leer: no se publicó nada, la última versión queda como está.",
    "No document of this run could be read: nothing was published, the latest version stays as it is.",
)
STRICTLY = Text("(--strict).", "(--strict).")


def _version_told(published: Published) -> Text:
    name = published.path.name
    if published.created:
        return Text(f"Publicada {name}", f"Published {name}")
    return Text(f"Nada nuevo, la actual es {name}", f"Nothing new, current is {name}")


def _exit_code(run: ExtractionRun) -> int:
    """Of the documents of this run: why they could not be read, or what of them could not be used."""
    from commands.console import CONTRACT_BROKEN, READ_IN_PART, SIDECAR_UNUSABLE
    from extract.errors import exit_code
    from schemas.codes import DOCUMENT_PARTIAL

    read = [part for part in run.parts if part.problem is None]
    in_part = [CONTRACT_BROKEN for part in read if part.contract_failed]
    in_part += [SIDECAR_UNUSABLE for part in read if part.document_id in run.unfit]
    in_part += [READ_IN_PART for part in read if part.status == DOCUMENT_PARTIAL]
    in_part += [SIDECAR_UNUSABLE] if run.unheard else []
    return exit_code((part.status for part in run.parts if part.problem is not None), in_part)


def published_so_far(output: Path) -> tuple[str, ...]:
    from store.versions import version_names

    return version_names(output) if output.is_dir() else ()
