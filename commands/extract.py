"""`extract`: read what is new, check it, link it, publish it and say how it went."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.console import NO_SOURCE, STRICT
from schemas.texts import Text

if TYPE_CHECKING:
    from commands.console import SummaryLine
    from extract.errors import DocumentError
    from extract.process.isolation import Reading
    from extract.process.job import Limits
    from extract.source import SourceDocument
    from schemas.records import DocumentRecords
    from store.parts import DocumentPart
    from store.publishing import Published

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the person running it wants it run."""

    jobs: int | None
    force: bool
    strict: bool
    verbose: bool


def extract(paths: Sequence[Path], output: Path | None, limits: Limits, wishes: Wishes) -> int:
    """Read the plans and publish what they say; returns the exit code."""
    warn_of_profiles()
    from extract.source import find_sources, open_sources
    from store.errors import PublishError

    found = find_sources(paths or [ROOT / "raw_pdfs"])
    if not found:
        click.echo("No PDF found: put the plans into raw_pdfs/, or name files or folders.", err=True)
        return NO_SOURCE
    sources, rejected = open_sources(found)
    warn_of_sidecars(sources)
    folder = Path(os.path.abspath(output or ROOT / "output"))
    run = ExtractionRun(folder, wishes.force, published_so_far(folder))
    try:
        for item in rejected:
            if not run.reuse(item.source, item.error.status):
                run.add(item.source, item.error)
        to_read = [source for source in sources if not run.reuse(source)]
        if to_read:
            read_and_check(run, to_read, wishes.jobs or processors(), limits, wishes.verbose)
        return publish_and_report(run, wishes.strict)
    except PublishError as error:
        click.echo(f"Nothing published. {error.detail} {error.advice}", err=True)
        return error.exit_code


@dataclass
class ExtractionRun:
    """What one run has in hand: a checked part of every document, read now or kept from an earlier run;
    `before` are the versions there were when it began."""

    output: Path
    force: bool
    before: tuple[str, ...] = ()
    parts: list[DocumentPart] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)

    def reuse(self, source: SourceDocument, status: str | None = None) -> bool:
        """Take the part kept from an earlier run on the same files, code and profiles, if there is one.

        `status` is the only one that will do, where given; else any that another try would not change.
        """
        from extract.errors import PASSING
        from store.parts import has_parts, load_part

        if self.force or not has_parts(self.output):
            return False
        part = load_part(self.output, part_name(source))
        if part is None or (part.status != status if status else part.status in PASSING):
            return False
        self.parts.append(part)
        return True

    def add(
        self, source: SourceDocument, outcome: DocumentRecords | DocumentError, seconds: float = 0.0
    ) -> None:
        """Check what came of reading a document against the contract and keep it for later runs."""
        from extract.errors import DocumentError
        from extract.unread import unread_records
        from publish.building import build_part

        records = unread_records(source, outcome) if isinstance(outcome, DocumentError) else outcome
        self.parts.append(build_part(self.output, part_name(source), records))
        self.seconds[source.document_id] = seconds


def part_name(source: SourceDocument) -> str:
    from schemas.profile_files import profiles_hash
    from store.parts import part_key

    corrections = source.corrections.sha256 if source.corrections else "none"
    said = f"{source.sidecar} {source.sidecar_problem}"
    told = f"{profiles_hash()} {corrections} {said} {source.file_name}"
    return part_key(source.sha256, source.document_id, told)


def warn_of_profiles() -> None:
    """Say which profiles can't be used before any plan is opened. Raises BaseUnusable where none can."""
    from commands.console import printable
    from schemas.language.reading import broken_profiles
    from schemas.lexicon import vocabulary

    vocabulary()
    for profile in broken_profiles():
        whose = (
            Text(
                "No puede decir para qué planes es: mientras tanto los puede leer otro perfil.",
                "It can't say which plans it is for: another profile may read them meanwhile.",
            )
            if profile.recognised_by is None
            else Text(
                "Los planes que reconoce no se leen hasta que se corrija; los demás sí.",
                "The plans it recognises are not read until it is mended; all others are.",
            )
        )
        click.echo(f"Warning: {printable(str(profile.problem + whose))}", err=True)


def warn_of_sidecars(sources: Sequence[SourceDocument]) -> None:
    from commands.console import printable
    from extract.source import stray_files

    for source in sources:
        if source.sidecar_problem:
            click.echo(f"Warning: {printable(source.sidecar_problem)}", err=True)
    for path in stray_files([source.path for source in sources]):
        told = f"{path.name} corrects no plan in its folder; call it as the PDF, <name>.corrections.yaml."
        click.echo(f"Warning: {printable(told)}", err=True)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_and_check(
    run: ExtractionRun, sources: Sequence[SourceDocument], jobs: int, limits: Limits, verbose: bool
) -> None:
    """Read the documents in child processes; check each as soon as it is in."""
    from commands.console import progress
    from extract.process.isolation import read_isolated
    from extract.process.job import ReadOptions

    rehearsal = threading.Thread(target=rehearse_publishing, args=[sources[0]], daemon=True)
    rehearsal.start()
    with (
        progress(len(sources)) as shown,
        closing(read_isolated(sources, ReadOptions(), limits, jobs, on_picture=shown.scanned)) as readings,
    ):
        for reading in readings:
            rehearsal.join()
            run.add(reading.source, reading.outcome, reading.seconds)
            shown.done(reading.source.document_id, reading.seconds)
            if verbose:
                show_noise(reading)


def rehearse_publishing(source: SourceDocument) -> None:
    """The slow imports and first-time work of publishing, on a document without rows."""
    with suppress(Exception):  # raised again, in the open, when a real document is published
        from extract.errors import DocumentError
        from extract.unread import unread_document
        from publish.building import checked_document
        from schemas.catalogue import DATASETS
        from schemas.codes import DOCUMENT_READ
        from schemas.frames import frame_schema
        from schemas.records import DocumentRecords

        part_name(source)
        for dataset in DATASETS:
            frame_schema(dataset)
        checked_document(
            DocumentRecords(replace(unread_document(source, DocumentError()), status=DOCUMENT_READ))
        )


def show_noise(reading: Reading) -> None:
    from commands.console import printable

    for line in reading.noise.splitlines():
        click.echo(f"{reading.source.document_id}: {printable(line)}", err=True)


def publish_and_report(run: ExtractionRun, strict: bool) -> int:
    """Publish all parts as one version, say how it went and give the exit code."""
    from commands.console import CONTRACT_BROKEN, failure_line, rules_table, summary_table
    from extract.unread import exit_code
    from publish.linking import linked_parts
    from store.publishing import publish

    parts = linked_parts(run.output, sorted(run.parts, key=lambda part: part.document_id))
    failed = [part for part in parts if part.problem is not None]
    broken = [part for part in parts if part.contract_failed]
    click.echo(summary_table([summary_line(part, run.seconds.get(part.document_id)) for part in parts]))
    for part in failed:
        click.echo(failure_line(part.source_file, *_why_unread(part)), err=True)
    for part in broken:
        tell_of_broken_contract(part)
    click.echo(rules_table([part.rules for part in parts]))
    published = publish(run.output, parts)
    click.echo(f"{'Published' if published.created else 'Nothing new, current is'} {published.path.name}")
    tell_of_other_runs(run, published)
    errors = sum(part.findings["error"] for part in parts)
    if strict and errors and not failed and not broken:
        click.echo(f"Findings that are errors: {errors} (--strict).", err=True)
        return STRICT
    in_part = [CONTRACT_BROKEN for part in broken if part.problem is None]
    return exit_code((part.status for part in failed), in_part)


def tell_of_broken_contract(part: DocumentPart) -> None:
    """Say which rows of a document are set aside; its other rows are published."""
    from commands.console import printable

    count = sum(sum(part.rules.get(rule, {}).values()) for rule in ("contract-row", "contract-table"))
    told = [f"{part.source_file}: rows that break the contract: {count}; all others are published."]
    told += [f"  {fault}" for fault in part.faults]
    told.append("  Look at the page and table named; mend the profile or the reading code, not the rows.")
    for line in told:
        click.echo(printable(line), err=True)


def _why_unread(part: DocumentPart) -> tuple[Text, Text]:
    """The part's problem and what to do."""
    problem = Text(part.problem or "", part.problem_en or "")
    return problem, Text(part.advice or "", part.advice_en or "")


def published_so_far(output: Path) -> tuple[str, ...]:
    from store.versions import version_names

    return version_names(output) if output.is_dir() else ()


def tell_of_other_runs(run: ExtractionRun, published: Published) -> None:
    """Say what others published between this run's beginning and its own word; nothing of it is lost."""
    names = published_so_far(run.output)
    until = names[: names.index(published.version) + (not published.created)]
    others = [name for name in until if name not in run.before]
    if published.version in others:
        click.echo(f"Another run has just published the same: {published.version}.", err=True)
    elif others:
        click.echo(
            f"Meanwhile another run published {', '.join(others)}; it is kept, and {published.version} is "
            "the latest now. Run versions to see what each holds.",
            err=True,
        )
    elif published.waited:
        click.echo("Another run was publishing into this folder; this one waited for it.", err=True)


def summary_line(part: DocumentPart, seconds: float | None) -> SummaryLine:
    from commands.console import SummaryLine

    findings = sum(part.findings.values())
    return SummaryLine(part.document_id, part.pages, part.tables, part.values, findings, seconds, part.status)
