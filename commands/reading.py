"""What one run of `extract` has in hand, and how it reads documents: those it was given, and kept copies."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from schemas.texts import Text

if TYPE_CHECKING:
    from commands.engines import Engine
    from extract.errors import DocumentError
    from extract.process.isolation import Reading
    from extract.process.job import Limits
    from extract.source import SourceDocument
    from publish.carrying import Settled
    from schemas.records import DocumentRecords
    from schemas.texts import Language
    from store.parts import DocumentPart
    from store.publishing import Published


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the person running it wants it run, and told of it; with `replace`, nothing stays in `latest` but
    what this run was given. `engine` reads the documents, with the scheduler at that address or its own."""

    jobs: int | None = None
    force: bool = False
    strict: bool = False
    verbose: bool = False
    replace: bool = False
    language: Language = "es"
    engine: Engine = "local"
    scheduler: str | None = None


@dataclass
class ExtractionRun:
    """What one run has in hand: a checked part of every document, read now or kept from an earlier run.

    `before` are the versions there were when it began, `sources` the files it was given, `unfit` the
    documents that were read though what is said of them beside can't be used, and `unheard` says that
    something lies beside a PDF that is read under another name. `again` are documents that it was not
    given, or could not read, read again from their kept copies; `done` and `published` are what came of it.
    """

    output: Path
    force: bool
    before: tuple[str, ...] = ()
    parts: list[DocumentPart] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    unfit: frozenset[str] = frozenset()
    unheard: bool = False
    sources: Sequence[SourceDocument] = ()
    again: dict[str, DocumentPart] = field(default_factory=dict)
    done: Settled | None = None
    published: Published | None = None

    def reuse(self, source: SourceDocument, status: str | None = None, *, passwords: bool = False) -> bool:
        """Take the part kept from an earlier run on the same files, code and profiles, if there is one.

        `status` is the only one that will do, where given; else any that another try would not change, which
        may open what is encrypted where there are `passwords`.
        """
        from extract.errors import PASSING, EncryptedPdf
        from store.parts import has_parts, load_part

        if self.force or not has_parts(self.output):
            return False
        part = load_part(self.output, part_name(source))
        passing = {*PASSING, *((EncryptedPdf.status,) if passwords else ())}
        if part is None or (part.status != status if status else part.status in passing):
            return False
        self.parts.append(part)
        return True

    def add(
        self, source: SourceDocument, outcome: DocumentRecords | DocumentError, seconds: float = 0.0
    ) -> None:
        """Check what came of reading a document against the contract and keep it for later runs."""
        from extract.unread import records_of
        from publish.building import build_part

        records = records_of(source, outcome)
        self.parts.append(build_part(self.output, part_name(source), records, source))
        self.seconds[source.document_id] = seconds

    def settled(self, *, alone: bool) -> Settled:
        """What is to be published, linked, its sources kept; asked for while no other run can publish."""
        from publish.carrying import settled, standing
        from publish.keeping import keep_sources
        from publish.linking import linked_parts

        before = standing(self.output)
        whole = settled(self.output, before, self.parts, self.unfit, self.again, alone=alone)
        named = {part.kept for part in whole.parts}
        keep_sources(self.output, named, self.sources)
        return replace(whole, parts=linked_parts(self.output, whole.parts))


def part_name(source: SourceDocument) -> str:
    from schemas.profile_files import profiles_hash
    from store.parts import part_key

    corrections = source.corrections.sha256 if source.corrections else "none"
    said = f"{source.sidecar} {source.sidecar_problem}"
    told = f"{profiles_hash()} {corrections} {said} {source.file_name}"
    return part_key(source.sha256, source.document_id, told)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_and_check(
    run: ExtractionRun, sources: Sequence[SourceDocument], limits: Limits, wishes: Wishes
) -> None:
    """Read the documents in child processes; check each as soon as it is in."""
    from commands.console import progress
    from commands.engines import read_with

    rehearsal = threading.Thread(target=rehearse_publishing, args=[sources[0]], daemon=True)
    rehearsal.start()
    by, jobs = (wishes.engine, wishes.scheduler), wishes.jobs or processors()
    with (
        progress(len(sources), wishes.language) as shown,
        closing(read_with(*by, sources, limits, jobs, on_progress=shown.come)) as readings,
    ):
        for reading in readings:
            rehearsal.join()
            run.add(reading.source, reading.outcome, reading.seconds)
            shown.done(reading.source.document_id, reading.seconds)
            if wishes.verbose:
                show_noise(reading)


def read_kept(run: ExtractionRun, limits: Limits, wishes: Wishes) -> None:
    """Read again, from their kept copies, the documents that stay though the last version is of another
    contract or damaged; those that can't be read are left out."""
    if to_read := _kept_to_read(run, alone=wishes.replace):
        _read_again(run, to_read, limits, wishes)
    if run.again:
        from commands.console import tell

        names = ", ".join(sorted(run.again))
        told = Text(
            f"Leídos otra vez de la copia guardada: {names}.", f"Read again from the kept copy: {names}."
        )
        tell(told, wishes.language)


def _kept_to_read(run: ExtractionRun, *, alone: bool) -> list[SourceDocument]:
    """The kept copies to read; what is in the cache of them goes to `run.again`."""
    from publish.carrying import not_carried, standing
    from publish.keeping import kept_source
    from schemas.codes import WITH_ROWS
    from store.parts import load_part

    before, to_read = standing(run.output), []
    for name in not_carried(run.output, before, run.parts, run.unfit, alone=alone):
        key = before.sources[name].get("kept")
        source = kept_source(run.output, key) if key else None
        if source is None:
            continue
        source = replace(source, document_id=name)
        part = load_part(run.output, part_name(source))
        if part is not None and part.status in WITH_ROWS:
            run.again[name] = part
        else:
            to_read.append(source)
    return to_read


def _read_again(
    run: ExtractionRun, sources: Sequence[SourceDocument], limits: Limits, wishes: Wishes
) -> None:
    from commands.engines import read_with
    from extract.unread import records_of
    from publish.building import build_part
    from schemas.codes import WITH_ROWS

    by, jobs = (wishes.engine, wishes.scheduler), wishes.jobs or processors()
    with closing(read_with(*by, sources, limits, jobs)) as readings:
        for reading in readings:
            records = records_of(reading.source, reading.outcome)
            if records.document.status in WITH_ROWS:
                part = build_part(run.output, part_name(reading.source), records, reading.source)
                run.again[part.document_id] = part


def rehearse_publishing(source: SourceDocument) -> None:
    """The slow imports and first-time work of publishing, on a document without rows."""
    with suppress(Exception):  # raised again, in the open, when a real document is published
        from extract.errors import DocumentError
        from extract.unread import unread_document
        from publish.building import checked_document
        from schemas.codes import DOCUMENT_READ
        from schemas.records import DocumentRecords

        part_name(source)
        checked_document(
            DocumentRecords(replace(unread_document(source, DocumentError()), status=DOCUMENT_READ))
        )


def show_noise(reading: Reading) -> None:
    from commands.console import printable

    for line in reading.noise.splitlines():
        click.echo(f"{reading.source.document_id}: {printable(line)}", err=True)
